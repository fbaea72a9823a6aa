import type { EventRecord } from '@heming/kit';
import type { KafkaMessage } from 'kafkajs';
import { eventOf, messageOf, parkedMessageOf, parkedOf, unparkedMessageOf, type OutgoingMessage } from './event-message.js';

const EVENT: EventRecord = {
  id: 'registry:quarters:quarters/鹤鸣:7',
  type: 'heming.registry.v1.QuarterChanged',
  key: 'quarters/鹤鸣',
  time: 1_700_000_000_007,
  data: Uint8Array.of(8, 1, 255),
  traceparent: `00-${'ab'.repeat(16)}-${'cd'.repeat(8)}-01`,
  topic: 'heming.registry.v1',
  partition: 3,
  offset: '41',
  attempt: 1,
};

/** A message as a broker gives it back. */
function carried({ key, value, headers }: OutgoingMessage, offset = '41'): KafkaMessage {
  const bytes = Object.fromEntries(Object.entries(headers).map(([name, text]) => [name, Buffer.from(text)]));
  return { key: Buffer.from(key), value, headers: bytes, offset, timestamp: '5', attributes: 0 };
}

const plain = ({ data, ...rest }: EventRecord) => ({ ...rest, data: [...data] });

test('an event comes back from its message as it went', () => {
  expect(plain(eventOf('heming.registry.v1', 3, carried(messageOf('heming.registry.v1', EVENT))))).toEqual(plain(EVENT));
});

test('a tracestate comes back too, and stands in no header where there is none', () => {
  const message = messageOf('heming.registry.v1', { ...EVENT, tracestate: 'rojo=00f067aa0ba902b7,congo=t61' });
  expect(message.headers['tracestate']).toBe('rojo=00f067aa0ba902b7,congo=t61');
  expect(eventOf('heming.registry.v1', 3, carried(message)).tracestate).toBe('rojo=00f067aa0ba902b7,congo=t61');
});

test('its headers are those of CloudEvents in binary mode', () => {
  expect(messageOf('heming.registry.v1', EVENT).headers).toEqual({
    ce_specversion: '1.0',
    ce_id: EVENT.id,
    ce_source: 'heming.registry.v1',
    ce_type: EVENT.type,
    ce_time: '2023-11-14T22:13:20.007Z',
    ce_partitionkey: EVENT.key,
    'content-type': 'application/protobuf',
    traceparent: EVENT.traceparent,
  });
});

test('a message that is not ours has a place for an id and no type', () => {
  const foreign: KafkaMessage = { key: null, value: null, offset: '9', timestamp: '5', attributes: 0, headers: {} };
  expect(plain(eventOf('t', 0, foreign))).toEqual({
    ...{ id: 't/0/9', type: '', key: '', time: 5, data: [], traceparent: '' },
    ...{ topic: 't', partition: 0, offset: '9', attempt: 1 },
  });
});

test('a parked event keeps where it came from, why it was given up and when, wherever it is parked', () => {
  const parked = { event: { ...EVENT, attempt: 6 }, reason: 'Error: 没有这个小区', parkedAt: 1_700_000_001_000 };
  const read = parkedOf(carried(parkedMessageOf(parked, true), '0'));
  expect(read && { ...read.parked, event: plain(read.parked.event) }).toEqual({ ...parked, event: plain(parked.event) });
  expect(read?.replayed).toBe(true);
  expect(parkedOf(carried(parkedMessageOf(parked, false)))?.replayed).toBe(false);
  expect(parkedOf(carried(unparkedMessageOf(parked)))).toBeUndefined();
});
