import type { ComplaintsService } from '@heming/contracts/complaints/v1';
import type { UseCase, Where } from '@heming/kit';
import type { Deps } from '../deps.js';
import type { SupervisionOrder } from '../domain/supervision-order.js';
import { orderMessage } from '../order-messages.js';

/** Lists supervision orders, latest first. */
export const ListSupervisionOrders: UseCase<ComplaintsService, 'ListSupervisionOrders', Deps> = async (request, _call, deps) => {
  const { sees } = deps.ownHandlers;
  const where: Where<SupervisionOrder> = {
    ...(request.division !== '' && { division: { prefix: request.division.slice('divisions/'.length) } }),
    ...(request.state !== 'STATE_UNSPECIFIED' && { state: request.state }),
    ...(request.case !== '' && { case: request.case }),
    ...(sees !== undefined && { recipientKey: { in: sees } }),
  };
  const { pageSize, pageToken } = request;
  const { items, nextPageToken } = await deps.supervisionOrders.list({ where, order: ['-createTime'], pageSize, pageToken });
  return { supervisionOrders: items.map(orderMessage), nextPageToken };
};
