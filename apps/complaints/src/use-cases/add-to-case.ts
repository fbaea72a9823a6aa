import type { ComplaintsService } from '@heming/contracts/complaints/v1';
import type { UseCase } from '@heming/kit';
import { officeOf } from '../callers.js';
import type { Deps } from '../deps.js';
import { addToCase } from '../domain/adding.js';
import type { Case } from '../domain/case.js';
import { audienceOf, caseMessage } from '../messages.js';

/** Adds to a case what its reporter told an office; a question that waits is answered by it. */
export const AddToCase: UseCase<ComplaintsService, 'AddToCase', Deps> = async (request, call, { cases, calendar, claimPhotos }) => {
  const { name, text, photos, etag } = request;
  await claimPhotos(photos, await cases.get(name));
  const add = (current: Case) => {
    const next = addToCase(current, { text, photos, desk: officeOf(call, current) }, call.now, calendar);
    return { next, events: [] };
  };
  const changed = await cases.change(name, add, etag);
  return caseMessage(changed, audienceOf(call, changed), call.now, calendar);
};
