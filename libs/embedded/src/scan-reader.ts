import { skipValue, successor, type Bounds } from './index-key.js';
import { readKeys, type KeySpace } from './key-space.js';
import type { KeyStep, Scan } from './scan.js';

/** A stretch of keys in order. */
interface Run extends Bounds {
  /** Where, in its keys, the part begins that runs are merged by. */
  readonly offset: number;
  /** The keys' beginning up to there. */
  readonly head: Buffer;
}

interface Cursor {
  readonly run: Run;
  keys: Buffer[];
  position: number;
  readonly chunk: number;
}

/**
 * Reads the keys of a scan in order, from any position, at a cost that depends on the number of runs and the keys read, never on how many were
 * skipped. The runs are found once; keys are read afresh by every call, each call from one consistent state.
 */
export class ScanReader {
  readonly #space: KeySpace;
  readonly #reverse: boolean;
  readonly #runs: readonly Run[];

  constructor(scan: Scan) {
    this.#space = scan.space;
    this.#reverse = scan.reverse;
    this.#runs = runsOf(scan);
  }

  /** Bounds of what is read, for counting. Runs never overlap. */
  get bounds(): readonly Bounds[] {
    return this.#runs;
  }

  /** Up to `limit` keys behind a position; fewer only at the end. */
  read(after: Buffer | undefined, limit: number): Buffer[] {
    const runs = after === undefined ? this.#runs : this.#runs.map((run) => this.#behind(run, after));
    const [only] = runs;
    if (only === undefined) return [];
    return runs.length === 1 ? readKeys(this.#space, only, limit, this.#reverse) : this.#merge(runs, limit);
  }

  /** The position of a key, as `read` takes it. */
  positionOf(key: Buffer): Buffer {
    const run =
      this.#runs.length === 1
        ? this.#runs[0]
        : this.#runs.find(({ lower, upper }) => Buffer.compare(lower, key) <= 0 && Buffer.compare(key, upper) < 0);
    return key.subarray(run?.offset);
  }

  #behind(run: Run, after: Buffer): Run {
    const last = Buffer.concat([run.head, after]);
    if (this.#reverse) return Buffer.compare(last, run.upper) < 0 ? { ...run, upper: last } : run;
    const first = Buffer.concat([last, Buffer.from([0])]);
    return Buffer.compare(first, run.lower) > 0 ? { ...run, lower: first } : run;
  }

  #merge(runs: readonly Run[], limit: number): Buffer[] {
    const chunk = Math.ceil(limit / runs.length);
    const heap = new Heap((a, b) => this.#compare(a, b));
    for (const run of runs) {
      const keys = readKeys(this.#space, run, chunk, this.#reverse);
      if (keys.length > 0) heap.push({ run, keys, position: 0, chunk });
    }
    const merged: Buffer[] = [];
    for (let first = heap.first; first !== undefined && merged.length < limit; first = heap.first) {
      merged.push(first.keys[first.position] as Buffer);
      if (this.#advance(first)) heap.sink();
      else heap.pop();
    }
    return merged;
  }

  /** Moves a cursor on; false at the end of its run. */
  #advance(cursor: Cursor): boolean {
    const key = cursor.keys[cursor.position++] as Buffer;
    if (cursor.position < cursor.keys.length) return true;
    if (cursor.keys.length < cursor.chunk) return false;
    cursor.keys = readKeys(this.#space, this.#behind(cursor.run, key.subarray(cursor.run.offset)), cursor.chunk, this.#reverse);
    cursor.position = 0;
    return cursor.keys.length > 0;
  }

  #compare(a: Cursor, b: Cursor): number {
    const left = a.keys[a.position] as Buffer;
    const right = b.keys[b.position] as Buffer;
    const order = left.compare(right, b.run.offset, right.length, a.run.offset, left.length);
    return this.#reverse ? -order : order;
  }
}

function runsOf({ space, steps, common, tail }: Scan): readonly Run[] {
  let beginnings: readonly { readonly bytes: Buffer; readonly offset: number }[] = [{ bytes: space.prefix, offset: space.prefix.length }];
  steps.forEach((step, place) => {
    beginnings = beginnings.flatMap(({ bytes, offset }) =>
      valuesOf(space, bytes, step).map((value) => ({
        bytes: Buffer.concat([bytes, value]),
        offset: place < common ? bytes.length + value.length : offset,
      })),
    );
  });
  return beginnings.map(({ bytes, offset }) => ({
    head: bytes.subarray(0, offset),
    offset,
    lower: Buffer.concat([bytes, tail.lower]),
    upper: Buffer.concat([bytes, tail.upper]),
  }));
}

function valuesOf(space: KeySpace, beginning: Buffer, step: KeyStep): readonly Buffer[] {
  if ('values' in step) return step.values;
  const values: Buffer[] = [];
  const upper = Buffer.concat([beginning, step.each.upper]);
  let lower: Buffer = Buffer.concat([beginning, step.each.lower]);
  for (;;) {
    const [key] = readKeys(space, { lower, upper }, 1, false);
    if (key === undefined) return values;
    const end = skipValue(key, beginning.length);
    values.push(key.subarray(beginning.length, end));
    lower = successor(key.subarray(0, end));
  }
}

/** A binary heap, smallest first. */
class Heap {
  readonly #items: Cursor[] = [];

  constructor(readonly compare: (a: Cursor, b: Cursor) => number) {}

  get first(): Cursor | undefined {
    return this.#items[0];
  }

  push(item: Cursor): void {
    let at = this.#items.push(item) - 1;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (!this.#swapIfLess(at, parent)) return;
      at = parent;
    }
  }

  /** Takes the first away. */
  pop(): void {
    const last = this.#items.pop();
    if (last === undefined || this.#items.length === 0) return;
    this.#items[0] = last;
    this.sink();
  }

  /** Puts the first, which has changed, where it belongs. */
  sink(): void {
    for (let at = 0; ;) {
      const left = 2 * at + 1;
      const right = left + 1;
      if (left >= this.#items.length) return;
      const least = right < this.#items.length && this.#less(right, left) ? right : left;
      if (!this.#swapIfLess(least, at)) return;
      at = least;
    }
  }

  #less(a: number, b: number): boolean {
    return this.compare(this.#items[a] as Cursor, this.#items[b] as Cursor) < 0;
  }

  #swapIfLess(lower: number, upper: number): boolean {
    if (!this.#less(lower, upper)) return false;
    const item = this.#items[lower] as Cursor;
    this.#items[lower] = this.#items[upper] as Cursor;
    this.#items[upper] = item;
    return true;
  }
}
