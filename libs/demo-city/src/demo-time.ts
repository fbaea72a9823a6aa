import { addDays, calendarDateOf, WorkingCalendar } from '@heming/values';

const calendar = new WorkingCalendar();
const MINUTE_MS = 60_000;
/** When offices open, in minutes since midnight in China. */
const OPENING = 8 * 60 + 30;
/** Minutes between two things that happen to one case on one day. */
const BETWEEN = 40;
/** Prime to `BETWEEN`. */
const STRIDE = 7;
/** Minutes between two of today. */
const BETWEEN_TODAY = 4;

/** When something happened that is so many working days ago. */
export interface Ago {
  readonly workingDays: number;
  /** How many things happened to the same case before, and how many come after it. */
  readonly before: number;
  readonly after: number;
  /** Place of the case among all: not everything happens at the same minute. */
  readonly at: number;
}

/** The instant of something in the past: on its working day in office hours, today a little before now; in the order in which things happened. */
export function momentOf({ workingDays, before, after, at }: Ago, now: Date): Date {
  if (workingDays === 0) return new Date(now.getTime() - (after + 1) * BETWEEN_TODAY * MINUTE_MS);
  const midnight = new Date(`${workingDayAgo(calendarDateOf(now), workingDays)}T00:00:00+08:00`);
  return new Date(midnight.getTime() + (OPENING + before * BETWEEN + ((at * STRIDE) % BETWEEN)) * MINUTE_MS);
}

/** The working day so many before a day; when that is not worked itself, before the last that was. */
function workingDayAgo(today: string, count: number): string {
  let day = lastWorked(today);
  for (let left = count; left > 0; left -= 1) day = lastWorked(addDays(day, -1));
  return day;
}

function lastWorked(day: string): string {
  return calendar.isWorkingDay(day) ? day : lastWorked(addDays(day, -1));
}
