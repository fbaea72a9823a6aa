import type { Limits } from '../limits.js';
import { HttpRefusal } from '../problems/http-refusal.js';

/** A stream that goes on for long. */
export interface OpenStream {
  /** Ends it early because this process stops. */
  close(): void;
}

/** The streams that are open, counted in all and for each caller. */
export class OpenStreams {
  readonly #open = new Set<OpenStream>();
  readonly #perCaller = new Map<string, number>();

  constructor(private readonly limits: Limits) {}

  /** Runs a stream to its end. @throws HttpRefusal when too many are open already */
  async run(caller: string, stream: OpenStream, work: () => Promise<void>): Promise<void> {
    if (this.#open.size >= this.limits.streams) throw new HttpRefusal('OVERLOADED', {}, { 'retry-after': '5' });
    const mine = this.#perCaller.get(caller) ?? 0;
    const limit = this.limits.streamsPerCaller;
    if (mine >= limit) throw new HttpRefusal('TOO_MANY_STREAMS', { limit: String(limit) }, { 'retry-after': '5' });
    this.#perCaller.set(caller, mine + 1);
    this.#open.add(stream);
    try {
      await work();
    } finally {
      this.#open.delete(stream);
      const left = this.#perCaller.get(caller)! - 1;
      if (left === 0) this.#perCaller.delete(caller);
      else this.#perCaller.set(caller, left);
    }
  }

  /** Ends every stream, telling the callers to come back. */
  closeAll(): void {
    for (const stream of this.#open) stream.close();
  }
}
