import { CompressionTypes, type Producer, type RecordMetadata, type TopicMessages } from 'kafkajs';
import { messageOf, type OutgoingMessage } from './event-message.js';
import { openClient, type KafkaClient, type Logger } from './kafka-client.js';
import type { KafkaConnection } from './kafka-connection.js';
import { BrokersUnavailable, within } from './time-limit.js';

/** Messages sent at a time; fewer when they are large. */
const MOST_MESSAGES = 500;
/** Bytes sent to one partition at a time: with what surrounds them, less than the 1,048,588 that Kafka takes by default. */
const MOST_PARTITION_BYTES = 900_000;
const MOST_BYTES = 8_000_000;
/** What surrounds a message, in bytes, and more. */
const OVERHEAD = 64;
/** Messages that may wait; who publishes more learns that it is too much. */
const MOST_WAITING = 20_000;
const CONNECT_WITHIN_MS = 5_000;
const ACKNOWLEDGE_WITHIN_MS = 10_000;
const LEAVE_WITHIN_MS = 3_000;

/** A message, the partition it goes to, and the publication it is part of. */
interface Waiting {
  readonly topic: string;
  readonly partition: number;
  readonly message: OutgoingMessage;
  readonly bytes: number;
  readonly publication: Publication;
}

/** What was published in one call. */
interface Publication {
  unacknowledged: number;
  resolve(): void;
  reject(error: Error): void;
}

/** A producer of kafkajs and the client it is made of. */
interface Line {
  readonly client: KafkaClient;
  readonly producer: Producer;
}

/** A message and its partition. */
export interface PlacedMessage {
  readonly partition: number;
  readonly message: OutgoingMessage;
}

/**
 * Sends messages in the order of publishing: one request at a time, made of all that waits. When one fails, all that waits fails with it, and
 * the producer is given up: a producer that went on could number other messages as those that failed, and the broker would take them for
 * repetitions and drop them.
 */
export class Publisher {
  readonly #connection: KafkaConnection;
  readonly #logger: Logger;
  readonly #waiting: Waiting[] = [];
  #sending: Promise<void> | undefined;
  #line: Line | undefined;

  constructor(connection: KafkaConnection, logger: Logger) {
    this.#connection = connection;
    this.#logger = logger;
  }

  /** Resolves when every replica in sync has the messages. @throws BrokersUnavailable within 15 seconds; some of them may be there all the same */
  publish(topic: string, messages: readonly PlacedMessage[]): Promise<void> {
    if (messages.length === 0) return Promise.resolve();
    if (this.#waiting.length + messages.length > MOST_WAITING) {
      return Promise.reject(new BrokersUnavailable(`${this.#waiting.length} events wait to be published; there is no room for more`));
    }
    return new Promise((resolve, reject) => {
      const publication: Publication = { unacknowledged: messages.length, resolve, reject };
      for (const { partition, message } of messages) this.#waiting.push({ topic, partition, message, bytes: sizeOf(message), publication });
      this.#start();
    });
  }

