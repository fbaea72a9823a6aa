import { PartitionAssigners, type Cluster, type KafkaMessage } from 'kafkajs';
import { openClient, type Logger } from './kafka-client.js';
import type { KafkaConnection } from './kafka-connection.js';
import { within } from './time-limit.js';

const READ_WITHIN_MS = 60_000;
const ANSWER_WITHIN_MS = 20_000;
const WAIT_MS = 100;
const BYTES = 4_000_000;
const READ_UNCOMMITTED = 0;

/** Offsets from `from`, exclusive of `to`. */
export interface Stretch {
  readonly from: bigint;
  readonly to: bigint;
}

/** Reads partitions as no group. */
export interface TopicReader {
  /** The messages of a partition, in order; without a stretch, all that it has now. @throws BrokersUnavailable */
  messages(topic: string, partition: number, stretch?: Stretch): AsyncGenerator<KafkaMessage>;
  close(): void;
}

/** Reads topics of one partition from the first to the last message they have now. */
export async function readTopics(
  connection: KafkaConnection,
  logger: Logger,
  topics: readonly string[],
  visit: (topic: string, message: KafkaMessage) => void,
): Promise<void> {
  if (topics.length === 0) return;
  const reader = await openTopicReader(connection, logger, topics);
  try {
    await within(READ_WITHIN_MS, 'reading', readAll());
  } finally {
    reader.close();
  }

  async function readAll(): Promise<void> {
    for (const topic of topics) for await (const message of reader.messages(topic, 0)) visit(topic, message);
  }
}

/**
 * Opens topics to be read. kafkajs shows what it knows of a cluster to whoever assigns partitions; a consumer that never runs is made for that alone.
 * @throws BrokersUnavailable
 */
export async function openTopicReader(connection: KafkaConnection, logger: Logger, topics: readonly string[]): Promise<TopicReader> {
  const client = openClient(connection, logger);
  try {
    const cluster = await within(ANSWER_WITHIN_MS, 'connecting', connect());
    return { messages: (topic, partition, stretch) => messagesOf(cluster, topic, partition, stretch), close: () => client.cut() };
  } catch (error) {
    client.cut();
    throw error;
  }

  async function connect(): Promise<Cluster> {
    let cluster: Cluster | undefined;
    const consumer = client.kafka.consumer({
      groupId: 'heming-reader',
      partitionAssigners: [
        (config) => {
          cluster = config.cluster;
          return PartitionAssigners.roundRobin(config);
        },
      ],
    });
    await consumer.connect();
    if (cluster === undefined) throw new Error('kafkajs did not show its cluster');
    await cluster.addMultipleTargetTopics([...topics]);
    return cluster;
  }
}

async function* messagesOf(cluster: Cluster, topic: string, partition: number, stretch?: Stretch): AsyncGenerator<KafkaMessage> {
  const { from, to } = stretch ?? (await wholeOf(cluster, topic, partition));
  let next = from;
  while (next < to) {
    const messages = await within(ANSWER_WITHIN_MS, 'reading', fetch(cluster, topic, partition, next));
    // Behind the last message that compaction has left there may be offsets without one.
    if (messages.length === 0) return;
    for (const message of messages) {
      const offset = BigInt(message.offset);
      if (offset >= next && offset < to) yield message;
    }
    next = BigInt(messages.at(-1)?.offset ?? '0') + 1n;
  }
}

async function wholeOf(cluster: Cluster, topic: string, partition: number): Promise<Stretch> {
  const partitions = [{ partition }];
  const [first] = await cluster.fetchTopicsOffset([{ topic, partitions, fromBeginning: true }]);
  const [last] = await cluster.fetchTopicsOffset([{ topic, partitions, fromBeginning: false }]);
  return { from: BigInt(first?.partitions[0]?.offset ?? '0'), to: BigInt(last?.partitions[0]?.offset ?? '0') };
}

async function fetch(cluster: Cluster, topic: string, partition: number, from: bigint): Promise<readonly KafkaMessage[]> {
  const [leader] = Object.keys(cluster.findLeaderForPartitions(topic, [partition]));
  const broker = await cluster.findBroker({ nodeId: leader ?? '' });
  const answer = (await broker.fetch({
    isolationLevel: READ_UNCOMMITTED,
    maxWaitTime: WAIT_MS,
    minBytes: 1,
    maxBytes: BYTES,
    topics: [{ topic, partitions: [{ partition, fetchOffset: String(from), maxBytes: BYTES }] }],
  })) as { readonly responses: readonly { readonly partitions: readonly { readonly messages: readonly KafkaMessage[] }[] }[] };
  return answer.responses.flatMap(({ partitions }) => partitions.flatMap(({ messages }) => messages));
}
