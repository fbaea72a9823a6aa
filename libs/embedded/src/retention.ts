import { setImmediate } from 'node:timers/promises';
import type { LogStorage, PartitionPlace } from './log-storage.js';

/** Events removed in one transaction. */
const CHUNK = 1_000;
/** How many times as long as others an event is kept for a group that has not taken it; a group that was given up must not fill the disk. */
const PATIENCE = 4;

/**
 * Removes events that are older than their topic keeps them, in every partition but for the newest event. Events that a group has yet to take
 * stay four times as long.
 * @param now by the clock that events were appended by, in milliseconds since 1970
 * @returns how many events went
 */
export async function sweepExpired(storage: LogStorage, now: number): Promise<number> {
  let removed = 0;
  for (const topic of storage.topics) {
    if (topic.retentionMs === undefined) continue;
    for (let partition = 0; partition < topic.partitions; partition++) {
      removed += await sweepPartition(storage, { topic, partition }, now - topic.retentionMs, now - PATIENCE * topic.retentionMs);
    }
  }
  return removed;
}

async function sweepPartition(storage: LogStorage, place: PartitionPlace, expiry: number, lastExpiry: number): Promise<number> {
  let removed = 0;
  for (;;) {
    const newest = storage.tail(place) - 1;
    const taken = storage.leastPosition(place) ?? newest;
    const oldest = storage.read(place, 0, CHUNK);
    const stays = oldest.find(({ offset, appendedAt }) => offset >= newest || appendedAt >= (offset < taken ? expiry : lastExpiry));
    const first = oldest[0]?.offset ?? 0;
    const end = stays?.offset ?? first + oldest.length;
    if (end <= first) return removed;
    await storage.removeUpTo(place, end);
    removed += end - first;
    await setImmediate();
  }
}
