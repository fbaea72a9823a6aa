import type { ComplaintsService } from '@heming/contracts/complaints/v1';
import type { UseCase } from '@heming/kit';
import type { Deps } from '../deps.js';
import { repairMessage } from '../repair-messages.js';
import { requireSignedIn } from '../signed-in.js';

/** Lists what the caller asked to be repaired, latest first. */
export const ListMyRepairs: UseCase<ComplaintsService, 'ListMyRepairs', Deps> = async ({ pageSize, pageToken }, call, { repairs }) => {
  const reporterSubject = requireSignedIn(call);
  const page = await repairs.list({ where: { reporterSubject }, order: ['-createTime'], pageSize, pageToken });
  return { repairOrders: page.items.map((repair) => repairMessage(repair, { withEntries: false })), nextPageToken: page.nextPageToken };
};
