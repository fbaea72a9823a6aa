import type { ComplaintsService } from '@heming/contracts/complaints/v1';
import type { UseCase } from '@heming/kit';
import { officeOf } from '../callers.js';
import type { Deps } from '../deps.js';
import type { Case } from '../domain/case.js';
import { noteOnCase } from '../domain/notes.js';
import { audienceOf, caseMessage } from '../messages.js';

/** Adds a note for offices. */
export const NoteOnCase: UseCase<ComplaintsService, 'NoteOnCase', Deps> = async (request, call, deps) => {
  const { cases, calendar } = deps;
  const decide = (current: Case) => {
    const next = noteOnCase(current, request.text, officeOf(call, current), call.now);
    return { next, events: [] };
  };
  const changed = await cases.change(request.name, decide, request.etag);
  return caseMessage(changed, audienceOf(call, changed), call.now, calendar);
};
