import { eventually } from '../eventually.js';
import { event, events, listen, numberOf, totalOf, withLog, type OpenLog } from './log-events.js';

/** Partitions that kafkajs and the Java client choose for keys, of 8 and of 3. */
const PLACES: readonly (readonly [key: string, of8: number, of3: number])[] = [
  ['quarters/PJ-211103016-0001', 3, 2],
  ['quarters/PJ-211103016-0002', 1, 2],
  ['鹤鸣', 3, 2],
  ['a', 4, 1],
  ['buildings/7', 1, 0],
  ['organisations/91211100MA0XXXXX0X', 1, 0],
];

/** What appending and the order of events promise. */
export function logOrder(open: OpenLog, timeoutMs: number): void {
  test(
    'an event arrives as it was published, with its topic, partition, offset and first attempt, and with a tracestate if it had one',
    () =>
      withLog(open, async (log, { topic, group }) => {
        const sent = event('鹤鸣/1', 7);
        const other = { ...event('鹤鸣/1', 8), tracestate: 'rojo=00f067aa0ba902b7,congo=t61' };
        await log.publish(topic, [sent, other]);
        const { heard } = await listen(log, group, [topic]);
        await eventually('the events are heard', () => heard.length > 1);
        const [first, second] = heard;
        expect(second).toMatchObject({ id: other.id, traceparent: other.traceparent, tracestate: other.tracestate });
        expect(first && { ...first, data: [...first.data] }).toEqual({
          ...sent,
          data: [...sent.data],
          topic,
          partition: expect.any(Number) as number,
          offset: expect.stringMatching(/^\d+$/) as string,
          attempt: 1,
        });
        expect(first?.data).toBeInstanceOf(Uint8Array);
      }),
    timeoutMs,
  );

  test(
    'the events of a key are heard in the order of publishing, however many publish at once',
    () =>
      withLog(open, async (log, { topic, group }) => {
        const keys = Array.from({ length: 12 }, (_, i) => `houses/${i}`);
        const publish = async (key: string): Promise<void> => {
          for (let number = 1; number <= 20; number++) await log.publish(topic, [event(key, number)]);
        };
        const { heard } = await listen(log, group, [topic]);
        await Promise.all(keys.map(publish));
        await eventually('all events are heard', () => new Set(heard.map(({ id }) => id)).size === 240);
        for (const key of keys) {
          const numbers = heard.filter((record) => record.key === key).map(numberOf);
          expect(firsts(numbers)).toEqual(Array.from({ length: 20 }, (_, i) => i + 1));
        }
      }),
    timeoutMs,
  );

  test(
    'one publish keeps the order of its events, also of thousands',
    () =>
      withLog(open, async (log, { topic, group }) => {
        await log.publish(topic, []);
        await log.publish(topic, events(['a'], 2_500));
        const { heard } = await listen(log, group, [topic]);
        await eventually('all events are heard', () => new Set(heard.map(({ id }) => id)).size === 2_500);
        expect(firsts(heard.map(numberOf))).toEqual(Array.from({ length: 2_500 }, (_, i) => i + 1));
      }),
    timeoutMs,
  );

  test(
    'a key is in the partition that kafkajs gives it',
    () =>
      withLog(open, async (log, { topic, group }) => {
        const [eight, three] = [`${topic}.of8`, `${topic}.of3`];
        await log.ensureTopics([
          { name: eight, partitions: 8 },
          { name: three, partitions: 3 },
        ]);
        for (const name of [eight, three]) {
          await log.publish(
            name,
            PLACES.map(([key]) => event(key, 1)),
          );
        }
        const { heard } = await listen(log, group, [eight, three]);
        await eventually('all events are heard', () => heard.length >= 2 * PLACES.length);
        for (const [key, of8, of3] of PLACES) {
          const place = (name: string): number | undefined =>
            heard.find((record) => record.topic === name && record.key === key)?.partition;
          expect({ key, of8: place(eight), of3: place(three) }).toEqual({ key, of8, of3 });
        }
      }),
    timeoutMs,
  );

  test(
    'the number of partitions of a topic never changes, and there is nothing to publish to where no topic is',
    () =>
      withLog(open, async (log, { topic }) => {
        await log.ensureTopics([{ name: topic, partitions: 4 }]);
        await expect(log.ensureTopics([{ name: topic, partitions: 5 }])).rejects.toThrow();
        await expect(log.publish(`${topic}.nowhere`, [event('a', 1)])).rejects.toThrow();
      }),
    timeoutMs,
  );

  test(
    'the lag of a group is what it has not taken yet, per partition',
    () =>
      withLog(open, async (log, { topic, group }) => {
        const { subscription } = await listen(log, group, [topic]);
        await log.publish(topic, [event('a', 1)]);
        await eventually('the first is taken', async () => totalOf(await log.lag(group)) === 0);
        await subscription.stop();
        await log.publish(topic, events(['a', 'b', 'c'], 10));
        const lags = await log.lag(group);
        expect(totalOf(lags)).toBe(30);
        expect(lags.every((lag) => lag.topic === topic && lag.partition >= 0 && lag.partition < 4)).toBe(true);
      }),
    timeoutMs,
  );
}

/** Numbers without repetitions: at least once allows an event to come again. */
function firsts(numbers: readonly number[]): readonly number[] {
  return [...new Set(numbers)];
}
