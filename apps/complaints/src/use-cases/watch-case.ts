import type { ComplaintsService } from '@heming/contracts/complaints/v1';
import type { UseCase } from '@heming/kit';
import { seenCase } from '../case-search.js';
import { watchedCase } from '../case-watching.js';
import type { Deps } from '../deps.js';
import { audienceOf, caseMessage } from '../messages.js';

/** How often it looks, in milliseconds: officers leave pages open, more of them than reporters do. */
const LOOK_MS = 1_000;

/** Streams a case as far as the caller is to know it, then anew whenever it has changed, until it has ended or nobody listens any more. */
export const WatchCase: UseCase<ComplaintsService, 'WatchCase', Deps> = async function* ({ name }, call, deps) {
  const { cases, ownHandlers, calendar } = deps;
  for await (const { current, at } of watchedCase(() => seenCase(name, cases, ownHandlers.sees), call, deps, LOOK_MS))
    yield caseMessage(current, audienceOf(call, current), at, calendar);
};
