import { UnservedQuery, type Condition, type IndexValue } from '../ports/document-store.js';
import { compareTexts } from '../store/compare-values.js';
import { valueAt, type CollectionShape, type Field } from './collection-shape.js';
import { isOfType } from './state-check.js';

/** Most values of an `in`. */
const MAX_AMONG = 200;
const MEMBERS = ['eq', 'in', 'gt', 'gte', 'lt', 'lte', 'prefix', 'exists', 'contains'] as const;
const OF_LISTS = new Set<string>(['exists', 'contains']);

/** Conditions by field, each an object. */
export type Conditions = ReadonlyMap<string, Condition>;

/**
 * Reads a `where` strictly: a condition that got lost would show what should not be seen.
 * @throws UnservedQuery for an undeclared field; TypeError for an unknown member, a value of another type than the field's, or none at all
 */
export function conditionsOf(collection: string, shape: CollectionShape, where: object): Conditions {
  const conditions = new Map<string, Condition>();
  for (const [path, given] of Object.entries(where) as [string, Condition | IndexValue | undefined][]) {
    const field = shape.fields.get(path);
    if (field === undefined) throw new UnservedQuery(`${collection} declares no field ${path} that a condition can be about`);
    const condition = typeof given === 'object' && !(given instanceof Date) ? given : { eq: given as IndexValue };
    checkCondition(collection, field, condition);
    const { prefix, ...others } = condition;
    // Every text begins with the empty one.
    const lean = prefix === '' && field.required ? others : condition;
    if (Object.keys(lean).length > 0) conditions.set(path, lean);
  }
  return conditions;
}

function checkCondition(collection: string, field: Field, condition: Condition): void {
  const fault = (why: string): never => {
    throw new TypeError(`the condition on ${field.path} of ${collection} ${why}`);
  };
  for (const [member, value] of Object.entries(condition) as [string, unknown][]) {
    if (!(MEMBERS as readonly string[]).includes(member)) fault(`has the unknown member ${member}`);
    const offered = field.many ? OF_LISTS.has(member) : member !== 'contains';
    if (!offered) fault(field.many ? `is about a list and cannot be ${member}` : 'asks what a single value contains');
    const type = member === 'exists' ? 'flag' : member === 'prefix' ? 'text' : field.type;
    const values = member === 'in' ? value : [value];
    if (!Array.isArray(values) || !values.every((one) => isOfType(type, one))) fault(`has a ${member} that is not of the field's type`);
    else if (values.length > MAX_AMONG) fault(`lists ${values.length} values, more than ${MAX_AMONG}`);
    if (member === 'prefix' && field.type !== 'text') fault('asks for a prefix of what is not a text');
  }
}

/** Compiles what is left of conditions into a test of a state. */
export function testOf(conditions: Conditions): (state: object) => boolean {
  const tests = [...conditions].map(([path, condition]) => ({ path, condition }));
  return (state) => tests.every(({ path, condition }) => holds(condition, valueAt(state, path)));
}

function holds({ eq, in: among, gt, gte, lt, lte, prefix, exists, contains }: Condition, value: unknown): boolean {
  const there = value !== null && value !== undefined;
  if (exists !== undefined && exists !== there) return false;
  if (contains !== undefined) return Array.isArray(value) && value.some((element) => compare(element, contains) === 0);
  if (eq !== undefined && compare(value, eq) !== 0) return false;
  if (among !== undefined && !among.some((one) => compare(value, one) === 0)) return false;
  if (gt !== undefined && !(compare(value, gt) > 0)) return false;
  if (gte !== undefined && !(compare(value, gte) >= 0)) return false;
  if (lt !== undefined && !(compare(value, lt) < 0)) return false;
  if (lte !== undefined && !(compare(value, lte) <= 0)) return false;
  return prefix === undefined || (typeof value === 'string' && value.startsWith(prefix));
}

/** Order of a stored value and a condition's; NaN when they are of different types. */
function compare(value: unknown, other: IndexValue): number {
  if (typeof value === 'string' && typeof other === 'string') return value === other ? 0 : compareTexts(value, other);
  if (value instanceof Date && other instanceof Date) return value.getTime() - other.getTime();
  return typeof value === typeof other && value !== null && typeof value !== 'object' ? Number(value) - Number(other) : Number.NaN;
}

/** Whether a condition can only hold where the field is there. */
export function impliesPresence({ exists, ...others }: Condition): boolean {
  return exists === true || Object.keys(others).length > 0;
}
