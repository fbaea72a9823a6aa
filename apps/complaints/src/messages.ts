import type {
  Case as CaseMessage,
  CaseAuditRecord,
  CaseDeadline,
  CaseEntry as CaseEntryMessage,
  CaseReporter as CaseReporterMessage,
  CaseVerdict,
  SimilarCase,
} from '@heming/contracts/complaints/v1';
import type { AuditRecord, Call, Kept } from '@heming/kit';
import { calendarDateOf, maskFullName, maskPhone, type CalendarDate, type WorkingCalendar } from '@heming/values';
import { entriesOf, reportersOf, type Case, type Entry, type Reporter } from './domain/case.js';
import { lampOn } from './domain/deadlines.js';
import { hidingFromOrganisations } from './domain/hidden-words.js';

/**
 * Who is shown a case: whoever reported or joined it, by his subject; an organisation that is in charge or assists; an office of the territory.
 * What each may know is decided here and nowhere else.
 */
export type Audience = { readonly to: 'REPORTER'; readonly subject: string } | { readonly to: 'PARTY' } | { readonly to: 'OFFICE' };

/** How the caller stands to a case that he may see by his grants: an office when its territory is his, else a party. */
export function audienceOf({ scopes }: Pick<Call, 'scopes'>, { division }: Pick<Case, 'division'>): Audience {
  const governs = scopes.some((scope) => scope.party === undefined && division.startsWith(scope.division));
  return governs ? { to: 'OFFICE' } : { to: 'PARTY' };
}

/** The reporters that an audience may know of. A reporter knows himself alone. */
export function reportersBefore(current: Case, audience: Audience): readonly Reporter[] {
  const reporters = reportersOf(current);
  if (audience.to === 'REPORTER') return reporters.filter(({ subject }) => subject === audience.subject);
  return reporters.filter(({ disclosure }) => disclosure === 'NAMED' || (disclosure === 'CONFIDENTIAL' && audience.to === 'OFFICE'));
}

/** What was written by anybody, as an audience may read it. */
function wordsFor(current: Case, audience: Audience): (text: string) => string {
  return audience.to === 'PARTY' ? hidingFromOrganisations(current) : (text) => text;
}

/**
 * Whether an audience may read what the reporter said. Anybody can join a case: whoever joined is told how it goes on and what is answered, and
 * not what somebody else wrote, showed or lives in.
 */
export function knowsReport(current: Case, audience: Audience): boolean {
  if (audience.to !== 'REPORTER') return true;
  return reportersOf(current).some(({ subject, joined }) => subject === audience.subject && !joined);
}

/** Whether an audience may know which home a case is about: of an organisation only when every reporter shows himself to it. */
export function knowsUnit(current: Case, audience: Audience): boolean {
  if (audience.to === 'PARTY') return reportersOf(current).every(({ disclosure }) => disclosure === 'NAMED');
  return knowsReport(current, audience);
}

