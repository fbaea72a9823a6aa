import fc from 'fast-check';
import { addDays, calendarDateOf, HOLIDAY_NOTICES, WorkingCalendar, type CalendarDate, type HolidayNotice } from '@heming/values';
import { givenCase, CALENDAR, china, kindsOf } from '../testing/given-case.js';
import { acceptCase } from './acceptance.js';
import type { Case } from './case.js';
import { turnClock } from './case-clock.js';
import { dispatchCase, signForCase } from './dispatching.js';
import { decideExtension, requestExtension } from './extensions.js';
import { caseRulesOn } from './policy.js';
import { recomputeDeadlines } from './recomputing.js';
import { askReporter, resumeCase } from './waiting.js';

const AS_REPORTED = { kind: 'KIND_UNSPECIFIED', category: 'CATEGORY_UNSPECIFIED', urgency: 'URGENCY_UNSPECIFIED' } as const;
const LEAD = { body: 'COMMUNITY', division: 'divisions/211103016005', organisation: '' } as const;

/** An instant within ten years, from February 2020, whose days before are known. */
const moment = fc
  .integer({ min: 0, max: 3_652 * 24 - 1 })
  .map((hours) => new Date(Date.parse('2020-02-01T00:00:00+08:00') + hours * 3_600_000));

/** Counted day by day, by what the notices say: the days off and worked, else the weekend and the statutory days that the calendar knows. */
function dayByDay(start: CalendarDate, count: number): CalendarDate {
  let day = start;
  for (let left = count; left > 0;) {
    day = addDays(day, 1);
    const notice = HOLIDAY_NOTICES.findLast(({ year }) => year === Number(day.slice(0, 4)));
    const weekend = [0, 6].includes(new Date(`${day}T12:00:00Z`).getUTCDay());
    const worked =
      notice === undefined
        ? CALENDAR.isWorkingDay(day)
        : notice.worked.includes(day.slice(5)) || (!weekend && !notice.off.includes(day.slice(5)));
    if (worked) left--;
  }
  return day;
}

function accepted(at: Date): Case {
  return acceptCase(givenCase({ createTime: at }), AS_REPORTED, undefined, at, CALENDAR);
}

function signed(at: Date): Case {
  const dispatched = dispatchCase(accepted(at), { lead: LEAD, assistants: [] }, '', undefined, at, CALENDAR);
  return signForCase(dispatched, LEAD, at, CALENDAR);
}

test('the answer is due as many working days after the acceptance as the rules of its kind say, in each of ten years', () => {
  const { replyDays } = caseRulesOn('2026-11-23');
  fc.assert(
    fc.property(moment, fc.constantFrom('COMPLAINT', 'CONSULTATION', 'SUGGESTION', 'PRAISE'), (at, kind) => {
      const { replyDueDate, stepDueDate } = acceptCase(givenCase({ kind, createTime: at }), AS_REPORTED, undefined, at, CALENDAR);
      expect(replyDueDate).toBe(dayByDay(calendarDateOf(at), replyDays[kind]));
      expect(stepDueDate).toBe(dayByDay(calendarDateOf(at), 1));
    }),
  );
});

test('an answer is due later by every extension and by the days the period stood still, and by no more of these than the rules allow', () => {
  const wait = fc.integer({ min: 0, max: 12 });
  fc.assert(
    fc.property(moment, fc.integer({ min: 1, max: 5 }), wait, wait, (at, extension, first, second) => {
      const due = calendarDateOf(at);
      const asked = requestExtension(signed(at), { reason: '', workingDays: extension }, 'firm', LEAD, at);
      let current = decideExtension(asked, { granted: true, reason: '' }, 'office', undefined, at, CALENDAR);
      let now = at;
      let stood = 0;
      for (const days of [first, second]) {
        const asking = () => askReporter(current, '', LEAD, now, CALENDAR);
        if (stood === 5) {
          expect(asking).toThrow(expect.objectContaining({ reason: 'WAITING_USED_UP' }));
          break;
        }
        current = asking();
        const later = new Date(now.getTime() + days * 86_400_000);
        const allowed = Math.min(CALENDAR.workingDaysBetween(calendarDateOf(now), calendarDateOf(later)), 5);
        stood = Math.min(stood + allowed, 5);
        current = resumeCase(current, later, CALENDAR);
        now = later;
      }
      expect(current.replyDueDate).toBe(dayByDay(due, 10 + extension + stood));
    }),
  );
});

