import { revealQuotaOn } from './policy.js';
import { countReveal, type RevealCount } from './reveal-count.js';

const QUOTA = revealQuotaOn('2026-11-23');
const MINUTE = 60_000;
const at = (minutes: number): Date => new Date(Date.UTC(2026, 10, 23) + minutes * MINUTE);
const none: RevealCount = { name: 'revealCounts/a', division: '', parties: [], times: [] };
const counted = (...minutes: number[]): RevealCount => minutes.reduce((count, minute) => countReveal(count, QUOTA, at(minute)), none);

test('fifty looks in an hour are allowed and the next is not, until the first is an hour old', () => {
  const full = counted(...Array.from({ length: 50 }, (_, i) => i));
  expect(() => countReveal(full, QUOTA, at(59))).toThrow('"limit":50');
  expect(countReveal(full, QUOTA, at(60)).times).toHaveLength(51);
});

test('two hundred looks in a day are allowed and the next is not; yesterday’s are forgotten', () => {
  const full = counted(...Array.from({ length: 200 }, (_, i) => i * 2));
  expect(() => countReveal(full, QUOTA, at(600))).toThrow('"limit":200');
  expect(countReveal(full, QUOTA, at(24 * 60 + 400)).times).toHaveLength(1);
});

test('a quota has a source and holds before its first day, too', () => {
  expect(QUOTA.source).toMatch('个人信息保护法');
  expect(revealQuotaOn('2020-01-01')).toBe(QUOTA);
});
