import { refuse, type CaseChannel, type RepairReport } from '@heming/contracts/complaints/v1';
import type { Call, Kept } from '@heming/kit';
import type { Deps } from './deps.js';
import { openRepair, type RepairOrder } from './domain/repair-order.js';
import { requireUnitWithin } from './domain/reporting.js';
import { repairReported } from './repair-announcements.js';

/**
 * Puts a repair that somebody asks for before the enterprise of his quarter.
 * @throws QUARTER_NOT_KNOWN, QUARTER_UNSERVED, UNIT_OUTSIDE_QUARTER, PHOTO_NOT_FOUND, PHOTO_IN_USE
 */
export async function registerRepair(
  report: RepairReport,
  { channel, reporterSubject }: { readonly channel: CaseChannel; readonly reporterSubject: string },
  call: Call,
  { quarters, claimPhotos, createNumberedRepair }: Deps,
): Promise<Kept<RepairOrder>> {
  requireUnitWithin(report);
  const quarter = await quarters.disclosed(report.quarter);
  if (quarter === undefined) throw refuse('QUARTER_NOT_KNOWN', { quarter: report.quarter });
  const name = `repairOrders/${call.derivedId}`;
  const opened = (number: string): RepairOrder => openRepair({ name, number, channel, reporterSubject }, report, quarter, call.now);
  await claimPhotos(report.photos, opened(''));
  return createNumberedRepair((number) => {
    const state = opened(number);
    return { state, events: repairReported(state, call.now) };
  });
}
