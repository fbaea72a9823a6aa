import type { Call, Schedule, Where } from '@heming/kit';
import type { Deps } from '../deps.js';
import type { Case } from '../domain/case.js';
import { recomputeDeadlines } from '../domain/recomputing.js';
import { deadlinesMoved } from '../handling-announcements.js';
import { sweepOver } from '../sweeping.js';

/** Cases whose deadlines may move. */
const UNCERTAIN: readonly Where<Case>[] = [
  { open: true, stepProvisional: true },
  { open: true, replyProvisional: true },
];

/** Counts deadlines anew that rest on a year whose holiday notice has come out since: it comes with a new build, so the start of a process does it. */
export const recomputeCaseDeadlines: Schedule<Deps> = {
  name: 'recompute-deadlines',
  everyMs: 3_600_000,
  async run(call, deps) {
    for (const where of UNCERTAIN) await recomputeAll(where, call, deps);
  },
};

async function recomputeAll(where: Where<Case>, call: Call, { cases, calendar }: Deps): Promise<void> {
  const each = (name: string): Promise<unknown> =>
    cases.change(name, (current) => {
      const next = recomputeDeadlines(current, call.now, calendar);
      return { next, events: deadlinesMoved(current, next, call.now) };
    });
  await sweepOver({ documents: cases, query: { where }, each, plural: 'deadlines' }, call);
}
