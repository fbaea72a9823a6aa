import { refuse, type CaseFault, type CaseState } from '@heming/contracts/complaints/v1';
import { addDays, calendarDateOf } from '@heming/values';
import type { Case } from './case.js';
import { startOf } from './deadlines.js';
import { caseRulesOf, caseRulesOn, type CaseRules } from './policy.js';
import { inState, noted, withoutStep } from './progress.js';
import type { Handler } from './routing.js';
import { afterCommand, isOpen } from './transitions.js';

/** The rules that a case is handled by; before it is accepted, those of the day. */
export function rulesOf({ ruleSet }: Pick<Case, 'ruleSet'>, at: Date): CaseRules {
  return ruleSet === '' ? caseRulesOn(calendarDateOf(at)) : caseRulesOf(ruleSet);
}

/** Ends a case, whichever way: nothing is due any more, no dispute goes on, and it is archived some days later. */
export function ended(current: Case, state: CaseState, at: Date): Case {
  const archiveTime = startOf(addDays(calendarDateOf(at), rulesOf(current, at).archiveAfterDays));
  const { extensionSince: _pending, ...rest } = withoutStep(inState(current, state), archiveTime);
  return { ...rest, closeTime: at, disputing: false, waitingSince: '' };
}

/**
 * Closes an answered case on the word of an office. What the reporter said decides how it ended; one who is not content is told why nothing more
 * can be done, after the case was handled anew once.
 * @throws CASE_STATE_WRONG, REPLY_NEEDED, VERDICT_PENDING, REDO_NEEDED, REASON_NEEDED
 */
export function closeCase(
  current: Case,
  { fault, reason }: { readonly fault: CaseFault; readonly reason: string },
  actor: Handler | undefined,
  at: Date,
): Case {
  const { number, state, verdict, replyCount } = current;
  const unsatisfied = verdict?.solved === false;
  if (isOpen(state) && replyCount === 0) throw refuse('REPLY_NEEDED', { case: number });
  if (state === 'REPLIED') throw refuse('VERDICT_PENDING', { case: number });
  if (isOpen(state) && unsatisfied && replyCount < 2) throw refuse('REDO_NEEDED');
  if (state === 'REOPENED' && !unsatisfied) throw refuse('REPLY_NEEDED', { case: number });
  const closed = afterCommand(current, 'close');
  if (unsatisfied && reason === '') throw refuse('REASON_NEEDED');
  const outcome = unsatisfied ? 'UNSATISFIED' : verdict === undefined ? 'UNJUDGED' : 'SOLVED';
  const next: Case = { ...ended(current, closed, at), outcome, fault, closeReason: reason };
  return noted(next, { kind: 'CLOSED', text: reason, ...(actor && { actor }) }, at);
}
