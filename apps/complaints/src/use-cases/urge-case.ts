import type { ComplaintsService } from '@heming/contracts/complaints/v1';
import type { UseCase } from '@heming/kit';
import { officeOf } from '../callers.js';
import type { Deps } from '../deps.js';
import type { Case } from '../domain/case.js';
import { urgeHandler } from '../domain/notes.js';
import { audienceOf, caseMessage } from '../messages.js';

/** Urges whoever is in charge, on the word of an office. */
export const UrgeCase: UseCase<ComplaintsService, 'UrgeCase', Deps> = async (request, call, deps) => {
  const { cases, calendar } = deps;
  const decide = (current: Case) => {
    const next = urgeHandler(current, request.text, officeOf(call, current), call.now);
    return { next, events: [] };
  };
  const changed = await cases.change(request.name, decide, request.etag);
  return caseMessage(changed, audienceOf(call, changed), call.now, calendar);
};
