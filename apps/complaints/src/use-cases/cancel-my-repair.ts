import type { ComplaintsService } from '@heming/contracts/complaints/v1';
import type { UseCase } from '@heming/kit';
import type { Deps } from '../deps.js';
import { cancelRepair } from '../domain/repair-order.js';
import { ownRepair } from '../own-repairs.js';
import { repairMessage } from '../repair-messages.js';

/** Takes back what the caller asked to be repaired. */
export const CancelMyRepair: UseCase<ComplaintsService, 'CancelMyRepair', Deps> = async ({ name, etag }, call, { repairs }) => {
  await ownRepair(name, call, repairs);
  return repairMessage(await repairs.change(name, (current) => ({ next: cancelRepair(current, call.now), events: [] }), etag));
};
