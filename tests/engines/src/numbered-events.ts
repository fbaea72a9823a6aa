import type { EventRecord, OutgoingEvent, RetryPolicy } from '@heming/kit';

/** Retries that cost a test no time. */
export const QUICK: RetryPolicy = { attempts: 3, initialMs: 1, factor: 2, maxMs: 4 };

/** Events of some keys in turn, numbered per key. */
export function numbered(keys: readonly string[], from: number, to: number): readonly OutgoingEvent[] {
  const numbers = Array.from({ length: to - from + 1 }, (_, i) => from + i);
  return numbers.flatMap((number) => keys.map((key) => eventOf(key, number)));
}

/** Keys of so many houses. */
export function houses(count: number): readonly string[] {
  return Array.from({ length: count }, (_, i) => `houses/${i}`);
}

/** What is wrong with the order in which ids were taken: by key, first deliveries count from 1 to the last without a gap. Empty when all is well. */
export function orderFaults(ids: readonly string[], keys: readonly string[], last: number): readonly string[] {
  const byKey = new Map<string, number[]>();
  for (const id of new Set(ids)) {
    const [, key = '', number] = id.split(':');
    byKey.set(key, [...(byKey.get(key) ?? []), Number(number)]);
  }
  return keys.flatMap((key) => {
    const numbers = byKey.get(key) ?? [];
    return numbers.length === last && numbers.every((number, at) => number === at + 1) ? [] : [`${key}: ${numbers.join(',')}`];
  });
}

/** The ids of events. */
export const idsOf = (events: readonly Pick<EventRecord, 'id'>[]): readonly string[] => events.map(({ id }) => id);

function eventOf(key: string, number: number): OutgoingEvent {
  return {
    id: `testing:${key}:${number}`,
    type: 'testing.v1.HouseBuilt',
    key,
    time: 1_700_000_000_000 + number,
    data: Buffer.alloc(200, number & 255),
    traceparent: '',
  };
}
