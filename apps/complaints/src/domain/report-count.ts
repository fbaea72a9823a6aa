import { refuse } from '@heming/contracts/complaints/v1';
import { calendarDateOf, type CalendarDate } from '@heming/values';
import { isProgram, LIMITS } from './policy.js';

/** How much one subject reported or joined on the last day on which he did. */
export interface ReportCount {
  readonly name: string;
  /** Empty: whoever reports acts for himself, everywhere. */
  readonly division: string;
  readonly day: CalendarDate;
  readonly count: number;
}

/** How much a subject may report a day: a program, whose subject is its key, as much as many people. */
export function reportLimitOf(subject: string): number {
  return isProgram(subject) ? LIMITS.programReportsPerDay : LIMITS.reportsPerDay;
}

/** Counts one more report or joining. @throws TOO_MANY_REPORTS */
export function countReport(current: ReportCount, limit: number, at: Date): ReportCount {
  const day = calendarDateOf(at);
  const count = current.day === day ? current.count : 0;
  if (count >= limit) throw refuse('TOO_MANY_REPORTS', { limit });
  return { ...current, day, count: count + 1 };
}
