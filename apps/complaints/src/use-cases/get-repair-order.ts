import type { ComplaintsService } from '@heming/contracts/complaints/v1';
import type { UseCase } from '@heming/kit';
import type { Deps } from '../deps.js';
import { repairMessage } from '../repair-messages.js';

/** Reads one repair order. */
export const GetRepairOrder: UseCase<ComplaintsService, 'GetRepairOrder', Deps> = async ({ name }, _call, { repairs }) =>
  repairMessage(await repairs.get(name));
