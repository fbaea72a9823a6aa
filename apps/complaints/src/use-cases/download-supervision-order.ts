import { refuse, type ComplaintsService } from '@heming/contracts/complaints/v1';
import type { UseCase } from '@heming/kit';
import type { Deps } from '../deps.js';
import { orderFile } from '../order-document.js';

/** A supervision order as PDF. */
export const DownloadSupervisionOrder: UseCase<ComplaintsService, 'DownloadSupervisionOrder', Deps> = async ({ name }, _call, deps) => {
  const order = await deps.supervisionOrders.get(name);
  const { sees } = deps.ownHandlers;
  if (sees !== undefined && !sees.includes(order.recipientKey)) throw refuse('ORDER_NOT_FOUND', { name });
  return orderFile(order, deps.publicUrl);
};
