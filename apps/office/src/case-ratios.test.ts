import type { CaseFigures } from '@heming/web-kit';
import { caseCards, firstDayOf, shadeOf } from './case-ratios.js';

const NONE = {
  reportedCount: 0,
  dueCount: 0,
  onTimeCount: 0,
  judgedCount: 0,
  satisfiedCount: 0,
  solvedCount: 0,
  repliedCount: 0,
  closedCount: 0,
  reopenedCount: 0,
  householdCount: 0,
  openRedCount: 0,
  openCount: 0,
} as CaseFigures;
const cards = (figures: Partial<CaseFigures>) => new Map(caseCards({ ...NONE, ...figures }).map((card) => [card.key, card]));

test('a ratio without a denominator is no 100 %, and has no lamp', () => {
  const empty = cards({});
  for (const key of ['onTime', 'satisfied', 'solved', 'reached', 'reopened', 'perThousand'])
    expect([key, empty.get(key)?.value, empty.get(key)?.colour]).toEqual([key, '—', 'grey']);
});

test('lamps follow the targets of K14, K15 and K16', () => {
  const good = cards({ dueCount: 100, onTimeCount: 98, judgedCount: 10, satisfiedCount: 9, closedCount: 20, reopenedCount: 1 });
  expect(['onTime', 'satisfied', 'reopened', 'open'].map((key) => good.get(key)?.colour)).toEqual(['green', 'green', 'green', 'green']);
  const bad = cards({
    dueCount: 100,
    onTimeCount: 50,
    judgedCount: 10,
    satisfiedCount: 2,
    closedCount: 20,
    reopenedCount: 2,
    openRedCount: 1,
  });
  expect(['onTime', 'satisfied', 'reopened', 'open'].map((key) => bad.get(key)?.colour)).toEqual(['red', 'red', 'red', 'red']);
  expect(cards({ reportedCount: 3, householdCount: 2_000 }).get('perThousand')?.value).toBe('1.5');
});

test('a period begins on its first day', () => {
  const today = '2026-11-26';
  expect(firstDayOf('last30', today)).toBe('2026-10-28');
  expect(firstDayOf('thisMonth', today)).toBe('2026-11-01');
  expect(firstDayOf('thisQuarter', today)).toBe('2026-10-01');
  expect(firstDayOf('thisYear', today)).toBe('2026-01-01');
  expect(firstDayOf('last30', '2026-01-10')).toBe('2025-12-12');
});

test('the most is dark, and none is none', () => {
  expect([0, 1, 4, 9].map((count) => shadeOf(count, 9))).toEqual(['none', 'low', 'middle', 'high']);
});
