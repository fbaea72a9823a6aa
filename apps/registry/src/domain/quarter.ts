import { refuse, type QuarterCoverage, type QuarterState } from '@heming/contracts/registry/v1';
import { calendarDateOf, parseQuarterCode, type CalendarDate } from '@heming/values';
import {
  decideCorrection,
  requestCorrection,
  type Correctable,
  type CorrectionDecision,
  type CorrectionGrounds,
  type TakeOver,
} from './correction.js';
import { requireCommunityInForce, type Division } from './division.js';
import { quarterName } from './names.js';
import { partiesOfQuarter, settledQuarter, type Parties } from './parties.js';
import type { QuarterSuccession } from './quarter-succession.js';
import { closed, type QuarterTenure } from './quarter-tenure.js';
import { amend, masked } from './update-mask.js';

/** What is known of a quarter when it is registered. */
export interface QuarterFacts {
  /** `PJ-<township, 9 digits>-<sequence, 4 digits>`; never changes. */
  readonly code: string;
  readonly title: string;
  /** Pinyin initials of the title, lower case. */
  readonly initials: string;
  /** 12-digit code of its community. */
  readonly division: string;
  readonly address: string;
  readonly coverage: QuarterCoverage;
  /** Hundredths of a square metre. */
  readonly buildingAreaCenti: number;
  readonly householdCount: number;
  /** 0 when unknown. */
  readonly builtFromYear: number;
  /** 0 when unknown. */
  readonly builtToYear: number;
  readonly hasElevator: boolean;
  readonly oldQuarter: boolean;
  /** `organisations/{uscc}`; empty when unknown. */
  readonly developer: string;
  readonly parkingPlannedCount: number;
  readonly parkingBuiltCount: number;
}

/** A quarter (小区): one management area, with one owners' assembly and one enterprise (《物业管理条例》第九条、第三十三条). */
export interface Quarter extends QuarterFacts, Correctable<QuarterRecord> {
  readonly name: string;
  readonly state: QuarterState;
  /** Why it came into its state; empty before the first change. */
  readonly stateReason: string;
  /** Empty until demarcated. */
  readonly demarcationDecisionNo: string;
  /** Organisations it concerns. */
  readonly parties: Parties;
  /** `organisations/{uscc}` of the enterprise that serves it; absent while none does. */
  readonly enterprise?: string;
  /** Grade of service that the contract of the enterprise agrees on, 1 lowest to 5 highest; absent or 0 while none is on record. */
  readonly serviceGrade?: number;
  /** `organisations/{uscc}` of the owners' committee in office; absent while there is none. */
  readonly committee?: string;
  /** Which quarters took over its buildings. Absent unless it was merged or split, like the next three. */
  readonly successions?: readonly QuarterSuccession[];
  /** Their names, for finding what a quarter took over. */
  readonly successors?: readonly string[];
  /** First day it did not exist any more. */
  readonly endedOn?: CalendarDate;
  readonly endDecisionNo?: string;
  /** Oldest first, the last one open while `enterprise` is there. Absent before the first. */
  readonly enterpriseTenures?: readonly QuarterTenure[];
  /** Oldest first, the last one open while `committee` is there. Absent before the first. */
  readonly committeeTenures?: readonly QuarterTenure[];
  readonly createTime: Date;
}

const ENDS = ['MERGED', 'SPLIT', 'DEMOLISHED'] as const;

/**
 * Which states may follow which; a state that nothing follows is an end. PLANNED is left by `demarcateQuarter` alone, because that takes a
 * decision. A quarter built before there was preliminary management goes from DEMARCATED straight to its assembly, or is found unmanaged.
 */
