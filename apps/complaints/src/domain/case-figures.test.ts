import { caseOf, closedOn, type CaseFacts } from '../testing/case-of.js';
import { CaseTally, disclosableFigures, isContent, owesReply, pastDaysOf, repliedInTime, type Aspect } from './case-figures.js';

const NOVEMBER = { from: '2026-11-01', to: '2026-11-30' };
const tallyOf = (code: string, taken: readonly (readonly [Aspect, CaseFacts])[]) => {
  const tally = new CaseTally(code);
  taken.forEach(([aspect, facts], number) => tally.take(aspect, caseOf(number, facts)));
  return tally.figures(NOVEMBER);
};

/** Vector K14: what counts as answered in time. */
test.each([
  ['on its last day', closedOn('2026-11-16'), true],
  ['a day late', closedOn('2026-11-17', { onTime: false }), false],
  ['not yet', {}, false],
  ['in an extension that was granted', closedOn('2026-11-20', { replyDueDate: '2026-11-23' }), true],
  ['in time, then reopened and not answered anew', { ...closedOn('2026-11-10'), state: 'REOPENED', open: true, reopenCount: 1 }, false],
  ['in time twice', closedOn('2026-11-20', { replyDueDate: '2026-11-23', reopenCount: 1 }), true],
  ['late, then in time after the reopening', closedOn('2026-11-20', { replyDueDate: '2026-11-23', reopenCount: 1, onTime: false }), false],
  ['in time, then late after the reopening', closedOn('2026-11-24', { replyDueDate: '2026-11-23', reopenCount: 1 }), false],
  ['and waits for a verdict', { ...closedOn('2026-11-16'), state: 'REPLIED', open: true }, true],
] as const)('an answer: %s', (_words, facts, inTime) => {
  expect(repliedInTime(caseOf(1, facts as CaseFacts))).toBe(inTime);
});

test('what was taken back or not accepted owes no answer; what goes on or was answered does', () => {
  expect(
    [{}, closedOn('2026-11-16'), { open: false, state: 'WITHDRAWN' }, { open: false, state: 'ARCHIVED' }].map((facts) =>
      owesReply(caseOf(1, facts as CaseFacts)),
    ),
  ).toEqual([true, true, false, false]);
});

test('content is whose case is solved and who was not treated badly; an officer who was not told counts for nothing against it', () => {
  const verdict = (solved: boolean, attitude: number) => isContent({ solved, attitude, byRevisit: false, judgeTime: new Date(0) });
  expect([verdict(true, 3), verdict(true, 2), verdict(true, 0), verdict(false, 5)]).toEqual([true, false, true, false]);
});

test('only days that are over are counted as due', () => {
  expect(pastDaysOf(NOVEMBER, '2026-11-22')).toEqual({ from: '2026-11-01', to: '2026-11-22' });
  expect(pastDaysOf(NOVEMBER, '2026-12-22')).toEqual(NOVEMBER);
});

test('without cases every count is 0, and no ratio stands anywhere', () => {
  const figures = tallyOf('2111', []);
  expect(figures).toMatchObject({ dueCount: 0, onTimeCount: 0, judgedCount: 0, categories: [], divisions: [], quarters: [] });
  expect(Object.keys(figures).filter((name) => /ratio|rate|share/i.test(name))).toEqual([]);
});

test('figures of a city are the sums of those of its counties (Σ/Σ)', () => {
  const taken = [
    ['DUE', closedOn('2026-11-16')],
    ['DUE', closedOn('2026-11-16', { division: '211102002005' })],
    ['DUE', { division: '211102002007' }],
    ['RED', { division: '211102002007' }],
  ] as const;
  const city = tallyOf('2111', taken);
  expect([city.dueCount, city.onTimeCount]).toEqual([3, 2]);
  expect(city.divisions).toEqual([
    { division: 'divisions/211102', caseCount: 0, dueCount: 2, onTimeCount: 1, openRedCount: 1 },
    { division: 'divisions/211103', caseCount: 0, dueCount: 1, onTimeCount: 1, openRedCount: 0 },
  ]);
  expect(tallyOf('211103016005', [['DUE', {}]]).divisions).toEqual([]);
});

test('categories and quarters stand by how many cases they have, ten quarters at most', () => {
  const quarters = Array.from(
    { length: 12 },
    (_, i) => ['REPORTED', { quarter: `quarters/PJ-211103016-00${10 + i}`, quarterTitle: `小区${i}` }] as const,
  );
  const figures = tallyOf('211103', [
    ...quarters,
    ['REPORTED', { quarter: 'quarters/PJ-211103016-0011', category: 'ELEVATORS', reopenCount: 1, fault: 'VERIFIED' }],
  ]);
  expect(figures.categories).toEqual([
    { category: 'SERVICE_QUALITY', caseCount: 12, reopenedCount: 0, faultCount: 0 },
    { category: 'ELEVATORS', caseCount: 1, reopenedCount: 1, faultCount: 1 },
  ]);
  expect(figures.quarters).toHaveLength(10);
  expect(figures.quarters[0]).toEqual({ quarter: 'quarters/PJ-211103016-0011', quarterTitle: '鹤翔花园', caseCount: 2, reopenedCount: 1 });
});

test('K15 and K16: verdicts and reopenings are counted of those judged and closed', () => {
  const verdict = { solved: true, attitude: 2, byRevisit: false, judgeTime: new Date(0) };
  const figures = tallyOf('2111', [
    ['JUDGED', closedOn('2026-11-16')],
    ['JUDGED', closedOn('2026-11-16', { verdict })],
    ['JUDGED', closedOn('2026-11-16', { verdict: { ...verdict, solved: false } })],
    ['CLOSED', closedOn('2026-11-16', { reopenCount: 2 })],
    ['CLOSED', closedOn('2026-11-16')],
  ]);
  expect([figures.judgedCount, figures.solvedCount, figures.satisfiedCount, figures.closedCount, figures.reopenedCount]).toEqual([
    3, 2, 1, 2, 1,
  ]);
});

test('to everybody, neither part of a ratio of fewer than five is told', () => {
  const many = (aspect: Aspect, count: number, facts: CaseFacts) => Array.from({ length: count }, () => [aspect, facts] as const);
  const told = disclosableFigures(
    tallyOf('2111', [...many('REPORTED', 5, {}), ...many('DUE', 5, closedOn('2026-11-16')), ...many('JUDGED', 4, closedOn('2026-11-16'))]),
  );
  expect(told).toEqual({
    ...{ division: 'divisions/2111', fromDate: '2026-11-01', toDate: '2026-11-30', reportedCount: 5 },
    ...{ dueCount: 5, onTimeCount: 5, judgedCount: 0, satisfiedCount: 0, closedCount: 0, reopenedCount: 0 },
  });
});
