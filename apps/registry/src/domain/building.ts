import { refuse, type BuildingUse } from '@heming/contracts/registry/v1';
import { isCalendarDate } from '@heming/values';
import {
  decideCorrection,
  requestCorrection,
  type Correctable,
  type CorrectionDecision,
  type CorrectionGrounds,
  type TakeOver,
} from './correction.js';
import { buildingName } from './names.js';
import type { Parties } from './parties.js';
import { requireLiving, type Quarter } from './quarter.js';
import { amend, masked } from './update-mask.js';

/** What is known of a building when it is registered. A count of 0 means that it is not known. */
export interface BuildingFacts {
  /** 3 digits. */
  readonly number: string;
  readonly title: string;
  readonly use: BuildingUse;
  readonly floorsAboveCount: number;
  readonly floorsBelowCount: number;
  readonly entranceCount: number;
  readonly elevatorCount: number;
  /** Sum of the legal areas of its exclusive units as surveyed, in hundredths of a square metre. */
  readonly exclusiveAreaCenti: number;
  /** YYYY-MM-DD; empty when unknown. */
  readonly completedOn: string;
}

/** A building (幢) of a quarter. */
export interface Building extends BuildingFacts, Correctable<BuildingRecord> {
  readonly name: string;
  /** 12-digit code of its quarter's community. */
  readonly division: string;
  /** Organisations it concerns, as its quarter does. */
  readonly parties: Parties;
  /** `quarters/…` it belongs to since the one in its name was merged or split; absent while that one has it. */
  readonly movedTo?: string;
  readonly createTime: Date;
}

/** Fields that describe a building: changed as the world changes. */
export const BUILDING_UPDATABLE = ['title', 'entranceCount', 'elevatorCount'] as const;

/** Facts that others count on: changed only as corrections, with the old value kept. */
export const BUILDING_CORRECTABLE = ['use', 'floorsAboveCount', 'floorsBelowCount', 'exclusiveAreaCenti', 'completedOn'] as const;

/** Those facts. */
type BuildingRecord = Pick<BuildingFacts, (typeof BUILDING_CORRECTABLE)[number]>;

/** Registers a building of a quarter. @throws QUARTER_ENDED, DATE_INVALID */
export function registerBuilding(quarter: Quarter, facts: BuildingFacts, at: Date): Building {
  requireLiving(quarter);
  requireCompletionDate(facts);
  const { number, title, use, floorsAboveCount, floorsBelowCount, entranceCount, elevatorCount, exclusiveAreaCenti, completedOn } = facts;
  return {
    name: buildingName(quarter.name, number),
    division: quarter.division,
    parties: quarter.parties,
    number,
    title,
    use,
    floorsAboveCount,
    floorsBelowCount,
    entranceCount,
    elevatorCount,
    exclusiveAreaCenti,
    completedOn,
    corrections: [],
    createTime: at,
    updateTime: at,
  };
}

/** Changes what describes a building. @throws QUARTER_ENDED, FIELD_NOT_UPDATABLE */
export function updateBuilding(current: Building, quarter: Quarter, wanted: BuildingFacts, mask: readonly string[], at: Date): Building {
  requireLiving(quarter);
  return amend<Building>(current, masked(wanted, mask, BUILDING_UPDATABLE), at);
}

/** Asks for recorded facts of a building to be corrected. @throws QUARTER_ENDED, FIELD_NOT_UPDATABLE, DATE_INVALID, and as `requestCorrection` */
export function requestBuildingCorrection(
  current: Building,
  quarter: Quarter,
  right: BuildingFacts,
  mask: readonly string[],
  grounds: CorrectionGrounds,
  at: Date,
): Building {
  const wanted = masked(right, mask, BUILDING_CORRECTABLE);
  return requestCorrection<BuildingRecord, Building>(current, wanted, grounds, at, takenOver(quarter));
}

/** Approves or rejects the correction of a building that waits. @throws QUARTER_ENDED when approved, and as `decideCorrection` */
export function decideBuildingCorrection(current: Building, quarter: Quarter, decision: CorrectionDecision, at: Date): Building {
  return decideCorrection<BuildingRecord, Building>(current, decision, at, takenOver(quarter));
}

function takenOver(quarter: Quarter): TakeOver<BuildingRecord, Building> {
  return (current, values) => {
    requireLiving(quarter);
    const next = { ...current, ...values };
    requireCompletionDate(next);
    return next;
  };
}

/** Marks a building as belonging to another quarter than the one in its name; the same state when it is marked so already. */
export function markMoved(current: Building, { name: movedTo, division }: Quarter, at: Date): Building {
  return amend<Building>(current, { movedTo, division }, at);
}

function requireCompletionDate({ completedOn }: BuildingFacts): void {
  if (completedOn !== '' && !isCalendarDate(completedOn)) throw refuse('DATE_INVALID', { field: 'completedOn', value: completedOn });
}
