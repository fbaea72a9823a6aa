import { dayOf, type Case, type CreditItemType, type CreditRules } from '@heming/web-kit';
import { itemTypeOf } from './credit-items.js';

/** States in which nobody will establish any more whose fault a case was. */
const DECIDED: ReadonlySet<string> = new Set(['CLOSED', 'ARCHIVED', 'INVALID', 'WITHDRAWN', 'MERGED']);

/** Whether the answer to a case is late, or came late. */
export function isLate({ deadline, replyDeadline, replyTime }: Pick<Case, 'deadline' | 'replyDeadline' | 'replyTime'>): boolean {
  if (replyTime !== undefined && replyDeadline !== undefined && replyDeadline.dueDate !== '')
    return dayOf(replyTime) > replyDeadline.dueDate || deadline?.lamp === 'RED';
  return deadline?.lamp === 'RED' || replyDeadline?.lamp === 'RED';
}

/**
 * The item that a case becomes in the credit of the enterprise in charge if the fault is verified when it is closed; undefined when it becomes
 * none: nobody else than an enterprise is evaluated, by a complaint alone, and by one that is late or had to be handled anew.
 */
export function itemAheadOf(one: Case, rules: CreditRules): CreditItemType | undefined {
  const { kind, state, lead, fault, reopenCount } = one;
  if (kind !== 'COMPLAINT' || DECIDED.has(state) || fault === 'NOT_VERIFIED') return undefined;
  if (lead?.body !== 'ENTERPRISE' || lead.organisation === '') return undefined;
  if (reopenCount > 0) return itemTypeOf(rules, rules.repeatedComplaintItemType);
  return isLate(one) ? itemTypeOf(rules, rules.lateComplaintItemType) : undefined;
}
