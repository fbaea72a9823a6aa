import { refuse } from '@heming/contracts/complaints/v1';
import type { Call, Kept, Store } from '@heming/kit';
import type { Case } from './domain/case.js';
import type { Audience } from './messages.js';
import { requireSignedIn } from './signed-in.js';

/** A case that the caller reported or joined; any other does not exist for him. @throws SIGN_IN_NEEDED, CASE_NOT_FOUND */
export async function ownCase(name: string, call: Call, cases: Store<Case>): Promise<Kept<Case>> {
  const subject = requireSignedIn(call);
  const found = await cases.get(name);
  if (!found.reporterSubjects.includes(subject)) throw refuse('CASE_NOT_FOUND', { name });
  return found;
}

/** The caller as a reporter is shown his case. */
export function asReporter({ principal: { subject } }: Call): Audience {
  return { to: 'REPORTER', subject };
}
