import { UnservedQuery, type Condition, type IndexValue } from '../ports/document-store.js';
import { impliesPresence, type Conditions } from './conditions.js';

/** Most combinations of values that are read side by side. */
const MAX_RUNS = 400;
/** The field whose values are few, so that those of a territory can be read side by side. */
const TERRITORY = 'division';

/** A way to documents in an order: by name, or by an index. */
export interface AccessPath {
  /** Fields that it orders by; the last is always `name`. */
  readonly fields: readonly string[];
  /** The field that is a list, if one is. */
  readonly many: string | undefined;
  readonly sparse: boolean;
  readonly unique: boolean;
  /** Whether a value stands in the index entire, so that the index tells all about it. Absent means that every value does. */
  isEntire?(value: IndexValue): boolean;
}

/** One part of the way to where reading starts: these values of a field (null: absent), or each value within a prefix. */
export type Step =
  { readonly field: string; readonly values: readonly (IndexValue | null)[] } | { readonly field: string; readonly within: string };

/** How a query is read: runs of an access path, each in the order asked for, merged by what follows the first `common` steps. */
export interface Plan<P extends AccessPath> {
  readonly path: P;
  readonly steps: readonly Step[];
  /** How many steps lie before the order begins. */
  readonly common: number;
  /** The field behind the steps, and those members of its condition that bound what is read. */
  readonly range: { readonly field: string; readonly bounds: Condition };
  /** Fields that order what is read, `name` last. */
  readonly order: readonly string[];
  readonly reverse: boolean;
  /** What the documents have yet to be tested for. */
  readonly residual: Conditions;
}

/** What a planner is asked for. */
export interface Wanted {
  readonly collection: string;
  readonly conditions: Conditions;
  /** Fields to order by, as in the query; undefined when the order does not matter. */
  readonly order: readonly string[] | undefined;
}

interface Candidate<P extends AccessPath> extends Omit<Plan<P>, 'order' | 'reverse'> {
  readonly score: number;
}

/**
 * Chooses how to read: the path with the longest run of fields fixed by equality, then one range, that also yields the order. The rest of
 * the conditions is tested on the documents. `paths`: documents by name first, then indexes.
 * @throws UnservedQuery when the query would read documents that no condition or order has asked for
 */
export function plan<P extends AccessPath>(paths: readonly P[], wanted: Wanted): Plan<P> {
  const chosen = choose(paths, wanted);
  if (chosen === undefined) throw unserved(paths, wanted);
  return chosen;
}

/** A plan that leaves the territory to the test of each document, and how to learn whether it holds all there are. */
export interface UnboundedPlan<P extends AccessPath> {
  readonly plan: Plan<P>;
  readonly prefix: string;
  /** The path that has all documents by division. */
  readonly complete: P;
}

/**
 * What a plan that reads each division of a territory side by side can become where the territory holds all documents there are: one that reads
 * in the order asked for. For a city office this saves hundreds of runs. Undefined where there is no such plan.
 */
export function withoutTerritory<P extends AccessPath>(given: Plan<P>, paths: readonly P[], wanted: Wanted): UnboundedPlan<P> | undefined {
  const territory = wanted.conditions.get(TERRITORY);
  if (territory?.prefix === undefined || !given.steps.some((step) => 'within' in step)) return undefined;
  const conditions = new Map([...wanted.conditions].filter(([field]) => field !== TERRITORY));
  const simpler = choose(paths, { ...wanted, conditions });
  const complete = paths.find(({ fields, sparse, many }) => fields[0] === TERRITORY && !sparse && many === undefined);
  if (simpler === undefined || complete === undefined) return undefined;
  const residual = new Map([...simpler.residual, [TERRITORY, territory]]);
  return { plan: { ...simpler, residual }, prefix: territory.prefix, complete };
}

function choose<P extends AccessPath>(paths: readonly P[], { collection, conditions, order }: Wanted): Plan<P> | undefined {
  const directions = new Set(order?.map((field) => field.startsWith('-')));
  if (directions.size > 1) throw new UnservedQuery(`${collection} cannot be ordered in two directions at once`);
  const asked = order?.map(withoutSign);
  const wanted = asked === undefined ? undefined : orderOf(asked, conditions);
  let best: Candidate<P> | undefined;
  for (const path of paths) {
    const candidate = serve(path, conditions, wanted);
    if (candidate === undefined || !isServed(candidate, order)) continue;
    if (best === undefined || candidate.score > best.score) best = candidate;
  }
  if (best === undefined) return undefined;
  const { score: _score, ...chosen } = best;
  return { ...chosen, order: wanted ?? [], reverse: directions.has(true) };
}

/** A field of an order without its direction. */
export function withoutSign(field: string): string {
  return field.replace(/^-/, '');
}

/** The fields that really order: fixed ones do not, and nothing does after the name. */
export function orderOf(asked: readonly string[], conditions: Conditions): readonly string[] {
  const free = asked.filter((field) => conditions.get(field)?.eq === undefined);
  const name = free.indexOf('name');
  return [...(name < 0 ? free : free.slice(0, name)), 'name'];
}

/** The names that conditions fix, if they do: such documents are read one by one, whatever the order. */
export function namesOf(conditions: Conditions): readonly string[] | undefined {
  const { eq, in: among } = conditions.get('name') ?? {};
  return (eq === undefined ? among : [eq]) as readonly string[] | undefined;
}

/** Whether what is read beyond the answer has been asked for by a condition or an order. */
function isServed<P extends AccessPath>({ path, score, residual }: Candidate<P>, order: readonly string[] | undefined): boolean {
  if (score > 0 || residual.size === 0) return true;
  return path.fields.length > 1 && order !== undefined && order.length > 0;
}

