import { LRUCache } from 'lru-cache';
import type { Principal } from '@heming/kit';

/** How long an answer about somebody's access is believed, in milliseconds: half of the second within which a revocation must tell. */
const BELIEVED_MS = 500;
const MOST_ENTRIES = 10_000;

/** Finds out what somebody may do at this moment; undefined when nobody answers to the key. */
export type Resolve = (key: string) => Promise<Principal | undefined>;

interface Entry {
  readonly principal: Promise<Principal | undefined>;
  /** By the machine's monotonic clock, in milliseconds. */
  readonly until: number;
}

/**
 * What callers may do, asked anew every half second at most, so that a revocation tells within a second whatever becomes of events. It fails
 * closed: without an answer nobody is let in.
 */
export class BoundedAccess {
  readonly #entries = new LRUCache<string, Entry>({ max: MOST_ENTRIES });
  readonly #resolve: Resolve;

  constructor(resolve: Resolve) {
    this.#resolve = resolve;
  }

  /** The principal of a key; callers at the same moment share one question. */
  of(key: string): Promise<Principal | undefined> {
    const known = this.#entries.get(key);
    const now = performance.now();
    if (known !== undefined && known.until > now) return known.principal;
    // The time counts from the question, not from the answer: what is revoked in between must not be believed longer.
    const entry: Entry = { principal: this.#resolve(key), until: now + BELIEVED_MS };
    this.#entries.set(key, entry);
    entry.principal.then(
      (principal) => principal === undefined && this.#forget(key, entry),
      () => this.#forget(key, entry),
    );
    return entry.principal;
  }

  /** Number of answers that are kept. */
  get size(): number {
    return this.#entries.size;
  }

  #forget(key: string, entry: Entry): void {
    if (this.#entries.get(key) === entry) this.#entries.delete(key);
  }
}
