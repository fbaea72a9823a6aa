import { refuse } from '@heming/contracts/complaints/v1';
import { addDays, isCalendarDate, type CalendarDate } from '@heming/values';
import type { Period } from './case-figures.js';
import { endOf, startOf } from './deadlines.js';

/** Most days of a period, the first and the last included. */
const LONGEST_DAYS = 366;
const DAY_MS = 86_400_000;

/** A period that is asked for. @throws PERIOD_WRONG */
export function periodOf(from: string, to: string): Period {
  if (!isCalendarDate(from) || !isCalendarDate(to) || to < from) throw refuse('PERIOD_WRONG');
  if (Date.parse(to) - Date.parse(from) >= LONGEST_DAYS * DAY_MS) throw refuse('PERIOD_WRONG');
  return { from, to };
}

/** The twelve months that end with a day. */
export function yearUntil(to: CalendarDate): Period {
  return { from: addDays(to, -364), to };
}

/** The instants of a period, by China's days. */
export function instantsOf({ from, to }: Period): { readonly gte: Date; readonly lt: Date } {
  return { gte: startOf(from), lt: endOf(to) };
}
