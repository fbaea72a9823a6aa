// Generated from the protos by `npm run proto`. Do not edit.

import type { Announcement, ServiceName } from '../../model.js';
import { refusing } from '../../refusal.js';

/** Which officer did what with credit records, when and why, and how it ended. Nobody changes or removes one. */
export interface CreditAuditRecord {
  /** `auditRecords/{id}`. */
  readonly name: string;
  /** When. */
  readonly time?: Date | undefined;
  /** Subject of who acted. */
  readonly subject: string;
  /** His roles then. */
  readonly roles: readonly string[];
  /** What: the path of the method. */
  readonly method: string;
  /** On what; empty where there is none. */
  readonly resource: string;
  /** Why personal data were read. */
  readonly purpose: string;
  /** `OK`, or the reason of the refusal. */
  readonly outcome: string;
  /** Where he acted: code of a division, empty for everywhere. */
  readonly division: string;
  /** Id of the trace. */
  readonly traceId: string;
  /** Number of the case that personal data were read for; empty when none was named. */
  readonly caseId: string;
}

/** Asks for audit records of the credit service. */
export interface ListCreditAuditRecordsRequest {
  /** Only of this subject. */
  readonly subject: string;
  /** Only about this resource. */
  readonly resource: string;
  /** From this moment on. */
  readonly since?: Date | undefined;
  /** Before this moment. */
  readonly until?: Date | undefined;
  /** Greatest number of entries; 0 means 50. */
  readonly pageSize: number;
  /** Where to go on, from the answer before. */
  readonly pageToken: string;
}

/** A page of audit records of the credit service. */
export interface ListCreditAuditRecordsResponse {
  /** The entries, latest first. */
  readonly auditRecords: readonly CreditAuditRecord[];
  /** Where the next page starts; empty on the last page. */
  readonly nextPageToken: string;
}

/** By when the next step of a record is to be done: the comment of the enterprise, or the decision of the office. */
export interface CreditDeadline {
  /** Last day. */
  readonly dueDate: string;
  /** How near it is. */
  readonly lamp: CreditDeadlineLamp;
  /** Working days left after today; negative, how many have passed since. */
  readonly workingDaysLeft: number;
}

/** How near a deadline is. */
export type CreditDeadlineLamp =
  /** Not stated. */
  | 'LAMP_UNSPECIFIED'
  /** In time. */
  | 'GREEN'
  /** Due by the next working day. */
  | 'YELLOW'
  /** Overdue. */
  | 'RED';

/** The Chinese word of each `CreditDeadlineLamp`; what is not stated has none. */
export const CREDIT_DEADLINE_LAMP_WORDS: Readonly<Record<CreditDeadlineLamp, string>> = {
  LAMP_UNSPECIFIED: "",
  GREEN: "正常",
  YELLOW: "临期",
  RED: "超期",
};

/** That the enterprise says a record is wrong (异议), and what the office answered. */
export interface CreditObjection {
  /** Why it is wrong. */
  readonly text: string;
  /** When it was raised. */
  readonly objectTime?: Date | undefined;
  /** Last day of the decision. */
  readonly decisionDueDate: string;
  /** Whether that was made longer. */
  readonly extended: boolean;
  /** What became of the record. */
  readonly outcome: CreditObjectionOutcome;
  /** The written answer; empty before. */
  readonly answer: string;
  /** When it was decided. */
  readonly decideTime?: Date | undefined;
  /** Subject of the officer who decided; to officers alone. */
  readonly decider: string;
}

/** What became of the record. */
export type CreditObjectionOutcome =
  /** Not decided. */
  | 'OUTCOME_UNSPECIFIED'
  /** The record stays as it is. */
  | 'KEPT'
  /** It counts fewer points. */
  | 'CORRECTED'
  /** It is revoked, as if it had never been. */
  | 'REVOKED';

/** The Chinese word of each `CreditObjectionOutcome`; what is not stated has none. */
export const CREDIT_OBJECTION_OUTCOME_WORDS: Readonly<Record<CreditObjectionOutcome, string>> = {
  OUTCOME_UNSPECIFIED: "",
  KEPT: "维持",
  CORRECTED: "更正",
  REVOKED: "撤销",
};

/** That the enterprise asks for the end of publication because it has put things right (信用修复). */
export interface CreditRepair {
  /** What was put right, and what is promised. */
  readonly text: string;
  /** When it was applied for. */
  readonly applyTime?: Date | undefined;
  /** Last day of the decision. */
  readonly decisionDueDate: string;
  /** What became of it. */
  readonly outcome: CreditRepairOutcome;
  /** Why; empty before. */
  readonly answer: string;
  /** When it was decided. */
  readonly decideTime?: Date | undefined;
  /** Subject of the officer who decided; to officers alone. */
  readonly decider: string;
}

/** What became of it. */
export type CreditRepairOutcome =
  /** Not decided. */
  | 'OUTCOME_UNSPECIFIED'
  /** Publication has ended, and the record counts no more. */
  | 'GRANTED'
  /** Not yet put right. */
  | 'REFUSED';

/** The Chinese word of each `CreditRepairOutcome`; what is not stated has none. */
export const CREDIT_REPAIR_OUTCOME_WORDS: Readonly<Record<CreditRepairOutcome, string>> = {
  OUTCOME_UNSPECIFIED: "",
  GRANTED: "准予修复",
  REFUSED: "不予修复",
};

/** Why a record counts as if it had never been. */
export interface CreditRevocation {
  /** Why. */
  readonly reason: string;
  /** What annulled it: a judgment, a decision on reconsideration, a finding; its number or title. */
  readonly basis: string;
  /** When. */
  readonly revokeTime?: Date | undefined;
}

/** Something that happened to a record. */
export interface CreditEntry {
  /** What. */
  readonly kind: CreditEntryKind;
  /** What was said; empty when nothing was. */
  readonly text: string;
  /** Subject of the officer whose doing it was; to officers alone, and empty for the enterprise and the system. */
  readonly actor: string;
  /** When it happened. */
  readonly occurTime?: Date | undefined;
}

