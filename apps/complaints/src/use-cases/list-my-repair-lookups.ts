import type { ComplaintsService } from '@heming/contracts/complaints/v1';
import type { UseCase } from '@heming/kit';
import type { Deps } from '../deps.js';
import { auditRecordMessage } from '../messages.js';
import { ownRepair } from '../own-repairs.js';

/** Lists who asked for name and telephone of the reporter of a repair order that the caller reported. */
export const ListMyRepairLookups: UseCase<ComplaintsService, 'ListMyRepairLookups', Deps> = async (
  { parent, pageSize, pageToken },
  call,
  { repairs, lookupsOf },
) => {
  const { name } = await ownRepair(parent, call, repairs);
  const page = await lookupsOf(name, { pageSize, pageToken });
  return { lookups: page.items.map(auditRecordMessage), nextPageToken: page.nextPageToken };
};
