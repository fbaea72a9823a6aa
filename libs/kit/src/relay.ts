import type { Leases } from './leases.js';
import type { Platform } from './platform.js';
import type { DocumentCollection, PendingEvent, Stored } from './ports/document-store.js';
import type { Entity } from './store/collection.js';
import { drained } from './store/outbox.js';
import { receivedContext } from './trace.js';
import type { Span } from './traces.js';

/** Documents taken from one collection at a time. */
const BATCH = 200;
/** The safety net for events whose signal got lost in a crash, in milliseconds. */
const SWEEP_MS = 250;
/** Longest pause after a log that does not answer, in milliseconds. */
const LONGEST_PAUSE_MS = 5_000;

/**
 * Publishes what documents announce: reads outboxes, appends to the log in order per document, and only then empties them. A crash in between
 * publishes again; consumers do not mind, because the event id is the same.
 */
export class Relay {
  readonly #service: string;
  readonly #collections: readonly DocumentCollection<Entity>[];
  readonly #platform: Platform;
  readonly #leases: Leases;
  #awake = true;
  #stopping = false;
  #failures = 0;
  #running: Promise<void> | undefined;
  #rouse: () => void = () => undefined;

  constructor(service: string, collections: readonly DocumentCollection<Entity>[], platform: Platform, leases: Leases) {
    this.#service = service;
    this.#collections = collections;
    this.#platform = platform;
    this.#leases = leases;
  }

  start(): void {
    this.#running = this.#run();
  }

  /** Says that a document has events. */
  wake(): void {
    this.#awake = true;
    this.#rouse();
  }

  /** Publishes what waits, then stops. */
  async stop(): Promise<void> {
    this.#stopping = true;
    this.#rouse();
    await this.#running;
    await this.#leases.release('relay');
  }

  async #run(): Promise<void> {
    for (;;) {
      this.#awake = false;
      const progressed = await this.#sweep();
      if (this.#stopping && !progressed) return;
      if (progressed || this.#awake) continue;
      await this.#rest();
    }
  }

  async #rest(): Promise<void> {
    const pause = Math.min(SWEEP_MS * 2 ** this.#failures, LONGEST_PAUSE_MS);
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, pause);
      timer.unref();
      this.#rouse = () => {
        clearTimeout(timer);
        resolve();
      };
    });
    this.#rouse = () => undefined;
  }

  /** One pass over all collections; whether anything was published. */
  async #sweep(): Promise<boolean> {
    let progressed = false;
    try {
      if (!(await this.#leases.hold('relay'))) return false;
      for (const collection of this.#collections) {
        const waiting: Stored<Entity>[] = [];
        for await (const document of collection.pending(BATCH)) waiting.push(document);
        if (waiting.length === 0) continue;
        await this.#publish(waiting.flatMap(({ outbox }) => outbox.events));
        await Promise.all(waiting.map((document) => drain(collection, document)));
        progressed = true;
      }
      this.#failures = 0;
    } catch (error) {
      this.#failures++;
      this.#platform.metrics.publicationFailed(this.#service);
      this.#platform.logger.warn({ err: error, service: this.#service }, 'events could not be published; they are kept and tried again');
      return false;
    }
    return progressed;
  }

  async #publish(events: readonly PendingEvent[]): Promise<void> {
    const topics = new Map<string, PendingEvent[]>();
    for (const event of events) {
      const topic = event.type.slice(0, event.type.lastIndexOf('.'));
      const ofTopic = topics.get(topic);
      if (ofTopic === undefined) topics.set(topic, [event]);
      else ofTopic.push(event);
    }
    for (const [topic, ofTopic] of topics) await this.#append(topic, ofTopic);
    const oldest = Math.min(...events.map(({ time }) => time));
    this.#platform.metrics.eventsPublished(
      this.#service,
      events.length,
      Math.max(0, this.#platform.environment.clock.now().getTime() - oldest),
    );
  }

  /** Appends events of one topic; those of recorded traces go out under the span of their publication. */
  async #append(topic: string, events: readonly PendingEvent[]): Promise<void> {
    const spans: Span[] = [];
    const shown = events.map((event) => {
      const span = this.#begin(topic, event);
      if (span === undefined) return event;
      spans.push(span);
      return { ...event, traceparent: span.traceparent };
    });
    let failed = true;
    try {
      await this.#platform.log.publish(topic, shown);
      failed = false;
    } finally {
      spans.forEach((span) => span.end({ failed }));
    }
  }

  /** Undefined for an event whose trace is not recorded. */
  #begin(topic: string, { type, traceparent, tracestate }: PendingEvent): Span | undefined {
    const { traces } = this.#platform;
    const cause = receivedContext(traceparent, tracestate);
    if (cause === undefined || !traces.records(cause)) return undefined;
    const facts = {
      'messaging.operation.type': 'send',
      'messaging.destination.name': topic,
      'heming.event.type': type,
      'heming.service': this.#service,
    } as const;
    return traces.begin({ kind: 'producer', name: `publish ${type}`, facts }, cause);
  }
}

/** Takes published events out of a document's outbox, whatever happened to the document meanwhile. */
async function drain(collection: DocumentCollection<Entity>, published: Stored<Entity>): Promise<void> {
  let current: Stored<Entity> | undefined = published;
  while (current !== undefined) {
    const next = { ...current, revision: current.revision + 1, outbox: drained(current.outbox, published.outbox.seq) };
    const outcome = await collection.replace(next, current.revision);
    if (outcome === 'replaced') return;
    current = await collection.get(published.state.name);
  }
}
