import type { CaseDeadlineLamp } from '@heming/contracts/complaints/v1';
import { calendarDateOf, type CalendarDate, type Deadline, type WorkingCalendar } from '@heming/values';

/** The step of a case that a deadline is about. */
export type Step = 'ACCEPT' | 'DISPATCH' | 'SIGN' | 'REPLY' | 'REVISIT' | 'WAIT' | 'VERDICT';

/**
 * How near a deadline is on a day: yellow from the working day before its last day, red from the day after it. Its last day counts in full
 * (《民法典》第二百零三条).
 */
export function lampOn(today: CalendarDate, dueDate: CalendarDate, calendar: WorkingCalendar): CaseDeadlineLamp {
  if (dueDate === '') return 'LAMP_UNSPECIFIED';
  if (today > dueDate) return 'RED';
  return calendar.workingDaysBetween(today, dueDate) <= 1 ? 'YELLOW' : 'GREEN';
}

/** The last days that a lamp is shown for on a day, as `lampOn` shows it. */
export function daysOfLamp(
  lamp: Exclude<CaseDeadlineLamp, 'LAMP_UNSPECIFIED'>,
  today: CalendarDate,
  calendar: WorkingCalendar,
): { readonly gte?: CalendarDate; readonly lt?: CalendarDate } {
  const green = calendar.afterWorkingDays(today, 2).date;
  if (lamp === 'RED') return { lt: today };
  return lamp === 'YELLOW' ? { gte: today, lt: green } : { gte: green };
}

/** The end of a period of working days that begins at an instant; the day it begins on is not counted. */
export function dueAfter(start: Date, workingDays: number, calendar: WorkingCalendar): Deadline {
  return calendar.afterWorkingDays(calendarDateOf(start), workingDays);
}

/** The first instant at which a day is over in China. */
export function endOf(day: CalendarDate): Date {
  return new Date(Date.parse(`${day}T24:00:00+08:00`));
}

/** The instant at which a day begins in China. */
export function startOf(day: CalendarDate): Date {
  return new Date(Date.parse(`${day}T00:00:00+08:00`));
}
