import { refuse, type ComplaintsService } from '@heming/contracts/complaints/v1';
import type { UseCase } from '@heming/kit';
import type { Deps } from '../deps.js';
import { orderCheckMessage } from '../order-messages.js';

/** Tells anybody what a supervision order is by its code, and of a code that is none no more than that. */
export const CheckSupervisionOrder: UseCase<ComplaintsService, 'CheckSupervisionOrder', Deps> = async ({ name }, _call, deps) => {
  const verificationCode = name.slice('supervisionOrderChecks/'.length);
  const { items } = await deps.ordersEverywhere.list({ where: { verificationCode }, order: ['name'], pageSize: 1 });
  const [order] = items;
  if (order === undefined) throw refuse('ORDER_NOT_FOUND', { name });
  return orderCheckMessage(order, await deps.titleOf(order.recipient));
};
