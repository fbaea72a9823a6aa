import fc from 'fast-check';
import { addDays, type CalendarDate } from './calendar-date.js';
import { HOLIDAY_NOTICES, statutoryHolidays } from './holiday-notices.js';
import { WorkingCalendar } from './working-calendar.js';

const calendar = new WorkingCalendar();

test('ten working days from the eve of National Day 2026 end on 20 October: seven days off, a Saturday worked', () => {
  expect(calendar.afterWorkingDays('2026-09-30', 10)).toEqual({ date: '2026-10-20', provisional: false });
  expect(calendar.isWorkingDay('2026-10-10')).toBe(true);
  expect(calendar.isWorkingDay('2026-10-11')).toBe(false);
  expect(calendar.workingDaysBetween('2026-10-19', '2026-10-20')).toBe(1);
  expect(calendar.workingDaysBetween('2026-10-21', '2026-10-20')).toBe(-1);
});

test('fifteen working days from Mid-Autumn 2026, itself not worked, end on 22 October', () => {
  expect(calendar.afterWorkingDays('2026-09-25', 15)).toEqual({ date: '2026-10-22', provisional: false });
});

test('the day a period begins on is not counted, and a last day that is not worked gives way to the next that is', () => {
  expect(calendar.afterDays('2026-09-24', 7)).toEqual({ date: '2026-10-08', provisional: false });
  expect(calendar.afterDays('2026-03-16', 3)).toEqual({ date: '2026-03-19', provisional: false });
  // A Saturday that is worked does not give way.
  expect(calendar.afterDays('2026-10-09', 1).date).toBe('2026-10-10');
});

test('a period of months ends on the same day of the month, or on the last one there is', () => {
  expect(calendar.afterMonths('2026-01-31', 1)).toEqual({ date: '2026-02-28', provisional: false });
  expect(calendar.afterMonths('2024-01-31', 1).date).toBe('2024-02-29');
  expect(calendar.afterMonths('2025-11-30', 3).date).toBe('2026-02-28');
  expect(calendar.afterMonths('2025-12-31', 12)).toEqual({ date: '2026-12-31', provisional: false });
});

test('what rests on a year whose notice is not out is provisional, and moves when it is', () => {
  expect(calendar.afterWorkingDays('2026-12-30', 2)).toEqual({ date: '2027-01-04', provisional: true });
  expect(calendar.afterDays('2026-12-31', 1)).toEqual({ date: '2027-01-04', provisional: true });
  const notice = { year: 2027, source: 'a notice made up for this test', off: ['01-01', '01-04'], worked: ['01-09'] };
  const told = new WorkingCalendar([...HOLIDAY_NOTICES, notice]);
  expect(told.afterWorkingDays('2026-12-30', 2)).toEqual({ date: '2027-01-05', provisional: false });
});

test('a later notice about a year goes before an earlier one: Spring Festival 2020 was made longer', () => {
  expect(calendar.isWorkingDay('2020-01-31')).toBe(false);
  expect(calendar.isWorkingDay('2020-02-01')).toBe(false);
  expect(new WorkingCalendar(HOLIDAY_NOTICES.slice(0, 1)).isWorkingDay('2020-02-01')).toBe(true);
});

test('the statutory days of 2027, the lunar year of which begins on 6 February', () => {
  expect(statutoryHolidays(2027)).toEqual(
    '01-01 02-05 02-06 02-07 02-08 04-05 05-01 05-02 06-09 09-15 10-01 10-02 10-03'.split(' ').map((day) => `2027-${day}`),
  );
  expect(statutoryHolidays(2031)).toHaveLength(12);
});

test('every notice since the days were thirteen has them off', () => {
  for (const { year } of HOLIDAY_NOTICES.filter((notice) => notice.year >= 2025)) {
    expect(statutoryHolidays(year).filter((day) => calendar.isWorkingDay(day))).toEqual([]);
  }
});

