import type { Announcement, Schedule } from '@heming/kit';
import type { Deps } from '../deps.js';
import { turnRepair, type RepairOrder } from '../domain/repair-order.js';
import { repairConfirmed, repairOverdue } from '../repair-announcements.js';

/** Says once that nobody was on the spot in time, and confirms what the reporter did not object to in time. */
export const turnRepairClocks: Schedule<Deps> = {
  name: 'turn-repair-clocks',
  everyMs: 30_000,
  async run(call, { repairs }) {
    for (;;) {
      call.signal.throwIfAborted();
      const { items } = await repairs.list({ where: { wakeTime: { lte: call.now } }, order: ['wakeTime'], pageSize: 200 });
      for (const { name } of items) {
        await repairs.change(name, (current) => {
          const next = turnRepair(current, call.now);
          return { next, events: next === current ? [] : announcementsOf(next, call.now) };
        });
      }
      if (items.length === 0) return;
    }
  },
};

function announcementsOf(next: RepairOrder, occurTime: Date): readonly Announcement[] {
  return next.autoConfirmed ? repairConfirmed(next, occurTime) : repairOverdue(next, occurTime);
}
