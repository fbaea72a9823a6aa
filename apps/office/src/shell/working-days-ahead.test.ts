import { daysOfWorkingDays } from './working-days-ahead.js';

test('working days are moved on over weekends, holidays and Saturdays that are worked', () => {
  expect(daysOfWorkingDays(new Date('2026-11-26T08:00:00+08:00'), 1)).toBe(1);
  expect(daysOfWorkingDays(new Date('2026-11-27T08:00:00+08:00'), 1)).toBe(3);
  expect(daysOfWorkingDays(new Date('2026-09-30T23:00:00+08:00'), 10)).toBe(20);
});

test('today is the day in China', () => {
  expect(daysOfWorkingDays(new Date('2026-11-26T16:30:00Z'), 1)).toBe(3);
});
