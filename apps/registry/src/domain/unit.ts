import { refuse, type UnitAreaBasis, type UnitSaleState, type UnitUse } from '@heming/contracts/registry/v1';
import {
  calendarDateOf,
  type CalendarDate,
  formatBuildingCode,
  formatUnitCode,
  isCalendarDate,
  isRealEstateUnitCode,
  legalArea,
} from '@heming/values';
import type { Building } from './building.js';
import {
  decideCorrection,
  MAX_CORRECTIONS,
  requestCorrection,
  type Correctable,
  type CorrectionDecision,
  type CorrectionGrounds,
  type TakeOver,
} from './correction.js';
import { quarterCodeOf, unitName } from './names.js';
import type { Parties } from './parties.js';
import { requireLiving, type Quarter } from './quarter.js';
import { amend, masked } from './update-mask.js';

/** What is known of a unit when it is registered. */
export interface UnitFacts {
  /** 2 digits. */
  readonly entrance: string;
  /** 4 digits. */
  readonly room: string;
  /** Below ground negative; 0 when unknown. */
  readonly floor: number;
  readonly use: UnitUse;
  /** Hundredths of a square metre, like the next two; 0 when there is none. */
  readonly registeredAreaCenti: number;
  readonly surveyedAreaCenti: number;
  readonly contractAreaCenti: number;
  /** Unspecified counts as unsold: then the unit is the developer's (《物业管理条例》第四十一条). */
  readonly saleState: UnitSaleState;
  /** YYYY-MM-DD; empty unless delivered. */
  readonly deliveredOn: string;
  /** GB/T 37346-2019, 28 characters; empty when not registered. */
  readonly realEstateUnitCode: string;
}

/** The legal area of a unit from a day on. */
export interface AreaRevision {
  /** Empty for the area as registered. */
  readonly fromDay: CalendarDate;
  /** Hundredths of a square metre. */
  readonly legalAreaCenti: number;
  /** The document it rests on; empty for the area as registered. */
  readonly basis: string;
}

/** An exclusive unit (专有部分): what can be owned by itself. */
export interface Unit extends Omit<UnitFacts, 'realEstateUnitCode'>, Correctable<UnitRecord> {
  readonly name: string;
  /** `<building code>-<entrance>-<room>`: `PJ-211103016-0001-012-02-0301`. */
  readonly code: string;
  /** Absent when not registered, so that only units that have one compete for it. */
  readonly realEstateUnitCode?: string;
  /** What counts for votes, fees and funds (最高人民法院建筑物区分所有权司法解释第八条). */
  readonly legalAreaCenti: number;
  readonly legalAreaBasis: UnitAreaBasis;
  /** Oldest first; past counts keep the area of their day. Absent means the area never changed. */
  readonly areaRevisions?: readonly AreaRevision[];
  /** 12-digit code of its quarter's community. */
  readonly division: string;
  /** Organisations and persons it concerns: those of its quarter, and its owners. */
  readonly parties: Parties;
  readonly createTime: Date;
}

/** Fields that describe a unit: changed as the world changes. */
export const UNIT_UPDATABLE = ['use', 'floor', 'saleState', 'realEstateUnitCode'] as const;

/** Facts that others count on: changed only as corrections, with the old value kept. */
export const UNIT_CORRECTABLE = ['registeredAreaCenti', 'surveyedAreaCenti', 'contractAreaCenti'] as const;

/** Those facts. */
type UnitRecord = Pick<UnitFacts, (typeof UNIT_CORRECTABLE)[number]>;

/** Sale states that `updateUnit` may set; DELIVERED comes with a hand-over day, through `deliverUnit`. */
const UNDELIVERED: readonly UnitSaleState[] = ['UNSOLD', 'SOLD_UNDELIVERED'];

/**
 * Registers an exclusive unit of a building.
 * @throws QUARTER_ENDED, UNIT_AREA_MISSING, UNIT_FLOOR_OUTSIDE_BUILDING, UNIT_ENTRANCE_OUTSIDE_BUILDING, REAL_ESTATE_UNIT_CODE_INVALID,
 * DATE_INVALID, DELIVERY_IN_FUTURE, FIELD_NOT_UPDATABLE for a hand-over day of a unit that is not delivered
 */
