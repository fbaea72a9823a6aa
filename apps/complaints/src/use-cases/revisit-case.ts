import type { ComplaintsService } from '@heming/contracts/complaints/v1';
import type { UseCase } from '@heming/kit';
import { officeOf } from '../callers.js';
import type { Deps } from '../deps.js';
import type { Case } from '../domain/case.js';
import { revisitCase } from '../domain/revisiting.js';
import { caseJudged } from '../handling-announcements.js';
import { audienceOf, caseMessage } from '../messages.js';

/** Records that the reporter was asked whether it is solved, and what he said. */
export const RevisitCase: UseCase<ComplaintsService, 'RevisitCase', Deps> = async (request, call, deps) => {
  const { cases, calendar } = deps;
  const decide = (current: Case) => {
    const next = revisitCase(current, request, officeOf(call, current), call.now, calendar);
    return { next, events: caseJudged(current, next, call.now) };
  };
  const changed = await cases.change(request.name, decide, request.etag);
  return caseMessage(changed, audienceOf(call, changed), call.now, calendar);
};
