// Generated from the protos by `npm run proto`. Do not edit.

import type { Announcement, ServiceName } from '../../model.js';
import { refusing } from '../../refusal.js';
import type { FileChunk } from '../type/v1.js';

/** Which officer or organisation did what with a case or a repair order, when and why, and how it ended. Nobody changes or removes one. */
export interface CaseAuditRecord {
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

/** Asks for audit records of cases. */
export interface ListCaseAuditRecordsRequest {
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

/** A page of audit records of cases. */
export interface ListCaseAuditRecordsResponse {
  /** The entries, latest first. */
  readonly auditRecords: readonly CaseAuditRecord[];
  /** Where the next page starts; empty on the last page. */
  readonly nextPageToken: string;
}

/** Asks who looked up the reporters of a case of the caller. */
export interface ListMyCaseLookupsRequest {
  /** `cases/…` that the caller reported or joined. */
  readonly parent: string;
  /** Greatest number of entries; 0 means 50. */
  readonly pageSize: number;
  /** Where to go on, from the answer before. */
  readonly pageToken: string;
}

/** Who looked up the reporters of a case. */
export interface ListMyCaseLookupsResponse {
  /** Calls that asked for the full data, granted or not, latest first. */
  readonly lookups: readonly CaseAuditRecord[];
  /** Where the next page starts; empty on the last page. */
  readonly nextPageToken: string;
}

/** Asks who looked up the reporter of a repair order of the caller. */
export interface ListMyRepairLookupsRequest {
  /** `repairOrders/…` that the caller reported. */
  readonly parent: string;
  /** Greatest number of entries; 0 means 50. */
  readonly pageSize: number;
  /** Where to go on, from the answer before. */
  readonly pageToken: string;
}

/** Who looked up the reporter of a repair order. */
export interface ListMyRepairLookupsResponse {
  /** Calls that asked for the full data, granted or not, latest first. */
  readonly lookups: readonly CaseAuditRecord[];
  /** Where the next page starts; empty on the last page. */
  readonly nextPageToken: string;
}

/** By when something is to be done. The day of the beginning is not counted, and a day ends at 24:00 in China (《民法典》第二百零一条至第二百零三条). */
export interface CaseDeadline {
  /** Last day; empty when there is none. */
  readonly dueDate: string;
  /** Whether it reaches into a year whose holiday notice is not out, and may move. */
  readonly provisional: boolean;
  /** How near it is. */
  readonly lamp: CaseDeadlineLamp;
  /** Working days left after today; negative, how many have passed since. */
  readonly workingDaysLeft: number;
}

/** How near a deadline is. */
export type CaseDeadlineLamp =
  /** Not stated. */
  | 'LAMP_UNSPECIFIED'
  /** In time. */
  | 'GREEN'
  /** Due by the next working day. */
  | 'YELLOW'
  /** Overdue. */
  | 'RED';

/** The Chinese word of each `CaseDeadlineLamp`; what is not stated has none. */
export const CASE_DEADLINE_LAMP_WORDS: Readonly<Record<CaseDeadlineLamp, string>> = {
  LAMP_UNSPECIFIED: "",
  GREEN: "正常",
  YELLOW: "临期",
  RED: "超期",
};

/** That a period was made longer, or is to be. */
export interface CaseExtension {
  /** What became of it. */
  readonly state: CaseExtensionState;
  /** Why; the reporter is told. */
  readonly reason: string;
  /** By how many working days. */
  readonly workingDays: number;
  /** When it was asked for. */
  readonly requestTime?: Date | undefined;
  /** Why it was refused; empty otherwise. */
  readonly decisionReason: string;
  /** When it was decided. */
  readonly decideTime?: Date | undefined;
}

/** What became of an extension. */
export type CaseExtensionState =
  /** Not stated. */
  | 'STATE_UNSPECIFIED'
  /** Waits for a decision. */
  | 'REQUESTED'
  /** Granted. */
  | 'GRANTED'
  /** Refused. */
  | 'REFUSED';

/** The Chinese word of each `CaseExtensionState`; what is not stated has none. */
export const CASE_EXTENSION_STATE_WORDS: Readonly<Record<CaseExtensionState, string>> = {
  STATE_UNSPECIFIED: "",
  REQUESTED: "待批准",
  GRANTED: "已批准",
  REFUSED: "未批准",
};

/** Something that happened to a case. */
export interface CaseEntry {
  /** What. */
  readonly kind: CaseEntryKind;
  /** What was said; empty when nothing was. */
  readonly text: string;
  /** Photos that belong to it. */
  readonly photos: readonly string[];
  /** Whose doing it was; absent for the reporter and for the system. */
  readonly actor?: Handler | undefined;
  /** Whether offices alone see it. */
  readonly internal: boolean;
  /** When it happened. */
  readonly occurTime?: Date | undefined;
}

/** What an entry tells. */
export type CaseEntryKind =
  /** Not stated. */
  | 'KIND_UNSPECIFIED'
  /** Reported. */
  | 'REPORTED'
  /** The reporter added something. */
  | 'ADDED'
  /** Somebody joined. */
  | 'JOINED'
  /** Accepted. */
  | 'ACCEPTED'
  /** Not accepted. */
  | 'REFUSED'
  /** Dispatched. */
  | 'DISPATCHED'
  /** Returned. */
  | 'RETURNED'
  /** Signed for. */
  | 'SIGNED'
  /** The reporter was asked. */
  | 'ASKED'
  /** The reporter answered, or his time ran out. */
  | 'ANSWERED'
  /** An extension was asked for. */
  | 'EXTENSION_REQUESTED'
  /** An extension was granted. */
  | 'EXTENDED'
  /** An extension was refused. */
  | 'EXTENSION_REFUSED'
  /** Answered. */
  | 'REPLIED'
  /** The reporter was asked whether it is solved. */
  | 'REVISITED'
  /** The reporter gave his verdict. */
  | 'JUDGED'
  /** Reopened. */
  | 'REOPENED'
  /** The reporter urged, or an officer did. */
  | 'URGED'
  /** A deadline passed. */
  | 'OVERDUE'
  /** Somebody above was told. */
  | 'ESCALATED'
  /** A supervision order was issued. */
  | 'ORDERED'
  /** Merged. */
  | 'MERGED'
  /** Part of it is a case of its own now. */
  | 'SPLIT'
  /** Moved to another quarter. */
  | 'TRANSFERRED'
  /** Closed. */
  | 'CLOSED'
  /** Taken back. */
  | 'WITHDRAWN'
  /** Ended for good. */
  | 'ARCHIVED'
  /** A note for offices. */
  | 'NOTED'
  /** Disclosed to the public. */
  | 'PUBLISHED'
  /** Not disclosed any more. */
  | 'HIDDEN'
  /** A deadline moved because a holiday notice came out. */
  | 'RECOMPUTED';

/** The Chinese word of each `CaseEntryKind`; what is not stated has none. */
export const CASE_ENTRY_KIND_WORDS: Readonly<Record<CaseEntryKind, string>> = {
  KIND_UNSPECIFIED: "",
  REPORTED: "提交诉求",
  ADDED: "补充材料",
  JOINED: "附议",
  ACCEPTED: "受理",
  REFUSED: "不予受理",
  DISPATCHED: "派单",
  RETURNED: "退回",
  SIGNED: "签收",
  ASKED: "请补充",
  ANSWERED: "恢复办理",
  EXTENSION_REQUESTED: "申请延期",
  EXTENDED: "延期",
  EXTENSION_REFUSED: "不予延期",
  REPLIED: "答复",
  REVISITED: "回访",
  JUDGED: "评价",
  REOPENED: "重办",
  URGED: "催办",
  OVERDUE: "超期",
  ESCALATED: "升级督办",
  ORDERED: "督办单",
  MERGED: "并案",
  SPLIT: "拆分",
  TRANSFERRED: "移送",
  CLOSED: "办结",
  WITHDRAWN: "撤回",
  ARCHIVED: "归档",
  NOTED: "内部备注",
  PUBLISHED: "公开",
  HIDDEN: "取消公开",
  RECOMPUTED: "期限重算",
};

/** Who reported or joined, masked, and only as far as he shows himself to the caller. */
export interface CaseReporter {
  /** To whom he shows who he is. */
  readonly disclosure: CaseDisclosure;
  /** Name, masked; empty when the caller is not to know. */
  readonly fullName: string;
  /** Telephone, masked; empty likewise. */
  readonly phone: string;
  /** Whether he joined a case that was there. */
  readonly joined: boolean;
  /** When. */
  readonly joinTime?: Date | undefined;
}

/** What the reporter says of the answer. */
export interface CaseVerdict {
  /** Whether it is solved. */
  readonly solved: boolean;
  /** How he was treated, 1 poor to 5 excellent. */
  readonly attitude: number;
  /** What he says beside. */
  readonly comment: string;
  /** Whether an officer asked him, and recorded it. */
  readonly byRevisit: boolean;
  /** When. */
  readonly judgeTime?: Date | undefined;
}

/**
 * What somebody brings before the authorities (诉求), from the report to the verdict. Who is shown how much of it: the reporter all but notes
 * for offices, offices all but an anonymous reporter, enterprises, developers and committees nothing that tells who a confidential reporter
 * is.
 */
export interface Case {
  /** `cases/{id}`. */
  readonly name: string;
  /** Number for people: `TS-20261123-000187`. */
  readonly number: string;
  /** What is wanted. */
  readonly kind: CaseKind;
  /** What it is about. */
  readonly category: CaseCategory;
  /** How it arrived. */
  readonly channel: CaseChannel;
  /** State of life. */
  readonly state: CaseState;
  /** How quickly somebody has to be on the spot. */
  readonly urgency: CaseUrgency;
  /** `quarters/…` it is about. */
  readonly quarter: string;
  /** Title of the quarter. */
  readonly quarterTitle: string;
  /** `divisions/{community code}` of the quarter. */
  readonly division: string;
  /** Unit it is about; empty when none, and for those who are not to know the reporter. */
  readonly unit: string;
  /** Where in the quarter, in words. */
  readonly place: string;
  /** WGS-84 latitude in millionths of a degree; 0 when not known. */
  readonly latitudeE6: number;
  /** WGS-84 longitude in millionths of a degree; 0 when not known. */
  readonly longitudeE6: number;
  /** What it is in a few words. */
  readonly title: string;
  /** What happened. */
  readonly text: string;
  /** Photos of the report. */
  readonly photos: readonly string[];
  /** Who reported, then who joined, as far as the caller is to know. */
  readonly reporters: readonly CaseReporter[];
  /** How many reported or joined. */
  readonly reporterCount: number;
  /** Who is in charge. */
  readonly lead?: Handler | undefined;
  /** Who assists. */
  readonly assistants: readonly Handler[];
  /** Whether the lead cannot return it any more. */
  readonly binding: boolean;
  /** By when the present step is to be done: acceptance, dispatch, signing for, the answer, or the revisit. */
  readonly deadline?: CaseDeadline | undefined;
  /** By when it is to be answered. */
  readonly replyDeadline?: CaseDeadline | undefined;
  /** Extensions of the answer, oldest first. */
  readonly extensions: readonly CaseExtension[];
  /** Who above was told that it is overdue. */
  readonly escalation: CaseEscalation;
  /** `supervisionOrders/…` issued last; empty when none. */
  readonly supervisionOrder: string;
  /** The latest answer. */
  readonly reply: string;
  /** Photos of the latest answer. */
  readonly replyPhotos: readonly string[];
  /** When it was answered last. */
  readonly replyTime?: Date | undefined;
  /** What the reporter says of the latest answer; absent when nothing. */
  readonly verdict?: CaseVerdict | undefined;
  /** How often it was reopened. */
  readonly reopenCount: number;
  /** How often the reporter urged. */
  readonly urgeCount: number;
  /** How it ended. */
  readonly outcome: CaseOutcome;
  /** What an office found. */
  readonly fault: CaseFault;
  /** Why it was closed or not accepted; the reporter is told. */
  readonly closeReason: string;
  /** Why it was not accepted. */
  readonly invalidReason: CaseInvalidReason;
  /** `cases/…` it is part of now; empty otherwise. */
  readonly mergedInto: string;
  /** `cases/…` it was part of; empty otherwise. */
  readonly splitFrom: string;
  /** Whether it is a dispute over fees of its unit, which stops every sanction (《物业管理条例》第六十四条). */
  readonly disputesFees: boolean;
  /** Whether the public may read question and answer, without persons. */
  readonly disclosed: boolean;
  /** What happened, oldest first, the latest 200, as far as the caller is to know. */
  readonly entries: readonly CaseEntry[];
  /** Name and first day of the rules it is handled by. */
  readonly ruleSet: string;
  /** Changes with every change of the resource. */
  readonly etag: string;
  /** When it was reported. */
  readonly createTime?: Date | undefined;
  /** When it was accepted. */
  readonly acceptTime?: Date | undefined;
  /** When it ended. */
  readonly closeTime?: Date | undefined;
  /** When it last changed. */
  readonly updateTime?: Date | undefined;
}

/** What somebody wants of the authorities. A repair is ordered from the enterprise and is a RepairOrder. */
export type CaseKind =
  /** Not stated. */
  | 'KIND_UNSPECIFIED'
  /** Against somebody who has not done what he owes. */
  | 'COMPLAINT'
  /** A question on law, procedure or facts. */
  | 'CONSULTATION'
  /** How something could be better. */
  | 'SUGGESTION'
  /** Thanks for what was done well. */
  | 'PRAISE';

/** The Chinese word of each `CaseKind`; what is not stated has none. */
export const CASE_KIND_WORDS: Readonly<Record<CaseKind, string>> = {
  KIND_UNSPECIFIED: "",
  COMPLAINT: "投诉",
  CONSULTATION: "咨询",
  SUGGESTION: "建议",
  PRAISE: "表扬",
};

/** What a case is about. The code C01 to C15 is its public number. */
export type CaseCategory =
  /** Not stated. */
  | 'CATEGORY_UNSPECIFIED'
  /** C01: service below what was agreed. */
  | 'SERVICE_QUALITY'
  /** C02: fees, arrears in dispute, overcharging. */
  | 'FEES'
  /** C03: repair fund. */
  | 'REPAIR_FUND'
  /** C04: election or conduct of an owners’ committee or assembly. */
  | 'OWNERS_COMMITTEE'
  /** C05: illegal construction, common parts occupied, walls taken down. */
  | 'ILLEGAL_CONSTRUCTION'
  /** C06: parking, fire lane blocked. */
  | 'PARKING'
  /** C07: elevators. */
  | 'ELEVATORS'
  /** C08: fire safety. */
  | 'FIRE_SAFETY'
  /** C09: water, power, gas, heating, telecommunication. */
  | 'UTILITIES'
  /** C10: noise, pets, order. */
  | 'PUBLIC_ORDER'
  /** C11: sanitation, waste, greening. */
  | 'SANITATION'
  /** C12: what a developer left behind: warranty, delivery without certificate. */
  | 'DEVELOPER_LEGACY'
  /** C13: an enterprise that refuses to leave, or has abandoned the quarter. */
  | 'ENTERPRISE_EXIT'
  /** C14: privacy, smart devices. */
  | 'PRIVACY'
  /** C15: tendering. */
  | 'TENDERING';

/** The Chinese word of each `CaseCategory`; what is not stated has none. */
export const CASE_CATEGORY_WORDS: Readonly<Record<CaseCategory, string>> = {
  CATEGORY_UNSPECIFIED: "",
  SERVICE_QUALITY: "物业服务质量",
  FEES: "物业收费",
  REPAIR_FUND: "维修资金",
  OWNERS_COMMITTEE: "业委会选举与履职",
  ILLEGAL_CONSTRUCTION: "违建与侵占共用部位",
  PARKING: "停车与消防通道",
  ELEVATORS: "电梯",
  FIRE_SAFETY: "消防安全",
  UTILITIES: "水电气暖通信",
  PUBLIC_ORDER: "噪声宠物与治安",
  SANITATION: "环境卫生与绿化",
  DEVELOPER_LEGACY: "开发建设遗留",
  ENTERPRISE_EXIT: "物业企业拒不退出或弃管",
  PRIVACY: "个人信息与智能设备",
  TENDERING: "招标投标",
};

/** How it arrived. */
export type CaseChannel =
  /** Not stated. */
  | 'CHANNEL_UNSPECIFIED'
  /** From a telephone, within WeChat. */
  | 'WECHAT'
  /** From a browser. */
  | 'WEB'
  /** From the hotline 12345. */
  | 'HOTLINE'
  /** By telephone at a desk. */
  | 'PHONE'
  /** In person at a desk. */
  | 'VISIT'
  /** By letter. */
  | 'LETTER'
  /** Found on an inspection. */
  | 'PATROL'
  /** From a program, by Open311. */
  | 'OPEN311';

/** The Chinese word of each `CaseChannel`; what is not stated has none. */
export const CASE_CHANNEL_WORDS: Readonly<Record<CaseChannel, string>> = {
  CHANNEL_UNSPECIFIED: "",
  WECHAT: "微信",
  WEB: "网页",
  HOTLINE: "12345热线",
  PHONE: "电话",
  VISIT: "来访",
  LETTER: "来信",
  PATROL: "巡查",
  OPEN311: "开放接口",
};

/** Life of a case. What leads from one state to another stands in the service’s page. */
export type CaseState =
  /** Not stated. */
  | 'STATE_UNSPECIFIED'
  /** Arrived; nobody has looked at it yet. */
  | 'SUBMITTED'
  /** Accepted; the period of the answer runs. */
  | 'ACCEPTED'
  /** Sent to whom it concerns; to be signed for. */
  | 'DISPATCHED'
  /** Given back by whom it was sent to; to be dispatched anew. */
  | 'RETURNED'
  /** Being handled. */
  | 'PROCESSING'
  /** The reporter was asked something; the period stands still, for some days at most. */
  | 'WAITING_REPORTER'
  /** Answered; the reporter is to say whether it is solved. */
  | 'REPLIED'
  /** The reporter was asked by an officer whether it is solved. */
  | 'REVISITED'
  /** Not solved, says the reporter; to be signed for again. */
  | 'REOPENED'
  /** Ended with an answer. */
  | 'CLOSED'
  /** Not accepted, for a stated reason. */
  | 'INVALID'
  /** Taken back by the reporter. */
  | 'WITHDRAWN'
  /** Part of another case now. */
  | 'MERGED'
  /** Ended for good. */
  | 'ARCHIVED';

/** The Chinese word of each `CaseState`; what is not stated has none. */
export const CASE_STATE_WORDS: Readonly<Record<CaseState, string>> = {
  STATE_UNSPECIFIED: "",
  SUBMITTED: "待受理",
  ACCEPTED: "待派单",
  DISPATCHED: "待签收",
  RETURNED: "已退回",
  PROCESSING: "办理中",
  WAITING_REPORTER: "待诉求人补充",
  REPLIED: "已答复",
  REVISITED: "已回访",
  REOPENED: "重办待签收",
  CLOSED: "已办结",
  INVALID: "不予受理",
  WITHDRAWN: "已撤回",
  MERGED: "已并案",
  ARCHIVED: "已归档",
};

/** To whom the reporter shows who he is. */
export type CaseDisclosure =
  /** Not stated. */
  | 'DISCLOSURE_UNSPECIFIED'
  /** To whoever handles the case. */
  | 'NAMED'
  /** To offices alone: never to an enterprise, developer or committee. */
  | 'CONFIDENTIAL'
  /** To nobody. */
  | 'ANONYMOUS';

/** The Chinese word of each `CaseDisclosure`; what is not stated has none. */
export const CASE_DISCLOSURE_WORDS: Readonly<Record<CaseDisclosure, string>> = {
  DISCLOSURE_UNSPECIFIED: "",
  NAMED: "实名",
  CONFIDENTIAL: "对被诉方保密",
  ANONYMOUS: "匿名",
};

/** How quickly somebody has to be on the spot. */
export type CaseUrgency =
  /** Not stated. */
  | 'URGENCY_UNSPECIFIED'
  /** Within the period. */
  | 'NORMAL'
  /** At once: life or property is in danger. */
  | 'URGENT';

/** The Chinese word of each `CaseUrgency`; what is not stated has none. */
export const CASE_URGENCY_WORDS: Readonly<Record<CaseUrgency, string>> = {
  URGENCY_UNSPECIFIED: "",
  NORMAL: "一般",
  URGENT: "紧急",
};

/** How a closed case ended. */
export type CaseOutcome =
  /** Not stated. */
  | 'OUTCOME_UNSPECIFIED'
  /** Solved, says the reporter. */
  | 'SOLVED'
  /** The reporter is not content, and an office has said why nothing more can be done. */
  | 'UNSATISFIED'
  /** The reporter gave no verdict in time. */
  | 'UNJUDGED';

/** The Chinese word of each `CaseOutcome`; what is not stated has none. */
export const CASE_OUTCOME_WORDS: Readonly<Record<CaseOutcome, string>> = {
  OUTCOME_UNSPECIFIED: "",
  SOLVED: "已解决",
  UNSATISFIED: "未获满意",
  UNJUDGED: "未评价",
};

/** What an office found of the handling or the conduct complained about. */
export type CaseFault =
  /** Not stated. */
  | 'FAULT_UNSPECIFIED'
  /** There was a fault. */
  | 'VERIFIED'
  /** No fault was found. */
  | 'NOT_VERIFIED';

/** The Chinese word of each `CaseFault`; what is not stated has none. */
export const CASE_FAULT_WORDS: Readonly<Record<CaseFault, string>> = {
  FAULT_UNSPECIFIED: "",
  VERIFIED: "属实",
  NOT_VERIFIED: "不属实",
};

/** Who above has been told that a case is overdue. */
export type CaseEscalation =
  /** Not stated. */
  | 'ESCALATION_UNSPECIFIED'
  /** The county bureau. */
  | 'COUNTY'
  /** The city bureau. */
  | 'CITY'
  /** A supervision order was issued. */
  | 'ORDER';

/** The Chinese word of each `CaseEscalation`; what is not stated has none. */
export const CASE_ESCALATION_WORDS: Readonly<Record<CaseEscalation, string>> = {
  ESCALATION_UNSPECIFIED: "",
  COUNTY: "县区督办",
  CITY: "市级督办",
  ORDER: "督办单",
};

/** Why a case is not accepted. */
export type CaseInvalidReason =
  /** Not stated. */
  | 'INVALID_REASON_UNSPECIFIED'
  /** Not a matter of property management. */
  | 'OUT_OF_SCOPE'
  /** Before a court or arbitration, or decided by one. */
  | 'IN_COURT'
  /** Ended in the procedure of petitions. */
  | 'PETITION_ENDED'
  /** Neither facts nor a place can be made out. */
  | 'NO_FACTS'
  /** The same reporter has the same case open. */
  | 'REPEATED';

/** The Chinese word of each `CaseInvalidReason`; what is not stated has none. */
export const CASE_INVALID_REASON_WORDS: Readonly<Record<CaseInvalidReason, string>> = {
  INVALID_REASON_UNSPECIFIED: "",
  OUT_OF_SCOPE: "不属于受理范围",
  IN_COURT: "已进入诉讼、仲裁程序",
  PETITION_ENDED: "信访程序已终结",
  NO_FACTS: "无具体事实",
  REPEATED: "重复反映",
};

/** What somebody reports. */
export interface CaseReport {
  /** What is wanted. */
  readonly kind: CaseKind;
  /** What it is about. */
  readonly category: CaseCategory;
  /** `quarters/…` it is about. */
  readonly quarter: string;
  /** Unit of the quarter it is about, if it is about one. */
  readonly unit: string;
  /** Where in the quarter. */
  readonly place: string;
  /** WGS-84 latitude in millionths of a degree; 0 when not known. */
  readonly latitudeE6: number;
  /** WGS-84 longitude in millionths of a degree; 0 when not known. */
  readonly longitudeE6: number;
  /** What it is in a few words. */
  readonly title: string;
  /** What happened. */
  readonly text: string;
  /** Photos, uploaded before by the same caller. */
  readonly photos: readonly string[];
  /** How quickly somebody has to be on the spot; NORMAL when not stated. */
  readonly urgency: CaseUrgency;
  /** To whom the reporter shows who he is; NAMED when not stated. */
  readonly disclosure: CaseDisclosure;
  /** Name of the reporter; empty when anonymous. */
  readonly fullName: string;
  /** Telephone of the reporter; empty when anonymous. */
  readonly phone: string;
  /** Whether it is a dispute over fees of the unit. */
  readonly disputesFees: boolean;
}

/** An open case near to what somebody is about to report. */
export interface SimilarCase {
  /** `cases/{id}`, to join. */
  readonly name: string;
  /** Number for people. */
  readonly number: string;
  /** What it is about. */
  readonly category: CaseCategory;
  /** Where in the quarter. */
  readonly place: string;
  /** State of life. */
  readonly state: CaseState;
  /** How many reported or joined. */
  readonly reporterCount: number;
  /** When it was reported. */
  readonly createTime?: Date | undefined;
}

/** How many cases the caller has before him. */
export interface CaseCounts {
  /** To be accepted. */
  readonly submittedCount: number;
  /** To be dispatched: accepted or returned. */
  readonly dispatchCount: number;
  /** To be signed for: dispatched or reopened. */
  readonly signCount: number;
  /** Being handled, the reporter asked or not. */
  readonly processingCount: number;
  /** Answered, to be revisited. */
  readonly revisitCount: number;
  /** Revisited, to be closed. */
  readonly closingCount: number;
  /** With an extension to be decided. */
  readonly extensionCount: number;
  /** Due by the next working day. */
  readonly yellowCount: number;
  /** Overdue. */
  readonly redCount: number;
}

/** Who is in charge of a case, or assists. */
export interface Handler {
  /** What it is. */
  readonly body: HandlerBody;
  /** `divisions/{code}` whose office it is; empty for an organisation. */
  readonly division: string;
  /** `organisations/{uscc}` of an enterprise, developer or committee; empty for an office. */
  readonly organisation: string;
}

/**
 * Who can be in charge of a case. Those after PLANNING_DEPARTMENT have no account here: whoever dispatched to them records what they
 * answer.
 */
export type HandlerBody =
  /** Not stated. */
  | 'BODY_UNSPECIFIED'
  /** The property-service enterprise. */
  | 'ENTERPRISE'
  /** The developer. */
  | 'DEVELOPER'
  /** The owners’ committee. */
  | 'OWNERS_COMMITTEE'
  /** The residents’ committee. */
  | 'COMMUNITY'
  /** The sub-district office or town government. */
  | 'SUBDISTRICT'
  /** The housing bureau of the county. */
  | 'COUNTY_BUREAU'
  /** The housing bureau of the city. */
  | 'CITY_BUREAU'
  /** The police station. */
  | 'POLICE'
  /** The judicial office, which mediates. */
  | 'JUDICIAL_OFFICE'
  /** The department of prices. */
  | 'PRICE_DEPARTMENT'
  /** The office of repair funds. */
  | 'FUND_OFFICE'
  /** The department of planning. */
  | 'PLANNING_DEPARTMENT'
  /** The department of market supervision. */
  | 'MARKET_SUPERVISION'
  /** The enforcement of urban management. */
  | 'URBAN_MANAGEMENT'
  /** The fire and rescue service. */
  | 'FIRE_RESCUE'
  /** The department of cyberspace affairs. */
  | 'CYBERSPACE'
  /** The utility in charge. */
  | 'UTILITY';

/** The Chinese word of each `HandlerBody`; what is not stated has none. */
export const HANDLER_BODY_WORDS: Readonly<Record<HandlerBody, string>> = {
  BODY_UNSPECIFIED: "",
  ENTERPRISE: "物业服务企业",
  DEVELOPER: "建设单位",
  OWNERS_COMMITTEE: "业主委员会",
  COMMUNITY: "社区居委会",
  SUBDISTRICT: "街道办事处、镇政府",
  COUNTY_BUREAU: "县区住建局",
  CITY_BUREAU: "市住建局",
  POLICE: "公安派出所",
  JUDICIAL_OFFICE: "司法所",
  PRICE_DEPARTMENT: "发展改革（价格）部门",
  FUND_OFFICE: "维修资金管理机构",
  PLANNING_DEPARTMENT: "自然资源（规划）部门",
  MARKET_SUPERVISION: "市场监管部门",
  URBAN_MANAGEMENT: "城市管理执法部门",
  FIRE_RESCUE: "消防救援机构",
  CYBERSPACE: "网信部门",
  UTILITY: "专业经营单位",
};

/** What a category of cases means: who is in charge, and what an answer needs. */
export interface CategoryGuide {
  /** The category. */
  readonly category: CaseCategory;
  /** Its public number, C01 to C15. */
  readonly code: string;
  /** Its title in Chinese. */
  readonly title: string;
  /** What belongs to it, in Chinese. */
  readonly description: string;
  /** The same in English. */
  readonly descriptionEn: string;
  /** Words by which people look for it. */
  readonly keywords: readonly string[];
  /** Who handles it first, by territory (块). */
  readonly block: HandlerBody;
  /** Which departments are responsible by subject (条). */
  readonly lines: readonly HandlerBody[];
  /** Whether an answer needs a photo. */
  readonly evidenceRequired: boolean;
  /** Texts to begin an answer with, in Chinese. */
  readonly replyTemplates: readonly string[];
  /** Whom to call at once in danger, in Chinese; empty when there is no such danger. */
  readonly emergencyAdvice: string;
  /** The same in English. */
  readonly emergencyAdviceEn: string;
}

/** See GetCaseCategories. */
export interface GetCaseCategoriesRequest {}

/** All categories. */
export interface CategoryGuides {
  /** The categories, by code. */
  readonly categories: readonly CategoryGuide[];
}

/** Complaints and repairs: what residents bring before enterprises and authorities, who is in charge, by when it is answered, and what the reporter says of it. */
export interface ComplaintsService {
  /** Tells what cases can be about, and who is in charge. */
  GetCaseCategories(request: GetCaseCategoriesRequest): CategoryGuides;
  /**
   * Takes a photo, at most 10 MiB: JPEG, PNG or WebP. What it tells of where, when and with what it was taken is removed. A photo that
   * belongs to nothing is forgotten after a day.
   */
  UploadPhoto(request: AsyncIterable<UploadPhotoRequest>): Photo;
  /** Downloads a photo: by whom it is from, and by whoever may read what it belongs to. */
  DownloadPhoto(request: DownloadPhotoRequest): AsyncIterable<FileChunk>;
  /** Lists open cases near to what somebody is about to report, to join one instead. */
  ListSimilarCases(request: ListSimilarCasesRequest): ListSimilarCasesResponse;
  /** Reports a case, in the name of whoever is signed in. */
  ReportCase(request: ReportCaseRequest): Case;
  /** Joins an open case that somebody else reported (附议). Answers with what one who joined may read. */
  JoinCase(request: JoinCaseRequest): Case;
  /** Lists what the caller reported or joined. */
  ListMyCases(request: ListMyCasesRequest): ListMyCasesResponse;
  /** Reads a case that the caller reported or joined. */
  GetMyCase(request: GetMyCaseRequest): Case;
  /** Streams a case of the caller whenever it changes, until it has ended. */
  WatchMyCase(request: WatchMyCaseRequest): AsyncIterable<Case>;
  /** Adds something to a case of the caller; a question that waits is answered by it. */
  AddToMyCase(request: AddToMyCaseRequest): Case;
  /** Urges that a case be handled, once a day. */
  UrgeMyCase(request: UrgeMyCaseRequest): Case;
  /** Says whether an answered case is solved. One that is not is reopened. */
  JudgeMyCase(request: JudgeMyCaseRequest): Case;
  /** Takes a case back that nobody joined and that is not answered yet. */
  WithdrawMyCase(request: WithdrawMyCaseRequest): Case;
  /** Registers a case that arrived by telephone, in person, by letter or on an inspection. */
  RegisterCase(request: RegisterCaseRequest): Case;
  /** Lists cases of the caller’s territory, or that concern his organisation. */
  ListCases(request: ListCasesRequest): ListCasesResponse;
  /** Reads one case. */
  GetCase(request: GetCaseRequest): Case;
  /** Streams a case as GetCase shows it to the caller, anew whenever it changes and on every day, until it has ended. */
  WatchCase(request: WatchCaseRequest): AsyncIterable<Case>;
  /** Counts what the caller has before him. */
  GetCaseCounts(request: GetCaseCountsRequest): CaseCounts;
  /** Streams these counts whenever they change. */
  WatchCaseCounts(request: WatchCaseCountsRequest): AsyncIterable<CaseCounts>;
  /** Accepts a case; the period of the answer begins. */
  AcceptCase(request: AcceptCaseRequest): Case;
  /** Does not accept a case, for a stated reason that the reporter is told. */
  RefuseCase(request: RefuseCaseRequest): Case;
  /**
   * Sends an accepted or returned case to whoever is to be in charge. To whom it goes when none is stated, the category says. After a return
   * the dispatch is binding.
   */
  DispatchCase(request: DispatchCaseRequest): Case;
  /** Confirms that a case has arrived at whoever is in charge. */
  SignForCase(request: SignForCaseRequest): Case;
  /** Gives a case back that belongs to somebody else: once, within two working days, with a reason. */
  ReturnCase(request: ReturnCaseRequest): Case;
  /** Asks the reporter something; the period stands still until he answers, in all for five working days at most, and not once it is over. */
  AskReporter(request: AskReporterRequest): Case;
  /** Answers a case. Some categories need a photo. */
  ReplyToCase(request: ReplyToCaseRequest): Case;
  /** Asks for a longer period before it has ended, twice at most. */
  RequestCaseExtension(request: RequestCaseExtensionRequest): Case;
  /** Grants or refuses an extension; nobody decides what he asked for himself. */
  DecideCaseExtension(request: DecideCaseExtensionRequest): Case;
  /** Records that the reporter was asked whether it is solved, and what he said. */
  RevisitCase(request: RevisitCaseRequest): Case;
  /** Closes an answered case. A reporter who is not content is told why nothing more can be done, after the case was handled anew once. */
  CloseCase(request: CloseCaseRequest): Case;
  /** Has an answered case handled anew, on the word of an office. */
  ReopenCase(request: ReopenCaseRequest): Case;
  /** Urges whoever is in charge, on the word of an office. */
  UrgeCase(request: UrgeCaseRequest): Case;
  /** Makes a case part of another of the same quarter; its reporters are reporters of that from then on. Answers with the other case. */
  MergeCase(request: MergeCaseRequest): Case;
  /** Makes part of a case a case of its own, with the same reporters. Answers with the new case. */
  SplitCase(request: SplitCaseRequest): Case;
  /** Moves a case to another quarter, also of another county: on record, and by whoever may act where it is. */
  TransferCase(request: TransferCaseRequest): Case;
  /** Adds to a case what its reporter said at a desk, by telephone or in a letter; a question that waits is answered by it. */
  AddToCase(request: AddToCaseRequest): Case;
  /** Adds a note for offices. */
  NoteOnCase(request: NoteOnCaseRequest): Case;
  /** Shows question and answer to the public, in words of the office that name nobody, or takes them back. */
  DiscloseCase(request: DiscloseCaseRequest): Case;
  /** Reads name and telephone of whoever reported or joined, as far as he shows himself to the caller. */
  RevealCaseReporter(request: RevealCaseReporterRequest): RevealedReporters;
  /** Lists who asked for name and telephone of the reporters of a case that the caller reported or joined. */
  ListMyCaseLookups(request: ListMyCaseLookupsRequest): ListMyCaseLookupsResponse;
  /** Lists audit records of what officers and organisations did with cases, latest first. Not of what everybody may do: that would tell who reported. */
  ListCaseAuditRecords(request: ListCaseAuditRecordsRequest): ListCaseAuditRecordsResponse;
  /** Orders whoever is in charge of a case to answer it. */
  IssueSupervisionOrder(request: IssueSupervisionOrderRequest): SupervisionOrder;
  /** Lists supervision orders of the caller’s territory, or that concern his organisation. */
  ListSupervisionOrders(request: ListSupervisionOrdersRequest): ListSupervisionOrdersResponse;
  /** Reads one supervision order. */
  GetSupervisionOrder(request: GetSupervisionOrderRequest): SupervisionOrder;
  /** Downloads a supervision order as PDF. */
  DownloadSupervisionOrder(request: DownloadSupervisionOrderRequest): AsyncIterable<FileChunk>;
  /** Tells anybody what a supervision order is by the code that stands on it. */
  CheckSupervisionOrder(request: CheckSupervisionOrderRequest): SupervisionOrderCheck;
  /** Answers a supervision order, by whoever it orders. */
  AnswerSupervisionOrder(request: AnswerSupervisionOrderRequest): SupervisionOrder;
  /** Counts the cases of a territory in a period: K14, K15, K16, by category, division and quarter. */
  GetCaseFigures(request: GetCaseFiguresRequest): CaseFigures;
  /** Downloads the cases of a territory reported in a period as a workbook or CSV, without reporters. */
  DownloadCases(request: DownloadCasesRequest): AsyncIterable<FileChunk>;
  /**
   * Takes work orders of the hotline 12345 as a workbook or CSV, 1,000 rows at most; a row whose hotline number is on record already is left
   * out.
   */
  ImportHotlineCases(request: AsyncIterable<ImportHotlineCasesRequest>): ImportHotlineCasesResponse;
  /** Downloads the answers to work orders of the hotline that were given in a period, as a workbook. */
  DownloadHotlineReplies(request: DownloadHotlineRepliesRequest): AsyncIterable<FileChunk>;
  /** Lists answered cases that were disclosed. */
  ListDisclosedCases(request: ListDisclosedCasesRequest): ListDisclosedCasesResponse;
  /** Reads figures that everybody may know. */
  GetDisclosedCaseFigures(request: GetDisclosedCaseFiguresRequest): DisclosedCaseFigures;
  /** Lists cases for the Open311 interface. */
  ListServiceRequests(request: ListServiceRequestsRequest): ListServiceRequestsResponse;
  /** Asks the enterprise of a quarter to repair something, in the name of whoever is signed in. */
  ReportRepair(request: ReportRepairRequest): RepairOrder;
  /** Lists what the caller asked to be repaired. */
  ListMyRepairs(request: ListMyRepairsRequest): ListMyRepairsResponse;
  /** Reads a repair order of the caller. */
  GetMyRepair(request: GetMyRepairRequest): RepairOrder;
  /** Says that a repair is done, and how well. */
  ConfirmMyRepair(request: ConfirmMyRepairRequest): RepairOrder;
  /** Says that a repair is not done; it is assigned anew. */
  ObjectToMyRepair(request: ObjectToMyRepairRequest): RepairOrder;
  /**
   * Complains of a repair that nobody came for in time, or that was objected to again and again. The complaint is a case of its own: there is one of
   * a repair order, however often it is asked for.
   */
  ComplainOfMyRepair(request: ComplainOfMyRepairRequest): Case;
  /** Takes a repair order back before somebody is on the spot. */
  CancelMyRepair(request: CancelMyRepairRequest): RepairOrder;
  /** Registers a repair that was asked for by telephone or in person. */
  RegisterRepair(request: RegisterRepairRequest): RepairOrder;
  /** Lists repair orders of the caller’s territory, or of his enterprise. */
  ListRepairOrders(request: ListRepairOrdersRequest): ListRepairOrdersResponse;
  /** Reads one repair order. */
  GetRepairOrder(request: GetRepairOrderRequest): RepairOrder;
  /** Streams a repair order whenever it changes, until it has ended. */
  WatchRepairOrder(request: WatchRepairOrderRequest): AsyncIterable<RepairOrder>;
  /** Reads name and telephone of who reported a repair, for whoever repairs it. */
  RevealRepairReporter(request: RevealRepairReporterRequest): RevealedRepairReporter;
  /** Lists who asked for name and telephone of the reporter of a repair order of the caller. */
  ListMyRepairLookups(request: ListMyRepairLookupsRequest): ListMyRepairLookupsResponse;
  /** Says who is sent. */
  AssignRepair(request: AssignRepairRequest): RepairOrder;
  /** Says that somebody is on the spot. */
  ArriveAtRepair(request: ArriveAtRepairRequest): RepairOrder;
  /** Says what the work waits for. */
  HoldRepair(request: HoldRepairRequest): RepairOrder;
  /** Goes on with the work. */
  ResumeRepair(request: ResumeRepairRequest): RepairOrder;
  /** Says that it is done; a common part needs a photo. */
  FinishRepair(request: FinishRepairRequest): RepairOrder;
}

/** Names ComplaintsService for clients and for the service that implements it. */
export const ComplaintsService: ServiceName<ComplaintsService> = { fullName: 'heming.complaints.v1.ComplaintsService' };

/** See ListSimilarCases. */
export interface ListSimilarCasesRequest {
  /** `quarters/…`. */
  readonly quarter: string;
  /** What it is about. */
  readonly category: CaseCategory;
  /** Where in the quarter. */
  readonly place: string;
  /** Greatest number of entries; 0 means 50. */
  readonly pageSize: number;
  /** Where to go on, from the answer before. */
  readonly pageToken: string;
}

/** Open cases that are alike, most alike first. */
export interface ListSimilarCasesResponse {
  /** The entries. */
  readonly similarCases: readonly SimilarCase[];
  /** Where the next page starts; empty on the last page. */
  readonly nextPageToken: string;
}

/** See ReportCase. */
export interface ReportCaseRequest {
  /** What is reported. */
  readonly report?: CaseReport | undefined;
  /** WECHAT, WEB or OPEN311; WEB when not stated. */
  readonly channel: CaseChannel;
  /** Makes a repeated request have one effect. */
  readonly requestId: string;
}

/** See JoinCase. */
export interface JoinCaseRequest {
  /** Name of the resource. */
  readonly name: string;
  /** To whom he shows who he is; NAMED when not stated. */
  readonly disclosure: CaseDisclosure;
  /** Name; empty when anonymous. */
  readonly fullName: string;
  /** Telephone; empty when anonymous. */
  readonly phone: string;
  /** Makes a repeated request have one effect. */
  readonly requestId: string;
}

/** See ListMyCases. */
export interface ListMyCasesRequest {
  /** Greatest number of entries; 0 means 50. */
  readonly pageSize: number;
  /** Where to go on, from the answer before. */
  readonly pageToken: string;
}

/** A page of the caller’s cases. */
export interface ListMyCasesResponse {
  /** The entries, latest first. */
  readonly cases: readonly Case[];
  /** Where the next page starts; empty on the last page. */
  readonly nextPageToken: string;
}

/** See GetMyCase. */
export interface GetMyCaseRequest {
  /** Name of the resource. */
  readonly name: string;
}

/** See WatchMyCase. */
export interface WatchMyCaseRequest {
  /** Name of the resource. */
  readonly name: string;
}

/** See AddToMyCase. */
export interface AddToMyCaseRequest {
  /** Name of the resource. */
  readonly name: string;
  /** What is added. */
  readonly text: string;
  /** Photos, uploaded before by the same caller. */
  readonly photos: readonly string[];
  /** If set, the change is made only while the resource still has it. */
  readonly etag: string;
  /** Makes a repeated request have one effect. */
  readonly requestId: string;
}

/** See UrgeMyCase. */
export interface UrgeMyCaseRequest {
  /** Name of the resource. */
  readonly name: string;
  /** If set, the change is made only while the resource still has it. */
  readonly etag: string;
  /** Makes a repeated request have one effect. */
  readonly requestId: string;
}

/** See JudgeMyCase. */
export interface JudgeMyCaseRequest {
  /** Name of the resource. */
  readonly name: string;
  /** Whether it is solved. */
  readonly solved: boolean;
  /** How the caller was treated, 1 poor to 5 excellent. */
  readonly attitude: number;
  /** What he says beside; needed when it is not solved. */
  readonly comment: string;
  /** If set, the change is made only while the resource still has it. */
  readonly etag: string;
  /** Makes a repeated request have one effect. */
  readonly requestId: string;
}

/** See WithdrawMyCase. */
export interface WithdrawMyCaseRequest {
  /** Name of the resource. */
  readonly name: string;
  /** Why. */
  readonly reason: string;
  /** If set, the change is made only while the resource still has it. */
  readonly etag: string;
  /** Makes a repeated request have one effect. */
  readonly requestId: string;
}

/** See RegisterCase. */
export interface RegisterCaseRequest {
  /** What is reported. */
  readonly report?: CaseReport | undefined;
  /** HOTLINE, PHONE, VISIT, LETTER or PATROL. */
  readonly channel: CaseChannel;
  /** Makes a repeated request have one effect. */
  readonly requestId: string;
}

/** See ListCases. */
export interface ListCasesRequest {
  /** Only within this division. */
  readonly division: string;
  /** Only of this quarter. */
  readonly quarter: string;
  /** Only about this unit. */
  readonly unit: string;
  /** Only in this state. */
  readonly state: CaseState;
  /** Only of this category. */
  readonly category: CaseCategory;
  /** Only of this kind. */
  readonly kind: CaseKind;
  /** Only open ones with this lamp. */
  readonly lamp: CaseDeadlineLamp;
  /** Only open ones escalated so far. */
  readonly escalation: CaseEscalation;
  /** Only those this organisation is in charge of. */
  readonly lead: string;
  /** Only what has not ended. */
  readonly openOnly: boolean;
  /** Only those with an extension to be decided. */
  readonly extensionRequested: boolean;
  /** Only those whose number begins so. */
  readonly number: string;
  /** Order by the present deadline, earliest first, instead of by the time of reporting, latest first; only open ones. */
  readonly dueFirst: boolean;
  /** Greatest number of entries; 0 means 50. */
  readonly pageSize: number;
  /** Where to go on, from the answer before. */
  readonly pageToken: string;
}

/** A page of cases, without their entries. */
export interface ListCasesResponse {
  /** The entries. */
  readonly cases: readonly Case[];
  /** Where the next page starts; empty on the last page. */
  readonly nextPageToken: string;
}

/** See GetCase. */
export interface GetCaseRequest {
  /** Name of the resource. */
  readonly name: string;
}

/** See WatchCase. */
export interface WatchCaseRequest {
  /** Name of the resource. */
  readonly name: string;
}

/** See GetCaseCounts. */
export interface GetCaseCountsRequest {}

/** See WatchCaseCounts. */
export interface WatchCaseCountsRequest {}

/** See AcceptCase. */
export interface AcceptCaseRequest {
  /** Name of the resource. */
  readonly name: string;
  /** What is wanted; as reported when not stated. */
  readonly kind: CaseKind;
  /** What it is about; as reported when not stated. */
  readonly category: CaseCategory;
  /** How quickly somebody has to be on the spot; as reported when not stated. */
  readonly urgency: CaseUrgency;
  /** If set, the change is made only while the resource still has it. */
  readonly etag: string;
  /** Makes a repeated request have one effect. */
  readonly requestId: string;
}

/** See RefuseCase. */
export interface RefuseCaseRequest {
  /** Name of the resource. */
  readonly name: string;
  /** Why. */
  readonly reason: CaseInvalidReason;
  /** What the reporter is told. */
  readonly explanation: string;
  /** If set, the change is made only while the resource still has it. */
  readonly etag: string;
  /** Makes a repeated request have one effect. */
  readonly requestId: string;
}

/** See DispatchCase. */
export interface DispatchCaseRequest {
  /** Name of the resource. */
  readonly name: string;
  /** Who is to be in charge; by category when absent. */
  readonly lead?: Handler | undefined;
  /** Who assists. */
  readonly assistants: readonly Handler[];
  /** What is expected; not shown to the reporter. */
  readonly instruction: string;
  /** If set, the change is made only while the resource still has it. */
  readonly etag: string;
  /** Makes a repeated request have one effect. */
  readonly requestId: string;
}

/** See SignForCase. */
export interface SignForCaseRequest {
  /** Name of the resource. */
  readonly name: string;
  /** If set, the change is made only while the resource still has it. */
  readonly etag: string;
  /** Makes a repeated request have one effect. */
  readonly requestId: string;
}

/** See ReturnCase. */
export interface ReturnCaseRequest {
  /** Name of the resource. */
  readonly name: string;
  /** Why. */
  readonly reason: string;
  /** If set, the change is made only while the resource still has it. */
  readonly etag: string;
  /** Makes a repeated request have one effect. */
  readonly requestId: string;
}

/** See AskReporter. */
export interface AskReporterRequest {
  /** Name of the resource. */
  readonly name: string;
  /** What is asked. */
  readonly question: string;
  /** If set, the change is made only while the resource still has it. */
  readonly etag: string;
  /** Makes a repeated request have one effect. */
  readonly requestId: string;
}

/** See ReplyToCase. */
export interface ReplyToCaseRequest {
  /** Name of the resource. */
  readonly name: string;
  /** What the reporter is told. */
  readonly text: string;
  /** Photos, uploaded before by the same caller. */
  readonly photos: readonly string[];
  /** If set, the change is made only while the resource still has it. */
  readonly etag: string;
  /** Makes a repeated request have one effect. */
  readonly requestId: string;
}

/** See RequestCaseExtension. */
export interface RequestCaseExtensionRequest {
  /** Name of the resource. */
  readonly name: string;
  /** Why; the reporter is told. */
  readonly reason: string;
  /** By how many working days. */
  readonly workingDays: number;
  /** If set, the change is made only while the resource still has it. */
  readonly etag: string;
  /** Makes a repeated request have one effect. */
  readonly requestId: string;
}

/** See DecideCaseExtension. */
export interface DecideCaseExtensionRequest {
  /** Name of the resource. */
  readonly name: string;
  /** Whether it is granted. */
  readonly granted: boolean;
  /** Why it is refused; needed then. */
  readonly reason: string;
  /** If set, the change is made only while the resource still has it. */
  readonly etag: string;
  /** Makes a repeated request have one effect. */
  readonly requestId: string;
}

/** See RevisitCase. */
export interface RevisitCaseRequest {
  /** Name of the resource. */
  readonly name: string;
  /** Whether he was reached. */
  readonly reached: boolean;
  /** Whether it is solved, says he. */
  readonly solved: boolean;
  /** How he was treated, 1 to 5; 0 when not reached. */
  readonly attitude: number;
  /** What he said. */
  readonly comment: string;
  /** If set, the change is made only while the resource still has it. */
  readonly etag: string;
  /** Makes a repeated request have one effect. */
  readonly requestId: string;
}

/** See CloseCase. */
export interface CloseCaseRequest {
  /** Name of the resource. */
  readonly name: string;
  /** What was found; left open when not stated. */
  readonly fault: CaseFault;
  /** What the reporter is told; needed when he is not content. */
  readonly reason: string;
  /** If set, the change is made only while the resource still has it. */
  readonly etag: string;
  /** Makes a repeated request have one effect. */
  readonly requestId: string;
}

/** See ReopenCase. */
export interface ReopenCaseRequest {
  /** Name of the resource. */
  readonly name: string;
  /** Why. */
  readonly reason: string;
  /** If set, the change is made only while the resource still has it. */
  readonly etag: string;
  /** Makes a repeated request have one effect. */
  readonly requestId: string;
}

/** See UrgeCase. */
export interface UrgeCaseRequest {
  /** Name of the resource. */
  readonly name: string;
  /** What is expected. */
  readonly text: string;
  /** If set, the change is made only while the resource still has it. */
  readonly etag: string;
  /** Makes a repeated request have one effect. */
  readonly requestId: string;
}

/** See MergeCase. */
export interface MergeCaseRequest {
  /** Name of the resource. */
  readonly name: string;
  /** `cases/…` it becomes part of. */
  readonly into: string;
  /** If set, the change is made only while the resource still has it. */
  readonly etag: string;
  /** Makes a repeated request have one effect. */
  readonly requestId: string;
}

/** See SplitCase. */
export interface SplitCaseRequest {
  /** Name of the resource. */
  readonly name: string;
  /** What the new case is about. */
  readonly category: CaseCategory;
  /** What it is in a few words. */
  readonly title: string;
  /** What happened. */
  readonly text: string;
  /** If set, the change is made only while the resource still has it. */
  readonly etag: string;
  /** Makes a repeated request have one effect. */
  readonly requestId: string;
}

/** See TransferCase. */
export interface TransferCaseRequest {
  /** Name of the resource. */
  readonly name: string;
  /** `quarters/…` it is about. */
  readonly quarter: string;
  /** Why. */
  readonly reason: string;
  /** If set, the change is made only while the resource still has it. */
  readonly etag: string;
  /** Makes a repeated request have one effect. */
  readonly requestId: string;
}

/** See NoteOnCase. */
export interface NoteOnCaseRequest {
  /** Name of the resource. */
  readonly name: string;
  /** The note. */
  readonly text: string;
  /** If set, the change is made only while the resource still has it. */
  readonly etag: string;
  /** Makes a repeated request have one effect. */
  readonly requestId: string;
}

/** See AddToCase. */
export interface AddToCaseRequest {
  /** Name of the resource. */
  readonly name: string;
  /** What the reporter said. */
  readonly text: string;
  /** Photos that he brought, uploaded before by the same caller. */
  readonly photos: readonly string[];
  /** If set, the change is made only while the resource still has it. */
  readonly etag: string;
  /** Makes a repeated request have one effect. */
  readonly requestId: string;
}

/** See DiscloseCase. */
export interface DiscloseCaseRequest {
  /** Name of the resource. */
  readonly name: string;
  /** Whether they are public. */
  readonly disclosed: boolean;
  /** The question in a few words; needed to disclose. */
  readonly publicTitle: string;
  /** The answer; needed to disclose. */
  readonly publicReply: string;
  /** If set, the change is made only while the resource still has it. */
  readonly etag: string;
  /** Makes a repeated request have one effect. */
  readonly requestId: string;
}

/** See RevealCaseReporter. */
export interface RevealCaseReporterRequest {
  /** Name of the resource. */
  readonly name: string;
  /** If set, the change is made only while the resource still has it. */
  readonly etag: string;
  /** Makes a repeated request have one effect. */
  readonly requestId: string;
}

/** Reporters in full. */
export interface RevealedReporters {
  /** Who reported, then who joined; those who do not show themselves to the caller are left out. */
  readonly reporters: readonly CaseReporter[];
}

/** See IssueSupervisionOrder. */
export interface IssueSupervisionOrderRequest {
  /** `cases/…` it is about. */
  readonly case: string;
  /** What is wrong, and what is demanded. */
  readonly reason: string;
  /** In how many working days it is to be answered. */
  readonly workingDays: number;
  /** Makes a repeated request have one effect. */
  readonly requestId: string;
}

/** See ListSupervisionOrders. */
export interface ListSupervisionOrdersRequest {
  /** Only within this division. */
  readonly division: string;
  /** Only in this state. */
  readonly state: SupervisionOrderState;
  /** Only of this case. */
  readonly case: string;
  /** Greatest number of entries; 0 means 50. */
  readonly pageSize: number;
  /** Where to go on, from the answer before. */
  readonly pageToken: string;
}

/** A page of supervision orders. */
export interface ListSupervisionOrdersResponse {
  /** The entries, latest first. */
  readonly supervisionOrders: readonly SupervisionOrder[];
  /** Where the next page starts; empty on the last page. */
  readonly nextPageToken: string;
}

/** See GetSupervisionOrder. */
export interface GetSupervisionOrderRequest {
  /** Name of the resource. */
  readonly name: string;
}

/** See DownloadSupervisionOrder. */
export interface DownloadSupervisionOrderRequest {
  /** Name of the resource. */
  readonly name: string;
}

/** See CheckSupervisionOrder. */
export interface CheckSupervisionOrderRequest {
  /** `supervisionOrderChecks/{verification code}`. */
  readonly name: string;
}

/** See AnswerSupervisionOrder. */
export interface AnswerSupervisionOrderRequest {
  /** Name of the resource. */
  readonly name: string;
  /** What was done. */
  readonly answer: string;
  /** If set, the change is made only while the resource still has it. */
  readonly etag: string;
  /** Makes a repeated request have one effect. */
  readonly requestId: string;
}

/** See DownloadCases. */
export interface DownloadCasesRequest {
  /** `divisions/{code}` to list. */
  readonly division: string;
  /** First day. */
  readonly fromDate: string;
  /** Last day; at most 366 days later. */
  readonly toDate: string;
  /** Only of this category. */
  readonly category: CaseCategory;
  /** Format of the file; XLSX when not stated. */
  readonly format: DownloadCasesRequestFormat;
}

/** Format of a table. */
export type DownloadCasesRequestFormat =
  /** Not stated. */
  | 'FORMAT_UNSPECIFIED'
  /** A workbook. */
  | 'XLSX'
  /** Comma-separated text in UTF-8 with a byte-order mark. */
  | 'CSV';

/** The Chinese word of each `DownloadCasesRequestFormat`; what is not stated has none. */
export const DOWNLOAD_CASES_REQUEST_FORMAT_WORDS: Readonly<Record<DownloadCasesRequestFormat, string>> = {
  FORMAT_UNSPECIFIED: "",
  XLSX: "Excel 工作簿",
  CSV: "CSV 文本",
};

/** See ImportHotlineCases. */
export interface ImportHotlineCasesRequest {
  /** Bytes of the file, in order. */
  readonly content: Uint8Array;
}

/** What became of the rows. */
export interface ImportHotlineCasesResponse {
  /** Rows that are cases now. */
  readonly registeredCount: number;
  /** Rows that were cases before. */
  readonly knownCount: number;
  /** Rows that cannot be cases. */
  readonly rejections: readonly HotlineRejection[];
}

/** A row that cannot be a case, and why. */
export interface HotlineRejection {
  /** Line of the table, counted from 1, the header included. */
  readonly line: number;
  /** Column that is wrong. */
  readonly column: string;
  /** The reason as a Chinese sentence. */
  readonly messageZh: string;
  /** The reason as an English sentence. */
  readonly messageEn: string;
}

/** See DownloadHotlineReplies. */
export interface DownloadHotlineRepliesRequest {
  /** `divisions/{code}` to list. */
  readonly division: string;
  /** First day. */
  readonly fromDate: string;
  /** Last day; at most 366 days later. */
  readonly toDate: string;
}

/** See ReportRepair. */
export interface ReportRepairRequest {
  /** What is to be repaired. */
  readonly report?: RepairReport | undefined;
  /** WECHAT or WEB; WEB when not stated. */
  readonly channel: CaseChannel;
  /** Makes a repeated request have one effect. */
  readonly requestId: string;
}

/** See ListMyRepairs. */
export interface ListMyRepairsRequest {
  /** Greatest number of entries; 0 means 50. */
  readonly pageSize: number;
  /** Where to go on, from the answer before. */
  readonly pageToken: string;
}

/** A page of the caller’s repair orders. */
export interface ListMyRepairsResponse {
  /** The entries, latest first. */
  readonly repairOrders: readonly RepairOrder[];
  /** Where the next page starts; empty on the last page. */
  readonly nextPageToken: string;
}

/** See GetMyRepair. */
export interface GetMyRepairRequest {
  /** Name of the resource. */
  readonly name: string;
}

/** See ConfirmMyRepair. */
export interface ConfirmMyRepairRequest {
  /** Name of the resource. */
  readonly name: string;
  /** 1 poor to 5 excellent; 0 for none. */
  readonly rating: number;
  /** What the caller says beside. */
  readonly comment: string;
  /** If set, the change is made only while the resource still has it. */
  readonly etag: string;
  /** Makes a repeated request have one effect. */
  readonly requestId: string;
}

/** See ObjectToMyRepair. */
export interface ObjectToMyRepairRequest {
  /** Name of the resource. */
  readonly name: string;
  /** What is still broken. */
  readonly reason: string;
  /** If set, the change is made only while the resource still has it. */
  readonly etag: string;
  /** Makes a repeated request have one effect. */
  readonly requestId: string;
}

/** See ComplainOfMyRepair. */
export interface ComplainOfMyRepairRequest {
  /** Name of the resource. */
  readonly name: string;
  /** WECHAT or WEB; WEB when not stated. */
  readonly channel: CaseChannel;
  /** What the caller says beside. */
  readonly text: string;
  /** Makes a repeated request have one effect. */
  readonly requestId: string;
}

/** See CancelMyRepair. */
export interface CancelMyRepairRequest {
  /** Name of the resource. */
  readonly name: string;
  /** If set, the change is made only while the resource still has it. */
  readonly etag: string;
  /** Makes a repeated request have one effect. */
  readonly requestId: string;
}

/** See RegisterRepair. */
export interface RegisterRepairRequest {
  /** What is to be repaired. */
  readonly report?: RepairReport | undefined;
  /** PHONE, VISIT or PATROL. */
  readonly channel: CaseChannel;
  /** Makes a repeated request have one effect. */
  readonly requestId: string;
}

/** See ListRepairOrders. */
export interface ListRepairOrdersRequest {
  /** Only within this division. */
  readonly division: string;
  /** Only of this quarter. */
  readonly quarter: string;
  /** Only in this state. */
  readonly state: RepairOrderState;
  /** Only what is not confirmed or cancelled. */
  readonly openOnly: boolean;
  /** Greatest number of entries; 0 means 50. */
  readonly pageSize: number;
  /** Where to go on, from the answer before. */
  readonly pageToken: string;
}

/** A page of repair orders, without their entries. */
export interface ListRepairOrdersResponse {
  /** The entries, latest first. */
  readonly repairOrders: readonly RepairOrder[];
  /** Where the next page starts; empty on the last page. */
  readonly nextPageToken: string;
}

/** See GetRepairOrder. */
export interface GetRepairOrderRequest {
  /** Name of the resource. */
  readonly name: string;
}

/** See WatchRepairOrder. */
export interface WatchRepairOrderRequest {
  /** Name of the resource. */
  readonly name: string;
}

/** See RevealRepairReporter. */
export interface RevealRepairReporterRequest {
  /** Name of the resource. */
  readonly name: string;
  /** Makes a repeated request have one effect. */
  readonly requestId: string;
}

/** Who reported a repair, in full. */
export interface RevealedRepairReporter {
  /** Name. */
  readonly fullName: string;
  /** Telephone. */
  readonly phone: string;
}

/** See AssignRepair. */
export interface AssignRepairRequest {
  /** Name of the resource. */
  readonly name: string;
  /** As he is called on duty. */
  readonly worker: string;
  /** If set, the change is made only while the resource still has it. */
  readonly etag: string;
  /** Makes a repeated request have one effect. */
  readonly requestId: string;
}

/** See ArriveAtRepair. */
export interface ArriveAtRepairRequest {
  /** Name of the resource. */
  readonly name: string;
  /** Photos before the work. */
  readonly photos: readonly string[];
  /** If set, the change is made only while the resource still has it. */
  readonly etag: string;
  /** Makes a repeated request have one effect. */
  readonly requestId: string;
}

/** See HoldRepair. */
export interface HoldRepairRequest {
  /** Name of the resource. */
  readonly name: string;
  /** NEEDS_PART or NEEDS_FUND. */
  readonly state: RepairOrderState;
  /** Which part, or which work. */
  readonly reason: string;
  /** What it is expected to cost, in fen; needed for the repair fund. */
  readonly estimateFen: number;
  /** If set, the change is made only while the resource still has it. */
  readonly etag: string;
  /** Makes a repeated request have one effect. */
  readonly requestId: string;
}

/** See ResumeRepair. */
export interface ResumeRepairRequest {
  /** Name of the resource. */
  readonly name: string;
  /** If set, the change is made only while the resource still has it. */
  readonly etag: string;
  /** Makes a repeated request have one effect. */
  readonly requestId: string;
}

/** See FinishRepair. */
export interface FinishRepairRequest {
  /** Name of the resource. */
  readonly name: string;
  /** What was done. */
  readonly result: string;
  /** Photos after the work. */
  readonly photos: readonly string[];
  /** If set, the change is made only while the resource still has it. */
  readonly etag: string;
  /** Makes a repeated request have one effect. */
  readonly requestId: string;
}

/** What is known of the cases of a territory in a period. A ratio without a denominator is absent, never 100 %. */
export interface CaseFigures {
  /** `divisions/{code}` counted. */
  readonly division: string;
  /** First day. */
  readonly fromDate: string;
  /** Last day. */
  readonly toDate: string;
  /** Cases reported in the period. */
  readonly reportedCount: number;
  /** Cases accepted in it. */
  readonly acceptedCount: number;
  /** Cases whose answer was due on a day of it that is over, a reopened one by its latest day: denominator of K14. */
  readonly dueCount: number;
  /** Those of them answered by then, at first and anew, granted extensions counted: numerator of K14. */
  readonly onTimeCount: number;
  /** Cases with a verdict given in it: denominator of K15. */
  readonly judgedCount: number;
  /** Those solved whose reporter did not say that he was treated worse than 3: numerator of K15. */
  readonly satisfiedCount: number;
  /** Those solved. */
  readonly solvedCount: number;
  /** Cases answered in it. */
  readonly repliedCount: number;
  /** Cases closed in it: denominator of K16. */
  readonly closedCount: number;
  /** Those of them that were reopened: numerator of K16. */
  readonly reopenedCount: number;
  /** Households of the territory; 0 when not known. Denominator of complaints per 1,000 households. */
  readonly householdCount: number;
  /** By category, most first. */
  readonly categories: readonly CategoryCount[];
  /** By the divisions one level below, by code. */
  readonly divisions: readonly DivisionCount[];
  /** Quarters with most cases, ten at most. */
  readonly quarters: readonly QuarterCount[];
  /** Cases overdue at present. */
  readonly openRedCount: number;
  /** Cases open at present. */
  readonly openCount: number;
}

/** Cases of one category. */
export interface CategoryCount {
  /** The category. */
  readonly category: CaseCategory;
  /** Cases reported. */
  readonly caseCount: number;
  /** Of them reopened. */
  readonly reopenedCount: number;
  /** Of them with a verified fault. */
  readonly faultCount: number;
}

/** Cases of one division. */
export interface DivisionCount {
  /** `divisions/{code}`. */
  readonly division: string;
  /** Cases reported. */
  readonly caseCount: number;
  /** Answers due. */
  readonly dueCount: number;
  /** Of them in time. */
  readonly onTimeCount: number;
  /** Overdue at present. */
  readonly openRedCount: number;
}

/** Cases of one quarter. */
export interface QuarterCount {
  /** `quarters/…`. */
  readonly quarter: string;
  /** Its title. */
  readonly quarterTitle: string;
  /** Cases reported. */
  readonly caseCount: number;
  /** Of them reopened. */
  readonly reopenedCount: number;
}

/** Asks for figures. */
export interface GetCaseFiguresRequest {
  /** `divisions/{code}` to count. */
  readonly division: string;
  /** First day. */
  readonly fromDate: string;
  /** Last day; at most 366 days later. */
  readonly toDate: string;
}

/** An answered case as everybody may read it: question and answer without persons, homes and photos of the report. */
export interface DisclosedCase {
  /** `disclosedCases/{id}`. */
  readonly name: string;
  /** Number for people. */
  readonly number: string;
  /** What was wanted. */
  readonly kind: CaseKind;
  /** What it was about. */
  readonly category: CaseCategory;
  /** `quarters/…` it was about. */
  readonly quarter: string;
  /** Title of the quarter. */
  readonly quarterTitle: string;
  /** `divisions/{community code}`. */
  readonly division: string;
  /** The question in a few words, as an office put it. */
  readonly publicTitle: string;
  /** The answer, as an office put it. */
  readonly publicReply: string;
  /** Who was in charge. */
  readonly lead?: Handler | undefined;
  /** State of life. */
  readonly state: CaseState;
  /** How it ended. */
  readonly outcome: CaseOutcome;
  /** Whether it was answered in time. */
  readonly onTime: boolean;
  /** When it was reported. */
  readonly createTime?: Date | undefined;
  /** When it was answered. */
  readonly replyTime?: Date | undefined;
}

/** Asks for a page of disclosed cases. */
export interface ListDisclosedCasesRequest {
  /** Only of this quarter. */
  readonly quarter: string;
  /** Only within this division. */
  readonly division: string;
  /** Only of this category. */
  readonly category: CaseCategory;
  /** Greatest number of entries; 0 means 50. */
  readonly pageSize: number;
  /** Where to go on, from the answer before. */
  readonly pageToken: string;
}

/** A page of disclosed cases. */
export interface ListDisclosedCasesResponse {
  /** The entries, latest answer first. */
  readonly disclosedCases: readonly DisclosedCase[];
  /** Where the next page starts; empty on the last page. */
  readonly nextPageToken: string;
}

/** Asks for the figures everybody may read. */
export interface GetDisclosedCaseFiguresRequest {
  /** `divisions/{code}` of the city or a county. */
  readonly division: string;
}

/** Figures of the twelve months until yesterday. Of a ratio with a denominator below five neither part is told: both are 0. */
export interface DisclosedCaseFigures {
  /** `divisions/{code}` counted. */
  readonly division: string;
  /** First day. */
  readonly fromDate: string;
  /** Last day. */
  readonly toDate: string;
  /** Cases reported. */
  readonly reportedCount: number;
  /** Answers due. */
  readonly dueCount: number;
  /** Of them in time. */
  readonly onTimeCount: number;
  /** Verdicts given. */
  readonly judgedCount: number;
  /** Of them content. */
  readonly satisfiedCount: number;
  /** Closed. */
  readonly closedCount: number;
  /** Of them reopened. */
  readonly reopenedCount: number;
}

/** A case as the Open311 interface shows it: to everybody what is disclosed, to a program also what it reported itself. */
export interface ServiceRequest {
  /** Number for people; the service_request_id. */
  readonly number: string;
  /** State of life. */
  readonly state: CaseState;
  /** The public answer, or why it was not accepted. */
  readonly statusNotes: string;
  /** The category; its code is the service_code. */
  readonly category: CaseCategory;
  /** The question, as far as the caller may read it. */
  readonly description: string;
  /** Who is in charge. */
  readonly lead?: Handler | undefined;
  /** `quarters/…`; the address_id. */
  readonly quarter: string;
  /** Where, in words. */
  readonly address: string;
  /** WGS-84 latitude in millionths of a degree; 0 when not known. */
  readonly latitudeE6: number;
  /** WGS-84 longitude in millionths of a degree; 0 when not known. */
  readonly longitudeE6: number;
  /** By when it is to be answered; empty when not accepted yet. */
  readonly expectedDate: string;
  /** `photos/…` of the answer; empty when there is none. */
  readonly photo: string;
  /** When it was reported. */
  readonly createTime?: Date | undefined;
  /** When it last changed. */
  readonly updateTime?: Date | undefined;
  /** What became of it, oldest first, without persons. */
  readonly updates: readonly ServiceRequestUpdate[];
  /** `cases/…`, to whoever reported it; empty otherwise. */
  readonly case: string;
}

/** A step that a reader may know. */
export interface ServiceRequestUpdate {
  /** What happened. */
  readonly kind: CaseEntryKind;
  /** What is said of it to everybody. */
  readonly text: string;
  /** When. */
  readonly occurTime?: Date | undefined;
}

/** Asks for a page of cases, for the Open311 interface. */
export interface ListServiceRequestsRequest {
  /** Only these. */
  readonly numbers: readonly string[];
  /** Only of these. */
  readonly categories: readonly CaseCategory[];
  /** Reported at this time or later. */
  readonly startTime?: Date | undefined;
  /** Reported before. */
  readonly endTime?: Date | undefined;
  /** Only what has not ended. */
  readonly openOnly: boolean;
  /** Only what has ended. */
  readonly closedOnly: boolean;
  /** Greatest number of entries; 0 means 50. */
  readonly pageSize: number;
  /** Where to go on, from the answer before. */
  readonly pageToken: string;
}

/** A page of cases. */
export interface ListServiceRequestsResponse {
  /** The entries, latest first. */
  readonly serviceRequests: readonly ServiceRequest[];
  /** Where the next page starts; empty on the last page. */
  readonly nextPageToken: string;
}

/** A photo without any data of where, when and with what it was taken. */
export interface Photo {
  /** `photos/{id}`. */
  readonly name: string;
  /** Width in pixels. */
  readonly width: number;
  /** Height in pixels. */
  readonly height: number;
  /** Size in bytes. */
  readonly sizeBytes: number;
  /** SHA-256 of its bytes, in hexadecimal. */
  readonly sha256: string;
  /** When it was uploaded. */
  readonly createTime?: Date | undefined;
}

/** A piece of a photo on its way in. */
export interface UploadPhotoRequest {
  /** Bytes of the file, in order. */
  readonly content: Uint8Array;
}

/** Asks for a photo. */
export interface DownloadPhotoRequest {
  /** Name of the resource. */
  readonly name: string;
  /** Whether a small one is enough, of at most 320 pixels a side. */
  readonly thumbnail: boolean;
}

/** What somebody asks the enterprise of his quarter to repair (报修). */
export interface RepairOrder {
  /** `repairOrders/{id}`. */
  readonly name: string;
  /** Number for people: `BX-20261123-000012`. */
  readonly number: string;
  /** What is to be repaired. */
  readonly part: RepairOrderPart;
  /** State of life. */
  readonly state: RepairOrderState;
  /** How quickly somebody has to be on the spot. */
  readonly urgency: CaseUrgency;
  /** How it arrived. */
  readonly channel: CaseChannel;
  /** `quarters/…`. */
  readonly quarter: string;
  /** Title of the quarter. */
  readonly quarterTitle: string;
  /** `divisions/{community code}`. */
  readonly division: string;
  /** `organisations/{uscc}` that repairs. */
  readonly enterprise: string;
  /** Home; empty for common parts. */
  readonly unit: string;
  /** Where, in words. */
  readonly place: string;
  /** What is broken. */
  readonly text: string;
  /** Photos of the report. */
  readonly photos: readonly string[];
  /** Name of the reporter, masked. */
  readonly fullName: string;
  /** Telephone, masked. */
  readonly phone: string;
  /** Who is sent, as he is called on duty. */
  readonly worker: string;
  /** By when somebody is to be on the spot. */
  readonly arriveDueTime?: Date | undefined;
  /** When somebody was. */
  readonly arriveTime?: Date | undefined;
  /** What it is expected to cost, in fen; 0 when nothing was said. */
  readonly estimateFen: number;
  /** Which part, or which work, it waits for. */
  readonly holdReason: string;
  /** Photos before the work. */
  readonly beforePhotos: readonly string[];
  /** Photos after the work. */
  readonly afterPhotos: readonly string[];
  /** What was done. */
  readonly result: string;
  /** When it was done. */
  readonly doneTime?: Date | undefined;
  /** Until when the reporter can object. */
  readonly confirmDueTime?: Date | undefined;
  /** Whether it was confirmed by the passing of time. */
  readonly autoConfirmed: boolean;
  /** 1 poor to 5 excellent; 0 when not rated. */
  readonly rating: number;
  /** What the reporter says beside. */
  readonly ratingComment: string;
  /** How often the reporter objected. */
  readonly reopenCount: number;
  /** `cases/…` that followed from it; empty when none. */
  readonly complaint: string;
  /** What happened, oldest first, the latest 100. */
  readonly entries: readonly RepairEntry[];
  /** Name and first day of the rules it is handled by. */
  readonly ruleSet: string;
  /** Changes with every change of the resource. */
  readonly etag: string;
  /** When it was reported. */
  readonly createTime?: Date | undefined;
  /** When it last changed. */
  readonly updateTime?: Date | undefined;
  /** Grade of service agreed for the quarter when it was reported, 1 lowest to 5 highest, that `arrive_due_time` follows; 0 where none was on record. */
  readonly serviceGrade: number;
}

/** Life of a repair order. */
export type RepairOrderState =
  /** Not stated. */
  | 'STATE_UNSPECIFIED'
  /** Arrived; nobody is assigned yet. */
  | 'REPORTED'
  /** Somebody is on his way. */
  | 'ASSIGNED'
  /** Somebody is on the spot. */
  | 'ARRIVED'
  /** Waits for a part. */
  | 'NEEDS_PART'
  /** Waits for money of the repair fund. */
  | 'NEEDS_FUND'
  /** Done, says the enterprise. */
  | 'DONE'
  /** Done, says the reporter, or he did not object in time. */
  | 'CONFIRMED'
  /** Taken back by the reporter. */
  | 'CANCELLED';

/** The Chinese word of each `RepairOrderState`; what is not stated has none. */
export const REPAIR_ORDER_STATE_WORDS: Readonly<Record<RepairOrderState, string>> = {
  STATE_UNSPECIFIED: "",
  REPORTED: "待派工",
  ASSIGNED: "已派工",
  ARRIVED: "已到场",
  NEEDS_PART: "待配件",
  NEEDS_FUND: "待维修资金",
  DONE: "已完工",
  CONFIRMED: "已确认",
  CANCELLED: "已取消",
};

/** What is to be repaired. */
export type RepairOrderPart =
  /** Not stated. */
  | 'PART_UNSPECIFIED'
  /** Elevator. */
  | 'ELEVATOR'
  /** Water supply. */
  | 'WATER_SUPPLY'
  /** Drains and sewage. */
  | 'DRAINAGE'
  /** Power and light. */
  | 'POWER'
  /** Heating. */
  | 'HEATING'
  /** Gas. */
  | 'GAS'
  /** Roof or outer wall. */
  | 'ROOF_AND_WALL'
  /** Doors, locks, access control. */
  | 'DOORS_AND_ACCESS'
  /** Fire equipment. */
  | 'FIRE_EQUIPMENT'
  /** Roads and green. */
  | 'ROADS_AND_GREEN'
  /** Inside the home, at the owner’s cost. */
  | 'INDOORS'
  /** Anything else. */
  | 'OTHER';

/** The Chinese word of each `RepairOrderPart`; what is not stated has none. */
export const REPAIR_ORDER_PART_WORDS: Readonly<Record<RepairOrderPart, string>> = {
  PART_UNSPECIFIED: "",
  ELEVATOR: "电梯",
  WATER_SUPPLY: "给水",
  DRAINAGE: "排水",
  POWER: "供电照明",
  HEATING: "供暖",
  GAS: "燃气",
  ROOF_AND_WALL: "屋面外墙",
  DOORS_AND_ACCESS: "门禁门锁",
  FIRE_EQUIPMENT: "消防设施",
  ROADS_AND_GREEN: "道路绿化",
  INDOORS: "室内（自费）",
  OTHER: "其他",
};

/** Something that happened to a repair order. */
export interface RepairEntry {
  /** State after it. */
  readonly state: RepairOrderState;
  /** What was said; empty when nothing was. */
  readonly text: string;
  /** Photos that belong to it. */
  readonly photos: readonly string[];
  /** When. */
  readonly occurTime?: Date | undefined;
}

/** What somebody wants repaired. */
export interface RepairReport {
  /** What is to be repaired. */
  readonly part: RepairOrderPart;
  /** `quarters/…`. */
  readonly quarter: string;
  /** Home, if it is inside or about one. */
  readonly unit: string;
  /** Where, in words. */
  readonly place: string;
  /** What is broken. */
  readonly text: string;
  /** Photos, uploaded before by the same caller. */
  readonly photos: readonly string[];
  /** How quickly somebody has to be on the spot; NORMAL when not stated. */
  readonly urgency: CaseUrgency;
  /** Name of the reporter. */
  readonly fullName: string;
  /** Telephone of the reporter. */
  readonly phone: string;
}

/** The document by which a bureau orders whoever is in charge of an overdue case to answer it (督办单). */
export interface SupervisionOrder {
  /** `supervisionOrders/{id}`. */
  readonly name: string;
  /** Official number: `盘住建物督〔2026〕17号`. */
  readonly number: string;
  /** `cases/…` it is about. */
  readonly case: string;
  /** Number of that case. */
  readonly caseNumber: string;
  /** Title of its quarter. */
  readonly quarterTitle: string;
  /** `divisions/{community code}` of the case. */
  readonly division: string;
  /** Who is ordered. */
  readonly recipient?: Handler | undefined;
  /** What is wrong, and what is demanded. */
  readonly reason: string;
  /** By when it is to be answered. */
  readonly answerDueDate: string;
  /** Whether the passing of time issued it. */
  readonly automatic: boolean;
  /** Whether it is answered. */
  readonly state: SupervisionOrderState;
  /** What was answered; empty before. */
  readonly answer: string;
  /** When it was answered. */
  readonly answerTime?: Date | undefined;
  /** Code by which anybody can check it. */
  readonly verificationCode: string;
  /** Changes with every change of the resource. */
  readonly etag: string;
  /** When it was issued. */
  readonly createTime?: Date | undefined;
}

/** Whether a supervision order is answered. */
export type SupervisionOrderState =
  /** Not stated. */
  | 'STATE_UNSPECIFIED'
  /** To be answered. */
  | 'ISSUED'
  /** Answered. */
  | 'ANSWERED';

/** The Chinese word of each `SupervisionOrderState`; what is not stated has none. */
export const SUPERVISION_ORDER_STATE_WORDS: Readonly<Record<SupervisionOrderState, string>> = {
  STATE_UNSPECIFIED: "",
  ISSUED: "待反馈",
  ANSWERED: "已反馈",
};

/** What anybody may know of a supervision order whose code he has: that it is one, and how it stands. Neither what it says nor who reported. */
export interface SupervisionOrderCheck {
  /** `supervisionOrderChecks/{verification code}`. */
  readonly name: string;
  /** Official number: `盘住建物督〔2026〕17号`. */
  readonly number: string;
  /** Title of the bureau that issued it. */
  readonly issuer: string;
  /** Day of issue. */
  readonly issueDate: string;
  /** Who is ordered. */
  readonly recipient?: Handler | undefined;
  /** Title of the organisation that is ordered, or of the division of the office; empty when the register knows none. */
  readonly recipientTitle: string;
  /** Whether it is answered. */
  readonly state: SupervisionOrderState;
  /** Hash of the record that the document was made from, as it stands at the foot of each page. */
  readonly sha256: string;
}

/** What was to be done by a deadline. */
export type CaseStep =
  /** Not stated. */
  | 'CASE_STEP_UNSPECIFIED'
  /** Accept. */
  | 'ACCEPT'
  /** Dispatch. */
  | 'DISPATCH'
  /** Sign for. */
  | 'SIGN'
  /** Answer. */
  | 'REPLY'
  /** Revisit. */
  | 'REVISIT';

/** The Chinese word of each `CaseStep`; what is not stated has none. */
export const CASE_STEP_WORDS: Readonly<Record<CaseStep, string>> = {
  CASE_STEP_UNSPECIFIED: "",
  ACCEPT: "受理",
  DISPATCH: "派单",
  SIGN: "签收",
  REPLY: "答复",
  REVISIT: "回访",
};

/** Why a joint meeting is proposed. */
export type JointMeetingCause =
  /** Not stated. */
  | 'JOINT_MEETING_CAUSE_UNSPECIFIED'
  /** One case was reopened three times or more. */
  | 'REOPENED_OFTEN'
  /** Five or more reporters of one cause in thirty days. */
  | 'MANY_REPORTERS';

/** The Chinese word of each `JointMeetingCause`; what is not stated has none. */
export const JOINT_MEETING_CAUSE_WORDS: Readonly<Record<JointMeetingCause, string>> = {
  JOINT_MEETING_CAUSE_UNSPECIFIED: "",
  REOPENED_OFTEN: "多次重办",
  MANY_REPORTERS: "多人反映",
};

/** A case arrived. */
export interface CaseReported {
  /** `cases/…`. */
  readonly case: string;
  /** Code of the community. */
  readonly division: string;
  /** `quarters/…`. */
  readonly quarter: string;
  /** What is wanted. */
  readonly kind: CaseKind;
  /** What it is about. */
  readonly category: CaseCategory;
  /** How it arrived. */
  readonly channel: CaseChannel;
  /** When it happened. */
  readonly occurTime?: Date | undefined;
}

/** A case was accepted; the period of the answer runs. */
export interface CaseAccepted {
  /** `cases/…`. */
  readonly case: string;
  /** Code of the community. */
  readonly division: string;
  /** `quarters/…`. */
  readonly quarter: string;
  /** What is wanted. */
  readonly kind: CaseKind;
  /** What it is about. */
  readonly category: CaseCategory;
  /** By when it is to be answered. */
  readonly replyDueDate: string;
  /** Whether that day may move. */
  readonly provisional: boolean;
  /** Rules it is handled by. */
  readonly ruleSet: string;
  /** When it happened. */
  readonly occurTime?: Date | undefined;
}

/** A case was not accepted. */
export interface CaseRefused {
  /** `cases/…`. */
  readonly case: string;
  /** Code of the community. */
  readonly division: string;
  /** `quarters/…`. */
  readonly quarter: string;
  /** Why. */
  readonly reason: CaseInvalidReason;
  /** When it happened. */
  readonly occurTime?: Date | undefined;
}

/** A case was sent to whom it concerns. */
export interface CaseDispatched {
  /** `cases/…`. */
  readonly case: string;
  /** Code of the community. */
  readonly division: string;
  /** `quarters/…`. */
  readonly quarter: string;
  /** What it is about. */
  readonly category: CaseCategory;
  /** Who is in charge. */
  readonly lead?: Handler | undefined;
  /** Who assists. */
  readonly assistants: readonly Handler[];
  /** Whether it cannot be returned any more. */
  readonly binding: boolean;
  /** When it happened. */
  readonly occurTime?: Date | undefined;
}

/** A case was given back by whom it was sent to. */
export interface CaseReturned {
  /** `cases/…`. */
  readonly case: string;
  /** Code of the community. */
  readonly division: string;
  /** `quarters/…`. */
  readonly quarter: string;
  /** Who is in charge. */
  readonly lead?: Handler | undefined;
  /** When it happened. */
  readonly occurTime?: Date | undefined;
}

/** The period of the answer was made longer. */
export interface CaseExtended {
  /** `cases/…`. */
  readonly case: string;
  /** Code of the community. */
  readonly division: string;
  /** `quarters/…`. */
  readonly quarter: string;
  /** By when it is to be answered now. */
  readonly replyDueDate: string;
  /** Rules it is handled by. */
  readonly ruleSet: string;
  /** When it happened. */
  readonly occurTime?: Date | undefined;
}

/** Deadlines of a case moved, because the holiday notice of the year that they reach into came out. */
export interface CaseDeadlinesMoved {
  /** `cases/…`. */
  readonly case: string;
  /** Code of the community. */
  readonly division: string;
  /** `quarters/…`. */
  readonly quarter: string;
  /** By when the present step is to be done now; empty when none is. */
  readonly dueDate: string;
  /** By when it is to be answered now. */
  readonly replyDueDate: string;
  /** Rules it is handled by. */
  readonly ruleSet: string;
  /** When it happened. */
  readonly occurTime?: Date | undefined;
}

/** A deadline of a case passed. */
export interface CaseOverdue {
  /** `cases/…`. */
  readonly case: string;
  /** Code of the community. */
  readonly division: string;
  /** `quarters/…`. */
  readonly quarter: string;
  /** What it is about. */
  readonly category: CaseCategory;
  /** Who is in charge. */
  readonly lead?: Handler | undefined;
  /** Which. */
  readonly step: CaseStep;
  /** Its last day. */
  readonly dueDate: string;
  /** Rules it is handled by. */
  readonly ruleSet: string;
  /** When it happened. */
  readonly occurTime?: Date | undefined;
}

/** Somebody above was told that a case is overdue. */
export interface CaseEscalated {
  /** `cases/…`. */
  readonly case: string;
  /** Code of the community. */
  readonly division: string;
  /** `quarters/…`. */
  readonly quarter: string;
  /** Who is in charge. */
  readonly lead?: Handler | undefined;
  /** Who. */
  readonly escalation: CaseEscalation;
  /** Rules it is handled by. */
  readonly ruleSet: string;
  /** When it happened. */
  readonly occurTime?: Date | undefined;
}

/** A supervision order was issued. */
export interface SupervisionOrderIssued {
  /** `cases/…`. */
  readonly case: string;
  /** `supervisionOrders/…`. */
  readonly supervisionOrder: string;
  /** Its official number. */
  readonly number: string;
  /** Code of the community. */
  readonly division: string;
  /** `quarters/…`. */
  readonly quarter: string;
  /** Who is in charge. */
  readonly lead?: Handler | undefined;
  /** Rules it is handled by. */
  readonly ruleSet: string;
  /** When it happened. */
  readonly occurTime?: Date | undefined;
}

/** A case was answered. */
export interface CaseReplied {
  /** `cases/…`. */
  readonly case: string;
  /** Code of the community. */
  readonly division: string;
  /** `quarters/…`. */
  readonly quarter: string;
  /** What it is about. */
  readonly category: CaseCategory;
  /** Who is in charge. */
  readonly lead?: Handler | undefined;
  /** Whether in time. */
  readonly onTime: boolean;
  /** 1 for the first answer. */
  readonly round: number;
  /** Rules it is handled by. */
  readonly ruleSet: string;
  /** When it happened. */
  readonly occurTime?: Date | undefined;
}

/** The reporter gave his verdict. */
export interface CaseJudged {
  /** `cases/…`. */
  readonly case: string;
  /** Code of the community. */
  readonly division: string;
  /** `quarters/…`. */
  readonly quarter: string;
  /** What it is about. */
  readonly category: CaseCategory;
  /** Who is in charge. */
  readonly lead?: Handler | undefined;
  /** Whether it is solved. */
  readonly solved: boolean;
  /** How he was treated, 1 to 5. */
  readonly attitude: number;
  /** When it happened. */
  readonly occurTime?: Date | undefined;
}

/** A case was reopened; whoever is in charge and whoever supervises him are to know. */
export interface CaseReopened {
  /** `cases/…`. */
  readonly case: string;
  /** Code of the community. */
  readonly division: string;
  /** `quarters/…`. */
  readonly quarter: string;
  /** What it is about. */
  readonly category: CaseCategory;
  /** Who is in charge. */
  readonly lead?: Handler | undefined;
  /** How often, this time included. */
  readonly reopenCount: number;
  /** By when it is to be answered again. */
  readonly replyDueDate: string;
  /** When it happened. */
  readonly occurTime?: Date | undefined;
}

/** A case ended with an answer. Only a verified fault may count against anybody. */
export interface CaseClosed {
  /** `cases/…`. */
  readonly case: string;
  /** Code of the community. */
  readonly division: string;
  /** `quarters/…`. */
  readonly quarter: string;
  /** What it is about. */
  readonly category: CaseCategory;
  /** Who is in charge. */
  readonly lead?: Handler | undefined;
  /** How it ended. */
  readonly outcome: CaseOutcome;
  /** What an office found. */
  readonly fault: CaseFault;
  /** Whether the first answer was in time. */
  readonly onTime: boolean;
  /** Rules it is handled by. */
  readonly ruleSet: string;
  /** When it happened. */
  readonly occurTime?: Date | undefined;
  /** What was wanted. */
  readonly kind: CaseKind;
  /** How often it was reopened. */
  readonly reopenCount: number;
}

/** A case was taken back by the reporter. */
export interface CaseWithdrawn {
  /** `cases/…`. */
  readonly case: string;
  /** Code of the community. */
  readonly division: string;
  /** `quarters/…`. */
  readonly quarter: string;
  /** When it happened. */
  readonly occurTime?: Date | undefined;
}

/** A case became part of another. */
export interface CaseMerged {
  /** `cases/…`. */
  readonly case: string;
  /** `cases/…` it is part of now. */
  readonly into: string;
  /** Code of the community. */
  readonly division: string;
  /** `quarters/…`. */
  readonly quarter: string;
  /** When it happened. */
  readonly occurTime?: Date | undefined;
}

/** A case was moved to another quarter, by an office or because that one took its own over. */
export interface CaseTransferred {
  /** `cases/…`. */
  readonly case: string;
  /** Code of the community it was in. */
  readonly fromDivision: string;
  /** `quarters/…` it was about. */
  readonly fromQuarter: string;
  /** Code of the community. */
  readonly division: string;
  /** `quarters/…`. */
  readonly quarter: string;
  /** When it happened. */
  readonly occurTime?: Date | undefined;
}

/** A case became public, or is public no more. */
export interface CaseDisclosureChanged {
  /** `cases/…`. */
  readonly case: string;
  /** Code of the community. */
  readonly division: string;
  /** `quarters/…`. */
  readonly quarter: string;
  /** Whether it is public now. */
  readonly disclosed: boolean;
  /** When it happened. */
  readonly occurTime?: Date | undefined;
}

/** An open case about a unit, or its whole quarter, stops every sanction over fees there. */
export interface DisputeOpened {
  /** `cases/…`. */
  readonly case: string;
  /** Code of the community. */
  readonly division: string;
  /** `quarters/…`. */
  readonly quarter: string;
  /** Unit in dispute; empty when all of the quarter is. */
  readonly unit: string;
  /** What it is about. */
  readonly category: CaseCategory;
  /** When it happened. */
  readonly occurTime?: Date | undefined;
}

/** That case no longer stops a sanction, unless it was upheld. */
export interface DisputeClosed {
  /** `cases/…`. */
  readonly case: string;
  /** Code of the community. */
  readonly division: string;
  /** `quarters/…`. */
  readonly quarter: string;
  /** Unit that was in dispute; empty when all of the quarter was. */
  readonly unit: string;
  /** What it is about. */
  readonly category: CaseCategory;
  /** Whether a fault was verified. */
  readonly upheld: boolean;
  /** When it happened. */
  readonly occurTime?: Date | undefined;
}

/** A cause that comes back or troubles many is to be put before a joint meeting. */
export interface JointMeetingProposed {
  /** `quarters/…`. */
  readonly quarter: string;
  /** `cases/…`. */
  readonly case: string;
  /** Code of the community. */
  readonly division: string;
  /** What it is about. */
  readonly category: CaseCategory;
  /** Why. */
  readonly cause: JointMeetingCause;
  /** Reopenings, or reporters within the period. */
  readonly count: number;
  /** When it happened. */
  readonly occurTime?: Date | undefined;
}

/** A repair was asked for. */
export interface RepairReported {
  /** `repairOrders/…`. */
  readonly repairOrder: string;
  /** Code of the community. */
  readonly division: string;
  /** `quarters/…`. */
  readonly quarter: string;
  /** `organisations/{uscc}`. */
  readonly enterprise: string;
  /** What is to be repaired. */
  readonly part: RepairOrderPart;
  /** When it happened. */
  readonly occurTime?: Date | undefined;
}

/** A repair order is about another quarter, which took its own over. */
export interface RepairTransferred {
  /** `repairOrders/…`. */
  readonly repairOrder: string;
  /** Code of the community it was in. */
  readonly fromDivision: string;
  /** `quarters/…` it was about. */
  readonly fromQuarter: string;
  /** Code of the community. */
  readonly division: string;
  /** `quarters/…`. */
  readonly quarter: string;
  /** When it happened. */
  readonly occurTime?: Date | undefined;
}

/** Nobody was on the spot in time. */
export interface RepairOverdue {
  /** `repairOrders/…`. */
  readonly repairOrder: string;
  /** Code of the community. */
  readonly division: string;
  /** `quarters/…`. */
  readonly quarter: string;
  /** `organisations/{uscc}`. */
  readonly enterprise: string;
  /** When it happened. */
  readonly occurTime?: Date | undefined;
}

/** A repair waits for money of the repair fund. */
export interface RepairFundNeeded {
  /** `repairOrders/…`. */
  readonly repairOrder: string;
  /** Code of the community. */
  readonly division: string;
  /** `quarters/…`. */
  readonly quarter: string;
  /** What it is expected to cost, in fen. */
  readonly estimateFen: number;
  /** What is to be repaired. */
  readonly part: RepairOrderPart;
  /** When it happened. */
  readonly occurTime?: Date | undefined;
}

/** A repair is done. */
export interface RepairConfirmed {
  /** `repairOrders/…`. */
  readonly repairOrder: string;
  /** Code of the community. */
  readonly division: string;
  /** `quarters/…`. */
  readonly quarter: string;
  /** `organisations/{uscc}`. */
  readonly enterprise: string;
  /** Whether by the passing of time. */
  readonly autoConfirmed: boolean;
  /** When it happened. */
  readonly occurTime?: Date | undefined;
}

/** A repair was rated. */
export interface RepairRated {
  /** `repairOrders/…`. */
  readonly repairOrder: string;
  /** Code of the community. */
  readonly division: string;
  /** `quarters/…`. */
  readonly quarter: string;
  /** `organisations/{uscc}`. */
  readonly enterprise: string;
  /** 1 to 5. */
  readonly rating: number;
  /** When it happened. */
  readonly occurTime?: Date | undefined;
}

/** Why the complaints service refuses. */
export type Reason =
  /** No such case before the caller. */
  | 'CASE_NOT_FOUND'
  /** The name is taken. */
  | 'CASE_ALREADY_REPORTED'
  /** The state of the case does not allow it. */
  | 'CASE_STATE_WRONG'
  /** A report needs somebody who can be answered. */
  | 'SIGN_IN_NEEDED'
  /** There is no such quarter in the register. */
  | 'QUARTER_NOT_KNOWN'
  /** The unit lies in another quarter. */
  | 'UNIT_OUTSIDE_QUARTER'
  /** A dispute over fees is about a unit. */
  | 'DISPUTE_NEEDS_UNIT'
  /** Whoever is not anonymous has a name and a telephone. */
  | 'CONTACT_NEEDED'
  /** An anonymous reporter gives no contact. */
  | 'CONTACT_NOT_WANTED'
  /** The channel does not fit who reports. */
  | 'CHANNEL_NOT_ALLOWED'
  /** One subject reported as much as a day allows. */
  | 'TOO_MANY_REPORTS'
  /** A case has as many reporters as it can keep. */
  | 'TOO_MANY_REPORTERS'
  /** The caller is a reporter of the case already. */
  | 'ALREADY_JOINED'
  /** Others joined; one of them cannot take it back. */
  | 'JOINED_BY_OTHERS'
  /** Urging is for once a day. */
  | 'URGED_TODAY'
  /** Whoever says that it is not solved says what is not. */
  | 'COMMENT_NEEDED'
  /** This needs a reason. */
  | 'REASON_NEEDED'
  /** Somebody else is in charge. */
  | 'NOT_THE_HANDLER'
  /** The quarter has nobody of that kind to be in charge. */
  | 'HANDLER_UNKNOWN'
  /** An organisation needs its name, an office its division. */
  | 'HANDLER_INVALID'
  /** A case is returned once; then the dispatch is binding. */
  | 'RETURNED_BEFORE'
  /** The days for a return are over. */
  | 'RETURN_TOO_LATE'
  /** The category asks for a photo. */
  | 'EVIDENCE_NEEDED'
  /** One extension waits for a decision. */
  | 'EXTENSION_PENDING'
  /** No extension waits for a decision. */
  | 'EXTENSION_NOT_PENDING'
  /** A period is made longer so often and no more. */
  | 'EXTENSIONS_USED_UP'
  /** An extension is asked for and granted before the period has ended. */
  | 'EXTENSION_TOO_LATE'
  /** Nobody decides what he asked for himself. */
  | 'OWN_REQUEST'
  /** Nothing is closed without an answer. */
  | 'REPLY_NEEDED'
  /** The reporter still has time for his verdict, and nobody has asked him. */
  | 'VERDICT_PENDING'
  /** A reporter who is not content has a right to one more try. */
  | 'REDO_NEEDED'
  /** Cases are merged within a quarter, into an open one, and not into themselves. */
  | 'MERGE_NOT_ALLOWED'
  /** It is about that quarter already. */
  | 'SAME_QUARTER'
  /** What everybody reads is written for it. */
  | 'DISCLOSURE_TEXT_NEEDED'
  /** The text holds the name or telephone of a reporter. */
  | 'DISCLOSURE_NAMES_SOMEBODY'
  /** No such supervision order before the caller. */
  | 'ORDER_NOT_FOUND'
  /** The name is taken. */
  | 'ORDER_ALREADY_ISSUED'
  /** It is answered. */
  | 'ORDER_ALREADY_ANSWERED'
  /** No such photo before the caller. */
  | 'PHOTO_NOT_FOUND'
  /** The name is taken. */
  | 'PHOTO_ALREADY_THERE'
  /** It is not a photo that can be taken. */
  | 'PHOTO_UNREADABLE'
  /** One subject uploaded as much as a day allows. */
  | 'TOO_MANY_PHOTOS'
  /** The period ends before it begins, or is too long. */
  | 'PERIOD_WRONG'
  /** The content is no such table. */
  | 'TABLE_UNREADABLE'
  /** No such repair order before the caller. */
  | 'REPAIR_NOT_FOUND'
  /** The name is taken. */
  | 'REPAIR_ALREADY_REPORTED'
  /** The state of the repair order does not allow it. */
  | 'REPAIR_STATE_WRONG'
  /** No enterprise serves the quarter. */
  | 'QUARTER_UNSERVED'
  /** The repair fund needs a figure. */
  | 'ESTIMATE_NEEDED'
  /** The time to object is over. */
  | 'CONFIRM_TIME_OVER'
  /** A photo belongs to one thing. */
  | 'PHOTO_IN_USE'
  /** The repair of a common part is shown by a photo. */
  | 'AFTER_PHOTO_NEEDED'
  /** What is inside a home is not for the repair fund. */
  | 'FUND_FOR_COMMON_PARTS_ONLY'
  /** An officer looked up as many reporters as his work can need. */
  | 'REVEAL_QUOTA_EXCEEDED'
  /** Whoever joined does not judge in place of whoever reported. */
  | 'NOT_THE_REPORTER'
  /** More than one table holds. */
  | 'TOO_MANY_CASES'
  /** A table of the hotline has more rows than are taken at once. */
  | 'TOO_MANY_HOTLINE_ROWS'
  /** A repair that is within its time goes on. */
  | 'REPAIR_COMPLAINT_TOO_EARLY'
  /** An order goes to whom they complain about, who is not to know them. */
  | 'ORDER_NAMES_REPORTER'
  /** The period is over; it cannot stand still any more. */
  | 'ASKING_TOO_LATE'
  /** The period stood still as long as it may. */
  | 'WAITING_USED_UP';

/** Makes the refusal to throw for a reason; the facts fill the placeholders of its sentences. */
export const refuse = refusing<Reason>('heming.complaints.v1.Reason');

/** What this package announces, by full name of the event. */
export interface Events {
  'heming.complaints.v1.CaseReported': CaseReported;
  'heming.complaints.v1.CaseAccepted': CaseAccepted;
  'heming.complaints.v1.CaseRefused': CaseRefused;
  'heming.complaints.v1.CaseDispatched': CaseDispatched;
  'heming.complaints.v1.CaseReturned': CaseReturned;
  'heming.complaints.v1.CaseExtended': CaseExtended;
  'heming.complaints.v1.CaseDeadlinesMoved': CaseDeadlinesMoved;
  'heming.complaints.v1.CaseOverdue': CaseOverdue;
  'heming.complaints.v1.CaseEscalated': CaseEscalated;
  'heming.complaints.v1.SupervisionOrderIssued': SupervisionOrderIssued;
  'heming.complaints.v1.CaseReplied': CaseReplied;
  'heming.complaints.v1.CaseJudged': CaseJudged;
  'heming.complaints.v1.CaseReopened': CaseReopened;
  'heming.complaints.v1.CaseClosed': CaseClosed;
  'heming.complaints.v1.CaseWithdrawn': CaseWithdrawn;
  'heming.complaints.v1.CaseMerged': CaseMerged;
  'heming.complaints.v1.CaseTransferred': CaseTransferred;
  'heming.complaints.v1.CaseDisclosureChanged': CaseDisclosureChanged;
  'heming.complaints.v1.DisputeOpened': DisputeOpened;
  'heming.complaints.v1.DisputeClosed': DisputeClosed;
  'heming.complaints.v1.JointMeetingProposed': JointMeetingProposed;
  'heming.complaints.v1.RepairReported': RepairReported;
  'heming.complaints.v1.RepairTransferred': RepairTransferred;
  'heming.complaints.v1.RepairOverdue': RepairOverdue;
  'heming.complaints.v1.RepairFundNeeded': RepairFundNeeded;
  'heming.complaints.v1.RepairConfirmed': RepairConfirmed;
  'heming.complaints.v1.RepairRated': RepairRated;
}

/** Makes the event to save with the change that caused it. */
export function announce<E extends keyof Events>(type: E, data: Events[E]): Announcement<E, Events[E]> {
  return { type, data };
}
