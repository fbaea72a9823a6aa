import { drained } from './outbox.js';

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
