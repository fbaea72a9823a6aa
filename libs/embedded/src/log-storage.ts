import {
  OtherPartitions,
  partitionOf,
  type EventRecord,
  type LoggedEvent,
  type OutgoingEvent,
  type ParkedEvent,
  type PartitionLag,
  type Topic,
} from '@heming/kit';
import type { Database } from 'lmdb';
import type { Writer } from './commit-queue.js';
import { messagePack } from './document-codec.js';
import type { EmbeddedEnvironment } from './environment.js';
import { successor } from './index-key.js';

/** A topic as the data folder knows it. */
export interface KnownTopic extends Topic {
  readonly id: number;
}

/** An event as it was appended, by its offset. */
export interface AppendedEvent {
  readonly event: OutgoingEvent;
  readonly topic: string;
  readonly partition: number;
  readonly offset: number;
  /** By the log's clock, in milliseconds since 1970. */
  readonly appendedAt: number;
}

/** Where a partition is. */
export interface PartitionPlace {
  readonly topic: KnownTopic;
  readonly partition: number;
}

/** A parked event and where it is parked. */
export interface ParkedEntry {
  readonly key: Buffer;
  readonly parked: ParkedEvent;
}

type Bytes = Database<unknown, Uint8Array>;
type EventRow = [
  id: string,
  type: string,
  key: string,
  time: number,
  data: Uint8Array,
  traceparent: string,
  appendedAt: number,
  /** Only where there is one. */
  tracestate?: string,
];

const NEXT_TOPIC = Buffer.from('#next');
const SEPARATOR = Buffer.from([0]);

/** The log on disk: events by topic, partition and offset; positions of groups; parked events of groups. */
export class LogStorage {
  readonly #environment: EmbeddedEnvironment;
  readonly #events: Bytes;
  readonly #state: Bytes;
  readonly #parked: Bytes;

  private constructor(environment: EmbeddedEnvironment, events: Bytes, state: Bytes, parked: Bytes) {
    this.#environment = environment;
    this.#events = events;
    this.#state = state;
    this.#parked = parked;
  }

  static async open(environment: EmbeddedEnvironment): Promise<LogStorage> {
    const names = ['log.events', 'log.state', 'log.parked'];
    const [events, state, parked] = await Promise.all(names.map((name) => environment.database(name, messagePack)));
    return new LogStorage(environment, events as Bytes, state as Bytes, parked as Bytes);
  }

  /** @throws RangeError when the topic has not been made */
  topic(name: string): KnownTopic {
    const topic = this.#state.get(topicKey(name)) as KnownTopic | undefined;
    if (topic === undefined) throw new RangeError(`there is no topic ${name}`);
    return topic;
  }

  get topics(): readonly KnownTopic[] {
    const start = topicKey('');
    return [...this.#state.getRange({ start, end: successor(start) })].map(({ value }) => value as KnownTopic);
  }

  /** Makes a topic, or takes over a changed retention. @throws OtherPartitions */
  ensureTopic(topic: Topic): Promise<void> {
    return this.#environment.write((writer) => {
      const known = this.#state.get(topicKey(topic.name)) as KnownTopic | undefined;
      if (known !== undefined && known.partitions !== topic.partitions) {
        throw new OtherPartitions(topic.name, known.partitions, topic.partitions);
      }
      if (known !== undefined && known.retentionMs === topic.retentionMs) return;
      const id = known?.id ?? (this.#state.get(NEXT_TOPIC) as number | undefined) ?? 1;
      writer.put(this.#state, topicKey(topic.name), messagePack.encode({ ...topic, id } satisfies KnownTopic));
      if (known === undefined) writer.put(this.#state, NEXT_TOPIC, messagePack.encode(id + 1));
    });
  }

  /** Appends in one transaction. @returns the partitions that have grown */
  append(topic: KnownTopic, events: readonly OutgoingEvent[], appendedAt: number): Promise<ReadonlySet<number>> {
    const rows = events.map(({ id, type, key, time, data, traceparent, tracestate }) => {
      const row: EventRow = [id, type, key, time, data, traceparent, appendedAt];
      if (tracestate !== undefined) row.push(tracestate);
      return { partition: partitionOf(key, topic.partitions), bytes: messagePack.encode(row) };
    });
    return this.#environment.write((writer) => {
      const tails = new Map<number, number>();
      for (const { partition, bytes } of rows) {
        const offset = tails.get(partition) ?? this.tail({ topic, partition });
        tails.set(partition, offset + 1);
        writer.put(this.#events, eventKey(topic.id, partition, offset), bytes);
      }
      return new Set(tails.keys());
    });
  }

  /** Puts events of another log at the offsets they had there. */
  putBack({ topic, partition }: PartitionPlace, events: readonly LoggedEvent[]): Promise<void> {
    return this.#environment.write((writer) => {
      for (const { id, type, key, time, data, traceparent, offset, appendedAt } of events) {
        const row: EventRow = [id, type, key, time, data, traceparent, appendedAt];
        writer.put(this.#events, eventKey(topic.id, partition, offset), messagePack.encode(row));
      }
    });
  }