/** What an entry tells. */
export type CreditEntryKind =
  /** Not stated. */
  | 'KIND_UNSPECIFIED'
  /** Reported. */
  | 'REPORTED'
  /** Verified, and the enterprise was told. */
  | 'NOTIFIED'
  /** Not verified. */
  | 'REJECTED'
  /** The enterprise commented. */
  | 'COMMENTED'
  /** Dropped before it took effect. */
  | 'WITHDRAWN'
  /** Took effect. */
  | 'TOOK_EFFECT'
  /** The public sees it. */
  | 'PUBLISHED'
  /** The enterprise objected. */
  | 'OBJECTED'
  /** The period of the decision was made longer. */
  | 'EXTENDED'
  /** An objection was decided. */
  | 'OBJECTION_DECIDED'
  /** The enterprise applied for repair. */
  | 'REPAIR_APPLIED'
  /** An application for repair was decided. */
  | 'REPAIR_DECIDED'
  /** Revoked. */
  | 'REVOKED'
  /** Its time is over. */
  | 'EXPIRED';

/** The Chinese word of each `CreditEntryKind`; what is not stated has none. */
export const CREDIT_ENTRY_KIND_WORDS: Readonly<Record<CreditEntryKind, string>> = {
  KIND_UNSPECIFIED: "",
  REPORTED: "报送",
  NOTIFIED: "核实并告知",
  REJECTED: "不予记入",
  COMMENTED: "陈述申辩",
  WITHDRAWN: "生效前撤回",
  TOOK_EFFECT: "生效",
  PUBLISHED: "向社会公示",
  OBJECTED: "提出异议",
  EXTENDED: "延长处理期限",
  OBJECTION_DECIDED: "异议处理",
  REPAIR_APPLIED: "申请修复",
  REPAIR_DECIDED: "修复审核",
  REVOKED: "撤销",
  EXPIRED: "到期",
};

/**
 * A fact that counts in the credit evaluation of an enterprise (信用信息), from the report to the end of its time. It counts only after it
 * was verified by another officer and the enterprise had its time to comment, and the public sees it only after the days of publicity.
 */
export interface CreditRecord {
  /** `creditRecords/{id}`. */
  readonly name: string;
  /** Number for people: `XY-20261126-000123`. */
  readonly number: string;
  /** `organisations/{uscc}` of the enterprise. */
  readonly organisation: string;
  /** What the register called it when the record was made. */
  readonly organisationTitle: string;
  /** Code of the item in the rules. */
  readonly itemType: string;
  /** Title of the item in Chinese. */
  readonly itemTitle: string;
  /** Title of the item in English. */
  readonly itemTitleEn: string;
  /** On which side it counts. */
  readonly category: CreditItemTypeCategory;
  /** How grave it is. */
  readonly severity: CreditItemTypeSeverity;
  /** Points it is worth, in tenths of a point, as an objection corrected them; never negative, deducted when the category is BAD. */
  readonly pointsTenths: number;
  /** Points before the correction, in tenths; the same as above when there was none. */
  readonly originalPointsTenths: number;
  /** Law or document that the item rests on. */
  readonly legalBasis: string;
  /** Name and first day of the rules it is handled by. */
  readonly ruleSet: string;
  /** Day the fact happened. */
  readonly occurDate: string;
  /** Day it was decided or established by a document; empty when there is none. */
  readonly decideDate: string;
  /** Number of that document; empty when there is none. */
  readonly documentNumber: string;
  /** What happened, without persons; empty for whoever is not to read it. */
  readonly facts: string;
  /** Titles of the documents on file that prove it. */
  readonly evidence: readonly string[];
  /** `quarters/…` it is about; empty when none. */
  readonly quarter: string;
  /** Title of that quarter. */
  readonly quarterTitle: string;
  /** `divisions/{code}` it happened in. */
  readonly division: string;
  /** Where it comes from. */
  readonly source: CreditRecordSource;
  /** `cases/…` it comes from; empty when from none. */
  readonly case: string;
  /** State of life. */
  readonly state: CreditRecordState;
  /** Subject of the officer who reported it, `system` for a case; to officers alone. */
  readonly reporter: string;
  /** Subject of the officer who verified or rejected it; to officers alone. */
  readonly verifier: string;
  /** When the enterprise was told; absent before. */
  readonly noticeTime?: Date | undefined;
  /** Last day of the comment; empty before the notice. */
  readonly commentDueDate: string;
  /** What the enterprise says; empty when nothing. */
  readonly comment: string;
  /** When it said so. */
  readonly commentTime?: Date | undefined;
  /** First day it counts; before the effect, the earliest it can be; empty before the notice. */
  readonly effectiveDate: string;
  /** Last day it counts unless something ends it before; empty before the notice. */
  readonly expiryDate: string;
  /** First day the public sees it; before that day, the earliest it can be; empty before the notice. */
  readonly publicDate: string;
  /** Whether the public sees it now. */
  readonly published: boolean;
  /** Last day on which the enterprise may object; empty when it cannot. */
  readonly objectionDueDate: string;
  /** First day on which it may apply for repair; empty when it cannot. */
  readonly repairFromDate: string;
  /** By when the next step is to be done; absent when nothing waits. */
  readonly deadline?: CreditDeadline | undefined;
  /** The objection; absent when there is none. */
  readonly objection?: CreditObjection | undefined;
  /** The latest application for repair; absent when there is none. */
  readonly repair?: CreditRepair | undefined;
  /** Why it was rejected or dropped before effect; empty otherwise. */
  readonly dropReason: string;
  /** Why it was revoked; absent when it was not. */
  readonly revocation?: CreditRevocation | undefined;
  /** What happened, oldest first; absent in lists. */
  readonly entries: readonly CreditEntry[];
  /** Changes with every change of the resource. */
  readonly etag: string;
  /** When it was reported. */
  readonly createTime?: Date | undefined;
  /** When it last changed. */
  readonly updateTime?: Date | undefined;
}

