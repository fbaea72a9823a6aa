const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/**
 * Draws that depend on a seed and a label alone: whatever else was drawn before, or in which order, makes no difference. Integers throughout,
 * so that every machine draws the same.
 */
export class Lots {
  #state: number;

  constructor(seed: number, label: string) {
    let hash = FNV_OFFSET ^ seed;
    for (let at = 0; at < label.length; at += 1) hash = Math.imul(hash ^ label.charCodeAt(at), FNV_PRIME);
    this.#state = hash >>> 0;
  }

  /** From 0 to `count - 1`. */
  below(count: number): number {
    return this.#next() % count;
  }

  /** From `first` to `last`, both included. */
  between(first: number, last: number): number {
    return first + this.below(last - first + 1);
  }

  /** True in so many of a hundred cases. */
  inHundred(cases: number): boolean {
    return this.below(100) < cases;
  }

  /** One of them. @throws RangeError for an empty list */
  oneOf<T>(list: readonly T[]): T {
    if (list.length === 0) throw new RangeError('there is nothing to choose from');
    return list[this.below(list.length)] as T;
  }

  /** Mulberry32. */
  #next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  }
}
