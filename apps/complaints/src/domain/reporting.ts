import { refuse, type CaseCategory, type CaseChannel, type CaseKind, type CaseReport } from '@heming/contracts/complaints/v1';
import { calendarDateOf, type WorkingCalendar } from '@heming/values';
import { listText, type Case } from './case.js';
import { dueAfter } from './deadlines.js';
import { caseRulesOn } from './policy.js';
import { noted, withStep } from './progress.js';
import { reporterFrom } from './reporter.js';
import type { QuarterFacts } from './routing.js';

/** By which channels somebody reports himself. */
const OWN_CHANNELS: readonly CaseChannel[] = ['WECHAT', 'WEB', 'OPEN311'];
/** By which channels an officer registers what somebody else brings. */
const DESK_CHANNELS: readonly CaseChannel[] = ['HOTLINE', 'PHONE', 'VISIT', 'LETTER', 'PATROL'];

/** What a report comes with beside its text. */
export interface Arrival {
  /** `cases/{id}` it becomes. */
  readonly name: string;
  readonly number: string;
  readonly channel: CaseChannel;
  /** Who reported by his account; empty when an officer registered it. */
  readonly subject: string;
  readonly quarter: QuarterFacts;
  /** Number the hotline gave it, if it did. */
  readonly hotlineNumber?: string;
}

/** What a case is while nobody has looked at it. */
export const UNTOUCHED = {
  parties: [],
  state: 'SUBMITTED',
  open: true,
  assistants: [],
  handlerKeys: [],
  binding: false,
  returnCount: 0,
  step: '',
  stepDueDate: '',
  stepProvisional: false,
  lamp: 'LAMP_UNSPECIFIED',
  replyDueDate: '',
  replyProvisional: false,
  waitingSince: '',
  extensions: [],
  escalation: 'ESCALATION_UNSPECIFIED',
  supervisionOrder: '',
  reply: '',
  replyPhotos: [],
  replyCount: 0,
  verdictComment: '',
  reopenCount: 0,
  urgeCount: 0,
  urgedOn: '',
  outcome: 'OUTCOME_UNSPECIFIED',
  fault: 'FAULT_UNSPECIFIED',
  closeReason: '',
  invalidReason: 'INVALID_REASON_UNSPECIFIED',
  mergedInto: '',
  splitFrom: '',
  disputing: false,
  disclosed: false,
  publicTitle: '',
  publicReply: '',
  meetingCauses: [],
  entriesText: '',
} as const satisfies Partial<Case>;

/** The channel of whoever reports himself; WEB when none is stated. @throws CHANNEL_NOT_ALLOWED */
export function ownChannel(channel: CaseChannel): CaseChannel {
  if (channel === 'CHANNEL_UNSPECIFIED') return 'WEB';
  return requireChannel(channel, OWN_CHANNELS);
}

/** The channel of a desk. @throws CHANNEL_NOT_ALLOWED */
export function deskChannel(channel: CaseChannel): CaseChannel {
  return requireChannel(channel, DESK_CHANNELS);
}

/** Whether the home that something is about, if any, lies in its quarter. @throws UNIT_OUTSIDE_QUARTER */
export function requireUnitWithin({ unit, quarter }: Pick<CaseReport, 'unit' | 'quarter'>): void {
  if (unit !== '' && !unit.startsWith(`${quarter}/`)) throw refuse('UNIT_OUTSIDE_QUARTER', { unit, quarter });
}

/** Whether a report is about a place of its quarter, and a dispute about a home. @throws UNIT_OUTSIDE_QUARTER, DISPUTE_NEEDS_UNIT */
export function requirePlace(report: Pick<CaseReport, 'unit' | 'quarter' | 'disputesFees'>): void {
  const { unit, disputesFees } = report;
  requireUnitWithin(report);
  if (disputesFees && unit === '') throw refuse('DISPUTE_NEEDS_UNIT');
}

/**
 * The case that a report becomes: somebody has to look at it within the days of acceptance, counted by the rules of the day it arrives.
 * @throws UNIT_OUTSIDE_QUARTER, DISPUTE_NEEDS_UNIT, CONTACT_NEEDED, CONTACT_NOT_WANTED
 */
export function reportCase(report: CaseReport, arrival: Arrival, at: Date, calendar: WorkingCalendar): Case {
  const { quarter, subject, hotlineNumber, name, number, channel } = arrival;
  requirePlace(report);
  const reporter = reporterFrom(report, subject, false, at);
  const rules = caseRulesOn(calendarDateOf(at));
  const reported: Case = {
    ...UNTOUCHED,
    name,
    division: quarter.division,
    number,
    kind: report.kind as Exclude<CaseKind, 'KIND_UNSPECIFIED'>,
    category: report.category as Exclude<CaseCategory, 'CATEGORY_UNSPECIFIED'>,
    channel,
    urgency: report.urgency === 'URGENCY_UNSPECIFIED' ? 'NORMAL' : report.urgency,
    quarter: quarter.name,
    quarterTitle: quarter.title,
    unit: report.unit,
    place: report.place,
    latitudeE6: report.latitudeE6,
    longitudeE6: report.longitudeE6,
    title: report.title,
    text: report.text,
    photos: report.photos,
    reportersText: listText([reporter]),
    reporterSubjects: subject === '' ? [] : [subject],
    reporterCount: 1,
    disputesFees: report.disputesFees,
    ...(hotlineNumber !== undefined && { hotlineNumber }),
    ruleSet: rules.ruleSet,
    createTime: at,
    updateTime: at,
  };
  return withStep(noted(reported, { kind: 'REPORTED' }, at), 'ACCEPT', dueAfter(at, rules.acceptDays, calendar), at, calendar);
}

function requireChannel(channel: CaseChannel, allowed: readonly CaseChannel[]): CaseChannel {
  if (!allowed.includes(channel)) throw refuse('CHANNEL_NOT_ALLOWED', { channel });
  return channel;
}
