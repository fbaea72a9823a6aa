import { createHash } from 'node:crypto';
import type { Call, Store } from '@heming/kit';
import { countReport, reportLimitOf, type ReportCount } from './domain/report-count.js';

/** Counts a report or joining of the caller against what a day allows, durably; one request counts once however often it is sent. @throws TOO_MANY_REPORTS */
export async function countReportOf({ principal, now }: Call, counts: Store<ReportCount>): Promise<void> {
  const name = `reportCounts/${createHash('sha256').update(principal.subject).digest('hex').slice(0, 32)}`;
  const limit = reportLimitOf(principal.subject);
  const known = (await counts.find(name)) !== undefined;
  const [first] = known ? [false] : await counts.createAll([countReport({ name, division: '', day: '', count: 0 }, limit, now)]);
  if (first === true) return;
  await counts.change(name, (current) => ({ next: countReport(current, limit, now), events: [] }));
}
