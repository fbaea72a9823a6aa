/** The complaints service on the embedded engines, without a gateway: it is filled with cases, and its case clocks are turned when it is told to. */
import { complaints } from '@heming/complaints';
import { ComplaintsService } from '@heming/contracts/complaints/v1';
import { openEngines } from '@heming/engines';
import { dataKeyOf, NO_METRICS, openLogger, ownCall, platformOf, readSettings, startService } from '@heming/kit';
import { answer, ready } from '../harness/child.mjs';
import { dueCase, openCase } from '../seeds/cases.mjs';
import { until } from './event-load.mjs';
import { INSERTED_AT_ONCE } from './page-load.mjs';

const CLOCKS = 'turn-case-clocks';
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

/** Cases that the county was told of, by name: a repetition counts once. */
const told = new Set();
const listener = {
  name: 'listener',
  contract: ComplaintsService,
  collections: [],
  deps: () => ({}),
  useCases: {},
  reactions: { 'heming.complaints.v1.CaseEscalated': async (event) => void told.add(event.case) },
  schedules: [],
};
await startService(listener, platform);
const running = await startService({ ...complaints, reactions: {}, schedules: [], counts: undefined }, platform);
const clocks = complaints.schedules.find(({ name }) => name === CLOCKS);
let next = 0;

const depsFor = (method) => {
  const call = ownCall(platform, 'complaints', method, { cause: { id: '', fingerprint: '' } });
  return { call, deps: running.deps(call).deps };
};

async function fill(count, make) {
  const now = new Date();
  const { deps } = depsFor('fill');
  for (const end = next + count; next < end;) {
    const size = Math.min(INSERTED_AT_ONCE, end - next);
    const created = await deps.cases.createAll(Array.from({ length: size }, () => make(next++, now)));
    if (!created.every(Boolean)) throw new Error('a case was there already');
  }
}

answer({
  fillOpen: (count) => fill(count, openCase),
  fillDue: (count) => fill(count, dueCase),
  /** Turns the clocks of every case that is due, until all has been announced. @returns {Promise<number>} cases that the county was told of */
  async sweep(count) {
    told.clear();
    const { call, deps } = depsFor(CLOCKS);
    await clocks.run(call, deps);
    await until(() => told.size >= count);
    return told.size;
  },
  /** How many clocks are still to be turned. */
  due: () => depsFor('count').deps.cases.count({ wakeTime: { lte: new Date() } }),
});
ready();
