/** Age from which somebody is an elder (《老年人权益保障法》第二条), in years. */
const ELDER_AGE = 60;

/**
 * Whether somebody is an elder, or becomes one this year; the register tells the year of birth alone.
 * `birthYear`: 0 when the register does not know. `day`: the day of the city, `2026-11-23`.
 */
export function isElder(birthYear: number, day: string): boolean {
  return birthYear > 0 && Number(day.slice(0, 4)) - birthYear >= ELDER_AGE;
}
