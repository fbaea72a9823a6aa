import { WorkingCalendar } from '@heming/values';
import { nextTurn } from './progress.js';

const calendar = new WorkingCalendar();
const china = (text: string): Date => new Date(`${text}+08:00`);

/** Vector K1, on the way: due 2026-10-20, a Tuesday. */
test('a case is looked at when its lamp turns yellow, when it turns red, and every working day after that', () => {
  const due = '2026-10-20';
  expect(nextTurn(due, china('2026-09-30T16:00:00'), calendar)).toEqual(china('2026-10-19T00:00:00'));
  expect(nextTurn(due, china('2026-10-19T00:00:00'), calendar)).toEqual(china('2026-10-21T00:00:00'));
  expect(nextTurn(due, china('2026-10-21T00:00:00'), calendar)).toEqual(china('2026-10-22T00:00:00'));
  expect(nextTurn(due, china('2026-10-23T09:00:00'), calendar)).toEqual(china('2026-10-26T00:00:00'));
});

test('yellow begins on the working day before, over a holiday too', () => {
  expect(nextTurn('2026-10-08', china('2026-09-29T12:00:00'), calendar)).toEqual(china('2026-09-30T00:00:00'));
});
