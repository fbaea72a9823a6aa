import type { Announcement, Call, Schedule } from '@heming/kit';
import type { Deps } from '../deps.js';
import { turnRepair, type RepairOrder } from '../domain/repair-order.js';
import { repairConfirmed, repairOverdue } from '../repair-announcements.js';

/** Says once that nobody was on the spot in time, and confirms what the reporter did not object to in time. */
export const turnRepairClocks: Schedule<Deps> = {
  name: 'turn-repair-clocks',
  everyMs: 30_000,
  async run(call, { repairs }) {
    const faults: unknown[] = [];
    let pageToken = '';
    do {
      const page = await repairs.list({ where: { wakeTime: { lte: call.now } }, order: ['wakeTime'], pageSize: 200, pageToken });
      for (const { name } of page.items) {
        call.signal.throwIfAborted();
        // One repair's fault does not keep the others waiting.
        await turn(name, call, repairs).catch((fault: unknown) => faults.push(fault));
      }
      pageToken = page.nextPageToken;
    } while (pageToken !== '');
    call.signal.throwIfAborted();
    if (faults.length > 0) throw new AggregateError(faults, `the clocks of ${faults.length} repairs could not be turned`);
  },
};

async function turn(name: string, call: Call, repairs: Deps['repairs']): Promise<void> {
  await repairs.change(name, (current) => {
    const next = turnRepair(current, call.now);
    return { next, events: next === current ? [] : announcementsOf(next, call.now) };
  });
}

function announcementsOf(next: RepairOrder, occurTime: Date): readonly Announcement[] {
  return next.autoConfirmed ? repairConfirmed(next, occurTime) : repairOverdue(next, occurTime);
}
