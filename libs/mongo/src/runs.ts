import type { Condition, IndexValue, Position } from '@heming/kit';
import {
  isOfType,
  testOf,
  type AccessPath,
  type CollectionShape,
  type Conditions,
  type Field,
  type Plan,
  type Step,
} from '@heming/kit/engine';
import { among, beyond, FLAGS, type Predicate } from './filter.js';

/** Most values of which the server reads the index side by side, in order and without sorting: half of its own limit, for room. */
const MAX_SIDE_BY_SIDE = 100;

/** Most combinations of values in the order that have a run each; of more, the server reads all and sorts. */
const MAX_LISTED = 400;

/** What reading a plan takes: several runs when their order can only be had by merging. */
export interface Run {
  /** That the run is about these values of the steps, and of the order. */
  readonly predicates: readonly Predicate[];
  /** What fields of the order are throughout, so that they do not order. */
  readonly constant: Readonly<Record<string, IndexValue | null>>;
}

/** Finds the values a field has under a prefix, among documents that meet predicates. */
export type Distinct = (field: Field, within: string, predicates: readonly Predicate[]) => Promise<readonly IndexValue[]>;

/** What a plan is about. */
export interface Around {
  readonly shape: CollectionShape;
  readonly conditions: Conditions;
}

/** The values that each step of a plan before its order fixes, as far as the rest of the conditions lets them. */
export async function stepValues(
  { steps, common }: Plan<AccessPath>,
  { shape, conditions }: Around,
  distinct: Distinct,
): Promise<readonly { readonly field: Field; readonly values: readonly (IndexValue | null)[] }[]> {
  const fixed: { field: Field; values: readonly (IndexValue | null)[] }[] = [];
  for (const step of steps.slice(0, common)) {
    const field = shape.fields.get(step.field) as Field;
    const before = fixed.map((one) => among(one.field, one.values));
    const values = await valuesOf(step, field, before, distinct);
    fixed.push({ field, values: values.filter(possible(field, conditions)) });
  }
  return fixed;
}

/**
 * Runs whose merged documents are those of the plan; none when a step has no value. Where a condition lists values of a field that orders, each
 * value has a run: the server takes no order from a field that it reads at points.
 */
export function runsOf({ path, order }: Plan<AccessPath>, around: Around, fixed: Awaited<ReturnType<typeof stepValues>>): readonly Run[] {
  const listed: { field: Field; values: readonly (IndexValue | null)[] }[] = [];
  let combinations = 1;
  for (const name of order) {
    const field = around.shape.fields.get(name);
    const values = field && listedValues(field, around.conditions.get(name));
    if (field === undefined || values === undefined || combinations * values.length > MAX_LISTED) continue;
    combinations *= values.length;
    listed.push({ field, values });
  }
  const each = listed.reduce<readonly Run[]>(
    (runs, { field, values }) =>
      runs.flatMap(({ predicates, constant }) =>
        values.map((value) => ({ predicates: [...predicates, among(field, [value])], constant: { ...constant, [field.path]: value } })),
      ),
    [{ predicates: [], constant: {} }],
  );
  return sideBySide(fixed, path.unique).flatMap((before) =>
    each.map(({ predicates, constant }) => ({ predicates: [...before, ...predicates], constant })),
  );
}

/** What fixes the steps, as many values at a time as the server reads in order. */
function sideBySide(fixed: Awaited<ReturnType<typeof stepValues>>, unique: boolean): readonly (readonly Predicate[])[] {
  const longest = fixed.reduce((most, { values }) => Math.max(most, values.length), 0);
  const chunked = fixed.find(({ values }) => values.length === longest);
  return fixed.reduce<readonly (readonly Predicate[])[]>(
    (runs, step) => {
      const size = step === chunked && !unique ? MAX_SIDE_BY_SIDE : 1;
      return runs.flatMap((predicates) => chunksOf(step.values, size).map((values) => [...predicates, among(step.field, values)]));
    },
    [[]],
  );
}

