import { refuse, type ComplaintsService } from '@heming/contracts/complaints/v1';
import type { UseCase } from '@heming/kit';
import type { Deps } from '../deps.js';
import { orderMessage } from '../order-messages.js';

/** Reads one supervision order. */
export const GetSupervisionOrder: UseCase<ComplaintsService, 'GetSupervisionOrder', Deps> = async (request, _call, deps) => {
  const order = await deps.supervisionOrders.get(request.name);
  const { sees } = deps.ownHandlers;
  if (sees !== undefined && !sees.includes(order.recipientKey)) throw refuse('ORDER_NOT_FOUND', { name: request.name });
  return orderMessage(order);
};
