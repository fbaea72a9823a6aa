import { createHash } from 'node:crypto';
import { refuse } from '@heming/contracts/type/v1';
import { Refusal, type Announcement, type Contract } from '@heming/contracts';
import type { Call } from '../call.js';
import type { Cause, DocumentCollection, Query, Stored, Where } from '../ports/document-store.js';
import type { Random } from '../ports/environment.js';
import { within, type Placed } from '../scope.js';
import type { Collection, Concerning, Entity } from './collection.js';
import { enqueue, MAX_PENDING_EVENTS } from './outbox.js';
import { readPageToken, writePageToken } from './page-token.js';
import type { Kept, ListQuery, Outcome, Page, Store } from './store.js';
import { SealedCollection } from './sealed-collection.js';
import { positionOf, scoped } from './scoped-query.js';

const MAX_TRIES = 8;
const MAX_CAUSES = 200;
const DEFAULT_PAGE = 50;
const MAX_PAGE = 200;

/** What every bound store of a service shares. */
export interface StoreSurroundings {
  readonly contract: Contract;
  /** Short name of the service. */
  readonly service: string;
  /** Full name of the service's Reason enum. */
  readonly reasons: string;
  readonly random: Random;
  /** Called when a document with pending events has been saved. */
  announced(): void;
}

/** The store of one collection for one call: see `Store`. */
export class BoundStore<T extends Entity> implements Store<T> {
  readonly #documents: DocumentCollection<T>;
  readonly #declaration: Collection<T>;
  readonly #call: Call;
  readonly #around: StoreSurroundings;

  constructor(documents: DocumentCollection<T>, declaration: Collection<T>, call: Call, around: StoreSurroundings) {
    this.#documents = documents;
    this.#declaration = declaration;
    this.#call = call;
    this.#around = around;
  }

