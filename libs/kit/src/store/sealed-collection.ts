import { randomBytes } from 'node:crypto';
import type { IndexDefinition, IndexOptions } from 'mongoose';
import {
  UnservedQuery,
  type Condition,
  type DocumentCollection,
  type IndexValue,
  type InsertOutcome,
  type Query,
  type ReplaceOutcome,
  type Stored,
  type Where,
} from '../ports/document-store.js';
import type { Collection, Entity } from './collection.js';
import { ERASED, seal, unseal, type Sealable, type Sealing } from './sealing.js';

/** Member of a stored document that finds it by the value of a sealed field. */
const blindOf = (field: string): string => `${field}Blind`;

/** One per declaration, so that an engine asked again for a collection knows it as the same. */
const SEALED = new WeakMap<object, unknown>();

/**
 * The declaration as an engine sees it: sealed fields are opaque texts, and indexes that name one are on its blind index instead.
 * @throws TypeError for an index on a sealed field that is not declared searchable
 */
export function sealedDeclaration<T extends Entity>(declaration: Collection<T>): Collection<T> {
  const { sealed } = declaration;
  if (sealed === undefined) return declaration;
  const known = SEALED.get(declaration) as Collection<T> | undefined;
  if (known !== undefined) return known;
  const schema = declaration.schema.clone();
  const indexes = schema.indexes() as [Record<string, unknown>, IndexOptions][];
  schema.clearIndexes();
  schema.add(Object.fromEntries(sealed.searchable.map((field) => [blindOf(field), String])) as never);
  for (const [keys, options] of indexes) {
    const blinded = Object.entries(keys).map(([field, direction]) => [storedName(declaration, field), direction]);
    schema.index(Object.fromEntries(blinded) as IndexDefinition, options);
  }
  const asStored = { ...declaration, schema };
  SEALED.set(declaration, asStored);
  return asStored;
}

/** A collection whose sealed fields are clear to whoever holds it and opaque in the engine behind it. */
export class SealedCollection<T extends Entity> implements DocumentCollection<T> {
  readonly #documents: DocumentCollection<T>;
  readonly #declaration: Collection<T>;
  readonly #sealing: Sealing;
  readonly #fields: readonly (keyof T & string)[];
  readonly #searchable: readonly (keyof T & string)[];

  /** @param documents what the engine opened for `sealedDeclaration(declaration)` */
  constructor(documents: DocumentCollection<T>, declaration: Collection<T>, sealing: Sealing) {
    this.#documents = documents;
    this.#declaration = declaration;
    this.#sealing = sealing;
    this.#fields = declaration.sealed?.fields ?? [];
    this.#searchable = declaration.sealed?.searchable ?? [];
  }