/** Life of a record. What leads from one state to another stands in the service’s page. */
export type CreditRecordState =
  /** Not stated. */
  | 'STATE_UNSPECIFIED'
  /** Waits for another officer to verify it; the enterprise does not see it. */
  | 'REPORTED'
  /** Not verified. */
  | 'REJECTED'
  /** Verified, and the enterprise was told: it may comment, and nothing counts yet. */
  | 'NOTIFIED'
  /** Dropped before it took effect. */
  | 'WITHDRAWN'
  /** Counts. */
  | 'EFFECTIVE'
  /** Counts, and the enterprise says it is wrong. */
  | 'OBJECTED'
  /** Counts, and the enterprise asks for the end of publication. */
  | 'REPAIR_APPLIED'
  /** Put right: publication has ended, and it counts no more; the archive stays. */
  | 'REPAIRED'
  /** Annulled: it counts on no day, past days included. */
  | 'REVOKED'
  /** Its time is over. */
  | 'EXPIRED';

/** The Chinese word of each `CreditRecordState`; what is not stated has none. */
export const CREDIT_RECORD_STATE_WORDS: Readonly<Record<CreditRecordState, string>> = {
  STATE_UNSPECIFIED: "",
  REPORTED: "待核实",
  REJECTED: "不予记入",
  NOTIFIED: "已告知",
  WITHDRAWN: "生效前撤回",
  EFFECTIVE: "已生效",
  OBJECTED: "异议中",
  REPAIR_APPLIED: "修复审核中",
  REPAIRED: "已修复",
  REVOKED: "已撤销",
  EXPIRED: "已到期",
};

/** Where a record comes from. */
export type CreditRecordSource =
  /** Not stated. */
  | 'SOURCE_UNSPECIFIED'
  /** An officer reported it. */
  | 'OFFICER'
  /** A complaint whose fault was verified. */
  | 'CASE';

/** The Chinese word of each `CreditRecordSource`; what is not stated has none. */
export const CREDIT_RECORD_SOURCE_WORDS: Readonly<Record<CreditRecordSource, string>> = {
  SOURCE_UNSPECIFIED: "",
  OFFICER: "人工报送",
  CASE: "投诉认定",
};

/** What an officer reports. */
export interface CreditReport {
  /** `organisations/{uscc}` of the enterprise. */
  readonly organisation: string;
  /** Code of the item in the rules of today. */
  readonly itemType: string;
  /** Day the fact happened, `YYYY-MM-DD`. */
  readonly occurDate: string;
  /** Day it was decided or established by a document. */
  readonly decideDate: string;
  /** Number of that document. */
  readonly documentNumber: string;
  /** What happened, without names, telephones or numbers of persons: the public reads it. */
  readonly facts: string;
  /** Titles of the documents on file that prove it; needed where the item asks for them. */
  readonly evidence: readonly string[];
  /** `quarters/…` it is about; needed where the item is about one. */
  readonly quarter: string;
  /** `divisions/{code}` it happened in; not needed with a quarter, whose community counts then. */
  readonly division: string;
}

/**
 * A kind of fact that counts in the credit evaluation of an enterprise (评价事项): how many points it is worth, for how long, who verifies it and
 * by which law. The catalogue belongs to a set of rules and is data.
 */
export interface CreditItemType {
  /** Its code within the rules: two letters for the category, then two digits. */
  readonly code: string;
  /** On which side it counts. */
  readonly category: CreditItemTypeCategory;
  /** Its title in Chinese. */
  readonly title: string;
  /** The same in English. */
  readonly titleEn: string;
  /** Points it is worth, in tenths of a point, never negative: added, or deducted when the category is BAD. */
  readonly pointsTenths: number;
  /** How grave it is. */
  readonly severity: CreditItemTypeSeverity;
  /** Calendar months that it counts, from the day it takes effect. */
  readonly validityMonths: number;
  /** Who verifies it. */
  readonly authority: CreditItemTypeAuthority;
  /** What has to be on file to prove it, in Chinese; empty when nothing is asked for. */
  readonly requiredEvidence: readonly string[];
  /** Law or document that it rests on, in Chinese; never empty (《国务院办公厅关于进一步完善失信约束制度构建诚信建设长效机制的指导意见》, 国办发〔2020〕49号). */
  readonly legalBasis: string;
  /** Whether it is about one quarter, which has to be named. */
  readonly perQuarter: boolean;
  /** Items of one group together count no more than the limit of the group; empty when there is none. */
  readonly capGroup: string;
  /** That limit in tenths of a point; 0 when there is none. */
  readonly capTenths: number;
}

/** On which side of the sum a fact stands. */
export type CreditItemTypeCategory =
  /** Not stated. */
  | 'CATEGORY_UNSPECIFIED'
  /** Registration, staff, projects, contracts: added, up to the limit of the basic points. */
  | 'BASIC'
  /** Honours and achievements: added, up to the limit of the good points. */
  | 'GOOD'
  /** Penalties, verified complaints, neglected duties: deducted. */
  | 'BAD';

/** The Chinese word of each `CreditItemTypeCategory`; what is not stated has none. */
export const CREDIT_ITEM_TYPE_CATEGORY_WORDS: Readonly<Record<CreditItemTypeCategory, string>> = {
  CATEGORY_UNSPECIFIED: "",
  BASIC: "基础信息",
  GOOD: "优良信息",
  BAD: "不良信息",
};

/** How grave a fact is: by it goes how long it is shown at least. */
export type CreditItemTypeSeverity =
  /** Not stated; of what is not bad. */
  | 'SEVERITY_UNSPECIFIED'
  /** Minor. */
  | 'MINOR'
  /** Ordinary. */
  | 'GENERAL'
  /** Serious. */
  | 'SERIOUS'
  /** While it counts, the grade is C whatever the sum. */
  | 'VETO';

/** The Chinese word of each `CreditItemTypeSeverity`; what is not stated has none. */
export const CREDIT_ITEM_TYPE_SEVERITY_WORDS: Readonly<Record<CreditItemTypeSeverity, string>> = {
  SEVERITY_UNSPECIFIED: "",
  MINOR: "轻微",
  GENERAL: "一般",
  SERIOUS: "严重",
  VETO: "一票否决",
};

/** Which office has to verify a fact. */
export type CreditItemTypeAuthority =
  /** Not stated. */
  | 'AUTHORITY_UNSPECIFIED'
  /** The housing bureau of the county, or that of the city. */
  | 'COUNTY_BUREAU'
  /** The housing bureau of the city alone. */
  | 'CITY_BUREAU';