test('notices name weekdays as off and weekends as worked, each once', () => {
  for (const { year, off, worked } of HOLIDAY_NOTICES) {
    const weekday = (day: string): number => new Date(`${year}-${day}T00:00:00Z`).getUTCDay();
    expect(off.filter((day) => [0, 6].includes(weekday(day)))).toEqual([]);
    expect(worked.filter((day) => ![0, 6].includes(weekday(day)))).toEqual([]);
    expect(new Set([...off, ...worked]).size).toBe(off.length + worked.length);
  }
});

test('years without notice and table, and counts that are none, are refused', () => {
  expect(() => calendar.isWorkingDay('2061-01-03')).toThrow(RangeError);
  expect(() => calendar.isWorkingDay('2019-12-31')).toThrow(RangeError);
  expect(() => calendar.isWorkingDay('2026-02-29')).toThrow(RangeError);
  for (const count of [0, -1, 1.5, 10_001]) expect(() => calendar.afterWorkingDays('2026-01-05', count)).toThrow(RangeError);
});

describe('over ten years, against every day written down', () => {
  const FIRST = '2020-01-01';
  const DAYS = 3_653;
  /** Every day of 2020 to 2029 with whether it is worked, put together from the notices by another way than the calendar does. */
  const days: { date: CalendarDate; worked: boolean; published: boolean }[] = [];
  const published = new Map(HOLIDAY_NOTICES.map((notice) => [notice.year, notice]));
  for (let index = 0; index < DAYS; index++) {
    const date = addDays(FIRST, index);
    const notice = published.get(Number(date.slice(0, 4)));
    const weekend = new Date(`${date}T00:00:00Z`).getUTCDay() % 6 === 0;
    const special = notice === undefined ? statutoryHolidays(Number(date.slice(0, 4))).includes(date) : notice.off.includes(date.slice(5));
    days.push({ date, worked: notice?.worked.includes(date.slice(5)) === true || (!weekend && !special), published: notice !== undefined });
  }
  const worked = days.filter((day) => day.worked);
  const start = fc.integer({ min: 0, max: DAYS - 800 });

  test('a period of working days ends on the day of that number among those worked', () => {
    fc.assert(
      fc.property(start, fc.integer({ min: 1, max: 250 }), (index, count) => {
        const { date } = days[index]!;
        const last = worked.filter((day) => day.date > date)[count - 1]!;
        const provisional = days.some((day) => day.date > date && day.date <= last.date && !day.published);
        expect(calendar.afterWorkingDays(date, count)).toEqual({ date: last.date, provisional });
        expect(calendar.workingDaysBetween(date, last.date)).toBe(count);
        expect(calendar.workingDaysBetween(last.date, date)).toBe(-count);
      }),
    );
  });

  test('so many working days lie between any two days, at either end of the ten years too', () => {
    const day = fc.oneof(fc.integer({ min: 0, max: DAYS - 1 }), fc.constantFrom(0, 1, 365, 366, DAYS - 1));
    fc.assert(
      fc.property(day, day, (one, other) => {
        const [from, until] = [days[Math.min(one, other)]!.date, days[Math.max(one, other)]!.date];
        const between = worked.filter(({ date }) => date > from && date <= until).length;
        expect(calendar.workingDaysBetween(from, until)).toBe(between);
        expect(0 - calendar.workingDaysBetween(until, from)).toBe(between);
      }),
      { numRuns: 500 },
    );
    expect(calendar.workingDaysBetween('2019-12-31', '2020-01-03')).toBe(2);
  });

  test('a period of days ends on the first day worked at or behind its last', () => {
    fc.assert(
      fc.property(start, fc.integer({ min: 1, max: 700 }), (index, count) => {
        const last = days[index + count]!.date;
        expect(calendar.afterDays(days[index]!.date, count).date).toBe(worked.find(({ date }) => date >= last)!.date);
      }),
    );
  });
});
