import type { Condition, IndexValue, Position, Query, Stored } from '../ports/document-store.js';
import { intersect, type Scope } from '../scope.js';
import type { Entity } from './collection.js';

/** The place of a document in an order. */
export function positionOf<T extends Entity>(state: T, order: Query<T>['order'] = []): Position {
  const values = order.map((field) => (state[plain(field) as keyof T] ?? null) as IndexValue | null);
  return { values, name: state.name };
}

const plain = (field: string): string => (field.startsWith('-') ? field.slice(1) : field);

function divisionPrefix(condition: Condition | IndexValue | undefined): string {
  if (typeof condition === 'string') return condition;
  if (typeof condition !== 'object' || condition instanceof Date) return '';
  if (typeof condition.eq === 'string') return condition.eq;
  return condition.prefix ?? '';
}

/**
 * One query per scope: together they find what the query finds, and nothing outside. A document that concerns several parties of the caller may
 * be found by several of them; `merge` yields it once.
 */
function split<T extends Entity>(query: Query<T>, scopes: readonly Scope[]): readonly Query<T>[] {
  const where: { division?: Condition | IndexValue; parties?: unknown } = query.where ?? {};
  if (where.parties !== undefined) throw new RangeError('whose documents are asked for is for scopes alone to say');
  const asked = where.division;
  const exact = typeof asked === 'string' || (typeof asked === 'object' && !(asked instanceof Date) && asked.eq !== undefined);
  return intersect(scopes, divisionPrefix(asked)).map(({ division: prefix, party }) => {
    if (prefix === '' && party === undefined) return query;
    const division = prefix === '' ? {} : { division: exact ? asked : { prefix } };
    return { ...query, where: { ...query.where, ...division, ...(party !== undefined && { parties: { contains: party } }) } } as Query<T>;
  });
}

/** Merges streams that are each in the query's order into one in that order, each document once, up to the query's limit. */
async function* merge<T extends Entity>(
  streams: readonly AsyncIterable<Stored<T>>[],
  { order = [], limit }: Query<T>,
): AsyncIterable<Stored<T>> {
  const [only] = streams;
  if (only !== undefined && streams.length === 1) return yield* only;
  const heads = await Promise.all(
    streams.map(async (stream) => {
      const iterator = stream[Symbol.asyncIterator]();
      return { iterator, next: await iterator.next() };
    }),
  );
  const direction = order[0]?.startsWith('-') === true ? -1 : 1;
  const fields = order.map(plain) as (keyof T)[];
  let latest = '';
  for (let taken = 0; limit === undefined || taken < limit;) {
    const live = heads.filter(({ next }) => next.done !== true);
    if (live.length === 0) return;
    const first = live.reduce((a, b) => (compare(a.next.value as Stored<T>, b.next.value as Stored<T>, fields) * direction <= 0 ? a : b));
    const found = first.next.value as Stored<T>;
    if (found.state.name !== latest) {
      latest = found.state.name;
      taken++;
      yield found;
    }
    first.next = await first.iterator.next();
  }
}

function compare<T extends Entity>(a: Stored<T>, b: Stored<T>, fields: readonly (keyof T)[]): number {
  for (const field of [...fields, 'name' as const]) {
    const order = compareValues(a.state[field] ?? null, b.state[field] ?? null);
    if (order !== 0) return order;
  }
  return 0;
}

/** As the stores order: null first, texts by code point (which is the order of their UTF-8 bytes). */
function compareValues(left: unknown, right: unknown): number {
  if (left === right) return 0;
  if (left === null) return -1;
  if (right === null) return 1;
  if (typeof left === 'string' && typeof right === 'string') return Buffer.compare(Buffer.from(left), Buffer.from(right));
  return (left as number) - (right as number);
}

/** How a query is kept within scopes. */
export const scoped = { split, merge };
