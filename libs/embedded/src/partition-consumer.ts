import { setImmediate } from 'node:timers/promises';
import { deliver, type Delivery, type EventRecord, type SubscriptionOptions } from '@heming/kit';
import { recordOf, type AppendedEvent, type LogStorage, type ParkedEntry, type PartitionPlace } from './log-storage.js';

/** Events read at a time. */
const BATCH = 64;

/** What a consumer needs to know. */
export interface ConsumerOptions {
  readonly storage: LogStorage;
  readonly place: PartitionPlace;
  readonly subscription: SubscriptionOptions;
  /** The log's clock, in milliseconds since 1970. */
  now(): number;
}

/**
 * Takes the events of one partition for one group, one after the other. The position is saved behind the effect, together with whatever else is
 * being committed; a crash in between hands the last events over again.
 */
export class PartitionConsumer {
  readonly #options: ConsumerOptions;
  readonly #stopping = new AbortController();
  readonly #replays: ParkedEntry[] = [];
  readonly #running: Promise<void>;
  #next: number;
  #saving: Promise<void> | undefined;
  #awake = false;
  #rouse: () => void = () => undefined;

  constructor(options: ConsumerOptions) {
    this.#options = options;
    this.#next = options.storage.position(options.subscription.group, options.place);
    // A store that takes no writes ends the consumer; what it had not saved is handed over again after the next start.
    this.#running = this.#run().catch(() => this.#stopping.abort());
  }

  /** Says that there may be something to do. */
  wake(): void {
    this.#awake = true;
    this.#rouse();
  }

  /** Hands a parked event over again, in turn with the others. */
  replay(entry: ParkedEntry): void {
    if (this.#replays.some(({ key }) => key.equals(entry.key))) return;
    this.#replays.push(entry);
    this.wake();
  }

  /** Stops after the event in hand; resolves when its position is saved. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    this.wake();
    await this.#running;
  }

  get #stopped(): boolean {
    return this.#stopping.signal.aborted;
  }

  async #run(): Promise<void> {
    const { storage, place } = this.#options;
    while (!this.#stopped) {
      this.#awake = false;
      for (let entry = this.#replays.shift(); entry !== undefined && !this.#stopped; entry = this.#replays.shift())
        await this.#takeAgain(entry);
      const events = storage.read(place, this.#next, BATCH);
      for (const appended of events) {
        if (this.#stopped) break;
        await this.#take(appended);
      }
      if (events.length > 0) await setImmediate();
      else await this.#rest();
    }
    while (this.#saving !== undefined) await this.#saving;
  }

  async #take(appended: AppendedEvent): Promise<void> {
    const outcome = await this.#try((attempt) => recordOf(appended, attempt));
    if (outcome === 'left') return;
    const { storage, place, subscription } = this.#options;
    if (outcome !== 'done') await storage.park(subscription.group, place, outcome);
    this.#next = appended.offset + 1;
    if (outcome === 'done') this.#save();
  }

  async #takeAgain({ key, parked }: ParkedEntry): Promise<void> {
    const outcome = await this.#try((attempt) => ({ ...parked.event, attempt }));
    if (outcome === 'left') return;
    if (outcome === 'done') await this.#options.storage.unpark(key);
    else await this.#options.storage.repark(key, outcome);
  }

  #try(eventOf: (attempt: number) => EventRecord): Promise<Delivery> {
    const { subscription, now } = this.#options;
    return deliver(subscription, eventOf, { heartbeat: () => Promise.resolve(), signal: this.#stopping.signal }, now);
  }

  /** Saves the position while the next events are taken; at most one save is under way. */
  #save(): void {
    this.#saving ??= this.#saveUntilCurrent().finally(() => (this.#saving = undefined));
  }

  async #saveUntilCurrent(): Promise<void> {
    const { storage, place, subscription } = this.#options;
    let saved: number;
    try {
      do {
        saved = this.#next;
        await storage.moveTo(subscription.group, place, saved);
      } while (saved < this.#next);
    } catch {
      this.#stopping.abort();
      this.wake();
    }
  }

  async #rest(): Promise<void> {
    if (this.#awake || this.#stopped) return;
    await new Promise<void>((resolve) => (this.#rouse = resolve));
    this.#rouse = () => undefined;
  }
}
