import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { OutgoingEvent } from '@heming/kit';
import { openEnvironment } from './environment.js';
import { openEventLog, type EmbeddedEventLog } from './event-log.js';
import { LogStorage } from './log-storage.js';

const DAY_MS = 86_400_000;
const TOPIC = 'testing.v1';
const RETRY = { attempts: 1, initialMs: 1, factor: 1, maxMs: 1 };

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'heming-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const event = (number: number): OutgoingEvent => ({
  id: `${number}`,
  type: 't',
  key: 'k',
  time: 0,
  data: Buffer.alloc(10),
  traceparent: '',
});

/** A log with one partition and a clock at hand. */
async function withLog(work: (log: EmbeddedEventLog, storage: LogStorage, clock: { now: number }) => Promise<void>): Promise<void> {
  const environment = openEnvironment({ directory: folder });
  const clock = { now: 100 * DAY_MS };
  const log = openEventLog({ environment, now: () => clock.now });
  await log.ensureTopics([{ name: TOPIC, partitions: 1, retentionMs: 7 * DAY_MS }]);
  await work(log, await LogStorage.open(environment), clock);
  await log.close();
  await environment.close();
}

/** Takes everything there is for a group, and stops. */
async function takeAll(log: EmbeddedEventLog, group: string, until: number): Promise<void> {
  let done: () => void = () => undefined;
  const taken = new Promise<void>((resolve) => (done = resolve));
  const handler = async ({ offset }: { readonly offset: string }): Promise<void> => {
    if (Number(offset) === until) done();
  };
  const subscription = await log.subscribe({ group, topics: [TOPIC], retry: RETRY, handler });
  await taken;
  await subscription.stop();
}

const publish = (log: EmbeddedEventLog, first: number, count: number): Promise<void> =>
  log.publish(
    TOPIC,
    Array.from({ length: count }, (_, i) => event(first + i)),
  );

test('events past their time go, younger ones stay, and offsets go on where they were', async () => {
  await withLog(async (log, storage, clock) => {
    await publish(log, 0, 2_500);
    clock.now += 5 * DAY_MS;
    await publish(log, 2_500, 10);
    clock.now += 3 * DAY_MS;
    expect(await log.sweep()).toBe(2_500);
    const place = { topic: storage.topic(TOPIC), partition: 0 };
    expect([storage.head(place), storage.tail(place)]).toEqual([2_500, 2_510]);
    clock.now += 100 * DAY_MS;
    expect(await log.sweep()).toBe(9);
    await publish(log, 2_510, 1);
    expect(storage.tail(place)).toBe(2_511);
  });
});

test('events that a group has yet to take stay four times as long', async () => {
  await withLog(async (log, _storage, clock) => {
    await publish(log, 0, 10);
    await takeAll(log, 'slow', 9);
    await publish(log, 10, 10);
    await takeAll(log, 'fast', 19);
    clock.now += 8 * DAY_MS;
    expect(await log.sweep()).toBe(10);
    clock.now += 21 * DAY_MS;
    expect(await log.sweep()).toBe(9);
  });
});

test('a topic without retention keeps everything', async () => {
  await withLog(async (log, _storage, clock) => {
    await log.ensureTopics([{ name: TOPIC, partitions: 1 }]);
    await publish(log, 0, 10);
    clock.now += 10_000 * DAY_MS;
    expect(await log.sweep()).toBe(0);
  });
});
