import type { ComplaintsService } from '@heming/contracts/complaints/v1';
import type { UseCase } from '@heming/kit';
import { officeOf } from '../callers.js';
import type { Deps } from '../deps.js';
import type { Case } from '../domain/case.js';
import { decideExtension } from '../domain/extensions.js';
import { caseExtended } from '../handling-announcements.js';
import { audienceOf, caseMessage } from '../messages.js';

/** Grants or refuses a longer period. */
export const DecideCaseExtension: UseCase<ComplaintsService, 'DecideCaseExtension', Deps> = async (request, call, deps) => {
  const { cases, calendar } = deps;
  const decide = (current: Case) => {
    const next = decideExtension(current, request, call.principal.subject, officeOf(call, current), call.now, calendar);
    return { next, events: caseExtended(current, next, call.now) };
  };
  const changed = await cases.change(request.name, decide, request.etag);
  return caseMessage(changed, audienceOf(call, changed), call.now, calendar);
};
