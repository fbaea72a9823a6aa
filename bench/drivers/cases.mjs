/** The complaints service on the embedded engines, without a gateway: it is filled with cases, and its case clocks are turned when it is told to. */
import { countCases } from '../../apps/complaints/dist/case-counting.js';
import { complaints } from '@heming/complaints';
import { ComplaintsService } from '@heming/contracts/complaints/v1';
import { openEngines } from '@heming/engines';
import { dataKeyOf, NO_METRICS, openLogger, ownCall, platformOf, readSettings, startService } from '@heming/kit';
import { addDays, calendarDateOf } from '@heming/values';
import { answer, ready } from '../harness/child.mjs';
import { dueCase, openCase, overdueRepair, uncertainCase, yearlyCase } from '../seeds/cases.mjs';
import { until } from './event-load.mjs';
import { INSERTED_AT_ONCE } from './page-load.mjs';

const settings = readSettings({ HEMING_DATA: process.argv[2], HEMING_LOG_LEVEL: 'silent' });
const logger = openLogger(settings);
const engines = await openEngines(settings, logger);
const platform = platformOf('production', engines, {
  logger,
  metrics: NO_METRICS,
  dataKey: dataKeyOf(settings),
  channelTo: (service) => ({
    unary: () => Promise.reject(new RangeError(`the bench calls no service, not even ${service}`)),
  }),
});

/** What was announced, by name: a repetition counts once. */
const told = new Set();
const listener = {
  name: 'listener',
  contract: ComplaintsService,
  collections: [],
  deps: () => ({}),
  useCases: {},
  reactions: {
    'heming.complaints.v1.CaseEscalated': async (event) => void told.add(event.case),
    'heming.complaints.v1.CaseDeadlinesMoved': async (event) => void told.add(event.case),
    'heming.complaints.v1.RepairOverdue': async (event) => void told.add(event.repairOrder),
  },
  schedules: [],
};
await startService(listener, platform);
const running = await startService({ ...complaints, reactions: {}, schedules: [], counts: undefined }, platform);
let next = 0;

const depsFor = (method) => {
  const call = ownCall(platform, 'complaints', method, { cause: { id: '', fingerprint: '' } });
  return { call, deps: running.deps(call).deps };
};

async function fill(count, make, collection = 'cases') {
  const now = new Date();
  const { [collection]: documents } = depsFor('fill').deps;
  for (const end = next + count; next < end;) {
    const size = Math.min(INSERTED_AT_ONCE, end - next);
    const created = await documents.createAll(Array.from({ length: size }, () => make(next++, now)));
    if (!created.every(Boolean)) throw new Error('one was there already');
  }
}

/** What runs a schedule until all has been announced. @returns {(count: number) => Promise<number>} how many were announced */
function sweeping(schedule) {
  const { run } = complaints.schedules.find(({ name }) => name === schedule);
  return async (count) => {
    told.clear();
    const { call, deps } = depsFor(schedule);
    await run(call, deps);
    await until(() => told.size >= count);
    return told.size;
  };
}

answer({
  fillOpen: (count) => fill(count, openCase),
  fillDue: (count) => fill(count, dueCase),
  fillUncertain: (count) => fill(count, uncertainCase),
  fillRepairs: (count) => fill(count, overdueRepair, 'repairs'),
  sweep: sweeping('turn-case-clocks'),
  recompute: sweeping('recompute-deadlines'),
  turnRepairs: sweeping('turn-repair-clocks'),
  fillYear: (count) => fill(count, yearlyCase),
  /** Counts a city's cases of a year until today, as GetCaseFigures does. @returns {Promise<object>} */
  figures() {
    const { call, deps } = depsFor('figures');
    const to = calendarDateOf(call.now);
    return countCases('2111', { from: addDays(to, -364), to }, call, { ...deps, quarters: { householdsIn: async () => 0 } });
  },
  /** The same counts, from every document there is. @returns {Promise<object>} */
  async bruteForce() {
    const { call, deps } = depsFor('figures');
    const to = calendarDateOf(call.now);
    const isIn = (instant) => instant !== undefined && calendarDateOf(instant) >= addDays(to, -364) && calendarDateOf(instant) <= to;
    const counts = { reportedCount: 0, repliedCount: 0, judgedCount: 0, closedCount: 0, openCount: 0 };
    for await (const found of deps.cases.allUnopened({})) {
      if (isIn(found.createTime)) counts.reportedCount += 1;
      if (isIn(found.replyTime)) counts.repliedCount += 1;
      if (isIn(found.verdict?.judgeTime)) counts.judgedCount += 1;
      if (isIn(found.closeTime)) counts.closedCount += 1;
      if (found.open) counts.openCount += 1;
    }
    return counts;
  },
  /** How many clocks are still to be turned. */
  due: () => depsFor('count').deps.cases.count({ wakeTime: { lte: new Date() } }),
});
ready();
