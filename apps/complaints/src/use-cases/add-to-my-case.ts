import type { ComplaintsService } from '@heming/contracts/complaints/v1';
import type { UseCase } from '@heming/kit';
import type { Deps } from '../deps.js';
import { addToCase } from '../domain/adding.js';
import { caseMessage } from '../messages.js';
import { asReporter, ownCase } from '../own-cases.js';

/** Adds something to a case of the caller; a question that waits is answered by it. */
export const AddToMyCase: UseCase<ComplaintsService, 'AddToMyCase', Deps> = async (request, call, { cases, calendar, claimPhotos }) => {
  const { name, text, photos, etag } = request;
  await claimPhotos(photos, await ownCase(name, call, cases));
  const added = await cases.change(
    name,
    (current) => ({ next: addToCase(current, { text, photos }, call.now, calendar), events: [] }),
    etag,
  );
  return caseMessage(added, asReporter(call), call.now, calendar);
};
