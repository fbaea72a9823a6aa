import type { ComplaintsService } from '@heming/contracts/complaints/v1';
import type { UseCase } from '@heming/kit';
import type { Deps } from '../deps.js';
import { addToCase } from '../domain/adding.js';
import { caseMessage } from '../messages.js';
import { asReporter, ownCase } from '../own-cases.js';
import { requireOwnPhotos } from '../taking-in.js';

/** Adds something to a case of the caller; a question that waits is answered by it. */
export const AddToMyCase: UseCase<ComplaintsService, 'AddToMyCase', Deps> = async (request, call, { cases, calendar, photosOf }) => {
  const { name, text, photos, etag } = request;
  await ownCase(name, call, cases);
  await requireOwnPhotos(photos, call, photosOf);
  const added = await cases.change(name, (current) => ({ next: addToCase(current, text, photos, call.now, calendar), events: [] }), etag);
  return caseMessage(added, asReporter(call), call.now, calendar);
};
