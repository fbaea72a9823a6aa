import { calendarDateOf, parseWorkItemNumber, workItemNumber } from '@heming/values';

/** What the numbers of repair orders begin with: 报修. */
const PREFIX = 'BX';

/** What the numbers of repair orders that arrive on a moment's day begin with. */
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
