import type { Condition, IndexValue, Position, Query, Stored } from '../ports/document-store.js';
import { intersect } from '../territory.js';
import type { Entity } from './collection.js';
import { compareValues } from './compare-values.js';

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

/** One query per prefix of the territory: together they find what the query finds, and nothing outside. */
function split<T extends Entity>(query: Query<T>, territory: readonly string[]): readonly Query<T>[] {
  if (territory.includes('')) return [query];
  const where: { division?: Condition | IndexValue } = query.where ?? {};
  const asked = where.division;
  return intersect(territory, divisionPrefix(asked)).map((prefix) => {
    const exact = typeof asked === 'string' || (typeof asked === 'object' && !(asked instanceof Date) && asked.eq !== undefined);
    return { ...query, where: { ...query.where, division: exact ? asked : { prefix } } } as Query<T>;
  });
}

/** Merges streams that are each in the query's order into one in that order, up to the query's limit. */
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
  for (let taken = 0; limit === undefined || taken < limit; taken++) {
    const live = heads.filter(({ next }) => next.done !== true);
    if (live.length === 0) return;
    const first = live.reduce((a, b) => (compare(a.next.value as Stored<T>, b.next.value as Stored<T>, fields) * direction <= 0 ? a : b));
    yield first.next.value as Stored<T>;
    first.next = await first.iterator.next();
  }
}

function compare<T extends Entity>(a: Stored<T>, b: Stored<T>, fields: readonly (keyof T)[]): number {
  for (const field of [...fields, 'name' as const]) {
    const order = compareValues(a.state[field], b.state[field]);
    if (order !== 0) return order;
  }
  return 0;
}

/** How a query is kept within a territory. */
export const territorial = { split, merge };
