import { PartitionAssigners, type Cluster, type Consumer } from 'kafkajs';
import { Assignment, type AssignmentOptions } from './assignment.js';
import { openClient, RETRY, type KafkaClient, type Logger } from './kafka-client.js';
import type { KafkaConnection } from './kafka-connection.js';
import { within } from './time-limit.js';

/** A member that is not heard of for so long is taken for dead, and its partitions are given to others. */
const SESSION_MS = 15_000;
const HEARTBEAT_MS = 1_000;
/** How long members have to come back when partitions are shared out anew. */
const REBALANCE_MS = 30_000;
/** How long a fetch waits for events: what is published meanwhile ends it. */
const FETCH_WAIT_MS = 500;
const FETCH_BYTES = 8_000_000;
const FETCH_PARTITION_BYTES = 1_048_576;
/** A consumer that neither fetches nor shows a sign of life is given up: kafkajs has been seen to stop without a word. */
const SILENCE_MS = 90_000;
const LEAVE_WITHIN_MS = 3_000;

/** What a consumer is made of. */
export interface LifeOptions extends Omit<AssignmentOptions, 'startOf'> {
  readonly connection: KafkaConnection;
  readonly logger: Logger;
}

/** One kafkajs consumer, from connecting to its end. kafkajs starts again only after some errors; here it never does, and whoever lives it out begins another. */
export class ConsumerLife {
  /** Resolves when the consumer has its first partitions. */
  readonly joined: Promise<void>;
  /** Resolves with why it ended by itself. */
  readonly ended: Promise<Error>;
  readonly #options: LifeOptions;
  readonly #client: KafkaClient;
  readonly #consumer: Consumer;
  readonly #watch: NodeJS.Timeout;
  #cluster: CommittingCluster | undefined;
  #assignment: Assignment | undefined;
  #lastSign = performance.now();
  #join: () => void = () => undefined;
  #end: (reason: Error) => void = () => undefined;

  constructor(options: LifeOptions) {
    this.#options = options;
    this.joined = new Promise((resolve) => (this.#join = resolve));
    this.ended = new Promise((resolve) => (this.#end = resolve));
    this.#client = openClient(options.connection, options.logger);
    this.#consumer = this.#client.kafka.consumer({
      groupId: options.subscription.group,
      sessionTimeout: SESSION_MS,
      heartbeatInterval: HEARTBEAT_MS,
      rebalanceTimeout: REBALANCE_MS,
      maxWaitTimeInMs: FETCH_WAIT_MS,
      maxBytes: FETCH_BYTES,
      maxBytesPerPartition: FETCH_PARTITION_BYTES,
      allowAutoTopicCreation: false,
      readUncommitted: true,
      retry: { ...RETRY, restartOnFailure: () => Promise.resolve(false) },
      partitionAssigners: [
        (config) => {
          this.#cluster = config.cluster as CommittingCluster;
          return PartitionAssigners.roundRobin(config);
        },
      ],
    });
    this.#listen();
    this.#watch = setInterval(() => this.#look(), HEARTBEAT_MS);
    this.#watch.unref();
    this.#start().catch((error: unknown) => this.#end(error as Error));
  }

  /** Stops after the events in hand, saves how far it is, and leaves the group. */
  async leave(): Promise<void> {
    clearInterval(this.#watch);
    if (this.#assignment !== undefined) {
      // What is fetched from now on would be thrown away.
      this.#consumer.pause(this.#topics.map((topic) => ({ topic })));
      await this.#assignment.finish();
    }
    await within(LEAVE_WITHIN_MS, 'leaving the group', this.#consumer.disconnect()).catch(() => undefined);
    this.#client.cut();
  }

  /** Ends without a word to the cluster, which it does not reach. */
  abandon(): void {
    clearInterval(this.#watch);
    this.#assignment?.close();
    this.#client.cut();
  }

  get #topics(): string[] {
    const { subscription, parkedTopics } = this.#options;
    return [...subscription.topics, ...parkedTopics];
  }

  async #start(): Promise<void> {
    await this.#consumer.connect();
    await this.#consumer.subscribe({ topics: this.#topics, fromBeginning: true });
    await this.#consumer.run({
      autoCommit: false,
      eachBatchAutoResolve: true,
      partitionsConsumedConcurrently: 1,
      eachBatch: (payload) => {
        this.#assignment?.accept(payload);
        return Promise.resolve();
      },
    });
  }

  #listen(): void {
    const { events } = this.#consumer;
    this.#consumer.on(events.GROUP_JOIN, ({ payload }) => {
      this.#assignment?.close();
      this.#assignment = new Assignment(payload.memberAssignment, {
        ...this.#options,
        startOf: (topic, partition) => this.#startOf(topic, partition),
      });
      this.#join();
    });
    this.#consumer.on(events.REBALANCING, () => this.#assignment?.revoke());
    this.#consumer.on(events.CRASH, ({ payload }) => this.#end(payload.error));
    for (const sign of [events.FETCH, events.HEARTBEAT, events.GROUP_JOIN])
      this.#consumer.on(sign, () => void (this.#lastSign = performance.now()));
  }

  #look(): void {
    const silent = performance.now() - this.#lastSign;
    if (silent > SILENCE_MS) this.#end(new Error(`the consumer has shown no sign of life for ${Math.round(silent)} ms`));
  }

  #startOf(topic: string, partition: number): string | undefined {
    const { group } = this.#options.subscription;
    return this.#cluster?.committedOffsets({ groupId: group })[topic]?.[partition];
  }
}

/** The cluster as kafkajs shows it; its types do not tell of the positions that it has asked for. */
type CommittingCluster = Cluster & {
  committedOffsets(of: { readonly groupId: string }): Readonly<Record<string, Readonly<Record<number, string>> | undefined>>;
};