/** The Chinese word of each `CreditItemTypeAuthority`; what is not stated has none. */
export const CREDIT_ITEM_TYPE_AUTHORITY_WORDS: Readonly<Record<CreditItemTypeAuthority, string>> = {
  AUTHORITY_UNSPECIFIED: "",
  COUNTY_BUREAU: "县区住建局",
  CITY_BUREAU: "市住建局",
};

/** From which score on a grade is given. */
export interface CreditGradeRule {
  /** The grade. */
  readonly grade: CreditGrade;
  /** Least score in tenths of a point. Of B it is not asked for when no bad item counts; what is below and has a bad item is C. */
  readonly leastScoreTenths: number;
  /** What it says, in Chinese. */
  readonly description: string;
  /** The same in English. */
  readonly descriptionEn: string;
}

/** Grade of an enterprise (信用等级). */
export type CreditGrade =
  /** Not stated. */
  | 'CREDIT_GRADE_UNSPECIFIED'
  /** 85.0 points and more. */
  | 'AAA'
  /** 80.0 points and more. */
  | 'AA'
  /** 70.0 points and more. */
  | 'A'
  /** 60.0 points and more, or fewer without a bad item. */
  | 'B'
  /** Fewer than 60.0 points with a bad item, or an item of veto. */
  | 'C'
  /** Nothing counts on that day: there is nothing to grade. */
  | 'UNRATED';

/** The Chinese word of each `CreditGrade`; what is not stated has none. */
export const CREDIT_GRADE_WORDS: Readonly<Record<CreditGrade, string>> = {
  CREDIT_GRADE_UNSPECIFIED: "",
  AAA: "AAA级",
  AA: "AA级",
  A: "A级",
  B: "B级",
  C: "C级",
  UNRATED: "未评级",
};

/** The rules of the credit evaluation as they stand from a day on. A record keeps the rules of the day it was reported on. */
export interface CreditRules {
  /** Name and first day: `CREDIT-PJ-1@2026-01-01`. */
  readonly ruleSet: string;
  /** First day they hold. */
  readonly since: string;
  /** Where they come from, in Chinese. */
  readonly source: string;
  /** Most that basic items count together, in tenths of a point. */
  readonly basicCapTenths: number;
  /** Most that good items count together, in tenths of a point. */
  readonly goodCapTenths: number;
  /** Grades, best first. */
  readonly grades: readonly CreditGradeRule[];
  /** The catalogue, by code. */
  readonly itemTypes: readonly CreditItemType[];
  /** Working days in which the enterprise may comment, counted from the notice; the record takes effect on the day after the last. */
  readonly commentWorkingDays: number;
  /** Working days in which it may object to a record in effect, counted from the notice. */
  readonly objectionWorkingDays: number;
  /** Working days in which an objection is decided. */
  readonly objectionDecisionWorkingDays: number;
  /** Working days by which that may be made longer once. */
  readonly objectionExtensionWorkingDays: number;
  /** Working days after the day a record takes effect before the public sees it. */
  readonly publicityWorkingDays: number;
  /** Calendar months for which a bad record has to have been public before a repair may be applied for. */
  readonly repairMonths: number;
  /** The same of a serious one or one of veto. */
  readonly seriousRepairMonths: number;
  /** Working days in which an application for repair is decided. */
  readonly repairDecisionWorkingDays: number;
  /** Code of the item that a verified complaint becomes when it was not answered in time. */
  readonly lateComplaintItemType: string;
  /** Code of the item that it becomes when it had to be handled anew. */
  readonly repeatedComplaintItemType: string;
}

/** Asks for the rules of a day. */
export interface GetCreditRulesRequest {
  /** Day, `YYYY-MM-DD`; today when empty. */
  readonly asOfDate: string;
}

/** One record as it counts in a score. */
export interface CreditScoreItem {
  /** `creditRecords/…`. */
  readonly record: string;
  /** Number of that record. */
  readonly number: string;
  /** Code of the item in the rules. */
  readonly itemType: string;
  /** Title of the item in Chinese. */
  readonly itemTitle: string;
  /** Title of the item in English. */
  readonly itemTitleEn: string;
  /** On which side it counts. */
  readonly category: CreditItemTypeCategory;
  /** How grave it is. */
  readonly severity: CreditItemTypeSeverity;
  /** Points of the record, in tenths, never negative. */
  readonly pointsTenths: number;
  /** Points that count after the limit of its group, in tenths, never negative. */
  readonly countedTenths: number;
  /** First day it counts. */
  readonly effectiveDate: string;
  /** Last day it counts. */
  readonly expiryDate: string;
  /** First day the public sees it. */
  readonly publicDate: string;
  /** Whether the enterprise says that it is wrong, and nobody has decided. */
  readonly objected: boolean;
  /** What happened; empty for whoever is not to read it: a record outside his territory that is not public. */
  readonly facts: string;
  /** Law or document that the item rests on. */
  readonly legalBasis: string;
  /** Whether the caller can open the record. */
  readonly readable: boolean;
}

/** What the score becomes when everything that the enterprise has been told of takes effect. */
export interface CreditForecast {
  /** Score in tenths of a point. */
  readonly scoreTenths: number;
  /** Grade. */
  readonly grade: CreditGrade;
  /** Basic points that would count, in tenths. */
  readonly basicTenths: number;
  /** Good points that would count, in tenths. */
  readonly goodTenths: number;
  /** Points that would be deducted, in tenths. */
  readonly badTenths: number;
  /** What the enterprise has been told of and does not count yet; the dates are the earliest. */
  readonly items: readonly CreditScoreItem[];
}

