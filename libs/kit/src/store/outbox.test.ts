import { drained, sequenceOf } from './outbox.js';

const event = (seq: number, time: number) => ({ id: `d:${seq}`, type: 't', key: 'k', time, data: new Uint8Array(), traceparent: '' });

test('draining removes what is published and keeps what came since', () => {
  const outbox = { seq: 5, events: [event(3, 30), event(4, 40), event(5, 50)], since: 30 };
  expect(drained(outbox, 4)).toEqual({ seq: 5, events: [event(5, 50)], since: 50 });
});

test('an emptied outbox keeps its sequence and leaves the index of the relay', () => {
  const outbox = { seq: 5, events: [event(5, 50)], since: 50 };
  expect(drained(outbox, 5)).toEqual({ seq: 5, events: [] });
});

test('draining again what is drained changes nothing', () => {
  const outbox = { seq: 5, events: [event(5, 50)], since: 50 };
  expect(drained(outbox, 4)).toEqual(outbox);
});

test('the id of an event tells its place among those of its document', () => {
  expect(['registry:persons:persons/1:9', 'registry:persons:persons/1:10'].map(sequenceOf)).toEqual([9, 10]);
});

test.each(['registry:persons:persons/1', 'test:01jdk', '', 'd:0', 'd:1.5', 'd:'])('no document gave an event the id “%s”', (id) => {
  expect(() => sequenceOf(id)).toThrow(RangeError);
});
