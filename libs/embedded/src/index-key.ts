import { createHash } from 'node:crypto';
import type { IndexValue } from '@heming/kit';

/** Most bytes that the texts of one key may take together. LMDB allows 1,978 for a whole key, name included. */
export const MAX_KEY_TEXT_BYTES = 900;
/** Longest name of a document, in UTF-8 bytes. */
export const MAX_NAME_BYTES = 512;

const ABSENT = 1;
const FALSE = 2;
const TRUE = 3;
const NUMBER = 4;
const TIME = 5;
const TEXT = 6;
/** Characters of a hash that stands for what was cut off a text: 160 bits. */
const HASH_LENGTH = 27;
const LONE_SURROGATE = /\p{Surrogate}/u;
const TERMINATOR = Buffer.from([0]);
const ESCAPED_ZERO = Buffer.from([0, 0xff]);
const AFTER = Buffer.from([0xff]);

/** Where a stretch of keys starts, and the first key after it. */
export interface Bounds {
  readonly lower: Buffer;
  readonly upper: Buffer;
}

/** Every value of a field, absent ones included. */
export const EVERYTHING: Bounds = { lower: Buffer.alloc(0), upper: AFTER };
/** Every value of a field that is there. */
export const PRESENT: Bounds = { lower: Buffer.from([FALSE]), upper: AFTER };

/**
 * A value as bytes that sort as the values do: absent, false, true, numbers, times, texts by code point. No encoding is the beginning of another,
 * and none is followed by 0xff within a key. A text of more than `maxTextBytes` is cut and a hash put in place of the rest.
 * @throws RangeError for NaN, an invalid Date and a text with half a surrogate pair
 */
export function encodeValue(value: IndexValue | null | undefined, maxTextBytes: number): Buffer {
  if (value === null || value === undefined) return Buffer.from([ABSENT]);
  if (typeof value === 'boolean') return Buffer.from([value ? TRUE : FALSE]);
  if (typeof value === 'number') return encodeNumber(NUMBER, value);
  if (typeof value === 'string') return Buffer.concat([Buffer.from([TEXT]), textBytes(value, maxTextBytes), TERMINATOR]);
  return encodeNumber(TIME, value.getTime());
}

/** A name as the last part of a key: its bytes as they are. @throws RangeError for an empty or overlong name */
export function encodeName(name: string): Buffer {
  const bytes = wellFormed(name);
  if (bytes.length === 0 || bytes.length > MAX_NAME_BYTES)
    throw new RangeError(`a name has 1 to ${MAX_NAME_BYTES} bytes, this one ${bytes.length}`);
  return bytes;
}

/** Whether a value stands in its key entire, so that keys tell all about it. */
export function isEntire(value: IndexValue, maxTextBytes: number): boolean {
  return typeof value !== 'string' || escaped(value).length <= maxTextBytes;
}

/** Position behind the encoded value that starts at a position of a key. */
export function skipValue(key: Buffer, start: number): number {
  const tag = key[start];
  if (tag === NUMBER || tag === TIME) return start + 9;
  if (tag !== TEXT) return start + 1;
  let end = key.indexOf(0, start);
  while (key[end + 1] === 0xff) end = key.indexOf(0, end + 2);
  return end + 1;
}

/** Keys of values of one's type that lie from, or after, a value. */
export function boundsFrom(value: IndexValue, inclusive: boolean, maxTextBytes: number): Bounds {
  const { upper } = boundsOfType(value);
  if (!isEntire(value, maxTextBytes)) return { lower: cutBeginning(value as string, maxTextBytes), upper };
  const bytes = encodeValue(value, maxTextBytes);
  return { lower: inclusive ? bytes : Buffer.concat([bytes, AFTER]), upper };
}

