import { addDays, WorkingCalendar } from '@heming/values';
import { daysOfLamp, lampOn } from './deadlines.js';

const calendar = new WorkingCalendar();
const among = (day: string, { gte = '', lt = '9' }: { readonly gte?: string; readonly lt?: string }): boolean => day >= gte && day < lt;

test('the days of a lamp are those it is shown for, over weekends, holidays and days worked instead', () => {
  for (let today = '2026-09-20'; today < '2026-10-20'; today = addDays(today, 1)) {
    for (let due = addDays(today, -5), i = 0; i < 25; due = addDays(due, 1), i++) {
      const lamps = (['GREEN', 'YELLOW', 'RED'] as const).filter((lamp) => among(due, daysOfLamp(lamp, today, calendar)));
      expect([today, due, ...lamps]).toEqual([today, due, lampOn(today, due, calendar)]);
    }
  }
});
