import { setImmediate } from 'node:timers/promises';
import type { DocumentCollection, Entity, IndexValue, InsertOutcome, Position, Query, ReplaceOutcome, Stored, Where } from '@heming/kit';
import {
  conditionsOf,
  namesOf,
  orderOf,
  PENDING,
  plan,
  testOf,
  valueAt,
  withoutSign,
  type CollectionShape,
  type Conditions,
} from '@heming/kit/engine';
import type { Operation, Writer } from './commit-queue.js';
import { documentCodec } from './document-codec.js';
import { FieldReader, type Test } from './field-reader.js';
import { encodeName, EVERYTHING, MAX_KEY_TEXT_BYTES, MAX_NAME_BYTES } from './index-key.js';
import { entryKeys, isTaken, moveEntries, primarySpace, type CollectionPlace, type Index } from './index-upkeep.js';
import { countKeys, nameBytesOf, type KeySpace } from './key-space.js';
import { ScanReader } from './scan-reader.js';
import { positionBytes, scanOf, type Scan } from './scan.js';
import { withoutNeedlessTerritory } from './territory-coverage.js';

/** Most documents of one `insert`. */
const MAX_INSERT = 1_000;
/** Keys read before the event loop gets its turn; the first read is smaller, for those who want few. */
const FIRST_BATCH = 64;
const BATCH = 256;

/** A document made ready for a transaction: checked, encoded, its index entries computed. */
interface Prepared {
  readonly key: Buffer;
  readonly name: Buffer;
  readonly bytes: Buffer;
  readonly entries: readonly (readonly Buffer[])[];
}

/** A collection on LMDB: see `DocumentCollection`. */
export class EmbeddedCollection<T extends Entity> implements DocumentCollection<T> {
  readonly #name: string;
  readonly #shape: CollectionShape;
  readonly #place: CollectionPlace;
  readonly #primary: KeySpace;
  readonly #indexes: readonly Index[];
  readonly #pending: KeySpace;
  readonly #spaces: readonly KeySpace[];
  readonly #checkOpen: () => void;

  /** `checkOpen` throws once the store is closed. */
  constructor(
    name: string,
    shape: CollectionShape,
    place: CollectionPlace,
    settled: { id: number; indexes: readonly Index[] },
    checkOpen: () => void,
  ) {
    this.#name = name;
    this.#shape = shape;
    this.#place = place;
    this.#indexes = settled.indexes;
    this.#primary = primarySpace(place.documents, settled.id);
    const byField = settled.indexes.filter(({ declaration }) => declaration.signature !== PENDING);
    this.#pending = settled.indexes.find((index) => !byField.includes(index))?.space as KeySpace;
    this.#spaces = [this.#primary, ...byField.map(({ space }) => space)];
    this.#checkOpen = checkOpen;
  }

  async get(name: string): Promise<Stored<T> | undefined> {
    this.#checkOpen();
    const bytes = Buffer.from(name);
    return bytes.length === 0 || bytes.length > MAX_NAME_BYTES ? undefined : this.#read(bytes);
  }

