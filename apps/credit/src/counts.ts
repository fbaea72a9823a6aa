import type { ServiceCounts } from '@heming/kit';
import { calendarDateOf } from '@heming/values';
import type { Deps } from './deps.js';

/** States in which a record waits for somebody. */
const WAITING = ['REPORTED', 'NOTIFIED', 'OBJECTED', 'REPAIR_APPLIED'] as const;

/** What the service counts of its own work: records that wait for somebody by state, and the decisions that are due. */
export const counts: ServiceCounts<Deps> = {
  jobs: async (_call, { records }) =>
    Promise.all(WAITING.map(async (state) => ({ kind: 'credit-records', state, count: await records.count({ state }) }))),
  deadlines: async ({ now }, { records, calendar }) => {
    const today = calendarDateOf(now);
    const soon = calendar.afterWorkingDays(today, 2).date;
    const due = await records.count({ decisionDueDate: { gte: today, lt: soon } });
    const overdue = await records.count({ decisionDueDate: { gte: '0', lt: today } });
    return [{ kind: 'credit-decisions', due, overdue }];
  },
};
