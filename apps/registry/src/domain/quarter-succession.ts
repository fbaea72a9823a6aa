import { refuse } from '@heming/contracts/registry/v1';
import { calendarDateOf, isCalendarDate, type CalendarDate } from '@heming/values';
import { quarterDisengaged, QUARTER_TRANSITIONS, requireLiving, type Quarter } from './quarter.js';

/** What a quarter took over of one that ended. */
export interface QuarterSuccession {
  /** `quarters/…`. */
  readonly successor: string;
  /** `quarters/…/buildings/…`; empty when it took over all. */
  readonly buildings: readonly string[];
}

/** The decision by which a quarter ends. */
export interface SuccessionDecision {
  readonly decisionNo: string;
  readonly effectiveDay: CalendarDate;
}

/** What has to be known of a quarter that is to end. */
export interface SuccessionFacts {
  /** Those that are to take over, as they are on record. */
  readonly successors: readonly Quarter[];
  /** Names of the buildings it has, those it took over included. */
  readonly buildings: readonly string[];
  /** Something in it that waits for a decision; empty when nothing does. */
  readonly pending: string;
  /** Latest day on which it took over another quarter; empty when it never did. */
  readonly enlargedOn: string;
}

/**
 * Ends a quarter that becomes part of another one of its sub-district. Its buildings keep their names, and from the day on belong to the other.
 * @throws QUARTER_ENDED, QUARTER_STATE_NOT_ALLOWED, QUARTER_SUCCESSOR_INVALID, QUARTER_CORRECTION_PENDING, DATE_INVALID, SUCCESSION_DAY_INVALID
 */
export function mergeQuarter(current: Quarter, successor: string, decision: SuccessionDecision, facts: SuccessionFacts, at: Date): Quarter {
  return succeeded(current, 'MERGED', [{ successor, buildings: [] }], decision, facts, at);
}

/**
 * Ends a quarter whose buildings become parts of several others of its sub-district: each building of exactly one of them.
 * @throws as `mergeQuarter`, and SPLIT_BUILDING_FOREIGN, SPLIT_BUILDING_REPEATED, SPLIT_BUILDING_MISSING
 */
export function splitQuarter(
  current: Quarter,
  parts: readonly QuarterSuccession[],
  decision: SuccessionDecision,
  facts: SuccessionFacts,
  at: Date,
): Quarter {
  const bare = parts.map(({ successor, buildings }) => ({ successor, buildings: [...buildings].sort() }));
  const next = succeeded(current, 'SPLIT', bare, decision, facts, at);
  requireEachOnce(current.name, bare, facts.buildings);
  return next;
}

/** Which quarter took over a building of one that ended; undefined while it has not ended, or was pulled down. */
export function successorFor({ successions = [] }: Quarter, building: string): string | undefined {
  return successions.find(({ buildings }) => buildings.length === 0 || buildings.includes(building))?.successor;
}

function succeeded(
  current: Quarter,
  state: 'MERGED' | 'SPLIT',
  successions: readonly QuarterSuccession[],
  { decisionNo, effectiveDay }: SuccessionDecision,
  { successors, pending, enlargedOn }: SuccessionFacts,
  at: Date,
): Quarter {
  requireLiving(current);
  const { name, state: from } = current;
  if (!QUARTER_TRANSITIONS[from].includes(state)) throw refuse('QUARTER_STATE_NOT_ALLOWED', { name, from, to: state });
  const named = successions.map(({ successor }) => successor);
  named.forEach((successor, i) => requireSuccessor(current, successor, named.indexOf(successor) === i ? successors : []));
  if (pending !== '') throw refuse('QUARTER_CORRECTION_PENDING', { name, pending });
  if (!isCalendarDate(effectiveDay)) throw refuse('DATE_INVALID', { field: 'effectiveDay', value: effectiveDay });
  const latest = calendarDateOf(at);
  if (effectiveDay < enlargedOn || effectiveDay > latest)
    throw refuse('SUCCESSION_DAY_INVALID', { day: effectiveDay, earliest: enlargedOn, latest });
  const ended = quarterDisengaged({ ...current, state, stateReason: decisionNo, updateTime: at }, decisionNo, effectiveDay);
  return { ...ended, successions, successors: named, endedOn: effectiveDay, endDecisionNo: decisionNo };
}

function requireSuccessor({ name, division }: Quarter, successor: string, known: readonly Quarter[]): void {
  const found = known.find((quarter) => quarter.name === successor && successor !== name);
  const fit = found !== undefined && QUARTER_TRANSITIONS[found.state].length > 0 && found.division.slice(0, 9) === division.slice(0, 9);
  if (!fit) throw refuse('QUARTER_SUCCESSOR_INVALID', { name, successor });
}

function requireEachOnce(name: string, parts: readonly QuarterSuccession[], known: readonly string[]): void {
  const planned = new Set<string>();
  for (const building of parts.flatMap(({ buildings }) => buildings)) {
    if (!known.includes(building)) throw refuse('SPLIT_BUILDING_FOREIGN', { building, name });
    if (planned.has(building)) throw refuse('SPLIT_BUILDING_REPEATED', { building });
    planned.add(building);
  }
  const missing = known.find((building) => !planned.has(building));
  if (missing !== undefined) throw refuse('SPLIT_BUILDING_MISSING', { building: missing });
}
