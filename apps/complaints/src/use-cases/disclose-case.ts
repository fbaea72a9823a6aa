import type { ComplaintsService } from '@heming/contracts/complaints/v1';
import type { UseCase } from '@heming/kit';
import { officeOf } from '../callers.js';
import type { Deps } from '../deps.js';
import type { Case } from '../domain/case.js';
import { discloseCase } from '../domain/publication.js';
import { caseDisclosureChanged } from '../handling-announcements.js';
import { audienceOf, caseMessage } from '../messages.js';

/** Shows question and answer to the public, or takes them back. */
export const DiscloseCase: UseCase<ComplaintsService, 'DiscloseCase', Deps> = async (request, call, deps) => {
  const { cases, calendar } = deps;
  const decide = (current: Case) => {
    const next = discloseCase(current, request, officeOf(call, current), call.now);
    return { next, events: caseDisclosureChanged(current, next, call.now) };
  };
  const changed = await cases.change(request.name, decide, request.etag);
  return caseMessage(changed, audienceOf(call, changed), call.now, calendar);
};
