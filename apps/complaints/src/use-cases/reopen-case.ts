import type { ComplaintsService } from '@heming/contracts/complaints/v1';
import type { UseCase } from '@heming/kit';
import { officeOf } from '../callers.js';
import type { Deps } from '../deps.js';
import type { Case } from '../domain/case.js';
import { reopenCase } from '../domain/reopening.js';
import { caseJudged } from '../handling-announcements.js';
import { audienceOf, caseMessage } from '../messages.js';

/** Has an answered case handled anew, on the word of an office. */
export const ReopenCase: UseCase<ComplaintsService, 'ReopenCase', Deps> = async (request, call, deps) => {
  const { cases, calendar } = deps;
  const decide = (current: Case) => {
    const next = reopenCase(current, 'reopen', request.reason, call.now, calendar, officeOf(call, current));
    return { next, events: caseJudged(current, next, call.now) };
  };
  const changed = await cases.change(request.name, decide, request.etag);
  return caseMessage(changed, audienceOf(call, changed), call.now, calendar);
};
