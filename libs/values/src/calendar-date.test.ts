import fc from 'fast-check';
import { addDays, addMonths, calendarDateOf, compareCalendarDates, isCalendarDate } from './calendar-date.js';

const day = fc
  .date({ min: new Date('1900-01-01T00:00:00Z'), max: new Date('2100-12-31T00:00:00Z'), noInvalidDate: true })
  .map(calendarDateOf);

test.each(['2020-06-22', '2024-02-29', '2000-02-29', '1949-12-31', '0001-01-01', '9999-12-31'])('%s is a day', (text) =>
  expect(isCalendarDate(text)).toBe(true),
);

test.each([
  '',
  '2023-02-29',
  '1900-02-29',
  '2023-04-31',
  '2023-13-01',
  '2023-00-10',
  '2023-01-00',
  '0000-01-01',
  '2023-2-1',
  '20230201',
  '2023/02/01',
  '2023-02-01T00:00:00Z',
  ' 2023-02-01',
])('%p is no day', (text) => expect(isCalendarDate(text)).toBe(false));

test('a day in China begins at 16:00 UTC of the day before', () => {
  expect(calendarDateOf(new Date('2026-11-22T15:59:59.999Z'))).toBe('2026-11-22');
  expect(calendarDateOf(new Date('2026-11-22T16:00:00.000Z'))).toBe('2026-11-23');
});

test('days are counted over months, years and leap days', () => {
  expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
  expect(addDays('2023-02-28', 1)).toBe('2023-03-01');
  expect(addDays('2024-12-31', 1)).toBe('2025-01-01');
  expect(addDays('2024-03-01', -1)).toBe('2024-02-29');
  expect(addDays('2020-06-22', 0)).toBe('2020-06-22');
});

test('it is a day exactly when the proleptic Gregorian calendar has it', () => {
  const number = (max: number, width: number) => fc.integer({ min: 0, max }).map((part) => String(part).padStart(width, '0'));
  fc.assert(
    fc.property(number(9999, 4), number(13, 2), number(32, 2), (year, month, date) => {
      const text = `${year}-${month}-${date}`;
      const time = Date.parse(`${text}T00:00:00Z`);
      const known = year !== '0000' && !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
      expect(isCalendarDate(text)).toBe(known);
    }),
    { numRuns: 1000 },
  );
});

test('adding and taking away the same days leads back', () => {
  fc.assert(fc.property(day, fc.integer({ min: -40_000, max: 40_000 }), (date, days) => addDays(addDays(date, days), -days) === date));
});

test('a later day compares as greater, whatever the month', () => {
  fc.assert(
    fc.property(day, fc.integer({ min: 1, max: 40_000 }), (date, days) => {
      expect(compareCalendarDates(addDays(date, days), date)).toBeGreaterThan(0);
      expect(compareCalendarDates(date, addDays(date, days))).toBeLessThan(0);
      expect(compareCalendarDates(date, date)).toBe(0);
    }),
  );
});

test('counting from no day, by no whole number, or out of the calendar is a mistake', () => {
  expect(() => addDays('2023-02-29', 1)).toThrow(RangeError);
  expect(() => addDays('2023-02-28', 0.5)).toThrow(RangeError);
  expect(() => addDays('9999-12-31', 1)).toThrow(RangeError);
  expect(() => addDays('0001-01-01', -1)).toThrow(RangeError);
  expect(() => addDays('2023-02-28', Number.MAX_SAFE_INTEGER)).toThrow(RangeError);
});

test.each([
  ['2026-12-01', 12, '2027-12-01'],
  ['2026-08-31', 6, '2027-02-28'],
  ['2023-08-31', 6, '2024-02-29'],
  ['2024-02-29', 12, '2025-02-28'],
  ['2026-11-30', 3, '2027-02-28'],
  ['2026-01-15', -1, '2025-12-15'],
  ['2026-01-31', 0, '2026-01-31'],
])('from %s, %d months are until %s', (date, months, expected) => expect(addMonths(date, months)).toBe(expected));

test('months are added to a day, in whole numbers, within the calendar', () => {
  for (const [date, months] of [
    ['2026-02-30', 1],
    ['2026-02-28', 0.5],
    ['9999-12-31', 1],
    ['0001-01-01', -1],
  ] as const)
    expect(() => addMonths(date, months)).toThrow(RangeError);
});

test('months that are added one after the other come to the month that they come to together', () => {
  const months = fc.integer({ min: -600, max: 600 });
  fc.assert(
    fc.property(day, months, months, (date, a, b) => {
      expect(addMonths(addMonths(date, a), b).slice(0, 7)).toBe(addMonths(date, a + b).slice(0, 7));
    }),
  );
});
