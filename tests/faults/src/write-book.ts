import type { Json, RestRequest } from './rest-call.js';

/** A write of one resource. */
export interface Write {
  /** Name of the resource. */
  readonly name: string;
  readonly request: RestRequest;
  /** What the resource holds once the write has had its effect. */
  readonly effect: Json;
  /** Full name of the event that announces it. */
  readonly event: string;
}

/** A resource as far as the writes to it are acknowledged. */
export interface Written {
  /** What it has to hold. */
  readonly members: Json;
  /** How many events of which type announce what happened to it. */
  readonly events: ReadonlyMap<string, number>;
}

/** What has been written, as the writers know it: what was acknowledged, and what was sent but never answered. */
export class WriteBook {
  readonly #written = new Map<string, Written>();
  readonly #latest = new Map<string, Write>();
  readonly #doubtful: Write[] = [];

  /** Everything acknowledged, by name. */
  get written(): ReadonlyMap<string, Written> {
    return this.#written;
  }

  /** Writes whose connection broke before the answer. */
  get doubtful(): readonly Write[] {
    return this.#doubtful;
  }

  /** The latest acknowledged write of every resource. */
  get latest(): readonly Write[] {
    return [...this.#latest.values()];
  }

  /** A write was answered with success. */
  acknowledge(write: Write): void {
    const { name, effect, event } = write;
    const before = this.#written.get(name);
    const events = new Map(before?.events);
    events.set(event, (events.get(event) ?? 0) + 1);
    this.#written.set(name, { members: { ...before?.members, ...effect }, events });
    this.#latest.set(name, write);
  }

  /** A write was sent and never answered: it has happened or not. */
  doubt(write: Write): void {
    this.#doubtful.push(write);
  }

  /** Hands out the writes in doubt, to be repeated. */
  takeDoubtful(): readonly Write[] {
    return this.#doubtful.splice(0);
  }
}