export function registerUnit(building: Building, quarter: Quarter, facts: UnitFacts, at: Date): Unit {
  requireLiving(quarter);
  requireEntranceOf(building, facts.entrance);
  requireFloorOf(building, facts.floor);
  const { entrance, room, floor, use, registeredAreaCenti, surveyedAreaCenti, contractAreaCenti, deliveredOn, realEstateUnitCode } = facts;
  const saleState = facts.saleState === 'SALE_STATE_UNSPECIFIED' ? 'UNSOLD' : facts.saleState;
  if (saleState === 'DELIVERED' && deliveredOn !== '') requireDeliveryDate(deliveredOn, at);
  if (saleState !== 'DELIVERED' && deliveredOn !== '') throw refuse('FIELD_NOT_UPDATABLE', { field: 'deliveredOn' });
  const unit: Unit = {
    name: unitName(building.name, entrance, room),
    code: formatUnitCode({
      building: formatBuildingCode({ quarter: quarterCodeOf(building.name), number: building.number }),
      entrance,
      room,
    }),
    division: quarter.division,
    parties: quarter.parties,
    entrance,
    room,
    floor,
    use,
    registeredAreaCenti,
    surveyedAreaCenti,
    contractAreaCenti,
    ...legalAreaOf(facts),
    saleState,
    deliveredOn,
    corrections: [],
    createTime: at,
    updateTime: at,
  };
  return withRealEstateUnitCode(unit, realEstateUnitCode);
}

/**
 * Changes what describes a unit. It is sold, or its sale undone, this way; handed over by `deliverUnit`.
 * @throws QUARTER_ENDED, FIELD_NOT_UPDATABLE, UNIT_FLOOR_OUTSIDE_BUILDING, UNIT_ALREADY_DELIVERED, REAL_ESTATE_UNIT_CODE_INVALID
 */
export function updateUnit(
  current: Unit,
  building: Building,
  quarter: Quarter,
  wanted: UnitFacts,
  mask: readonly string[],
  at: Date,
): Unit {
  requireLiving(quarter);
  const { realEstateUnitCode, ...values } = masked(wanted, mask, UNIT_UPDATABLE);
  if (values.floor !== undefined) requireFloorOf(building, values.floor);
  if (values.saleState !== undefined && values.saleState !== current.saleState) requireSaleStateChangeable(current, values.saleState);
  const described = amend<Unit>(current, values, at);
  if (realEstateUnitCode === undefined || realEstateUnitCode === (current.realEstateUnitCode ?? '')) return described;
  return withRealEstateUnitCode({ ...described, updateTime: at }, realEstateUnitCode);
}

/**
 * Asks for recorded areas of a unit to be corrected.
 * @throws QUARTER_ENDED, FIELD_NOT_UPDATABLE, UNIT_AREA_MISSING when no area would be left, and as `requestCorrection`
 */
export function requestUnitCorrection(
  current: Unit,
  quarter: Quarter,
  right: UnitFacts,
  mask: readonly string[],
  grounds: CorrectionGrounds,
  at: Date,
): Unit {
  return requestCorrection<UnitRecord, Unit>(current, masked(right, mask, UNIT_CORRECTABLE), grounds, at, takenOver(quarter, at));
}

/**
 * Approves or rejects the correction of a unit that waits. An approved one counts from the day of the approval on: the legal area follows,
 * past votes and apportionments keep theirs.
 * @throws QUARTER_ENDED when approved, and as `decideCorrection`
 */
export function decideUnitCorrection(current: Unit, quarter: Quarter, decision: CorrectionDecision, at: Date): Unit {
  return decideCorrection<UnitRecord, Unit>(current, decision, at, takenOver(quarter, at));
}

/** The legal area of a unit on a day, in hundredths of a square metre. */
export function legalAreaOn({ areaRevisions = [], legalAreaCenti }: Unit, day: CalendarDate): number {
  return areaRevisions.findLast(({ fromDay }) => fromDay <= day)?.legalAreaCenti ?? legalAreaCenti;
}