/** Score of an enterprise on a day (信用得分): basic + good − bad, never below 0. It follows from the records and the rules of that day alone. */
export interface CreditScore {
  /** `creditScores/{uscc}`. */
  readonly name: string;
  /** `organisations/{uscc}`. */
  readonly organisation: string;
  /** What the register calls it. */
  readonly organisationTitle: string;
  /** The day. */
  readonly asOfDate: string;
  /** Name and first day of the rules. */
  readonly ruleSet: string;
  /** Score in tenths of a point: 840 is 84.0. */
  readonly scoreTenths: number;
  /** Grade. */
  readonly grade: CreditGrade;
  /** Basic points that count, within their limit, in tenths. */
  readonly basicTenths: number;
  /** Good points that count, within their limit, in tenths. */
  readonly goodTenths: number;
  /** Points that are deducted, in tenths, never negative. */
  readonly badTenths: number;
  /** What counts, by category, then by the first day; absent in lists. */
  readonly items: readonly CreditScoreItem[];
  /** What it becomes when all that was announced takes effect; absent when nothing was, for other days than today, and in lists. */
  readonly forecast?: CreditForecast | undefined;
  /** Score of the thirtieth day before, in tenths of a point; in lists alone. */
  readonly earlierScoreTenths: number;
  /** Grade of that day; in lists alone. */
  readonly earlierGrade: CreditGrade;
}

/** One item as everybody may see it. */
export interface PublishedCreditItem {
  /** Number of the record, to name it in an objection. */
  readonly number: string;
  /** Code of the item in the rules. */
  readonly itemType: string;
  /** Title of the item in Chinese. */
  readonly itemTitle: string;
  /** Title of the item in English. */
  readonly itemTitleEn: string;
  /** On which side it counts. */
  readonly category: CreditItemTypeCategory;
  /** How grave it is. */
  readonly severity: CreditItemTypeSeverity;
  /** Points of the record, in tenths, never negative. */
  readonly pointsTenths: number;
  /** Points that count after the limit of its group, in tenths, never negative. */
  readonly countedTenths: number;
  /** Day the fact happened. */
  readonly occurDate: string;
  /** First day it counts. */
  readonly effectiveDate: string;
  /** Last day it counts. */
  readonly expiryDate: string;
  /** First day the public sees it. */
  readonly publicDate: string;
  /** Number of the document it was established by; empty when there is none. */
  readonly documentNumber: string;
  /** What happened. */
  readonly facts: string;
  /** Law or document that the item rests on. */
  readonly legalBasis: string;
  /** Whether the enterprise says that it is wrong, and nobody has decided. */
  readonly objected: boolean;
}

/** Score of an enterprise as everybody may see it: from what is public today alone. */
export interface PublishedCreditScore {
  /** `publishedCreditScores/{uscc}`. */
  readonly name: string;
  /** `organisations/{uscc}`. */
  readonly organisation: string;
  /** What the register calls it. */
  readonly organisationTitle: string;
  /** Today. */
  readonly asOfDate: string;
  /** Name and first day of the rules. */
  readonly ruleSet: string;
  /** Score in tenths of a point: 840 is 84.0. */
  readonly scoreTenths: number;
  /** Grade. */
  readonly grade: CreditGrade;
  /** Basic points that count, in tenths. */
  readonly basicTenths: number;
  /** Good points that count, in tenths. */
  readonly goodTenths: number;
  /** Points that are deducted, in tenths, never negative. */
  readonly badTenths: number;
  /** What counts, by category, then by the first day; absent in lists. */
  readonly items: readonly PublishedCreditItem[];
}

/** Credit evaluation of property-service enterprises: what counts for and against them, after which time, and what score and grade follow. */
export interface CreditService {
  /** Tells by which rules enterprises are evaluated, with the catalogue of items and the periods. */
  GetCreditRules(request: GetCreditRulesRequest): CreditRules;
  /** Reports a fact. It waits for another officer to verify it. */
  ReportCreditRecord(request: ReportCreditRecordRequest): CreditRecord;
  /** Verifies a reported record and tells the enterprise, whose time to comment begins. Not by whoever reported it. */
  VerifyCreditRecord(request: VerifyCreditRecordRequest): CreditRecord;
  /** Does not verify a reported record. Not by whoever reported it. */
  RejectCreditRecord(request: RejectCreditRecordRequest): CreditRecord;
  /** Says what the enterprise has to say before the record takes effect. */
  CommentOnCreditRecord(request: CommentOnCreditRecordRequest): CreditRecord;
  /** Drops a record before it takes effect. */
  WithdrawCreditRecord(request: WithdrawCreditRecordRequest): CreditRecord;
  /** Says that a bad record in effect is wrong; it counts on, and is marked until somebody has decided. */
  ObjectToCreditRecord(request: ObjectToCreditRecordRequest): CreditRecord;
  /** Makes the period in which an objection is decided longer, once. */
  ExtendCreditObjection(request: ExtendCreditObjectionRequest): CreditRecord;
  /** Decides an objection. By neither whoever reported the record nor whoever verified it. */
  DecideCreditObjection(request: DecideCreditObjectionRequest): CreditRecord;
  /** Asks for the end of publication of a bad record, because things were put right and the record was public for long enough. */
  ApplyForCreditRepair(request: ApplyForCreditRepairRequest): CreditRecord;
  /** Decides an application for repair. Not by whoever reported the record. */
  DecideCreditRepair(request: DecideCreditRepairRequest): CreditRecord;
  /** Revokes a record because what it rested on was annulled: it counts on no day, past days included. */
  RevokeCreditRecord(request: RevokeCreditRecordRequest): CreditRecord;
  /** Reads one record. */
  GetCreditRecord(request: GetCreditRecordRequest): CreditRecord;
  /** Lists records of the caller’s territory, or of his enterprise wherever they lie, latest first. */
  ListCreditRecords(request: ListCreditRecordsRequest): ListCreditRecordsResponse;
  /** Counts the score of an enterprise as of a day, with all that it is made of. An enterprise reads its own. */
  GetCreditScore(request: GetCreditScoreRequest): CreditScore;
  /** Lists the scores of today, highest first; an enterprise sees its own. */
  ListCreditScores(request: ListCreditScoresRequest): ListCreditScoresResponse;
  /** Tells everybody the score of an enterprise as far as it is public today. */
  GetPublishedCreditScore(request: GetPublishedCreditScoreRequest): PublishedCreditScore;
  /** Lists the public scores of enterprises that have any, highest first. */
  ListPublishedCreditScores(request: ListPublishedCreditScoresRequest): ListPublishedCreditScoresResponse;
  /** Lists who did what with credit records, latest first. */
  ListCreditAuditRecords(request: ListCreditAuditRecordsRequest): ListCreditAuditRecordsResponse;
}

