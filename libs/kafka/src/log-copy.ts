import type {
  GroupPosition,
  LoggedEvent,
  LogNames,
  LogState,
  LogWriter,
  OffsetRange,
  ParkedEvent,
  RestoreTarget,
  Topic,
} from '@heming/kit';
import type { Admin } from 'kafkajs';
import type { KafkaLogOptions } from './event-log.js';
import { eventOf } from './event-message.js';
import type { Logger } from './kafka-client.js';
import type { KafkaConnection } from './kafka-connection.js';
import { PARKED_TOPIC, ParkedEvents, parkedTopicOf, topicsOf } from './parked-events.js';
import { placed, Publisher } from './publisher.js';
import { openTopicReader, readTopics } from './topic-reader.js';
import { Topics } from './topics.js';

/** Opens the log on a Kafka cluster to be copied. @throws BrokersUnavailable when no broker answers */
export async function openKafkaCopy({ connection, logger }: KafkaLogOptions): Promise<Pick<RestoreTarget, 'log' | 'close'>> {
  const publisher = new Publisher(connection, logger);
  const log = new KafkaLogCopy(connection, logger, publisher);
  await log.reach();
  return { log, close: () => publisher.close() };
}

/** The log on Kafka, as a backup reads it and a restore writes it. */
export class KafkaLogCopy implements LogWriter {
  readonly keepsOffsets = false;
  readonly #connection: KafkaConnection;
  readonly #logger: Logger;
  readonly #topics: Topics;
  readonly #publisher: Publisher;
  readonly #parkedEvents: ParkedEvents;

  constructor(connection: KafkaConnection, logger: Logger, publisher: Publisher) {
    this.#connection = connection;
    this.#logger = logger;
    this.#topics = new Topics(connection, logger);
    this.#publisher = publisher;
    this.#parkedEvents = new ParkedEvents(publisher, (topics, visit) => readTopics(connection, logger, topics, visit));
  }

  /** @throws BrokersUnavailable when no broker answers */
  async reach(): Promise<void> {
    await this.#topics.ask((admin) => admin.describeCluster());
  }

  state({ topics, groups }: LogNames): Promise<LogState> {
    return this.#topics.ask(async (admin) => {
      const all = new Set(await admin.listTopics());
      const present = topics.filter((topic) => all.has(topic));
      if (present.length === 0) return { topics: [], positions: [] };
      const positions = await Promise.all(groups.map((group) => positionsOf(admin, group, present)));
      const states = present.map(async (name) => {
        const offsets = [...(await admin.fetchTopicOffsets(name))].sort((one, other) => one.partition - other.partition);
        const ranges = offsets.map(({ low, high }) => ({ head: Number(low), end: Number(high) }));
        return { name, partitions: ranges.length, ranges };
      });
      return { topics: await Promise.all(states), positions: positions.flat() };
    });
  }

  async *events(topic: string, partition: number, { head, end }: OffsetRange): AsyncIterable<LoggedEvent> {
    if (head >= end) return;
    const reader = await openTopicReader(this.#connection, this.#logger, [topic]);
    try {
      for await (const message of reader.messages(topic, partition, { from: BigInt(head), to: BigInt(end) })) {
        const { id, type, key, time, data, traceparent, offset } = eventOf(topic, partition, message);
        yield { id, type, key, time, data, traceparent, offset: Number(offset), appendedAt: Number(message.timestamp) };
      }
    } finally {
      reader.close();
    }
  }

  async *parkedOf(group: string): AsyncIterable<ParkedEvent> {
    const topics = await this.#topics.ask(async (admin) => topicsOf(group, await admin.listTopics()));
    yield* await this.#parkedEvents.list(group, topics, Number.POSITIVE_INFINITY);
  }

  ensureTopics(topics: readonly Topic[]): Promise<void> {
    return this.#topics.ensure(topics);
  }

  append(topic: string, partition: number, events: readonly LoggedEvent[]): Promise<void> {
    return this.#publisher.publish(
      topic,
      placed(topic, events, () => partition),
    );
  }

  async place(positions: readonly GroupPosition[]): Promise<void> {
    const places = new Map(positions.map(({ group, topic }) => [`${group} ${topic}`, { group, topic }]));
    for (const { group, topic } of places.values()) {
      const partitions = positions
        .filter((position) => position.group === group && position.topic === topic)
        .map(({ partition, offset }) => ({ partition, offset: String(offset) }));
      await this.#topics.ask((admin) => admin.setOffsets({ groupId: group, topic, partitions }));
    }
  }

  async park(group: string, events: readonly ParkedEvent[]): Promise<void> {
    const names = [...new Set(events.map(({ event }) => parkedTopicOf(event.topic, group)))];
    await this.#topics.ensure(
      names.map((name) => ({ name, partitions: PARKED_TOPIC.partitions })),
      PARKED_TOPIC.config,
    );
    for (const parked of events) await this.#parkedEvents.park(group, parked);
  }
}

/** Where a group stands in topics; nowhere in those it has taken nothing from. */
async function positionsOf(admin: Admin, group: string, topics: readonly string[]): Promise<readonly GroupPosition[]> {
  const saved = await admin.fetchOffsets({ groupId: group, topics: [...topics] });
  return saved.flatMap(({ topic, partitions }) =>
    partitions
      .filter(({ offset }) => Number(offset) >= 0)
      .map(({ partition, offset }) => ({ group, topic, partition, offset: Number(offset) })),
  );
}
