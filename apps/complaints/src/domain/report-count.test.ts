import { countReport, reportLimitOf, type ReportCount } from './report-count.js';

const at = (text: string): Date => new Date(`${text}+08:00`);
const none: ReportCount = { name: 'reportCounts/a', division: '', day: '', count: 0 };

test('twenty reports on a day of China are allowed and the next is not, until the day is over', () => {
  const limit = reportLimitOf('u-zhang');
  let count = none;
  for (let i = 0; i < 20; i++) count = countReport(count, limit, at(`2026-11-23T${String(i).padStart(2, '0')}:00`));
  expect(() => countReport(count, limit, at('2026-11-23T23:59:59'))).toThrow('"limit":20');
  expect(countReport(count, limit, at('2026-11-24T00:00'))).toMatchObject({ day: '2026-11-24', count: 1 });
});

test('a program reports for many', () => {
  expect(reportLimitOf('apiKeys/01jd0000000000000000000001')).toBe(2_000);
});