/** Names CreditService for clients and for the service that implements it. */
export const CreditService: ServiceName<CreditService> = { fullName: 'heming.credit.v1.CreditService' };

/** See ReportCreditRecord. */
export interface ReportCreditRecordRequest {
  /** What is reported. */
  readonly report?: CreditReport | undefined;
  /** Makes a repeated request have one effect. */
  readonly requestId: string;
}

/** See VerifyCreditRecord. */
export interface VerifyCreditRecordRequest {
  /** Name of the resource. */
  readonly name: string;
  /** If set, the change is made only while the resource still has it. */
  readonly etag: string;
  /** Makes a repeated request have one effect. */
  readonly requestId: string;
}

/** See RejectCreditRecord. */
export interface RejectCreditRecordRequest {
  /** Name of the resource. */
  readonly name: string;
  /** Why. */
  readonly reason: string;
  /** If set, the change is made only while the resource still has it. */
  readonly etag: string;
  /** Makes a repeated request have one effect. */
  readonly requestId: string;
}

/** See CommentOnCreditRecord. */
export interface CommentOnCreditRecordRequest {
  /** Name of the resource. */
  readonly name: string;
  /** What it says, without names, telephones or numbers of persons. */
  readonly comment: string;
  /** If set, the change is made only while the resource still has it. */
  readonly etag: string;
  /** Makes a repeated request have one effect. */
  readonly requestId: string;
}

/** See WithdrawCreditRecord. */
export interface WithdrawCreditRecordRequest {
  /** Name of the resource. */
  readonly name: string;
  /** Why; the enterprise is told. */
  readonly reason: string;
  /** If set, the change is made only while the resource still has it. */
  readonly etag: string;
  /** Makes a repeated request have one effect. */
  readonly requestId: string;
}

/** See ObjectToCreditRecord. */
export interface ObjectToCreditRecordRequest {
  /** Name of the resource. */
  readonly name: string;
  /** Why, without names, telephones or numbers of persons. */
  readonly text: string;
  /** If set, the change is made only while the resource still has it. */
  readonly etag: string;
  /** Makes a repeated request have one effect. */
  readonly requestId: string;
}

/** See ExtendCreditObjection. */
export interface ExtendCreditObjectionRequest {
  /** Name of the resource. */
  readonly name: string;
  /** Why; the enterprise is told. */
  readonly reason: string;
  /** If set, the change is made only while the resource still has it. */
  readonly etag: string;
  /** Makes a repeated request have one effect. */
  readonly requestId: string;
}

/** See DecideCreditObjection. */
export interface DecideCreditObjectionRequest {
  /** Name of the resource. */
  readonly name: string;
  /** What becomes of the record. */
  readonly outcome: CreditObjectionOutcome;
  /** The written answer; the enterprise is told. */
  readonly answer: string;
  /** Points it counts from now on and before, in tenths; only with CORRECTED. */
  readonly correctedPointsTenths: number;
  /** If set, the change is made only while the resource still has it. */
  readonly etag: string;
  /** Makes a repeated request have one effect. */
  readonly requestId: string;
}

/** See ApplyForCreditRepair. */
export interface ApplyForCreditRepairRequest {
  /** Name of the resource. */
  readonly name: string;
  /** What was put right, without names, telephones or numbers of persons. */
  readonly text: string;
  /** That it will not happen again; needed. */
  readonly committed: boolean;
  /** If set, the change is made only while the resource still has it. */
  readonly etag: string;
  /** Makes a repeated request have one effect. */
  readonly requestId: string;
}

/** See DecideCreditRepair. */
export interface DecideCreditRepairRequest {
  /** Name of the resource. */
  readonly name: string;
  /** What becomes of it. */
  readonly outcome: CreditRepairOutcome;
  /** Why; the enterprise is told. */
  readonly answer: string;
  /** If set, the change is made only while the resource still has it. */
  readonly etag: string;
  /** Makes a repeated request have one effect. */
  readonly requestId: string;
}

/** See RevokeCreditRecord. */
export interface RevokeCreditRecordRequest {
  /** Name of the resource. */
  readonly name: string;
  /** Why. */
  readonly reason: string;
  /** What annulled it: number or title of the judgment, the decision on reconsideration, the finding. */
  readonly basis: string;
  /** If set, the change is made only while the resource still has it. */
  readonly etag: string;
  /** Makes a repeated request have one effect. */
  readonly requestId: string;
}

/** See GetCreditRecord. */
export interface GetCreditRecordRequest {
  /** Name of the resource. */
  readonly name: string;
}

/** See ListCreditRecords. */
export interface ListCreditRecordsRequest {
  /** Only within this division. */
  readonly division: string;
  /** Only of this enterprise. */
  readonly organisation: string;
  /** Only in this state. */
  readonly state: CreditRecordState;
  /** Only of this category. */
  readonly category: CreditItemTypeCategory;
  /** Only from this case. */
  readonly case: string;
  /** Only those with an objection or an application for repair whose decision is overdue. */
  readonly overdue: boolean;
  /** Only those whose number begins so. */
  readonly number: string;
  /** Greatest number of entries; 0 means 50. */
  readonly pageSize: number;
  /** Where to go on, from the answer before. */
  readonly pageToken: string;
}

/** A page of records, without their entries. */
export interface ListCreditRecordsResponse {
  /** The entries. */
  readonly creditRecords: readonly CreditRecord[];
  /** Where the next page starts; empty on the last page. */
  readonly nextPageToken: string;
}

/** See GetCreditScore. */
export interface GetCreditScoreRequest {
  /** Name of the resource. */
  readonly name: string;
  /** Day, `YYYY-MM-DD`; today when empty. */
  readonly asOfDate: string;
}

/** See ListCreditScores. */
export interface ListCreditScoresRequest {
  /** Only with this grade. */
  readonly grade: CreditGrade;
  /** Lowest first. */
  readonly lowestFirst: boolean;
  /** Greatest number of entries; 0 means 50. */
  readonly pageSize: number;
  /** Where to go on, from the answer before. */
  readonly pageToken: string;
}

