import type { Condition, IndexValue } from '@heming/kit';
import type { CollectionShape, Conditions, Field, FieldType } from '@heming/kit/engine';
import mongoose, { type QueryFilter } from 'mongoose';
import { pathOf, requireWellFormed, type MongoDocument } from './document-layout.js';

/** What one path must be, with an operator of ours: values never bring one. */
export type Predicate = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** A filter of MongoDB. */
export type Filter = QueryFilter<MongoDocument>;

/** The least value of a type: what is there is at least that. */
const LEAST: Readonly<Record<Exclude<FieldType, 'flag'>, IndexValue>> = {
  text: '',
  number: Number.NEGATIVE_INFINITY,
  time: new Date(-8.64e15),
};
/** Both flags, in their order. */
export const FLAGS: readonly boolean[] = [false, true];
const LAST_CODE_POINT = 0x10ffff;
const BEFORE_SURROGATES = 0xd7ff;
const BEHIND_SURROGATES = 0xe000;

/** All predicates hold together. */
export function filterOf(predicates: readonly Predicate[]): Filter {
  const trusted = predicates.map((predicate) =>
    Object.fromEntries(Object.entries(predicate).map(([path, operators]) => [path, mongoose.trusted({ ...operators })])),
  );
  return (trusted.length === 0 ? {} : { $and: trusted }) as Filter;
}

/** Conditions in MongoDB's words. */
export function predicatesOf(shape: CollectionShape, conditions: Conditions): readonly Predicate[] {
  return [...conditions].flatMap(([path, condition]) => {
    const field = shape.fields.get(path) as Field;
    return Object.entries(condition).flatMap(([member, value]) => predicatesFor(field, member as keyof Condition, value as never));
  });
}

/** That a field is one of these values; null means absent. */
export function among(field: Field, values: readonly (IndexValue | null)[]): Predicate {
  const [value = null] = values;
  if (values.length > 1) return on(field, '$in', values);
  return value === null ? absent(field) : on(field, '$eq', value);
}

/**
 * That a field is there and behind a value in an order; absent comes first. Both flags are named by their type, because that is a range: at points side
 * by side the server reads an index in no order.
 */
export function beyond(field: Field, value: IndexValue | null, reverse: boolean): readonly Predicate[] {
  if (value !== null) return compared(field, reverse ? '$lt' : '$gt', value);
  return field.type === 'flag' ? [on(field, '$type', 'bool')] : present(field);
}

/** That a text begins so, as a range that an index serves. */
export function beginning(field: Field, prefix: string): readonly Predicate[] {
  const behind = successorOf(prefix);
  return [on(field, '$gte', prefix), ...(behind === undefined ? [] : [on(field, '$lt', behind)])];
}

/** The first text behind all that begin with a text; undefined when there is none. */
export function successorOf(prefix: string): string | undefined {
  const points = Array.from(prefix, (character) => character.codePointAt(0) as number);
  while (points.at(-1) === LAST_CODE_POINT) points.pop();
  const last = points.pop();
  if (last === undefined) return undefined;
  return String.fromCodePoint(...points, last === BEFORE_SURROGATES ? BEHIND_SURROGATES : last + 1);
}

function predicatesFor(field: Field, member: keyof Condition, value: never): readonly Predicate[] {
  switch (member) {
    case 'eq':
    case 'contains':
      return [on(field, '$eq', value)];
    case 'in':
      return [on(field, '$in', value)];
    case 'gt':
    case 'gte':
    case 'lt':
    case 'lte':
      return compared(field, `$${member}`, value);
    case 'prefix':
      return beginning(field, value);
    case 'exists':
      return value === true ? present(field) : [absent(field)];
  }
}

/** A comparison; one of flags is a list of those that it holds for, because mongoose compares none. */
function compared(field: Field, operator: '$gt' | '$gte' | '$lt' | '$lte', value: IndexValue): readonly Predicate[] {
  if (field.type !== 'flag') return [on(field, operator, value)];
  const holds = { $gt: (flag: boolean) => flag > value, $gte: (flag: boolean) => flag >= value };
  const holdsToo = { ...holds, $lt: (flag: boolean) => flag < value, $lte: (flag: boolean) => flag <= value };
  return [on(field, '$in', FLAGS.filter(holdsToo[operator]))];
}

/** As a range of the field's type, which an index serves without looking at documents. */
function present(field: Field): readonly Predicate[] {
  if (field.path === 'name') return [];
  if (field.many) return [on(field, '$exists', true)];
  return [field.type === 'flag' ? on(field, '$in', FLAGS) : on(field, '$gte', LEAST[field.type])];
}

function absent(field: Field): Predicate {
  return field.path === 'name' ? on(field, '$in', []) : on(field, '$exists', false);
}

function on({ path }: Field, operator: string, value: unknown): Predicate {
  requireWellFormed(value);
  return { [pathOf(path)]: { [operator]: value } };
}
