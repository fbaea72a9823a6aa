import type { Case } from './case.js';
import { caseRulesOf } from './policy.js';

/** What many report alike: a category in a quarter. Kept for one thing alone, that a joint meeting about it is proposed once. */
export interface Cause {
  /** `causes/PJ-211103016-0001-ELEVATORS`. */
  readonly name: string;
  readonly division: string;
  /** When a joint meeting was proposed last; absent when never. */
  readonly proposedTime?: Date;
}

/** The cause of a case. */
export function causeOf({ quarter, category, division }: Pick<Case, 'quarter' | 'category' | 'division'>): Cause {
  return { name: `causes/${quarter.slice('quarters/'.length)}-${category}`, division };
}

/** A cause for which a joint meeting is proposed; as it is when one was within the days in which its reporters are counted. */
export function proposeMeeting(cause: Cause, { ruleSet }: Pick<Case, 'ruleSet'>, at: Date): Cause {
  const windowMs = caseRulesOf(ruleSet).meetingWindowDays * 86_400_000;
  const { proposedTime } = cause;
  if (proposedTime !== undefined && at.getTime() - proposedTime.getTime() < windowMs) return cause;
  return { ...cause, proposedTime: at };
}