  /** Up to `limit` events from an offset on. */
  read({ topic, partition }: PartitionPlace, from: number, limit: number): readonly AppendedEvent[] {
    const range = { start: eventKey(topic.id, partition, from), end: partitionEnd(topic.id, partition), limit };
    return [...this.#events.getRange(range)].map(({ key, value }) => {
      const [id, type, eventKeyText, time, data, traceparent, appendedAt, tracestate] = value as EventRow;
      return {
        event: { id, type, key: eventKeyText, time, data, traceparent, ...(tracestate !== undefined && { tracestate }) },
        topic: topic.name,
        partition,
        offset: offsetOf(key),
        appendedAt,
      };
    });
  }

  /** Offset of the next event. The newest event is never removed, so it is known from the events themselves. */
  tail({ topic, partition }: PartitionPlace): number {
    const range = {
      start: partitionEnd(topic.id, partition),
      end: eventKey(topic.id, partition, 0),
      inclusiveEnd: true,
      reverse: true,
      limit: 1,
    };
    const [last] = [...this.#events.getKeys(range)];
    return last === undefined ? 0 : offsetOf(last) + 1;
  }

  /** Offset of the oldest event that is still there, or of the next. */
  head(place: PartitionPlace): number {
    const { topic, partition } = place;
    const [first] = [
      ...this.#events.getKeys({ start: eventKey(topic.id, partition, 0), end: partitionEnd(topic.id, partition), limit: 1 }),
    ];
    return first === undefined ? this.tail(place) : offsetOf(first);
  }

  /** Removes events from the head up to an offset, exclusive. */
  removeUpTo({ topic, partition }: PartitionPlace, offset: number): Promise<void> {
    return this.#environment.write((writer) => {
      const range = { start: eventKey(topic.id, partition, 0), end: eventKey(topic.id, partition, offset) };
      for (const key of [...this.#events.getKeys(range)]) writer.remove(this.#events, key);
    });
  }

  /** Makes a group known to topics, at the oldest event, where it is not known yet. */
  register(group: string, topics: readonly KnownTopic[]): Promise<void> {
    return this.#environment.write((writer) => {
      for (const topic of topics) {
        for (let partition = 0; partition < topic.partitions; partition++) {
          const key = positionKey(group, topic.id, partition);
          if (!this.#state.doesExist(key)) writer.put(this.#state, key, messagePack.encode(0));
        }
      }
    });
  }

  /** Offset of the next event a group has to take. */
  position(group: string, { topic, partition }: PartitionPlace): number {
    return (this.#state.get(positionKey(group, topic.id, partition)) as number | undefined) ?? 0;
  }

  /** Whether a group is known to a partition. */
  knows(group: string, { topic, partition }: PartitionPlace): boolean {
    return this.#state.doesExist(positionKey(group, topic.id, partition));
  }

  /** Moves a group on; never back. */
  moveTo(group: string, place: PartitionPlace, offset: number): Promise<void> {
    return this.#environment.write((writer) => this.#move(writer, group, place, offset));
  }

  /** Parks an event and moves its group on behind it, in one transaction. */
  park(group: string, place: PartitionPlace, parked: ParkedEvent): Promise<void> {
    return this.#environment.write((writer) => {
      const last = [...this.#parked.getKeys({ start: successor(groupPrefix(group)), end: groupPrefix(group), reverse: true, limit: 1 })][0];
      const sequence = last === undefined ? 0 : Number(Buffer.from(last).readBigUInt64BE(last.length - 8)) + 1;
      writer.put(this.#parked, Buffer.concat([groupPrefix(group), number64(sequence)]), messagePack.encode(parked));
      this.#move(writer, group, place, Number(parked.event.offset) + 1);
    });
  }

  /** Up to `limit` parked events of a group behind a place, oldest first. */
  parked(group: string, after: Buffer | undefined, limit: number): readonly ParkedEntry[] {
    const prefix = groupPrefix(group);
    const start = after === undefined ? prefix : Buffer.concat([after, SEPARATOR]);
    return [...this.#parked.getRange({ start, end: successor(prefix), limit })].map(({ key, value }) => ({
      key: key as Buffer,
      parked: value as ParkedEvent,
    }));
  }

  /** Takes an event off its parking place. */
  unpark(key: Buffer): Promise<void> {
    return this.#environment.write((writer) => writer.remove(this.#parked, key));
  }

  /** Says anew why an event is parked. */
  repark(key: Buffer, parked: ParkedEvent): Promise<void> {
    return this.#environment.write((writer) => {
      if (this.#parked.doesExist(key)) writer.put(this.#parked, key, messagePack.encode(parked));
    });
  }

  /** How far a group is behind in every partition it is known to. */
  lag(group: string): readonly PartitionLag[] {
    const lags: PartitionLag[] = [];
    for (const topic of this.topics) {
      for (let partition = 0; partition < topic.partitions; partition++) {
        const place = { topic, partition };
        if (!this.knows(group, place)) continue;
        const next = Math.max(this.position(group, place), this.head(place));
        lags.push({ topic: topic.name, partition, behind: this.tail(place) - next });
      }
    }
    return lags;
  }

  /** The least position of all groups known to a partition; undefined when none is. */
  leastPosition({ topic, partition }: PartitionPlace): number | undefined {
    const suffix = placeBytes(topic.id, partition);
    const start = Buffer.from('position/');
    const positions = [...this.#state.getRange({ start, end: successor(start) })]
      .filter(({ key }) => Buffer.from(key).subarray(-suffix.length).equals(suffix))
      .map(({ value }) => value as number);
    return positions.length === 0 ? undefined : Math.min(...positions);
  }

  #move(writer: Writer, group: string, place: PartitionPlace, offset: number): void {
    if (offset <= this.position(group, place)) return;
    writer.put(this.#state, positionKey(group, place.topic.id, place.partition), messagePack.encode(offset));
  }
}

