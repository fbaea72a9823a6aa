const { imul } = Math;
const INITIAL_SLOTS = 1 << 12;

/**
 * Remembers in which line each name of a table stood first, in 12 bytes a slot and two to four slots a name: a million names take 24 MB, however
 * long they are. Names are told apart by 64 bits of hash; that any two of a million distinct names fall together has a chance of one in 37
 * million.
 */
export class FirstLines {
  #capacity = INITIAL_SLOTS;
  #high = new Uint32Array(INITIAL_SLOTS);
  #low = new Uint32Array(INITIAL_SLOTS);
  /** 0 marks a free slot: lines begin at 1. */
  #lines = new Uint32Array(INITIAL_SLOTS);
  #size = 0;

  /** The line a name was added with, or undefined. */
  find(name: string): number | undefined {
    const line = this.#lines[this.#slotOf(hash(name, 0x811c9dc5), hash(name, 0x9747b28c))];
    return line === 0 ? undefined : line;
  }

  /** Remembers the line of a name, unless it has one already. @param line from 1 */
  add(name: string, line: number): void {
    const [high, low] = [hash(name, 0x811c9dc5), hash(name, 0x9747b28c)];
    const slot = this.#slotOf(high, low);
    if (this.#lines[slot] !== 0) return;
    this.#put(slot, high, low, line);
    this.#size += 1;
    if (this.#size * 2 > this.#capacity) this.#grow();
  }

  /** Where a hash is, or the free slot where it would be. */
  #slotOf(high: number, low: number): number {
    const last = this.#capacity - 1;
    for (let slot = low & last; ; slot = (slot + 1) & last) {
      if (this.#lines[slot] === 0 || (this.#low[slot] === low && this.#high[slot] === high)) return slot;
    }
  }

  #put(slot: number, high: number, low: number, line: number): void {
    this.#high[slot] = high;
    this.#low[slot] = low;
    this.#lines[slot] = line;
  }

  #grow(): void {
    const [high, low, lines] = [this.#high, this.#low, this.#lines];
    this.#capacity *= 2;
    this.#high = new Uint32Array(this.#capacity);
    this.#low = new Uint32Array(this.#capacity);
    this.#lines = new Uint32Array(this.#capacity);
    lines.forEach((line, at) => {
      if (line !== 0) this.#put(this.#slotOf(high[at] ?? 0, low[at] ?? 0), high[at] ?? 0, low[at] ?? 0, line);
    });
  }
}

/** 32 bits of a text (MurmurHash3 over its UTF-16 units). */
function hash(text: string, seed: number): number {
  let h = seed;
  for (let at = 0; at < text.length; at += 1) {
    let k = imul(text.charCodeAt(at), 0xcc9e2d51);
    k = (k << 15) | (k >>> 17);
    h ^= imul(k, 0x1b873593);
    h = (h << 13) | (h >>> 19);
    h = (imul(h, 5) + 0xe6546b64) | 0;
  }
  h ^= text.length;
  h = imul(h ^ (h >>> 16), 0x85ebca6b);
  h = imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}
