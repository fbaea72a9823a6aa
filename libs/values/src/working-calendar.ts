import { addDays, isCalendarDate, type CalendarDate } from './calendar-date.js';
import { HOLIDAY_NOTICES, statutoryHolidays, type HolidayNotice } from './holiday-notices.js';

/** The last day of a period; it expires when that day ends in China. */
export interface Deadline {
  readonly date: CalendarDate;
  /**
   * Whether it rests on a year whose notice is not out: weekends and the statutory days alone were counted off, and the notice may move it. To
   * be computed again then.
   */
  readonly provisional: boolean;
}

/** A year as it is worked. */
interface WorkedYear {
  /** Number of working days from its first day to each of its days, both included; 0 before the first. */
  readonly workedUntil: readonly number[];
  readonly published: boolean;
}

const DAY_MS = 86_400_000;

/** Longest period that is counted, in working days or months: more is a mistake. */
const LONGEST = 10_000;

/**
 * Working days (工作日) as the State Council arranges them, and the ends of periods: 《民法典》第二百零一条 to 第二百零三条. Where two notices are
 * about one year the later one in the list counts.
 */
export class WorkingCalendar {
  readonly #notices: ReadonlyMap<number, HolidayNotice>;
  readonly #years = new Map<number, WorkedYear>();

  constructor(notices: readonly HolidayNotice[] = HOLIDAY_NOTICES) {
    this.#notices = new Map(notices.map((notice) => [notice.year, notice]));
  }

  /** Whether the notice of the year that a day is in is known. */
  isPublished(date: CalendarDate): boolean {
    return this.#yearOf(date).published;
  }

  /** Whether a day is worked. @throws RangeError when it is no day, or of a year before 2020 or after 2060 */
  isWorkingDay(date: CalendarDate): boolean {
    const { workedUntil } = this.#yearOf(date);
    const day = dayOfYear(date);
    return workedUntil[day] !== workedUntil[day - 1];
  }

  /**
   * The last day of a period of working days; the day it begins on is not counted, whether worked or not.
   * @throws RangeError when `count` is not 1 to 10,000
   */
  afterWorkingDays(start: CalendarDate, count: number): Deadline {
    requireCount(count);
    let date = start;
    let provisional = false;
    for (let left = count; left > 0;) {
      date = addDays(date, 1);
      provisional ||= !this.isPublished(date);
      if (this.isWorkingDay(date)) left--;
    }
    return { date, provisional };
  }

  /** The last day of a period of calendar days; one that is not worked gives way to the next that is. @throws RangeError as above */
  afterDays(start: CalendarDate, count: number): Deadline {
    requireCount(count);
    return this.#rolledOver(addDays(start, count));
  }

  /**
   * The last day of a period of months: the day of the month that it began on, or the end of the month when there is none; one that is not
   * worked gives way to the next that is. Twelve months are a year. @throws RangeError as above
   */
  afterMonths(start: CalendarDate, count: number): Deadline {
    requireCount(count);
    if (!isCalendarDate(start)) throw new RangeError(`${start} is not a calendar date`);
    const [year = 0, month = 0, day = 0] = start.split('-').map(Number);
    const lastOfMonth = new Date(Date.UTC(year, month + count, 0));
    lastOfMonth.setUTCDate(Math.min(day, lastOfMonth.getUTCDate()));
    return this.#rolledOver(lastOfMonth.toISOString().slice(0, 10));
  }

  /** How many working days are left after one day until another is over; negative, how many have passed since. */
  workingDaysBetween(from: CalendarDate, until: CalendarDate): number {
    if (until < from) return -this.workingDaysBetween(until, from);
    if (until === from) return 0;
    // Counted from the next day on, so that a year is not asked for of which no day counts.
    const next = addDays(from, 1);
    let count = this.#workedUntil(until) - this.#workedUntil(next) + Number(this.isWorkingDay(next));
    for (let year = yearOf(next); year < yearOf(until); year++) count += this.#workedUntil(`${year}-12-31`);
    return count;
  }

  /** Working days of the year of a day, up to and with that day. */
  #workedUntil(date: CalendarDate): number {
    return this.#yearOf(date).workedUntil[dayOfYear(date)] ?? 0;
  }

  #rolledOver(last: CalendarDate): Deadline {
    let date = last;
    let provisional = !this.isPublished(date);
    while (!this.isWorkingDay(date)) {
      date = addDays(date, 1);
      provisional ||= !this.isPublished(date);
    }
    return { date, provisional };
  }

  #yearOf(date: CalendarDate): WorkedYear {
    if (!isCalendarDate(date)) throw new RangeError(`${date} is not a calendar date`);
    const year = yearOf(date);
    let known = this.#years.get(year);
    if (known === undefined) this.#years.set(year, (known = workedYear(year, this.#notices.get(year))));
    return known;
  }
}

function workedYear(year: number, notice: HolidayNotice | undefined): WorkedYear {
  const dates = (days: readonly string[]): ReadonlySet<CalendarDate> => new Set(days.map((day) => `${year}-${day}`));
  const [off, worked] = notice === undefined ? [new Set(statutoryHolidays(year)), dates([])] : [dates(notice.off), dates(notice.worked)];
  const workedUntil = [0];
  for (let date = `${year}-01-01`; yearOf(date) === year; date = addDays(date, 1)) {
    const isWorked = worked.has(date) || (!off.has(date) && !isWeekend(date));
    workedUntil.push((workedUntil.at(-1) ?? 0) + Number(isWorked));
  }
  return { workedUntil, published: notice !== undefined };
}

function yearOf(date: CalendarDate): number {
  return Number(date.slice(0, 4));
}

/** Place of a day in its year: 1 is the first of January. */
function dayOfYear(date: CalendarDate): number {
  return (Date.parse(date) - Date.UTC(yearOf(date), 0, 1)) / DAY_MS + 1;
}

function isWeekend(date: CalendarDate): boolean {
  return [0, 6].includes(new Date(`${date}T00:00:00Z`).getUTCDay());
}

function requireCount(count: number): void {
  if (!Number.isInteger(count) || count < 1 || count > LONGEST) throw new RangeError(`${count} is not 1 to ${LONGEST}`);
}
