import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as elapsed } from 'node:timers/promises';
import type { EventLog, EventRecord, PartitionLag } from '@heming/kit';
import { eventually, temporaryFolder } from '@heming/testing';
import { Kafka, logLevel } from 'kafkajs';
import { houses, idsOf, numbered, orderFaults, QUICK } from './numbered-events.js';
import { onKafka, openLogOn, type Cluster } from './on-kafka.js';

/** Longer than a member may be silent before it is taken for dead. */
const LONG_MS = 18_000;
const CHILD = join(__dirname, '..', 'children', 'consumer.cjs');
const SOURCE_HOOK = join(__dirname, '..', '..', '..', 'libs', 'embedded', 'children', 'source-hook.cjs');

const behind = (lags: readonly PartitionLag[]): number => lags.reduce((sum, lag) => sum + lag.behind, 0);

onKafka('consumers', (cluster) => {
  const logs: EventLog[] = [];
  const children: ChildProcess[] = [];
  afterEach(async () => {
    for (const child of children.splice(0)) child.kill('SIGKILL');
    await Promise.all(logs.splice(0).map((log) => log.close()));
  }, 60_000);

  /** A log of its own, as another process has one. */
  async function anotherLog(here: Cluster): Promise<EventLog> {
    const log = await openLogOn(here);
    logs.push(log);
    return log;
  }

  async function place(): Promise<{ here: Cluster; topic: string; group: string; log: EventLog }> {
    const here = cluster();
    const log = await anotherLog(here);
    const topic = `${here.prefix}testing.v1`;
    await log.ensureTopics([{ name: topic, partitions: 8 }]);
    return { here, topic, group: `${here.prefix}readers`, log };
  }

  test('members that come and go while events flow lose none, keep the order of each key, and never take a position back', async () => {
    const { here, topic, group, log } = await place();
    const keys = houses(40);
    const taken: string[] = [];
    const listen = async (by: EventLog) =>
      by.subscribe({
        ...{ group, topics: [topic], retry: QUICK },
        handler: async ({ id }) => {
          await elapsed(1);
          taken.push(id);
        },
      });
    const first = await listen(log);
    const retreats: string[] = [];
    const watching = new AbortController();
    const watch = watchPositions(here, topic, group, retreats, watching.signal);
    let published = 0;
    const publish = async (): Promise<void> => {
      await log.publish(topic, numbered(keys, published + 1, published + 5));
      published += 5;
    };
    const flow = async (rounds: number): Promise<void> => {
      for (let round = 0; round < rounds; round++) await publish();
    };
    await Promise.all([flow(10), listen(await anotherLog(here))]);
    await Promise.all([flow(10), listen(await anotherLog(here))]);
    await Promise.all([flow(10), first.stop()]);
    await eventually('all is taken', async () => behind(await log.lag(group)) === 0, 60_000);
    watching.abort();
    await watch;
    expect(orderFaults(taken, keys, published)).toEqual([]);
    expect(retreats).toEqual([]);
    process.stdout.write(`three members, four times shared out: ${taken.length} deliveries of ${keys.length * published} events\n`);
  }, 120_000);

  test('events that a relay publishes again, late and in between, are heard, and first deliveries keep the order of each key', async () => {
    const { topic, group, log } = await place();
    const keys = houses(10);
    const taken: string[] = [];
    await log.subscribe({ ...{ group, topics: [topic], retry: QUICK }, handler: ({ id }) => Promise.resolve(void taken.push(id)) });
    for (let number = 1; number <= 20; number++) {
      await log.publish(topic, numbered(keys, number, number));
      if (number % 5 === 0) await log.publish(topic, numbered(keys, number - 3, number));
    }
    await eventually('all is taken', async () => behind(await log.lag(group)) === 0);
    expect(orderFaults(taken, keys, 20)).toEqual([]);
    expect(taken).toHaveLength(10 * (20 + 4 * 4));
  }, 60_000);

  test('a handler that takes longer than a member may be silent keeps its event, also beside another member', async () => {
    const { here, topic, group, log } = await place();
    const begun: string[] = [];
    const ended: string[] = [];
    const handler = async ({ id }: EventRecord): Promise<void> => {
      begun.push(id);
      await elapsed(LONG_MS);
      ended.push(id);
    };
    await log.subscribe({ group, topics: [topic], retry: QUICK, handler });
    await (await anotherLog(here)).subscribe({ group, topics: [topic], retry: QUICK, handler });
    await log.publish(topic, numbered(['houses/1'], 1, 1));
    await eventually('the event is taken', async () => ended.length > 0 && behind(await log.lag(group)) === 0, 60_000);
    expect(begun).toEqual(['testing:houses/1:1']);
  }, 90_000);

  test('what one process parks, another one lists and has tried again, by that group alone', async () => {
    const { here, topic, group, log } = await place();
    const operators = await anotherLog(here);
    const other = `${here.prefix}others`;
    const heard: EventRecord[] = [];
    let healed = false;
    await log.subscribe({
      ...{ group, topics: [topic], retry: QUICK },
      handler: (event) => (healed ? Promise.resolve(void heard.push(event)) : Promise.reject(new Error('this one never'))),
    });
    const others: string[] = [];
    await log.subscribe({ group: other, topics: [topic], retry: QUICK, handler: ({ id }) => Promise.resolve(void others.push(id)) });
    await log.publish(topic, numbered(houses(3), 1, 1));
    await eventually('all are parked', async () => (await operators.parked(group, 10)).length === 3);
    const [first] = await operators.parked(group, 10);
    expect(first).toMatchObject({ reason: 'Error: this one never', event: { topic, attempt: QUICK.attempts } });
    healed = true;
    expect(await operators.replayParked(group, ['testing:houses/1:1', 'testing:houses/9:1'])).toBe(1);
    await eventually('one has left', async () => (await operators.parked(group, 10)).length === 2);
    expect(idsOf(heard)).toEqual(['testing:houses/1:1']);
    expect(Buffer.from(heard[0]?.data ?? [])).toEqual(Buffer.alloc(200, 1));
    expect(await operators.replayParked(group, ['testing:houses/1:1'])).toBe(0);
    await eventually('the others have heard all', () => others.length >= 3);
    expect(await operators.parked(other, 10)).toEqual([]);
    expect(others).toHaveLength(3);
  }, 60_000);

  test('a consumer that is killed amid its batch loses nothing: the next one takes what it had not saved', async () => {
    const { here, topic, group, log } = await place();
    const folder = temporaryFolder();
    const file = join(folder.path, 'effects');
    const keys = houses(20);
    await log.publish(topic, numbered(keys, 1, 150));
    for (const enough of [400, 1_200]) {
      const child = startConsumer(here, topic, group, file);
      while (effects(file).length < enough) await once(child, 'message');
      child.kill('SIGKILL');
      await once(child, 'exit');
    }
    expect(behind(await log.lag(group))).toBeGreaterThan(0);
    startConsumer(here, topic, group, file);
    await eventually('all is taken', async () => behind(await log.lag(group)) === 0, 60_000);
    const taken = effects(file);
    expect(orderFaults(taken, keys, 150)).toEqual([]);
    process.stdout.write(`two kills: ${taken.length} deliveries of ${new Set(taken).size} events\n`);
    folder.remove();
  }, 180_000);

  function startConsumer({ brokers }: Cluster, topic: string, group: string, file: string): ChildProcess {
    const execArgv = ['--conditions=heming-source', '--require', SOURCE_HOOK];
    const child = fork(CHILD, [brokers.join(','), topic, group, file], { execArgv });
    children.push(child);
    return child;
  }
});

/** The ids that have had their effect, whole lines only. */
function effects(file: string): readonly string[] {
  return existsSync(file) ? readFileSync(file, 'utf8').split('\n').slice(0, -1) : [];
}

/** Writes down every time that the saved position of a group is taken back, until it is told to stop. */
async function watchPositions({ brokers }: Cluster, topic: string, group: string, retreats: string[], signal: AbortSignal): Promise<void> {
  const admin = new Kafka({ brokers: [...brokers], logLevel: logLevel.NOTHING }).admin();
  await admin.connect();
  const positions = new Map<number, number>();
  while (!signal.aborted) {
    const [saved] = await admin.fetchOffsets({ groupId: group, topics: [topic] });
    for (const { partition, offset } of saved?.partitions ?? []) {
      const before = positions.get(partition) ?? -1;
      if (Number(offset) < before) retreats.push(`${partition}: ${before} to ${offset}`);
      positions.set(partition, Number(offset));
    }
  }
  await admin.disconnect();
}
