import { refuse } from '@heming/contracts/complaints/v1';
import { calendarDateOf, type WorkingCalendar } from '@heming/values';
import type { Case, Verdict } from './case.js';
import { dueAfter } from './deadlines.js';
import { ended, rulesOf } from './endings.js';
import { isReopenedOften } from './joint-meeting.js';
import { inState, noted, withStep } from './progress.js';
import type { Handler } from './routing.js';
import { afterCommand } from './transitions.js';

/** What a reporter says of the latest answer. */
export interface Judgement {
  readonly solved: boolean;
  /** 1 to 5; 0 when he was not asked. */
  readonly attitude: number;
  readonly comment: string;
}

/**
 * The reporter's own verdict: solved closes the case, anything else reopens it.
 * @throws CASE_STATE_WRONG, COMMENT_NEEDED
 */
export function judgeCase(current: Case, judgement: Judgement, at: Date, calendar: WorkingCalendar): Case {
  const state = afterCommand(current, judgement.solved ? 'judgeSolved' : 'judgeUnsolved');
  if (!judgement.solved && judgement.comment === '') throw refuse('COMMENT_NEEDED');
  const judged = noted(withVerdict(current, judgement, false, at), { kind: 'JUDGED', text: judgement.comment }, at);
  if (!judgement.solved) return reopened(judged, '', undefined, at, calendar);
  return { ...ended(judged, state, at), outcome: 'SOLVED' };
}

/** What an officer heard when he asked the reporter. */
export interface Revisit extends Judgement {
  readonly reached: boolean;
}

/**
 * Records that the reporter was asked whether it is solved. What he says is his verdict; not solved reopens the case. Whoever was not reached
 * still has time to say it himself.
 * @throws CASE_STATE_WRONG, COMMENT_NEEDED
 */
export function revisitCase(current: Case, revisit: Revisit, actor: Handler | undefined, at: Date, calendar: WorkingCalendar): Case {
  const state = afterCommand(current, 'revisit');
  const { reached, solved, comment } = revisit;
  if (reached && !solved && comment === '') throw refuse('COMMENT_NEEDED');
  const judged = reached ? withVerdict(current, revisit, true, at) : current;
  const asked = noted(inState(judged, state), { kind: 'REVISITED', text: comment, ...(actor && { actor }) }, at);
  if (reached && !solved) return reopened(asked, '', actor, at, calendar);
  return withStep(asked, 'VERDICT', dueAfter(at, rulesOf(current, at).verdictDays, calendar), at, calendar);
}

/** Has an answered case handled anew, on the word of an office. @throws CASE_STATE_WRONG */
export function reopenCase(current: Case, reason: string, actor: Handler | undefined, at: Date, calendar: WorkingCalendar): Case {
  afterCommand(current, 'reopen');
  return reopened(current, reason, actor, at, calendar);
}

/** To be signed for and answered again, in a period of its own. */
function reopened(current: Case, text: string, actor: Handler | undefined, at: Date, calendar: WorkingCalendar): Case {
  const rules = rulesOf(current, at);
  const { date: replyDueDate, provisional: replyProvisional } = dueAfter(at, rules.redoDays, calendar);
  const again: Case = {
    ...inState(current, 'REOPENED'),
    reopenCount: current.reopenCount + 1,
    replySince: calendarDateOf(at),
    replyDueDate,
    replyProvisional,
    waitedDays: 0,
  };
  const proposed: Case = isReopenedOften(again, at) ? { ...again, meetingCauses: [...again.meetingCauses, 'REOPENED_OFTEN'] } : again;
  const due = dueAfter(at, rules.signDays, calendar);
  return noted(withStep(proposed, 'SIGN', due, at, calendar), { kind: 'REOPENED', text, ...(actor && { actor }) }, at);
}

function withVerdict(current: Case, { solved, attitude, comment }: Judgement, byRevisit: boolean, at: Date): Case {
  const verdict: Verdict = { solved, attitude, byRevisit, judgeTime: at };
  return { ...current, verdict, verdictComment: comment };
}
