import type { ExportState, ImportState } from '@heming/contracts/registry/v1';
import type { ServiceCounts } from '@heming/kit';
import { addDays, calendarDateOf } from '@heming/values';
import type { Deps } from './deps.js';

/** How long before its day an inspection counts as due, in days. */
const INSPECTION_SOON_DAYS = 30;

/** Every state of an import; a new one does not compile until it is here. */
const IMPORT_STATES = statesOf<ImportState>({
  AWAITING_CONTENT: true,
  CHECKING: true,
  CHECKED: true,
  COMMITTING: true,
  COMMITTED: true,
  CANCELLED: true,
  FAILED: true,
});

/** Every state of an export, likewise. */
const EXPORT_STATES = statesOf<ExportState>({ RUNNING: true, READY: true, CANCELLED: true, FAILED: true, FORGOTTEN: true });

/** What the register counts of its own work: its tables in and out, the inspections of facilities, and requests to be bound to a home. */
export const counts: ServiceCounts<Deps> = {
  jobs: async (_call, { imports, exports }) => [
    ...(await countStates('imports', IMPORT_STATES, (state) => imports.count({ state }))),
    ...(await countStates('exports', EXPORT_STATES, (state) => exports.count({ state }))),
  ],
  deadlines: async ({ now }, { facilities, bindings }) => {
    const today = calendarDateOf(now);
    const due = await facilities.count({ inspectionDueOn: { gte: today, lte: addDays(today, INSPECTION_SOON_DAYS) } });
    const overdue = await facilities.count({ inspectionDueOn: { lt: today } });
    const late = await bindings.count({ state: 'REQUESTED', dueOn: { lt: today } });
    const waiting = await bindings.count({ state: 'REQUESTED', dueOn: { gte: today } });
    return [
      { kind: 'facility-inspections', due, overdue },
      { kind: 'bindings', due: waiting, overdue: late },
    ];
  },
};

async function countStates<S extends string>(kind: string, states: readonly S[], countOf: (state: S) => Promise<number>) {
  return Promise.all(states.map(async (state) => ({ kind, state, count: await countOf(state) })));
}

function statesOf<S extends string>(states: Readonly<Record<Exclude<S, 'STATE_UNSPECIFIED'>, true>>): readonly S[] {
  return Object.keys(states) as S[];
}
