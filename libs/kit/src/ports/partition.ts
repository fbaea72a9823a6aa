import { createRequire } from 'node:module';

// kafkajs keeps its hash to itself; the file needs nothing else of kafkajs.
const murmur2 = createRequire(__filename)('kafkajs/src/producer/partitioners/default/murmur2') as (key: string) => number;

/** The partition of a key: the one that kafkajs and the Java client choose, so that a key stays where it is when the log moves to Kafka. */
export function partitionOf(key: string, partitions: number): number {
  return (murmur2(key) & 0x7fffffff) % partitions;
}
