import type { CaseCounts } from '@heming/contracts/complaints/v1';
import type { Store, Where } from '@heming/kit';
import { calendarDateOf, type WorkingCalendar } from '@heming/values';
import type { Case } from './domain/case.js';
import { daysOfLamp } from './domain/deadlines.js';

/**
 * How many cases a caller has before him, each counted by an index.
 * @param handles keys of the handlers he stands for; undefined when he has all before him that his scopes show
 */
export async function caseCounts(
  cases: Store<Case>,
  handles: readonly string[] | undefined,
  now: Date,
  calendar: WorkingCalendar,
): Promise<CaseCounts> {
  const today = calendarDateOf(now);
  const count = (where: Where<Case>): Promise<number> => countOf(cases, where, handles);
  const inStates = (...states: readonly Case['state'][]): Promise<number> =>
    Promise.all(states.map((state) => count({ state }))).then((counts) => counts.reduce((sum, one) => sum + one, 0));
  return {
    submittedCount: await inStates('SUBMITTED'),
    dispatchCount: await inStates('ACCEPTED', 'RETURNED'),
    signCount: await inStates('DISPATCHED', 'REOPENED'),
    processingCount: await inStates('PROCESSING', 'WAITING_REPORTER'),
    revisitCount: await inStates('REPLIED'),
    closingCount: await inStates('REVISITED'),
    extensionCount: await count({ extensionSince: { exists: true } }),
    yellowCount: await count({ open: true, stepDueDate: daysOfLamp('YELLOW', today, calendar) }),
    redCount: await count({ open: true, stepDueDate: daysOfLamp('RED', today, calendar) }),
  };
}

/** Counts what matches; of whoever stands for several handlers each case once. */
async function countOf(cases: Store<Case>, where: Where<Case>, handles: readonly string[] | undefined): Promise<number> {
  if (handles === undefined) return cases.count(where);
  const [only] = handles;
  if (handles.length === 1 && only !== undefined) return cases.count({ ...where, handlerKeys: { contains: only } });
  const names = new Set<string>();
  for (const key of handles)
    for await (const { name } of cases.all({ where: { ...where, handlerKeys: { contains: key } }, order: ['createTime'] })) names.add(name);
  return names.size;
}
