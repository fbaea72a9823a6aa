import {
  checkEvents,
  checkSubscription,
  checkTopic,
  MAX_PARKED_PAGE,
  partitionOf,
  type EventLog,
  type LogReader,
  type OutgoingEvent,
  type ParkedEvent,
  type PartitionLag,
  type Subscription,
  type SubscriptionOptions,
  type Topic,
} from '@heming/kit';
import { GroupMember } from './group-member.js';
import type { Logger } from './kafka-client.js';
import type { KafkaConnection } from './kafka-connection.js';
import { lagOf } from './lag.js';
import { KafkaLogCopy } from './log-copy.js';
import { PARKED_TOPIC, ParkedEvents, parkedTopicOf, topicsOf } from './parked-events.js';
import { placed, Publisher } from './publisher.js';
import { readTopics } from './topic-reader.js';
import { Topics } from './topics.js';

/** Where a log lives. */
export interface KafkaLogOptions {
  readonly connection: KafkaConnection;
  readonly logger: Logger;
  /** Clock of parking, in milliseconds since 1970; absent means the machine's. */
  readonly now?: () => number;
}

/** Opens the log on a Kafka cluster. @throws BrokersUnavailable when no broker answers */
export async function openKafkaLog(options: KafkaLogOptions): Promise<EventLog> {
  const log = new KafkaEventLog(options);
  await log.reach();
  return log;
}

/** The log on Kafka: see `EventLog`. A new group starts at the oldest event. */
class KafkaEventLog implements EventLog {
  readonly reader: LogReader;
  readonly #connection: KafkaConnection;
  readonly #logger: Logger;
  readonly #now: () => number;
  readonly #topics: Topics;
  readonly #publisher: Publisher;
  readonly #parkedEvents: ParkedEvents;
  readonly #members = new Set<GroupMember>();
  #closed = false;

  constructor({ connection, logger, now = Date.now }: KafkaLogOptions) {
    this.#connection = connection;
    this.#logger = logger;
    this.#now = now;
    this.#topics = new Topics(connection, logger);
    this.#publisher = new Publisher(connection, logger);
    this.#parkedEvents = new ParkedEvents(this.#publisher, (topics, visit) => readTopics(connection, logger, topics, visit));
    this.reader = new KafkaLogCopy(connection, logger, this.#publisher);
  }

  /** @throws BrokersUnavailable when no broker answers */
  async reach(): Promise<void> {
    await this.#topics.ask((admin) => admin.describeCluster());
  }

  async ensureTopics(topics: readonly Topic[]): Promise<void> {
    this.#requireOpen();
    topics.forEach(checkTopic);
    await this.#topics.ensure(topics);
  }

  async publish(topic: string, events: readonly OutgoingEvent[]): Promise<void> {
    this.#requireOpen();
    checkEvents(events);
    const partitions = await this.#topics.partitionsOf(topic);
    await this.#publisher.publish(
      topic,
      placed(topic, events, (key) => partitionOf(key, partitions)),
    );
  }

  async subscribe(subscription: SubscriptionOptions): Promise<Subscription> {
    this.#requireOpen();
    checkSubscription(subscription);
    const { group, topics } = subscription;
    for (const topic of topics) await this.#topics.partitionsOf(topic);
    const parkedTopics = new Set(topics.map((topic) => parkedTopicOf(topic, group)));
    await this.#topics.ensure(
      [...parkedTopics].map((name) => ({ name, partitions: PARKED_TOPIC.partitions })),
      PARKED_TOPIC.config,
    );
    const member = await GroupMember.join({
      ...{
        connection: this.#connection,
        logger: this.#logger,
        subscription,
        parkedTopics,
        parkedEvents: this.#parkedEvents,
        now: this.#now,
      },
      inHand: new Map(),
    });
    this.#members.add(member);
    return {
      stop: async () => {
        await member.stop();
        this.#members.delete(member);
      },
    };
  }

  async lag(group: string): Promise<readonly PartitionLag[]> {
    return this.#topics.ask(async (admin) => lagOf(admin, group, topicsOf(group, await admin.listTopics())));
  }

  async parked(group: string, limit: number): Promise<readonly ParkedEvent[]> {
    const topics = await this.#topicsOf(group);
    return this.#parkedEvents.list(group, topics, Math.min(limit, MAX_PARKED_PAGE));
  }

  async replayParked(group: string, ids: readonly string[]): Promise<number> {
    const topics = await this.#topicsOf(group);
    const parked = await this.#parkedEvents.list(group, topics, ids.length, new Set(ids));
    await this.#parkedEvents.replay(group, parked);
    return parked.length;
  }

  async close(): Promise<void> {
    this.#closed = true;
    await Promise.all([...this.#members].map((member) => member.stop()));
    await this.#publisher.close();
  }

  #topicsOf(group: string): Promise<readonly string[]> {
    return this.#topics.ask(async (admin) => topicsOf(group, await admin.listTopics()));
  }

  #requireOpen(): void {
    if (this.#closed) throw new Error('the event log is closed');
  }
}
