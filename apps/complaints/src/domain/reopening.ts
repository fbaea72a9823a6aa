import { calendarDateOf, type WorkingCalendar } from '@heming/values';
import type { Case } from './case.js';
import { dueAfter } from './deadlines.js';
import { rulesOf } from './ending.js';
import { inState, noted, withStep } from './progress.js';
import type { Handler } from './routing.js';
import { afterCommand, type Command } from './transitions.js';

/**
 * A case is to be handled anew: signed for again, and answered again in a period of its own. Reopened as often as the rules say, it is one for a
 * joint meeting.
 * @param text why; empty when the reporter has just said it
 * @param actor the office that had it reopened; absent for the reporter
 * @throws CASE_STATE_WRONG
 */
export function reopenCase(
  current: Case,
  command: Extract<Command, 'judgeUnsolved' | 'reopen'>,
  text: string,
  at: Date,
  calendar: WorkingCalendar,
  actor?: Handler,
): Case {
  const rules = rulesOf(current, at);
  const due = dueAfter(at, rules.redoDays, calendar);
  const again: Case = {
    ...inState(current, afterCommand(current, command)),
    reopenCount: current.reopenCount + 1,
    replySince: calendarDateOf(at),
    replyDueDate: due.date,
    replyProvisional: due.provisional,
    waitedDays: 0,
  };
  const often = again.reopenCount >= rules.meetingReopenings && !again.meetingCauses.includes('REOPENED_OFTEN');
  const next: Case = often ? { ...again, meetingCauses: [...again.meetingCauses, 'REOPENED_OFTEN'] } : again;
  const noticed = noted(next, { kind: 'REOPENED', text, ...(actor && { actor }) }, at);
  return withStep(noticed, 'SIGN', dueAfter(at, rules.signDays, calendar), at, calendar);
}
