import { refuse, type CaseReport } from '@heming/contracts/complaints/v1';
import type { Call, Kept } from '@heming/kit';
import type { Deps } from './deps.js';
import type { Case } from './domain/case.js';
import { reportCase, requirePlace, type Arrival } from './domain/reporting.js';
import { meetingForReporters, withMeeting } from './domain/same-cause.js';
import { caseReported } from './reporter-announcements.js';

/**
 * Takes a report in, from whoever brings it: of a quarter that is on record, with photos that the caller uploaded himself.
 * @param arriving by which channel, and by whose account: empty when an officer registers it
 * @throws UNIT_OUTSIDE_QUARTER, DISPUTE_NEEDS_UNIT, QUARTER_NOT_KNOWN, PHOTO_NOT_FOUND, PHOTO_IN_USE, CONTACT_NEEDED, CONTACT_NOT_WANTED, OUTSIDE_TERRITORY
 */
export async function takeIn(
  report: CaseReport,
  arriving: Pick<Arrival, 'channel' | 'subject' | 'hotlineNumber'>,
  call: Call,
  { quarters, claimPhotos, createNumbered, othersOfCause, calendar }: Deps,
): Promise<Kept<Case>> {
  requirePlace(report);
  const quarter = await quarters.disclosed(report.quarter);
  if (quarter === undefined) throw refuse('QUARTER_NOT_KNOWN', { quarter: report.quarter });
  const caseNumbered = (number: string): Case =>
    reportCase(report, { name: `cases/${call.derivedId}`, number, quarter, ...arriving }, call.now, calendar);
  const unnumbered = caseNumbered('');
  await claimPhotos(report.photos, unnumbered);
  const others = await othersOfCause(unnumbered, call.now);
  return createNumbered((number) => {
    const reported = caseNumbered(number);
    const reporters = meetingForReporters(reported, others, call.now);
    const state = reporters === undefined ? reported : withMeeting(reported, 'MANY_REPORTERS');
    return { state, events: caseReported(state, reporters) };
  });
}
