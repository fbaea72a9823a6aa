import { DemoClock } from './clock.js';

test('a demonstration clock goes forward, never back, and tells its followers of every move', () => {
  const clock = new DemoClock();
  let moves = 0;
  const unfollow = clock.follow(() => (moves += 1));
  const before = clock.now().getTime();
  clock.moveTo(86_400_000);
  clock.moveTo(1);
  expect([clock.offsetMs, moves]).toEqual([86_400_000, 1]);
  expect(clock.now().getTime()).toBeGreaterThanOrEqual(before + 86_400_000);
  unfollow();
  clock.moveTo(2 * 86_400_000);
  expect([clock.offsetMs, moves]).toEqual([2 * 86_400_000, 1]);
});
