import { setImmediate } from 'node:timers/promises';
import type { GroupPosition, LoggedEvent, LogNames, LogState, LogWriter, OffsetRange, ParkedEvent, Topic } from '@heming/kit';
import type { EmbeddedEnvironment } from './environment.js';
import { LogStorage } from './log-storage.js';

/** Events or parked events read at a time. */
const BATCH = 500;

/** Opens the log of a data folder to be copied: no consumer runs on it meanwhile. */
export function openLogCopy(environment: EmbeddedEnvironment): LogWriter {
  return new EmbeddedLogCopy(LogStorage.open(environment));
}

/** The log on LMDB, as a backup reads it and a restore writes it. */
export class EmbeddedLogCopy implements LogWriter {
  readonly keepsOffsets = true;
  readonly #opened: Promise<LogStorage>;

  constructor(opened: Promise<LogStorage>) {
    this.#opened = opened;
  }

  async state(names: LogNames): Promise<LogState> {
    const storage = await this.#opened;
    const topics = storage.topics.filter(({ name }) => names.topics.includes(name));
    const placesOf = topics.map((topic) => Array.from({ length: topic.partitions }, (_, partition) => ({ topic, partition })));
    const positions = names.groups.flatMap((group) =>
      placesOf
        .flat()
        .filter((place) => storage.knows(group, place))
        .map((place) => ({ group, topic: place.topic.name, partition: place.partition, offset: storage.position(group, place) })),
    );
    const states = topics.map(({ id: _id, ...topic }, i) => ({
      ...topic,
      ranges: (placesOf[i] ?? []).map((place) => ({ head: storage.head(place), end: storage.tail(place) })),
    }));
    return { topics: states, positions };
  }

  async *events(topic: string, partition: number, { head, end }: OffsetRange): AsyncIterable<LoggedEvent> {
    const storage = await this.#opened;
    const place = { topic: storage.topic(topic), partition };
    for (let next = head; next < end;) {
      const found = storage.read(place, next, Math.min(BATCH, end - next));
      for (const { event, offset, appendedAt } of found) yield { ...event, offset, appendedAt };
      next = (found.at(-1)?.offset ?? end) + 1;
      await setImmediate();
    }
  }

  async *parkedOf(group: string): AsyncIterable<ParkedEvent> {
    const storage = await this.#opened;
    let after: Buffer | undefined;
    do {
      const entries = storage.parked(group, after, BATCH);
      for (const { parked } of entries) yield parked;
      after = entries.at(-1)?.key;
      await setImmediate();
    } while (after !== undefined);
  }

  async ensureTopics(topics: readonly Topic[]): Promise<void> {
    const storage = await this.#opened;
    for (const topic of topics) await storage.ensureTopic(topic);
  }

  async append(topic: string, partition: number, events: readonly LoggedEvent[]): Promise<void> {
    const storage = await this.#opened;
    await storage.putBack({ topic: storage.topic(topic), partition }, events);
  }

  async place(positions: readonly GroupPosition[]): Promise<void> {
    const storage = await this.#opened;
    for (const { group, topic, partition, offset } of positions) {
      const known = storage.topic(topic);
      await storage.register(group, [known]);
      await storage.moveTo(group, { topic: known, partition }, offset);
    }
  }

  async park(group: string, events: readonly ParkedEvent[]): Promise<void> {
    const storage = await this.#opened;
    for (const parked of events) {
      const { topic, partition } = parked.event;
      await storage.park(group, { topic: storage.topic(topic), partition }, parked);
    }
  }
}
