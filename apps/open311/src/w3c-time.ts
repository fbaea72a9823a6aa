/** China has one zone and no summer time. */
const OFFSET_MS = 8 * 3_600_000;

/** A moment as GeoReport writes it, by the clocks of China: `2026-11-23T12:00:00+08:00`. */
export function w3cTime(moment: Date): string {
  return `${new Date(moment.getTime() + OFFSET_MS).toISOString().slice(0, 19)}+08:00`;
}

/** The end of a day of China, as such a moment. @param day `YYYY-MM-DD` */
export function endOfDay(day: string): string {
  return `${day}T23:59:59+08:00`;
}

/** Reads a moment that tells its zone, or a day of China's; undefined for anything else. */
export function readTime(text: string): Date | undefined {
  const form = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:\d{2}))?$/;
  if (!form.test(text)) return undefined;
  const moment = new Date(text.includes('T') ? text : `${text}T00:00:00+08:00`);
  return Number.isNaN(moment.getTime()) ? undefined : moment;
}
