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
 * @throws UNIT_OUTSIDE_QUARTER, DISPUTE_NEEDS_UNIT, QUARTER_NOT_KNOWN, PHOTO_NOT_FOUND, CONTACT_NEEDED, CONTACT_NOT_WANTED, OUTSIDE_TERRITORY
 */
export async function takeIn(
  report: CaseReport,
  arriving: Pick<Arrival, 'channel' | 'subject' | 'hotlineNumber'>,
  call: Call,
  { quarters, photosOf, createNumbered, othersOfCause, calendar }: Deps,
): Promise<Kept<Case>> {
  requirePlace(report);
  const quarter = await quarters.disclosed(report.quarter);
  if (quarter === undefined) throw refuse('QUARTER_NOT_KNOWN', { quarter: report.quarter });
  await requireOwnPhotos(report.photos, call, photosOf);
  const caseNumbered = (number: string): Case =>
    reportCase(report, { name: `cases/${call.derivedId}`, number, quarter, ...arriving }, call.now, calendar);
  const others = await othersOfCause(caseNumbered(''), call.now);
  return createNumbered((number) => {
    const reported = caseNumbered(number);
    const reporters = meetingForReporters(reported, others, call.now);
    const state = reporters === undefined ? reported : withMeeting(reported, 'MANY_REPORTERS');
    return { state, events: caseReported(state, reporters) };
  });
}

/** Refuses photos that the caller did not upload. @throws PHOTO_NOT_FOUND */
export async function requireOwnPhotos(photos: readonly string[], { principal }: Call, photosOf: Deps['photosOf']): Promise<void> {
  if (photos.length === 0) return;
  const own = await photosOf(principal.subject, photos);
  const foreign = photos.find((name) => !own.includes(name));
  if (foreign !== undefined) throw refuse('PHOTO_NOT_FOUND', { name: foreign });
}
