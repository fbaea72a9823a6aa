import { PartitionAssigners, type Cluster, type KafkaMessage } from 'kafkajs';
import { openClient, type Logger } from './kafka-client.js';
import type { KafkaConnection } from './kafka-connection.js';
import { within } from './time-limit.js';

const READ_WITHIN_MS = 60_000;
const WAIT_MS = 100;
const BYTES = 4_000_000;
const READ_UNCOMMITTED = 0;

/**
 * Reads topics of one partition from the first to the last message they have now, as no group. kafkajs shows what it knows of a cluster to
 * whoever assigns partitions; a consumer that never runs is made for that alone.
 */
export async function readTopics(
  connection: KafkaConnection,
  logger: Logger,
  topics: readonly string[],
  visit: (topic: string, message: KafkaMessage) => void,
): Promise<void> {
  if (topics.length === 0) return;
  const client = openClient(connection, logger);
  try {
    await within(READ_WITHIN_MS, 'reading', readAll());
  } finally {
    client.cut();
  }

  async function readAll(): Promise<void> {
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
    for (const topic of topics) await readTopic(cluster, topic, (message) => visit(topic, message));
    await consumer.disconnect();
  }
}

async function readTopic(cluster: Cluster, topic: string, visit: (message: KafkaMessage) => void): Promise<void> {
  const partitions = [{ partition: 0 }];
  const [first] = await cluster.fetchTopicsOffset([{ topic, partitions, fromBeginning: true }]);
  const [last] = await cluster.fetchTopicsOffset([{ topic, partitions, fromBeginning: false }]);
  const end = BigInt(last?.partitions[0]?.offset ?? '0');
  let next = BigInt(first?.partitions[0]?.offset ?? '0');
  while (next < end) {
    const messages = await fetch(cluster, topic, next);
    // Behind the last message that compaction has left there may be offsets without one.
    if (messages.length === 0) return;
    for (const message of messages) {
      const offset = BigInt(message.offset);
      if (offset >= next && offset < end) visit(message);
    }
    next = BigInt(messages.at(-1)?.offset ?? '0') + 1n;
  }
}

async function fetch(cluster: Cluster, topic: string, from: bigint): Promise<readonly KafkaMessage[]> {
  const [leader] = Object.keys(cluster.findLeaderForPartitions(topic, [0]));
  const broker = await cluster.findBroker({ nodeId: leader ?? '' });
  const answer = (await broker.fetch({
    isolationLevel: READ_UNCOMMITTED,
    maxWaitTime: WAIT_MS,
    minBytes: 1,
    maxBytes: BYTES,
    topics: [{ topic, partitions: [{ partition: 0, fetchOffset: String(from), maxBytes: BYTES }] }],
  })) as { readonly responses: readonly { readonly partitions: readonly { readonly messages: readonly KafkaMessage[] }[] }[] };
  return answer.responses.flatMap(({ partitions }) => partitions.flatMap(({ messages }) => messages));
}
