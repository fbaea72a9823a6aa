import type { EventRecord, ParkedEvent } from '@heming/kit';
import type { KafkaMessage } from 'kafkajs';
import { parkedMessageOf, unparkedMessageOf, type OutgoingMessage } from './event-message.js';
import { ParkedEvents, parkedTopicOf, topicsOf } from './parked-events.js';
import type { Publisher } from './publisher.js';

function parked(number: number, parkedAt: number, reason = 'Error: no'): ParkedEvent {
  const event: EventRecord = {
    ...{ id: `e${number}`, type: 'T', key: 'k', time: 1, data: Uint8Array.of(number), traceparent: '' },
    ...{ topic: 't', partition: 0, offset: String(number), attempt: 6 },
  };
  return { event, reason, parkedAt };
}

/** A parking place whose topics hold messages, in the order in which they were said. */
function parkedEventsWith(said: Readonly<Record<string, readonly OutgoingMessage[]>>): ParkedEvents {
  const read = (topics: readonly string[], visit: (topic: string, message: KafkaMessage) => void): Promise<void> => {
    for (const topic of topics) (said[topic] ?? []).forEach((message, offset) => visit(topic, carried(message, offset)));
    return Promise.resolve();
  };
  return new ParkedEvents({} as Publisher, read);
}

function carried({ key, value, headers }: OutgoingMessage, offset: number): KafkaMessage {
  const bytes = Object.fromEntries(Object.entries(headers).map(([name, text]) => [name, Buffer.from(text)]));
  return { key: Buffer.from(key), value, headers: bytes, offset: String(offset), timestamp: '5', attributes: 0 };
}

test('the last word on an event says whether it is parked, and why', async () => {
  const parkedEvents = parkedEventsWith({
    't.g.parked': [
      parkedMessageOf(parked(1, 10), false),
      parkedMessageOf(parked(2, 20), false),
      parkedMessageOf(parked(1, 10), true),
      unparkedMessageOf(parked(1, 10)),
      parkedMessageOf(parked(2, 30, 'Error: still not'), false),
      parkedMessageOf(parked(3, 25), true),
    ],
  });
  const listed = await parkedEvents.list('g', ['t'], 10);
  expect(listed.map(({ event, reason }) => [event.id, reason])).toEqual([
    ['e3', 'Error: no'],
    ['e2', 'Error: still not'],
  ]);
});

test('events of several topics are listed oldest first, as many as asked for, or those that are chosen', async () => {
  const parkedEvents = parkedEventsWith({
    't.g.parked': [parkedMessageOf(parked(1, 30), false), parkedMessageOf(parked(2, 10), false)],
    'u.g.parked': [parkedMessageOf(parked(3, 20), false)],
  });
  const idsOf = (events: readonly ParkedEvent[]) => events.map(({ event }) => event.id);
  expect(idsOf(await parkedEvents.list('g', ['t', 'u'], 2))).toEqual(['e2', 'e3']);
  expect(idsOf(await parkedEvents.list('g', ['t', 'u'], 10, new Set(['e1', 'e9'])))).toEqual(['e1']);
});

test('a topic of parked events tells its topic and its group, and no other', () => {
  const all = [
    'heming.a.v1',
    'heming.a.v1.registry.parked',
    'heming.b.v1.registry.parked',
    'heming.a.v1.other-registry.parked',
    '.registry.parked',
  ];
  expect(topicsOf('registry', all)).toEqual(['heming.a.v1', 'heming.b.v1']);
  expect(topicsOf('nobody', all)).toEqual([]);
  expect(topicsOf('v1.registry', all)).toEqual([]);
  expect(() => parkedTopicOf('heming.a', 'v1.registry')).toThrow(/has a dot/);
  expect(() => parkedTopicOf('t'.repeat(200), 'g'.repeat(60))).toThrow(/more than 249/);
});
