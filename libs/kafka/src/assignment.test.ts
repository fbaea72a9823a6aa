import type { EventRecord, HandlerControl } from '@heming/kit';
import { eventually } from '@heming/testing';
import type { EachBatchPayload, KafkaMessage } from 'kafkajs';
import { Assignment, StaleBatch } from './assignment.js';
import type { ParkedEvents } from './parked-events.js';

const RETRY = { attempts: 1, initialMs: 1, factor: 1, maxMs: 1 };

/** An assignment of one partition whose group was at offset 5, and what became of it. */
function assigned(handler: (event: EventRecord, control: HandlerControl) => Promise<void>, inHand = new Map<string, Promise<void>>()) {
  const saved: string[] = [];
  const flow: string[] = [];
  const assignment = new Assignment(
    { t: [0] },
    {
      subscription: { group: 'g', topics: ['t'], retry: RETRY, handler },
      parkedEvents: {} as ParkedEvents,
      parkedTopics: new Set(),
      inHand,
      startOf: () => '5',
      now: () => 0,
    },
  );
  const accept = (from: number, count: number, partition = 0): void => {
    const messages = Array.from({ length: count }, (_, i): KafkaMessage => {
      return { key: null, value: Buffer.of(1), timestamp: '1', attributes: 0, offset: String(from + i), headers: {} };
    });
    const batch = { topic: 't', partition, messages, fetchedOffset: String(from), lastOffset: () => String(from + count - 1) };
    const pause = () => {
      flow.push('paused');
      return () => void flow.push('resumed');
    };
    const commitOffsetsIfNecessary: EachBatchPayload['commitOffsetsIfNecessary'] = (offsets) => {
      saved.push(...(offsets?.topics ?? []).flatMap(({ partitions }) => partitions.map(({ offset }) => offset)));
      return Promise.resolve();
    };
    assignment.accept({ batch: batch as unknown as EachBatchPayload['batch'], pause, commitOffsetsIfNecessary });
  };
  return { assignment, accept, saved, flow };
}

test('what is taken is saved behind its effect, and batches follow on one another', async () => {
  const taken: string[] = [];
  const { assignment, accept, saved } = assigned(({ offset }) => Promise.resolve(void taken.push(offset)));
  accept(5, 2);
  accept(7, 1);
  await eventually('all is saved', () => saved.at(-1) === '8');
  expect(taken).toEqual(['5', '6', '7']);
  await assignment.finish();
});

test('a batch that was fetched before the partitions were shared out anew is refused, not skipped over', async () => {
  const { assignment, accept } = assigned(() => Promise.resolve());
  expect(() => accept(6, 1)).toThrow(StaleBatch);
  expect(() => accept(5, 1, 1)).toThrow(StaleBatch);
  accept(5, 1);
  expect(() => accept(7, 1)).toThrow(StaleBatch);
  await assignment.finish();
});

test('once revoked it takes no other event, and tells the handler in hand, whose position is still saved', async () => {
  const taken: string[] = [];
  const { assignment, accept, saved } = assigned(async ({ offset }, { signal }) => {
    taken.push(offset);
    if (!signal.aborted) await new Promise((resolve) => signal.addEventListener('abort', resolve));
  });
  accept(5, 3);
  await eventually('the first is in hand', () => taken.length === 1);
  assignment.revoke();
  accept(8, 1);
  await assignment.finish();
  expect({ taken, saved }).toEqual({ taken: ['5'], saved: ['6'] });
});

test('once others have the partitions it saves nothing, and whoever has them next in this process waits for what is in hand', async () => {
  const order: string[] = [];
  let release: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  const inHand = new Map<string, Promise<void>>();
  const before = assigned(async () => {
    order.push('begun by the one');
    await held;
    order.push('ended by the one');
  }, inHand);
  before.accept(5, 1);
  await eventually('it is in hand', () => order.length === 1);
  before.assignment.close();
  const after = assigned(() => Promise.resolve(void order.push('taken by the next')), inHand);
  after.accept(5, 1);
  release();
  await eventually('the next has taken it', () => after.saved.length === 1);
  expect(order).toEqual(['begun by the one', 'ended by the one', 'taken by the next']);
  expect({ before: before.saved, after: after.saved }).toEqual({ before: [], after: ['6'] });
  await after.assignment.finish();
});

test('a partition with many messages in hand is not fetched from until there are few', async () => {
  const { assignment, accept, flow, saved } = assigned(() => Promise.resolve());
  accept(5, 499);
  expect(flow).toEqual([]);
  accept(504, 1);
  expect(flow).toEqual(['paused']);
  await eventually('all is saved', () => saved.at(-1) === '505');
  expect(flow).toEqual(['paused', 'resumed']);
  await assignment.finish();
});
