import { type CalendarDate, isCalendarDate } from './calendar-date.js';

const OFFICIAL = /^(\p{Script=Han}{1,20})〔([1-9][0-9]{3})〕([1-9][0-9]{0,5})号$/u;
const WORK_ITEM = /^([A-Z]{2})-([0-9]{4})([0-9]{2})([0-9]{2})-([0-9]{6})$/;

/** The number of an official document (发文字号), `盘住建物督〔2026〕17号`, taken apart (GB/T 9704-2012, 7.2.5): no 第, no leading zeros. */
export interface OfficialDocumentNumber {
  /** The agency's abbreviation with that of the kind of document (机关代字): Chinese characters, at most 20. */
  readonly agency: string;
  /** Four digits. */
  readonly year: number;
  /** Running number within agency and year, 1 to 999,999. */
  readonly serial: number;
}

/** The number of a piece of work, `TS-20261123-000187`, taken apart: the city's own, and never that of an official document. */
export interface WorkItemNumber {
  /** Two capital letters of the kind of work: `TS` is a complaint. */
  readonly prefix: string;
  /** Day on which it was taken up. */
  readonly date: CalendarDate;
  /** Running number within prefix and day, 1 to 999,999. */
  readonly serial: number;
}

/** Takes the number of an official document apart; undefined when it is none. */
export function parseOfficialDocumentNumber(text: string): OfficialDocumentNumber | undefined {
  const [, agency, year, serial] = OFFICIAL.exec(text) ?? [];
  return agency === undefined ? undefined : { agency, year: Number(year), serial: Number(serial) };
}

/** Writes the number of an official document. @throws RangeError when a part is not what its field says */
export function officialDocumentNumber({ agency, year, serial }: OfficialDocumentNumber): string {
  const number = `${agency}〔${year}〕${serial}号`;
  if (!parseOfficialDocumentNumber(number)) throw new RangeError(`${number} is no number of an official document`);
  return number;
}

/** Takes the number of a piece of work apart; undefined when it is none. */
export function parseWorkItemNumber(text: string): WorkItemNumber | undefined {
  const [, prefix = '', year, month, day, serial] = WORK_ITEM.exec(text) ?? [];
  const date = `${year}-${month}-${day}`;
  if (!isCalendarDate(date) || Number(serial) === 0) return undefined;
  return { prefix, date, serial: Number(serial) };
}

/** The numbers of pieces of work of a kind that are taken up on a day. */
export interface WorkItemSeries {
  /** What they begin with, `TS-20261123-`. */
  readonly prefix: string;
  /**
   * The number after the latest of the day.
   * @param latest undefined when there is none
   * @param ahead how many numbers to leave out
   */
  after(latest: string | undefined, ahead: number): string;
}

/** The numbers of a kind of work, two capital letters, on a day. */
export function workItemSeries(prefix: string, date: CalendarDate): WorkItemSeries {
  return {
    prefix: `${prefix}-${date.replaceAll('-', '')}-`,
    after(latest, ahead) {
      const serial = latest === undefined ? 0 : (parseWorkItemNumber(latest)?.serial ?? 0);
      return workItemNumber({ prefix, date, serial: serial + 1 + ahead });
    },
  };
}

/** Writes the number of a piece of work. @throws RangeError when a part is not what its field says */
export function workItemNumber({ prefix, date, serial }: WorkItemNumber): string {
  const number = `${prefix}-${date.replaceAll('-', '')}-${String(serial).padStart(6, '0')}`;
  if (parseWorkItemNumber(number)?.date !== date) throw new RangeError(`${number} is no number of a piece of work`);
  return number;
}
