import { setImmediate, setTimeout } from 'node:timers/promises';
import { deliver, type EventRecord, type ParkedEvent, type SubscriptionOptions } from '@heming/kit';
import type { KafkaMessage } from 'kafkajs';
import { eventOf, parkedOf } from './event-message.js';
import type { ParkedEvents } from './parked-events.js';
import type { PositionSaver } from './position-saver.js';

/** A partition with so many messages or bytes in hand is not fetched from until there are few again. */
const MANY = 500;
const MANY_BYTES = 2_000_000;
const FEW = 100;
const PAUSE_MS = 500;

/** What a consumer needs to know. */
export interface PartitionOptions {
  readonly subscription: SubscriptionOptions;
  readonly topic: string;
  readonly partition: number;
  /** Whether the topic is one of the topics of parked events of the group. */
  readonly isParkedTopic: boolean;
  readonly parkedEvents: ParkedEvents;
  readonly saver: PositionSaver;
  /** Resolves when whoever had the partition before, in this process, has nothing of it in hand any more. */
  readonly before: Promise<void>;
  /** The log's clock, in milliseconds since 1970. */
  now(): number;
}

/** Takes the messages of one partition for one group, one after the other, beside the fetching, so that a slow one delays only its partition. */
export class PartitionConsumer {
  /** Resolves when nothing is in hand any more. */
  readonly ended: Promise<void>;
  readonly #options: PartitionOptions;
  readonly #stopping = new AbortController();
  #waiting: KafkaMessage[] = [];
  #bytes = 0;
  #rouse: () => void = () => undefined;
  #resume: (() => void) | undefined;

  constructor(options: PartitionOptions) {
    this.#options = options;
    this.ended = this.#run();
  }

  /** Takes messages in hand. @param pause stops fetching from the partition, and gives back what lets it go on */
  accept(messages: readonly KafkaMessage[], pause: () => () => void): void {
    if (this.#stopped) return;
    this.#waiting.push(...messages);
    this.#bytes += bytesOf(messages);
    if (this.#waiting.length >= MANY || this.#bytes >= MANY_BYTES) this.#resume ??= pause();
    this.#rouse();
  }

  /** Stops after the message in hand. */
  stop(): void {
    this.#stopping.abort();
    this.#rouse();
    this.#resume?.();
    this.#resume = undefined;
  }

  get #stopped(): boolean {
    return this.#stopping.signal.aborted;
  }

  async #run(): Promise<void> {
    await this.#options.before;
    while (!this.#stopped) {
      const messages = this.#waiting;
      this.#waiting = [];
      for (const [at, message] of messages.entries()) {
        if (this.#stopped) return;
        await this.#take(message);
        this.#bytes -= bytesOf([message]);
        if (messages.length - at + this.#waiting.length < FEW) this.#goOn();
      }
      if (messages.length > 0) await setImmediate();
      else await this.#rest();
    }
  }

  #goOn(): void {
    this.#resume?.();
    this.#resume = undefined;
  }

  async #take(message: KafkaMessage): Promise<void> {
    const { topic, partition, isParkedTopic, saver } = this.#options;
    const isTaken = isParkedTopic ? await this.#takeParked(message) : await this.#takeEvent(eventOf(topic, partition, message));
    if (isTaken) saver.move({ topic, partition, offset: String(BigInt(message.offset) + 1n) });
  }

  /** @returns whether the position may move on */
  async #takeEvent(event: EventRecord): Promise<boolean> {
    const outcome = await this.#deliver(event);
    if (outcome === 'done' || outcome === 'left') return outcome === 'done';
    const { parkedEvents, subscription } = this.#options;
    return this.#insist(() => parkedEvents.park(subscription.group, outcome));
  }

  /** Tries a parked event again when that is asked for; what else the topic of parked events holds is for those who list it. */
  async #takeParked(message: KafkaMessage): Promise<boolean> {
    const found = parkedOf(message);
    if (found?.replayed !== true) return true;
    const { parkedEvents, subscription } = this.#options;
    const outcome = await this.#deliver(found.parked.event);
    if (outcome === 'left') return false;
    return this.#insist(() =>
      outcome === 'done' ? parkedEvents.unpark(subscription.group, found.parked) : parkedEvents.park(subscription.group, outcome),
    );
  }

  #deliver(event: EventRecord): Promise<'done' | 'left' | ParkedEvent> {
    const { subscription, now } = this.#options;
    // Membership is kept alive by the fetching, however long a handler takes.
    const control = { heartbeat: () => Promise.resolve(), signal: this.#stopping.signal };
    return deliver(subscription, (attempt) => ({ ...event, attempt }), control, now);
  }

  /** Does what must be done before the position moves on, as often as it takes; whether it was done before the consumer stopped. */
  async #insist(work: () => Promise<void>): Promise<boolean> {
    const { signal } = this.#stopping;
    for (;;) {
      try {
        await work();
        return true;
      } catch {
        if (signal.aborted) return false;
        await setTimeout(PAUSE_MS, undefined, { signal }).catch(() => undefined);
        if (signal.aborted) return false;
      }
    }
  }

  async #rest(): Promise<void> {
    if (this.#waiting.length > 0 || this.#stopped) return;
    await new Promise<void>((resolve) => (this.#rouse = resolve));
    this.#rouse = () => undefined;
  }
}

function bytesOf(messages: readonly KafkaMessage[]): number {
  return messages.reduce((sum, { value }) => sum + (value?.length ?? 0), 0);
}
