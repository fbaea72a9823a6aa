import type { EventRecord } from '@heming/kit';
import { eventually } from '../eventually.js';
import { event, events, listen, numberOf, QUICK, totalOf, withLog, type OpenLog } from './log-events.js';

/** What handing over, trying again, parking and going on promise. */
export function logConsumption(open: OpenLog, timeoutMs: number): void {
  const rule = (sentence: string, proof: Parameters<typeof withLog>[1]): void => test(sentence, () => withLog(open, proof), timeoutMs);

  rule('an event whose handler fails is handed over again, and those behind it wait', async (log, { topic, group }) => {
    const tries: string[] = [];
    const { heard } = await listen(log, group, [topic], (record) => {
      tries.push(`${numberOf(record)}/${record.attempt}`);
      if (numberOf(record) === 1 && record.attempt < 3) throw new Error('not yet');
    });
    await log.publish(topic, events(['a'], 2));
    await eventually('both are taken', () => heard.length >= 2);
    expect(tries.slice(0, 4)).toEqual(['1/1', '1/2', '1/3', '2/1']);
    expect(await log.parked(group, 10)).toEqual([]);
  });

  rule('an event that fails to the last try is parked with the reason, and the next ones go on', async (log, { topic, group }) => {
    const { heard } = await listen(log, group, [topic], (record) => {
      if (numberOf(record) === 2) throw new Error('this one never');
    });
    await log.publish(topic, events(['a'], 3));
    await eventually('the others are taken', () => heard.length >= 2);
    expect(heard.map(numberOf)).toEqual([1, 3]);
    const parked = await log.parked(group, 10);
    expect(parked).toHaveLength(1);
    expect(parked[0]).toMatchObject({
      event: { id: event('a', 2).id, key: 'a', topic, attempt: QUICK.attempts },
      parkedAt: expect.any(Number) as number,
    });
    expect(parked[0]?.reason).toContain('this one never');
    await eventually('nothing is left behind', async () => totalOf(await log.lag(group)) === 0);
  });

  rule(
    'parked events are listed oldest first, as many as asked for, and each group has its own',
    async (log, { topic, group, otherGroup }) => {
      await listen(log, group, [topic], () => {
        throw new Error('no');
      });
      const other = await listen(log, otherGroup, [topic]);
      await log.publish(topic, events(['a'], 3));
      await eventually('all are parked', async () => (await log.parked(group, 10)).length === 3);
      expect((await log.parked(group, 2)).map((one) => numberOf(one.event))).toEqual([1, 2]);
      await eventually('the other group has taken all', () => other.heard.length >= 3);
      expect(await log.parked(otherGroup, 10)).toEqual([]);
    },
  );

  rule('a replayed event that succeeds leaves the parking place, one that fails again stays', async (log, { topic, group }) => {
    let healed = false;
    const { heard } = await listen(log, group, [topic], (record) => {
      if (!healed || numberOf(record) === 2) throw new Error(healed ? 'still not' : 'not now');
    });
    await log.publish(topic, events(['a'], 2));
    await eventually('both are parked', async () => (await log.parked(group, 10)).length === 2);
    healed = true;
    expect(await log.replayParked(group, [event('a', 1).id, event('a', 2).id, 'no such event'])).toBe(2);
    await eventually('the first is taken', () => heard.length >= 1);
    await eventually(
      'one is left, with the new reason',
      async () => (await log.parked(group, 10))[0]?.reason.includes('still not') === true,
    );
    expect((await log.parked(group, 10)).map((one) => numberOf(one.event))).toEqual([2]);
    expect(heard.map(numberOf)).toEqual([1]);
  });

  rule('each group hears everything, at its own pace', async (log, { topic, group, otherGroup }) => {
    const opening = gate();
    const slow = await listen(log, otherGroup, [topic], () => opening.passed);
    const fast = await listen(log, group, [topic]);
    await log.publish(topic, events(['a', 'b'], 5));
    await eventually('the fast group is done', () => fast.heard.length >= 10);
    expect(slow.heard).toHaveLength(0);
    opening.open();
    await eventually('the slow group is done', () => slow.heard.length >= 10);
  });

  rule('a new group starts at the oldest event, and one that comes back where it stopped', async (log, { topic, group }) => {
    await log.publish(topic, events(['a'], 3));
    const first = await listen(log, group, [topic]);
    await eventually('the first three are taken', () => first.heard.length >= 3);
    await first.subscription.stop();
    await log.publish(topic, [event('a', 4)]);
    const second = await listen(log, group, [topic]);
    await eventually('the fourth is taken', () => second.heard.length >= 1);
    expect(first.heard.map(numberOf)).toEqual([1, 2, 3]);
    expect(second.heard.map(numberOf)).toEqual([4]);
  });

  rule('after a restart a group goes on where it was, and what was parked is still parked', async (log, { topic, group }, opened) => {
    if (opened.reopen === undefined) return;
    const first = await listen(log, group, [topic], (record) => {
      if (numberOf(record) === 2) throw new Error('no');
    });
    await log.publish(topic, events(['a'], 4));
    await eventually('all but one are taken', async () => first.heard.length >= 3 && totalOf(await log.lag(group)) === 0);
    const again = await opened.reopen();
    await again.publish(topic, [event('a', 5)]);
    const second = await listen(again, group, [topic]);
    await eventually('the fifth is taken', () => second.heard.length >= 1);
    expect(second.heard.map(numberOf)).toEqual([5]);
    expect((await again.parked(group, 10)).map((one) => numberOf(one.event))).toEqual([2]);
    expect(Number(second.heard[0]?.offset)).toBeGreaterThan(Number(first.heard.at(-1)?.offset));
  });

  rule('stopping waits for the event in hand and tells its handler', async (log, { topic, group }) => {
    const opening = gate();
    let told = false;
    const { heard, subscription } = await listen(log, group, [topic], async (_record, { signal, heartbeat }) => {
      signal.addEventListener('abort', () => {
        told = true;
        opening.open();
      });
      await heartbeat();
      await opening.passed;
    });
    await log.publish(topic, events(['a'], 2));
    await eventually('the first is in hand', async () => totalOf(await log.lag(group)) === 2 && !told && (await isInHand()));
    await subscription.stop();
    expect(told).toBe(true);
    expect(heard.map(numberOf)).toEqual([1]);
    expect(totalOf(await log.lag(group))).toBe(1);

    function isInHand(): Promise<boolean> {
      return Promise.resolve(opening.waiting > 0);
    }
  });

  rule('handlers of different partitions run side by side, those of one partition never', async (log, { topic, group }) => {
    const opening = gate();
    const inHand = new Set<number>();
    const overlapping: EventRecord[] = [];
    await listen(log, group, [topic], async (record) => {
      if (inHand.has(record.partition)) overlapping.push(record);
      inHand.add(record.partition);
      await opening.passed;
      inHand.delete(record.partition);
    });
    const keys = Array.from({ length: 20 }, (_, i) => `houses/${i}`);
    await log.publish(topic, events(keys, 3));
    await eventually('all four partitions are at work', () => inHand.size === 4);
    opening.open();
    await eventually('all is taken', async () => totalOf(await log.lag(group)) === 0);
    expect(overlapping).toEqual([]);
  });

  rule('two subscriptions of a group share the partitions, and one takes over when the other stops', async (log, { topic, group }) => {
    const one = await listen(log, group, [topic]);
    const two = await listen(log, group, [topic]);
    const keys = Array.from({ length: 40 }, (_, i) => `houses/${i}`);
    await log.publish(topic, events(keys, 1));
    await eventually('all is taken', () => one.heard.length + two.heard.length >= 40);
    await eventually('all is saved', async () => totalOf(await log.lag(group)) === 0);
    const partitions = (heard: readonly EventRecord[]): number[] => [...new Set(heard.map(({ partition }) => partition))];
    expect(partitions(one.heard).filter((partition) => partitions(two.heard).includes(partition))).toEqual([]);
    await two.subscription.stop();
    const before = one.heard.length;
    await log.publish(topic, events(keys, 1));
    await eventually('the one has taken all', () => one.heard.length - before >= 40);
  });

  rule('an event published twice is heard, and nothing breaks', async (log, { topic, group }) => {
    const { heard } = await listen(log, group, [topic]);
    await log.publish(topic, [event('a', 1), event('a', 1)]);
    await log.publish(topic, [event('a', 1), event('a', 2)]);
    await eventually('the last is taken', () => heard.some((record) => numberOf(record) === 2));
    expect([...new Set(heard.map(numberOf))]).toEqual([1, 2]);
  });

  rule('closing ends the subscriptions', async (log, { topic, group }) => {
    await listen(log, group, [topic]);
    await log.close();
    await expect(log.publish(topic, [event('a', 1)])).rejects.toThrow();
  });
}

/** Something to wait at until it is opened. */
function gate(): { readonly passed: Promise<void>; readonly waiting: number; open(): void } {
  let open: () => void = () => undefined;
  let waiting = 0;
  const opened = new Promise<void>((resolve) => (open = resolve));
  return {
    get passed() {
      waiting++;
      return opened;
    },
    get waiting() {
      return waiting;
    },
    open: () => open(),
  };
}
