import { HOLIDAY_NOTICES, WorkingCalendar, type CalendarDate, type Deadline } from '@heming/values';
import type { Case } from './case.js';
import { noted, withStep } from './progress.js';

/**
 * The deadlines of a case, counted anew when they rest on a year whose notice was not out and is now: the same number of working days, from the
 * same day. Where nothing moves they are certain from then on, and nothing is said.
 * @param before working days as they were known when the deadlines were counted; by default without the notice of the year they reach into
 */
export function recomputeDeadlines(current: Case, at: Date, calendar: WorkingCalendar, before = uncertain): Case {
  const { step, stepSince, stepDueDate, stepProvisional, replySince, replyDueDate, replyProvisional } = current;
  const reply = replyProvisional ? counted(replySince, replyDueDate, calendar, before) : undefined;
  const due = step === 'REPLY' ? reply : stepProvisional ? counted(stepSince, stepDueDate, calendar, before) : undefined;
  if (reply === undefined && due === undefined) return current;
  const answered = reply === undefined ? current : { ...current, replyDueDate: reply.date, replyProvisional: reply.provisional };
  const settled = due === undefined ? answered : { ...answered, stepDueDate: due.date, stepProvisional: due.provisional };
  if (settled.stepDueDate === stepDueDate && settled.replyDueDate === replyDueDate) return settled;
  // What is due on another day is a step of its own: its lamp and who was told of a delay begin anew.
  const stepped =
    step === '' || due === undefined || due.date === stepDueDate
      ? settled
      : { ...withStep(settled, step, due, at, calendar), ...(stepSince !== undefined && { stepSince }) };
  return noted(stepped, { kind: 'RECOMPUTED', text: settled.replyDueDate }, at);
}

/** The end of a period counted anew; undefined while its year is uncertain still. */
function counted(
  since: CalendarDate | undefined,
  dueDate: CalendarDate,
  calendar: WorkingCalendar,
  before: (dueDate: CalendarDate) => WorkingCalendar,
): Deadline | undefined {
  if (since === undefined || dueDate === '' || !calendar.isPublished(dueDate)) return undefined;
  return calendar.afterWorkingDays(since, before(dueDate).workingDaysBetween(since, dueDate));
}

/** Working days without the notice of the year that a day is in. */
function uncertain(dueDate: CalendarDate): WorkingCalendar {
  return new WorkingCalendar(HOLIDAY_NOTICES.filter(({ year }) => year !== Number(dueDate.slice(0, 4))));
}
