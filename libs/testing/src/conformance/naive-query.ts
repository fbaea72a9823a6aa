import type { Condition, IndexValue, Query } from '@heming/kit';
import type { House } from './house.js';

/**
 * What a query means, said in the simplest way: test all, sort all, cut. Absent and null are one; absent sorts first; false before true; texts by
 * code point; in a descending order names descend, too.
 */
export function naiveQuery(all: readonly House[], { where = {}, order = [], after, limit }: Query<House>): House[] {
  const conditions = Object.entries(where) as [string, Condition | IndexValue][];
  const sign = order[0]?.startsWith('-') === true ? -1 : 1;
  const fields = [...order.map((field) => field.replace(/^-/, '')), 'name'];
  const rowOf = (state: House): unknown[] => fields.map((field) => memberOf(state, field));
  const compare = (a: readonly unknown[], b: readonly unknown[]): number => sign * compareRows(a, b);
  const sorted = all
    .filter((state) => conditions.every(([field, condition]) => holds(memberOf(state, field), condition)))
    .sort((a, b) => compare(rowOf(a), rowOf(b)));
  const start = after === undefined ? undefined : [...after.values, after.name];
  return sorted.filter((state) => start === undefined || compare(rowOf(state), start) > 0).slice(0, limit);
}

/** Order of two values of the same type, or absent. */
export function compareValues(a: unknown, b: unknown): number {
  const left = a ?? null;
  const right = b ?? null;
  if (left === null || right === null) return Number(left !== null) - Number(right !== null);
  if (typeof left === 'string' && typeof right === 'string') return Buffer.compare(Buffer.from(left), Buffer.from(right));
  return Number(left) - Number(right);
}

function compareRows(a: readonly unknown[], b: readonly unknown[]): number {
  for (const [i, value] of a.entries()) {
    const order = compareValues(value, b[i]);
    if (order !== 0) return order;
  }
  return 0;
}

function memberOf(state: House, path: string): unknown {
  return path.split('.').reduce<unknown>((value, member) => (value as Record<string, unknown> | null | undefined)?.[member], state);
}

function holds(value: unknown, given: Condition | IndexValue): boolean {
  const condition: Condition = typeof given === 'object' && !(given instanceof Date) ? given : { eq: given };
  const there = value !== null && value !== undefined;
  const order = (other: IndexValue): number => (there ? compareValues(value, other) : Number.NaN);
  const tests: Record<keyof Condition, (operand: never) => boolean> = {
    eq: (operand: IndexValue) => order(operand) === 0,
    in: (operand: readonly IndexValue[]) => operand.some((one) => order(one) === 0),
    gt: (operand: IndexValue) => order(operand) > 0,
    gte: (operand: IndexValue) => order(operand) >= 0,
    lt: (operand: IndexValue) => order(operand) < 0,
    lte: (operand: IndexValue) => order(operand) <= 0,
    prefix: (operand: string) => typeof value === 'string' && value.startsWith(operand),
    exists: (operand: boolean) => operand === there,
    contains: (operand: IndexValue) => Array.isArray(value) && value.some((one) => compareValues(one, operand) === 0),
  };
  return Object.entries(condition).every(([member, operand]) => tests[member as keyof Condition](operand as never));
}
