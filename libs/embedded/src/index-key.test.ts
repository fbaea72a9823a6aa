import type { IndexValue } from '@heming/kit';
import { compareTexts } from '@heming/kit/engine';
import fc from 'fast-check';
import {
  boundsFrom,
  boundsOfPrefix,
  boundsUpTo,
  encodeName,
  encodeValue,
  isEntire,
  MAX_KEY_TEXT_BYTES,
  MAX_NAME_BYTES,
  skipValue,
  successor,
  type Bounds,
} from './index-key.js';

const LIMIT = 60;
const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom('a', '\u0000', '鹤', '\uffff', '𠮷'), maxLength: 40 }),
);
const number = fc.double({ noNaN: true });
const time = fc.date({ noInvalidDate: true });
const key = (value: IndexValue | null): Buffer => encodeValue(value, LIMIT);
const lies = (bytes: Buffer, { lower, upper }: Bounds): boolean => Buffer.compare(lower, bytes) <= 0 && Buffer.compare(bytes, upper) < 0;
/** A key goes on behind a value: with another value or a name, never with 0xff. */
const within = (value: IndexValue, bounds: Bounds): boolean =>
  [Buffer.alloc(0), Buffer.from([1]), Buffer.from('houses/1'), Buffer.from([0xfe])].every((rest) =>
    lies(Buffer.concat([key(value), rest]), bounds),
  );

test('keys sort as the numbers, times, flags and texts they stand for', () => {
  const sorts = <V extends IndexValue>(values: fc.Arbitrary<V>, order: (a: V, b: V) => number): void =>
    fc.assert(fc.property(values, values, (a, b) => Math.sign(Buffer.compare(key(a), key(b))) === Math.sign(order(a, b))));
  sorts(number, (a, b) => (a === b ? 0 : a - b));
  sorts(fc.integer({ min: -3, max: 3 }), (a, b) => a - b);
  sorts(time, (a, b) => a.getTime() - b.getTime());
  sorts(fc.boolean(), (a, b) => Number(a) - Number(b));
  sorts(
    text.filter((value) => isEntire(value, LIMIT)),
    compareTexts,
  );
});

test('minus zero is zero', () => expect(key(-0)).toEqual(key(0)));

test('what is absent sorts before everything, and each type keeps together', () => {
  const ascending = [null, false, true, -1, 1e300, new Date(-1), new Date(1), '', '鹤'].map(key);
  expect([...ascending].sort(Buffer.compare)).toEqual(ascending);
});

test('bounds hold exactly the values from, up to, or beginning with a value', () => {
  const entire = text.filter((value) => isEntire(value, LIMIT));
  fc.assert(
    fc.property(fc.oneof(fc.tuple(entire, entire), fc.tuple(number, number)), fc.boolean(), ([a, b], inclusive) => {
      const order = Math.sign(Buffer.compare(key(a), key(b)));
      expect(within(b, boundsFrom(a, inclusive, LIMIT))).toBe(inclusive ? order <= 0 : order < 0);
      expect(within(b, boundsUpTo(a, inclusive, LIMIT))).toBe(inclusive ? order >= 0 : order > 0);
    }),
  );
  fc.assert(fc.property(text, entire, (value, prefix) => !value.startsWith(prefix) || within(value, boundsOfPrefix(prefix, LIMIT))));
  fc.assert(fc.property(entire, entire, (value, prefix) => within(value, boundsOfPrefix(prefix, LIMIT)) === value.startsWith(prefix)));
});

test('bounds lose nothing where texts are cut', () => {
  const long = fc.tuple(fc.constantFrom('长'.repeat(30), 'a'.repeat(80)), text).map(([beginning, rest]) => beginning + rest);
  fc.assert(
    fc.property(long, fc.oneof(long, text), (a, b) => {
      if (compareTexts(a, b) <= 0) expect(within(b, boundsFrom(a, true, LIMIT))).toBe(true);
      if (compareTexts(a, b) >= 0) expect(within(b, boundsUpTo(a, true, LIMIT))).toBe(true);
      if (b.startsWith(a)) expect(within(b, boundsOfPrefix(a, LIMIT))).toBe(true);
    }),
  );
});

test('texts longer than a key allows are cut, and different ones stay different', () => {
  const long = '长'.repeat(1_000);
  expect(encodeValue(long, MAX_KEY_TEXT_BYTES).length).toBeLessThanOrEqual(MAX_KEY_TEXT_BYTES + 2);
  expect(encodeValue(`${long}a`, MAX_KEY_TEXT_BYTES)).not.toEqual(encodeValue(`${long}b`, MAX_KEY_TEXT_BYTES));
  fc.assert(fc.property(text, (value) => encodeValue(value.repeat(9), LIMIT).length <= LIMIT + 2));
});

test('the end of each value is found, whatever follows', () => {
  const value = fc.oneof<fc.Arbitrary<IndexValue | null>[]>(text, number, time, fc.boolean(), fc.constant(null));
  fc.assert(
    fc.property(fc.array(value), (values) => {
      const bytes = Buffer.concat([...values.map(key), Buffer.from('houses/1')]);
      let position = 0;
      for (const one of values) {
        expect(bytes.subarray(position, skipValue(bytes, position))).toEqual(key(one));
        position = skipValue(bytes, position);
      }
      expect(bytes.subarray(position).toString()).toBe('houses/1');
    }),
  );
});

test('what cannot be ordered is refused: NaN, an invalid time, half a surrogate pair, an empty or overlong name', () => {
  for (const value of [Number.NaN, new Date(Number.NaN), '\ud800']) expect(() => key(value)).toThrow(RangeError);
  for (const name of ['', 'n'.repeat(MAX_NAME_BYTES + 1), '名'.repeat(171)]) expect(() => encodeName(name)).toThrow(RangeError);
  expect(encodeName('名'.repeat(170))).toHaveLength(510);
});

test('the successor comes after all that begins with the bytes', () => {
  expect([successor(Buffer.from([1, 2])), successor(Buffer.from([1, 255])), successor(Buffer.from([255]))]).toEqual([
    Buffer.from([1, 3]),
    Buffer.from([2]),
    Buffer.from([255]),
  ]);
});
