import type { CaseCategory, CaseInvalidReason, CaseKind, CaseUrgency } from '@heming/contracts/complaints/v1';
import { calendarDateOf, type WorkingCalendar } from '@heming/values';
import type { Case } from './case.js';
import { dueAfter } from './deadlines.js';
import { disputes } from './disputes.js';
import { ended } from './ending.js';
import { caseRulesOn } from './policy.js';
import { inState, noted, withStep } from './progress.js';
import type { Handler } from './routing.js';
import { afterCommand } from './transitions.js';

/** What an office says a case is; what is not stated stays as it was reported. */
export interface Classification {
  readonly kind: CaseKind;
  readonly category: CaseCategory;
  readonly urgency: CaseUrgency;
}

/**
 * Accepts a case: the period of the answer begins, by the rules of that day, and a dispute over fees stops every sanction from now on.
 * @throws CASE_STATE_WRONG
 */
export function acceptCase(
  current: Case,
  { kind, category, urgency }: Classification,
  actor: Handler | undefined,
  at: Date,
  calendar: WorkingCalendar,
): Case {
  const state = afterCommand(current, 'accept');
  const rules = caseRulesOn(calendarDateOf(at));
  const classified: Case = {
    ...current,
    kind: kind === 'KIND_UNSPECIFIED' ? current.kind : kind,
    category: category === 'CATEGORY_UNSPECIFIED' ? current.category : category,
    urgency: urgency === 'URGENCY_UNSPECIFIED' ? current.urgency : urgency,
  };
  const { date: replyDueDate, provisional: replyProvisional } = dueAfter(at, rules.replyDays[classified.kind], calendar);
  const accepted: Case = {
    ...inState(classified, state),
    ruleSet: rules.ruleSet,
    acceptTime: at,
    replySince: calendarDateOf(at),
    replyDueDate,
    replyProvisional,
    disputing: disputes(classified),
  };
  const due = dueAfter(at, rules.dispatchDays, calendar);
  return noted(withStep(accepted, 'DISPATCH', due, at, calendar), { kind: 'ACCEPTED', ...(actor && { actor }) }, at);
}

/** Does not accept a case; the reporter is told why. @throws CASE_STATE_WRONG */
export function refuseCase(
  current: Case,
  { reason, explanation }: { readonly reason: CaseInvalidReason; readonly explanation: string },
  actor: Handler | undefined,
  at: Date,
): Case {
  const state = afterCommand(current, 'refuse');
  const next = { ...ended(current, state, at), invalidReason: reason, closeReason: explanation };
  return noted(next, { kind: 'REFUSED', text: explanation, ...(actor && { actor }) }, at);
}
