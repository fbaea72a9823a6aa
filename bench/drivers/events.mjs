/**
 * The way of an event through our own parts, on the embedded engines: saved in the outbox of a document, published by the relay, taken by the
 * reactions of three services. The services are the bench's; store, outbox, relay, log and consumers are the real ones.
 */
import { announce, RegistryService } from '@heming/contracts/registry/v1';
import { openEngines } from '@heming/engines';
import { NO_METRICS, openLogger, ownCall, platformOf, readSettings, startService } from '@heming/kit';
import { collection, Schema } from '@heming/kit/store';
import { answer, ready } from '../harness/child.mjs';
import { event, Latencies, paced, READERS, until } from './event-load.mjs';

const EVENT = 'heming.registry.v1.QuarterRegistered';
/** Documents written at once: as many as the relay publishes together. */
const BATCH = 200;

const settings = readSettings({ HEMING_DATA: process.argv[2], HEMING_LOG_LEVEL: 'silent' });
const logger = openLogger(settings);
const engines = await openEngines(settings, logger);
const platform = platformOf('production', engines, {
  logger,
  metrics: NO_METRICS,
  channelTo: (service) => {
    throw new RangeError(`the bench calls no service, not even ${service}`);
  },
});

const announcements = collection({
  name: 'announcements',
  schema: new Schema({ name: { type: String, required: true }, division: { type: String, required: true }, title: { type: String } }),
  territory: 'open',
  missing: 'QUARTER_NOT_FOUND',
  taken: 'QUARTER_CODE_TAKEN',
});

/** Told of every event that a reaction has taken. */
let hear = () => undefined;
/** Events each reader has taken, by id: a repetition has no second effect. */
const taken = Array.from({ length: READERS }, () => new Set());

const service = (name, rest) => ({
  name,
  contract: RegistryService,
  collections: [],
  deps: () => ({}),
  useCases: {},
  reactions: {},
  schedules: [],
  ...rest,
});

for (const [index, effects] of taken.entries()) {
  const react = async ({ quarter }) => {
    if (effects.has(quarter)) return;
    effects.add(quarter);
    hear(quarter);
  };
  await startService(service(`reader-${index}`, { reactions: { [EVENT]: react } }), platform);
}
const writer = await startService(
  service('writer', { collections: [announcements], deps: (open) => ({ announcements: open.store(announcements) }) }),
  platform,
);

let next = 0;

/** Saves a document with its event, as a use case does. @returns {Promise<string>} the event's quarter, once the document is durable */
async function say(one) {
  const call = ownCall(platform, 'writer', 'say');
  const { deps, released } = writer.deps(call);
  const { quarter, division, title, occurTime } = one;
  await deps.announcements.create({ name: quarter, division, title }, [announce(EVENT, { ...one, occurTime: new Date(occurTime) })]);
  released();
  return quarter;
}

const heardBy = () => Math.min(...taken.map(({ size }) => size));

answer({
  async throughput(seconds) {
    const started = performance.now();
    let count = 0;
    for (; performance.now() - started < seconds * 1000; count += BATCH) {
      await Promise.all(Array.from({ length: BATCH }, () => say(event(next++))));
    }
    await until(() => heardBy() === next);
    return { count, seconds: (performance.now() - started) / 1000 };
  },
  async latency({ perSecond, seconds }) {
    const latencies = new Latencies();
    hear = (quarter) => latencies.heard(quarter);
    const saying = [];
    await paced(perSecond, seconds, () => {
      const one = event(next++);
      latencies.said(one.quarter);
      saying.push(say(one));
    });
    await Promise.all(saying);
    await until(() => latencies.complete);
    hear = () => undefined;
    return latencies.figures();
  },
});
ready();
