import { refuse, type CreditDeadlineLamp } from '@heming/contracts/credit/v1';
import { calendarDateOf, isCalendarDate, type CalendarDate, type WorkingCalendar } from '@heming/values';

/**
 * How near a deadline is on a day: yellow from the working day before its last day, red from the day after it. Its last day counts in full
 * (《民法典》第二百零三条).
 */
export function lampOn(today: CalendarDate, dueDate: CalendarDate, calendar: WorkingCalendar): CreditDeadlineLamp {
  if (today > dueDate) return 'RED';
  return calendar.workingDaysBetween(today, dueDate) <= 1 ? 'YELLOW' : 'GREEN';
}

/** The last day of a period of working days that begins at an instant; the day it begins on is not counted (《民法典》第二百零一条). */
export function dueAfter(start: Date, workingDays: number, calendar: WorkingCalendar): CalendarDate {
  return calendar.afterWorkingDays(calendarDateOf(start), workingDays).date;
}

/** The instant at which a day begins in China. */
export function startOf(day: CalendarDate): Date {
  return new Date(Date.parse(`${day}T00:00:00+08:00`));
}

/** The day that something is asked for: today when none is named. @throws DATE_INVALID */
export function dayAsked(asOfDate: string, now: Date): CalendarDate {
  if (asOfDate === '') return calendarDateOf(now);
  if (!isCalendarDate(asOfDate)) throw refuse('DATE_INVALID', { field: 'as_of_date', value: asOfDate });
  return asOfDate;
}
