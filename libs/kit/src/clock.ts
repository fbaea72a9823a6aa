import type { Clock } from './ports/environment.js';

/** The machine's clock. */
export const systemClock: Clock = { now: () => new Date() };

/** A clock of a demonstration: the machine's, moved forward on request. It never goes back. */
export class DemoClock implements Clock {
  #offsetMs: number;

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
    this.#offsetMs = Math.max(this.#offsetMs, offsetMs);
  }
}
