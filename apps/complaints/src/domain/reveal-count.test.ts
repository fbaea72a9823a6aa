import { countReveal, type RevealCount } from './reveal-count.js';

const MINUTE = 60_000;
const at = (minutes: number): Date => new Date(Date.UTC(2026, 10, 23) + minutes * MINUTE);
const none: RevealCount = { name: 'revealCounts/a', division: '', parties: [], times: [] };
const counted = (...minutes: readonly number[]): RevealCount => minutes.reduce((count, minute) => countReveal(count, at(minute)), none);

test('fifty looks in an hour are allowed and the next is not, until the first is an hour old', () => {
  const full = counted(...Array.from({ length: 50 }, (_, i) => i));
  expect(() => countReveal(full, at(59))).toThrow('"limit":50');
  expect(countReveal(full, at(60)).times).toHaveLength(51);
});

test('two hundred looks in a day are allowed and the next is not; yesterday’s are forgotten', () => {
  const full = counted(...Array.from({ length: 200 }, (_, i) => i * 2));
  expect(() => countReveal(full, at(600))).toThrow('"limit":200');
  expect(countReveal(full, at(24 * 60 + 400)).times).toHaveLength(1);
});
