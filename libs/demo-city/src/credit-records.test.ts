import { WorkingCalendar, addDays, calendarDateOf } from '@heming/values';
import { creditRecordsOf } from './credit-records.js';
import { DemoCity } from './demo-city.js';
import { momentOf } from './demo-time.js';
import { FACE_ORGANISATIONS } from './faces.js';

const city = new DemoCity();
const records = creditRecordsOf(city);
const THURSDAY = new Date('2026-11-26T02:00:00Z');
const { organisation: ENTERPRISE } = FACE_ORGANISATIONS.enterprise;

test('they are the same each time, each enterprise that has not left has basic items, and no two are alike', () => {
  expect(creditRecordsOf(new DemoCity())).toEqual(records);
  const evaluated = new Set(records.filter(({ report }) => report['itemType'] === 'BA01').map(({ report }) => report['organisation']));
  expect(evaluated.size).toBeGreaterThanOrEqual(10);
  const keys = records.map(({ report }) => [report['organisation'], report['itemType'], report['facts']].join());
  expect(new Set(keys).size).toBe(records.length);
});

test('everything that is said is stamped', () => {
  for (const { report, steps } of records) {
    expect(report['facts']).toContain('（演示数据）');
    for (const { request } of steps)
      for (const text of ['comment', 'reason', 'text', 'answer']) expect(request[text] ?? '（演示数据）').toContain('（演示数据）');
  }
});

test('one of everything that can become of a record is shown', () => {
  const ends = new Set(records.map(({ steps }) => steps.at(-1)?.to ?? 'REPORTED'));
  expect([...ends].sort()).toEqual(['EFFECTIVE', 'NOTIFIED', 'OBJECTED', 'REPAIRED', 'REPORTED', 'REVOKED', 'WITHDRAWN']);
});

test('what happened to a record happened in its order, and before now', () => {
  for (const [at, { ago, steps }] of records.entries()) {
    const all = [ago, ...steps.map((step) => step.ago)];
    const moments = all.map((workingDays, place) =>
      momentOf({ workingDays, before: place, after: steps.length - place, at }, THURSDAY).getTime(),
    );
    expect(moments).toEqual([...moments].sort((a, b) => a - b));
    expect(moments.every((moment) => moment < THURSDAY.getTime())).toBe(true);
  }
});

test('of the enterprise that a visitor can be one bad record waits: five working days on it counts, five more and the public sees it', () => {
  const [waiting, ...others] = records.filter(
    ({ report }) => report['organisation'] === ENTERPRISE && String(report['itemType']).startsWith('BD'),
  );
  expect(others).toEqual([]);
  const calendar = new WorkingCalendar();
  const after = (from: string, days: number): string => calendar.afterWorkingDays(from, days).date;
  for (let day = 0; day < 366; day += 1) {
    const now = new Date(Date.parse('2026-01-10T02:00:00Z') + day * 86_400_000);
    const today = calendarDateOf(now);
    const told = calendarDateOf(momentOf({ workingDays: waiting!.ago, before: 1, after: 0, at: 0 }, now));
    const effective = addDays(after(told, 5), 1);
    const shown = addDays(after(effective, 5), 1);
    expect([today, effective > today, effective <= after(today, 5), shown <= after(after(today, 5), 5)]).toEqual([today, true, true, true]);
  }
});
