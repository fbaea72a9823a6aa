import { officeCaller, organisationCaller, residentCaller } from './callers.js';
import type { Complaints, DemoCall, DemoCaller } from './complaints.js';
import type { DemoCity } from './demo-city.js';
import { DEMO_PHOTOS } from './photos.js';
import type { Json } from './register.js';
import { repairsOf, type DemoRepair, type RepairStep } from './repairs.js';
import { stepsLeft } from './steps-left.js';

const HOUR_MS = 3_600_000;
const PAGE_SIZE = 200;
const READER = officeCaller('COUNTY', '2111');

/** Brings the repair orders of a city into a running complaints service, as cases are brought. */
export async function loadRepairs(complaints: Complaints, city: DemoCity, signal: AbortSignal): Promise<void> {
  const now = complaints.now();
  const how = (as: DemoCaller, hoursAgo: number): DemoCall => ({ as, at: new Date(now.getTime() - hoursAgo * HOUR_MS), signal });
  for (const repair of repairsOf(city)) {
    const known = await find(complaints, repair, how(READER, 0));
    let current = known ?? (await report(complaints, repair, how(residentCaller(repair.reporter.subject), repair.hoursAgo)));
    const left = known === undefined ? repair.steps : stepsLeft(repair.steps, known['entries'] as readonly Json[], 'state');
    for (const step of left) {
      if (current['state'] !== step.from) break;
      current = await take(complaints, step, String(current['name']), how(callerOf(step, repair), step.hoursAgo));
    }
  }
}

async function find(complaints: Complaints, { report }: DemoRepair, how: DemoCall): Promise<Json | undefined> {
  let pageToken = '';
  do {
    const page = await complaints.call('ListRepairOrders', { quarter: report['quarter'], pageSize: PAGE_SIZE, pageToken }, how);
    const found = (page['repairOrders'] as readonly Json[]).find(({ place }) => place === report['place']);
    if (found !== undefined) return complaints.call('GetRepairOrder', { name: found['name'] }, how);
    pageToken = String(page['nextPageToken']);
  } while (pageToken !== '');
  return undefined;
}

function report(complaints: Complaints, { report }: DemoRepair, how: DemoCall): Promise<Json> {
  return complaints.call('ReportRepair', { report, channel: 'WECHAT' }, how);
}

async function take(complaints: Complaints, { method, request, photo }: RepairStep, name: string, how: DemoCall): Promise<Json> {
  const photos = photo === undefined ? {} : { photos: [await complaints.upload(DEMO_PHOTOS[photo], how)] };
  return complaints.call(method, { ...request, ...photos, name }, how);
}

function callerOf({ by }: RepairStep, { reporter, enterprise, report }: DemoRepair): DemoCaller {
  if (by === 'REPORTER') return residentCaller(reporter.subject);
  const community = String(report['quarter']).slice('quarters/PJ-'.length);
  return organisationCaller('ENTERPRISE', enterprise, community);
}
