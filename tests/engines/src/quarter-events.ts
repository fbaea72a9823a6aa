import type { EventRecord, Platform } from '@heming/kit';
import { eventually, tallies } from '@heming/testing';
import { openLogOn, type Cluster } from './on-kafka.js';

const READ_WITHIN_MS = 120_000;

/** The ids of all messages of a topic, as a new group hears them. */
export async function readTopic(here: Pick<Cluster, 'brokers'>, topic: string): Promise<readonly string[]> {
  const log = await openLogOn(here);
  const heard: EventRecord[] = [];
  await log.subscribe({
    group: 'readers',
    topics: [topic],
    retry: { attempts: 1, initialMs: 1, factor: 1, maxMs: 1 },
    handler: (event) => Promise.resolve(void heard.push(event)),
  });
  await eventually('the topic is read', async () => (await log.lag('readers')).every(({ behind }) => behind === 0), READ_WITHIN_MS);
  await log.close();
  return heard.map(({ id }) => id);
}

/** What is wrong with ids: by quarter they count from 1 to the number of its acknowledged writes, whatever comes twice. Empty when all is well. */
export function quarterFaults(ids: readonly string[], expected: ReadonlyMap<string, number>): readonly string[] {
  const byQuarter = new Map<string, number[]>();
  for (const id of new Set(ids)) {
    const [, , name = '', number] = id.split(':');
    const code = name.slice('quarters/'.length);
    byQuarter.set(code, [...(byQuarter.get(code) ?? []), Number(number)]);
  }
  return [...expected].flatMap(([code, count]) => {
    const numbers = byQuarter.get(code) ?? [];
    return numbers.length === count && numbers.every((number, at) => number === at + 1) ? [] : [`${code}: ${numbers.join(', ')}`];
  });
}

/** Whether a service that counts blindly has counted the events of each quarter as often as there must be some, by its code. */
export async function isEachCounted(
  platform: Pick<Platform, 'openStore'>,
  tally: string,
  expected: ReadonlyMap<string, number>,
): Promise<boolean> {
  const store = await platform.openStore(tally);
  const counts = new Map<string, number>();
  for await (const { state } of (await store.collection(tallies)).find({})) counts.set(state.name.slice('tallies/'.length), state.count);
  return counts.size === expected.size && [...expected].every(([code, count]) => counts.get(code) === count);
}
