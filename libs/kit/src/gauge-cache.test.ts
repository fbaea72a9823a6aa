import { GaugeCache } from './gauge-cache.js';
import type { GaugeReading } from './metrics.js';

const reading = (value: number): readonly GaugeReading[] => [{ metric: 'parked_events', labels: { group: 'house' }, value }];

test('a gauge is read at most once in five seconds', async () => {
  let [now, reads] = [0, 0];
  const cache = new GaugeCache(
    () => Promise.resolve(reading(++reads)),
    () => now,
  );
  expect(await cache.readings()).toEqual(reading(1));
  now = 4_999;
  expect(await cache.readings()).toEqual(reading(1));
  now = 5_000;
  expect(await cache.readings()).toEqual(reading(2));
});

test('what cannot be read is left out, and read again at the next scrape', async () => {
  let fails = true;
  const cache = new GaugeCache(
    () => (fails ? Promise.reject(new Error('the log is away')) : Promise.resolve(reading(3))),
    () => 0,
  );
  expect(await cache.readings()).toEqual([]);
  fails = false;
  expect(await cache.readings()).toEqual(reading(3));
});

test('a reading that does not end keeps nobody: the last one stands in for a minute, then the gauge is left out', async () => {
  let now = 0;
  let reads = 0;
  const cache = new GaugeCache(
    () => (++reads === 1 ? Promise.resolve(reading(1)) : new Promise<never>(() => undefined)),
    () => now,
  );
  await cache.readings();
  now = 59_999;
  expect(await cache.readings()).toEqual(reading(1));
  now = 60_000;
  expect(await cache.readings()).toEqual([]);
  expect(reads).toBe(2);
});
