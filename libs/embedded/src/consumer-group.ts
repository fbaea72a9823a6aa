import type { Subscription, SubscriptionOptions } from '@heming/kit';
import type { LogStorage, ParkedEntry, PartitionPlace } from './log-storage.js';
import { PartitionConsumer } from './partition-consumer.js';

/** A consumer at work and the member of the group it works for. */
interface Assignment {
  readonly member: SubscriptionOptions;
  readonly consumer: PartitionConsumer;
}

/** The subscriptions of one group: each partition is taken by one of them, and given to another when that one stops. */
export class ConsumerGroup {
  readonly #storage: LogStorage;
  readonly #now: () => number;
  readonly #members: SubscriptionOptions[] = [];
  readonly #assignments = new Map<string, Assignment>();
  #rebalancing: Promise<void> = Promise.resolve();

  constructor(storage: LogStorage, now: () => number) {
    this.#storage = storage;
    this.#now = now;
  }

  /** Adds a subscription; resolves once it has its partitions. */
  async join(member: SubscriptionOptions): Promise<Subscription> {
    await this.#storage.register(
      member.group,
      member.topics.map((topic) => this.#storage.topic(topic)),
    );
    this.#members.push(member);
    await this.#rebalance();
    return { stop: () => this.#leave(member) };
  }

  /** Says that partitions of a topic have grown. */
  wake(topic: string, partitions: ReadonlySet<number>): void {
    for (const partition of partitions) this.#assignments.get(keyOf(topic, partition))?.consumer.wake();
  }

  /** Hands a parked event over again. @returns false when nobody subscribes to its topic */
  replay(entry: ParkedEntry): boolean {
    const { topic, partition } = entry.parked.event;
    const assignment = this.#assignments.get(keyOf(topic, partition));
    assignment?.consumer.replay(entry);
    return assignment !== undefined;
  }

  /** Stops all subscriptions. */
  async stop(): Promise<void> {
    this.#members.length = 0;
    await this.#rebalance();
  }

  async #leave(member: SubscriptionOptions): Promise<void> {
    const place = this.#members.indexOf(member);
    if (place >= 0) this.#members.splice(place, 1);
    await this.#rebalance();
  }

  /** One at a time: a partition gets a new consumer only after the old one has saved its position. */
  #rebalance(): Promise<void> {
    const done = this.#rebalancing.then(() => this.#assign());
    this.#rebalancing = done.catch(() => undefined);
    return done;
  }

  async #assign(): Promise<void> {
    const wanted = this.#wanted();
    const leaving = [...this.#assignments].filter(([key, { member }]) => wanted.get(key)?.member !== member);
    await Promise.all(leaving.map(([, { consumer }]) => consumer.stop()));
    for (const [key] of leaving) this.#assignments.delete(key);
    for (const [key, { member, place }] of wanted) {
      if (this.#assignments.has(key)) continue;
      const consumer = new PartitionConsumer({ storage: this.#storage, place, subscription: member, now: this.#now });
      this.#assignments.set(key, { member, consumer });
    }
  }

  #wanted(): ReadonlyMap<string, { readonly member: SubscriptionOptions; readonly place: PartitionPlace }> {
    const wanted = new Map<string, { member: SubscriptionOptions; place: PartitionPlace }>();
    for (const name of new Set(this.#members.flatMap(({ topics }) => topics))) {
      const topic = this.#storage.topic(name);
      const members = this.#members.filter(({ topics }) => topics.includes(name));
      for (let partition = 0; partition < topic.partitions; partition++) {
        const member = members[partition % members.length] as SubscriptionOptions;
        wanted.set(keyOf(name, partition), { member, place: { topic, partition } });
      }
    }
    return wanted;
  }
}

const keyOf = (topic: string, partition: number): string => `${topic}/${partition}`;
