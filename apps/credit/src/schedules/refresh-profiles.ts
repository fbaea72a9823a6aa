import type { Schedule } from '@heming/kit';
import { calendarDateOf } from '@heming/values';
import type { Deps } from '../deps.js';
import { refreshProfile } from '../profile-refreshing.js';

/** Counts the scores that are kept for lists anew on each day: what ends with a day is announced by nobody. */
export const refreshProfiles: Schedule<Deps> = {
  name: 'refresh-profiles',
  everyMs: 30_000,
  async run(call, deps) {
    const faults: unknown[] = [];
    let pageToken = '';
    do {
      const where = { asOfDate: { lt: calendarDateOf(call.now) } };
      const page = await deps.profiles.list({ where, order: ['asOfDate'], pageSize: 200, pageToken });
      for (const { organisation } of page.items) {
        call.signal.throwIfAborted();
        // One enterprise's fault does not keep the others waiting.
        await refreshProfile(organisation, call, deps).catch((fault: unknown) => faults.push(fault));
      }
      pageToken = page.nextPageToken;
    } while (pageToken !== '');
    call.signal.throwIfAborted();
    if (faults.length > 0) throw new AggregateError(faults, `the scores of ${faults.length} enterprises could not be counted`);
  },
};