  /** Sends what waits, and ends the connection. */
  async close(): Promise<void> {
    while (this.#sending !== undefined) await this.#sending;
    const line = this.#line;
    this.#line = undefined;
    if (line === undefined) return;
    await within(LEAVE_WITHIN_MS, 'disconnecting', line.producer.disconnect()).catch(() => undefined);
    line.client.cut();
  }

  #start(): void {
    this.#sending ??= this.#send().finally(() => {
      this.#sending = undefined;
      if (this.#waiting.length > 0) this.#start();
    });
  }

  async #send(): Promise<void> {
    // What is published in the same turn is sent together.
    await Promise.resolve();
    while (this.#waiting.length > 0) {
      const batch = this.#waiting.slice(0, fitting(this.#waiting));
      try {
        await this.#sendBatch(batch);
      } catch (error) {
        this.#giveUp(error);
        return;
      }
      this.#waiting.splice(0, batch.length);
      for (const { publication } of batch) if (--publication.unacknowledged === 0) publication.resolve();
    }
  }

  async #sendBatch(batch: readonly Waiting[]): Promise<void> {
    const producer = await this.#connected();
    const topicMessages = topicMessagesOf(batch);
    const sending = producer.sendBatch({ acks: -1, timeout: ACKNOWLEDGE_WITHIN_MS, compression: CompressionTypes.None, topicMessages });
    const acknowledged = await within(ACKNOWLEDGE_WITHIN_MS, 'publishing', sending);
    requireAcknowledged(batch, acknowledged);
  }

  async #connected(): Promise<Producer> {
    if (this.#line !== undefined) return this.#line.producer;
    const client = openClient(this.#connection, this.#logger);
    const producer = client.kafka.producer({
      idempotent: true,
      maxInFlightRequests: 1,
      allowAutoTopicCreation: false,
      createPartitioner:
        () =>
        ({ message }) =>
          message.partition ?? 0,
    });
    this.#line = { client, producer };
    await within(CONNECT_WITHIN_MS, 'connecting', producer.connect());
    return producer;
  }

  #giveUp(cause: unknown): void {
    this.#line?.client.cut();
    this.#line = undefined;
    const message = `events could not be published: ${cause instanceof Error ? cause.message : String(cause)}`;
    const refused = new Set(this.#waiting.splice(0).map(({ publication }) => publication));
    for (const publication of refused) publication.reject(new BrokersUnavailable(message, { cause }));
  }
}

/** Events as messages for a topic. @param partitionOf the partition of a key */
export function placed(
  topic: string,
  events: readonly Parameters<typeof messageOf>[1][],
  partitionOf: (key: string) => number,
): readonly PlacedMessage[] {
  return events.map((event) => ({ partition: partitionOf(event.key), message: messageOf(topic, event) }));
}

function sizeOf({ key, value, headers }: OutgoingMessage): number {
  const texts = [key, ...Object.entries(headers).flat()];
  return texts.reduce((sum, text) => sum + Buffer.byteLength(text) + 4, OVERHEAD + (value?.length ?? 0));
}

/** How many of the messages that wait go together; one at least. */
function fitting(waiting: readonly Waiting[]): number {
  const byPartition = new Map<string, number>();
  let total = 0;
  let count = 0;
  for (const { topic, partition, bytes } of waiting) {
    const place = `${topic}/${partition}`;
    const ofPartition = (byPartition.get(place) ?? 0) + bytes;
    total += bytes;
    if (count > 0 && (count >= MOST_MESSAGES || total > MOST_BYTES || ofPartition > MOST_PARTITION_BYTES)) break;
    byPartition.set(place, ofPartition);
    count++;
  }
  return count;
}

function topicMessagesOf(batch: readonly Waiting[]): TopicMessages[] {
  const byTopic = new Map<string, TopicMessages>();
  for (const { topic, partition, message } of batch) {
    const ofTopic = byTopic.get(topic) ?? { topic, messages: [] };
    ofTopic.messages.push({ ...message, partition });
    byTopic.set(topic, ofTopic);
  }
  return [...byTopic.values()];
}

/**
 * kafkajs forgets the messages for a leader that moves, during its tries, to a broker that has answered already, and reports success.
 * @throws BrokersUnavailable when a partition that messages went to has not acknowledged them
 */
export function requireAcknowledged(
  batch: readonly { readonly topic: string; readonly partition: number }[],
  acknowledged: readonly Pick<RecordMetadata, 'topicName' | 'partition' | 'errorCode'>[],
): void {
  const places = new Set(
    acknowledged.filter(({ errorCode }) => errorCode === 0).map(({ topicName, partition }) => `${topicName}/${partition}`),
  );
  const missing = batch.find(({ topic, partition }) => !places.has(`${topic}/${partition}`));
  if (missing !== undefined) throw new BrokersUnavailable(`partition ${missing.partition} of ${missing.topic} did not acknowledge`);
}