test('turning a clock again does nothing, whenever it is turned', () => {
  fc.assert(
    fc.property(moment, fc.integer({ min: 0, max: 40 }), (at, days) => {
      const later = new Date(at.getTime() + days * 86_400_000);
      const once = turnClock(signed(at), later, CALENDAR);
      const twice = turnClock(once.next, later, CALENDAR);
      expect(twice.turns).toEqual([]);
      expect(twice.next).toEqual(once.next);
    }),
  );
});

test('however often the clock is looked at, a delay is announced once and each level is told once, in order', () => {
  fc.assert(
    fc.property(moment, fc.array(fc.integer({ min: 0, max: 40 * 24 }), { minLength: 1, maxLength: 30 }), (at, hours) => {
      const looks = [...hours, 40 * 24].sort((a, b) => a - b).map((hour) => new Date(at.getTime() + hour * 3_600_000));
      let current = signed(at);
      const told: string[] = [];
      for (const look of looks) {
        const { next, turns } = turnClock(current, look, CALENDAR);
        told.push(...turns.map((turn) => (turn.kind === 'ESCALATED' ? turn.to : turn.kind)));
        current = next;
      }
      expect(told).toEqual(['OVERDUE', 'COUNTY', 'CITY']);
      expect(current.lamp).toBe('RED');
    }),
  );
});

test('who is late cannot make the clock stand still by asking, and who asks again only for the days that are left', () => {
  const current = signed(china('2026-11-23T10:00'));
  const ask = (of: Case, at: string) => askReporter(of, '请问是哪个单元？', LEAD, china(at), CALENDAR);
  expect(ask(current, '2026-12-07T23:59')).toMatchObject({ state: 'WAITING_REPORTER', stepDueDate: '2026-12-14' });
  expect(() => ask(current, '2026-12-08T00:00')).toThrow(expect.objectContaining({ reason: 'ASKING_TOO_LATE' }));
  const answered = resumeCase(ask(current, '2026-11-24T10:00'), china('2026-11-27T10:00'), CALENDAR);
  expect(answered).toMatchObject({ waitedDays: 3, replyDueDate: '2026-12-10' });
  expect(ask(answered, '2026-11-27T11:00')).toMatchObject({ step: 'WAIT', stepDueDate: '2026-12-01' });
});

test('a lamp is not red on the last day, and red when it is over', () => {
  const current = signed(china('2026-11-23T10:00'));
  expect(turnClock(current, china('2026-12-07T23:59:59'), CALENDAR)).toMatchObject({ next: { lamp: 'YELLOW' }, turns: [] });
  expect(turnClock(current, china('2026-12-08T00:00:00'), CALENDAR)).toMatchObject({ next: { lamp: 'RED' }, turns: [{}, {}] });
});

test('a deadline that rested on an uncertain year is counted anew when its notice is out, and said to have moved', () => {
  const notice: HolidayNotice = { ...HOLIDAY_NOTICES.at(-1)!, year: 2027, off: ['01-01', '01-04', '01-05'], worked: ['01-03'] };
  const published = new WorkingCalendar([...HOLIDAY_NOTICES, notice]);
  const at = china('2026-12-24T10:00');
  const current = signed(at);
  expect(current).toMatchObject({ replyDueDate: '2027-01-08', replyProvisional: true, stepDueDate: '2027-01-08', stepProvisional: true });
  expect(recomputeDeadlines(current, at, CALENDAR)).toBe(current);
  const moved = recomputeDeadlines(current, at, published);
  expect(moved).toMatchObject({ replyDueDate: '2027-01-11', replyProvisional: false, stepDueDate: '2027-01-11', stepSince: '2026-12-24' });
  expect(kindsOf(moved).at(-1)).toBe('RECOMPUTED');
  expect(recomputeDeadlines(moved, at, published)).toBe(moved);
});