/** An appended event as its consumers see it. */
export function recordOf({ event, topic, partition, offset }: AppendedEvent, attempt: number): EventRecord {
  return { ...event, topic, partition, offset: String(offset), attempt };
}

const topicKey = (name: string): Buffer => Buffer.from(`topic/${name}`);

const groupPrefix = (group: string): Buffer => Buffer.concat([Buffer.from(group), SEPARATOR]);

const positionKey = (group: string, topic: number, partition: number): Buffer =>
  Buffer.concat([Buffer.from('position/'), groupPrefix(group), placeBytes(topic, partition)]);

const eventKey = (topic: number, partition: number, offset: number): Buffer =>
  Buffer.concat([placeBytes(topic, partition), number64(offset)]);

const partitionEnd = (topic: number, partition: number): Buffer => successor(placeBytes(topic, partition));

const offsetOf = (key: Uint8Array): number => Number(Buffer.from(key.buffer, key.byteOffset, key.byteLength).readBigUInt64BE(8));

function placeBytes(topic: number, partition: number): Buffer {
  const bytes = Buffer.allocUnsafe(8);
  bytes.writeUInt32BE(topic, 0);
  bytes.writeUInt32BE(partition, 4);
  return bytes;
}

function number64(value: number): Buffer {
  const bytes = Buffer.allocUnsafe(8);
  bytes.writeBigUInt64BE(BigInt(value));
  return bytes;
}
