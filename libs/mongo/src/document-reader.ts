import type { Entity, IndexValue, Position, Query, Stored, Where } from '@heming/kit';
import {
  byOrder,
  conditionsOf,
  mergeStreams,
  namesOf,
  orderOf,
  plan,
  withoutSign,
  withoutTerritory,
  type CollectionShape,
  type Conditions,
  type Field,
  type Plan,
  type Wanted,
} from '@heming/kit/engine';
import type { Model } from 'mongoose';
import { accessPathsOf, type MongoPath } from './access-paths.js';
import { isName, pathOf, PENDING_PATH, readDocument, readFields, type MongoDocument } from './document-layout.js';
import { beginning, filterOf, predicatesOf, successorOf, type Predicate } from './filter.js';
import { canMeet, partsBehind, runsOf, stepValues, type Part, type Run } from './runs.js';
import { guarded } from './store-faults.js';

/** Documents that come with one answer of the server. */
const BATCH = 500;
/** Most documents that are put in order here, where each is found by values of its own and no index has the order. */
const MAX_SORTED = 400;

/** How to read one stretch of an index. */
interface Reading {
  readonly hint: Readonly<Record<string, 1>>;
  readonly sort: Readonly<Record<string, 1 | -1>>;
  readonly limit: number;
  /** What of the documents is read; absent means all. */
  readonly projection?: Readonly<Record<string, 1>> | undefined;
}

/** Finds the documents of a collection, always by an index that the plan names. */
export class DocumentReader<T extends Entity> {
  readonly #name: string;
  readonly #shape: CollectionShape;
  readonly #model: Model<MongoDocument>;
  readonly #paths: readonly MongoPath[];

  constructor(name: string, shape: CollectionShape, model: Model<MongoDocument>) {
    this.#name = name;
    this.#shape = shape;
    this.#model = model;
    this.#paths = accessPathsOf(shape);
  }

