import { addDays, type CalendarDate } from './calendar-date.js';

/** How the State Council has arranged the holidays of a year. Days are `MM-DD`. */
export interface HolidayNotice {
  readonly year: number;
  /** Title of the notice. */
  readonly source: string;
  /** Mondays to Fridays that are not worked. */
  readonly off: readonly string[];
  /** Saturdays and Sundays that are worked in their stead (调休). */
  readonly worked: readonly string[];
}

/** A later arrangement of the same year goes before an earlier one. */
export const HOLIDAY_NOTICES: readonly HolidayNotice[] = [
  arranged(
    2020,
    '01-01 01-24 01-27 01-28 01-29 01-30 04-06 05-01 05-04 05-05 06-25 06-26 10-01 10-02 10-05 10-06 10-07 10-08',
    '01-19 02-01 04-26 05-09 06-28 09-27 10-10',
  ),
  arranged(
    2020,
    '01-01 01-24 01-27 01-28 01-29 01-30 01-31 04-06 05-01 05-04 05-05 06-25 06-26 10-01 10-02 10-05 10-06 10-07 10-08',
    '01-19 04-26 05-09 06-28 09-27 10-10',
    '国务院办公厅关于延长2020年春节假期的通知',
  ),
  arranged(
    2021,
    '01-01 02-11 02-12 02-15 02-16 02-17 04-05 05-03 05-04 05-05 06-14 09-20 09-21 10-01 10-04 10-05 10-06 10-07',
    '02-07 02-20 04-25 05-08 09-18 09-26 10-09',
  ),
  arranged(
    2022,
    '01-03 01-31 02-01 02-02 02-03 02-04 04-04 04-05 05-02 05-03 05-04 06-03 09-12 10-03 10-04 10-05 10-06 10-07',
    '01-29 01-30 04-02 04-24 05-07 10-08 10-09',
  ),
  arranged(
    2023,
    '01-02 01-23 01-24 01-25 01-26 01-27 04-05 05-01 05-02 05-03 06-22 06-23 09-29 10-02 10-03 10-04 10-05 10-06',
    '01-28 01-29 04-23 05-06 06-25 10-07 10-08',
  ),
  arranged(
    2024,
    '01-01 02-12 02-13 02-14 02-15 02-16 04-04 04-05 05-01 05-02 05-03 06-10 09-16 09-17 10-01 10-02 10-03 10-04 10-07',
    '02-04 02-18 04-07 04-28 05-11 09-14 09-29 10-12',
  ),
  arranged(
    2025,
    '01-01 01-28 01-29 01-30 01-31 02-03 02-04 04-04 05-01 05-02 05-05 06-02 10-01 10-02 10-03 10-06 10-07 10-08',
    '01-26 02-08 04-27 09-28 10-11',
  ),
  arranged(
    2026,
    '01-01 01-02 02-16 02-17 02-18 02-19 02-20 02-23 04-06 05-01 05-04 05-05 06-19 09-25 10-01 10-02 10-05 10-06 10-07',
    '01-04 02-14 02-28 05-09 09-20 10-10',
  ),
];

function arranged(year: number, off: string, worked: string, source = `国务院办公厅关于${year}年部分节假日安排的通知`): HolidayNotice {
  return { year, source, off: off.split(' '), worked: worked.split(' ') };
}

/**
 * Days of the year that the sun's fifteenth degree or the moon decides: Qingming, the first of the lunar year, Dragon Boat, Mid-Autumn. By GB/T
 * 33661-2017, the making of the lunar calendar; three independent calendar libraries agree on each of them. Not computed here, nor asked of
 * `Intl`, whose Chinese calendar has the year 2027 begin a day late.
 */
const MOVING: Readonly<Record<number, string>> = {
  2021: '04-04 02-12 06-14 09-21',
  2022: '04-05 02-01 06-03 09-10',
  2023: '04-05 01-22 06-22 09-29',
  2024: '04-04 02-10 06-10 09-17',
  2025: '04-04 01-29 05-31 10-06',
  2026: '04-05 02-17 06-19 09-25',
  2027: '04-05 02-06 06-09 09-15',
  2028: '04-04 01-26 05-28 10-03',
  2029: '04-04 02-13 06-16 09-22',
  2030: '04-05 02-03 06-05 09-12',
  2031: '04-05 01-23 06-24 10-01',
  2032: '04-04 02-11 06-12 09-19',
  2033: '04-04 01-31 06-01 09-08',
  2034: '04-05 02-19 06-20 09-27',
  2035: '04-05 02-08 06-10 09-16',
  2036: '04-04 01-28 05-30 10-04',
  2037: '04-04 02-15 06-18 09-24',
  2038: '04-05 02-04 06-07 09-13',
  2039: '04-05 01-24 05-27 10-02',
  2040: '04-04 02-12 06-14 09-20',
  2041: '04-04 02-01 06-03 09-10',
  2042: '04-04 01-22 06-22 09-28',
  2043: '04-05 02-10 06-11 09-17',
  2044: '04-04 01-30 05-31 10-05',
  2045: '04-04 02-17 06-19 09-25',
  2046: '04-04 02-06 06-08 09-15',
  2047: '04-05 01-26 05-29 10-04',
  2048: '04-04 02-14 06-15 09-22',
  2049: '04-04 02-02 06-04 09-11',
  2050: '04-04 01-23 06-23 09-30',
  2051: '04-05 02-11 06-13 09-19',
  2052: '04-04 02-01 06-01 09-07',
  2053: '04-04 02-19 06-20 09-26',
  2054: '04-04 02-08 06-10 09-16',
  2055: '04-05 01-28 05-30 10-05',
  2056: '04-04 02-15 06-17 09-24',
  2057: '04-04 02-04 06-06 09-13',
  2058: '04-04 01-24 06-25 10-02',
  2059: '04-05 02-12 06-14 09-21',
  2060: '04-04 02-02 06-03 09-09',
};
/** Holidays by the calendar of the sun: New Year, Labour Day, National Day. */
const FIXED = ['01-01', '05-01', '05-02', '10-01', '10-02', '10-03'];

/**
 * The days of a year that are holidays by decree alone, in order, whatever a notice arranges around them: thirteen, fewer when two fall on one day.
 * 《全国年节及纪念日放假办法》第二条 (2024年修订, in force 1 January 2025).
 * @throws RangeError for years before 2021 or after 2060
 */
export function statutoryHolidays(year: number): readonly CalendarDate[] {
  const moving = MOVING[year]?.split(' ').map((day) => `${year}-${day}`);
  if (moving === undefined) throw new RangeError(`the holidays of ${year} are not known`);
  const [qingming = '', newYear = '', dragonBoat = '', midAutumn = ''] = moving;
  const springFestival = [-1, 0, 1, 2].map((days) => addDays(newYear, days));
  return [...new Set([...FIXED.map((day) => `${year}-${day}`), qingming, ...springFestival, dragonBoat, midAutumn])].sort();
}
