import type { ComplaintsService } from '@heming/contracts/complaints/v1';
import type { UseCase } from '@heming/kit';
import type { Deps } from '../deps.js';
import { judgeCase } from '../domain/judging.js';
import { caseJudged } from '../handling-announcements.js';
import { caseMessage } from '../messages.js';
import { asReporter, ownCase } from '../own-cases.js';

/** Records what the reporter says of the answer; what is not solved is handled anew. */
export const JudgeMyCase: UseCase<ComplaintsService, 'JudgeMyCase', Deps> = async (request, call, { cases, calendar }) => {
  const { name, etag } = request;
  const { principal, now } = call;
  await ownCase(name, call, cases);
  const decide = (current: Parameters<typeof judgeCase>[0]) => {
    const next = judgeCase(current, request, principal.subject, now, calendar);
    return { next, events: caseJudged(current, next, now) };
  };
  return caseMessage(await cases.change(name, decide, etag), asReporter(call), now, calendar);
};