  async get(name: string): Promise<Kept<T>> {
    return kept(await this.#load(name));
  }

  async find(name: string): Promise<Kept<T> | undefined> {
    const stored = await this.#documents.get(name);
    return stored !== undefined && this.#visible(stored.state) ? kept(stored) : undefined;
  }

  async list({ pageSize = 0, pageToken = '', ...query }: ListQuery<T>): Promise<Page<T>> {
    const size = pageSize === 0 ? DEFAULT_PAGE : Math.min(pageSize, MAX_PAGE);
    const fingerprint = fingerprintOf(this.#declaration.name, query);
    const after = pageToken === '' ? undefined : readPageToken(fingerprint, pageToken);
    if (pageToken !== '' && after === undefined) throw refuse('PAGE_TOKEN_INVALID');
    const found: Stored<T>[] = [];
    for await (const stored of this.#stream({ ...query, ...(after && { after }), limit: size + 1 })) found.push(stored);
    const items = found.slice(0, size);
    const last = items.at(-1);
    const more = found.length > size && last !== undefined;
    return { items: items.map(kept), nextPageToken: more ? writePageToken(fingerprint, positionOf(last.state, query.order)) : '' };
  }

  async *all(query: Omit<ListQuery<T>, 'pageSize' | 'pageToken'>): AsyncIterable<Kept<T>> {
    for await (const stored of this.#stream(query)) yield kept(stored);
  }

  async *allUnopened(query: Omit<ListQuery<T>, 'pageSize' | 'pageToken'>): AsyncIterable<T> {
    for await (const { state } of this.#unopened(query)) yield state;
  }

  async *allFields<F extends keyof T & string>(
    fields: readonly F[],
    query: Omit<ListQuery<T>, 'pageSize' | 'pageToken'>,
  ): AsyncIterable<Pick<T, F | 'name'>> {
    const sealed = fields.find((field) => this.#declaration.sealed?.fields.includes(field) === true);
    if (sealed !== undefined) throw new RangeError(`${sealed} of ${this.#declaration.name} is sealed`);
    for await (const { state } of this.#unopened({ ...query, fields })) yield state;
  }

  async count(where: Where<T>): Promise<number> {
    let total = 0;
    const parts = this.#parts({ where });
    // Several parties may concern one document, which counts once.
    if (parts.length > 1 && this.#call.scopes.some(({ party }) => party !== undefined)) {
      for await (const _stored of this.#stream({ where })) total++;
      return total;
    }
    for (const part of parts) total += await this.#documents.count(part.where ?? {});
    return total;
  }

  async create(state: T, events: readonly Announcement[]): Promise<Kept<T>> {
    this.#checkScopes(state);
    const outbox = this.#enqueue({ seq: 0, events: [] }, state.name, events);
    const stored: Stored<T> = { state: bare(state), revision: 1, version: 1, causes: this.#withCause([]), outbox };
    const [outcome] = await this.#documents.insert([stored]);
    if (outcome?.inserted === true) {
      if (events.length > 0) this.#around.announced();
      return kept(stored);
    }
    const present = outcome?.taken === 'name' ? await this.#documents.get(state.name) : undefined;
    if (present !== undefined && this.#happened(present.causes)) return kept(present);
    throw this.#taken(outcome?.taken ?? 'name', state);
  }

  async change(name: string, decide: (current: Kept<T>) => Outcome<T>, etag = ''): Promise<Kept<T>> {
    for (let attempt = 1; attempt <= MAX_TRIES; attempt++) {
      const current = await this.#load(name);
      this.#checkScopes(current.state);
      if (this.#happened(current.causes)) return kept(current);
      if (etag !== '' && etag !== etagOf(current)) throw refuse('CHANGED_MEANWHILE', { name });
      const before = kept(current);
      const { next, events } = decide(before);
      if (next === before && events.length === 0) return before;
      const saved = await this.#save(current, next, events);
      if (saved !== undefined) return kept(saved);
      await pause(this.#around.random.next() * 2 ** attempt);
    }
    throw refuse('CHANGED_MEANWHILE', { name });
  }

  async erase(name: string, decide: (current: Kept<T>) => Outcome<T>, etag = ''): Promise<Kept<T>> {
    const documents = this.#documents;
    if (!(documents instanceof SealedCollection)) throw new RangeError(`${this.#declaration.name} seals nothing`);
    const current = await this.#load(name);
    this.#checkScopes(current.state);
    if (etag !== '' && etag !== etagOf(current)) throw refuse('CHANGED_MEANWHILE', { name });
    decide(kept(current));
    await documents.dropKey(name);
    return this.change(name, decide);
  }

  async createAll(states: readonly T[]): Promise<readonly boolean[]> {
    for (const state of states) this.#checkScopes(state);
    const documents = states.map((state) => ({
      state: bare(state),
      revision: 1,
      version: 1,
      causes: this.#withCause([]),
      outbox: { seq: 0, events: [] },
    }));
    const outcomes = await this.#documents.insert(documents);
    return outcomes.map(({ inserted }) => inserted);
  }

  async remove(name: string): Promise<boolean> {
    const current = await this.#documents.get(name);
    if (current === undefined || !this.#visible(current.state)) return false;
    this.#checkScopes(current.state);
    return this.#documents.remove(name, current.revision);
  }

  /** Saves a decision; undefined when somebody else was faster. */
  async #save(current: Stored<T>, next: T, events: readonly Announcement[]): Promise<Stored<T> | undefined> {
    const { name } = current.state;
    if (next.name !== name) throw new RangeError(`a change of ${name} cannot rename it to ${next.name}`);
    this.#checkScopes(next);
    if (current.outbox.events.length + events.length > MAX_PENDING_EVENTS) throw refuse('TOO_MANY_PENDING_EVENTS', { name });
    const stored: Stored<T> = {
      state: bare(next),
      revision: current.revision + 1,
      version: current.version + 1,
      causes: this.#withCause(current.causes),
      outbox: this.#enqueue(current.outbox, name, events),
    };
    const outcome = await this.#documents.replace(stored, current.revision);
    if (outcome === 'stale') return undefined;
    if (outcome !== 'replaced') throw this.#taken(outcome.taken, next);
    if (events.length > 0) this.#around.announced();
    return stored;
  }

  async #load(name: string): Promise<Stored<T>> {
    const stored = await this.#documents.get(name);
    if (stored === undefined || !this.#visible(stored.state)) throw this.#refusal(this.#declaration.missing, { name });
    return stored;
  }

  #visible(state: T): boolean {
    return this.#declaration.territory === 'open' || within(this.#call.scopes, this.#placed(state));
  }

  #parts(query: Query<T>): readonly Query<T>[] {
    if (this.#declaration.territory === 'open') return [query];
    const { scopes } = this.#call;
    return scoped.split(query, this.#hasParties ? scopes : scopes.filter(({ party }) => party === undefined));
  }

  /** Whether documents of the collection can concern anybody. */
  get #hasParties(): boolean {
    return this.#declaration.schema.path('parties') !== undefined;
  }

  /** What of a document scopes are held against: a field that is not declared shows it to nobody. */
  #placed(state: T): Placed {
    const { parties = [] } = state as Partial<Concerning>;
    return { division: state.division, parties: this.#hasParties ? parties : [] };
  }

  #unopened(query: Query<T>): AsyncIterable<Stored<T>> {
    const documents = this.#documents;
    return this.#stream(query, (part) => (documents instanceof SealedCollection ? documents.findUnopened(part) : documents.find(part)));
  }

  #stream(query: Query<T>, find = (part: Query<T>) => this.#documents.find(part)): AsyncIterable<Stored<T>> {
    return scoped.merge(this.#parts(query).map(find), query);
  }

  /** What a document written by this call remembers: nothing of a call that has no cause. */
  #withCause(causes: readonly Cause[]): readonly Cause[] {
    return this.#call.cause.id === '' ? causes : [...causes, this.#call.cause].slice(-MAX_CAUSES);
  }

  /** Whether this call's cause has had its effect already. @throws REQUEST_ID_REUSED when the id was another request's */
  #happened(causes: readonly Cause[]): boolean {
    const { id, fingerprint } = this.#call.cause;
    const earlier = id === '' ? undefined : causes.find((cause) => cause.id === id);
    if (earlier === undefined) return false;
    if (earlier.fingerprint !== fingerprint) throw refuse('REQUEST_ID_REUSED', { request_id: id.slice(id.lastIndexOf('/') + 1) });
    return true;
  }

  #enqueue(outbox: Stored<T>['outbox'], name: string, events: readonly Announcement[]): Stored<T>['outbox'] {
    const document = `${this.#around.service}:${this.#declaration.name}:${name}`;
    return enqueue(this.#around.contract, outbox, events, {
      document,
      time: this.#call.now.getTime(),
      traceparent: this.#call.traceparent,
      tracestate: this.#call.tracestate,
    });
  }

  #checkScopes(state: T): void {
    const { scopes } = this.#call;
    if (within(scopes, this.#placed(state))) return;
    const { name, division } = state;
    const otherwise = scopes.some((scope) => division.startsWith(scope.division));
    throw otherwise ? refuse('NOT_A_PARTY', { name }) : refuse('OUTSIDE_TERRITORY', { division });
  }

  #taken(key: string, state: T): Refusal {
    const reason = this.#declaration.uniqueTaken?.[key as keyof T & string];
    if (key === 'name' || reason === undefined) return this.#refusal(this.#declaration.taken, { name: state.name });
    const secret = this.#declaration.sealed?.fields.includes(key as keyof T & string) === true;
    return this.#refusal(reason, { name: state.name, code: secret ? '***' : String(state[key as keyof T]) });
  }

  #refusal(reason: string, facts: Record<string, string>): Refusal {
    return new Refusal(this.#around.reasons, reason, facts);
  }
}

/** The etag of a document: its version. */
function etagOf({ version }: Stored<Entity>): string {
  return version.toString(36);
}

function kept<T extends Entity>(stored: Stored<T>): Kept<T> {
  return { ...stored.state, etag: etagOf(stored) };
}

/** A state without the etag that `Kept` added. */
function bare<T extends Entity>(state: T): T {
  const { etag: _etag, ...rest } = state as T & { etag?: string };
  return rest as unknown as T;
}

function fingerprintOf(collection: string, query: object): string {
  return createHash('sha256').update(collection).update(JSON.stringify(query)).digest('base64url').slice(0, 12);
}

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));
