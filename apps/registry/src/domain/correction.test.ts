import { correct, MAX_CORRECTIONS, type Correction } from './correction.js';

const AT = new Date('2026-03-02T01:00:00Z');
const GROUNDS = { reason: '复测', basis: '测绘报告', correctedBy: 'u-officer' };
const state = { area: 100, kind: 'A', updateTime: new Date(0), corrections: [] as readonly Correction[] };

test('several wrong values make one correction each, in the order they were given', () => {
  const next = correct(state, { kind: 'B', area: 90 }, GROUNDS, AT);
  expect(next.corrections.map(({ field, oldValue, newValue }) => [field, oldValue, newValue])).toEqual([
    ['kind', 'A', 'B'],
    ['area', '100', '90'],
  ]);
});

test('the latest hundred corrections are kept, oldest first', () => {
  let current = state;
  for (let area = 1; area <= MAX_CORRECTIONS + 5; area++) current = correct(current, { area: 1_000 + area }, GROUNDS, AT);
  expect(current.corrections).toHaveLength(MAX_CORRECTIONS);
  expect(current.corrections[0]?.newValue).toBe('1006');
  expect(current.corrections.at(-1)?.newValue).toBe('1105');
});

test('nothing wrong, nothing changed', () => expect(correct(state, { area: 100 }, GROUNDS, AT)).toBe(state));
