import { isSlow } from './slowness.js';

/** Answers that take as long as told, one after the other, the last one for ever. */
const taking = (...times: readonly number[]) => {
  let at = 0;
  return () => Promise.resolve({ ms: times[Math.min(at++, times.length - 1)]! });
};

test('slow is what takes longer than the bound each time, whether it works or waits', async () => {
  expect(await isSlow(taking(1_001), taking(5))).toBe(true);
  expect(await isSlow(taking(30_000), taking(5))).toBe(true);
});

test('what is quick when it is looked at again was not slow', async () => {
  expect(await isSlow(taking(1_000), taking(5))).toBe(false);
  expect(await isSlow(taking(1_900, 900), taking(5))).toBe(false);
});

test('a look while everything is slow does not count, but a machine that never recovers is a finding', async () => {
  expect(await isSlow(taking(2_000, 2_000, 10), taking(1_500, 1_500, 5))).toBe(false);
  expect(await isSlow(taking(2_000), taking(1_500))).toBe(true);
});
