import { refuse, type CaseFault } from '@heming/contracts/complaints/v1';
import type { Case } from './case.js';
import { ended } from './ending.js';
import { noted } from './progress.js';
import type { Handler } from './routing.js';
import { afterCommand, isOpen } from './transitions.js';

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
