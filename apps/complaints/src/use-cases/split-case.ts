import type { ComplaintsService } from '@heming/contracts/complaints/v1';
import type { UseCase } from '@heming/kit';
import { officeOf } from '../callers.js';
import type { Deps } from '../deps.js';
import { partOf, requireSplittable, withPart, type Part } from '../domain/splitting.js';
import { audienceOf, caseMessage } from '../messages.js';
import { caseReported } from '../reporter-announcements.js';

/** Makes part of a case a case of its own. The new case comes first: the request again ends what a crash in between left. */
export const SplitCase: UseCase<ComplaintsService, 'SplitCase', Deps> = async (request, call, { cases, createNumbered, calendar }) => {
  const source = await cases.change(request.name, (current) => ({ next: requireSplittable(current), events: [] }), request.etag);
  const part = await createNumbered((number) => {
    const state = partOf(source, request as Part, { name: `cases/${call.derivedId}`, number }, call.now, calendar);
    return { state, events: caseReported(state) };
  });
  await cases.change(request.name, (current) => ({ next: withPart(current, part, officeOf(call, current), call.now), events: [] }));
  return caseMessage(part, audienceOf(call, part), call.now, calendar);
};
