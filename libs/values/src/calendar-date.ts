/** A day in China, `YYYY-MM-DD`, years 0001 to 9999: what legal dates are counted in. Sorts as text. */
export type CalendarDate = string;

const DAY_MS = 86_400_000;
/** Of the months of a common year. */
const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
/** Asia/Shanghai is UTC+8 all year. */
const OFFSET_MS = 8 * 3_600_000;

/** Whether a text is a day that the calendar has: `2024-02-29` is one, `2023-02-29` and `2023-2-1` are none. */
export function isCalendarDate(text: string): text is CalendarDate {
  if (!/^[0-9]{4}-[0-9]{2}-[0-9]{2}$/.test(text)) return false;
  const [year, month, day] = [Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8))];
  return year > 0 && day > 0 && day <= daysOf(month, year);
}

/** The day in China (+08:00) that an instant falls on. */
export function calendarDateOf(instant: Date): CalendarDate {
  return new Date(instant.getTime() + OFFSET_MS).toISOString().slice(0, 10);
}

/** Negative when `a` is the earlier day, 0 when both are the same, positive when `a` is the later one. */
export function compareCalendarDates(a: CalendarDate, b: CalendarDate): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * The day some days later, or earlier when `days` is negative.
 * @throws RangeError when `date` is no day, `days` no integer, or the answer outside the years 0001 to 9999
 */
export function addDays(date: CalendarDate, days: number): CalendarDate {
  if (!isCalendarDate(date)) throw new RangeError(`${date} is not a calendar date`);
  if (!Number.isSafeInteger(days)) throw new RangeError(`${days} is not a number of days`);
  const moved = new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY_MS);
  const text = Number.isNaN(moved.getTime()) ? '' : moved.toISOString().slice(0, 10);
  if (!isCalendarDate(text)) throw new RangeError(`${days} days from ${date} is outside the calendar`);
  return text;
}

/**
 * The day of the month some months later, or earlier when `months` is negative; the end of the month when that has no such day. Twelve months
 * are a year. For how long something holds; the end of a time limit gives way to a working day (`WorkingCalendar.afterMonths`).
 * @throws RangeError when `date` is no day, `months` no integer, or the answer outside the years 0001 to 9999
 */
export function addMonths(date: CalendarDate, months: number): CalendarDate {
  if (!isCalendarDate(date)) throw new RangeError(`${date} is not a calendar date`);
  if (!Number.isSafeInteger(months)) throw new RangeError(`${months} is not a number of months`);
  const [year, month, day] = [Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8))];
  const index = year * 12 + (month - 1) + months;
  const [toYear, toMonth] = [Math.floor(index / 12), (((index % 12) + 12) % 12) + 1];
  const pad = (value: number, width: number): string => String(value).padStart(width, '0');
  const text = `${pad(toYear, 4)}-${pad(toMonth, 2)}-${pad(Math.min(day, daysOf(toMonth, toYear)), 2)}`;
  if (!isCalendarDate(text)) throw new RangeError(`${months} months from ${date} is outside the calendar`);
  return text;
}

/** Number of days of a month; 0 for what is no month. */
function daysOf(month: number, year: number): number {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 && leap ? 29 : (DAYS[month - 1] ?? 0);
}
