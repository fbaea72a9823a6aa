import { isElder } from './elder-age.js';

test.each([
  [1966, true],
  [1967, false],
  [1947, true],
  [0, false],
])('who was born in %d is an elder in 2026: %p', (birthYear, elder) => {
  expect(isElder(birthYear, '2026-11-26')).toBe(elder);
});
