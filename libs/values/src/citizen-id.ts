import { type CalendarDate, compareCalendarDates, isCalendarDate } from './calendar-date.js';

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const;
const CHECKS = '10X98765432';

/** A citizen identity number (公民身份号码, GB 11643-1999), taken apart. Personal data. */
export interface CitizenId {
  /** 18 characters, the check character in upper case. */
  readonly number: string;
  /** Division of first registration, 6 digits; often one that has ended since, so it is not looked up. */
  readonly division: string;
  readonly bornOn: CalendarDate;
  /** By the parity of the sequence: odd is male. */
  readonly sex: 'MALE' | 'FEMALE';
}

/** The check character of a citizen identity number; undefined when the body is not 17 digits. */
export function citizenIdCheck(body: string): string | undefined {
  if (!/^[0-9]{17}$/.test(body)) return undefined;
  return CHECKS.charAt(WEIGHTS.reduce((total, weight, at) => total + weight * Number(body.charAt(at)), 0) % 11);
}

/**
 * Takes a citizen identity number apart; a lower-case x is accepted. Undefined when it does not check or the birth date is no day of the
 * calendar or later than today.
 */
export function parseCitizenId(text: string, today: CalendarDate): CitizenId | undefined {
  if (text.length !== 18) return undefined;
  const number = text.slice(0, 17) + text.charAt(17).replace('x', 'X');
  if (citizenIdCheck(number.slice(0, 17)) !== number.charAt(17)) return undefined;
  const bornOn = `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`;
  if (!isCalendarDate(bornOn) || compareCalendarDates(bornOn, today) > 0) return undefined;
  return { number, division: number.slice(0, 6), bornOn, sex: Number(number.charAt(16)) % 2 === 1 ? 'MALE' : 'FEMALE' };
}

/** Whether a text is a citizen identity number of somebody born by today; see `parseCitizenId`. */
export function isCitizenId(text: string, today: CalendarDate): boolean {
  return parseCitizenId(text, today) !== undefined;
}

/** What people may see of an identity number: the first 6 and last 4 of 18 characters. Of anything else, nothing, its length neither. */
export function maskCitizenId(text: string): string {
  return text.length === 18 ? `${text.slice(0, 6)}********${text.slice(14)}` : '*'.repeat(18);
}
