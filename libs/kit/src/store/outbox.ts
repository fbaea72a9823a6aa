import type { Announcement, Contract } from '@heming/contracts';
import type { Outbox } from '../ports/document-store.js';

/** Greatest size of one encoded event in bytes. */
const MAX_EVENT_BYTES = 512 * 1024;
/** A document with this many unpublished events takes no further command. */
export const MAX_PENDING_EVENTS = 200;

/** Where announced events come from. */
export interface Origin {
  /** `<service>:<collection>:<document name>`. */
  readonly document: string;
  /** When it happened, in milliseconds since 1970. */
  readonly time: number;
  readonly traceparent: string;
  readonly tracestate?: string | undefined;
}

/** Adds announcements to an outbox, encoded and numbered. @throws RangeError for an event that could never be published */
export function enqueue(contract: Contract, outbox: Outbox, announcements: readonly Announcement[], origin: Origin): Outbox {
  if (announcements.length === 0) return outbox;
  const events = announcements.map(({ type, data }, i) => {
    const event = contract.events.get(type);
    if (event === undefined) throw new RangeError(`${type} is not an event of the contract`);
    const encoded = event.codec.encode(data);
    if (encoded.length > MAX_EVENT_BYTES) throw new RangeError(`${type} is larger than ${MAX_EVENT_BYTES} bytes`);
    const key = String((data as Record<string, unknown>)[event.keyField]);
    const { time, traceparent, tracestate } = origin;
    const id = `${origin.document}:${outbox.seq + i + 1}`;
    return { id, type, key, time, data: encoded, traceparent, ...(tracestate !== undefined && { tracestate }) };
  });
  return { seq: outbox.seq + events.length, events: [...outbox.events, ...events], since: outbox.since ?? origin.time };
}

/**
 * Place of an event among all that its document has announced: a later one has a higher one, also after a restore.
 * @param eventId as `enqueue` makes it, and as the cause of a reaction has it
 * @throws RangeError for an id that no document gave
 */
export function sequenceOf(eventId: string): number {
  const sequence = Number(eventId.slice(eventId.lastIndexOf(':') + 1));
  if (Number.isSafeInteger(sequence) && sequence > 0) return sequence;
  throw new RangeError(`${eventId} is not the id of an event of a document`);
}

/** An outbox without the events that are published, up to and including a sequence number. */
export function drained(outbox: Outbox, publishedSeq: number): Outbox {
  const first = outbox.seq - outbox.events.length + 1;
  const events = outbox.events.slice(Math.max(0, publishedSeq - first + 1));
  const [oldest] = events;
  return oldest === undefined ? { seq: outbox.seq, events } : { seq: outbox.seq, events, since: oldest.time };
}
