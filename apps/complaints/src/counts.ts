import type { ServiceCounts } from '@heming/kit';
import { calendarDateOf } from '@heming/values';
import type { Deps } from './deps.js';
import { daysOfLamp } from './domain/deadlines.js';
import { OPEN_STATES } from './domain/transitions.js';

/** What the service counts of its own work: open cases by state, and the steps that are due. */
export const counts: ServiceCounts<Deps> = {
  jobs: async (_call, { cases }) =>
    Promise.all(OPEN_STATES.map(async (state) => ({ kind: 'cases', state, count: await cases.count({ state }) }))),
  deadlines: async ({ now }, { cases, calendar }) => {
    const today = calendarDateOf(now);
    const due = await cases.count({ open: true, stepDueDate: daysOfLamp('YELLOW', today, calendar) });
    const overdue = await cases.count({ open: true, stepDueDate: daysOfLamp('RED', today, calendar) });
    return [{ kind: 'case-steps', due, overdue }];
  },
};