/** A case in the contract's words, as far as the audience is to know it; without entries in lists. */
export function caseMessage(
  current: Kept<Case>,
  audience: Audience,
  at: Date,
  calendar: WorkingCalendar,
  { withEntries = true }: { readonly withEntries?: boolean } = {},
): CaseMessage {
  const today = calendarDateOf(at);
  const told = knowsReport(current, audience);
  const words = wordsFor(current, audience);
  const { step, stepDueDate, stepProvisional, replyDueDate, replyProvisional, lead, verdict, replyTime, acceptTime, closeTime } = current;
  return {
    name: current.name,
    number: current.number,
    kind: current.kind,
    category: current.category,
    channel: current.channel,
    state: current.state,
    urgency: current.urgency,
    quarter: current.quarter,
    quarterTitle: current.quarterTitle,
    division: `divisions/${current.division}`,
    unit: knowsUnit(current, audience) ? current.unit : '',
    place: words(current.place),
    latitudeE6: told ? current.latitudeE6 : 0,
    longitudeE6: told ? current.longitudeE6 : 0,
    title: told ? words(current.title) : '',
    text: told ? words(current.text) : '',
    photos: told ? current.photos : [],
    reporters: reportersBefore(current, audience).map(reporterMessage),
    reporterCount: current.reporterCount,
    ...(lead && { lead }),
    assistants: current.assistants,
    binding: current.binding,
    ...(step !== '' && { deadline: deadlineMessage(stepDueDate, stepProvisional, today, calendar) }),
    ...(replyDueDate !== '' && { replyDeadline: deadlineMessage(replyDueDate, replyProvisional, today, calendar) }),
    extensions: current.extensions.map(({ requestedBy: _officer, ...extension }) => ({
      ...extension,
      reason: words(extension.reason),
      decisionReason: words(extension.decisionReason),
    })),
    escalation: current.escalation,
    supervisionOrder: current.supervisionOrder,
    reply: words(current.reply),
    replyPhotos: current.replyPhotos,
    ...(replyTime && { replyTime }),
    ...(verdict && { verdict: { ...verdict, comment: told ? words(current.verdictComment) : '' } satisfies CaseVerdict }),
    reopenCount: current.reopenCount,
    urgeCount: current.urgeCount,
    outcome: current.outcome,
    fault: current.fault,
    closeReason: words(current.closeReason),
    invalidReason: current.invalidReason,
    mergedInto: current.mergedInto,
    splitFrom: current.splitFrom,
    disputesFees: current.disputesFees,
    disclosed: current.disclosed,
    entries: withEntries ? entriesBefore(current, audience).map((entry) => entryMessage(entry, words)) : [],
    ruleSet: current.ruleSet,
    etag: current.etag,
    createTime: current.createTime,
    ...(acceptTime && { acceptTime }),
    ...(closeTime && { closeTime }),
    updateTime: current.updateTime,
  };
}

/** An open case as it is shown to whoever is about to report another: to recognise it by. */
export function similarCaseMessage({ name, number, category, place, state, reporterCount, createTime }: Case): SimilarCase {
  return { name, number, category, place, state, reporterCount, createTime };
}

/** A reporter in full, for whoever has asked with a purpose. */
export function reporterInFull({ disclosure, fullName, phone, joined, joinTime }: Reporter): CaseReporterMessage {
  return { disclosure, fullName, phone, joined, joinTime };
}

/** An audit record in the contract's words. */
export function auditRecordMessage({ etag: _etag, ...record }: Kept<AuditRecord>): CaseAuditRecord {
  return record;
}

/** By when, and how near that is. */
export function deadlineMessage(dueDate: CalendarDate, provisional: boolean, today: CalendarDate, calendar: WorkingCalendar): CaseDeadline {
  return { dueDate, provisional, lamp: lampOn(today, dueDate, calendar), workingDaysLeft: calendar.workingDaysBetween(today, dueDate) };
}

function reporterMessage(reporter: Reporter): CaseReporterMessage {
  return { ...reporterInFull(reporter), fullName: maskFullName(reporter.fullName), phone: maskPhone(reporter.phone) };
}

/** What the reporter himself said or showed. */
const SAID: readonly Entry['kind'][] = ['REPORTED', 'ADDED', 'REVISITED', 'JUDGED', 'WITHDRAWN'];

/** Notes are for offices, and what a dispatch asks of whoever is in charge is between him and the office; a report is for those who may know it. */
function entriesBefore(current: Case, audience: Audience): readonly Entry[] {
  const entries = entriesOf(current);
  if (audience.to === 'OFFICE') return entries;
  const hidden: readonly Entry['kind'][] = [
    ...(audience.to === 'REPORTER' ? (['DISPATCHED'] as const) : []),
    ...(knowsReport(current, audience) ? [] : SAID),
  ];
  return entries
    .filter(({ internal }) => !internal)
    .map((entry) => (hidden.includes(entry.kind) ? { ...entry, text: '', photos: [] } : entry));
}

function entryMessage({ actor, text, ...entry }: Entry, words: (text: string) => string): CaseEntryMessage {
  return { ...entry, text: words(text), ...(actor && { actor }) };
}

/** A member that the contract's rules require: absent only if the request was not checked. */
export function required<M>(member: M | undefined): M {
  if (member === undefined) throw new TypeError('a required member is absent: the request was not validated');
  return member;
}
