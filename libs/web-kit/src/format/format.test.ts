import { area, beginOf, BLANK, dayOf, daysBetween, idOf, money, share, time } from './format.js';

test('money is fen, area hundredths of a square metre', () => {
  expect([money('123456'), money(-5), area('13051267'), area('0'), area(undefined)]).toEqual([
    '¥1,234.56',
    '-¥0.05',
    '130,512.67 m²',
    BLANK,
    BLANK,
  ]);
});

test('moments are shown in the time of the city, also past midnight', () => {
  expect([time('2026-11-23T00:30:00Z'), time('2026-11-23T16:01:00Z'), time(undefined)]).toEqual([
    '2026-11-23 08:30',
    '2026-11-24 00:01',
    BLANK,
  ]);
  expect(dayOf('2026-12-31T16:00:00Z')).toBe('2027-01-01');
  expect(new Date(beginOf('2027-01-01')).toISOString()).toBe('2026-12-31T16:00:00.000Z');
});

test('days are counted by the calendar, shares of nothing are none, names have an end', () => {
  expect([daysBetween('2026-02-27', '2026-03-02'), daysBetween('2026-03-02', '2026-02-27')]).toEqual([3, -3]);
  expect([share(1, 3), share(0, 0), idOf('quarters/PJ-211103016-0001/buildings/003')]).toEqual(['33.3%', BLANK, '003']);
});