  async get(name: string): Promise<Stored<T> | undefined> {
    if (!isName(name)) return undefined;
    const document = await guarded(() => this.#model.findOne({ _id: name }).lean<MongoDocument>().exec());
    return document === null ? undefined : readDocument<T>(document);
  }

  async *find({ where = {}, order = [], after, limit = Number.POSITIVE_INFINITY, fields }: Query<T>): AsyncIterable<Stored<T>> {
    if (after !== undefined && after.values.length !== order.length)
      throw new RangeError(`the position has ${after.values.length} values for an order of ${order.length}`);
    const conditions = conditionsOf(this.#name, this.#shape, where);
    const predicates = predicatesOf(this.#shape, conditions);
    if (namesOf(conditions) !== undefined) return yield* this.#sorted(predicates, { _id: 1 }, conditions, order, after, limit);
    const chosen = await this.#planned({ collection: this.#name, conditions, order });
    const { path } = chosen;
    const projection = fields && projectionOf([...fields, ...order.map(withoutSign), ...chosen.order]);
    const around = { shape: this.#shape, conditions };
    const fixed = await stepValues(chosen, around, (field, within, before) => this.#distinct(field, within, before));
    const combinations = fixed.reduce((product, { values }) => product * values.length, 1);
    // A unique index whose fields are all fixed finds one document for each combination, in no order that would help.
    const isSingle = path.unique && path.fields.length > 1 && chosen.order[0] === 'name' && combinations <= MAX_SORTED;
    if (isSingle) return yield* this.#sorted(predicates, path.hint, conditions, order, after, limit);
    const parts = partsBehind(chosen, around, order.map(withoutSign), after);
    const streams = runsOf(chosen, around, fixed).map((run) => this.#inParts(run, predicates, chosen, parts, { limit, projection }));
    yield* mergeStreams<T>(streams, { order: order as never, ...(Number.isFinite(limit) && { limit }) });
  }

  async count(where: Where<T>): Promise<number> {
    const conditions = conditionsOf(this.#name, this.#shape, where);
    const hint =
      namesOf(conditions) === undefined
        ? plan(this.#paths, { collection: this.#name, conditions, order: undefined }).path.hint
        : { _id: 1 };
    const filter = filterOf(predicatesOf(this.#shape, conditions));
    return guarded(() => this.#model.countDocuments(filter, { hint } as never).exec());
  }

  /** Documents with events to publish, those waiting longest first. */
  pending(limit: number): AsyncIterable<Stored<T>> {
    const announced = { [PENDING_PATH]: { $gte: Number.NEGATIVE_INFINITY } };
    return this.#read([announced], { hint: { [PENDING_PATH]: 1 }, sort: { [PENDING_PATH]: 1 }, limit });
  }

  /** The plan of a query; one without the territory, if that holds all documents there are. */
  async #planned(wanted: Wanted): Promise<Plan<MongoPath>> {
    const chosen = plan(this.#paths, wanted);
    const unbounded = withoutTerritory(chosen, this.#paths, wanted);
    return unbounded !== undefined && (await this.#holdsAll(unbounded.complete, unbounded.prefix)) ? unbounded.plan : chosen;
  }

  /** Whether every document lies in a territory: two look-ups. */
  async #holdsAll({ hint }: MongoPath, prefix: string): Promise<boolean> {
    const behind = successorOf(prefix);
    const outside = [{ $lt: prefix }, ...(behind === undefined ? [] : [{ $gte: behind }])];
    const found = await guarded(() =>
      Promise.all(
        outside.map((range) => this.#model.findOne(filterOf([{ [pathOf('division')]: range }]), { _id: 1 }, { hint, lean: true }).exec()),
      ),
    );
    return found.every((document) => document === null);
  }

  async #distinct(field: Field, within: string, before: readonly Predicate[]): Promise<readonly IndexValue[]> {
    const filter = filterOf([...beginning(field, within), ...before]);
    return guarded(async () => (await this.#model.distinct(pathOf(field.path), filter).exec()) as readonly IndexValue[]);
  }

  /** A few documents, put in order here. */
  async *#sorted(
    predicates: readonly Predicate[],
    hint: Reading['hint'],
    conditions: Conditions,
    asked: readonly string[],
    after: Position | undefined,
    limit: number,
  ): AsyncIterable<Stored<T>> {
    const sign = asked[0]?.startsWith('-') === true ? '-' : '';
    const fields = orderOf(asked.map(withoutSign), conditions);
    const inOrder = byOrder<T>(fields.map((field) => `${sign}${field}`));
    const found: Stored<T>[] = [];
    for await (const stored of this.#read(predicates, { hint, sort: {}, limit: Number.POSITIVE_INFINITY })) found.push(stored);
    const place = after === undefined ? undefined : placeOf<T>(fields, asked.map(withoutSign), after);
    const behind = found.filter((stored) => place === undefined || inOrder(stored, place) > 0);
    yield* behind.sort(inOrder).slice(0, limit);
  }

  /** Stretches one after the other, up to a limit. */
  async *#inParts(
    run: Run,
    predicates: readonly Predicate[],
    chosen: Plan<MongoPath>,
    parts: readonly Part[],
    { limit, projection }: Pick<Reading, 'limit' | 'projection'>,
  ): AsyncGenerator<Stored<T>, void> {
    let left = limit;
    for (const part of parts.filter((one) => canMeet(run, one))) {
      const reading = {
        hint: chosen.path.hint,
        sort: sortOf(chosen, new Set([...Object.keys(run.constant), ...part.constant])),
        limit: left,
        projection,
      };
      for await (const stored of this.#read([...predicates, ...run.predicates, ...part.predicates], reading)) {
        yield stored;
        left--;
      }
    }
  }

  async *#read(predicates: readonly Predicate[], { hint, sort, limit, projection }: Reading): AsyncGenerator<Stored<T>, void> {
    if (limit <= 0) return;
    const bounds = Number.isFinite(limit) ? { limit } : {};
    const options = { hint, batchSize: Math.min(BATCH, limit), ...(Object.keys(sort).length > 0 && { sort }), ...bounds };
    const cursor = this.#model
      .find(filterOf(predicates), projection ?? null, options as never)
      .lean<MongoDocument[]>()
      .cursor();
    try {
      for (;;) {
        const document = (await guarded(() => cursor.next())) as MongoDocument | null;
        if (document === null) return;
        yield projection === undefined ? readDocument<T>(document) : readFields<T>(document);
      }
    } finally {
      await cursor.close().catch(() => undefined);
    }
  }
}

function projectionOf(fields: readonly string[]): Reading['projection'] {
  return { revision: 1, version: 1, ...Object.fromEntries(fields.map((field) => [pathOf(field), 1] as const)) };
}

/**
 * The order as the index has it, from the first field on that is not the same throughout; a unique one needs no name to tell ties apart, and has none.
 */
function sortOf({ path, order, reverse }: Plan<MongoPath>, constant: ReadonlySet<string>): Reading['sort'] {
  const first = order.findIndex((field) => !constant.has(field));
  const fields = first < 0 ? [] : order.slice(first).map(pathOf);
  return Object.fromEntries(fields.filter((field) => field in path.hint).map((field) => [field, reverse ? -1 : 1]));
}

/** A position as a document that would stand there. */
function placeOf<T extends Entity>(fields: readonly string[], asked: readonly string[], { values, name }: Position): Stored<T> {
  const state = Object.fromEntries(fields.map((field) => [field, field === 'name' ? name : values[asked.indexOf(field)]]));
  return { state: state as unknown as T, revision: 0, version: 0, causes: [], outbox: { seq: 0, events: [] } };
}
