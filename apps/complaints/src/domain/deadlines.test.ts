import { WorkingCalendar } from '@heming/values';
import { dueAfter, endOf, lampOn } from './deadlines.js';
import { CASE_RULES, caseRulesOf, caseRulesOn } from './policy.js';

const calendar = new WorkingCalendar();

/** Vector K1: accepted on the eve of the national holiday, with a Saturday worked. */
test('ten working days from 2026-09-30 end with 2026-10-20; the day before is yellow, the day after red', () => {
  const { replyDays } = caseRulesOn('2026-09-30');
  const due = dueAfter(new Date('2026-09-30T16:00:00+08:00'), replyDays.COMPLAINT, calendar);
  expect(due).toEqual({ date: '2026-10-20', provisional: false });
  expect(lampOn('2026-10-16', due.date, calendar)).toBe('GREEN');
  expect(lampOn('2026-10-19', due.date, calendar)).toBe('YELLOW');
  expect(lampOn('2026-10-20', due.date, calendar)).toBe('YELLOW');
  expect(lampOn('2026-10-21', due.date, calendar)).toBe('RED');
  expect(endOf(due.date)).toEqual(new Date('2026-10-20T16:00:00Z'));
});

test('the day in China counts, not that in Greenwich', () => {
  expect(dueAfter(new Date('2026-11-23T23:30:00+08:00'), 1, calendar).date).toBe('2026-11-24');
  expect(dueAfter(new Date('2026-11-24T00:30:00+08:00'), 1, calendar).date).toBe('2026-11-25');
});

test('rules are found by day and by name', () => {
  expect(caseRulesOn('2020-06-22')).toBe(CASE_RULES[0]);
  expect(caseRulesOf(CASE_RULES[0]!.ruleSet)).toBe(CASE_RULES[0]);
  expect(() => caseRulesOf('CASE-NONE@1999-01-01')).toThrow(RangeError);
});
