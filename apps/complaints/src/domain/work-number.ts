import { calendarDateOf, parseWorkItemNumber, workItemNumber } from '@heming/values';

/** What the numbers of cases begin with, 投诉, and those of repair orders, 报修. */
export type WorkPrefix = 'TS' | 'BX';

/** What the numbers of what arrives on a moment's day begin with. */
export function numbersOn(prefix: WorkPrefix, at: Date): string {
  return `${prefix}-${calendarDateOf(at).replaceAll('-', '')}-`;
}

/**
 * The number after the latest of the day.
 * @param latest of that day; undefined when there is none
 * @param ahead how many numbers to leave out: for whoever found the next one taken
 */
export function numberAfter(prefix: WorkPrefix, latest: string | undefined, at: Date, ahead = 0): string {
  const serial = latest === undefined ? 0 : (parseWorkItemNumber(latest)?.serial ?? 0);
  return workItemNumber({ prefix, date: calendarDateOf(at), serial: serial + 1 + ahead });
}
