import type { ComplaintsService } from '@heming/contracts/complaints/v1';
import type { UseCase } from '@heming/kit';
import type { Deps } from '../deps.js';
import { resumeRepair } from '../domain/repair-order.js';
import { repairMessage } from '../repair-messages.js';

/** Goes on with the work. */
export const ResumeRepair: UseCase<ComplaintsService, 'ResumeRepair', Deps> = async ({ name, etag }, call, { repairs }) =>
  repairMessage(await repairs.change(name, (current) => ({ next: resumeRepair(current, call.now), events: [] }), etag));
