import type {
  CaseCategory,
  CaseChannel,
  CaseDeadlineLamp,
  CaseDisclosure,
  CaseEntryKind,
  CaseEscalation,
  CaseExtensionState,
  CaseFault,
  CaseInvalidReason,
  CaseKind,
  CaseOutcome,
  CaseState,
  CaseUrgency,
  JointMeetingCause,
} from '@heming/contracts/complaints/v1';
import type { CalendarDate } from '@heming/values';
import type { Step } from './deadlines.js';
import type { Handler } from './routing.js';

/** A case as it is stored. */
export interface Case {
  readonly name: string;
  /** Code of the community of its quarter. */
  readonly division: string;
  /** Organisations in charge of it or assisting, now or before: they see it, as far as a reporter lets them. */
  readonly parties: readonly string[];
  /** `TS-20261123-000187`. */
  readonly number: string;
  readonly kind: Exclude<CaseKind, 'KIND_UNSPECIFIED'>;
  readonly category: Exclude<CaseCategory, 'CATEGORY_UNSPECIFIED'>;
  readonly channel: CaseChannel;
  readonly state: CaseState;
  /** Whether it goes on: of `state`, for the indexes. */
  readonly open: boolean;
  readonly urgency: CaseUrgency;
  readonly quarter: string;
  readonly quarterTitle: string;
  /** Unit it is about; empty when none. */
  readonly unit: string;
  readonly place: string;
  readonly latitudeE6: number;
  readonly longitudeE6: number;
  /** Sealed. */
  readonly title: string;
  /** Sealed. */
  readonly text: string;
  readonly photos: readonly string[];
  /** Reporters, as `reportersOf` reads them. Sealed. */
  readonly reportersText: string;
  /** Subjects of the reporters that have an account, to find their own cases by; never shown, never announced. */
  readonly reporterSubjects: readonly string[];
  readonly reporterCount: number;
  readonly lead?: Handler;
  readonly assistants: readonly Handler[];
  /** `leadKey` of the lead and of those who assist: what a department finds its cases by. */
  readonly handlerKeys: readonly string[];
  readonly binding: boolean;
  readonly returnCount: number;
  readonly dispatchTime?: Date;
  /** What is to be done next, by when; empty when nothing is. */
  readonly step: Step | '';
  readonly stepDueDate: CalendarDate;
  readonly stepProvisional: boolean;
  /** Day that the present step is counted from; absent when nothing is to be done. */
  readonly stepSince?: CalendarDate;
  /** Lamp of the present step as the last sweep saw it. */
  readonly lamp: CaseDeadlineLamp;
  /** When the clock has something to do with it next; absent when never again. */
  readonly wakeTime?: Date;
  /** By when it is to be answered; empty before it is accepted. */
  readonly replyDueDate: CalendarDate;
  readonly replyProvisional: boolean;
  /** Day that the period of the answer is counted from: of the acceptance, or of the latest reopening. */
  readonly replySince?: CalendarDate;
  /** Since which day the period stands still; empty when it runs. */
  readonly waitingSince: CalendarDate;
  /** How many working days the present period stood still already; absent when it never did. */
  readonly waitedDays?: number;
  readonly extensions: readonly Extension[];
  /** Since when an extension waits for a decision; absent when none does. */
  readonly extensionSince?: Date;
  readonly escalation: CaseEscalation;
  readonly supervisionOrder: string;
  /** The latest answer. Sealed. */
  readonly reply: string;
  readonly replyPhotos: readonly string[];
  readonly replyTime?: Date;
  /** How many answers were given. */
  readonly replyCount: number;
  /** Whether the first answer was in time, granted extensions counted; absent before it and where it is overdue without one. */
  readonly onTime?: boolean;
  readonly verdict?: Verdict;
  /** What the reporter said beside. Sealed. */
  readonly verdictComment: string;
  readonly reopenCount: number;
  readonly urgeCount: number;
  /** Day on which the reporter urged last; empty when never. */
  readonly urgedOn: CalendarDate;
  readonly outcome: CaseOutcome;
  readonly fault: CaseFault;
  readonly closeReason: string;
  readonly invalidReason: CaseInvalidReason;
  readonly mergedInto: string;
  readonly splitFrom: string;
  readonly disputesFees: boolean;
  /** Whether a dispute over its unit or quarter has been announced and not ended. */
  readonly disputing: boolean;
  readonly disclosed: boolean;
  readonly publicTitle: string;
  readonly publicReply: string;
  /** Causes for which a joint meeting was proposed. */
  readonly meetingCauses: readonly JointMeetingCause[];
  /** Number the hotline 12345 gave it; absent for others. */
  readonly hotlineNumber?: string;
  /** Entries, as `entriesOf` reads them. Sealed. */
  readonly entriesText: string;
  readonly ruleSet: string;
  readonly createTime: Date;
  readonly acceptTime?: Date;
  readonly closeTime?: Date;
  readonly updateTime: Date;
}

/** Fields that are encrypted at rest. */
export const CASE_SEALED = ['title', 'text', 'reportersText', 'reply', 'verdictComment', 'entriesText'] as const;

/** Somebody who reported a case or joined it. */
export interface Reporter {
  /** Empty for whoever has no account: he came to a desk, or through the hotline. */
  readonly subject: string;
  readonly disclosure: Exclude<CaseDisclosure, 'DISCLOSURE_UNSPECIFIED'>;
  /** Empty when anonymous. */
  readonly fullName: string;
  /** Empty when anonymous. */
  readonly phone: string;
  readonly joined: boolean;
  readonly joinTime: Date;
}

/** Something that happened to a case. */
export interface Entry {
  readonly kind: Exclude<CaseEntryKind, 'KIND_UNSPECIFIED'>;
  readonly text: string;
  readonly photos: readonly string[];
  /** Whose doing it was; absent for the reporter and for the system. */
  readonly actor?: Handler;
  /** Whether offices alone see it. */
  readonly internal: boolean;
  readonly occurTime: Date;
}

/** A longer period that was asked for. */
export interface Extension {
  readonly state: Exclude<CaseExtensionState, 'STATE_UNSPECIFIED'>;
  readonly reason: string;
  readonly workingDays: number;
  readonly requestedBy: string;
  readonly requestTime: Date;
  readonly decisionReason: string;
  readonly decideTime?: Date;
}

/** What the reporter says of the latest answer; what he says beside is sealed apart. */
export interface Verdict {
  readonly solved: boolean;
  /** 1 to 5; 0 when an officer asked and was not told. */
  readonly attitude: number;
  readonly byRevisit: boolean;
  readonly judgeTime: Date;
}

/** What a handler's cases are found by: `ENTERPRISE:organisations/…`, `POLICE:divisions/…`. */
export function handlerKey({ body, division, organisation }: Handler): string {
  return `${body}:${organisation === '' ? division : organisation}`;
}

/** The reporters of a case, the first who reported it in front. */
export function reportersOf({ reportersText }: Pick<Case, 'reportersText'>): readonly Reporter[] {
  return revived<Reporter>(reportersText, ['joinTime']);
}

/** What happened to a case, oldest first. */
export function entriesOf({ entriesText }: Pick<Case, 'entriesText'>): readonly Entry[] {
  return revived<Entry>(entriesText, ['occurTime']);
}

/** A list as its sealed text; moments as ISO text. */
export function listText(list: readonly Reporter[] | readonly Entry[]): string {
  return JSON.stringify(list);
}

function revived<T>(text: string, moments: readonly string[]): readonly T[] {
  if (text === '') return [];
  return JSON.parse(text, (key, value: unknown) => (moments.includes(key) ? new Date(value as string) : value)) as T[];
}
