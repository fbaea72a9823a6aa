import type { ComplaintsService } from '@heming/contracts/complaints/v1';
import type { UseCase } from '@heming/kit';
import { callerOf } from '../callers.js';
import type { Deps } from '../deps.js';
import { leadFor } from '../domain/caller.js';
import type { Case } from '../domain/case.js';
import { requestExtension } from '../domain/extensions.js';
import { audienceOf, caseMessage } from '../messages.js';

/** Asks for a longer period of the answer. */
export const RequestCaseExtension: UseCase<ComplaintsService, 'RequestCaseExtension', Deps> = async (request, call, deps) => {
  const { cases, calendar } = deps;
  const caller = callerOf(call, deps);
  const decide = (current: Case) => {
    const next = requestExtension(current, request, call.principal.subject, leadFor(current, caller), call.now);
    return { next, events: [] };
  };
  const changed = await cases.change(request.name, decide, request.etag);
  return caseMessage(changed, audienceOf(call, changed), call.now, calendar);
};
