import type { Call } from '@heming/kit';
import type { Deps } from './deps.js';
import { officeFor, type Caller } from './domain/caller.js';
import type { Case } from './domain/case.js';
import type { Handler } from './domain/routing.js';

/** Who acts, as the rules of cases ask it. */
export function callerOf({ principal, scopes }: Call, { dispatchesIn }: Pick<Deps, 'dispatchesIn'>): Caller {
  return { grants: principal.grants, scopes, dispatchesIn };
}

/** The office that acts on a case; undefined for the system. */
export function officeOf({ principal }: Call, current: Pick<Case, 'division'>): Handler | undefined {
  return officeFor(current, principal);
}
