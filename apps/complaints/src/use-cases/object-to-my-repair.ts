import type { ComplaintsService } from '@heming/contracts/complaints/v1';
import type { UseCase } from '@heming/kit';
import type { Deps } from '../deps.js';
import { objectToRepair } from '../domain/repair-order.js';
import { ownRepair } from '../own-repairs.js';
import { repairMessage } from '../repair-messages.js';

/** Says that a repair is not done: it is assigned anew. */
export const ObjectToMyRepair: UseCase<ComplaintsService, 'ObjectToMyRepair', Deps> = async (request, call, { repairs }) => {
  const { name, reason, etag } = request;
  await ownRepair(name, call, repairs);
  return repairMessage(await repairs.change(name, (current) => ({ next: objectToRepair(current, reason, call.now), events: [] }), etag));
};
