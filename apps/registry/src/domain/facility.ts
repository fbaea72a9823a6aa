import { refuse, type FacilityInspectionResult, type FacilityKind, type FacilityState } from '@heming/contracts/registry/v1';
import { calendarDateOf, isCalendarDate, type CalendarDate } from '@heming/values';
import { facilityName, quarterOf } from './names.js';
import type { Parties } from './parties.js';
import { requireLiving, type Quarter } from './quarter.js';
import { amend, masked } from './update-mask.js';

/** How many inspections a facility shows: the latest. */
export const MAX_INSPECTIONS = 100;

/** What an inspection found, and when the next one is due. */
export interface FacilityInspection {
  readonly inspectedOn: CalendarDate;
  readonly result: FacilityInspectionResult;
  readonly documentNo: string;
  /** Empty when it says nothing about the next one. */
  readonly nextDueOn: string;
}

/** What is known of a facility when it is registered. */
export interface FacilityFacts {
  readonly kind: FacilityKind;
  readonly title: string;
  /** Empty when there is none. */
  readonly registrationNo: string;
  /** `quarters/…/buildings/…`; empty when it serves several. */
  readonly building: string;
  /** Empty when none is due. */
  readonly inspectionDueOn: string;
  /** `organisations/{uscc}`; empty when not known. */
  readonly maintainer: string;
}

/** A technical common part of a quarter (设施设备): lift, fire system, pump. */
export interface Facility extends Omit<FacilityFacts, 'registrationNo' | 'inspectionDueOn'> {
  readonly name: string;
  /** Absent when there is none, so that only facilities that have one compete for it. */
  readonly registrationNo?: string;
  /** Absent when none is due, as of what is scrapped, so that only what is due is found by day. */
  readonly inspectionDueOn?: CalendarDate;
  readonly state: FacilityState;
  /** Empty before the first change. */
  readonly stateReason: string;
  /** Oldest first. */
  readonly inspections: readonly FacilityInspection[];
  readonly division: string;
  /** Organisations it concerns, as its quarter does. */
  readonly parties: Parties;
  readonly createTime: Date;
  readonly updateTime: Date;
}

/** Which states may follow which. */
export const FACILITY_TRANSITIONS: Readonly<Record<FacilityState, readonly FacilityState[]>> = {
  STATE_UNSPECIFIED: [],
  IN_USE: ['STOPPED', 'SCRAPPED'],
  STOPPED: ['IN_USE', 'SCRAPPED'],
  SCRAPPED: [],
};

/** Fields that describe a facility: changed as the world changes. */
export const FACILITY_UPDATABLE = ['title', 'registrationNo', 'building', 'inspectionDueOn', 'maintainer'] as const;

/** Registers a facility of a quarter, in use. Its building is asked of `requireBuildingOf`. @throws QUARTER_ENDED, DATE_INVALID */
export function registerFacility(id: string, quarter: Quarter, facts: FacilityFacts, at: Date): Facility {
  requireLiving(quarter);
  const { kind, title, registrationNo, building, inspectionDueOn, maintainer } = facts;
  const facility: Facility = {
    name: facilityName(quarter.name, id),
    kind,
    title,
    building,
    maintainer,
    state: 'IN_USE',
    stateReason: '',
    inspections: [],
    division: quarter.division,
    parties: quarter.parties,
    createTime: at,
    updateTime: at,
  };
  return withOptional(facility, { registrationNo, inspectionDueOn });
}

/** Changes what describes a facility. @throws FACILITY_SCRAPPED, FIELD_NOT_UPDATABLE, DATE_INVALID */
export function updateFacility(current: Facility, wanted: FacilityFacts, mask: readonly string[], at: Date): Facility {
  requireUnscrapped(current);
  const { registrationNo, inspectionDueOn, ...values } = masked(wanted, mask, FACILITY_UPDATABLE);
  const described = amend<Facility>(current, values, at);
  const before = { registrationNo: current.registrationNo ?? '', inspectionDueOn: current.inspectionDueOn ?? '' };
  const after = { registrationNo: registrationNo ?? before.registrationNo, inspectionDueOn: inspectionDueOn ?? before.inspectionDueOn };
  const same = after.registrationNo === before.registrationNo && after.inspectionDueOn === before.inspectionDueOn;
  return same ? described : withOptional({ ...described, updateTime: at }, after);
}

/**
 * Records an inspection. One that passed says when the next is due; one that did not may leave that day as it is.
 * @throws FACILITY_SCRAPPED, DATE_INVALID, INSPECTION_DAY_INVALID, INSPECTION_DUE_INVALID
 */
export function recordInspection(current: Facility, inspection: FacilityInspection, at: Date): Facility {
  requireUnscrapped(current);
  const { inspectedOn, result, documentNo, nextDueOn } = inspection;
  requireDate('inspectedOn', inspectedOn);
  const [earliest, latest] = [current.inspections.at(-1)?.inspectedOn ?? '', calendarDateOf(at)];
  if (inspectedOn < earliest || inspectedOn > latest) throw refuse('INSPECTION_DAY_INVALID', { day: inspectedOn, earliest, latest });
  if (nextDueOn !== '') requireDate('nextDueOn', nextDueOn);
  const stated = nextDueOn !== '' || result !== 'PASSED';
  if (!stated || (nextDueOn !== '' && nextDueOn <= inspectedOn))
    throw refuse('INSPECTION_DUE_INVALID', { due: nextDueOn, day: inspectedOn });
  const inspections = [...current.inspections, { inspectedOn, result, documentNo, nextDueOn }].slice(-MAX_INSPECTIONS);
  return { ...current, inspections, ...(nextDueOn !== '' && { inspectionDueOn: nextDueOn }), updateTime: at };
}

/** Moves a facility on in its life; what is scrapped is due for nothing. @throws FACILITY_STATE_NOT_ALLOWED */
export function changeFacilityState(current: Facility, to: FacilityState, stateReason: string, at: Date): Facility {
  const { name, state: from } = current;
  if (!FACILITY_TRANSITIONS[from].includes(to)) throw refuse('FACILITY_STATE_NOT_ALLOWED', { name, from, to });
  const { inspectionDueOn: _due, ...rest } = current;
  return { ...(to === 'SCRAPPED' ? rest : current), state: to, stateReason, updateTime: at };
}

/**
 * Whether a facility of a quarter can stand in a building: one in the quarter's name, or one it took over.
 * @param inCharge the quarter that has the building at present
 * @throws FACILITY_BUILDING_INVALID
 */
export function requireBuildingOf(quarter: string, building: string, inCharge: string): void {
  if (quarterOf(building) !== quarter && inCharge !== quarter) throw refuse('FACILITY_BUILDING_INVALID', { building, quarter });
}

function withOptional(
  { registrationNo: _number, inspectionDueOn: _due, ...facility }: Facility,
  { registrationNo, inspectionDueOn }: Pick<FacilityFacts, 'registrationNo' | 'inspectionDueOn'>,
): Facility {
  if (inspectionDueOn !== '') requireDate('inspectionDueOn', inspectionDueOn);
  return { ...facility, ...(registrationNo !== '' && { registrationNo }), ...(inspectionDueOn !== '' && { inspectionDueOn }) };
}

function requireUnscrapped({ name, state }: Facility): void {
  if (state === 'SCRAPPED') throw refuse('FACILITY_SCRAPPED', { name });
}

function requireDate(field: string, value: string): void {
  if (!isCalendarDate(value)) throw refuse('DATE_INVALID', { field, value });
}
