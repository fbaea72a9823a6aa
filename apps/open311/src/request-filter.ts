import type { CaseCategory, CategoryGuide } from '@heming/contracts/complaints/v1';
import { GeoReportError } from './geo-report-error.js';
import { MOST } from './requests.js';
import { readTime } from './w3c-time.js';

const DAY_MS = 86_400_000;
/** Longest period of a query, and how far back one without a period goes, in days. */
const SPAN_DAYS = 90;
/** Most requests asked for by their ids at once. */
const MOST_IDS = 200;

/** Which requests are asked for: some by their ids, or those of a period. */
export type RequestFilter =
  | { readonly numbers: readonly string[] }
  | {
      readonly categories: readonly CaseCategory[];
      readonly startTime: Date;
      /** Not included. */
      readonly endTime: Date;
      readonly openOnly: boolean;
      readonly closedOnly: boolean;
    };

/** The filter of a query. Ids go before all others. @throws GeoReportError 400, 404 */
export function requestFilter(query: URLSearchParams, guides: readonly CategoryGuide[], now: Date): RequestFilter {
  const numbers = listOf(query, 'service_request_id');
  if (numbers.length > MOST_IDS) throw new GeoReportError(400, `service_request_id: 最多 ${MOST_IDS} 个。At most ${MOST_IDS} ids.`);
  if (numbers.length > 0) return { numbers };
  const statuses = listOf(query, 'status').map((status) => status.toLowerCase());
  if (statuses.some((status) => status !== 'open' && status !== 'closed')) {
    throw new GeoReportError(400, 'status: 只能为 open 或 closed。It is open or closed.');
  }
  const [open, closed] = [statuses.includes('open'), statuses.includes('closed')];
  return {
    categories: listOf(query, 'service_code').map((code) => guideOf(code, guides).category),
    ...periodOf(query, now, SPAN_DAYS),
    openOnly: open && !closed,
    closedOnly: closed && !open,
  };
}

/**
 * The period of a query, both of its dates included; without them the latest days, with one of them as many days from it on or until it.
 * @param days longest period
 * @throws GeoReportError 400
 */
export function periodOf(query: URLSearchParams, now: Date, days: number): { readonly startTime: Date; readonly endTime: Date } {
  const [start, end] = [timeOf(query, 'start_date'), timeOf(query, 'end_date')];
  const span = days * DAY_MS;
  const endTime = end ?? (start === undefined ? now : new Date(start.getTime() + span));
  const startTime = start ?? new Date(endTime.getTime() - span);
  if (startTime > endTime || endTime.getTime() - startTime.getTime() > span) {
    throw new GeoReportError(400, `start_date 至 end_date 不得超过 ${days} 天。From start_date to end_date are at most ${days} days.`);
  }
  return { startTime, endTime: new Date(endTime.getTime() + 1) };
}

/** How many requests at most a query wants, by `page_size`; what is no such number is not heard. */
export function mostOf(query: URLSearchParams): number {
  const wanted = Number(query.get('page_size') ?? '');
  return Number.isInteger(wanted) && wanted > 0 ? Math.min(wanted, MOST) : MOST;
}

/** The category of a service code. @throws GeoReportError 404 */
export function guideOf(code: string, guides: readonly CategoryGuide[]): CategoryGuide {
  const guide = guides.find((one) => one.code === code);
  if (guide === undefined) throw new GeoReportError(404, `service_code ${code} 不存在。There is no service_code ${code}.`);
  return guide;
}

function timeOf(query: URLSearchParams, name: string): Date | undefined {
  const text = query.get(name) ?? '';
  if (text === '') return undefined;
  // A plus sign that was not encoded arrives as a blank.
  const moment = readTime(text.replace(/ (\d{2}:\d{2})$/, '+$1'));
  if (moment === undefined) {
    throw new GeoReportError(400, `${name}: 须为带时区的 W3C 时间，例如 2026-11-23T00:00:00+08:00。It is no W3C time with a zone.`);
  }
  return moment;
}

/** Values of a parameter, separated by commas, each once. */
function listOf(query: URLSearchParams, name: string): readonly string[] {
  const values = query.getAll(name).flatMap((value) => value.split(','));
  return [...new Set(values.map((value) => value.trim()))].filter((value) => value !== '');
}