/** The values that a condition leaves a field, each once, null when it is absent; undefined when they are no list. */
function listedValues(field: Field, condition: Condition | undefined): readonly (IndexValue | null)[] | undefined {
  if (condition === undefined || field.many || field.path === 'name' || field.path.includes('.')) return undefined;
  if (condition.exists === false) return [null];
  const values = field.type === 'flag' ? FLAGS : condition.in;
  if (values === undefined) return undefined;
  const once = new Map(values.map((value) => [value instanceof Date ? value.getTime() : value, value]));
  return [...once.values()].filter((value) => meets(condition, value));
}

/** Whether a value meets a condition; every one meets none. */
function meets(condition: Condition | undefined, value: IndexValue | null): boolean {
  return condition === undefined || testOf(new Map([['value', condition]]))({ value });
}

/** A stretch of a run. */
export interface Part {
  readonly predicates: readonly Predicate[];
  /** The same, as conditions. */
  readonly conditions: Conditions;
  /** Fields of the order that are the same throughout, so that they do not order. */
  readonly constant: readonly string[];
}

/** Whether a run can have documents in a part. */
export function canMeet({ constant }: Run, { conditions }: Part): boolean {
  return Object.entries(constant).every(([path, value]) => meets(conditions.get(path), value));
}

/**
 * What comes behind a position, as parts to be read one after the other, each a plain stretch of the index: first what shares all but the name,
 * then what shares all but the last value and the name, and so on.
 * @throws RangeError for a position of another order
 */
export function partsBehind(
  { order, reverse }: Plan<AccessPath>,
  { shape, conditions }: Around,
  asked: readonly string[],
  position: Position | undefined,
): readonly Part[] {
  if (position === undefined) return [{ predicates: [], conditions: new Map(), constant: [] }];
  const values = order.map((path) => {
    const field = shape.fields.get(path) as Field;
    const value = path === 'name' ? position.name : (position.values[asked.indexOf(path)] ?? null);
    if (value !== null && !isOfType(field.type, value)) throw new RangeError(`the position has a ${path} that is not of its type`);
    return { field, value, possible: possible(field, conditions) };
  });
  const parts = values.flatMap(({ field, value, possible }, i) => {
    const before = values.slice(0, i);
    if (before.some((one) => !one.possible(one.value))) return [];
    const shared = before.map((one) => among(one.field, [one.value]));
    const same = order.slice(0, i);
    const part = (predicates: readonly Predicate[], condition: Condition, constant: readonly string[]): Part => ({
      predicates: [...shared, ...predicates],
      conditions: new Map([...before.map((one) => [one.field.path, being(one.value)] as const), [field.path, condition]]),
      constant: [...same, ...constant],
    });
    // Of two flags one alone lies behind the other.
    const alone = field.type === 'flag' && value !== null ? [field.path] : [];
    const behind = part(beyond(field, value, reverse), value === null ? { exists: true } : { [reverse ? 'lt' : 'gt']: value }, alone);
    // Behind a value in descending order lie the lesser ones, and then those where the field is absent.
    const absent = part([among(field, [null])], being(null), [field.path]);
    const hasAbsent = reverse && value !== null && !field.required && possible(null);
    return [hasAbsent ? [behind, absent] : reverse && value === null ? [] : [behind]];
  });
  return parts.reverse().flat();
}

/** That a field has a value; null means that it is absent. */
const being = (value: IndexValue | null): Condition => (value === null ? { exists: false } : { eq: value });

/** Whether a field with a value can meet its condition; of lists and nested fields the server finds out. */
function possible({ path, many }: Field, conditions: Conditions): (value: IndexValue | null) => boolean {
  const condition = conditions.get(path);
  if (condition === undefined || many || path.includes('.')) return () => true;
  const passes = testOf(new Map([[path, condition]]));
  return (value) => passes({ [path]: value });
}

async function valuesOf(
  step: Step,
  field: Field,
  before: readonly Predicate[],
  distinct: Distinct,
): Promise<readonly (IndexValue | null)[]> {
  return 'values' in step ? step.values : distinct(field, step.within, before);
}

function chunksOf<V>(values: readonly V[], size: number): readonly (readonly V[])[] {
  return Array.from({ length: Math.ceil(values.length / size) }, (_, i) => values.slice(i * size, (i + 1) * size));
}
