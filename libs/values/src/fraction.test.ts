import fc from 'fast-check';
import { atLeast, meets, moreThan } from './fraction.js';

const positive = fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER });

test('two thirds of 1,001 heads are reached by 668 and not by 667', () => {
  expect(meets(atLeast(2, 3), 668, 1001)).toBe(true);
  expect(meets(atLeast(2, 3), 667, 1001)).toBe(false);
});

test('two thirds of 106,200.00 m² are reached by exactly 70,800.00 m²', () => {
  expect(meets(atLeast(2, 3), 7_080_000, 10_620_000)).toBe(true);
  expect(meets(atLeast(2, 3), 7_079_999, 10_620_000)).toBe(false);
});

test('of 700 participating heads 351 are more than half and 350 are not', () => {
  expect(meets(moreThan(1, 2), 351, 700)).toBe(true);
  expect(meets(moreThan(1, 2), 350, 700)).toBe(false);
});

test('of 72,000.00 participating m² exactly 36,000.00 is not more than half', () => {
  expect(meets(moreThan(1, 2), 3_600_000, 7_200_000)).toBe(false);
  expect(meets(moreThan(1, 2), 3_600_001, 7_200_000)).toBe(true);
});

test('three quarters are 525 of 700 heads and 54,000.00 of 72,000.00 m²', () => {
  expect(meets(atLeast(3, 4), 525, 700)).toBe(true);
  expect(meets(atLeast(3, 4), 524, 700)).toBe(false);
  expect(meets(atLeast(3, 4), 5_400_000, 7_200_000)).toBe(true);
  expect(meets(atLeast(3, 4), 5_399_999, 7_200_000)).toBe(false);
});

test('the share itself is at least, and not more than, the share, however large the whole', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1000 }), fc.integer({ min: 1, max: 1000 }), positive, (a, b, unit) => {
      const [numerator, denominator] = [Math.min(a, b), Math.max(a, b)];
      const [part, whole] = [BigInt(numerator) * BigInt(unit), BigInt(denominator) * BigInt(unit)];
      expect(meets(atLeast(numerator, denominator), part, whole)).toBe(true);
      expect(meets(moreThan(numerator, denominator), part, whole)).toBe(false);
      expect(meets(moreThan(numerator, denominator), part + 1n, whole)).toBe(true);
      expect(meets(atLeast(numerator, denominator), part - 1n, whole)).toBe(false);
    }),
  );
});

test('a part of nothing meets no threshold', () => {
  expect(meets(atLeast(0, 1), 0, 0)).toBe(false);
  expect(meets(moreThan(1, 2), 0, 0)).toBe(false);
});

test('what is no share or no threshold is a mistake', () => {
  expect(() => atLeast(3, 2)).toThrow(RangeError);
  expect(() => atLeast(0.5, 1)).toThrow(RangeError);
  expect(() => moreThan(1, 0)).toThrow(RangeError);
  expect(() => meets(moreThan(1, 2), -1, 2)).toThrow(RangeError);
  expect(() => meets(moreThan(1, 2), 0.5, 2)).toThrow(RangeError);
});
