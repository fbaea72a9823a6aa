import { refuse, type ComplaintsService } from '@heming/contracts/complaints/v1';
import type { UseCase } from '@heming/kit';
import type { Deps } from '../deps.js';
import { required } from '../messages.js';
import { repairMessage } from '../repair-messages.js';
import { registerRepair } from '../repair-registration.js';

/** Takes a repair at the desk of an enterprise. */
export const RegisterRepair: UseCase<ComplaintsService, 'RegisterRepair', Deps> = async ({ report, channel }, call, deps) => {
  if (channel !== 'PHONE' && channel !== 'VISIT' && channel !== 'PATROL') throw refuse('CHANNEL_NOT_ALLOWED', { channel });
  return repairMessage(await registerRepair(required(report), { channel, reporterSubject: '' }, call, deps));
};