export const QUARTER_TRANSITIONS: Readonly<Record<QuarterState, readonly QuarterState[]>> = {
  STATE_UNSPECIFIED: [],
  PLANNED: ['DEMARCATED'],
  DEMARCATED: ['PRE_MANAGED', 'ASSEMBLY_FORMED', 'UNMANAGED', ...ENDS],
  PRE_MANAGED: ['ASSEMBLY_FORMED', 'UNMANAGED', 'EMERGENCY_SERVED', ...ENDS],
  ASSEMBLY_FORMED: ['SERVED', 'SELF_MANAGED', 'UNMANAGED', 'EMERGENCY_SERVED', ...ENDS],
  SERVED: ['SELF_MANAGED', 'UNMANAGED', 'EMERGENCY_SERVED', ...ENDS],
  SELF_MANAGED: ['SERVED', 'UNMANAGED', 'EMERGENCY_SERVED', ...ENDS],
  UNMANAGED: ['ASSEMBLY_FORMED', 'SERVED', 'SELF_MANAGED', 'EMERGENCY_SERVED', ...ENDS],
  EMERGENCY_SERVED: ['ASSEMBLY_FORMED', 'SERVED', 'SELF_MANAGED', 'UNMANAGED', ...ENDS],
  MERGED: [],
  SPLIT: [],
  DEMOLISHED: [],
};

/** Fields that describe a quarter: changed as the world changes. */
export const QUARTER_UPDATABLE = [
  'title',
  'address',
  'coverage',
  'builtFromYear',
  'builtToYear',
  'hasElevator',
  'oldQuarter',
  'developer',
  'parkingPlannedCount',
  'parkingBuiltCount',
  'serviceGrade',
] as const;

/** What may be said of a quarter that is on record. */
export type QuarterDescription = QuarterFacts & Pick<Quarter, 'serviceGrade'>;

/** Facts that others count on: changed only as corrections, with the old value kept. */
export const QUARTER_CORRECTABLE = ['division', 'buildingAreaCenti', 'householdCount'] as const;

/** Those facts. */
type QuarterRecord = Pick<QuarterFacts, (typeof QUARTER_CORRECTABLE)[number]>;

/**
 * Registers a planned quarter. Whether its community is in force is asked of `requireCommunityInForce`.
 * @throws QUARTER_CODE_NOT_OF_DIVISION, QUARTER_YEARS_REVERSED
 */
export function registerQuarter(facts: QuarterFacts, at: Date): Quarter {
  const { code, title, initials, division, address, coverage, buildingAreaCenti, householdCount, builtFromYear, builtToYear } = facts;
  const { hasElevator, oldQuarter, developer, parkingPlannedCount, parkingBuiltCount } = facts;
  if (parseQuarterCode(code)?.township !== division.slice(0, 9)) throw refuse('QUARTER_CODE_NOT_OF_DIVISION', { code, division });
  requireYearsInOrder(facts);
  return {
    name: quarterName(code),
    code,
    title,
    initials,
    division,
    address,
    state: 'PLANNED',
    stateReason: '',
    coverage,
    buildingAreaCenti,
    householdCount,
    builtFromYear,
    builtToYear,
    hasElevator,
    oldQuarter,
    developer,
    parkingPlannedCount,
    parkingBuiltCount,
    demarcationDecisionNo: '',
    parties: partiesOfQuarter(facts),
    corrections: [],
    createTime: at,
    updateTime: at,
  };
}

/**
 * Changes what describes a quarter; with the title, its initials follow. A grade of service is that of a contract, so it takes an enterprise.
 * @throws FIELD_NOT_UPDATABLE, QUARTER_ENDED, QUARTER_WITHOUT_ENTERPRISE, QUARTER_YEARS_REVERSED
 */
export function updateQuarter(current: Quarter, wanted: QuarterDescription, mask: readonly string[], at: Date): Quarter {
  requireLiving(current);
  const values = masked(wanted, mask, QUARTER_UPDATABLE);
  const next = amend<Quarter>(current, 'title' in values ? { ...values, initials: wanted.initials } : values, at);
  requireYearsInOrder(next);
  if ('serviceGrade' in values && current.enterprise === undefined) throw refuse('QUARTER_WITHOUT_ENTERPRISE', { name: current.name });
  return next === current ? current : settledQuarter(next);
}

