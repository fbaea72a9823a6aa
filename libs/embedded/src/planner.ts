import { UnservedQuery, type Condition, type IndexValue } from '@heming/kit';
import { impliesPresence, type Conditions } from './conditions.js';
import {
  boundsFrom,
  boundsOfPrefix,
  boundsUpTo,
  encodeName,
  encodeValue,
  EVERYTHING,
  intersection,
  isEntire,
  MAX_NAME_BYTES,
  PRESENT,
  successor,
  type Bounds,
} from './index-key.js';
import type { KeySpace } from './key-space.js';

/** Most combinations of values that are read side by side. */
const MAX_RUNS = 400;
/** The field whose values are few, so that those of a territory can be read side by side. */
const TERRITORY = 'division';

/** One part of the way to where reading starts: these values of a field, or each value that lies within bounds. */
export type Step = { readonly values: readonly Buffer[] } | { readonly each: Bounds };

/** How a query is read: runs of keys, each in the order asked for, merged by what follows the first `common` steps. */
export interface Scan {
  readonly space: KeySpace;
  readonly steps: readonly Step[];
  /** How many steps lie before the order begins. */
  readonly common: number;
  /** Bounds of what follows the steps. */
  readonly tail: Bounds;
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

interface Candidate extends Omit<Scan, 'order' | 'reverse'> {
  readonly score: number;
}

/**
 * Chooses how to read: the key space with the longest run of fields fixed by equality, then one range, that also yields the order. The rest of
 * the conditions is tested on the documents. `spaces`: documents by name first, then indexes.
 * @throws UnservedQuery when the query would read documents that no condition or order has asked for
 */
export function plan(spaces: readonly KeySpace[], wanted: Wanted): Scan {
  const scan = choose(spaces, wanted);
  if (scan === undefined) throw unserved(spaces, wanted);
  return scan;
}

/** As `plan`, but undefined where nothing serves. */
export function choose(spaces: readonly KeySpace[], { collection, conditions, order }: Wanted): Scan | undefined {
  const directions = new Set(order?.map((field) => field.startsWith('-')));
  if (directions.size > 1) throw new UnservedQuery(`${collection} cannot be ordered in two directions at once`);
  const asked = order?.map((field) => field.replace(/^-/, ''));
  const wanted = asked === undefined ? undefined : orderOf(asked, conditions);
  let best: Candidate | undefined;
  for (const space of spaces) {
    const candidate = serve(space, conditions, wanted);
    if (candidate === undefined || !isServed(candidate, order)) continue;
    if (best === undefined || candidate.score > best.score) best = candidate;
  }
  if (best === undefined) return undefined;
  const { score: _score, ...scan } = best;
  return { ...scan, order: wanted ?? [], reverse: directions.has(true) };
}

/** The fields that really order: fixed ones do not, and nothing does after the name. */
export function orderOf(asked: readonly string[], conditions: Conditions): readonly string[] {
  const free = asked.filter((field) => conditions.get(field)?.eq === undefined);
  const name = free.indexOf('name');
  return [...(name < 0 ? free : free.slice(0, name)), 'name'];
}

/** Whether what is read beyond the answer has been asked for by a condition or an order. */
function isServed({ space, score, residual }: Candidate, order: readonly string[] | undefined): boolean {
  if (score > 0 || residual.size === 0) return true;
  return space.fields.length > 1 && order !== undefined && order.length > 0;
}

function serve(space: KeySpace, conditions: Conditions, wanted: readonly string[] | undefined): Candidate | undefined {
  if (space.sparse && !space.fields.some((field) => field !== 'name' && impliesPresence(conditions.get(field) ?? {}))) return undefined;
  const residual = new Map(conditions);
  const steps: Step[] = [];
  let score = 0;
  let position = 0;
  for (const field of space.fields) {
    if (field === 'name' || wanted?.[0] === field) break;
    const condition = conditions.get(field) ?? {};
    const taken =
      takeValues(space, field, condition, runsOf(steps)) ?? (wanted === undefined ? undefined : takeTerritory(space, field, condition));
    if (taken === undefined) break;
    steps.push(taken.step);
    score += taken.score;
    settle(residual, field, taken.settled);
    position++;
  }
  if (space.many !== undefined && !space.fields.slice(0, position).includes(space.many)) return undefined;
  const rest = space.fields.slice(position);
  if (wanted !== undefined && (rest.length !== wanted.length || rest.some((field, i) => field !== wanted[i]))) return undefined;
  const common = steps.length;
  const [field = 'name'] = rest;
  const condition = conditions.get(field) ?? {};
  const among = field === 'name' ? undefined : takeValues(space, field, condition, runsOf(steps));
  if (among !== undefined) steps.push(among.step);
  const range = among === undefined ? takeRange(space, field, condition) : { tail: EVERYTHING, ...among };
  settle(residual, field, range.settled);
  return { space, steps, common, tail: range.tail, residual, score: score + range.score };
}

interface Taken {
  readonly step: Step;
  readonly score: number;
  /** Members of the condition that need no further test. */
  readonly settled: readonly (keyof Condition)[];
}

/** Values that a condition fixes a field to, if it does. */
function takeValues({ many, maxTextBytes }: KeySpace, field: string, condition: Condition, runs: number): Taken | undefined {
  const entire = (value: IndexValue): boolean => isEntire(value, maxTextBytes);
  const { eq, in: among, exists, contains } = condition;
  const one = field === many ? contains : eq;
  if (one !== undefined) {
    const settled = entire(one) ? ([field === many ? 'contains' : 'eq'] as const) : [];
    return { step: { values: [encodeValue(one, maxTextBytes)] }, score: 100, settled };
  }
  if (exists === false && field !== many) return { step: { values: [encodeValue(null, maxTextBytes)] }, score: 100, settled: ['exists'] };
  if (among === undefined || runs * among.length > MAX_RUNS) return undefined;
  const values = among.map((value) => encodeValue(value, maxTextBytes)).sort(Buffer.compare);
  const distinct = values.filter((value, i) => i === 0 || !value.equals(values[i - 1] as Buffer));
  return { step: { values: distinct }, score: 80, settled: among.every(entire) ? ['in'] : [] };
}

/** Each division of a territory, when the order is by something else. */
function takeTerritory({ maxTextBytes }: KeySpace, field: string, { prefix }: Condition): Taken | undefined {
  if (field !== TERRITORY || prefix === undefined) return undefined;
  return { step: { each: boundsOfPrefix(prefix, maxTextBytes) }, score: 60, settled: isEntire(prefix, maxTextBytes) ? ['prefix'] : [] };
}

/** The range that a condition leaves a field. */
function takeRange(
  space: KeySpace,
  field: string,
  condition: Condition,
): { tail: Bounds; score: number; settled: readonly (keyof Condition)[] } {
  if (field === 'name') return takeNames(condition);
  const { maxTextBytes } = space;
  const { gt, gte, lt, lte, prefix, exists } = condition;
  const parts: Bounds[] = [];
  if (exists === true) parts.push(PRESENT);
  if (gt !== undefined) parts.push(boundsFrom(gt, false, maxTextBytes));
  if (gte !== undefined) parts.push(boundsFrom(gte, true, maxTextBytes));
  if (lt !== undefined) parts.push(boundsUpTo(lt, false, maxTextBytes));
  if (lte !== undefined) parts.push(boundsUpTo(lte, true, maxTextBytes));
  if (prefix !== undefined) parts.push(boundsOfPrefix(prefix, maxTextBytes));
  if (parts.length === 0) return { tail: EVERYTHING, score: 0, settled: [] };
  const entire = [gt, gte, lt, lte, prefix].every((value) => value === undefined || isEntire(value, maxTextBytes));
  return { tail: parts.reduce(intersection), score: 50, settled: entire ? ['gt', 'gte', 'lt', 'lte', 'prefix', 'exists'] : [] };
}

/** The range of names that a condition leaves; names stand in keys as they are. */
function takeNames({ gt, gte, lt, lte, prefix }: Condition): { tail: Bounds; score: number; settled: readonly (keyof Condition)[] } {
  const bytes = (value: IndexValue): Buffer => Buffer.from(String(value)).subarray(0, MAX_NAME_BYTES + 1);
  const behind = (value: IndexValue): Buffer => Buffer.concat([bytes(value), Buffer.from([0])]);
  const parts: Bounds[] = [];
  if (gt !== undefined) parts.push({ ...EVERYTHING, lower: behind(gt) });
  if (gte !== undefined) parts.push({ ...EVERYTHING, lower: bytes(gte) });
  if (lt !== undefined) parts.push({ ...EVERYTHING, upper: bytes(lt) });
  if (lte !== undefined) parts.push({ ...EVERYTHING, upper: behind(lte) });
  if (prefix !== undefined) parts.push({ lower: bytes(prefix), upper: successor(bytes(prefix)) });
  if (parts.length === 0) return { tail: EVERYTHING, score: 0, settled: [] };
  return { tail: parts.reduce(intersection), score: 50, settled: ['gt', 'gte', 'lt', 'lte', 'prefix'] };
}

/** Takes what the keys have settled out of what is to be tested. */
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

/** Where a position lies behind the common steps of its run. */
export function positionBytes(
  order: readonly string[],
  maxTextBytes: number,
  value: (field: string) => IndexValue | null,
  name: string,
): Buffer {
  return Buffer.concat(order.map((field) => (field === 'name' ? encodeName(name) : encodeValue(value(field), maxTextBytes))));
}

function unserved(spaces: readonly KeySpace[], { collection, conditions, order }: Wanted): UnservedQuery {
  const where = [...conditions].map(([field, condition]) => `${field} ${Object.keys(condition).join('+')}`).join(', ') || 'no condition';
  const by = order === undefined ? '' : ` ordered by ${order.join(', ') || 'name'}`;
  const declared = spaces.slice(1).map(({ fields }) => `(${fields.slice(0, -1).join(', ')})`);
  return new UnservedQuery(
    `no index of ${collection} serves ${where}${by}; declared are ${declared.join(' ') || 'none'}. ` +
      'An index serves when its first fields are fixed by the conditions and the next are those of the order, all of them.',
  );
}
