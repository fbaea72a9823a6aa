import { calendarDateOf, parseWorkItemNumber, workItemNumber } from '@heming/values';

/** What the numbers of records begin with, 信用. */
const PREFIX = 'XY';

/** What the numbers of what is reported on a moment's day begin with. */
export function numbersOn(at: Date): string {
  return `${PREFIX}-${calendarDateOf(at).replaceAll('-', '')}-`;
}

/**
 * The number after the latest of the day.
 * @param latest of that day; undefined when there is none
 * @param ahead how many numbers to leave out: for whoever found the next one taken
 */
export function numberAfter(latest: string | undefined, at: Date, ahead = 0): string {
  const serial = latest === undefined ? 0 : (parseWorkItemNumber(latest)?.serial ?? 0);
  return workItemNumber({ prefix: PREFIX, date: calendarDateOf(at), serial: serial + 1 + ahead });
}
