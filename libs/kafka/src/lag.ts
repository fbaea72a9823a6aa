import type { PartitionLag } from '@heming/kit';
import type { Admin } from 'kafkajs';

/** How far a group is behind in every partition of topics; where it has saved no position yet, it begins at the oldest event. */
export async function lagOf(admin: Admin, group: string, topics: readonly string[]): Promise<readonly PartitionLag[]> {
  if (topics.length === 0) return [];
  const positions = await admin.fetchOffsets({ groupId: group, topics: [...topics] });
  const lags: PartitionLag[] = [];
  for (const { topic, partitions } of positions) {
    const saved = new Map(partitions.map(({ partition, offset }) => [partition, BigInt(offset)]));
    for (const { partition, low, high } of await admin.fetchTopicOffsets(topic)) {
      const position = saved.get(partition) ?? -1n;
      const next = position > BigInt(low) ? position : BigInt(low);
      lags.push({ topic, partition, behind: Number(BigInt(high) - next) });
    }
  }
  return lags;
}
