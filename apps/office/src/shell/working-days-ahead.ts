import { calendarDateOf, WorkingCalendar } from '@heming/values';

const calendar = new WorkingCalendar();

/** How many days the clock moves until so many working days have passed. @param now what the clock shows */
export function daysOfWorkingDays(now: Date, workingDays: number): number {
  const today = calendarDateOf(now);
  return (Date.parse(calendar.afterWorkingDays(today, workingDays).date) - Date.parse(today)) / 86_400_000;
}
