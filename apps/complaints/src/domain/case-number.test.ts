import { numberAfter, numbersOn } from './case-number.js';

const EVENING = new Date('2026-11-23T23:59:59+08:00');

test('numbers run through a day of China', () => {
  expect(numbersOn(EVENING)).toBe('TS-20261123-');
  expect(numbersOn(new Date(EVENING.getTime() + 1_000))).toBe('TS-20261124-');
});

test('a number is the next of the day, or as many further on as are left out', () => {
  expect(numberAfter(undefined, EVENING)).toBe('TS-20261123-000001');
  expect(numberAfter('TS-20261123-000187', EVENING)).toBe('TS-20261123-000188');
  expect(numberAfter('TS-20261123-000187', EVENING, 3)).toBe('TS-20261123-000191');
});

test('a day has numbers for 999,999 cases', () => {
  expect(() => numberAfter('TS-20261123-999999', EVENING)).toThrow(RangeError);
});