  /** The same over another view of what the engine opened. */
  over(view: (documents: DocumentCollection<T>) => DocumentCollection<T>): SealedCollection<T> {
    return new SealedCollection(view(this.#documents), this.#declaration, this.#sealing);
  }

  async get(name: string): Promise<Stored<T> | undefined> {
    const stored = await this.#documents.get(name);
    return stored === undefined ? undefined : this.#opened(stored);
  }

  async *find(query: Query<T>): AsyncIterable<Stored<T>> {
    for await (const stored of this.#found(query)) yield await this.#opened(stored);
  }

  /** As `find`, with sealed fields empty: no key is fetched. Of fields that are wanted none is sealed. */
  findUnopened(query: Query<T>): AsyncIterable<Stored<T>> {
    return query.fields === undefined ? this.#emptied(query) : this.#found(query);
  }

  async *#emptied(query: Query<T>): AsyncIterable<Stored<T>> {
    for await (const stored of this.#found(query)) {
      const state = { ...stored.state } as unknown as Record<string, unknown>;
      for (const field of this.#searchable) delete state[blindOf(field)];
      for (const field of this.#fields) if (isThere(state[field])) state[field] = '';
      yield { ...stored, state: state as unknown as T };
    }
  }

  #found(query: Query<T>): AsyncIterable<Stored<T>> {
    const hidden = query.order?.find((field) => this.#isSealed(field.replace(/^-/, '')));
    if (hidden !== undefined) throw new UnservedQuery(`${this.#declaration.name} cannot be ordered by ${hidden}, which is sealed`);
    return this.#documents.find(query.where === undefined ? query : { ...query, where: this.#where(query.where) });
  }

  async count(where: Where<T>): Promise<number> {
    return this.#documents.count(this.#where(where));
  }

  async insert(documents: readonly Stored<T>[]): Promise<readonly InsertOutcome[]> {
    const names = documents.map(({ state }) => state.name);
    const keys = await this.#sealing.keysFor(this.#declaration.name, names);
    const outcomes = await this.#documents.insert(documents.map((document, i) => this.#closed(document, keys[i])));
    return outcomes.map((outcome) => (outcome.inserted ? outcome : { inserted: false, taken: this.#clearName(outcome.taken) }));
  }

  async replace(next: Stored<T>, expectedRevision: number): Promise<ReplaceOutcome> {
    const key = await this.#sealing.keyOf(this.#declaration.name, next.state.name);
    const outcome = await this.#documents.replace(this.#closed(next, key), expectedRevision);
    return typeof outcome === 'string' ? outcome : { taken: this.#clearName(outcome.taken) };
  }

  async remove(name: string, expectedRevision: number): Promise<boolean> {
    const removed = await this.#documents.remove(name, expectedRevision);
    if (removed) await this.#sealing.forgetKey(this.#declaration.name, name);
    return removed;
  }

  pending(limit: number): AsyncIterable<Stored<T>> {
    return this.#documents.pending(limit);
  }

  /** Drops the key of a document: its sealed fields read as ERASED from now on, in every copy. Its next write drops its blind indexes, too. */
  dropKey(name: string): Promise<void> {
    return this.#sealing.dropKey(this.#declaration.name, name);
  }

  async #opened(stored: Stored<T>): Promise<Stored<T>> {
    const state = { ...stored.state } as unknown as Record<string, unknown>;
    for (const field of this.#searchable) delete state[blindOf(field)];
    const shut = this.#fields.filter((field) => isThere(state[field]) && state[field] !== ERASED);
    const key = shut.length === 0 ? undefined : await this.#sealing.keyOf(this.#declaration.name, stored.state.name);
    for (const field of shut) {
      const sealed = state[field] as Sealable;
      state[field] = key === undefined ? erased(sealed) : unseal(key, this.#place(stored.state.name, field), sealed);
    }
    return { ...stored, state: state as unknown as T };
  }

  /** The document as the engine gets it; without a key whatever was to be sealed is erased. */
  #closed(stored: Stored<T>, key: Uint8Array | undefined): Stored<T> {
    const state = { ...stored.state } as unknown as Record<string, unknown>;
    for (const field of this.#searchable) if (isThere(state[field])) state[blindOf(field)] = this.#blind(field, state[field], key);
    for (const field of this.#fields) {
      const value = state[field];
      if (!isThere(value)) continue;
      const gone = key === undefined || value === ERASED;
      state[field] = gone ? erased(value) : seal(key, this.#place(stored.state.name, field), value);
    }
    return { ...stored, state: state as unknown as T };
  }

  /** Of an erased value a blind index tells nothing and equals no other. */
  #blind(field: string, value: unknown, key: Uint8Array | undefined): string {
    if (key === undefined || value === ERASED) return `erased ${randomBytes(16).toString('base64url')}`;
    return this.#sealing.blind(this.#declaration.name, field, value as string);
  }

  #where(where: Where<T>): Where<T> {
    const blinded = Object.entries(where).map(([field, condition]) =>
      this.#isSealed(field) ? [storedName(this.#declaration, field), this.#exact(field, condition)] : [field, condition],
    );
    return Object.fromEntries(blinded) as Where<T>;
  }

  #exact(field: string, condition: Condition | IndexValue | undefined): string {
    const value = typeof condition === 'object' && !(condition instanceof Date) ? condition.eq : condition;
    const more = typeof condition === 'object' && Object.keys(condition).length !== 1;
    if (typeof value !== 'string' || more) {
      throw new UnservedQuery(`${this.#declaration.name} is searched by ${field} exactly or not at all: it is sealed`);
    }
    return this.#sealing.blind(this.#declaration.name, field, value);
  }

  #isSealed(field: string): boolean {
    return (this.#fields as readonly string[]).includes(field);
  }

  #clearName(taken: string): string {
    return this.#searchable.find((field) => blindOf(field) === taken) ?? taken;
  }

  #place(document: string, field: string) {
    return { collection: this.#declaration.name, document, field };
  }
}

function isThere(value: unknown): value is Sealable {
  return (typeof value === 'string' || value instanceof Uint8Array) && value.length > 0;
}

/** What is left of a value without its key: of bytes nothing. */
function erased(value: Sealable): Sealable {
  return typeof value === 'string' ? ERASED : new Uint8Array(0);
}

function storedName<T extends Entity>({ name, sealed }: Collection<T>, field: string): string {
  if (!(sealed?.fields as readonly string[] | undefined)?.includes(field)) return field;
  if ((sealed?.searchable as readonly string[]).includes(field)) return blindOf(field);
  throw new TypeError(`${name} cannot be found by ${field}: it is sealed and not searchable`);
}
