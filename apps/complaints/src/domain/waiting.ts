import { refuse } from '@heming/contracts/complaints/v1';
import { calendarDateOf, type WorkingCalendar } from '@heming/values';
import type { Case } from './case.js';
import { dueAfter } from './deadlines.js';
import { awaitReply } from './dispatching.js';
import { rulesOf } from './ending.js';
import { inState, noted, withStep } from './progress.js';
import type { Handler } from './routing.js';
import { afterCommand } from './transitions.js';

/**
 * Asks the reporter something; from today the period stands still, for as many working days as it may still. What is overdue, or stood still as long as
 * it may, goes on: else whoever is late could ask and ask, and nobody would be told of the delay.
 * @throws CASE_STATE_WRONG, ASKING_TOO_LATE, WAITING_USED_UP
 */
export function askReporter(current: Case, question: string, actor: Handler, at: Date, calendar: WorkingCalendar): Case {
  const state = afterCommand(current, 'ask');
  const { number, replyDueDate, waitedDays = 0 } = current;
  const { waitDays } = rulesOf(current, at);
  const today = calendarDateOf(at);
  if (today > replyDueDate) throw refuse('ASKING_TOO_LATE', { due_date: replyDueDate });
  if (waitedDays >= waitDays) throw refuse('WAITING_USED_UP', { case: number, limit: waitDays });
  const asked: Case = { ...inState(current, state), waitingSince: today };
  const due = dueAfter(at, waitDays - waitedDays, calendar);
  return noted(withStep(asked, 'WAIT', due, at, calendar), { kind: 'ASKED', text: question, actor }, at);
}

/**
 * Goes on: the reporter has answered, or his time ran out. The answer is due later by the working days that the period stood still, and no longer
 * than the rules let it stand in all, however often he is asked.
 * @throws CASE_STATE_WRONG
 */
export function resumeCase(current: Case, at: Date, calendar: WorkingCalendar): Case {
  const state = afterCommand(current, 'resume');
  const { waitingSince, stepDueDate, waitedDays = 0, replyDueDate, replyProvisional } = current;
  const today = calendarDateOf(at);
  const until = today > stepDueDate ? stepDueDate : today;
  const left = rulesOf(current, at).waitDays - waitedDays;
  const stood = Math.min(calendar.workingDaysBetween(waitingSince, until), left);
  const due = stood > 0 ? calendar.afterWorkingDays(replyDueDate, stood) : { date: replyDueDate, provisional: replyProvisional };
  const resumed: Case = {
    ...inState(current, state),
    waitingSince: '',
    waitedDays: waitedDays + stood,
    replyDueDate: due.date,
    replyProvisional: replyProvisional || due.provisional,
  };
  return awaitReply(noted(resumed, { kind: 'ANSWERED' }, at), at, calendar);
}
