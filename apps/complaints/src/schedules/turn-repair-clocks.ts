import type { Announcement, Call, Schedule } from '@heming/kit';
import type { Deps } from '../deps.js';
import { turnRepair, type RepairOrder } from '../domain/repair-order.js';
import { repairConfirmed, repairOverdue } from '../repair-announcements.js';
import { sweepOver } from '../sweeping.js';

/** Says once that nobody was on the spot in time, and confirms what the reporter did not object to in time. */
export const turnRepairClocks: Schedule<Deps> = {
  name: 'turn-repair-clocks',
  everyMs: 30_000,
  run: (call, { repairs }) =>
    sweepOver(
      {
        documents: repairs,
        query: { where: { wakeTime: { lte: call.now } }, order: ['wakeTime'] },
        each: (name) => turn(name, call, repairs),
        plural: 'clocks of repairs',
      },
      call,
    ),
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
