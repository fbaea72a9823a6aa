import type { ComplaintsService } from '@heming/contracts/complaints/v1';
import type { UseCase } from '@heming/kit';
import type { Deps } from '../deps.js';
import { joinCase } from '../domain/joining.js';
import { proposeForReporters } from '../meeting-proposing.js';
import { caseMessage } from '../messages.js';
import { asReporter } from '../own-cases.js';
import { requireSignedIn } from '../signed-in.js';

/** Joins a case that somebody else reported; a cause that troubles many is proposed for a joint meeting. */
export const JoinCase: UseCase<ComplaintsService, 'JoinCase', Deps> = async (request, call, deps) => {
  const { cases, countReport, calendar } = deps;
  const subject = requireSignedIn(call);
  await cases.get(request.name);
  await countReport();
  const joined = await cases.change(request.name, (current) => ({ next: joinCase(current, request, subject, call.now), events: [] }));
  await proposeForReporters(joined, call, deps);
  return caseMessage(joined, asReporter(call), call.now, calendar);
};
