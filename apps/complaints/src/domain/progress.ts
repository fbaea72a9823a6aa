import { addDays, calendarDateOf, type CalendarDate, type Deadline, type WorkingCalendar } from '@heming/values';
import { entriesOf, listText, type Case, type Entry } from './case.js';
import { endOf, lampOn, startOf, type Step } from './deadlines.js';
import { LIMITS } from './policy.js';
import { isOpen } from './transitions.js';

/** Writes down what happened. Of very many entries the first stays, and the latest. */
export function noted(current: Case, entry: Pick<Entry, 'kind'> & Partial<Entry>, at: Date): Case {
  const [first, ...rest] = [...entriesOf(current), { text: '', photos: [], internal: false, occurTime: at, ...entry }];
  const kept = first === undefined ? rest : [first, ...rest.slice(-(LIMITS.entries - 1))];
  return { ...current, entriesText: listText(kept), updateTime: at };
}

/**
 * What is to be done next, by when. Nobody above has been told of it yet: what is overdue from the beginning, as an answer that is signed for late,
 * is looked at at once, and its lamp turns red then.
 */
export function withStep(current: Case, step: Step, due: Deadline, at: Date, calendar: WorkingCalendar): Case {
  const today = calendarDateOf(at);
  const late = today > due.date;
  return {
    ...current,
    step,
    stepDueDate: due.date,
    stepProvisional: due.provisional,
    stepSince: step === 'REPLY' ? (current.replySince ?? today) : today,
    lamp: late ? 'YELLOW' : lampOn(today, due.date, calendar),
    escalation: 'ESCALATION_UNSPECIFIED',
    wakeTime: late ? at : nextTurn(due.date, at, calendar),
  };
}

/** Nothing is to be done by a day any more. What has ended is looked at once again, to archive it. */
export function withoutStep(current: Case, archiveTime?: Date): Case {
  const { wakeTime: _wake, stepSince: _since, ...rest } = current;
  const next = { ...rest, step: '', stepDueDate: '', stepProvisional: false, lamp: 'LAMP_UNSPECIFIED' } as const;
  return archiveTime === undefined ? next : { ...next, wakeTime: archiveTime };
}

/** Puts a case into a state. */
export function inState(current: Case, state: Case['state']): Case {
  return { ...current, state, open: isOpen(state) };
}

/** The next instant at which a lamp turns: yellow, then red; afterwards every worked day, so that whoever is above is told in time. */
export function nextTurn(dueDate: CalendarDate, after: Date, calendar: WorkingCalendar): Date {
  const yellow = startOf(workingDayBefore(dueDate, calendar));
  if (after < yellow) return yellow;
  const red = endOf(dueDate);
  if (after < red) return red;
  let day = addDays(calendarDateOf(after), 1);
  while (!calendar.isWorkingDay(day)) day = addDays(day, 1);
  return startOf(day);
}

function workingDayBefore(day: CalendarDate, calendar: WorkingCalendar): CalendarDate {
  let before = addDays(day, -1);
  while (!calendar.isWorkingDay(before)) before = addDays(before, -1);
  return before;
}
