import type { ComplaintsService } from '@heming/contracts/complaints/v1';
import type { UseCase } from '@heming/kit';
import { officeOf } from '../callers.js';
import type { Deps } from '../deps.js';
import type { Case } from '../domain/case.js';
import { acceptCase } from '../domain/acceptance.js';
import { caseAccepted } from '../handling-announcements.js';
import { audienceOf, caseMessage } from '../messages.js';

/** Accepts a case; the period of the answer begins. */
export const AcceptCase: UseCase<ComplaintsService, 'AcceptCase', Deps> = async (request, call, deps) => {
  const { cases, calendar } = deps;
  const decide = (current: Case) => {
    const next = acceptCase(current, request, officeOf(call, current), call.now, calendar);
    return { next, events: caseAccepted(current, next, call.now) };
  };
  const changed = await cases.change(request.name, decide, request.etag);
  return caseMessage(changed, audienceOf(call, changed), call.now, calendar);
};
