import type { ComplaintsService } from '@heming/contracts/complaints/v1';
import type { UseCase } from '@heming/kit';
import type { Deps } from '../deps.js';
import { repairMessage } from '../repair-messages.js';

/** Lists the repair orders of a territory or an enterprise, latest first. */
export const ListRepairOrders: UseCase<ComplaintsService, 'ListRepairOrders', Deps> = async (request, _call, { repairs }) => {
  const { division, quarter, state, openOnly, pageSize, pageToken } = request;
  const page = await repairs.list({
    where: {
      ...(division !== '' && { division: { prefix: division.slice('divisions/'.length) } }),
      ...(quarter !== '' && { quarter }),
      ...(state !== 'STATE_UNSPECIFIED' && { state }),
      ...(openOnly && { open: true }),
    },
    order: ['-createTime'],
    pageSize,
    pageToken,
  });
  return { repairOrders: page.items.map((repair) => repairMessage(repair, { withEntries: false })), nextPageToken: page.nextPageToken };
};
