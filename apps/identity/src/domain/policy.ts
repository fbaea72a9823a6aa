/** Limits of granting: the house's own, chosen so that forgotten access ends by itself. */

/** Longest time a grant is lent for, in days. */
export const LONGEST_DELEGATION_DAYS = 30;
/** Longest life of an API key, in days. */
export const LONGEST_API_KEY_DAYS = 366;
/** Most grants of one subject that were not taken back. */
export const MOST_GRANTS = 50;
/** Grants of one subject that are looked at; more than he may hold, because commands at the same moment do not see each other. */
export const GRANTS_READ = 200;

/** The moment some days after another. */
export function daysAfter(moment: Date, days: number): Date {
  return new Date(moment.getTime() + days * 86_400_000);
}
