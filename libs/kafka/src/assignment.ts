import type { EachBatchPayload, KafkaMessage } from 'kafkajs';
import { PartitionConsumer, type PartitionOptions } from './partition-consumer.js';
import { PositionSaver, type Position } from './position-saver.js';
import { within } from './time-limit.js';

const SAVE_WITHIN_MS = 3_000;

/** What the partitions of an assignment have in common. */
export interface AssignmentOptions extends Pick<PartitionOptions, 'subscription' | 'parkedEvents' | 'now'> {
  /** The topics of parked events of the group. */
  readonly parkedTopics: ReadonlySet<string>;
  /** What of a partition is still in hand in this process, by topic and partition; kept over assignments. */
  readonly inHand: Map<string, Promise<void>>;
  /** Where the group was when it was given a partition, as kafkajs has asked; undefined while it has not. */
  startOf(topic: string, partition: number): string | undefined;
}

/** A batch that does not follow on what was taken: fetched before the partitions were shared out anew. Refused, it is fetched again. */
export class StaleBatch extends Error {
  override readonly name = 'StaleBatch';
}

/** A batch as kafkajs gives it; its types do not tell of the offset that was asked for. */
type Batch = EachBatchPayload['batch'] & { readonly fetchedOffset: string };

/** The partitions that a consumer was given, from one sharing out to the next. */
export class Assignment {
  readonly #options: AssignmentOptions;
  readonly #consumers = new Map<string, PartitionConsumer>();
  /** The offset that the next batch of a partition must begin at. */
  readonly #next = new Map<string, string>();
  readonly #saver: PositionSaver;
  #commit: EachBatchPayload['commitOffsetsIfNecessary'] | undefined;
  #revoked = false;

  constructor(partitions: Readonly<Record<string, readonly number[]>>, options: AssignmentOptions) {
    this.#options = options;
    this.#saver = new PositionSaver((positions) => this.#save(positions));
    for (const [topic, ofTopic] of Object.entries(partitions)) {
      for (const partition of ofTopic) this.#consume(topic, partition);
    }
  }

  /** Takes a batch in hand. @throws StaleBatch */
  accept({ batch, pause, commitOffsetsIfNecessary }: Pick<EachBatchPayload, 'batch' | 'pause' | 'commitOffsetsIfNecessary'>): void {
    const { topic, partition, messages, fetchedOffset } = batch as Batch;
    const place = placeOf(topic, partition);
    const consumer = this.#consumers.get(place);
    if (this.#revoked) return;
    const next = this.#next.get(place) ?? this.#options.startOf(topic, partition);
    // Compaction leaves offsets without a message, which kafkajs passes over by itself.
    const follows = fetchedOffset === next || this.#options.parkedTopics.has(topic);
    if (consumer === undefined || !follows)
      throw new StaleBatch(`a batch of ${topic}/${partition} begins at ${fetchedOffset}, not at ${next}`);
    this.#commit = commitOffsetsIfNecessary;
    this.#next.set(place, String(BigInt(batch.lastOffset()) + 1n));
    consumer.accept(messages as readonly KafkaMessage[], pause);
  }

  /** Stops taking: the partitions are being shared out anew. What is in hand is finished and its position saved, if that is quick enough. */
  revoke(): void {
    this.#revoked = true;
    for (const consumer of this.#consumers.values()) consumer.stop();
  }

  /** Saves nothing any more: others have the partitions. */
  close(): void {
    this.revoke();
    this.#saver.close();
  }

  /** Stops after what is in hand; resolves when that is saved, or the cluster has not taken it within some seconds. */
  async finish(): Promise<void> {
    this.revoke();
    await Promise.all([...this.#consumers.values()].map(({ ended }) => ended));
    await within(SAVE_WITHIN_MS, 'saving positions', this.#saver.settled()).catch(() => undefined);
    this.#saver.close();
  }

  #consume(topic: string, partition: number): void {
    const { subscription, parkedEvents, parkedTopics, inHand, now } = this.#options;
    const place = placeOf(topic, partition);
    const consumer = new PartitionConsumer({
      ...{ subscription, topic, partition, parkedEvents, now },
      isParkedTopic: parkedTopics.has(topic),
      saver: this.#saver,
      before: inHand.get(place) ?? Promise.resolve(),
    });
    this.#consumers.set(place, consumer);
    inHand.set(place, consumer.ended);
  }

  async #save(positions: readonly Position[]): Promise<void> {
    const topics = [...new Set(positions.map(({ topic }) => topic))].map((topic) => ({
      topic,
      partitions: positions.filter((position) => position.topic === topic).map(({ partition, offset }) => ({ partition, offset })),
    }));
    await this.#commit?.({ topics });
  }
}

const placeOf = (topic: string, partition: number): string => `${topic}/${partition}`;
