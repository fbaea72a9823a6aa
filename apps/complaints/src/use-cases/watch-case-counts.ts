import type { ComplaintsService } from '@heming/contracts/complaints/v1';
import { watched, type UseCase } from '@heming/kit';
import type { Deps } from '../deps.js';
import { caseCounts } from '../case-counts.js';

/** How often it counts, in milliseconds: every open desk costs nine counts of an index each time. */
const COUNT_MS = 3_000;

/** Streams what the caller has before him, then whenever a number of it has changed, until nobody listens any more. */
export const WatchCaseCounts: UseCase<ComplaintsService, 'WatchCaseCounts', Deps> = async function* (_request, call, deps) {
  const { cases, ownHandlers, calendar, now } = deps;
  const read = async () => {
    const counted = await caseCounts(cases, ownHandlers.handles, now(), calendar);
    return { counted, etag: Object.values(counted).join() };
  };
  for await (const { counted } of watched(read, () => true, call.signal, COUNT_MS)) yield counted;
};
