import { refuse } from '@heming/contracts/credit/v1';
import { calendarDateOf } from '@heming/values';
import { noted, type CreditRecord } from './credit-record.js';
import { requireImpersonal } from './plain-text.js';
import { afterCommand } from './transitions.js';

/**
 * What the enterprise says before a record takes effect (陈述申辩).
 * @throws CREDIT_STATE_WRONG, COMMENT_PERIOD_OVER, ALREADY_COMMENTED, PERSONAL_DATA_IN_TEXT
 */
export function commentOn(current: CreditRecord, comment: string, at: Date): CreditRecord {
  const { commentDueDate } = current;
  if (current.state === 'EFFECTIVE') throw refuse('COMMENT_PERIOD_OVER', { due_date: commentDueDate });
  const state = afterCommand(current, 'comment');
  if (calendarDateOf(at) > commentDueDate) throw refuse('COMMENT_PERIOD_OVER', { due_date: commentDueDate });
  if (current.comment !== '') throw refuse('ALREADY_COMMENTED', { record: current.number });
  requireImpersonal({ comment }, calendarDateOf(at));
  return noted({ ...current, state, comment, commentTime: at }, { kind: 'COMMENTED', text: comment }, at);
}
