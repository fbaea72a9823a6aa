import type { CaseState } from '@heming/contracts/complaints/v1';
import { addDays, calendarDateOf } from '@heming/values';
import type { Case } from './case.js';
import { startOf } from './deadlines.js';
import { caseRulesOf, caseRulesOn, type CaseRules } from './policy.js';
import { inState, withoutStep } from './progress.js';

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
