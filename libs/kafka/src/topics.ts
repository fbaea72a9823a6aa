import { setTimeout } from 'node:timers/promises';
import { OtherPartitions, type Topic } from '@heming/kit';
import { ConfigResourceTypes, ConfigSource, KafkaJSError, type Admin, type IResourceConfigEntry } from 'kafkajs';
import { openClient, type Logger } from './kafka-client.js';
import type { KafkaConnection } from './kafka-connection.js';
import { BrokersUnavailable, within } from './time-limit.js';

const ANSWER_WITHIN_MS = 20_000;
const CREATE_WITHIN_MS = 15_000;
const TRIES = 5;
const PAUSE_MS = 500;
const FOREVER = '-1';

/** The topics of a cluster. What was once seen of a topic is not asked again: its partitions never change. */
export class Topics {
  readonly #connection: KafkaConnection;
  readonly #logger: Logger;
  readonly #partitions = new Map<string, number>();
  readonly #retention = new Map<string, number>();

  constructor(connection: KafkaConnection, logger: Logger) {
    this.#connection = connection;
    this.#logger = logger;
  }

  /** Makes topics that are not there, and takes over a changed retention. @throws OtherPartitions */
  async ensure(topics: readonly Topic[], config: readonly IResourceConfigEntry[] = []): Promise<void> {
    if (topics.every((topic) => this.#partitions.get(topic.name) === topic.partitions && this.#retained(topic))) return;
    await this.ask(async (admin) => {
      const missing = await this.#missing(admin, topics);
      if (missing.length > 0) await this.#create(admin, missing, config);
      await this.#learn(
        admin,
        topics.map(({ name }) => name),
      );
      for (const { name, partitions } of topics) {
        const present = this.#partitions.get(name) ?? 0;
        if (present !== partitions) throw new OtherPartitions(name, present, partitions);
      }
      const created = new Set(missing.map(({ name }) => name));
      for (const topic of topics) {
        if (!created.has(topic.name) && !this.#retained(topic)) await this.#retain(admin, topic);
        if (topic.retentionMs !== undefined) this.#retention.set(topic.name, topic.retentionMs);
      }
    });
  }

  /** How many partitions a topic has. @throws RangeError when there is no such topic */
  async partitionsOf(name: string): Promise<number> {
    const known = this.#partitions.get(name);
    if (known !== undefined) return known;
    await this.ask(async (admin) => {
      if (!(await admin.listTopics()).includes(name)) throw new RangeError(`there is no topic ${name}`);
      await this.#learn(admin, [name]);
    });
    return this.partitionsOf(name);
  }

  /** Asks the cluster on a connection of its own, so that a question that fails spoils no other. @throws BrokersUnavailable */
  async ask<R>(question: (admin: Admin) => Promise<R>): Promise<R> {
    const brokers = this.#connection.brokers.join(', ');
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.#askOnce(`an answer of ${brokers}`, question);
      } catch (error) {
        if (!(error instanceof KafkaJSError)) throw error;
        // A broker that has just started has to load what it is asked about.
        if (!error.retriable || attempt >= TRIES)
          throw new BrokersUnavailable(`Kafka at ${brokers} did not do as asked: ${error.message}`, { cause: error });
        await setTimeout(PAUSE_MS);
      }
    }
  }

  async #askOnce<R>(what: string, question: (admin: Admin) => Promise<R>): Promise<R> {
    const client = openClient(this.#connection, this.#logger);
    const admin = client.kafka.admin();
    const answered = async (): Promise<R> => {
      await admin.connect();
      const answer = await question(admin);
      await admin.disconnect();
      return answer;
    };
    try {
      return await within(ANSWER_WITHIN_MS, what, answered());
    } finally {
      client.cut();
    }
  }

  async #missing(admin: Admin, topics: readonly Topic[]): Promise<readonly Topic[]> {
    const present = new Set(await admin.listTopics());
    return topics.filter(({ name }) => !present.has(name));
  }

  /** A topic that another process makes at the same moment is there as well. */
  async #create(admin: Admin, topics: readonly Topic[], config: readonly IResourceConfigEntry[]): Promise<void> {
    const { replication } = this.#connection;
    const durable = replication === undefined ? [] : [{ name: 'min.insync.replicas', value: String(Math.max(1, replication - 1)) }];
    await admin.createTopics({
      timeout: CREATE_WITHIN_MS,
      topics: topics.map(({ name, partitions, retentionMs }) => ({
        topic: name,
        numPartitions: partitions,
        replicationFactor: replication ?? -1,
        configEntries: [{ name: 'retention.ms', value: retentionMs === undefined ? FOREVER : String(retentionMs) }, ...durable, ...config],
      })),
    });
  }

  async #learn(admin: Admin, names: readonly string[]): Promise<void> {
    const { topics } = await admin.fetchTopicMetadata({ topics: [...names] });
    for (const { name, partitions } of topics) this.#partitions.set(name, partitions.length);
  }

  /** Whether nothing is to be done about how long a topic keeps events; without a wish, operators decide. */
  #retained({ name, retentionMs }: Topic): boolean {
    return retentionMs === undefined || this.#retention.get(name) === retentionMs;
  }

  /** Changes the retention alone: the request replaces all of a topic's own settings, so the others are sent along as they are. */
  async #retain(admin: Admin, { name, retentionMs }: Topic): Promise<void> {
    const asked = [{ type: ConfigResourceTypes.TOPIC, name }];
    const { resources } = await admin.describeConfigs({ includeSynonyms: false, resources: asked });
    const own = (resources[0]?.configEntries ?? []).filter(({ configSource }) => configSource === ConfigSource.TOPIC_CONFIG);
    const wanted = { name: 'retention.ms', value: String(retentionMs) };
    if (own.some(({ configName, configValue }) => configName === wanted.name && configValue === wanted.value)) return;
    const others = own
      .filter(({ configName }) => configName !== wanted.name)
      .map((one) => ({ name: one.configName, value: one.configValue }));
    await admin.alterConfigs({ validateOnly: false, resources: [{ ...asked[0]!, configEntries: [...others, wanted] }] });
  }
}
