import {
  checkEvents,
  checkSubscription,
  checkTopic,
  MAX_PARKED_PAGE,
  type EventLog,
  type LogReader,
  type OutgoingEvent,
  type ParkedEvent,
  type PartitionLag,
  type Subscription,
  type SubscriptionOptions,
  type Topic,
} from '@heming/kit';
import { ConsumerGroup } from './consumer-group.js';
import type { EmbeddedEnvironment } from './environment.js';
import { EmbeddedLogCopy } from './log-copy.js';
import { LogStorage } from './log-storage.js';
import { sweepExpired } from './retention.js';

/** Events appended in one transaction; more are appended in several, in order. */
const APPEND = 1_000;
const SWEEP_EVERY_MS = 600_000;

/** Where a log lives. */
export interface EventLogOptions {
  readonly environment: EmbeddedEnvironment;
  /** Clock of retention and parking, in milliseconds since 1970; absent means the machine's. */
  readonly now?: () => number;
}

/** Opens the durable log in the data folder of the process. Closing it leaves the environment open. */
export function openEventLog({ environment, now = Date.now }: EventLogOptions): EmbeddedEventLog {
  return new EmbeddedEventLog(environment, now);
}

/**
 * The log on LMDB: see `EventLog`. A new group starts at the oldest event. Consumers are woken by `publish` itself, since only this process
 * can append; nothing polls.
 */
export class EmbeddedEventLog implements EventLog {
  readonly reader: LogReader;
  readonly #storage: Promise<LogStorage>;
  readonly #now: () => number;
  readonly #groups = new Map<string, ConsumerGroup>();
  readonly #sweeping: NodeJS.Timeout;
  #inFlight = new Set<Promise<unknown>>();
  #closed = false;

  constructor(environment: EmbeddedEnvironment, now: () => number) {
    this.#storage = LogStorage.open(environment);
    this.#storage.catch(() => undefined);
    this.reader = new EmbeddedLogCopy(this.#storage);
    this.#now = now;
    this.#sweeping = setInterval(() => void this.sweep().catch(() => undefined), SWEEP_EVERY_MS);
    this.#sweeping.unref();
  }

  ensureTopics(topics: readonly Topic[]): Promise<void> {
    return this.#track(async (storage) => {
      topics.forEach(checkTopic);
      await Promise.all(topics.map((topic) => storage.ensureTopic(topic)));
    });
  }

  publish(topic: string, events: readonly OutgoingEvent[]): Promise<void> {
    return this.#track(async (storage) => {
      const known = storage.topic(topic);
      checkEvents(events);
      const now = this.#now();
      for (let start = 0; start < events.length; start += APPEND) {
        const grown = await storage.append(known, events.slice(start, start + APPEND), now);
        for (const group of this.#groups.values()) group.wake(topic, grown);
      }
    });
  }

  subscribe(subscription: SubscriptionOptions): Promise<Subscription> {
    return this.#track((storage) => {
      checkSubscription(subscription);
      const { group } = subscription;
      const consumers = this.#groups.get(group) ?? new ConsumerGroup(storage, this.#now);
      this.#groups.set(group, consumers);
      return consumers.join(subscription);
    });
  }

  lag(group: string): Promise<readonly PartitionLag[]> {
    return this.#track((storage) => Promise.resolve(storage.lag(group)));
  }

  parked(group: string, limit: number): Promise<readonly ParkedEvent[]> {
    return this.#track((storage) => {
      const entries = storage.parked(group, undefined, Math.min(limit, MAX_PARKED_PAGE));
      return Promise.resolve(entries.map(({ parked }) => parked));
    });
  }

  replayParked(group: string, ids: readonly string[]): Promise<number> {
    return this.#track((storage) => {
      const asked = new Set(ids);
      const consumers = this.#groups.get(group);
      let handed = 0;
      let after: Buffer | undefined;
      do {
        const entries = storage.parked(group, after, MAX_PARKED_PAGE);
        handed += entries.filter((entry) => asked.has(entry.parked.event.id) && consumers?.replay(entry) === true).length;
        after = entries.at(-1)?.key;
      } while (after !== undefined);
      return Promise.resolve(handed);
    });
  }

  /** Removes events past their retention now; happens by itself every ten minutes. @returns how many went */
  sweep(): Promise<number> {
    return this.#track((storage) => sweepExpired(storage, this.#now()));
  }

  async close(): Promise<void> {
    this.#closed = true;
    clearInterval(this.#sweeping);
    await Promise.all([...this.#groups.values()].map((group) => group.stop()));
    await Promise.allSettled(this.#inFlight);
  }

  /** Runs work on the storage, so that closing waits for it. */
  async #track<R>(work: (storage: LogStorage) => Promise<R>): Promise<R> {
    if (this.#closed) throw new Error('the event log is closed');
    const running = this.#storage.then(work);
    this.#inFlight.add(running);
    try {
      return await running;
    } finally {
      this.#inFlight.delete(running);
    }
  }
}
