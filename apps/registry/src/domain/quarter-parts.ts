import type { CalendarDate } from '@heming/values';
import { buildingName } from './names.js';
import type { Quarter } from './quarter.js';

/** Buildings of a quarter whose names begin alike, with all that is in them: all of a quarter, or one building. */
export interface QuarterPart {
  /** How names begin of buildings, units, titles and occupancies that belong to it, and of no others. */
  readonly prefix: string;
  /** `organisations/…` that built it; empty when not known. */
  readonly developer: string;
}

/**
 * What belongs to a quarter: its own buildings, and those of quarters that were merged into it or split over it, which keep their names.
 * On every day each building of the city belongs to exactly one quarter that has not ended, or was pulled down.
 * @param predecessors all quarters that ended in this one, those that ended in them included
 * @param day the day of which; absent means all it ever had at its end, or has at present
 * @returns by prefix, so that what is read part by part comes in the order of names
 */
export function partsOf(quarter: Quarter, predecessors: readonly Quarter[], day?: CalendarDate): readonly QuarterPart[] {
  const over = day !== undefined && quarter.endedOn !== undefined && quarter.endedOn <= day;
  return over ? [] : [...heldBy(quarter, predecessors, day)].sort((a, b) => (a.prefix < b.prefix ? -1 : 1));
}

/** The part that something belongs to, by its name. */
export function partWith<P extends QuarterPart>(parts: readonly P[], name: string): P | undefined {
  return parts.find(({ prefix }) => name.startsWith(prefix));
}

function heldBy(quarter: Quarter, predecessors: readonly Quarter[], day: CalendarDate | undefined): readonly QuarterPart[] {
  const own = { prefix: buildingName(quarter.name, ''), developer: quarter.developer };
  return [own, ...predecessors.flatMap((source) => inherited(source, quarter.name, predecessors, day))];
}

/** What a quarter has of one that ended by the day. */
function inherited(source: Quarter, heir: string, predecessors: readonly Quarter[], day: CalendarDate | undefined): readonly QuarterPart[] {
  const succession = source.successions?.find(({ successor }) => successor === heir);
  const { endedOn } = source;
  if (succession === undefined || (day !== undefined && (endedOn === undefined || endedOn > day))) return [];
  const all = heldBy(source, predecessors, day);
  if (succession.buildings.length === 0) return all;
  return succession.buildings.map((prefix) => ({ prefix, developer: partWith(all, prefix)?.developer ?? '' }));
}
