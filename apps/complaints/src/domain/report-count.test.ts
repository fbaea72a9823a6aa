import { countReport, reportLimitOf } from './report-count.js';

const NOON = new Date('2026-11-23T04:00:00Z');
const TOMORROW = new Date('2026-11-23T16:00:00Z');
const counted = (count: number) => ({ name: 'reportCounts/1', division: '', day: '2026-11-23', count });

test('somebody reports as much as a day allows, and begins anew on the next day of China', () => {
  expect(countReport(counted(19), 20, NOON)).toMatchObject({ day: '2026-11-23', count: 20 });
  expect(() => countReport(counted(20), 20, NOON)).toThrow(expect.objectContaining({ reason: 'TOO_MANY_REPORTS', facts: { limit: 20 } }));
  expect(countReport(counted(20), 20, TOMORROW)).toMatchObject({ day: '2026-11-24', count: 1 });
});

test('a program reports for many', () => {
  expect([reportLimitOf('u-zhang'), reportLimitOf('apiKeys/01jd0000000000000000000001')]).toEqual([20, 2_000]);
});
