import type { ComplaintsService } from '@heming/contracts/complaints/v1';
import type { UseCase } from '@heming/kit';
import { callerOf } from '../callers.js';
import type { Deps } from '../deps.js';
import { leadFor } from '../domain/caller.js';
import type { Case } from '../domain/case.js';
import { signForCase } from '../domain/dispatching.js';
import { audienceOf, caseMessage } from '../messages.js';

/** Confirms that a case has arrived at whoever is in charge. */
export const SignForCase: UseCase<ComplaintsService, 'SignForCase', Deps> = async (request, call, deps) => {
  const { cases, calendar } = deps;
  const caller = callerOf(call, deps);
  const decide = (current: Case) => {
    const next = signForCase(current, leadFor(current, caller), call.now, calendar);
    return { next, events: [] };
  };
  const changed = await cases.change(request.name, decide, request.etag);
  return caseMessage(changed, audienceOf(call, changed), call.now, calendar);
};
