import type { Case } from './case.js';
import { rulesOf } from './endings.js';

/** Whether a case was reopened so often that it is to be put before a joint meeting, and was not yet for that. */
export function isReopenedOften(current: Case, at: Date): boolean {
  return current.reopenCount >= rulesOf(current, at).meetingReopenings && !current.meetingCauses.includes('REOPENED_OFTEN');
}
