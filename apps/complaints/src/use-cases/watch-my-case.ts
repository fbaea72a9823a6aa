import type { ComplaintsService } from '@heming/contracts/complaints/v1';
import type { UseCase } from '@heming/kit';
import { watchedCase } from '../case-watching.js';
import type { Deps } from '../deps.js';
import { caseMessage } from '../messages.js';
import { asReporter, ownCase } from '../own-cases.js';

/** Streams a case of the caller as it is, then whenever it has changed, until it has ended or nobody listens any more. */
export const WatchMyCase: UseCase<ComplaintsService, 'WatchMyCase', Deps> = async function* ({ name }, call, deps) {
  const audience = asReporter(call);
  for await (const { current, at } of watchedCase(() => ownCase(name, call, deps.cases), call, deps))
    yield caseMessage(current, audience, at, deps.calendar);
};
