import { calendarDateOf, type WorkingCalendar } from '@heming/values';
import type { Case } from './case.js';
import { inState, noted, withStep } from './progress.js';
import { afterCommand } from './transitions.js';

/**
 * The handling goes on, because the reporter answered or his time ran out: the end of the period moves by the working days that it stood still.
 * @throws CASE_STATE_WRONG
 */
export function resumeCase(current: Case, at: Date, calendar: WorkingCalendar): Case {
  const resumed = inState(current, afterCommand(current, 'resume'));
  const stood = calendar.workingDaysBetween(current.waitingSince, calendarDateOf(at));
  const { replyDueDate, replyProvisional } = current;
  const due = stood > 0 ? calendar.afterWorkingDays(replyDueDate, stood) : { date: replyDueDate, provisional: replyProvisional };
  const running = { ...resumed, waitingSince: '', replyDueDate: due.date, replyProvisional: due.provisional };
  return withStep(noted(running, { kind: 'ANSWERED' }, at), 'REPLY', due, at, calendar);
}
