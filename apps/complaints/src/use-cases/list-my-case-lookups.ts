import type { ComplaintsService } from '@heming/contracts/complaints/v1';
import type { UseCase } from '@heming/kit';
import type { Deps } from '../deps.js';
import { auditRecordMessage } from '../messages.js';
import { ownCase } from '../own-cases.js';

/** Lists who asked for name and telephone of the reporters of a case that the caller reported or joined. */
export const ListMyCaseLookups: UseCase<ComplaintsService, 'ListMyCaseLookups', Deps> = async (request, call, { cases, lookupsOf }) => {
  const { parent, pageSize, pageToken } = request;
  const { name } = await ownCase(parent, call, cases);
  const page = await lookupsOf(name, { pageSize, pageToken });
  return { lookups: page.items.map(auditRecordMessage), nextPageToken: page.nextPageToken };
};
