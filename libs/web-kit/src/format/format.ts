const MONEY = new Intl.NumberFormat('zh-CN', { style: 'currency', currency: 'CNY' });
const AREA = new Intl.NumberFormat('zh-CN', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
const COUNT = new Intl.NumberFormat('zh-CN');
const TIME = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
});
const DAY_MS = 86_400_000;
/** Shown where there is nothing to show. */
export const BLANK = '—';

/** Fen as `¥1,234.56`. */
export function money(fen: string | number): string {
  return MONEY.format(Number(fen) / 100);
}

/** Hundredths of a square metre as `1,234.56 m²`; nothing for zero, which means not known. */
export function area(centi: string | number | undefined): string {
  return centi === undefined || Number(centi) === 0 ? BLANK : `${AREA.format(Number(centi) / 100)} m²`;
}

/** `1,234`. */
export function count(number: string | number): string {
  return COUNT.format(Number(number));
}

/** A share of a whole as `87.4%`; nothing where there is no whole. */
export function share(part: number, whole: number): string {
  return whole === 0 ? BLANK : `${((part / whole) * 100).toFixed(1)}%`;
}

/** A moment in the time of the city: `2026-11-23 08:30`. */
export function time(moment: string | undefined): string {
  return moment === undefined || moment === '' ? BLANK : TIME.format(new Date(moment));
}

/** The day of a moment in the time of the city, `2026-11-23`. */
export function dayOf(moment: string | Date): string {
  return TIME.format(new Date(moment)).slice(0, 10);
}

/** The moment at which a day, YYYY-MM-DD, begins in the time of the city. */
export function beginOf(day: string): string {
  return `${day}T00:00:00+08:00`;
}

/** Whole days from one day to another; negative when the other lies before. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS);
}

/** What a text shows, or the sign for nothing. */
export function text(value: string | number | undefined): string {
  return value === undefined || value === '' || value === 0 ? BLANK : String(value);
}

/** The last part of a resource name: `divisions/2111` → `2111`. */
export function idOf(name: string): string {
  return name.slice(name.lastIndexOf('/') + 1);
}
