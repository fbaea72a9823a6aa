import { refuse, type ComplaintsService } from '@heming/contracts/complaints/v1';
import type { UseCase } from '@heming/kit';
import type { Deps } from '../deps.js';
import { required } from '../messages.js';
import { repairMessage } from '../repair-messages.js';
import { registerRepair } from '../repair-registration.js';
import { requireSignedIn } from '../signed-in.js';

/** Takes a repair that somebody asks for in his own name, if he has not reported too much on this day. */
export const ReportRepair: UseCase<ComplaintsService, 'ReportRepair', Deps> = async ({ report, channel }, call, deps) => {
  const reporterSubject = requireSignedIn(call);
  if (channel !== 'CHANNEL_UNSPECIFIED' && channel !== 'WEB' && channel !== 'WECHAT') throw refuse('CHANNEL_NOT_ALLOWED', { channel });
  const used = channel === 'CHANNEL_UNSPECIFIED' ? 'WEB' : channel;
  await deps.countReport();
  return repairMessage(await registerRepair(required(report), { channel: used, reporterSubject }, call, deps));
};
