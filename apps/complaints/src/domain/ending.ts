import type { Case } from './case.js';
import { caseRulesOf } from './policy.js';
import { inState, withoutStep } from './progress.js';

/**
 * A case at its end, in whatever state that is: nothing is to be done any more but to archive it, no extension waits, and a dispute that it stood
 * for is over.
 */
export function ended(current: Case, state: Case['state'], at: Date): Case {
  const { archiveAfterDays } = caseRulesOf(current.ruleSet);
  const { extensionSince: _waiting, ...rest } = withoutStep(
    inState(current, state),
    new Date(at.getTime() + archiveAfterDays * 86_400_000),
  );
  return { ...rest, waitingSince: '', disputing: false, closeTime: at, updateTime: at };
}
