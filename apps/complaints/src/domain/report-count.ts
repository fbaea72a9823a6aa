import { refuse } from '@heming/contracts/complaints/v1';
import { calendarDateOf, type CalendarDate } from '@heming/values';
import { LIMITS } from './policy.js';

/** How much one subject reported or joined on the last day on which he did. */
export interface ReportCount {
  readonly name: string;
  /** Empty: whoever reports acts for himself, everywhere. */
  readonly division: string;
  readonly day: CalendarDate;
  readonly count: number;
}

/** Counts one more report or joining. @throws TOO_MANY_REPORTS */
export function countReport(current: ReportCount, at: Date): ReportCount {
  const day = calendarDateOf(at);
  const count = current.day === day ? current.count : 0;
  if (count >= LIMITS.reportsPerDay) throw refuse('TOO_MANY_REPORTS', { limit: LIMITS.reportsPerDay });
  return { ...current, day, count: count + 1 };
}
