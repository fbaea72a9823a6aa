import type { ComplaintsService } from '@heming/contracts/complaints/v1';
import type { UseCase } from '@heming/kit';
import type { Deps } from '../deps.js';
import { deskChannel } from '../domain/reporting.js';
import { audienceOf, caseMessage, required } from '../messages.js';
import { takeIn } from '../taking-in.js';

/** Registers a case that somebody brought to a desk; it has no account to be seen by, unless others join it. */
export const RegisterCase: UseCase<ComplaintsService, 'RegisterCase', Deps> = async (request, call, deps) => {
  const channel = deskChannel(request.channel);
  const registered = await takeIn(required(request.report), { channel, subject: '' }, call, deps);
  return caseMessage(registered, audienceOf(call, registered), call.now, deps.calendar);
};