/**
 * Asks for recorded facts of a quarter to be corrected. The code stays when the community turns out to be another: it never changes.
 * @param community the division it is to lie in, as it is on record, if it is
 * @throws FIELD_NOT_UPDATABLE, QUARTER_ENDED, QUARTER_DIVISION_NOT_IN_FORCE, and as `requestCorrection`
 */
export function requestQuarterCorrection(
  current: Quarter,
  right: QuarterFacts,
  mask: readonly string[],
  community: Division | undefined,
  grounds: CorrectionGrounds,
  at: Date,
): Quarter {
  const wanted = masked(right, mask, QUARTER_CORRECTABLE);
  return requestCorrection<QuarterRecord, Quarter>(current, wanted, grounds, at, takenOver(community, at));
}

/**
 * Approves or rejects the correction of a quarter that waits.
 * @param community the division it is to lie in, as it is on record, if it is
 * @throws QUARTER_ENDED and QUARTER_DIVISION_NOT_IN_FORCE when approved, and as `decideCorrection`
 */
export function decideQuarterCorrection(
  current: Quarter,
  decision: CorrectionDecision,
  community: Division | undefined,
  at: Date,
): Quarter {
  return decideCorrection<QuarterRecord, Quarter>(current, decision, at, takenOver(community, at));
}

/** Records the decision that sets the boundary of a planned quarter. @throws QUARTER_ENDED, QUARTER_NOT_PLANNED */
export function demarcateQuarter(current: Quarter, decisionNo: string, at: Date): Quarter {
  requireLiving(current);
  if (current.state !== 'PLANNED') throw refuse('QUARTER_NOT_PLANNED', { name: current.name });
  return { ...current, state: 'DEMARCATED', demarcationDecisionNo: decisionNo, updateTime: at };
}

/**
 * Moves a demarcated quarter on in its life; at its end nobody serves it any more. Merged or split it is by a decision that names successors.
 * @throws QUARTER_STATE_NOT_ALLOWED
 */
export function changeQuarterState(current: Quarter, to: QuarterState, reason: string, at: Date): Quarter {
  const { name, state: from } = current;
  const decided = from === 'PLANNED' || to === 'MERGED' || to === 'SPLIT';
  if (decided || !QUARTER_TRANSITIONS[from].includes(to)) throw refuse('QUARTER_STATE_NOT_ALLOWED', { name, from, to });
  const next = { ...current, state: to, stateReason: reason, updateTime: at };
  return QUARTER_TRANSITIONS[to].length === 0 ? quarterDisengaged(next, reason, calendarDateOf(at)) : next;
}

/** A quarter that has ended on a day, with nobody engaged there any more. */
export function quarterDisengaged(quarter: Quarter, endReason: string, day: CalendarDate): Quarter {
  const { enterprise: _enterprise, serviceGrade: _grade, committee: _committee, enterpriseTenures, committeeTenures, ...rest } = quarter;
  return settledQuarter({
    ...rest,
    ...(enterpriseTenures && { enterpriseTenures: closed(enterpriseTenures, day, endReason) }),
    ...(committeeTenures && { committeeTenures: closed(committeeTenures, day, endReason) }),
  });
}

/** @throws QUARTER_ENDED when the quarter was merged, split or pulled down */
export function requireLiving({ name, state }: Quarter): void {
  if (QUARTER_TRANSITIONS[state].length === 0) throw refuse('QUARTER_ENDED', { name, state });
}

function requireYearsInOrder({ builtFromYear: from, builtToYear: to }: QuarterFacts): void {
  if (from !== 0 && to !== 0 && to < from) throw refuse('QUARTER_YEARS_REVERSED', { from, to });
}

function takenOver(community: Division | undefined, at: Date): TakeOver<QuarterRecord, Quarter> {
  return (current, values) => {
    requireLiving(current);
    const { division } = values;
    if (division !== undefined) requireCommunityInForce(division, community?.code === division ? community : undefined, at);
    return { ...current, ...values };
  };
}
