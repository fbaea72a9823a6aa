import type { ComplaintsService } from '@heming/contracts/complaints/v1';
import type { UseCase } from '@heming/kit';
import { callerOf } from '../callers.js';
import type { Deps } from '../deps.js';
import { leadFor } from '../domain/caller.js';
import type { Case } from '../domain/case.js';
import { askReporter } from '../domain/waiting.js';
import { audienceOf, caseMessage } from '../messages.js';

/** Asks the reporter something; the period stands still. */
export const AskReporter: UseCase<ComplaintsService, 'AskReporter', Deps> = async (request, call, deps) => {
  const { cases, calendar } = deps;
  const caller = callerOf(call, deps);
  const decide = (current: Case) => {
    const next = askReporter(current, request.question, leadFor(current, caller), call.now, calendar);
    return { next, events: [] };
  };
  const changed = await cases.change(request.name, decide, request.etag);
  return caseMessage(changed, audienceOf(call, changed), call.now, calendar);
};
