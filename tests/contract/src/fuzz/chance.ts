import type { Random } from '@heming/kit';

/** Choices that depend on a seed alone. */
export class Chance {
  constructor(private readonly random: Random) {}

  /** A whole number from `least` to `greatest`, both included. */
  integer(least: number, greatest: number): number {
    return least + Math.floor(this.random.next() * (greatest - least + 1));
  }

  /** Whether something of a probability happens. */
  happens(probability: number): boolean {
    return this.random.next() < probability;
  }

  /** One of a list. @throws RangeError for an empty one */
  pick<T>(list: readonly T[]): T {
    if (list.length === 0) throw new RangeError('there is nothing to pick');
    return list[this.integer(0, list.length - 1)] as T;
  }

  /** Up to `most` different ones of a list, in its order. */
  some<T>(list: readonly T[], most: number): readonly T[] {
    const share = Math.min(1, most / Math.max(1, list.length));
    return list.filter(() => this.happens(share)).slice(0, most);
  }

  /** Random bytes. */
  bytes(length: number): Buffer {
    return Buffer.from(Array.from({ length }, () => this.integer(0, 255)));
  }
}
