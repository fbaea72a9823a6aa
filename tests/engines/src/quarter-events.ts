import type { EventRecord } from '@heming/kit';
import { eventually } from '@heming/testing';
import { openLogOn, type Cluster } from './on-kafka.js';

const READ_WITHIN_MS = 120_000;

/** The ids of all messages of a topic, as a new group hears them. */
export async function readTopic(here: Cluster, topic: string): Promise<readonly string[]> {
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
