import { tailOf } from './event-tail.js';
import type { LoggedEvent, LogReader } from './ports/backup.js';

const TOPICS = ['a.v1', 'b.v1'];

/** Logs of two topics of two partitions; grows by `add`. The first events of a partition may be gone. */
function logOf(gone = 0): { readonly reader: LogReader; add(topic: string, partition: number, ...times: readonly number[]): void } {
  const partitions = new Map<string, LoggedEvent[]>(TOPICS.flatMap((topic) => [0, 1].map((partition) => [`${topic}/${partition}`, []])));
  const of = (topic: string, partition: number): LoggedEvent[] => partitions.get(`${topic}/${partition}`) ?? [];
  return {
    add(topic, partition, ...times) {
      for (const time of times) {
        const offset = of(topic, partition).length;
        const id = `${topic}/${partition}/${offset}`;
        of(topic, partition).push({ id, type: 't', key: 'k', time, data: new Uint8Array(), traceparent: '', offset, appendedAt: time });
      }
    },
    reader: {
      state: ({ topics }) =>
        Promise.resolve({
          topics: topics.map((name) => ({
            name,
            partitions: 2,
            ranges: [0, 1].map((partition) => ({ head: Math.min(gone, of(name, partition).length), end: of(name, partition).length })),
          })),
          positions: [],
        }),
      async *events(topic, partition, { head, end }) {
        yield* of(topic, partition).slice(Math.max(gone, head), end);
      },
      async *parkedOf() {},
    },
  };
}

const idsOf = (events: readonly LoggedEvent[]): readonly string[] => events.map(({ id }) => id);

test('the latest events of all partitions, by when they happened, those of one partition in their order', async () => {
  const { reader, add } = logOf();
  add('a.v1', 0, 10, 40, 30);
  add('b.v1', 1, 20, 50);
  const { events } = await tailOf(reader, { topics: TOPICS, limit: 4, after: '' });
  expect(idsOf(events)).toEqual(['b.v1/1/0', 'a.v1/0/1', 'a.v1/0/2', 'b.v1/1/1']);
  expect(idsOf((await tailOf(reader, { topics: ['b.v1'], limit: 4, after: '' })).events)).toEqual(['b.v1/1/0', 'b.v1/1/1']);
});

test('behind a position everything is told once, however few are asked for at a time', async () => {
  const { reader, add } = logOf();
  add('a.v1', 0, 1);
  let { position } = await tailOf(reader, { topics: TOPICS, limit: 20, after: '' });
  add('a.v1', 0, 9, 2, 3, 4);
  add('a.v1', 1, 5, 6);
  add('b.v1', 0, 7);
  const told: string[] = [];
  for (let i = 0; i < 8; i++) {
    const tail = await tailOf(reader, { topics: TOPICS, limit: 2, after: position });
    told.push(...idsOf(tail.events));
    ({ position } = tail);
    if (i === 1) add('b.v1', 1, 8);
  }
  expect([...told].sort()).toEqual(['a.v1/0/1', 'a.v1/0/2', 'a.v1/0/3', 'a.v1/0/4', 'a.v1/1/0', 'a.v1/1/1', 'b.v1/0/0', 'b.v1/1/0']);
});

test('a position of another topic is kept, one that lies before what is left goes on there, and what is none is refused', async () => {
  const { reader, add } = logOf(2);
  add('a.v1', 0, 1, 2, 3);
  const start = Buffer.from(JSON.stringify({ 'b.v1': [5, 6] })).toString('base64url');
  const { events, position } = await tailOf(reader, { topics: ['a.v1'], limit: 9, after: start });
  expect(idsOf(events)).toEqual(['a.v1/0/2']);
  expect(JSON.parse(Buffer.from(position, 'base64url').toString())).toEqual({ 'a.v1': [3, 0], 'b.v1': [5, 6] });
  for (const after of ['x', 'bnVsbA', Buffer.from('{"a.v1":[-1]}').toString('base64url'), Buffer.from('[7]').toString('base64url')]) {
    await expect(tailOf(reader, { topics: TOPICS, limit: 1, after })).rejects.toThrow('PAGE_TOKEN_INVALID');
  }
});
