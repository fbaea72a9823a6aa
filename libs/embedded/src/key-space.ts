import { setImmediate } from 'node:timers/promises';
import type { AccessPath } from '@heming/kit/engine';
import type { Database } from 'lmdb';
import { skipValue, type Bounds } from './index-key.js';

/** Keys counted before the event loop gets its turn: a few milliseconds. */
const STRETCH = 20_000;
/** The first stretch of a count. To look behind a stretch costs as much as counting it, also where the keys end long before. */
const FIRST_STRETCH = 64;
const GROWTH = 4;

/** A stretch of sorted keys: documents by name, or the entries of one index. Every key is a prefix, the index's values, and a name. */
export interface KeySpace extends AccessPath {
  readonly database: Database<unknown, Uint8Array>;
  /** Beginning of all its keys; the values of its fields follow, in order. */
  readonly prefix: Buffer;
  /** How much of one text goes into a key. */
  readonly maxTextBytes: number;
}

/** Up to `limit` keys between bounds, in order or in reverse. Synchronous: one consistent state. */
export function readKeys({ database }: KeySpace, { lower, upper }: Bounds, limit: number, reverse: boolean): Buffer[] {
  if (limit <= 0 || Buffer.compare(lower, upper) >= 0) return [];
  const range = reverse
    ? { start: upper, exclusiveStart: true, end: lower, inclusiveEnd: true, reverse, limit }
    : { start: lower, end: upper, limit };
  return [...database.getKeys(range)] as Buffer[];
}

/** Number of keys between bounds, counted in stretches that grow, so that few are counted at the cost of few and the event loop gets its turn. */
export async function countKeys({ database }: KeySpace, { lower, upper }: Bounds): Promise<number> {
  let [start, stretch, total] = [lower, FIRST_STRETCH, 0];
  while (Buffer.compare(start, upper) < 0) {
    const [next] = [...database.getKeys({ start, end: upper, offset: stretch, limit: 1 })];
    if (next === undefined) return total + database.getKeysCount({ start, end: upper });
    start = next as Buffer;
    total += stretch;
    if (stretch === STRETCH) await setImmediate();
    stretch = Math.min(stretch * GROWTH, STRETCH);
  }
  return 0;
}

/** The name a key ends with, as bytes. */
export function nameBytesOf({ prefix, fields }: KeySpace, key: Buffer): Buffer {
  let position = prefix.length;
  for (let field = 1; field < fields.length; field++) position = skipValue(key, position);
  return key.subarray(position);
}
