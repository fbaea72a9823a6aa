import { refuse, type CaseReport } from '@heming/contracts/complaints/v1';
import { refuse as refuseCall } from '@heming/contracts/type/v1';
import { within, type Call, type Kept } from '@heming/kit';
import type { Deps } from './deps.js';
import type { Case } from './domain/case.js';
import { reportCase, type Arrival } from './domain/reporting.js';
import { proposeForReporters } from './meeting-proposing.js';
import { caseReported } from './reporter-announcements.js';

/**
 * Takes a report in, from whoever brings it: of a quarter that is on record, with photos that the caller uploaded himself.
 * What is taken in counts against what a day allows its reporter.
 * @param arriving by which channel, and by whose account: empty when an officer registers it; `followsAs` names a case that follows from something
 *   else, to which its photos belong
 * @throws UNIT_OUTSIDE_QUARTER, DISPUTE_NEEDS_UNIT, QUARTER_NOT_KNOWN, PHOTO_NOT_FOUND, PHOTO_IN_USE, CONTACT_NEEDED, CONTACT_NOT_WANTED, TOO_MANY_REPORTS, OUTSIDE_TERRITORY
 */
export async function takeIn(
  report: CaseReport,
  { followsAs, ...arriving }: Pick<Arrival, 'channel' | 'subject' | 'hotlineNumber'> & { readonly followsAs?: string },
  call: Call,
  deps: Deps,
): Promise<Kept<Case>> {
  const { quarters, claimPhotos, countReport, createNumbered, calendar } = deps;
  const quarter = await quarters.disclosed(report.quarter);
  if (quarter === undefined) throw refuse('QUARTER_NOT_KNOWN', { quarter: report.quarter });
  if (!within(call.scopes, quarter)) throw refuseCall('OUTSIDE_TERRITORY', { division: quarter.division });
  const caseNumbered = (number: string): Case =>
    reportCase(report, { name: followsAs ?? `cases/${call.derivedId}`, number, quarter, ...arriving }, call.now, calendar);
  if (followsAs === undefined) await claimPhotos(report.photos, caseNumbered(''));
  if (arriving.subject !== '') await countReport();
  const reported = await createNumbered((number) => {
    const state = caseNumbered(number);
    return { state, events: caseReported(state) };
  });
  await proposeForReporters(reported, call, deps);
  return reported;
}
