import type { ComplaintsService } from '@heming/contracts/complaints/v1';
import type { UseCase } from '@heming/kit';
import { callerOf } from '../callers.js';
import type { Deps } from '../deps.js';
import { leadFor } from '../domain/caller.js';
import type { Case } from '../domain/case.js';
import { returnCase } from '../domain/dispatching.js';
import { caseReturned } from '../handling-announcements.js';
import { audienceOf, caseMessage } from '../messages.js';

/** Gives a case back that belongs to somebody else. */
export const ReturnCase: UseCase<ComplaintsService, 'ReturnCase', Deps> = async (request, call, deps) => {
  const { cases, calendar } = deps;
  const caller = callerOf(call, deps);
  const decide = (current: Case) => {
    const next = returnCase(current, request.reason, leadFor(current, caller), call.now, calendar);
    return { next, events: caseReturned(current, next, call.now) };
  };
  const changed = await cases.change(request.name, decide, request.etag);
  return caseMessage(changed, audienceOf(call, changed), call.now, calendar);
};
