import type { Condition, IndexValue, Position, Query } from '../ports/document-store.js';
import { intersect } from '../territory.js';
import type { Entity } from './collection.js';
import { mergeStreams } from './merge-streams.js';

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

/** How a query is kept within a territory. */
export const territorial = { split, merge: mergeStreams };
