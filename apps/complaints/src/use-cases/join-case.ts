import type { ComplaintsService } from '@heming/contracts/complaints/v1';
import type { UseCase } from '@heming/kit';
import type { Deps } from '../deps.js';
import { joinCase } from '../domain/joining.js';
import { meetingForReporters, withMeeting } from '../domain/same-cause.js';
import { caseMessage } from '../messages.js';
import { asReporter } from '../own-cases.js';
import { requireSignedIn } from '../signed-in.js';
import { meetingProposed } from '../reporter-announcements.js';

/** Joins a case that somebody else reported; a cause that troubles many is proposed for a joint meeting. */
export const JoinCase: UseCase<ComplaintsService, 'JoinCase', Deps> = async (
  request,
  call,
  { cases, countReport, othersOfCause, calendar },
) => {
  const subject = requireSignedIn(call);
  const found = await cases.get(request.name);
  await countReport();
  const others = await othersOfCause(found, call.now);
  const joined = await cases.change(request.name, (current) => {
    const next = joinCase(current, request, subject, call.now);
    const reporters = meetingForReporters(next, others, call.now);
    const state = reporters === undefined ? next : withMeeting(next, 'MANY_REPORTERS');
    return { next: state, events: meetingProposed(state, reporters, call.now) };
  });
  return caseMessage(joined, asReporter(call), call.now, calendar);
};