function serve<P extends AccessPath>(path: P, conditions: Conditions, wanted: readonly string[] | undefined): Candidate<P> | undefined {
  if (path.sparse && !path.fields.some((field) => field !== 'name' && impliesPresence(conditions.get(field) ?? {}))) return undefined;
  const residual = new Map(conditions);
  const steps: Step[] = [];
  let score = 0;
  let position = 0;
  for (const field of path.fields) {
    if (field === 'name' || wanted?.[0] === field) break;
    const condition = conditions.get(field) ?? {};
    // What is counted needs no order: each division apart is worth it only for what the field behind it bounds.
    const apart = wanted !== undefined || conditions.has(path.fields[position + 1] ?? 'name');
    const taken = takeValues(path, field, condition, runsOf(steps)) ?? (apart ? takeTerritory(path, field, condition) : undefined);
    if (taken === undefined) break;
    steps.push(taken.step);
    score += taken.score;
    settle(residual, field, taken.settled);
    position++;
  }
  if (path.many !== undefined && !path.fields.slice(0, position).includes(path.many)) return undefined;
  const rest = path.fields.slice(position);
  if (wanted !== undefined && (rest.length !== wanted.length || rest.some((field, i) => field !== wanted[i]))) return undefined;
  const common = steps.length;
  const [field = 'name'] = rest;
  const condition = conditions.get(field) ?? {};
  const among = field === 'name' ? undefined : takeValues(path, field, condition, runsOf(steps));
  if (among !== undefined) steps.push(among.step);
  const range = among === undefined ? takeRange(path, field, condition) : { bounds: {}, ...among };
  settle(residual, field, range.settled);
  // Of two ways as good the sparse one holds less.
  const fewer = path.sparse ? 1 : 0;
  return { path, steps, common, range: { field, bounds: range.bounds }, residual, score: score + range.score + fewer };
}

interface Taken {
  readonly step: Step;
  readonly score: number;
  /** Members of the condition that need no further test. */
  readonly settled: readonly (keyof Condition)[];
}

/** Values that a condition fixes a field to, if it does. */
function takeValues(path: AccessPath, field: string, condition: Condition, runs: number): Taken | undefined {
  const { eq, in: among, exists, contains } = condition;
  const one = field === path.many ? contains : eq;
  if (one !== undefined) {
    const settled = isEntire(path, one) ? ([field === path.many ? 'contains' : 'eq'] as const) : [];
    return { step: { field, values: [one] }, score: 100, settled };
  }
  if (exists === false && field !== path.many) return { step: { field, values: [null] }, score: 100, settled: ['exists'] };
  if (among === undefined || runs * among.length > MAX_RUNS) return undefined;
  const distinct = [...new Map(among.map((value) => [value instanceof Date ? value.getTime() : value, value])).values()];
  return { step: { field, values: distinct }, score: 80, settled: among.every((value) => isEntire(path, value)) ? ['in'] : [] };
}

/** Each division of a territory, when the order is by something else. */
function takeTerritory(path: AccessPath, field: string, { prefix }: Condition): Taken | undefined {
  if (field !== TERRITORY || prefix === undefined) return undefined;
  return { step: { field, within: prefix }, score: 60, settled: isEntire(path, prefix) ? ['prefix'] : [] };
}

/** The range that a condition leaves a field. Names stand in every index as they are, and are always there. */
function takeRange(
  path: AccessPath,
  field: string,
  { gt, gte, lt, lte, prefix, exists }: Condition,
): { bounds: Condition; score: number; settled: readonly (keyof Condition)[] } {
  const given = Object.entries({ gt, gte, lt, lte, prefix }).filter(([, value]) => value !== undefined);
  const present = exists === true && field !== 'name';
  if (given.length === 0 && !present) return { bounds: {}, score: 0, settled: [] };
  const bounds: Condition = { ...Object.fromEntries(given), ...(present && { exists }) };
  const entire = field === 'name' || given.every(([, value]) => isEntire(path, value as IndexValue));
  const settled = ['gt', 'gte', 'lt', 'lte', 'prefix', ...(present ? ['exists' as const] : [])] as const;
  return { bounds, score: 50, settled: entire ? settled : [] };
}

function isEntire(path: AccessPath, value: IndexValue): boolean {
  return path.isEntire?.(value) ?? true;
}

/** Takes what the path has settled out of what is to be tested. */
function settle(residual: Map<string, Condition>, field: string, settled: readonly (keyof Condition)[]): void {
  const condition = residual.get(field);
  if (condition === undefined) return;
  const left = Object.entries(condition).filter(([member]) => !settled.includes(member as keyof Condition));
  if (left.length === 0) residual.delete(field);
  else residual.set(field, Object.fromEntries(left));
}

function runsOf(steps: readonly Step[]): number {
  return steps.reduce((runs, step) => ('values' in step ? runs * step.values.length : runs), 1);
}

function unserved(paths: readonly AccessPath[], { collection, conditions, order }: Wanted): UnservedQuery {
  const where = [...conditions].map(([field, condition]) => `${field} ${Object.keys(condition).join('+')}`).join(', ') || 'no condition';
  const by = order === undefined ? '' : ` ordered by ${order.join(', ') || 'name'}`;
  const declared = paths.slice(1).map(({ fields }) => `(${fields.slice(0, -1).join(', ')})`);
  return new UnservedQuery(
    `no index of ${collection} serves ${where}${by}; declared are ${declared.join(' ') || 'none'}. ` +
      'An index serves when its first fields are fixed by the conditions and the next are those of the order, all of them.',
  );
}
