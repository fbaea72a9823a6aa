import type { WorkingCalendar } from '@heming/values';
import type { Case } from './case.js';
import { dueAfter } from './deadlines.js';
import { caseRulesOf } from './policy.js';
import { inState, noted, withStep } from './progress.js';
import { withMeeting } from './same-cause.js';
import { afterCommand, type Command } from './transitions.js';

/**
 * A case is to be handled anew: signed for again, answered again within the days of the redo. Nobody above has been told of the new period yet.
 * Reopened as often as the rules say, it is one for a joint meeting.
 * @throws CASE_STATE_WRONG
 */
export function reopenCase(
  current: Case,
  command: Extract<Command, 'judgeUnsolved' | 'reopen'>,
  text: string,
  at: Date,
  calendar: WorkingCalendar,
): Case {
  const rules = caseRulesOf(current.ruleSet);
  const reopened = inState(current, afterCommand(current, command));
  const due = dueAfter(at, rules.redoDays, calendar);
  const redone: Case = {
    ...reopened,
    reopenCount: current.reopenCount + 1,
    replyDueDate: due.date,
    replyProvisional: due.provisional,
    escalation: 'ESCALATION_UNSPECIFIED',
  };
  const often = redone.reopenCount >= rules.meetingReopenings && !redone.meetingCauses.includes('REOPENED_OFTEN');
  const next = noted(often ? withMeeting(redone, 'REOPENED_OFTEN') : redone, { kind: 'REOPENED', text }, at);
  return withStep(next, 'SIGN', dueAfter(at, rules.signDays, calendar), at, calendar);
}
