import type { ComplaintsService } from '@heming/contracts/complaints/v1';
import type { UseCase } from '@heming/kit';
import { officeOf } from '../callers.js';
import type { Deps } from '../deps.js';
import type { Case } from '../domain/case.js';
import { closeCase } from '../domain/closing.js';
import { caseClosed } from '../handling-announcements.js';
import { audienceOf, caseMessage } from '../messages.js';

/** Closes an answered case. */
export const CloseCase: UseCase<ComplaintsService, 'CloseCase', Deps> = async (request, call, deps) => {
  const { cases, calendar } = deps;
  const decide = (current: Case) => {
    const next = closeCase(current, request, officeOf(call, current), call.now);
    return { next, events: caseClosed(current, next, call.now) };
  };
  const changed = await cases.change(request.name, decide, request.etag);
  return caseMessage(changed, audienceOf(call, changed), call.now, calendar);
};
