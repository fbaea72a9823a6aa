import type { ComplaintsService } from '@heming/contracts/complaints/v1';
import type { UseCase } from '@heming/kit';
import { officeOf } from '../callers.js';
import type { Deps } from '../deps.js';
import type { Case } from '../domain/case.js';
import { refuseCase } from '../domain/acceptance.js';
import { caseRefused } from '../handling-announcements.js';
import { audienceOf, caseMessage } from '../messages.js';

/** Does not accept a case, for a stated reason. */
export const RefuseCase: UseCase<ComplaintsService, 'RefuseCase', Deps> = async (request, call, deps) => {
  const { cases, calendar } = deps;
  const decide = (current: Case) => {
    const next = refuseCase(current, request, officeOf(call, current), call.now);
    return { next, events: caseRefused(next, call.now) };
  };
  const changed = await cases.change(request.name, decide, request.etag);
  return caseMessage(changed, audienceOf(call, changed), call.now, calendar);
};