/** Keys of values of one's type that lie up to, or before, a value. */
export function boundsUpTo(value: IndexValue, inclusive: boolean, maxTextBytes: number): Bounds {
  const { lower } = boundsOfType(value);
  if (!isEntire(value, maxTextBytes)) return { lower, upper: successor(cutBeginning(value as string, maxTextBytes)) };
  const bytes = encodeValue(value, maxTextBytes);
  return { lower, upper: inclusive ? Buffer.concat([bytes, AFTER]) : bytes };
}

/** Keys of texts that begin with a text. */
export function boundsOfPrefix(prefix: string, maxTextBytes: number): Bounds {
  const lower = isEntire(prefix, maxTextBytes) ? Buffer.concat([Buffer.from([TEXT]), escaped(prefix)]) : cutBeginning(prefix, maxTextBytes);
  return { lower, upper: successor(lower) };
}

/** What two stretches have in common; empty when nothing. */
export function intersection(a: Bounds, b: Bounds): Bounds {
  const lower = Buffer.compare(a.lower, b.lower) >= 0 ? a.lower : b.lower;
  const upper = Buffer.compare(a.upper, b.upper) <= 0 ? a.upper : b.upper;
  return Buffer.compare(lower, upper) <= 0 ? { lower, upper } : { lower, upper: lower };
}

/** The first key after all that begin with these bytes. */
export function successor(bytes: Buffer): Buffer {
  let length = bytes.length;
  while (length > 0 && bytes[length - 1] === 0xff) length--;
  if (length === 0) return AFTER;
  const next = Buffer.from(bytes.subarray(0, length));
  next[length - 1] = (next[length - 1] ?? 0) + 1;
  return next;
}

function boundsOfType(value: IndexValue): Bounds {
  const tag = typeof value === 'boolean' ? FALSE : typeof value === 'number' ? NUMBER : typeof value === 'string' ? TEXT : TIME;
  return { lower: Buffer.from([tag]), upper: Buffer.from([tag === FALSE ? NUMBER : tag + 1]) };
}

/** IEEE 754 bytes sort as numbers do once the sign bit is flipped and negative ones are inverted. */
function encodeNumber(tag: number, value: number): Buffer {
  if (Number.isNaN(value)) throw new RangeError('an indexed value is not a number or not a date');
  const bytes = Buffer.allocUnsafe(9);
  bytes[0] = tag;
  bytes.writeDoubleBE(value === 0 ? 0 : value, 1);
  if (value < 0) for (let i = 1; i < 9; i++) bytes[i] = ~(bytes[i] ?? 0) & 0xff;
  else bytes[1] = (bytes[1] ?? 0) | 0x80;
  return bytes;
}

function textBytes(text: string, maxTextBytes: number): Buffer {
  const bytes = escaped(text);
  if (bytes.length <= maxTextBytes) return bytes;
  const hash = createHash('sha256').update(text).digest('base64url').slice(0, HASH_LENGTH);
  return Buffer.concat([cut(bytes, maxTextBytes), Buffer.from(hash)]);
}

function cutBeginning(text: string, maxTextBytes: number): Buffer {
  return Buffer.concat([Buffer.from([TEXT]), cut(escaped(text), maxTextBytes)]);
}

function cut(bytes: Buffer, maxTextBytes: number): Buffer {
  const length = maxTextBytes - HASH_LENGTH;
  return bytes.subarray(0, bytes[length - 1] === 0 ? length - 1 : length);
}

/** UTF-8 with every zero byte followed by 0xff, so that a lone zero can end a text. */
function escaped(text: string): Buffer {
  const bytes = wellFormed(text);
  if (!bytes.includes(0)) return bytes;
  const parts: Buffer[] = [];
  let start = 0;
  for (let zero = bytes.indexOf(0); zero >= 0; zero = bytes.indexOf(0, start)) {
    parts.push(bytes.subarray(start, zero), ESCAPED_ZERO);
    start = zero + 1;
  }
  return Buffer.concat([...parts, bytes.subarray(start)]);
}

function wellFormed(text: string): Buffer {
  if (LONE_SURROGATE.test(text)) throw new RangeError('an indexed text holds half a surrogate pair');
  return Buffer.from(text);
}
