import type { Clock } from './ports/environment.js';

/** The machine's clock. */
export const systemClock: Clock = { now: () => new Date() };

/** A clock of a demonstration: the machine's, moved forward on request. It never goes back. */
export class DemoClock implements Clock {
  #offsetMs: number;
  readonly #followers = new Set<() => void>();

  /** @param offsetMs how far it was moved before, in milliseconds */
  constructor(offsetMs = 0) {
    this.#offsetMs = offsetMs;
  }

  now(): Date {
    return new Date(Date.now() + this.#offsetMs);
  }

  /** How far it is ahead of the machine, in milliseconds. */
  get offsetMs(): number {
    return this.#offsetMs;
  }

  /** Sets how far it is ahead; a smaller offset than before is ignored. */
  moveTo(offsetMs: number): void {
    if (offsetMs <= this.#offsetMs) return;
    this.#offsetMs = offsetMs;
    for (const moved of this.#followers) moved();
  }

  /** Tells whenever it was moved forward. @returns what ends that */
  follow(moved: () => void): () => void {
    this.#followers.add(moved);
    return () => void this.#followers.delete(moved);
  }
}
