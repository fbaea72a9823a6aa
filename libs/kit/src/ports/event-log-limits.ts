import type { OutgoingEvent, SubscriptionOptions, Topic } from './event-log.js';

/** Largest event, in bytes; what Kafka takes by default. */
const MAX_EVENT_BYTES = 1_000_000;
const MAX_PARTITIONS = 1_024;
const MAX_ATTEMPTS = 8;
/** What Kafka allows in the name of a topic or group. */
const NAME = /^[a-zA-Z0-9._-]{1,200}$/;

/** Parked events listed at a time, whatever is asked for. */
export const MAX_PARKED_PAGE = 1_000;

/** @throws RangeError when no event log may hold such a topic */
export function checkTopic({ name, partitions }: Topic): void {
  checkName('topic', name);
  const fits = Number.isInteger(partitions) && partitions >= 1 && partitions <= MAX_PARTITIONS;
  if (!fits) throw new RangeError(`topic ${name} cannot have ${partitions} partitions; 1 to ${MAX_PARTITIONS} are possible`);
}

/** A topic is wanted with another number of partitions than it has. */
export class OtherPartitions extends RangeError {
  override readonly name = 'OtherPartitions';

  constructor(topic: string, present: number, wanted: number) {
    super(`topic ${topic} has ${present} partitions; changing that to ${wanted} would break the order per key`);
  }
}

/** @throws RangeError when an event is too large for an event log */
export function checkEvents(events: readonly OutgoingEvent[]): void {
  const large = events.find(({ data }) => data.length > MAX_EVENT_BYTES);
  if (large !== undefined) throw new RangeError(`event ${large.id} has ${large.data.length} bytes, more than ${MAX_EVENT_BYTES}`);
}

/** @throws RangeError when nobody may subscribe like that */
export function checkSubscription({ group, retry: { attempts } }: SubscriptionOptions): void {
  checkName('group', group);
  const fits = Number.isInteger(attempts) && attempts >= 1 && attempts <= MAX_ATTEMPTS;
  if (!fits) throw new RangeError(`${attempts} attempts are not possible; 1 to ${MAX_ATTEMPTS} are`);
}

function checkName(kind: string, name: string): void {
  if (!NAME.test(name)) throw new RangeError(`a ${kind} cannot be called ${name}`);
}
