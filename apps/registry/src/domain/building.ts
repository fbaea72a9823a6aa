import { refuse, type BuildingUse } from '@heming/contracts/registry/v1';
import { isCalendarDate } from '@heming/values';
import { correct, type Correctable, type CorrectionGrounds } from './correction.js';
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
export interface Building extends BuildingFacts, Correctable {
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

/** Corrects recorded facts of a building. @throws QUARTER_ENDED, FIELD_NOT_UPDATABLE, DATE_INVALID */
export function correctBuilding(
  current: Building,
  quarter: Quarter,
  right: BuildingFacts,
  mask: readonly string[],
  grounds: CorrectionGrounds,
  at: Date,
): Building {
  requireLiving(quarter);
  const next = correct<Building>(current, masked(right, mask, BUILDING_CORRECTABLE), grounds, at);
  requireCompletionDate(next);
  return next;
}

/** Marks a building as belonging to another quarter than the one in its name; the same state when it is marked so already. */
export function markMoved(current: Building, { name: movedTo, division }: Quarter, at: Date): Building {
  return amend<Building>(current, { movedTo, division }, at);
}

function requireCompletionDate({ completedOn }: BuildingFacts): void {
  if (completedOn !== '' && !isCalendarDate(completedOn)) throw refuse('DATE_INVALID', { field: 'completedOn', value: completedOn });
}
