import type { ComplaintsService } from '@heming/contracts/complaints/v1';
import type { UseCase } from '@heming/kit';
import { officeOf } from '../callers.js';
import type { Deps } from '../deps.js';
import type { Case } from '../domain/case.js';
import { hasReportersOf, mergedInto, requireMergeable, takeIn } from '../domain/merger.js';
import { caseMerged } from '../handling-announcements.js';
import { requireStill } from '../meanwhile.js';
import { audienceOf, caseMessage } from '../messages.js';

/**
 * Makes a case part of another. The other takes the reporters in first: after a crash in between nobody is lost, and the request again, or another
 * for the same, ends what is left. Whoever joins the case in that moment ends nothing unseen: the request is refused, and the next takes him in.
 */
export const MergeCase: UseCase<ComplaintsService, 'MergeCase', Deps> = async (request, call, { cases, calendar }) => {
  const [source, target] = [await cases.get(request.name), await cases.get(request.into)];
  requireMergeable(source, target);
  const takeSourceIn = (current: Case) => ({ next: takeIn(current, source, officeOf(call, current), call.now), events: [] });
  const taken = await cases.change(request.into, takeSourceIn);
  const end = (current: Case) => {
    requireStill(hasReportersOf(taken, current), current);
    const next = mergedInto(current, taken, officeOf(call, current), call.now);
    return { next, events: next === current ? [] : caseMerged(current, next, call.now) };
  };
  await cases.change(request.name, end, request.etag);
  return caseMessage(taken, audienceOf(call, taken), call.now, calendar);
};
