import { refuse, type DivisionLevel } from '@heming/contracts/registry/v1';
import { addDays, calendarDateOf, divisionLevel, isCalendarDate, parentDivisionCode } from '@heming/values';
import { divisionName } from './names.js';

/** Last day of a division that has not ended: later than every day, so that periods compare as text. */
export const OPEN_END = '9999-12-31';

/** An administrative division: never deleted, it ends and names its successors. */
export interface Division {
  /** `divisions/{code}`. */
  readonly name: string;
  /** Its own code, as for everything that lies in a division. */
  readonly division: string;
  /** 2, 4, 6, 9 or 12 digits. */
  readonly code: string;
  readonly title: string;
  /** Pinyin initials of the title, lower case. */
  readonly initials: string;
  readonly level: DivisionLevel;
  /** Name of the division above; empty for the province. */
  readonly parent: string;
  /** First day it exists, YYYY-MM-DD; empty when earlier than the data. */
  readonly validFrom: string;
  /** Last day it exists, YYYY-MM-DD; `OPEN_END` while none is set. */
  readonly validTo: string;
  /** Names of the divisions that took over. */
  readonly successors: readonly string[];
  /** Where the entry comes from. */
  readonly source: string;
}

/** What is known of a division when it is recorded. */
export type DivisionFacts = Pick<Division, 'code' | 'title' | 'initials' | 'validFrom' | 'source'>;

/**
 * Records a division without asking for the one above: for data that is complete in itself.
 * @throws DIVISION_NOT_FOUND for what is no division code
 */
export function divisionOf(facts: DivisionFacts): Division {
  const { code, title, initials, validFrom, source } = facts;
  const [name, level, above] = [divisionName(code), divisionLevel(code), parentDivisionCode(code)];
  if (level === undefined) throw refuse('DIVISION_NOT_FOUND', { name });
  const parent = above === undefined ? '' : divisionName(above);
  return { name, division: code, code, title, initials, level, parent, validFrom, validTo: OPEN_END, successors: [], source };
}

/** Name of the division above that a new one needs; empty when it needs none. */
export function parentNeeded(code: string): string {
  const above = parentDivisionCode(code);
  return above === undefined ? '' : divisionName(above);
}

/**
 * Records a new division below one that is in force on its first day.
 * @param parent the division above as it is on record, if it is
 * @throws DATE_INVALID, DIVISION_PARENT_MISSING, DIVISION_ALREADY_ENDED naming the parent
 */
export function recordDivision(facts: DivisionFacts, parent: Division | undefined): Division {
  requireDate('validFrom', facts.validFrom);
  const division = divisionOf(facts);
  if (parent === undefined || parent.validFrom > facts.validFrom) throw refuse('DIVISION_PARENT_MISSING', { parent: division.parent });
  if (!inForceOn(parent, facts.validFrom)) throw refuse('DIVISION_ALREADY_ENDED', { name: parent.name, valid_to: parent.validTo });
  return division;
}

/** A division that is to take over, as far as it is on record. */
export interface Successor {
  readonly name: string;
  readonly division: Division | undefined;
}

/**
 * Ends a division. Those that take over are of its level and in force on the day after its last.
 * @throws DATE_INVALID, DIVISION_ALREADY_ENDED, DIVISION_PERIOD_INVALID, SUCCESSOR_INVALID
 */
export function retireDivision(current: Division, validTo: string, successors: readonly Successor[]): Division {
  const { name, level, validFrom } = current;
  requireDate('validTo', validTo);
  if (current.validTo !== OPEN_END) throw refuse('DIVISION_ALREADY_ENDED', { name, valid_to: current.validTo });
  if (validTo < validFrom) throw refuse('DIVISION_PERIOD_INVALID', { valid_to: validTo, valid_from: validFrom });
  if (validTo === OPEN_END) throw refuse('DATE_INVALID', { field: 'validTo', value: validTo });
  const dayAfter = addDays(validTo, 1);
  const wrong = successors.find(
    ({ name: successor, division }) =>
      successor === name || division === undefined || division.level !== level || !inForceOn(division, dayAfter),
  );
  if (wrong !== undefined) throw refuse('SUCCESSOR_INVALID', { successor: wrong.name });
  return { ...current, validTo, successors: successors.map(({ name: successor }) => successor) };
}

/** Whether a division exists on a day, its first and last included. */
export function inForceOn({ validFrom, validTo }: Pick<Division, 'validFrom' | 'validTo'>, day: string): boolean {
  return validFrom <= day && day <= validTo;
}

/** The day a list is read as of. @param asOf empty means today in China @throws DATE_INVALID */
export function readingDay(asOf: string, now: Date): string {
  if (asOf !== '') requireDate('asOf', asOf);
  return asOf === '' ? calendarDateOf(now) : asOf;
}

/**
 * A quarter lies in a community that exists when it is registered.
 * @param division its code
 * @param community that division as it is on record, if it is
 * @throws QUARTER_DIVISION_NOT_IN_FORCE
 */
export function requireCommunityInForce(division: string, community: Division | undefined, at: Date): void {
  const fits = community !== undefined && community.level === 'COMMUNITY' && inForceOn(community, calendarDateOf(at));
  if (!fits) throw refuse('QUARTER_DIVISION_NOT_IN_FORCE', { division });
}

/** The division, if it has not ended by the day of `at`. @throws DIVISION_ALREADY_ENDED */
export function requireNotEnded<D extends Division>(division: D, at: Date): D {
  const { name, validTo } = division;
  if (validTo < calendarDateOf(at)) throw refuse('DIVISION_ALREADY_ENDED', { name, valid_to: validTo });
  return division;
}

function requireDate(field: string, value: string): void {
  if (!isCalendarDate(value)) throw refuse('DATE_INVALID', { field, value });
}
