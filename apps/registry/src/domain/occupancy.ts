import { refuse, type OccupancyKind } from '@heming/contracts/registry/v1';
import { isCalendarDate, type CalendarDate } from '@heming/values';
import { occupancyName } from './names.js';
import { organisationsAmong, partiesOfOccupancy, type Parties } from './parties.js';
import type { Unit } from './unit.js';

/** What is known of an occupancy when it is recorded. */
export interface OccupancyFacts {
  readonly person: string;
  readonly kind: OccupancyKind;
  readonly fromDay: CalendarDate;
  /** First day it does not hold any more; empty while it holds. */
  readonly toDay: CalendarDate;
}

/** An interval in which a person uses a unit without owning it (物业使用人). */
export interface Occupancy extends OccupancyFacts {
  readonly name: string;
  readonly division: string;
  /** Organisations and persons it concerns: those of its unit, and the person. */
  readonly parties: Parties;
  readonly createTime: Date;
  readonly updateTime: Date;
}

/** Records an occupancy. @throws DATE_INVALID, OCCUPANCY_DAYS_INVALID */
export function recordOccupancy(id: string, unit: Unit, { person, kind, fromDay, toDay }: OccupancyFacts, at: Date): Occupancy {
  requireDays(fromDay, toDay);
  const parties = partiesOfOccupancy(organisationsAmong(unit.parties), { person });
  return {
    name: occupancyName(unit.name, id),
    division: unit.division,
    parties,
    person,
    kind,
    fromDay,
    toDay,
    createTime: at,
    updateTime: at,
  };
}

/** Ends an occupancy. @throws DATE_INVALID, OCCUPANCY_DAYS_INVALID when it has ended or would end before it began */
export function endOccupancy(current: Occupancy, toDay: CalendarDate, at: Date): Occupancy {
  requireDays(current.fromDay, toDay);
  if (current.toDay !== '') throw refuse('OCCUPANCY_DAYS_INVALID', { from_day: current.fromDay, to_day: current.toDay });
  return { ...current, toDay, updateTime: at };
}

function requireDays(fromDay: CalendarDate, toDay: CalendarDate): void {
  for (const [field, value] of Object.entries({ fromDay, toDay })) {
    if (value !== '' && !isCalendarDate(value)) throw refuse('DATE_INVALID', { field, value });
  }
  if (toDay !== '' && toDay <= fromDay) throw refuse('OCCUPANCY_DAYS_INVALID', { from_day: fromDay, to_day: toDay });
}
