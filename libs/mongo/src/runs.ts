import type { IndexValue, Position } from '@heming/kit';
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
import { among, beyond, type Predicate } from './filter.js';

/** Most values of which the server reads the index side by side, in order and without sorting: half of its own limit, for room. */
const MAX_SIDE_BY_SIDE = 100;

/** What reading a plan takes: several runs when their order can only be had by merging. */
export interface Run {
  /** That the run is about these values of the steps. */
  readonly predicates: readonly Predicate[];
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

/** Runs whose merged documents are those of the plan; none when a step has no value. */
export function runsOf(fixed: Awaited<ReturnType<typeof stepValues>>, unique: boolean): readonly Run[] {
  const longest = fixed.reduce((most, { values }) => Math.max(most, values.length), 0);
  const chunked = fixed.find(({ values }) => values.length === longest);
  return fixed.reduce<readonly Run[]>(
    (runs, step) => {
      const size = step === chunked && !unique ? MAX_SIDE_BY_SIDE : 1;
      return runs.flatMap(({ predicates }) =>
        chunksOf(step.values, size).map((values) => ({ predicates: [...predicates, among(step.field, values)] })),
      );
    },
    [{ predicates: [] }],
  );
}

/** A stretch of a run. */
export interface Part {
  readonly predicates: readonly Predicate[];
  /** How many fields of the order are the same throughout, so that they do not order. */
  readonly fixed: number;
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
  if (position === undefined) return [{ predicates: [], fixed: 0 }];
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
    const behind: Part = { predicates: [...shared, ...beyond(field, value, reverse)], fixed: i };
    // Behind a value in descending order lie the lesser ones, and then those where the field is absent.
    const absent: Part = { predicates: [...shared, among(field, [null])], fixed: i + 1 };
    const hasAbsent = reverse && value !== null && !field.required && possible(null);
    return [hasAbsent ? [behind, absent] : reverse && value === null ? [] : [behind]];
  });
  return parts.reverse().flat();
}

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