/** A page of scores, without what they are made of. */
export interface ListCreditScoresResponse {
  /** The entries. */
  readonly creditScores: readonly CreditScore[];
  /** Where the next page starts; empty on the last page. */
  readonly nextPageToken: string;
}

/** See GetPublishedCreditScore. */
export interface GetPublishedCreditScoreRequest {
  /** Name of the resource. */
  readonly name: string;
}

/** See ListPublishedCreditScores. */
export interface ListPublishedCreditScoresRequest {
  /** Only of these `organisations/{uscc}`; of all when empty. */
  readonly organisations: readonly string[];
  /** Only with this grade. */
  readonly grade: CreditGrade;
  /** Lowest first. */
  readonly lowestFirst: boolean;
  /** Greatest number of entries; 0 means 50. */
  readonly pageSize: number;
  /** Where to go on, from the answer before. */
  readonly pageToken: string;
}

/** A page of public scores, without what they are made of. */
export interface ListPublishedCreditScoresResponse {
  /** The entries. */
  readonly publishedCreditScores: readonly PublishedCreditScore[];
  /** Where the next page starts; empty on the last page. */
  readonly nextPageToken: string;
}

/** An enterprise was told of a record, and may comment. Nothing counts yet. */
export interface CreditRecordNotified {
  /** `creditRecords/…`. */
  readonly creditRecord: string;
  /** Code of the division it happened in. */
  readonly division: string;
  /** `organisations/{uscc}`. */
  readonly organisation: string;
  /** Code of the item in the rules. */
  readonly itemType: string;
  /** On which side it counts. */
  readonly category: CreditItemTypeCategory;
  /** Points in tenths, never negative. */
  readonly pointsTenths: number;
  /** `cases/…` it comes from; empty when from none. */
  readonly case: string;
  /** Last day of the comment. */
  readonly commentDueDate: string;
  /** Rules it is handled by. */
  readonly ruleSet: string;
  /** When it happened. */
  readonly occurTime?: Date | undefined;
}

/** A record was dropped before it took effect; it never counted. */
export interface CreditRecordWithdrawn {
  /** `creditRecords/…`. */
  readonly creditRecord: string;
  /** Code of the division it happened in. */
  readonly division: string;
  /** `organisations/{uscc}`. */
  readonly organisation: string;
  /** Code of the item in the rules. */
  readonly itemType: string;
  /** On which side it counts. */
  readonly category: CreditItemTypeCategory;
  /** Points in tenths, never negative. */
  readonly pointsTenths: number;
  /** `cases/…` it comes from; empty when from none. */
  readonly case: string;
  /** Rules it is handled by. */
  readonly ruleSet: string;
  /** When it happened. */
  readonly occurTime?: Date | undefined;
}

/** A record counts from now on. */
export interface CreditRecordEffective {
  /** `creditRecords/…`. */
  readonly creditRecord: string;
  /** Code of the division it happened in. */
  readonly division: string;
  /** `organisations/{uscc}`. */
  readonly organisation: string;
  /** Code of the item in the rules. */
  readonly itemType: string;
  /** On which side it counts. */
  readonly category: CreditItemTypeCategory;
  /** Points in tenths, never negative. */
  readonly pointsTenths: number;
  /** `cases/…` it comes from; empty when from none. */
  readonly case: string;
  /** First day it counts. */
  readonly effectiveDate: string;
  /** Last day it counts. */
  readonly expiryDate: string;
  /** Rules it is handled by. */
  readonly ruleSet: string;
  /** When it happened. */
  readonly occurTime?: Date | undefined;
}

/** The public sees a record from now on. */
export interface CreditRecordPublished {
  /** `creditRecords/…`. */
  readonly creditRecord: string;
  /** Code of the division it happened in. */
  readonly division: string;
  /** `organisations/{uscc}`. */
  readonly organisation: string;
  /** Code of the item in the rules. */
  readonly itemType: string;
  /** On which side it counts. */
  readonly category: CreditItemTypeCategory;
  /** Points in tenths, never negative. */
  readonly pointsTenths: number;
  /** `cases/…` it comes from; empty when from none. */
  readonly case: string;
  /** First day the public sees it. */
  readonly publicDate: string;
  /** Rules it is handled by. */
  readonly ruleSet: string;
  /** When it happened. */
  readonly occurTime?: Date | undefined;
}

/** An enterprise says that a record is wrong; it counts on. */
export interface CreditRecordObjected {
  /** `creditRecords/…`. */
  readonly creditRecord: string;
  /** Code of the division it happened in. */
  readonly division: string;
  /** `organisations/{uscc}`. */
  readonly organisation: string;
  /** Code of the item in the rules. */
  readonly itemType: string;
  /** On which side it counts. */
  readonly category: CreditItemTypeCategory;
  /** Points in tenths, never negative. */
  readonly pointsTenths: number;
  /** `cases/…` it comes from; empty when from none. */
  readonly case: string;
  /** Last day of the decision. */
  readonly decisionDueDate: string;
  /** Rules it is handled by. */
  readonly ruleSet: string;
  /** When it happened. */
  readonly occurTime?: Date | undefined;
}

/** A record counts fewer points, on past days as well. */
export interface CreditRecordCorrected {
  /** `creditRecords/…`. */
  readonly creditRecord: string;
  /** Code of the division it happened in. */
  readonly division: string;
  /** `organisations/{uscc}`. */
  readonly organisation: string;
  /** Code of the item in the rules. */
  readonly itemType: string;
  /** On which side it counts. */
  readonly category: CreditItemTypeCategory;
  /** Points in tenths, never negative. */
  readonly pointsTenths: number;
  /** `cases/…` it comes from; empty when from none. */
  readonly case: string;
  /** Rules it is handled by. */
  readonly ruleSet: string;
  /** When it happened. */
  readonly occurTime?: Date | undefined;
}

