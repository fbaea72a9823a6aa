import type { ComplaintsService } from '@heming/contracts/complaints/v1';
import type { UseCase } from '@heming/kit';
import type { Deps } from '../deps.js';
import { assignRepair } from '../domain/repair-order.js';
import { repairMessage } from '../repair-messages.js';

/** Says who is sent. */
export const AssignRepair: UseCase<ComplaintsService, 'AssignRepair', Deps> = async ({ name, worker, etag }, call, { repairs }) =>
  repairMessage(await repairs.change(name, (current) => ({ next: assignRepair(current, worker, call.now), events: [] }), etag));
