import type { ParkedEvent } from '@heming/kit';
import type { KafkaMessage } from 'kafkajs';
import { parkedMessageOf, parkedOf, unparkedMessageOf, type OutgoingMessage } from './event-message.js';
import type { Publisher } from './publisher.js';

/** Longest name of a topic that Kafka takes. */
const LONGEST = 249;
/** One partition each, and the last message of each event kept for ever: what a topic of parked events holds is its state, not its history. */
export const PARKED_TOPIC = { partitions: 1, config: [{ name: 'cleanup.policy', value: 'compact' }] };

/** Reads topics from their first to their last message. */
export type ReadTopics = (topics: readonly string[], visit: (topic: string, message: KafkaMessage) => void) => Promise<void>;

/** The topic where a group parks events of a topic. @throws RangeError when its name could be taken for another's, or is too long */
export function parkedTopicOf(topic: string, group: string): string {
  if (group.includes('.')) throw new RangeError(`group ${group} has a dot; its topics of parked events could not be told from others`);
  const name = `${topic}${suffixOf(group)}`;
  if (name.length > LONGEST) throw new RangeError(`topic ${name} has ${name.length} characters, more than ${LONGEST}`);
  return name;
}

/** The topics a group has subscribed to, by all topics there are: it has a topic of parked events for each. */
export function topicsOf(group: string, all: readonly string[]): readonly string[] {
  if (group.includes('.')) return [];
  const suffix = suffixOf(group);
  return all.filter((name) => name.length > suffix.length && name.endsWith(suffix)).map((name) => name.slice(0, -suffix.length));
}

/** The parked events of groups. The last message of an event's id says whether it is parked, whether it is to be tried again, or that it is done. */
export class ParkedEvents {
  readonly #publisher: Publisher;
  readonly #read: ReadTopics;

  constructor(publisher: Publisher, read: ReadTopics) {
    this.#publisher = publisher;
    this.#read = read;
  }

  /** Parks an event, or says anew why it is parked. */
  park(group: string, parked: ParkedEvent): Promise<void> {
    return this.#say(group, [parked], (one) => parkedMessageOf(one, false));
  }

  /** Takes an event off its parking place. */
  unpark(group: string, parked: ParkedEvent): Promise<void> {
    return this.#say(group, [parked], unparkedMessageOf);
  }

  /** Has a group try events again, whichever process of it takes them. */
  replay(group: string, parked: readonly ParkedEvent[]): Promise<void> {
    return this.#say(group, parked, (one) => parkedMessageOf(one, true));
  }

  /** Events that a group has parked, oldest first. @param chosen only those with these ids */
  async list(group: string, topics: readonly string[], limit: number, chosen?: ReadonlySet<string>): Promise<readonly ParkedEvent[]> {
    const names = topics.map((topic) => parkedTopicOf(topic, group));
    // First where the last word on each event is, then those words alone: the events of a full topic of parked events need not fit in memory.
    const present = new Map<string, { readonly offset: string; readonly parkedAt: number }>();
    await this.#read(names, (name, message) => {
      const place = `${name}/${message.key?.toString() ?? ''}`;
      const parkedAt = parkedOf(message)?.parked.parkedAt;
      if (parkedAt === undefined) present.delete(place);
      else if (chosen === undefined || chosen.has(message.key?.toString() ?? '')) present.set(place, { offset: message.offset, parkedAt });
    });
    const oldest = new Map([...present].sort(([, one], [, other]) => one.parkedAt - other.parkedAt).slice(0, limit));
    if (oldest.size === 0) return [];
    const listed = new Map<string, ParkedEvent>();
    await this.#read(names, (name, message) => {
      const place = `${name}/${message.key?.toString() ?? ''}`;
      const parked = oldest.get(place)?.offset === message.offset ? parkedOf(message)?.parked : undefined;
      if (parked !== undefined) listed.set(place, parked);
    });
    return [...oldest.keys()].flatMap((place) => listed.get(place) ?? []);
  }

  async #say(group: string, parked: readonly ParkedEvent[], word: (parked: ParkedEvent) => OutgoingMessage): Promise<void> {
    await Promise.all(
      parked.map((one) => this.#publisher.publish(parkedTopicOf(one.event.topic, group), [{ partition: 0, message: word(one) }])),
    );
  }
}

const suffixOf = (group: string): string => `.${group}.parked`;
