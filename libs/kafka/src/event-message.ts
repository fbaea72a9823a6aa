import type { EventRecord, OutgoingEvent, ParkedEvent } from '@heming/kit';
import type { IHeaders, KafkaMessage } from 'kafkajs';

/** A message on its way to a topic. */
export interface OutgoingMessage {
  readonly key: string;
  /** Null says that the key is done with, in a topic that keeps the last message of each key. */
  readonly value: Buffer | null;
  readonly headers: Readonly<Record<string, string>>;
}

/** An event as a message: CloudEvents 1.0 in binary mode, so that whoever reads the topic needs nothing of ours but the contract. */
export function messageOf(topic: string, { id, type, key, time, data, traceparent, tracestate }: OutgoingEvent): OutgoingMessage {
  return {
    key,
    value: Buffer.from(data.buffer, data.byteOffset, data.byteLength),
    headers: {
      ce_specversion: '1.0',
      ce_id: id,
      ce_source: topic,
      ce_type: type,
      ce_time: new Date(time).toISOString(),
      ce_partitionkey: key,
      'content-type': 'application/protobuf',
      traceparent,
      ...(tracestate !== undefined && { tracestate }),
    },
  };
}

/** A message as an event. One that is not ours is known by its place and has no type, so that nobody reacts to it. */
export function eventOf(topic: string, partition: number, { offset, key, value, headers, timestamp }: KafkaMessage): EventRecord {
  const header = reader(headers);
  const time = Date.parse(header('ce_time'));
  const tracestate = header('tracestate');
  return {
    id: header('ce_id') || `${topic}/${partition}/${offset}`,
    type: header('ce_type'),
    key: header('ce_partitionkey') || (key?.toString() ?? ''),
    time: Number.isNaN(time) ? Number(timestamp) : time,
    data: value ?? new Uint8Array(),
    traceparent: header('traceparent'),
    ...(tracestate !== '' && { tracestate }),
    topic,
    partition,
    offset,
    attempt: 1,
  };
}

/** A parked event as a message, by the id of the event. @param replayed whether its group is to try it again */
export function parkedMessageOf({ event, reason, parkedAt }: ParkedEvent, replayed: boolean): OutgoingMessage {
  const { value, headers } = messageOf(event.topic, event);
  return {
    key: event.id,
    value,
    headers: {
      ...headers,
      heming_topic: event.topic,
      heming_partition: String(event.partition),
      heming_offset: event.offset,
      heming_attempt: String(event.attempt),
      heming_reason: reason,
      heming_parked: new Date(parkedAt).toISOString(),
      ...(replayed ? { heming_replayed: 'true' } : {}),
    },
  };
}

/** What says that an event is parked no more. */
export function unparkedMessageOf({ event }: ParkedEvent): OutgoingMessage {
  return { key: event.id, value: null, headers: {} };
}

/** A message of a topic of parked events; undefined for one that says that an event is parked no more. */
export function parkedOf(message: KafkaMessage): { readonly parked: ParkedEvent; readonly replayed: boolean } | undefined {
  if (message.value === null) return undefined;
  const header = reader(message.headers);
  const event: EventRecord = {
    ...eventOf(header('heming_topic'), Number(header('heming_partition')), message),
    offset: header('heming_offset'),
    attempt: Number(header('heming_attempt')),
  };
  return {
    parked: { event, reason: header('heming_reason'), parkedAt: Date.parse(header('heming_parked')) },
    replayed: header('heming_replayed') === 'true',
  };
}

function reader(headers: IHeaders | undefined): (name: string) => string {
  return (name) => {
    const value = headers?.[name];
    return value === undefined || Array.isArray(value) ? '' : value.toString();
  };
}
