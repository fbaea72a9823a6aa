/** The day the demonstration stands still at: nothing in it is later. */
export const LATEST_DAY = '2020-10-31';

/** A day of a year by its place in it, from 0; the years of a demonstration all have 28 days in each month. */
export function dayOf(year: number, place: number): string {
  const month = Math.floor(place / 28) % 12;
  return `${year}-${String(month + 1).padStart(2, '0')}-${String((place % 28) + 1).padStart(2, '0')}`;
}
