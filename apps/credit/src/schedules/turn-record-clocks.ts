import type { Schedule } from '@heming/kit';
import { clockTurned } from '../announcements.js';
import type { Deps } from '../deps.js';
import { turnClock } from '../domain/clock.js';
import type { CreditRecord } from '../domain/credit-record.js';

/** Does with records what the passing of time asks for: they take effect, are shown to the public, and end. */
export const turnRecordClocks: Schedule<Deps> = {
  name: 'turn-record-clocks',
  everyMs: 30_000,
  async run(call, { records, calendar }) {
    const faults: unknown[] = [];
    let pageToken = '';
    do {
      const page = await records.list({ where: { wakeTime: { lte: call.now } }, order: ['wakeTime'], pageSize: 200, pageToken });
      for (const { name } of page.items) {
        call.signal.throwIfAborted();
        const turn = (current: CreditRecord) => {
          const { next, turns } = turnClock(current, call.now, calendar);
          return { next, events: clockTurned(next, turns, call.now) };
        };
        // One record's fault does not keep the others waiting.
        await records.change(name, turn).catch((fault: unknown) => faults.push(fault));
      }
      pageToken = page.nextPageToken;
    } while (pageToken !== '');
    call.signal.throwIfAborted();
    if (faults.length > 0) throw new AggregateError(faults, `the clocks of ${faults.length} credit records could not be turned`);
  },
};
