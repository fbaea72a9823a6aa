import type { ComplaintsService } from '@heming/contracts/complaints/v1';
import type { UseCase } from '@heming/kit';
import type { Deps } from '../deps.js';
import { ownChannel } from '../domain/reporting.js';
import { caseMessage, required } from '../messages.js';
import { asReporter } from '../own-cases.js';
import { requireSignedIn } from '../signed-in.js';
import { takeIn } from '../taking-in.js';

/** Reports a case in the name of whoever is signed in. */
export const ReportCase: UseCase<ComplaintsService, 'ReportCase', Deps> = async (request, call, deps) => {
  const subject = requireSignedIn(call);
  const channel = ownChannel(request.channel);
  const reported = await takeIn(required(request.report), { channel, subject }, call, deps);
  return caseMessage(reported, asReporter(call), call.now, deps.calendar);
};
