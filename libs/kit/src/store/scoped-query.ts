import type { Condition, IndexValue, Position, Query } from '../ports/document-store.js';
import { intersect, type Scope } from '../scope.js';
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

/** How a query is kept within scopes. */
export const scoped = { split, merge: mergeStreams };
