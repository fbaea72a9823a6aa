import { refuse } from '@heming/contracts/registry/v1';

/** Members that the register itself keeps: never named as changed. */
const KEPT_BY_REGISTER: ReadonlySet<string> = new Set([
  'initials',
  'parties',
  'standing',
  'stateReason',
  'corrections',
  'pendingCorrection',
  'pendingSince',
  'pendingText',
  'correctionsText',
  'areaRevisions',
  'createTime',
  'updateTime',
  'etag',
]);

/**
 * What an update mask takes out of the wanted values.
 * @param mask JSON names of the fields to change
 * @param allowed fields that the method changes
 * @throws FIELD_NOT_UPDATABLE naming the first field of the mask that is not allowed
 */
export function masked<W extends object, K extends keyof W & string>(
  wanted: W,
  mask: readonly string[],
  allowed: readonly K[],
): Partial<Pick<W, K>> {
  const forbidden = mask.find((field) => !(allowed as readonly string[]).includes(field));
  if (forbidden !== undefined) throw refuse('FIELD_NOT_UPDATABLE', { field: forbidden });
  const taken = allowed.filter((field) => mask.includes(field)).map((field) => [field, wanted[field]]);
  return Object.fromEntries(taken) as Partial<Pick<W, K>>;
}

/** The state with the new values and the time of the change; the very same state when no value differs. */
export function amend<T extends { readonly updateTime: Date }>(current: T, values: Partial<T>, at: Date): T {
  return differing(current, values).length === 0 ? current : { ...current, ...values, updateTime: at };
}

/** Names of the members of `values` that differ from those of `current`, in the order of `values`. */
export function differing<T extends object>(current: T, values: Partial<T>): readonly (keyof T & string)[] {
  return (Object.keys(values) as (keyof T & string)[]).filter((field) => !same(current[field], values[field]));
}

/** What an event names as changed: the fields that differ, without those the register itself keeps. */
export function changedFields<T extends object>(before: T, after: T): readonly string[] {
  const fields = [...new Set([...Object.keys(before), ...Object.keys(after)])] as (keyof T & string)[];
  return fields.filter((field) => !KEPT_BY_REGISTER.has(field) && !same(before[field], after[field]));
}

function same(left: unknown, right: unknown): boolean {
  if (!Array.isArray(left) || !Array.isArray(right)) return left === right;
  return left.length === right.length && left.every((item, i) => item === right[i]);
}