function takenOver(quarter: Quarter, at: Date): TakeOver<UnitRecord, Unit> {
  return (current, values, basis) => {
    requireLiving(quarter);
    const corrected = { ...current, ...values };
    return revised(current, { ...corrected, ...legalAreaOf(corrected) }, basis, at);
  };
}

/** A corrected unit with its new area on the list, if it became another; several on one day are one. */
function revised(before: Unit, after: Unit, basis: string, at: Date): Unit {
  if (before.legalAreaCenti === after.legalAreaCenti) return after;
  const fromDay = calendarDateOf(at);
  const known = before.areaRevisions ?? [{ fromDay: '', legalAreaCenti: before.legalAreaCenti, basis: '' }];
  const [first, ...later] = known.filter((revision) => revision.fromDay !== fromDay);
  const earlier = [...(first === undefined ? [] : [first]), ...later.slice(-MAX_CORRECTIONS)];
  return { ...after, areaRevisions: [...earlier, { fromDay, legalAreaCenti: after.legalAreaCenti, basis }] };
}

/**
 * Records the hand-over of a sold unit: from then on its owner pays, not the developer (《物业管理条例》第四十一条).
 * @throws QUARTER_ENDED, UNIT_ALREADY_DELIVERED, UNIT_NOT_SOLD, DATE_INVALID, DELIVERY_IN_FUTURE
 */
export function deliverUnit(current: Unit, quarter: Quarter, deliveredOn: string, at: Date): Unit {
  requireLiving(quarter);
  requireUndelivered(current);
  if (current.saleState !== 'SOLD_UNDELIVERED') throw refuse('UNIT_NOT_SOLD', { name: current.name });
  requireDeliveryDate(deliveredOn, at);
  return { ...current, saleState: 'DELIVERED', deliveredOn, updateTime: at };
}

function legalAreaOf(facts: UnitRecord): Pick<Unit, 'legalAreaCenti' | 'legalAreaBasis'> {
  const area = legalArea(facts);
  if (area.legalAreaCenti === 0) throw refuse('UNIT_AREA_MISSING');
  return area;
}

function withRealEstateUnitCode(unit: Unit, code: string): Unit {
  if (code !== '' && !isRealEstateUnitCode(code)) throw refuse('REAL_ESTATE_UNIT_CODE_INVALID', { code });
  const { realEstateUnitCode: _former, ...rest } = unit;
  return code === '' ? rest : { ...rest, realEstateUnitCode: code };
}

function requireEntranceOf({ entranceCount: count }: Building, entrance: string): void {
  if (count !== 0 && Number(entrance) > count) throw refuse('UNIT_ENTRANCE_OUTSIDE_BUILDING', { entrance, count });
}

function requireFloorOf({ floorsAboveCount, floorsBelowCount }: Building, floor: number): void {
  const known = floorsAboveCount !== 0 || floorsBelowCount !== 0;
  if (known && (floor < -floorsBelowCount || floor > floorsAboveCount)) {
    throw refuse('UNIT_FLOOR_OUTSIDE_BUILDING', { floor, lowest: -floorsBelowCount, highest: floorsAboveCount });
  }
}

function requireSaleStateChangeable(current: Unit, to: UnitSaleState): void {
  requireUndelivered(current);
  if (!UNDELIVERED.includes(to)) throw refuse('FIELD_NOT_UPDATABLE', { field: 'saleState' });
}

function requireUndelivered({ name, saleState, deliveredOn }: Unit): void {
  if (saleState === 'DELIVERED') throw refuse('UNIT_ALREADY_DELIVERED', { name, delivered_on: deliveredOn === '' ? '—' : deliveredOn });
}

function requireDeliveryDate(deliveredOn: string, at: Date): void {
  if (!isCalendarDate(deliveredOn)) throw refuse('DATE_INVALID', { field: 'deliveredOn', value: deliveredOn });
  if (deliveredOn > calendarDateOf(at)) throw refuse('DELIVERY_IN_FUTURE', { delivered_on: deliveredOn });
}
