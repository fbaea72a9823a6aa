import type { ComplaintsService } from '@heming/contracts/complaints/v1';
import type { UseCase } from '@heming/kit';
import type { Deps } from '../deps.js';
import { ownRepair } from '../own-repairs.js';
import { repairMessage } from '../repair-messages.js';

/** Reads what the caller asked to be repaired. */
export const GetMyRepair: UseCase<ComplaintsService, 'GetMyRepair', Deps> = async ({ name }, call, { repairs }) =>
  repairMessage(await ownRepair(name, call, repairs));