  async *find(query: Query<T>): AsyncIterable<Stored<T>> {
    const { where = {}, order = [], after, limit = Number.POSITIVE_INFINITY, fields } = query;
    this.#checkOpen();
    if (after !== undefined && after.values.length !== order.length)
      throw new RangeError(`the position has ${after.values.length} values for an order of ${order.length}`);
    const conditions = conditionsOf(this.#name, this.#shape, where);
    const names = namesOf(conditions);
    if (names !== undefined) yield* this.#findNames(names, conditions, order, after, limit);
    else {
      const wanted = { collection: this.#name, conditions, order };
      const chosen = withoutNeedlessTerritory(plan(this.#spaces, wanted), this.#spaces, wanted);
      const scan = scanOf(chosen);
      const reader = fields && new FieldReader([...fields, ...order.map(withoutSign)], residualTestOf(scan));
      for await (const batch of this.#scan(scan, order, after, limit, reader)) for (const document of batch) yield document;
    }
  }

  async count(where: Where<T>): Promise<number> {
    this.#checkOpen();
    const conditions = conditionsOf(this.#name, this.#shape, where);
    const names = namesOf(conditions);
    if (names !== undefined) return this.#named(names, conditions).length;
    const wanted = { collection: this.#name, conditions, order: undefined };
    const scan = scanOf(withoutNeedlessTerritory(plan(this.#spaces, wanted), this.#spaces, wanted));
    const reader = new ScanReader(scan);
    let total = 0;
    for (const bounds of reader.bounds)
      total += scan.residual.size === 0 ? await countKeys(scan.space, bounds) : await this.#countTested(scan, bounds);
    return total;
  }

  async insert(documents: readonly Stored<T>[]): Promise<readonly InsertOutcome[]> {
    this.#checkOpen();
    if (documents.length > MAX_INSERT) throw new RangeError(`${documents.length} documents at once, more than ${MAX_INSERT}`);
    const prepared = documents.map((document) => this.#prepare(document));
    if (prepared.length === 0) return [];
    return this.#write((writer) => prepared.map((document) => this.#insertOne(writer, document)));
  }

  async replace(next: Stored<T>, expectedRevision: number): Promise<ReplaceOutcome> {
    this.#checkOpen();
    const prepared = this.#prepare(next);
    return this.#write((writer) => {
      const current = this.#read(prepared.name);
      if (current?.revision !== expectedRevision) return 'stale';
      const before = this.#entriesOf(current);
      const taken = this.#takenKey(prepared, before);
      if (taken !== undefined) return { taken };
      this.#save(writer, prepared, before);
      return 'replaced';
    });
  }

  async remove(name: string, expectedRevision: number): Promise<boolean> {
    this.#checkOpen();
    const bytes = encodeName(name);
    return this.#write((writer) => {
      const current = this.#read(bytes);
      if (current?.revision !== expectedRevision) return false;
      if (current.outbox.events.length > 0) throw new Error(`${name} has events to publish and cannot be removed`);
      this.#entriesOf(current).forEach((keys, i) => moveEntries(writer, this.#indexes[i] as Index, keys, []));
      writer.remove(this.#place.documents, this.#keyOf(bytes));
      return true;
    });
  }

  async *pending(limit: number): AsyncIterable<Stored<T>> {
    this.#checkOpen();
    const scan: Scan = {
      space: this.#pending,
      steps: [],
      common: 0,
      tail: EVERYTHING,
      order: [PENDING, 'name'],
      reverse: false,
      residual: new Map(),
    };
    for await (const batch of this.#scan(scan, [], undefined, limit)) for (const document of batch) yield document;
  }

  /** Batches, since a generator costs every item some turns. */
  async *#scan(
    scan: Scan,
    asked: readonly string[],
    after: Position | undefined,
    limit: number,
    fields?: FieldReader,
  ): AsyncIterable<readonly Stored<T>[]> {
    const reader = new ScanReader(scan);
    const passes = testOf(scan.residual);
    let position = after === undefined ? undefined : this.#positionBytes(scan.order, scan.space.maxTextBytes, asked, after);
    let left = limit;
    for (let batch = FIRST_BATCH; left > 0; batch = BATCH) {
      const keys = reader.read(position, scan.residual.size === 0 ? Math.min(batch, left) : batch);
      const found = keys
        .map((key) => this.#read(nameBytesOf(scan.space, key), fields))
        .filter((document) => document !== undefined && (fields !== undefined || passes(document.state)));
      yield found.slice(0, left) as Stored<T>[];
      left -= found.length;
      const last = keys.at(-1);
      if (last === undefined || left <= 0) return;
      position = reader.positionOf(last);
      await setImmediate();
      this.#checkOpen();
    }
  }

  async *#findNames(
    names: readonly string[],
    conditions: Conditions,
    order: readonly string[],
    after: Position | undefined,
    limit: number,
  ): AsyncIterable<Stored<T>> {
    const fields = orderOf(order.map(withoutSign), conditions);
    const reverse = order[0]?.startsWith('-') === true;
    const bytesOf = ({ state }: Stored<T>): Buffer =>
      positionBytes(fields, MAX_KEY_TEXT_BYTES, (field) => (valueAt(state, field) ?? null) as IndexValue | null, state.name);
    const start = after === undefined ? undefined : this.#positionBytes(fields, MAX_KEY_TEXT_BYTES, order, after);
    const sign = reverse ? -1 : 1;
    const placed = this.#named(names, conditions).map((document) => ({ document, place: bytesOf(document) }));
    const behind = placed.filter(({ place }) => start === undefined || place.compare(start) * sign > 0);
    behind.sort((a, b) => a.place.compare(b.place) * sign);
    for (const { document } of behind.slice(0, limit)) yield document;
  }

  /** Documents of these names that meet the conditions. */
  #named(names: readonly string[], conditions: Conditions): Stored<T>[] {
    const passes = testOf(conditions);
    const distinct = [...new Set(names)].map((name) => Buffer.from(name)).filter(({ length }) => length > 0 && length <= MAX_NAME_BYTES);
    return distinct
      .map((name) => this.#read(name))
      .filter((document): document is Stored<T> => document !== undefined && passes(document.state));
  }

  async #countTested(scan: Scan, bounds: { readonly lower: Buffer; readonly upper: Buffer }): Promise<number> {
    const fields = new FieldReader([], residualTestOf(scan));
    let total = 0;
    for (let { lower } = bounds; ; await setImmediate()) {
      const keys = [...scan.space.database.getKeys({ start: lower, end: bounds.upper, limit: BATCH })] as Buffer[];
      for (const key of keys) {
        if (this.#read(nameBytesOf(scan.space, key), fields) !== undefined) total++;
      }
      const last = keys.at(-1);
      if (last === undefined) return total;
      lower = Buffer.concat([last, Buffer.from([0])]);
    }
  }

  #insertOne(writer: Writer, document: Prepared): InsertOutcome {
    if (this.#place.documents.doesExist(document.key)) return { inserted: false, taken: 'name' };
    const taken = this.#takenKey(document, []);
    if (taken !== undefined) return { inserted: false, taken };
    this.#save(writer, document, []);
    return { inserted: true };
  }

  /** First field of the unique index in which another document has the same values. */
  #takenKey({ entries, name }: Prepared, before: readonly (readonly Buffer[])[]): string | undefined {
    const clash = this.#indexes.find((index, i) => {
      const unchanged = (key: Buffer): boolean => before[i]?.some((other) => other.equals(key)) === true;
      return index.declaration.unique && entries[i]?.some((key) => !unchanged(key) && isTaken(index, key, name));
    });
    return clash?.declaration.fields[0];
  }

  #save(writer: Writer, { key, bytes, entries }: Prepared, before: readonly (readonly Buffer[])[]): void {
    this.#indexes.forEach((index, i) => moveEntries(writer, index, before[i] ?? [], entries[i] ?? []));
    writer.put(this.#place.documents, key, bytes);
  }

  #prepare(document: Stored<T>): Prepared {
    const { state, outbox } = document;
    this.#shape.check(state);
    if (outbox.events.length > 0 !== (outbox.since !== undefined))
      throw new TypeError(`${state.name} has pending events without their time, or a time without events`);
    const name = encodeName(state.name);
    return { key: this.#keyOf(name), name, bytes: documentCodec.encode(document), entries: this.#entriesOf(document) };
  }

  #entriesOf(document: Stored<T>): readonly (readonly Buffer[])[] {
    return this.#indexes.map((index) => entryKeys(index, document));
  }

  /** A document, or the fields of it that are wanted if it passes. */
  #read(name: Buffer, fields?: FieldReader): Stored<T> | undefined {
    const { documents } = this.#place;
    if (fields === undefined) return documents.get(this.#keyOf(name)) as Stored<T> | undefined;
    const bytes = documents.getBinaryFast(this.#keyOf(name));
    return bytes === undefined ? undefined : fields.read<T>(bytes);
  }

  #keyOf(name: Buffer): Buffer {
    return Buffer.concat([this.#primary.prefix, name]);
  }

  #write<R>(operation: Operation<R>): Promise<R> {
    return this.#place.environment.write(operation);
  }

  #positionBytes(fields: readonly string[], maxTextBytes: number, order: readonly string[], { values, name }: Position): Buffer {
    const asked = order.map(withoutSign);
    return positionBytes(fields, maxTextBytes, (field) => values[asked.indexOf(field)] ?? null, name);
  }
}

/** What the documents of a scan have yet to be tested for. */
function residualTestOf({ residual }: Scan): Test {
  return { fields: [...residual.keys()], passes: testOf(residual) };
}
