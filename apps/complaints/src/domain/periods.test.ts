import { instantsOf, periodOf, yearUntil } from './periods.js';

test('a period has one day to 366, and ends no earlier than it begins', () => {
  expect(periodOf('2026-11-01', '2026-11-01')).toEqual({ from: '2026-11-01', to: '2026-11-01' });
  expect(periodOf('2025-11-02', '2026-11-02').to).toBe('2026-11-02');
  for (const [from, to] of [
    ['2026-11-02', '2026-11-01'],
    ['2025-11-01', '2026-11-02'],
    ['2026-02-29', '2026-03-01'],
    ['9998-01-01', '9999-12-31'],
    ['', '2026-11-01'],
  ] as const) {
    expect(() => periodOf(from, to)).toThrow(expect.objectContaining({ reason: 'PERIOD_WRONG' }));
  }
});

test('its days are those of China', () => {
  expect(instantsOf({ from: '2026-11-01', to: '2026-11-02' })).toEqual({
    gte: new Date('2026-10-31T16:00:00Z'),
    lt: new Date('2026-11-02T16:00:00Z'),
  });
  expect(yearUntil('2026-11-22')).toEqual({ from: '2025-11-23', to: '2026-11-22' });
});
