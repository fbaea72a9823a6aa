import type { Case, Reporter } from './case.js';
import { manyReporters, reportersOfCause } from './same-cause.js';
import { givenCase, REPORTER, china } from '../testing/given-case.js';

const NOW = china('2026-11-23T10:00');
const daysAgo = (days: number): Date => new Date(NOW.getTime() - days * 86_400_000);
const reporter = (subject: string, phone = '', joinTime = NOW): Reporter => ({ ...REPORTER, subject, phone, joinTime });
const of = (reporters: readonly Reporter[], facts: Partial<Case> = {}): Case => givenCase(facts, reporters);

test('somebody counts once by his account or his telephone; of whom nothing is known, each', () => {
  const cases = [
    of([reporter('a'), reporter('b')]),
    of([reporter('a')]),
    of([reporter('', '13904270001')]),
    of([reporter('', '13904270001')]),
    of([reporter('')]),
    of([reporter('')]),
  ];
  expect(reportersOfCause(cases, daysAgo(30))).toBe(5);
});

test('what was not accepted, taken back or merged does not count, nor who came before the window', () => {
  const cases = [
    of([reporter('a')], { state: 'INVALID' }),
    of([reporter('b')], { state: 'WITHDRAWN' }),
    of([reporter('c')], { state: 'MERGED', mergedInto: 'cases/other' }),
    of([reporter('d', '', daysAgo(30))]),
    of([reporter('e', '', daysAgo(29))], { state: 'CLOSED' }),
  ];
  expect(reportersOfCause(cases, daysAgo(30))).toBe(1);
});

test('five reporters are a cause for a meeting', () => {
  const four = of(['a', 'b', 'c', 'd'].map((subject) => reporter(subject)));
  const fifth = of([reporter('e')]);
  expect(manyReporters(four, [], NOW)).toBeUndefined();
  expect(manyReporters(fifth, [four], NOW)).toBe(5);
});