/** A record counts on no day any more, past days included: an objection was right, or what it rested on was annulled. */
export interface CreditRecordRevoked {
  /** `creditRecords/…`. */
  readonly creditRecord: string;
  /** Code of the division it happened in. */
  readonly division: string;
  /** `organisations/{uscc}`. */
  readonly organisation: string;
  /** Code of the item in the rules. */
  readonly itemType: string;
  /** On which side it counts. */
  readonly category: CreditItemTypeCategory;
  /** Points in tenths, never negative. */
  readonly pointsTenths: number;
  /** `cases/…` it comes from; empty when from none. */
  readonly case: string;
  /** Whether an objection was right. */
  readonly byObjection: boolean;
  /** Rules it is handled by. */
  readonly ruleSet: string;
  /** When it happened. */
  readonly occurTime?: Date | undefined;
}

/** The publication of a record has ended, and it counts no more. */
export interface CreditRecordRepaired {
  /** `creditRecords/…`. */
  readonly creditRecord: string;
  /** Code of the division it happened in. */
  readonly division: string;
  /** `organisations/{uscc}`. */
  readonly organisation: string;
  /** Code of the item in the rules. */
  readonly itemType: string;
  /** On which side it counts. */
  readonly category: CreditItemTypeCategory;
  /** Points in tenths, never negative. */
  readonly pointsTenths: number;
  /** `cases/…` it comes from; empty when from none. */
  readonly case: string;
  /** Rules it is handled by. */
  readonly ruleSet: string;
  /** When it happened. */
  readonly occurTime?: Date | undefined;
}

/** The time of a record is over. */
export interface CreditRecordExpired {
  /** `creditRecords/…`. */
  readonly creditRecord: string;
  /** Code of the division it happened in. */
  readonly division: string;
  /** `organisations/{uscc}`. */
  readonly organisation: string;
  /** Code of the item in the rules. */
  readonly itemType: string;
  /** On which side it counts. */
  readonly category: CreditItemTypeCategory;
  /** Points in tenths, never negative. */
  readonly pointsTenths: number;
  /** `cases/…` it comes from; empty when from none. */
  readonly case: string;
  /** Rules it is handled by. */
  readonly ruleSet: string;
  /** When it happened. */
  readonly occurTime?: Date | undefined;
}

/** The grade of an enterprise is another one than the day before. */
export interface CreditGradeChanged {
  /** `organisations/{uscc}`. */
  readonly organisation: string;
  /** Grade before. */
  readonly from: CreditGrade;
  /** Grade now. */
  readonly to: CreditGrade;
  /** Score now, in tenths of a point. */
  readonly scoreTenths: number;
  /** Day it is the score of. */
  readonly asOfDate: string;
  /** Rules of that day. */
  readonly ruleSet: string;
  /** When it happened. */
  readonly occurTime?: Date | undefined;
}

/** Why the credit service refuses. */
export type Reason =
  /** No such record before the caller. */
  | 'CREDIT_RECORD_NOT_FOUND'
  /** The name is taken. */
  | 'CREDIT_RECORD_ALREADY_REPORTED'
  /** The state of the record does not allow it. */
  | 'CREDIT_STATE_WRONG'
  /** Only property-service enterprises are evaluated. */
  | 'NOT_AN_ENTERPRISE'
  /** The rules have no such item. */
  | 'ITEM_TYPE_UNKNOWN'
  /** A date that the calendar does not have. */
  | 'DATE_INVALID'
  /** What has not happened yet is not reported. */
  | 'DATE_IN_FUTURE'
  /** Nothing is decided before it happened. */
  | 'DATES_REVERSED'
  /** The item asks for proof. */
  | 'EVIDENCE_NEEDED'
  /** The item is about one quarter. */
  | 'QUARTER_NEEDED'
  /** There is no such quarter in the register. */
  | 'QUARTER_NOT_KNOWN'
  /** A record lies somewhere. */
  | 'DIVISION_NEEDED'
  /** What enterprises and the public read tells of no person. */
  | 'PERSONAL_DATA_IN_TEXT'
  /** Whoever reported a record neither verifies it nor decides about it. */
  | 'OWN_REPORT'
  /** Whoever verified a record does not decide the objection to it. */
  | 'OWN_VERIFICATION'
  /** The item is verified by a higher office. */
  | 'HIGHER_AUTHORITY_NEEDED'
  /** Nothing takes effect, and nothing is published, before the enterprise had its time. */
  | 'PERIOD_NOT_OVER'
  /** The time to comment is over. */
  | 'COMMENT_PERIOD_OVER'
  /** A comment is given once. */
  | 'ALREADY_COMMENTED'
  /** The time to object is over. */
  | 'OBJECTION_PERIOD_OVER'
  /** A record is objected to once. */
  | 'ALREADY_OBJECTED'
  /** Only what is deducted is objected to and repaired. */
  | 'NOT_A_BAD_RECORD'
  /** A correction takes points off, and leaves some. */
  | 'CORRECTED_POINTS_WRONG'
  /** The period of a decision is made longer once. */
  | 'ALREADY_EXTENDED'
  /** A record is public for some months before it can be repaired. */
  | 'REPAIR_TOO_EARLY'
  /** No such score before the caller. */
  | 'CREDIT_SCORE_NOT_FOUND';

/** Makes the refusal to throw for a reason; the facts fill the placeholders of its sentences. */
export const refuse = refusing<Reason>('heming.credit.v1.Reason');

/** What this package announces, by full name of the event. */
export interface Events {
  'heming.credit.v1.CreditRecordNotified': CreditRecordNotified;
  'heming.credit.v1.CreditRecordWithdrawn': CreditRecordWithdrawn;
  'heming.credit.v1.CreditRecordEffective': CreditRecordEffective;
  'heming.credit.v1.CreditRecordPublished': CreditRecordPublished;
  'heming.credit.v1.CreditRecordObjected': CreditRecordObjected;
  'heming.credit.v1.CreditRecordCorrected': CreditRecordCorrected;
  'heming.credit.v1.CreditRecordRevoked': CreditRecordRevoked;
  'heming.credit.v1.CreditRecordRepaired': CreditRecordRepaired;
  'heming.credit.v1.CreditRecordExpired': CreditRecordExpired;
  'heming.credit.v1.CreditGradeChanged': CreditGradeChanged;
}

/** Makes the event to save with the change that caused it. */
export function announce<E extends keyof Events>(type: E, data: Events[E]): Announcement<E, Events[E]> {
  return { type, data };
}
