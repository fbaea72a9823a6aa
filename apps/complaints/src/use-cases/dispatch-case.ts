import { refuse, type ComplaintsService } from '@heming/contracts/complaints/v1';
import type { UseCase } from '@heming/kit';
import { officeOf } from '../callers.js';
import type { Deps } from '../deps.js';
import type { Case } from '../domain/case.js';
import { assignmentOf, dispatchCase } from '../domain/dispatching.js';
import { caseDispatched } from '../handling-announcements.js';
import { requireStill } from '../meanwhile.js';
import { audienceOf, caseMessage } from '../messages.js';

/** Sends a case to whoever is to be in charge. */
export const DispatchCase: UseCase<ComplaintsService, 'DispatchCase', Deps> = async (request, call, { cases, quarters, calendar }) => {
  const { quarter: name, division } = await cases.get(request.name);
  const quarter = await quarters.known(name);
  if (quarter === undefined) throw refuse('QUARTER_NOT_KNOWN', { quarter: name });
  const decide = (current: Case) => {
    // Moved to another quarter in this moment, or with its quarter, it is not for whoever is in charge where it was.
    requireStill(current.quarter === name && current.division === division, current);
    const assignment = assignmentOf(current, request, quarter);
    const next = dispatchCase(current, assignment, request.instruction, officeOf(call, current), call.now, calendar);
    return { next, events: caseDispatched(next, call.now) };
  };
  const changed = await cases.change(request.name, decide, request.etag);
  return caseMessage(changed, audienceOf(call, changed), call.now, calendar);
};
