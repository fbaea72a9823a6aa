import type { ComplaintsService } from '@heming/contracts/complaints/v1';
import { watched, type UseCase } from '@heming/kit';
import type { Deps } from '../deps.js';
import { caseMessage } from '../messages.js';
import { asReporter, ownCase } from '../own-cases.js';

/** Streams a case of the caller as it is, then whenever it has changed, until it has ended or nobody listens any more. */
export const WatchMyCase: UseCase<ComplaintsService, 'WatchMyCase', Deps> = async function* ({ name }, call, { cases, calendar }) {
  const audience = asReporter(call);
  for await (const current of watched(
    () => ownCase(name, call, cases),
    ({ open }) => open,
    call.signal,
  ))
    yield caseMessage(current, audience, call.now, calendar);
};
