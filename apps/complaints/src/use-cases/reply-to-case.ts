import type { ComplaintsService } from '@heming/contracts/complaints/v1';
import type { UseCase } from '@heming/kit';
import { callerOf } from '../callers.js';
import type { Deps } from '../deps.js';
import { leadFor } from '../domain/caller.js';
import type { Case } from '../domain/case.js';
import { replyToCase } from '../domain/replies.js';
import { caseReplied } from '../handling-announcements.js';
import { audienceOf, caseMessage } from '../messages.js';

/** Answers a case. */
export const ReplyToCase: UseCase<ComplaintsService, 'ReplyToCase', Deps> = async (request, call, deps) => {
  const { cases, calendar, claimPhotos } = deps;
  const caller = callerOf(call, deps);
  const answered = await cases.get(request.name);
  leadFor(answered, caller);
  await claimPhotos(request.photos, answered);
  const decide = (current: Case) => {
    const next = replyToCase(current, request, leadFor(current, caller), call.now, calendar);
    return { next, events: caseReplied(next, call.now) };
  };
  const changed = await cases.change(request.name, decide, request.etag);
  return caseMessage(changed, audienceOf(call, changed), call.now, calendar);
};
