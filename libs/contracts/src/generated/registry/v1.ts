// Generated from the protos by `npm run proto`. Do not edit.

import type { Announcement, ServiceName } from '../../model.js';
import { refusing } from '../../refusal.js';
import type { FileChunk } from '../type/v1.js';

/** The exclusive area of a building as surveyed beside the legal areas of its units as of a day. */
export interface AreaBalance {
  /** Name of the building. */
  readonly building: string;
  /** Exclusive total as surveyed, in hundredths of a square metre; 0 when not known. */
  readonly surveyedAreaCenti: number;
  /** Sum of the legal areas of its units on the day, parking bays included, in hundredths of a square metre. */
  readonly legalAreaCenti: number;
  /** Sum less total, in hundredths of a square metre; 0 when the total is not known. There is no tolerance. */
  readonly differenceCenti: number;
  /** Units of the building. */
  readonly unitCount: number;
  /** Whether they add up. */
  readonly state: AreaBalanceState;
}

/** Whether the units of a building add up to what was surveyed. */
export type AreaBalanceState =
  /** Not stated. */
  | 'STATE_UNSPECIFIED'
  /** The exclusive total of the building is not known. */
  | 'UNSURVEYED'
  /** They add up exactly. */
  | 'BALANCED'
  /** They do not. */
  | 'UNBALANCED';

/** The Chinese word of each `AreaBalanceState`; what is not stated has none. */
export const AREA_BALANCE_STATE_WORDS: Readonly<Record<AreaBalanceState, string>> = {
  STATE_UNSPECIFIED: "",
  UNSURVEYED: "总面积未知",
  BALANCED: "一致",
  UNBALANCED: "不一致",
};

/** Asks for the area balances of a quarter. */
export interface ListAreaBalancesRequest {
  /** Name of the quarter. */
  readonly parent: string;
  /** The day, YYYY-MM-DD; empty means today. */
  readonly asOf: string;
  /** Greatest number of entries; 0 means 50. */
  readonly pageSize: number;
  /** Where to go on, from the answer before. */
  readonly pageToken: string;
}

/** A page of area balances. */
export interface ListAreaBalancesResponse {
  /** The entries, one per building, in the order of their names. */
  readonly areaBalances: readonly AreaBalance[];
  /** Where the next page starts; empty on the last page. */
  readonly nextPageToken: string;
}

/** Who did what, when and why, and how it ended. Nobody changes or removes one. */
export interface AuditRecord {
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

/** Asks for audit records. */
export interface ListAuditRecordsRequest {
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

/** A page of audit records. */
export interface ListAuditRecordsResponse {
  /** The entries, latest first. */
  readonly auditRecords: readonly AuditRecord[];
  /** Where the next page starts; empty on the last page. */
  readonly nextPageToken: string;
}

/** Asks who looked a person up. */
export interface ListPersonLookupsRequest {
  /** `persons/…` of the person. */
  readonly parent: string;
  /** Greatest number of entries; 0 means 50. */
  readonly pageSize: number;
  /** Where to go on, from the answer before. */
  readonly pageToken: string;
}

/** Asks who looked the caller up. */
export interface ListMyLookupsRequest {
  /** `persons/…` of the caller; empty means the first that is linked to his identity. */
  readonly person: string;
  /** Greatest number of entries; 0 means 50. */
  readonly pageSize: number;
  /** Where to go on, from the answer before. */
  readonly pageToken: string;
}

/** Who looked somebody up. */
export interface ListPersonLookupsResponse {
  /** Calls that asked for the full data, granted or not, latest first. */
  readonly lookups: readonly AuditRecord[];
  /** Where the next page starts; empty on the last page. */
  readonly nextPageToken: string;
}

/**
 * A request of somebody who signs in to be linked to the person of the register who owns or uses a home (房屋绑定). Name, number and phone are
 * masked except in the answer to RevealBinding. Nothing in it tells the one who asked what the register knows.
 */
export interface Binding {
  /** `bindings/{id}`. */
  readonly name: string;
  /** Name of the home. */
  readonly unit: string;
  /** Title of the quarter when it was asked for. */
  readonly quarterTitle: string;
  /** As what he asks. */
  readonly standing: PersonStanding;
  /** Kind of document. */
  readonly idType: PersonIdType;
  /** Number of that document; empty once forgotten. */
  readonly idNumber: string;
  /** Name as in the document; empty once forgotten. */
  readonly fullName: string;
  /** Telephone; empty once forgotten. */
  readonly phone: string;
  /** Whether there is a note; it is shown in full by RevealBinding alone. */
  readonly hasNote: boolean;
  /** What he adds; empty except in the answer to RevealBinding. */
  readonly note: string;
  /** Where it stands. */
  readonly state: BindingState;
  /** Last day on which it is to be decided, YYYY-MM-DD, by working days. */
  readonly dueOn: string;
  /** Subject of who asked. */
  readonly subject: string;
  /** `divisions/{community code}` of the home. */
  readonly division: string;
  /** Why it was turned down. */
  readonly rejection: BindingRejection;
  /** What the officer said to who asked; empty once forgotten. */
  readonly remark: string;
  /** Whether what he said of himself was forgotten. */
  readonly forgotten: boolean;
  /** Changes with every change of the resource. */
  readonly etag: string;
  /** When it was asked for. */
  readonly createTime?: Date | undefined;
  /** When it was decided or withdrawn; absent while it waits. */
  readonly endTime?: Date | undefined;
}

/** Where a request stands. */
export type BindingState =
  /** Not stated. */
  | 'STATE_UNSPECIFIED'
  /** Waits for an officer. */
  | 'REQUESTED'
  /** The account is linked. */
  | 'APPROVED'
  /** Turned down. */
  | 'REJECTED'
  /** Taken back by who asked. */
  | 'WITHDRAWN';

/** The Chinese word of each `BindingState`; what is not stated has none. */
export const BINDING_STATE_WORDS: Readonly<Record<BindingState, string>> = {
  STATE_UNSPECIFIED: "",
  REQUESTED: "待审核",
  APPROVED: "已通过",
  REJECTED: "未通过",
  WITHDRAWN: "已撤回",
};

/** Why a request is turned down. */
export type BindingRejection =
  /** It is not turned down. */
  | 'REJECTION_UNSPECIFIED'
  /** Name or number are not those of somebody on record for the home; which of them is not said. */
  | 'NOT_ON_RECORD'
  /** The home is not the one that is meant. */
  | 'WRONG_HOME'
  /** Owner where a user of the home is on record, or the other way round. */
  | 'WRONG_STANDING'
  /** Documents are to be shown in person first; also when an account that is linked already stands in the way, which is not said. */
  | 'PROOF_NEEDED'
  /** Anything else, told by the remark. */
  | 'OTHER';

/** The Chinese word of each `BindingRejection`; what is not stated has none. */
export const BINDING_REJECTION_WORDS: Readonly<Record<BindingRejection, string>> = {
  REJECTION_UNSPECIFIED: "",
  NOT_ON_RECORD: "所填身份与该房屋的登记不一致",
  WRONG_HOME: "所选房屋有误",
  WRONG_STANDING: "所选身份（业主或使用人）有误",
  PROOF_NEEDED: "需携带证件和权属材料到社区核对",
  OTHER: "其他原因",
};

/** See RequestBinding. */
export interface RequestBindingRequest {
  /** Name of the home. */
  readonly unit: string;
  /** As what he asks. */
  readonly standing: PersonStanding;
  /** Kind of document. */
  readonly idType: PersonIdType;
  /** Number of that document. */
  readonly idNumber: string;
  /** Name as in the document. */
  readonly fullName: string;
  /** Telephone. */
  readonly phone: string;
  /** What he adds. */
  readonly note: string;
  /** Makes a repeated request have one effect; a UUID is a good choice. */
  readonly requestId: string;
}

/** Asks for the requests of the caller himself. */
export interface ListMyBindingsRequest {
  /** Greatest number of entries; 0 means 50. */
  readonly pageSize: number;
  /** Where to go on, from the answer before. */
  readonly pageToken: string;
}

/** Asks who looked at what the caller said of himself in a request. */
export interface ListMyBindingLookupsRequest {
  /** `bindings/…` of the request. */
  readonly parent: string;
  /** Greatest number of entries; 0 means 50. */
  readonly pageSize: number;
  /** Where to go on, from the answer before. */
  readonly pageToken: string;
}

/** See WithdrawBinding. */
export interface WithdrawBindingRequest {
  /** `bindings/…` of the resource. */
  readonly name: string;
  /** If set, the change is made only while the resource still has it. */
  readonly etag: string;
  /** Makes a repeated request have one effect; a UUID is a good choice. */
  readonly requestId: string;
}

/** Asks for requests that officers decide on. */
export interface ListBindingsRequest {
  /** Only those in this state: the ones due first come first while they wait, the latest first otherwise. */
  readonly state: BindingState;
  /** Greatest number of entries; 0 means 50. */
  readonly pageSize: number;
  /** Where to go on, from the answer before. */
  readonly pageToken: string;
}

/** A page of requests, masked. */
export interface ListBindingsResponse {
  /** The entries. */
  readonly bindings: readonly Binding[];
  /** Where the next page starts; empty on the last page. */
  readonly nextPageToken: string;
}

/** Asks for one request. */
export interface GetBindingRequest {
  /** `bindings/…` of the resource. */
  readonly name: string;
}

/** See ReviewBinding. */
export interface ReviewBindingRequest {
  /** `bindings/…` of the resource. */
  readonly name: string;
}

/** How what somebody says of himself compares with the register. For officers alone. */
export interface BindingReview {
  /** How many living people presently hold the home as what he asks to be bound as. */
  readonly holderCount: number;
  /** Whether somebody who owns or uses the home has the given document. */
  readonly numberMatches: boolean;
  /** Whether that person has the given name; blanks and the width of letters do not count. */
  readonly nameMatches: boolean;
  /** Whether that person has the given telephone. */
  readonly phoneMatches: boolean;
  /** Whether that person is what he asks to be bound as. */
  readonly standingMatches: boolean;
  /** Whether that person is linked to another account. */
  readonly linkedElsewhere: boolean;
  /** `persons/…` of that person; empty when there is none. */
  readonly person: string;
  /** Whether the request can be approved as it is: document and standing agree, and no other account is linked. */
  readonly approvable: boolean;
}

/** See RevealBinding. */
export interface RevealBindingRequest {
  /** `bindings/…` of the resource. */
  readonly name: string;
}

/** See DecideBinding. */
export interface DecideBindingRequest {
  /** `bindings/…` of the resource. */
  readonly name: string;
  /** Whether the account is linked. */
  readonly approved: boolean;
  /** Why not; required when it is turned down, and told to who asked. */
  readonly rejection: BindingRejection;
  /** What else is told to who asked; required when the reason is OTHER. */
  readonly remark: string;
  /** Of the request that was looked at; the decision is about nothing else. */
  readonly etag: string;
  /** Makes a repeated request have one effect; a UUID is a good choice. */
  readonly requestId: string;
}

/** A building as everybody who signs in may choose it: no person and no figure. */
export interface DisclosedBuilding {
  /** Name of the building. */
  readonly name: string;
  /** Number of three digits. */
  readonly number: string;
  /** What people call it. */
  readonly title: string;
}

/** Asks for the buildings of a disclosed quarter. */
export interface ListDisclosedBuildingsRequest {
  /** `disclosedQuarters/…` of the quarter. */
  readonly parent: string;
  /** Greatest number of entries; 0 means 50. */
  readonly pageSize: number;
  /** Where to go on, from the answer before. */
  readonly pageToken: string;
}

/** A page of buildings. */
export interface ListDisclosedBuildingsResponse {
  /** The entries, in the order of their names. */
  readonly disclosedBuildings: readonly DisclosedBuilding[];
  /** Where the next page starts; empty on the last page. */
  readonly nextPageToken: string;
}

/** A unit as everybody who signs in may choose it: no person, no state and no figure. */
export interface DisclosedUnit {
  /** Name of the unit. */
  readonly name: string;
  /** Entrance of two digits. */
  readonly entrance: string;
  /** Number of the room. */
  readonly room: string;
}

/** Asks for the units of a building in a disclosed quarter. */
export interface ListDisclosedUnitsRequest {
  /** Name of the building. */
  readonly parent: string;
  /** Greatest number of entries; 0 means 50. */
  readonly pageSize: number;
  /** Where to go on, from the answer before. */
  readonly pageToken: string;
}

/** A page of units. */
export interface ListDisclosedUnitsResponse {
  /** The entries, in the order of their names. */
  readonly disclosedUnits: readonly DisclosedUnit[];
  /** Where the next page starts; empty on the last page. */
  readonly nextPageToken: string;
}

/** A natural person (自然人) as one community knows him: owner or occupant. Name, number and phone are masked except in the answer to RevealPerson. */
export interface Person {
  /** `persons/{id}`. */
  readonly name: string;
  /** Kind of document. */
  readonly idType: PersonIdType;
  /** Number of that document. */
  readonly idNumber: string;
  /** Name as in the document. */
  readonly fullName: string;
  /** Mobile or fixed telephone; empty when not known. */
  readonly phone: string;
  /** Year of birth; of a resident identity card it is read from the number. 0 when not known. */
  readonly birthYear: number;
  /** Whether the person has died. */
  readonly deceased: boolean;
  /** `divisions/{community code}` that keeps the record. */
  readonly division: string;
  /** Subject of the identity the person signs in with; empty when not linked. */
  readonly subject: string;
  /** Whether the personal data were erased for ever. */
  readonly erased: boolean;
  /** Changes with every change of the resource. */
  readonly etag: string;
  /** When it was registered. */
  readonly createTime?: Date | undefined;
  /** When it last changed. */
  readonly updateTime?: Date | undefined;
  /** The correction that waits for a decision, if any; its values are masked like those of the person. */
  readonly pendingCorrection?: Correction | undefined;
  /** Decided corrections, oldest first, the latest 100; masked likewise, and erased with the personal data. */
  readonly corrections: readonly Correction[];
  /** What the person is at present, from titles and occupancies; follows them within moments. */
  readonly standing: PersonStanding;
}

/** What proves who somebody is. */
export type PersonIdType =
  /** Not stated. */
  | 'ID_TYPE_UNSPECIFIED'
  /** Resident identity card, GB 11643. */
  | 'RESIDENT_ID'
  /** Passport. */
  | 'PASSPORT'
  /** Travel permit of Hong Kong and Macao residents. */
  | 'HONG_KONG_MACAO_PERMIT'
  /** Travel permit of Taiwan residents. */
  | 'TAIWAN_PERMIT'
  /** Permanent residence card of foreigners. */
  | 'FOREIGN_PERMANENT_RESIDENCE'
  /** Anything else. */
  | 'OTHER';

/** The Chinese word of each `PersonIdType`; what is not stated has none. */
export const PERSON_ID_TYPE_WORDS: Readonly<Record<PersonIdType, string>> = {
  ID_TYPE_UNSPECIFIED: "",
  RESIDENT_ID: "居民身份证",
  PASSPORT: "护照",
  HONG_KONG_MACAO_PERMIT: "港澳居民来往内地通行证",
  TAIWAN_PERMIT: "台湾居民来往大陆通行证",
  FOREIGN_PERMANENT_RESIDENCE: "外国人永久居留身份证",
  OTHER: "其他证件",
};

/** What a person is in the register at present. */
export type PersonStanding =
  /** Neither owner nor occupant. */
  | 'STANDING_UNSPECIFIED'
  /** Owns a unit, alone or with others. */
  | 'OWNER'
  /** Uses a unit and owns none. */
  | 'OCCUPANT';

/** The Chinese word of each `PersonStanding`; what is not stated has none. */
export const PERSON_STANDING_WORDS: Readonly<Record<PersonStanding, string>> = {
  STANDING_UNSPECIFIED: "",
  OWNER: "业主",
  OCCUPANT: "物业使用人",
};

/** Asks for the persons of a division. */
export interface ListPersonsRequest {
  /** Name of the division, of any level. */
  readonly division: string;
  /** Greatest number of entries; 0 means 50. */
  readonly pageSize: number;
  /** Where to go on, from the answer before. */
  readonly pageToken: string;
  /** Only those with a correction that waits, oldest request first. */
  readonly correctionPending: boolean;
}

/** A page of persons, masked. */
export interface ListPersonsResponse {
  /** The entries, in the order of their names, or of the requests that wait. */
  readonly persons: readonly Person[];
  /** Where the next page starts; empty on the last page. */
  readonly nextPageToken: string;
}

/** Asks for persons by an exact number. In a body, so that it stays out of addresses and logs. */
export interface SearchPersonsRequest {
  /** Number of an identity document; this or the phone. */
  readonly idNumber: string;
  /** Telephone; this or the number. */
  readonly phone: string;
  /** Greatest number of entries; 0 means 50. */
  readonly pageSize: number;
  /** Where to go on, from the answer before. */
  readonly pageToken: string;
}

/** Persons that have the number, masked. */
export interface SearchPersonsResponse {
  /** The entries. */
  readonly persons: readonly Person[];
  /** Where the next page starts; empty on the last page. */
  readonly nextPageToken: string;
}

/** Asks for one person. */
export interface GetPersonRequest {
  /** `persons/…` of the resource. */
  readonly name: string;
}

/** See CreatePerson. */
export interface CreatePersonRequest {
  /** The person. */
  readonly person?: Person | undefined;
  /** Makes a repeated request have one effect. */
  readonly requestId: string;
}

/** See UpdatePerson. */
export interface UpdatePersonRequest {
  /** The person, with the new values. */
  readonly person?: Person | undefined;
  /** Fields to change: phone, deceased, subject. */
  readonly updateMask?: readonly string[] | undefined;
  /** Makes a repeated request have one effect. */
  readonly requestId: string;
}

/** See RequestPersonCorrection. */
export interface RequestPersonCorrectionRequest {
  /** The person with the right values; its etag, if given, must still hold. */
  readonly person?: Person | undefined;
  /** Fields to correct: idType, idNumber, fullName, birthYear. */
  readonly updateMask?: readonly string[] | undefined;
  /** Why. */
  readonly reason: string;
  /** The document it rests on. */
  readonly basis: string;
  /** Makes a repeated request have one effect; a UUID is a good choice. */
  readonly requestId: string;
}

/** See DecidePersonCorrection. */
export interface DecidePersonCorrectionRequest {
  /** `persons/…` of the resource. */
  readonly name: string;
  /** Whether it takes effect. */
  readonly approved: boolean;
  /** Why; required when it is turned down. */
  readonly remark: string;
  /** Of the person that was looked at; the decision is about nothing else. */
  readonly etag: string;
  /** Makes a repeated request have one effect; a UUID is a good choice. */
  readonly requestId: string;
}

/** See RevealPerson. */
export interface RevealPersonRequest {
  /** `persons/…` of the resource. */
  readonly name: string;
}

/** See RevealPersonContact. */
export interface RevealPersonContactRequest {
  /** `persons/…` of the resource. */
  readonly name: string;
}

/** How a person is reached, in full. */
export interface PersonContact {
  /** `persons/…` of the person. */
  readonly name: string;
  /** Name as in the document. */
  readonly fullName: string;
  /** Mobile or fixed telephone; empty when not known. */
  readonly phone: string;
}

/** See UpdatePersonPhone. */
export interface UpdatePersonPhoneRequest {
  /** `persons/…` of the resource. */
  readonly name: string;
  /** The new number; empty takes it away. */
  readonly phone: string;
  /** If set, the change is made only while the resource still has it. */
  readonly etag: string;
  /** Makes a repeated request have one effect. */
  readonly requestId: string;
}

/** See ErasePerson. */
export interface ErasePersonRequest {
  /** `persons/…` of the resource. */
  readonly name: string;
  /** Why the data are erased. */
  readonly reason: string;
  /** If set, the change is made only while the resource still has it. */
  readonly etag: string;
  /** Makes a repeated request have one effect. */
  readonly requestId: string;
}

/** A correction of recorded facts that one officer asked for and another decides; the old values stay readable. */
export interface Correction {
  /** Why. */
  readonly reason: string;
  /** The document it rests on. */
  readonly basis: string;
  /** Where it stands. */
  readonly state: CorrectionState;
  /** One entry for each field that is recorded wrongly. */
  readonly values: readonly CorrectedValue[];
  /** Subject of the officer who asked. */
  readonly requestedBy: string;
  /** When he asked. */
  readonly requestTime?: Date | undefined;
  /** Subject of the officer who decided. */
  readonly decidedBy: string;
  /** When he decided. */
  readonly decideTime?: Date | undefined;
  /** What he said. */
  readonly remark: string;
}

/** Where a correction stands. */
export type CorrectionState =
  /** Not stated. */
  | 'STATE_UNSPECIFIED'
  /** Waits for another officer. */
  | 'REQUESTED'
  /** In effect. */
  | 'APPROVED'
  /** Turned down. */
  | 'REJECTED';

/** The Chinese word of each `CorrectionState`; what is not stated has none. */
export const CORRECTION_STATE_WORDS: Readonly<Record<CorrectionState, string>> = {
  STATE_UNSPECIFIED: "",
  REQUESTED: "待审批",
  APPROVED: "已批准",
  REJECTED: "已驳回",
};

/** A value that a correction replaces; of a person it may be personal data. */
export interface CorrectedValue {
  /** Name of the field, as in JSON. */
  readonly field: string;
  /** Value before, as text; empty until it is decided. */
  readonly oldValue: string;
  /** Value after, as text. */
  readonly newValue: string;
}

/** A building (幢) of a quarter. */
export interface Building {
  /** `quarters/{quarter}/buildings/{number}`. */
  readonly name: string;
  /** Building number (幢号), 3 digits. */
  readonly number: string;
  /** What it is called on site, for example "3号楼". */
  readonly title: string;
  /** Main use. */
  readonly use: BuildingUse;
  /** Floors above ground. */
  readonly floorsAboveCount: number;
  /** Floors below ground. */
  readonly floorsBelowCount: number;
  /** Entrances (单元). */
  readonly entranceCount: number;
  /** Lifts. */
  readonly elevatorCount: number;
  /** Sum of the legal areas of its exclusive units, in hundredths of a square metre, as surveyed. */
  readonly exclusiveAreaCenti: number;
  /**
   * Day of completion acceptance, YYYY-MM-DD; warranty periods count from it
   * (《建设工程质量管理条例》第四十条).
   */
  readonly completedOn: string;
  /** `divisions/{community code}` of its quarter. */
  readonly division: string;
  /** Decided corrections, oldest first, the latest 100. */
  readonly corrections: readonly Correction[];
  /** Changes with every change of the resource. */
  readonly etag: string;
  /** When it was registered. */
  readonly createTime?: Date | undefined;
  /** When it last changed. */
  readonly updateTime?: Date | undefined;
  /** The correction that waits for a decision, if any. */
  readonly pendingCorrection?: Correction | undefined;
  /** Name of the quarter it belongs to since the one in its name was merged or split; empty while that one has it. */
  readonly movedTo: string;
}

/** What a building is mainly for. */
export type BuildingUse =
  /** Not stated. */
  | 'USE_UNSPECIFIED'
  /** Dwellings. */
  | 'RESIDENTIAL'
  /** Shops and offices. */
  | 'COMMERCIAL'
  /** Dwellings above shops. */
  | 'MIXED'
  /** A garage. */
  | 'PARKING'
  /** Rooms of the quarter itself. */
  | 'SERVICE';

/** The Chinese word of each `BuildingUse`; what is not stated has none. */
export const BUILDING_USE_WORDS: Readonly<Record<BuildingUse, string>> = {
  USE_UNSPECIFIED: "",
  RESIDENTIAL: "住宅",
  COMMERCIAL: "商业",
  MIXED: "商住",
  PARKING: "车库",
  SERVICE: "配套",
};

/** Asks for a step of the removal of made-up records. */
export interface PurgeDemonstrationRequest {
  /** Most records to remove in this step; 0 means 500. */
  readonly limit: number;
}

/** What a step removed. */
export interface PurgeDemonstrationResponse {
  /** Number of records removed in this step. */
  readonly removedCount: number;
  /** Whether nothing made up is left; otherwise the next step goes on. */
  readonly done: boolean;
}

/**
 * What everybody may know of a quarter: no person, no reason, no document, no correction. A quarter is disclosed from the decision on
 * its boundary until it ends.
 */
export interface DisclosedQuarter {
  /** `disclosedQuarters/{code}`. */
  readonly name: string;
  /** Code of the quarter. */
  readonly code: string;
  /** Name people use. */
  readonly title: string;
  /** `divisions/{community code}`. */
  readonly division: string;
  /** Titles of the divisions it lies in, from the city down to the community. */
  readonly divisionTitles: readonly string[];
  /** Street address. */
  readonly address: string;
  /** State of life. */
  readonly state: QuarterState;
  /** Who provides management. */
  readonly coverage: QuarterCoverage;
  /** Total building area in hundredths of a square metre. */
  readonly buildingAreaCenti: number;
  /** Number of households the quarter is planned for. */
  readonly householdCount: number;
  /** `organisations/{uscc}` of the property-service enterprise that serves it; empty while none does. */
  readonly enterprise: string;
  /** Registered name of that enterprise. */
  readonly enterpriseTitle: string;
  /** First day it served, YYYY-MM-DD; empty while none does. */
  readonly enterpriseSince: string;
  /** Registered name of the owners' committee in office; empty while there is none. */
  readonly committeeTitle: string;
  /** First day the committee was in office, YYYY-MM-DD; empty while there is none. */
  readonly committeeSince: string;
  /** Grade of service that the contract in force agrees on, 1 lowest to 5 highest; 0 while none is on record (《民法典》第九百四十三条). */
  readonly serviceGrade: number;
}

/** Asks for disclosed quarters. */
export interface ListDisclosedQuartersRequest {
  /** Beginning of the title, of its pinyin initials, or of the code. */
  readonly query: string;
  /** Only those in this division, at any depth. */
  readonly division: string;
  /** Only those that this enterprise serves. */
  readonly enterprise: string;
  /** Greatest number of entries; 0 means 50. */
  readonly pageSize: number;
  /** Where to go on, from the answer before. */
  readonly pageToken: string;
}

/** A page of disclosed quarters. */
export interface ListDisclosedQuartersResponse {
  /** The entries, in the order of their codes or of what was searched for. */
  readonly disclosedQuarters: readonly DisclosedQuarter[];
  /** Where the next page starts; empty on the last page. */
  readonly nextPageToken: string;
}

/** Asks for one disclosed quarter. */
export interface GetDisclosedQuarterRequest {
  /** `disclosedQuarters/…` of the resource. */
  readonly name: string;
}

/** Asks how many quarters are disclosed. */
export interface GetDisclosedFiguresRequest {}

/** How many quarters are disclosed, and who manages them, by their states. */
export interface DisclosedFigures {
  /** All disclosed quarters. */
  readonly quarterCount: number;
  /** Those an enterprise serves: preliminary management, chosen by the owners, or in an emergency. */
  readonly servedCount: number;
  /** Those their owners manage. */
  readonly selfManagedCount: number;
  /** Those nobody manages. */
  readonly unmanagedCount: number;
  /** Households that the disclosed quarters are planned for; those of which no number is on record do not count. */
  readonly householdCount: number;
}

/**
 * A quarter (小区): one management area, with one owners' assembly and one property-service enterprise
 * (《物业管理条例》第九条、第三十三条).
 */
export interface Quarter {
  /** `quarters/{code}`. */
  readonly name: string;
  /** `PJ-<township, 9 digits>-<sequence, 4 digits>`; never changes. */
  readonly code: string;
  /** Name people use. */
  readonly title: string;
  /** Pinyin initials of the title, lower case, for search. */
  readonly initials: string;
  /** `divisions/{community code}`. */
  readonly division: string;
  /** Street address. */
  readonly address: string;
  /** State of life. */
  readonly state: QuarterState;
  /** Who provides management. */
  readonly coverage: QuarterCoverage;
  /** Total building area in hundredths of a square metre. */
  readonly buildingAreaCenti: number;
  /** Number of households the quarter is planned for. */
  readonly householdCount: number;
  /** Year the first building was completed; 0 when unknown. */
  readonly builtFromYear: number;
  /** Year the last building was completed; 0 when unknown. */
  readonly builtToYear: number;
  /** Whether any building has a lift. */
  readonly hasElevator: boolean;
  /** Whether it is on the city's list of old quarters. */
  readonly oldQuarter: boolean;
  /** `organisations/{uscc}` of the developer; empty when unknown. */
  readonly developer: string;
  /** Parking bays of the planning permit. */
  readonly parkingPlannedCount: number;
  /** Parking bays built. */
  readonly parkingBuiltCount: number;
  /** Number of the decision that set the boundary; set when demarcated. */
  readonly demarcationDecisionNo: string;
  /** Decided corrections, oldest first, the latest 100. */
  readonly corrections: readonly Correction[];
  /** Changes with every change of the resource. */
  readonly etag: string;
  /** When it was registered. */
  readonly createTime?: Date | undefined;
  /** When it last changed. */
  readonly updateTime?: Date | undefined;
  /** Why it came into its state; empty before the first change. */
  readonly stateReason: string;
  /** The correction that waits for a decision, if any. */
  readonly pendingCorrection?: Correction | undefined;
  /** `organisations/{uscc}` of the property-service enterprise that serves it; empty while none does. */
  readonly enterprise: string;
  /** `organisations/{uscc}` of the owners' committee in office; empty while there is none. */
  readonly committee: string;
  /** Which enterprises served it, oldest first, the latest 100. */
  readonly enterpriseTenures: readonly QuarterTenure[];
  /** Which committees were in office, oldest first, the latest 100. */
  readonly committeeTenures: readonly QuarterTenure[];
  /** Which quarters took over its buildings; empty unless it was merged or split. */
  readonly successions: readonly QuarterSuccession[];
  /** First day it did not exist any more, YYYY-MM-DD; empty unless it was merged or split. */
  readonly endedOn: string;
  /** Number of the decision by which it was merged or split; empty unless it was. */
  readonly endDecisionNo: string;
  /**
   * Grade of service that the contract in force agrees on, 1 lowest to 5 highest; 0 while none is on record. Said when an enterprise begins to
   * serve the quarter and by UpdateQuarter while one does; its end ends it.
   */
  readonly serviceGrade: number;
}

/** Life of a management area. */
export type QuarterState =
  /** Not stated. */
  | 'STATE_UNSPECIFIED'
  /** Planned, its boundary not yet decided. */
  | 'PLANNED'
  /** Its boundary is decided. */
  | 'DEMARCATED'
  /** Under preliminary management by the developer's choice of enterprise. */
  | 'PRE_MANAGED'
  /** Its owners' assembly is formed. */
  | 'ASSEMBLY_FORMED'
  /** Served by an enterprise that the owners chose. */
  | 'SERVED'
  /** Managed by its owners. */
  | 'SELF_MANAGED'
  /** Nobody manages it. */
  | 'UNMANAGED'
  /** Under emergency service for at most six months. */
  | 'EMERGENCY_SERVED'
  /** Became part of another quarter. */
  | 'MERGED'
  /** Became several quarters. */
  | 'SPLIT'
  /** Pulled down. */
  | 'DEMOLISHED';

/** The Chinese word of each `QuarterState`; what is not stated has none. */
export const QUARTER_STATE_WORDS: Readonly<Record<QuarterState, string>> = {
  STATE_UNSPECIFIED: "",
  PLANNED: "规划中",
  DEMARCATED: "已划定",
  PRE_MANAGED: "前期物业管理",
  ASSEMBLY_FORMED: "已成立业主大会",
  SERVED: "业主选聘服务",
  SELF_MANAGED: "业主自管",
  UNMANAGED: "失管",
  EMERGENCY_SERVED: "应急物业服务",
  MERGED: "已合并",
  SPLIT: "已拆分",
  DEMOLISHED: "已拆除",
};

/** Who provides management. */
export type QuarterCoverage =
  /** Not stated. */
  | 'COVERAGE_UNSPECIFIED'
  /** A property-service enterprise. */
  | 'MARKET'
  /** The owners themselves. */
  | 'SELF'
  /** The community, as a fallback. */
  | 'COMMUNITY_FALLBACK'
  /** Nobody. */
  | 'NONE';

/** The Chinese word of each `QuarterCoverage`; what is not stated has none. */
export const QUARTER_COVERAGE_WORDS: Readonly<Record<QuarterCoverage, string>> = {
  COVERAGE_UNSPECIFIED: "",
  MARKET: "市场化服务",
  SELF: "业主自管",
  COMMUNITY_FALLBACK: "社区兜底",
  NONE: "无管理",
};

/** What a quarter took over of one that ended. */
export interface QuarterSuccession {
  /** Name of the quarter that took over. */
  readonly successor: string;
  /** Names of the buildings it took over; empty when it took over all. */
  readonly buildings: readonly string[];
}

/** See MergeQuarter. */
export interface MergeQuarterRequest {
  /** `quarters/…` of the resource: the quarter that ends. */
  readonly name: string;
  /** Name of the quarter of the same sub-district that takes over everything. */
  readonly successor: string;
  /** Number of the decision. */
  readonly decisionNo: string;
  /** Day from which it is so, YYYY-MM-DD, not in the future. */
  readonly effectiveDay: string;
  /** If given, the change is made only while the resource still has it (also as header If-Match). */
  readonly etag: string;
  /** Makes a repeated request have one effect; a UUID is a good choice. */
  readonly requestId: string;
}

/** See SplitQuarter. */
export interface SplitQuarterRequest {
  /** `quarters/…` of the resource: the quarter that ends. */
  readonly name: string;
  /** Which quarter of the same sub-district takes over which buildings: each building once, none left out. */
  readonly parts: readonly QuarterSuccession[];
  /** Number of the decision. */
  readonly decisionNo: string;
  /** Day from which it is so, YYYY-MM-DD, not in the future. */
  readonly effectiveDay: string;
  /** If given, the change is made only while the resource still has it (also as header If-Match). */
  readonly etag: string;
  /** Makes a repeated request have one effect; a UUID is a good choice. */
  readonly requestId: string;
}

/** An interval in which an organisation serves a quarter, or acts for its owners. */
export interface QuarterTenure {
  /** `organisations/{uscc}`. */
  readonly organisation: string;
  /** First day, YYYY-MM-DD. */
  readonly fromDay: string;
  /** First day it does not hold any more, YYYY-MM-DD; empty while it holds. */
  readonly toDay: string;
  /** The document it rests on. */
  readonly basis: string;
  /** Why it ended; empty while it holds. */
  readonly endReason: string;
}

/** See AssignEnterprise. */
export interface AssignEnterpriseRequest {
  /** `quarters/…` of the resource. */
  readonly name: string;
  /** `organisations/{uscc}` of an active property-service enterprise. */
  readonly enterprise: string;
  /** First day of its service, YYYY-MM-DD, not in the future. */
  readonly fromDay: string;
  /** The document it rests on. */
  readonly basis: string;
  /** If given, the change is made only while the resource still has it (also as header If-Match). */
  readonly etag: string;
  /** Makes a repeated request have one effect; a UUID is a good choice. */
  readonly requestId: string;
  /** Grade of service that its contract agrees on, 1 lowest to 5 highest; 0 when it names none. */
  readonly serviceGrade: number;
}

/** See EndEnterpriseService. */
export interface EndEnterpriseServiceRequest {
  /** `quarters/…` of the resource. */
  readonly name: string;
  /** First day the enterprise does not serve any more, YYYY-MM-DD, not in the future. */
  readonly toDay: string;
  /** Why. */
  readonly reason: string;
  /** If given, the change is made only while the resource still has it (also as header If-Match). */
  readonly etag: string;
  /** Makes a repeated request have one effect; a UUID is a good choice. */
  readonly requestId: string;
}

/** See AssignCommittee. */
export interface AssignCommitteeRequest {
  /** `quarters/…` of the resource. */
  readonly name: string;
  /** `organisations/{uscc}` of an active owners' committee. */
  readonly committee: string;
  /** First day of its term, YYYY-MM-DD, not in the future. */
  readonly fromDay: string;
  /** The document it rests on. */
  readonly basis: string;
  /** If given, the change is made only while the resource still has it (also as header If-Match). */
  readonly etag: string;
  /** Makes a repeated request have one effect; a UUID is a good choice. */
  readonly requestId: string;
}

/** See EndCommitteeTerm. */
export interface EndCommitteeTermRequest {
  /** `quarters/…` of the resource. */
  readonly name: string;
  /** First day the committee does not act any more, YYYY-MM-DD, not in the future. */
  readonly toDay: string;
  /** Why. */
  readonly reason: string;
  /** If given, the change is made only while the resource still has it (also as header If-Match). */
  readonly etag: string;
  /** Makes a repeated request have one effect; a UUID is a good choice. */
  readonly requestId: string;
}

/** An administrative division: city, county, township or community. Never deleted: it ends and names its successors. */
export interface Division {
  /** `divisions/{code}`. */
  readonly name: string;
  /** Digits of the division. */
  readonly code: string;
  /** Official name. */
  readonly title: string;
  /** Level in the hierarchy. */
  readonly level: DivisionLevel;
  /** Name of the division above; empty for the province. */
  readonly parent: string;
  /** Pinyin initials of the title, lower case, for search. */
  readonly initials: string;
  /** First day it exists, YYYY-MM-DD; empty when earlier than the data. */
  readonly validFrom: string;
  /** Last day it exists, YYYY-MM-DD; empty while it exists. */
  readonly validTo: string;
  /** Names of the divisions that took over, once it has ended. */
  readonly successors: readonly string[];
  /** Where the entry comes from. */
  readonly source: string;
  /** Changes with every change of the resource. */
  readonly etag: string;
}

/** Level of a division in the hierarchy. Code lengths: 2, 4, 6, 9, 12 (GB/T 2260, GB/T 10114, statistical codes). */
export type DivisionLevel =
  /** Not stated. */
  | 'LEVEL_UNSPECIFIED'
  /** Province, 2 digits. */
  | 'PROVINCE'
  /** Prefecture-level city, 4 digits. */
  | 'CITY'
  /** County or district, 6 digits. */
  | 'COUNTY'
  /** Sub-district, town or township, 9 digits. */
  | 'TOWNSHIP'
  /** Residents' or villagers' committee, 12 digits. */
  | 'COMMUNITY';

/** The Chinese word of each `DivisionLevel`; what is not stated has none. */
export const DIVISION_LEVEL_WORDS: Readonly<Record<DivisionLevel, string>> = {
  LEVEL_UNSPECIFIED: "",
  PROVINCE: "省",
  CITY: "市",
  COUNTY: "县区",
  TOWNSHIP: "街道乡镇",
  COMMUNITY: "社区村",
};

/** A functional zone (功能区) that governs some communities in place of their county, without a GB code of its own. */
export interface FunctionalZone {
  /** `functionalZones/{code}`. */
  readonly name: string;
  /** Short code given by the city, for example "liaodongwan". */
  readonly code: string;
  /** Official name. */
  readonly title: string;
  /** Whether it stands in for the county bureau. */
  readonly actsAsCounty: boolean;
  /** Names of the communities or townships it governs. */
  readonly divisions: readonly string[];
  /** Changes with every change of the resource. */
  readonly etag: string;
  /** When it was recorded. */
  readonly createTime?: Date | undefined;
}

/** The city's own map: outlines of its counties, or of its townships, that the city bureau has uploaded. There is one at a time. */
export interface DivisionMap {
  /** `divisionMap`. */
  readonly name: string;
  /** Whether there is one; the other fields are at their defaults when there is none. */
  readonly state: DivisionMapState;
  /** What is outlined: COUNTY or TOWNSHIP. */
  readonly level: DivisionLevel;
  /** Coordinates that the file was in, as was declared. */
  readonly coordinateSystem: DivisionMapCoordinateSystem;
  /** Map approval number; empty when it has none: then it is for officers alone. */
  readonly approvalNumber: string;
  /** Where the outlines come from. */
  readonly source: string;
  /** How many divisions are outlined. */
  readonly divisionCount: number;
  /** How many points the outlines have. */
  readonly pointCount: number;
  /** Size of the file that is downloaded, in bytes. */
  readonly sizeBytes: number;
  /** Names of the divisions of this level that exist today and are not outlined. */
  readonly missing: readonly string[];
  /** When it was uploaded. */
  readonly uploadTime?: Date | undefined;
  /** Changes with every change of the resource. */
  readonly etag: string;
}

/** Whether there is one. */
export type DivisionMapState =
  /** Not stated. */
  | 'STATE_UNSPECIFIED'
  /** None: the schematic map is shown. */
  | 'NONE'
  /** It can be downloaded. */
  | 'UPLOADED';

/** The Chinese word of each `DivisionMapState`; what is not stated has none. */
export const DIVISION_MAP_STATE_WORDS: Readonly<Record<DivisionMapState, string>> = {
  STATE_UNSPECIFIED: "",
  NONE: "未上传",
  UPLOADED: "已上传",
};

/** Coordinates that a file is in. What is kept is in WGS-84. */
export type DivisionMapCoordinateSystem =
  /** Not stated. */
  | 'COORDINATE_SYSTEM_UNSPECIFIED'
  /** China Geodetic Coordinate System 2000; within centimetres of WGS-84, taken as it is. */
  | 'CGCS2000'
  /** World Geodetic System 1984; taken as it is. */
  | 'WGS84'
  /** Shifted coordinates of Chinese map services; shifted back. */
  | 'GCJ02';

/** The Chinese word of each `DivisionMapCoordinateSystem`; what is not stated has none. */
export const DIVISION_MAP_COORDINATE_SYSTEM_WORDS: Readonly<Record<DivisionMapCoordinateSystem, string>> = {
  COORDINATE_SYSTEM_UNSPECIFIED: "",
  CGCS2000: "CGCS2000（2000 国家大地坐标系）",
  WGS84: "WGS-84（GPS 坐标系）",
  GCJ02: "GCJ-02（火星坐标系）",
};

/** Asks for the city's own map. */
export interface GetDivisionMapRequest {}

/** A piece of the GeoJSON. Over REST the HTTP body is the content and the other fields stand in the query; the gateway cuts it. */
export interface UploadDivisionMapRequest {
  /** Coordinates that the file is in; in the first message of the stream. */
  readonly coordinateSystem: DivisionMapCoordinateSystem;
  /** Map approval number, for example “辽S〔2024〕12号”, in the first message; empty when it has none. */
  readonly approvalNumber: string;
  /** Where the outlines come from; in the first message. */
  readonly source: string;
  /** Bytes of the file, in order. */
  readonly content: Uint8Array;
}

/** Asks for the outlines. */
export interface DownloadDivisionMapRequest {}

/** Takes the map away. */
export interface RemoveDivisionMapRequest {
  /** If given, the change is made only while the resource still has it (also as header If-Match). */
  readonly etag: string;
  /** Makes a repeated request have one effect; a UUID is a good choice. */
  readonly requestId: string;
}

/** A division came into being. */
export interface DivisionRecorded {
  /** Name of the division. */
  readonly division: string;
  /** When it happened. */
  readonly occurTime?: Date | undefined;
}

/** A division ended and others took over. */
export interface DivisionRetired {
  /** Name of the division. */
  readonly division: string;
  /** Names of those that took over. */
  readonly successors: readonly string[];
  /** Last day it exists, YYYY-MM-DD. */
  readonly validTo: string;
  /** When it happened. */
  readonly occurTime?: Date | undefined;
}

/** A functional zone was recorded or changed. */
export interface FunctionalZoneChanged {
  /** Name of the zone. */
  readonly functionalZone: string;
  /** Names of the divisions it governs now. */
  readonly divisions: readonly string[];
  /** When it happened. */
  readonly occurTime?: Date | undefined;
}

/** A quarter is on record. */
export interface QuarterRegistered {
  /** Name of the quarter. */
  readonly quarter: string;
  /** Code of the division it lies in. */
  readonly division: string;
  /** Its title. */
  readonly title: string;
  /** When it happened. */
  readonly occurTime?: Date | undefined;
}

/** The boundary of a quarter is decided. */
export interface QuarterDemarcated {
  /** Name of the quarter. */
  readonly quarter: string;
  /** Code of the division it lies in. */
  readonly division: string;
  /** Number of the decision. */
  readonly decisionNo: string;
  /** When it happened. */
  readonly occurTime?: Date | undefined;
}

/** What describes a quarter changed. */
export interface QuarterChanged {
  /** Name of the quarter. */
  readonly quarter: string;
  /** Code of the division it lies in. */
  readonly division: string;
  /** Names of the changed fields. */
  readonly fields: readonly string[];
  /** When it happened. */
  readonly occurTime?: Date | undefined;
}

/** A recorded fact of a quarter was corrected. */
export interface QuarterCorrected {
  /** Name of the quarter. */
  readonly quarter: string;
  /** Code of the division it lies in. */
  readonly division: string;
  /** Names of the changed fields. */
  readonly fields: readonly string[];
  /** When it happened. */
  readonly occurTime?: Date | undefined;
}

/** A quarter moved on in its life. */
export interface QuarterStateChanged {
  /** Name of the quarter. */
  readonly quarter: string;
  /** Code of the division it lies in. */
  readonly division: string;
  /** State before. */
  readonly fromState: QuarterState;
  /** State after. */
  readonly toState: QuarterState;
  /** When it happened. */
  readonly occurTime?: Date | undefined;
}

/** A building is on record. */
export interface BuildingRegistered {
  /** Name of the quarter. */
  readonly quarter: string;
  /** Name of the building. */
  readonly building: string;
  /** Code of the division it lies in. */
  readonly division: string;
  /** When it happened. */
  readonly occurTime?: Date | undefined;
}

/** Facts of a building changed or were corrected. */
export interface BuildingChanged {
  /** Name of the quarter. */
  readonly quarter: string;
  /** Name of the building. */
  readonly building: string;
  /** Code of the division it lies in. */
  readonly division: string;
  /** Names of the changed fields. */
  readonly fields: readonly string[];
  /** When it happened. */
  readonly occurTime?: Date | undefined;
}

/** A unit is on record. */
export interface UnitRegistered {
  /** Name of the quarter. */
  readonly quarter: string;
  /** Name of the unit. */
  readonly unit: string;
  /** Code of the division it lies in. */
  readonly division: string;
  /** Its legal area in hundredths of a square metre. */
  readonly legalAreaCenti: number;
  /** Its sale state. */
  readonly saleState: UnitSaleState;
  /** When it happened. */
  readonly occurTime?: Date | undefined;
}

/** What describes a unit changed. */
export interface UnitChanged {
  /** Name of the quarter. */
  readonly quarter: string;
  /** Name of the unit. */
  readonly unit: string;
  /** Code of the division it lies in. */
  readonly division: string;
  /** Names of the changed fields. */
  readonly fields: readonly string[];
  /** When it happened. */
  readonly occurTime?: Date | undefined;
}

/** The area of a unit was corrected; past votes and apportionments keep theirs. */
export interface UnitAreaCorrected {
  /** Name of the quarter. */
  readonly quarter: string;
  /** Name of the unit. */
  readonly unit: string;
  /** Code of the division it lies in. */
  readonly division: string;
  /** Legal area before. */
  readonly oldLegalAreaCenti: number;
  /** Legal area after. */
  readonly newLegalAreaCenti: number;
  /** When it happened. */
  readonly occurTime?: Date | undefined;
}

/** A unit was handed over to its buyer. */
export interface UnitDelivered {
  /** Name of the quarter. */
  readonly quarter: string;
  /** Name of the unit. */
  readonly unit: string;
  /** Code of the division it lies in. */
  readonly division: string;
  /** Day of hand-over, YYYY-MM-DD. */
  readonly deliveredOn: string;
  /** When it happened. */
  readonly occurTime?: Date | undefined;
}

/** An organisation is on record. */
export interface OrganisationRegistered {
  /** Name of the organisation. */
  readonly organisation: string;
  /** Its kind. */
  readonly kind: OrganisationKind;
  /** Code of the division it lies in. */
  readonly division: string;
  /** When it happened. */
  readonly occurTime?: Date | undefined;
}

/** Facts of an organisation changed or were corrected. */
export interface OrganisationChanged {
  /** Name of the organisation. */
  readonly organisation: string;
  /** Names of the changed fields. */
  readonly fields: readonly string[];
  /** When it happened. */
  readonly occurTime?: Date | undefined;
}

/** An organisation moved on in its life. */
export interface OrganisationStateChanged {
  /** Name of the organisation. */
  readonly organisation: string;
  /** State before. */
  readonly fromState: OrganisationState;
  /** State after. */
  readonly toState: OrganisationState;
  /** When it happened. */
  readonly occurTime?: Date | undefined;
}

/** Rows of an import were registered; readers list them from the registry. */
export interface ImportAdvanced {
  /** Name of the import. */
  readonly import: string;
  /** What the rows are. */
  readonly kind: ImportKind;
  /** Code of the division it lies in. */
  readonly division: string;
  /** First line of the step. */
  readonly firstLine: number;
  /** Last line of the step. */
  readonly lastLine: number;
  /** Rows registered in the step. */
  readonly registeredCount: number;
  /** When it happened. */
  readonly occurTime?: Date | undefined;
}

/** An import was committed, cancelled or failed. */
export interface ImportEnded {
  /** Name of the import. */
  readonly import: string;
  /** What the rows were. */
  readonly kind: ImportKind;
  /** How it ended. */
  readonly state: ImportState;
  /** Code of the division it lies in. */
  readonly division: string;
  /** Rows registered in all. */
  readonly committedCount: number;
  /** When it happened. */
  readonly occurTime?: Date | undefined;
}

/** A unit has other owners from a day on. */
export interface OwnershipTransferred {
  /** Name of the quarter. */
  readonly quarter: string;
  /** Name of the unit. */
  readonly unit: string;
  /** Code of the division it lies in. */
  readonly division: string;
  /** First day of the new holdings, YYYY-MM-DD. */
  readonly fromDay: string;
  /** Names of the owners: identifiers, no personal data. */
  readonly owners: readonly string[];
  /** When it happened. */
  readonly occurTime?: Date | undefined;
}

/** A recorded title was corrected. */
export interface TitleCorrected {
  /** Name of the quarter. */
  readonly quarter: string;
  /** Name of the unit. */
  readonly unit: string;
  /** Code of the division it lies in. */
  readonly division: string;
  /** When it happened. */
  readonly occurTime?: Date | undefined;
}

/** Somebody began or ceased to use a unit. */
export interface OccupancyChanged {
  /** Name of the quarter. */
  readonly quarter: string;
  /** Name of the unit. */
  readonly unit: string;
  /** Code of the division it lies in. */
  readonly division: string;
  /** When it happened. */
  readonly occurTime?: Date | undefined;
}

/** What somebody is in the register, or the identity he signs in with, is another. */
export interface PersonStandingChanged {
  /** Name of the person. */
  readonly person: string;
  /** Code of the division it lies in. */
  readonly division: string;
  /** Subject of the identity he signs in with; empty when not linked any more. */
  readonly subject: string;
  /** What he is. */
  readonly standing: PersonStanding;
  /** When it happened. */
  readonly occurTime?: Date | undefined;
}

/** The personal data of somebody were erased; whoever keeps a copy erases it, too. */
export interface PersonErased {
  /** Name of the person. */
  readonly person: string;
  /** Code of the division it lies in. */
  readonly division: string;
  /** When it happened. */
  readonly occurTime?: Date | undefined;
}

/** Another enterprise serves a quarter, or none any more. */
export interface QuarterEnterpriseChanged {
  /** Name of the quarter. */
  readonly quarter: string;
  /** Code of the division it lies in. */
  readonly division: string;
  /** Name of the enterprise before; empty when there was none. */
  readonly fromEnterprise: string;
  /** Name of the enterprise after; empty when there is none. */
  readonly toEnterprise: string;
  /** Day from which it is so, YYYY-MM-DD. */
  readonly effectiveDay: string;
  /** When it happened. */
  readonly occurTime?: Date | undefined;
}

/** Another committee is in office in a quarter, or none any more. */
export interface QuarterCommitteeChanged {
  /** Name of the quarter. */
  readonly quarter: string;
  /** Code of the division it lies in. */
  readonly division: string;
  /** Name of the committee before; empty when there was none. */
  readonly fromCommittee: string;
  /** Name of the committee after; empty when there is none. */
  readonly toCommittee: string;
  /** Day from which it is so, YYYY-MM-DD. */
  readonly effectiveDay: string;
  /** When it happened. */
  readonly occurTime?: Date | undefined;
}

/** Somebody took charge of a quarter, or ceased to be in charge. */
export interface ProjectManagerChanged {
  /** Name of the quarter. */
  readonly quarter: string;
  /** Name of the appointment: an identifier, no personal data. */
  readonly projectManager: string;
  /** Name of the enterprise. */
  readonly enterprise: string;
  /** Code of the division it lies in. */
  readonly division: string;
  /** Whether he is in charge now. */
  readonly inCharge: boolean;
  /** Day from which it is so, YYYY-MM-DD. */
  readonly effectiveDay: string;
  /** When it happened. */
  readonly occurTime?: Date | undefined;
}

/** How who is in charge is reached, or what is shown of him, changed. */
export interface ProjectManagerUpdated {
  /** Name of the quarter. */
  readonly quarter: string;
  /** Name of the appointment: an identifier, no personal data. */
  readonly projectManager: string;
  /** Code of the division it lies in. */
  readonly division: string;
  /** Names of the changed fields, never their values. */
  readonly fields: readonly string[];
  /** When it happened. */
  readonly occurTime?: Date | undefined;
}

/** A facility is on record. */
export interface FacilityRegistered {
  /** Name of the quarter. */
  readonly quarter: string;
  /** Name of the facility. */
  readonly facility: string;
  /** Code of the division it lies in. */
  readonly division: string;
  /** What it is. */
  readonly kind: FacilityKind;
  /** When it happened. */
  readonly occurTime?: Date | undefined;
}

/** What describes a facility changed. */
export interface FacilityChanged {
  /** Name of the quarter. */
  readonly quarter: string;
  /** Name of the facility. */
  readonly facility: string;
  /** Code of the division it lies in. */
  readonly division: string;
  /** Names of the changed fields. */
  readonly fields: readonly string[];
  /** When it happened. */
  readonly occurTime?: Date | undefined;
}

/** An inspection of a facility was recorded. */
export interface FacilityInspectionRecorded {
  /** Name of the quarter. */
  readonly quarter: string;
  /** Name of the facility. */
  readonly facility: string;
  /** Code of the division it lies in. */
  readonly division: string;
  /** Day of the inspection, YYYY-MM-DD. */
  readonly inspectedOn: string;
  /** What it found. */
  readonly result: FacilityInspectionResult;
  /** Day by which the next one is due, YYYY-MM-DD; empty when none is. */
  readonly inspectionDueOn: string;
  /** When it happened. */
  readonly occurTime?: Date | undefined;
}

/** A facility was stopped, taken into use again, or scrapped. */
export interface FacilityStateChanged {
  /** Name of the quarter. */
  readonly quarter: string;
  /** Name of the facility. */
  readonly facility: string;
  /** Code of the division it lies in. */
  readonly division: string;
  /** State before. */
  readonly fromState: FacilityState;
  /** State after. */
  readonly toState: FacilityState;
  /** When it happened. */
  readonly occurTime?: Date | undefined;
}

/** A quarter was merged or split: others have its buildings from a day on, under the names they had. */
export interface QuarterSucceeded {
  /** Name of the quarter. */
  readonly quarter: string;
  /** Code of the division it lies in. */
  readonly division: string;
  /** Which quarters took over what. */
  readonly successions: readonly QuarterSuccession[];
  /** Number of the decision. */
  readonly decisionNo: string;
  /** Day from which it is so, YYYY-MM-DD. */
  readonly effectiveDay: string;
  /** When it happened. */
  readonly occurTime?: Date | undefined;
}

/** Recorded data of a person were corrected. */
export interface PersonCorrected {
  /** Name of the person. */
  readonly person: string;
  /** Code of the division it lies in. */
  readonly division: string;
  /** When it happened. */
  readonly occurTime?: Date | undefined;
}

/** Somebody asks for his account to be linked to a person of the register. */
export interface BindingRequested {
  /** Name of the request. */
  readonly binding: string;
  /** Name of the quarter. */
  readonly quarter: string;
  /** Name of the home. */
  readonly unit: string;
  /** Code of the division it lies in. */
  readonly division: string;
  /** When it happened. */
  readonly occurTime?: Date | undefined;
}

/** A request to be linked was approved, turned down or withdrawn. */
export interface BindingEnded {
  /** Name of the request. */
  readonly binding: string;
  /** Name of the quarter. */
  readonly quarter: string;
  /** Name of the home. */
  readonly unit: string;
  /** Code of the division it lies in. */
  readonly division: string;
  /** How it ended. */
  readonly state: BindingState;
  /** Name of the person the account is to be linked to; empty unless approved. */
  readonly person: string;
  /** Subject of the account. */
  readonly subject: string;
  /** When it happened. */
  readonly occurTime?: Date | undefined;
}

/** An inspection of a facility. */
export interface FacilityInspection {
  /** Day of the inspection, YYYY-MM-DD, not in the future. */
  readonly inspectedOn: string;
  /** What it found. */
  readonly result: FacilityInspectionResult;
  /** Number of the report. */
  readonly documentNo: string;
  /** Day by which the next inspection is due, YYYY-MM-DD; required when it passed, empty leaves the present one. */
  readonly nextDueOn: string;
}

/** What an inspection found. */
export type FacilityInspectionResult =
  /** Not stated. */
  | 'RESULT_UNSPECIFIED'
  /** It passed. */
  | 'PASSED'
  /** It did not pass. */
  | 'FAILED';

/** The Chinese word of each `FacilityInspectionResult`; what is not stated has none. */
export const FACILITY_INSPECTION_RESULT_WORDS: Readonly<Record<FacilityInspectionResult, string>> = {
  RESULT_UNSPECIFIED: "",
  PASSED: "合格",
  FAILED: "不合格",
};

/** A technical common part of a quarter: lift, fire system, pump. The register states facts; sanctions are others' business. */
export interface Facility {
  /** `quarters/{quarter}/facilities/{id}`. */
  readonly name: string;
  /** What it is. */
  readonly kind: FacilityKind;
  /** What it is called on site, for example "3号楼1号电梯". */
  readonly title: string;
  /** Number under which its authority knows it; empty when there is none. Two facilities never share it. */
  readonly registrationNo: string;
  /** Name of the building of the quarter it belongs to; empty when it serves several. */
  readonly building: string;
  /** Day by which the next inspection is due, YYYY-MM-DD; empty when none is. */
  readonly inspectionDueOn: string;
  /** `organisations/{uscc}` that maintains it; empty when not known. */
  readonly maintainer: string;
  /** Where it stands. */
  readonly state: FacilityState;
  /** Why it came into its state; empty before the first change. */
  readonly stateReason: string;
  /** Inspections, oldest first, the latest 100. */
  readonly inspections: readonly FacilityInspection[];
  /** `divisions/{community code}` of the quarter. */
  readonly division: string;
  /** Changes with every change of the resource. */
  readonly etag: string;
  /** When it was registered. */
  readonly createTime?: Date | undefined;
  /** When it last changed. */
  readonly updateTime?: Date | undefined;
}

/** What a facility is. */
export type FacilityKind =
  /** Not stated. */
  | 'KIND_UNSPECIFIED'
  /** A lift. */
  | 'ELEVATOR'
  /** Fire fighting and alarm. */
  | 'FIRE'
  /** Secondary water supply. */
  | 'PUMP'
  /** Heating. */
  | 'HEATING'
  /** Video surveillance. */
  | 'CCTV'
  /** A gate or barrier. */
  | 'GATE'
  /** Charging of electric vehicles. */
  | 'CHARGER';

/** The Chinese word of each `FacilityKind`; what is not stated has none. */
export const FACILITY_KIND_WORDS: Readonly<Record<FacilityKind, string>> = {
  KIND_UNSPECIFIED: "",
  ELEVATOR: "电梯",
  FIRE: "消防设施",
  PUMP: "二次供水",
  HEATING: "供热设施",
  CCTV: "视频监控",
  GATE: "门禁道闸",
  CHARGER: "充电设施",
};

/** Where a facility stands. */
export type FacilityState =
  /** Not stated. */
  | 'STATE_UNSPECIFIED'
  /** In use. */
  | 'IN_USE'
  /** Out of use for the time being. */
  | 'STOPPED'
  /** Gone for good. */
  | 'SCRAPPED';

/** The Chinese word of each `FacilityState`; what is not stated has none. */
export const FACILITY_STATE_WORDS: Readonly<Record<FacilityState, string>> = {
  STATE_UNSPECIFIED: "",
  IN_USE: "在用",
  STOPPED: "停用",
  SCRAPPED: "报废",
};

/** Asks for the facilities of a quarter, or of all quarters of the territory. */
export interface ListFacilitiesRequest {
  /** Name of the quarter; `quarters/-` means all of the territory, those whose inspection is due first. */
  readonly parent: string;
  /** Only those of this kind. */
  readonly kind: FacilityKind;
  /** Only those in this state. */
  readonly state: FacilityState;
  /** Only those whose inspection is due before this day, YYYY-MM-DD: with today, those that are overdue. */
  readonly inspectionDueBefore: string;
  /** Only those in this division, at any depth. */
  readonly division: string;
  /** Greatest number of entries; 0 means 50. */
  readonly pageSize: number;
  /** Where to go on, from the answer before. */
  readonly pageToken: string;
}

/** A page of facilities. */
export interface ListFacilitiesResponse {
  /** The entries, in the order of their names; of the whole territory in the order of the days their inspections are due. */
  readonly facilities: readonly Facility[];
  /** Where the next page starts; empty on the last page. */
  readonly nextPageToken: string;
}

/** Asks for one facility. */
export interface GetFacilityRequest {
  /** `…/facilities/…` of the resource. */
  readonly name: string;
}

/** See CreateFacility. */
export interface CreateFacilityRequest {
  /** Name of the quarter. */
  readonly parent: string;
  /** The facility; fields the register sets itself (name, state, inspections, division, times) are ignored. */
  readonly facility?: Facility | undefined;
  /** Makes a repeated request have one effect; a UUID is a good choice. */
  readonly requestId: string;
}

/** See UpdateFacility. */
export interface UpdateFacilityRequest {
  /** The facility with its new values; its etag, if given, must still hold. */
  readonly facility?: Facility | undefined;
  /** Which fields to change, comma-separated, as in JSON. */
  readonly updateMask?: readonly string[] | undefined;
  /** Makes a repeated request have one effect; a UUID is a good choice. */
  readonly requestId: string;
}

/** See RecordFacilityInspection. */
export interface RecordFacilityInspectionRequest {
  /** `…/facilities/…` of the resource. */
  readonly name: string;
  /** What was found. */
  readonly inspection?: FacilityInspection | undefined;
  /** If given, the change is made only while the resource still has it (also as header If-Match). */
  readonly etag: string;
  /** Makes a repeated request have one effect; a UUID is a good choice. */
  readonly requestId: string;
}

/** See ChangeFacilityState. */
export interface ChangeFacilityStateRequest {
  /** `…/facilities/…` of the resource. */
  readonly name: string;
  /** State to move to. */
  readonly state: FacilityState;
  /** Why. */
  readonly reason: string;
  /** If given, the change is made only while the resource still has it (also as header If-Match). */
  readonly etag: string;
  /** Makes a repeated request have one effect; a UUID is a good choice. */
  readonly requestId: string;
}

/** A table on its way into the register: uploaded, checked without effect, then committed. */
export interface Import {
  /** `imports/{id}`. */
  readonly name: string;
  /** What the rows are. */
  readonly kind: ImportKind;
  /** Name of the file, for people. */
  readonly fileName: string;
  /** State of life. */
  readonly state: ImportState;
  /** `divisions/{code}` whose territory the rows must lie in. */
  readonly division: string;
  /** Size of the content in bytes. */
  readonly contentSizeBytes: number;
  /** Character set found: UTF-8 or GB18030; empty for a workbook. */
  readonly encoding: string;
  /** Data rows in the table; known once checked. */
  readonly rowCount: number;
  /** Rows the present pass has gone through. */
  readonly doneCount: number;
  /** Rows that can be registered. */
  readonly acceptedCount: number;
  /** Rows that cannot; see ListImportRejections. */
  readonly rejectedCount: number;
  /** Rows registered. */
  readonly committedCount: number;
  /** Why it failed, a sentence in Chinese; empty otherwise. */
  readonly failure: string;
  /** When the present pass is expected to end; absent while unknown. */
  readonly expectedEndTime?: Date | undefined;
  /** Changes with every change of the resource. */
  readonly etag: string;
  /** When it was started. */
  readonly createTime?: Date | undefined;
  /** When it last changed. */
  readonly updateTime?: Date | undefined;
  /** Format found in the content: CSV or XLSX; empty before the content. */
  readonly format: string;
}

/** What the rows of the table are. */
export type ImportKind =
  /** Not stated. */
  | 'KIND_UNSPECIFIED'
  /** Quarters. */
  | 'QUARTERS'
  /** Buildings. */
  | 'BUILDINGS'
  /** Units. */
  | 'UNITS'
  /** Organisations. */
  | 'ORGANISATIONS'
  /** Natural persons. Their personal data are protected on the way, too. */
  | 'PERSONS'
  /** Titles: who owns which unit. */
  | 'TITLES';

/** The Chinese word of each `ImportKind`; what is not stated has none. */
export const IMPORT_KIND_WORDS: Readonly<Record<ImportKind, string>> = {
  KIND_UNSPECIFIED: "",
  QUARTERS: "小区",
  BUILDINGS: "楼幢",
  UNITS: "房屋",
  ORGANISATIONS: "组织机构",
  PERSONS: "自然人",
  TITLES: "产权",
};

/** Life of an import. */
export type ImportState =
  /** Not stated. */
  | 'STATE_UNSPECIFIED'
  /** Waits for its content. */
  | 'AWAITING_CONTENT'
  /** The dry run goes through the rows; nothing is registered. */
  | 'CHECKING'
  /** The dry run is done: look at the rejections, then commit or cancel. */
  | 'CHECKED'
  /** Accepted rows are being registered. */
  | 'COMMITTING'
  /** Every accepted row is registered. */
  | 'COMMITTED'
  /** Stopped by its owner; rows registered before stay. */
  | 'CANCELLED'
  /** The content is no such table; see `failure`. */
  | 'FAILED';

/** The Chinese word of each `ImportState`; what is not stated has none. */
export const IMPORT_STATE_WORDS: Readonly<Record<ImportState, string>> = {
  STATE_UNSPECIFIED: "",
  AWAITING_CONTENT: "待上传",
  CHECKING: "校验中",
  CHECKED: "待确认",
  COMMITTING: "导入中",
  COMMITTED: "已完成",
  CANCELLED: "已取消",
  FAILED: "失败",
};

/** A row that cannot be registered, and why. */
export interface ImportRejection {
  /** Line of the file, counted from 1, the header included. */
  readonly line: number;
  /** Column that is wrong; empty when the row as a whole is. */
  readonly field: string;
  /** Value found; masked in a table of persons or titles. */
  readonly value: string;
  /** Name of the reason. */
  readonly reason: string;
  /** The reason as a Chinese sentence. */
  readonly messageZh: string;
  /** The reason as an English sentence. */
  readonly messageEn: string;
}

/** An organisation: property-service enterprise, developer, bureau, committee, bank. */
export interface Organisation {
  /** `organisations/{uscc}`. */
  readonly name: string;
  /** Unified social credit code (GB 32100-2015), 18 characters with a check character. */
  readonly uscc: string;
  /** Organisation code (GB 11714-1997), the 9 characters within the USCC. */
  readonly organisationCode: string;
  /** Registered name. */
  readonly title: string;
  /** Pinyin initials of the title, lower case, for search. */
  readonly initials: string;
  /** Kind of organisation. */
  readonly kind: OrganisationKind;
  /** Standing with the city. */
  readonly state: OrganisationState;
  /** `divisions/{code}` that keeps its record. */
  readonly division: string;
  /** Registered address. */
  readonly address: string;
  /** Decided corrections, oldest first, the latest 100; empty for those who may not know what officers wrote. */
  readonly corrections: readonly Correction[];
  /** Changes with every change of the resource. */
  readonly etag: string;
  /** When it was registered. */
  readonly createTime?: Date | undefined;
  /** When it last changed. */
  readonly updateTime?: Date | undefined;
  /** Why it came into its state; empty before the first change, and for those who may not know what officers wrote. */
  readonly stateReason: string;
  /** The correction that waits for a decision, if any; absent for those who may not know what officers wrote. */
  readonly pendingCorrection?: Correction | undefined;
}

/** What kind of organisation it is. */
export type OrganisationKind =
  /** Not stated. */
  | 'KIND_UNSPECIFIED'
  /** Property-service enterprise. No qualification grade is asked for: those were abolished. */
  | 'PROPERTY_SERVICE_ENTERPRISE'
  /** Developer. */
  | 'DEVELOPER'
  /** Owners' committee. */
  | 'OWNERS_COMMITTEE'
  /** Government department. */
  | 'GOVERNMENT'
  /** Bank. */
  | 'BANK'
  /** Water, power, gas, heating, telecom. */
  | 'UTILITY'
  /** Lift, fire or other maintenance. */
  | 'MAINTENANCE'
  /** Tendering or other agency. */
  | 'AGENCY';

/** The Chinese word of each `OrganisationKind`; what is not stated has none. */
export const ORGANISATION_KIND_WORDS: Readonly<Record<OrganisationKind, string>> = {
  KIND_UNSPECIFIED: "",
  PROPERTY_SERVICE_ENTERPRISE: "物业服务企业",
  DEVELOPER: "建设单位",
  OWNERS_COMMITTEE: "业主委员会",
  GOVERNMENT: "政府部门",
  BANK: "银行",
  UTILITY: "公用企业",
  MAINTENANCE: "维保单位",
  AGENCY: "代理机构",
};

/** Where an organisation stands with the city. */
export type OrganisationState =
  /** Not stated. */
  | 'STATE_UNSPECIFIED'
  /** On record, its facts not yet confirmed. */
  | 'REGISTERED'
  /** Active; an enterprise may be active without any quarter. */
  | 'ACTIVE'
  /** Suspended. */
  | 'SUSPENDED'
  /** Left the city's market; history stays readable. */
  | 'EXITED';

/** The Chinese word of each `OrganisationState`; what is not stated has none. */
export const ORGANISATION_STATE_WORDS: Readonly<Record<OrganisationState, string>> = {
  STATE_UNSPECIFIED: "",
  REGISTERED: "已登记",
  ACTIVE: "在营",
  SUSPENDED: "暂停",
  EXITED: "已退出",
};

/** An exclusive unit (专有部分): a home, shop, office or parking bay that can be owned by itself. */
export interface Unit {
  /** `quarters/{quarter}/buildings/{building}/units/{entrance-room}`. */
  readonly name: string;
  /** `<building code>-<entrance, 2 digits>-<room, 4 digits>`, for example "PJ-211103016-0001-012-02-0301". */
  readonly code: string;
  /** Real-estate unit code (GB/T 37346-2019), 28 characters; empty when not registered. */
  readonly realEstateUnitCode: string;
  /** Entrance (单元), 2 digits. */
  readonly entrance: string;
  /** Room (室), 4 digits. */
  readonly room: string;
  /** Floor, below ground negative. */
  readonly floor: number;
  /** What it is for. */
  readonly use: UnitUse;
  /** Area in the register of real estate, in hundredths of a square metre; 0 when not registered. */
  readonly registeredAreaCenti: number;
  /** Area of the survey, in hundredths of a square metre; 0 when not surveyed. */
  readonly surveyedAreaCenti: number;
  /** Area of the contract of sale, in hundredths of a square metre; 0 when there is none. */
  readonly contractAreaCenti: number;
  /**
   * The area that counts for votes, fees and funds: registered, else surveyed, else contract
   * (最高人民法院建筑物区分所有权司法解释第八条).
   */
  readonly legalAreaCenti: number;
  /** Which of the areas it is. */
  readonly legalAreaBasis: UnitAreaBasis;
  /** Between developer and buyer. */
  readonly saleState: UnitSaleState;
  /** Day of hand-over, YYYY-MM-DD; empty until delivered, and where old records do not tell. */
  readonly deliveredOn: string;
  /** `divisions/{community code}` of its quarter. */
  readonly division: string;
  /** Decided corrections, oldest first, the latest 100. */
  readonly corrections: readonly Correction[];
  /** Legal areas by the day they count from, oldest first; a count as of a day takes the latest that is not after it. */
  readonly areaRevisions: readonly UnitAreaRevision[];
  /** Changes with every change of the resource. */
  readonly etag: string;
  /** When it was registered. */
  readonly createTime?: Date | undefined;
  /** When it last changed. */
  readonly updateTime?: Date | undefined;
  /** The correction that waits for a decision, if any. */
  readonly pendingCorrection?: Correction | undefined;
}

/** What a unit is for. */
export type UnitUse =
  /** Not stated. */
  | 'USE_UNSPECIFIED'
  /** A home. */
  | 'RESIDENCE'
  /** A shop. */
  | 'SHOP'
  /** An office. */
  | 'OFFICE'
  /** A parking bay that can be registered. */
  | 'PARKING'
  /** A storage room. */
  | 'STORAGE'
  /** Anything else. */
  | 'OTHER';

/** The Chinese word of each `UnitUse`; what is not stated has none. */
export const UNIT_USE_WORDS: Readonly<Record<UnitUse, string>> = {
  USE_UNSPECIFIED: "",
  RESIDENCE: "住宅",
  SHOP: "商铺",
  OFFICE: "办公",
  PARKING: "车位",
  STORAGE: "储藏室",
  OTHER: "其他",
};

/** The legal area from a day on. */
export interface UnitAreaRevision {
  /** First day, YYYY-MM-DD; empty for the area as registered. */
  readonly fromDay: string;
  /** In hundredths of a square metre. */
  readonly legalAreaCenti: number;
  /** The document it rests on; empty for the area as registered. */
  readonly basis: string;
}

/** Where a unit stands between developer and buyer. */
export type UnitSaleState =
  /** Not stated. */
  | 'SALE_STATE_UNSPECIFIED'
  /** Not sold: the developer's (《物业管理条例》第四十一条). */
  | 'UNSOLD'
  /** Sold and not handed over: the developer still pays its fees. */
  | 'SOLD_UNDELIVERED'
  /** Handed over. */
  | 'DELIVERED';

/** The Chinese word of each `UnitSaleState`; what is not stated has none. */
export const UNIT_SALE_STATE_WORDS: Readonly<Record<UnitSaleState, string>> = {
  SALE_STATE_UNSPECIFIED: "",
  UNSOLD: "未售",
  SOLD_UNDELIVERED: "已售未交付",
  DELIVERED: "已交付",
};

/** Which of the recorded areas counts. */
export type UnitAreaBasis =
  /** None is recorded. */
  | 'AREA_BASIS_UNSPECIFIED'
  /** The register of real estate. */
  | 'REGISTERED'
  /** The survey, where it is not registered yet. */
  | 'SURVEYED'
  /** The contract of sale, where it is not surveyed yet. */
  | 'CONTRACT';

/** The Chinese word of each `UnitAreaBasis`; what is not stated has none. */
export const UNIT_AREA_BASIS_WORDS: Readonly<Record<UnitAreaBasis, string>> = {
  AREA_BASIS_UNSPECIFIED: "",
  REGISTERED: "不动产登记面积",
  SURVEYED: "测绘面积",
  CONTRACT: "合同面积",
};

/**
 * A table on its way out of the register: gathered within the territory of whoever asked for it, then kept for some days to be downloaded.
 * Personal data in it are always masked.
 */
export interface Export {
  /** `exports/{id}`. */
  readonly name: string;
  /** What the rows are. */
  readonly kind: ExportKind;
  /** Format of the file. */
  readonly format: TableFormat;
  /** `divisions/{code}` the rows lie in, as far as the territory of whoever asked reaches. */
  readonly division: string;
  /** `quarters/{code}` the rows lie in; empty for all of the division. */
  readonly quarter: string;
  /** Day of an owner register or of titles, YYYY-MM-DD. */
  readonly asOf: string;
  /** Whether parking bays count in an owner register. */
  readonly parkingAreaVotes: boolean;
  /** Where it stands. */
  readonly state: ExportState;
  /** How many entries of the register are to be gone through; counted at the start. */
  readonly totalCount: number;
  /** How many have been. */
  readonly doneCount: number;
  /** Rows of the table so far. */
  readonly rowCount: number;
  /** Why it failed, a sentence in Chinese; empty otherwise. */
  readonly failure: string;
  /** When it is expected to be ready; absent while unknown. */
  readonly expectedEndTime?: Date | undefined;
  /** Until when it can be downloaded; absent before it is ready. */
  readonly keptUntil?: Date | undefined;
  /** Changes with every change of the resource. */
  readonly etag: string;
  /** When it was asked for. */
  readonly createTime?: Date | undefined;
  /** When it last changed. */
  readonly updateTime?: Date | undefined;
  /** What the rows were narrowed to; absent when they were not. */
  readonly filter?: ExportFilter | undefined;
}

/** What the rows of the table are. */
export type ExportKind =
  /** Not stated. */
  | 'KIND_UNSPECIFIED'
  /** Quarters. */
  | 'QUARTERS'
  /** Buildings. */
  | 'BUILDINGS'
  /** Units. */
  | 'UNITS'
  /** Organisations. */
  | 'ORGANISATIONS'
  /** Natural persons, masked. */
  | 'PERSONS'
  /** Present titles, the numbers of their owners masked. */
  | 'TITLES'
  /** What each unit of a quarter counts as of a day. */
  | 'OWNER_REGISTER';

/** The Chinese word of each `ExportKind`; what is not stated has none. */
export const EXPORT_KIND_WORDS: Readonly<Record<ExportKind, string>> = {
  KIND_UNSPECIFIED: "",
  QUARTERS: "小区",
  BUILDINGS: "楼幢",
  UNITS: "房屋",
  ORGANISATIONS: "组织机构",
  PERSONS: "自然人",
  TITLES: "产权",
  OWNER_REGISTER: "业主名册",
};

/** Life of an export. */
export type ExportState =
  /** Not stated. */
  | 'STATE_UNSPECIFIED'
  /** Rows are being gathered. */
  | 'RUNNING'
  /** All rows are there: it can be downloaded. */
  | 'READY'
  /** Stopped. */
  | 'CANCELLED'
  /** It has more rows than a file holds; see `failure`. */
  | 'FAILED'
  /** Its time is over and its rows are removed. */
  | 'FORGOTTEN';

/** The Chinese word of each `ExportState`; what is not stated has none. */
export const EXPORT_STATE_WORDS: Readonly<Record<ExportState, string>> = {
  STATE_UNSPECIFIED: "",
  RUNNING: "导出中",
  READY: "可下载",
  CANCELLED: "已取消",
  FAILED: "失败",
  FORGOTTEN: "已过期",
};

/** What quarters and organisations are narrowed to, as in their lists. */
export interface ExportFilter {
  /** Beginning of the title, of its pinyin initials, or of the code. */
  readonly query: string;
  /** Only quarters in this state. */
  readonly quarterState: QuarterState;
  /** Only organisations of this kind. */
  readonly organisationKind: OrganisationKind;
  /** Only organisations in this state. */
  readonly organisationState: OrganisationState;
}

/** See CreateExport. */
export interface CreateExportRequest {
  /** What the rows are. */
  readonly kind: ExportKind;
  /** Format of the file; not stated means XLSX. */
  readonly format: TableFormat;
  /** `divisions/{code}` the rows lie in; with a quarter it may be left out. */
  readonly division: string;
  /** `quarters/{code}` the rows lie in: of buildings, units and titles if wanted, of an owner register always. */
  readonly quarter: string;
  /** Day of an owner register or of titles, YYYY-MM-DD; empty means today. */
  readonly asOf: string;
  /** Whether parking bays count in an owner register. */
  readonly parkingAreaVotes: boolean;
  /** Makes a repeated request have one effect; a UUID is a good choice. */
  readonly requestId: string;
  /** What the rows are narrowed to, of quarters and organisations; absent means all. */
  readonly filter?: ExportFilter | undefined;
}

/** Asks for a page of exports. */
export interface ListExportsRequest {
  /** Greatest number of entries; 0 means 50. */
  readonly pageSize: number;
  /** Where to go on, from the answer before. */
  readonly pageToken: string;
}

/** A page of exports. */
export interface ListExportsResponse {
  /** The entries, in the order of their names. */
  readonly exports: readonly Export[];
  /** Where the next page starts; empty on the last page. */
  readonly nextPageToken: string;
}

/** Asks for one export. */
export interface GetExportRequest {
  /** `exports/…` of the resource. */
  readonly name: string;
}

/** Asks for the progress of an export. */
export interface WatchExportRequest {
  /** `exports/…` of the resource. */
  readonly name: string;
}

/** See CancelExport. */
export interface CancelExportRequest {
  /** `exports/…` of the resource. */
  readonly name: string;
  /** If given, the change is made only while the resource still has it (also as header If-Match). */
  readonly etag: string;
  /** Makes a repeated request have one effect; a UUID is a good choice. */
  readonly requestId: string;
}

/** Asks for the file of an export. */
export interface DownloadExportRequest {
  /** `exports/…` of the resource. */
  readonly name: string;
}

/** Format of a table that is downloaded. */
export type TableFormat =
  /** Not stated: of rejected rows the format of the upload, otherwise XLSX. */
  | 'TABLE_FORMAT_UNSPECIFIED'
  /** CSV in UTF-8 with a byte-order mark. */
  | 'CSV'
  /** XLSX workbook. */
  | 'XLSX';

/** The Chinese word of each `TableFormat`; what is not stated has none. */
export const TABLE_FORMAT_WORDS: Readonly<Record<TableFormat, string>> = {
  TABLE_FORMAT_UNSPECIFIED: "",
  CSV: "CSV 文件",
  XLSX: "XLSX 工作簿",
};

/** Asks for the rows of an import that cannot be registered. */
export interface DownloadRejectedRowsRequest {
  /** `imports/…` of the resource. */
  readonly name: string;
  /** Format of the file; not stated means that of the upload. */
  readonly format: TableFormat;
}

/** Asks for the template of a kind of table. */
export interface DownloadImportTemplateRequest {
  /** `importTemplates/{kind}`, the kind as in `Import.Kind`. */
  readonly name: string;
}

/** Asks for the first rows of an import as they would be registered. */
export interface PreviewImportRequest {
  /** `imports/…` of the resource. */
  readonly name: string;
}

/** The first rows of an import that are accepted, as they would be registered. */
export interface ImportPreview {
  /** Titles of the columns, as in the template. */
  readonly columns: readonly string[];
  /** At most 20 rows, in the order of the file. */
  readonly rows: readonly ImportPreviewRow[];
}

/** A row as it would be registered. */
export interface ImportPreviewRow {
  /** Line of the file, counted from 1, the header included. */
  readonly line: number;
  /** Texts in the order of the columns; personal data are masked. */
  readonly cells: readonly string[];
}

/** A unit as its owner or occupant has it. */
export interface Home {
  /** The unit. */
  readonly unit?: Unit | undefined;
  /** Title of its quarter. */
  readonly quarterTitle: string;
  /** What the caller has to do with it. */
  readonly relation: HomeRelation;
  /** `persons/…` the caller acts for. */
  readonly person: string;
  /** Upper part of the share owned; 0 when occupied. */
  readonly shareNum: number;
  /** Lower part of the share owned; 0 when occupied. */
  readonly shareDen: number;
  /** `organisations/{uscc}` of the enterprise that serves its quarter; empty when none does. */
  readonly enterprise: string;
  /** Name under which the project manager is in charge of its quarter; empty when nobody is. */
  readonly managerDisplayName: string;
  /** Telephone at which he is reached on duty; empty when nobody is in charge. */
  readonly managerDutyPhone: string;
}

/** What the caller has to do with a unit. */
export type HomeRelation =
  /** Not stated. */
  | 'RELATION_UNSPECIFIED'
  /** He owns it, alone or with others. */
  | 'OWNED'
  /** He uses it. */
  | 'OCCUPIED';

/** The Chinese word of each `HomeRelation`; what is not stated has none. */
export const HOME_RELATION_WORDS: Readonly<Record<HomeRelation, string>> = {
  RELATION_UNSPECIFIED: "",
  OWNED: "业主",
  OCCUPIED: "使用",
};

/** See GetMyHomes. */
export interface GetMyHomesRequest {}

/** The units that the persons the caller acts for own or use. */
export interface MyHomes {
  /** The homes, owned ones first, at most 200. */
  readonly homes: readonly Home[];
}

/** An interval in which a person uses a unit without owning it. */
export interface Occupancy {
  /** `…/units/{unit}/occupancies/{id}`. */
  readonly name: string;
  /** The person. */
  readonly person: string;
  /** By what right. */
  readonly kind: OccupancyKind;
  /** First day, YYYY-MM-DD. */
  readonly fromDay: string;
  /** First day it does not hold any more, YYYY-MM-DD; empty while it holds. */
  readonly toDay: string;
  /** `divisions/{community code}` of its quarter. */
  readonly division: string;
  /** Changes with every change of the resource. */
  readonly etag: string;
  /** When it was registered. */
  readonly createTime?: Date | undefined;
  /** When it last changed. */
  readonly updateTime?: Date | undefined;
}

/** By what right. */
export type OccupancyKind =
  /** Not stated. */
  | 'KIND_UNSPECIFIED'
  /** Rents it. */
  | 'TENANT'
  /** Of the owner's family. */
  | 'FAMILY'
  /** Borrowed it. */
  | 'BORROWER'
  /** Right of residence (《民法典》第三百六十六条). */
  | 'RESIDENCE_RIGHT';

/** The Chinese word of each `OccupancyKind`; what is not stated has none. */
export const OCCUPANCY_KIND_WORDS: Readonly<Record<OccupancyKind, string>> = {
  KIND_UNSPECIFIED: "",
  TENANT: "承租人",
  FAMILY: "家庭成员",
  BORROWER: "借用人",
  RESIDENCE_RIGHT: "居住权人",
};

/** Asks for the occupancies of a unit. */
export interface ListOccupanciesRequest {
  /** Name of the unit. */
  readonly parent: string;
  /** Greatest number of entries; 0 means 50. */
  readonly pageSize: number;
  /** Where to go on, from the answer before. */
  readonly pageToken: string;
}

/** A page of occupancies. */
export interface ListOccupanciesResponse {
  /** The entries, in the order of their names. */
  readonly occupancies: readonly Occupancy[];
  /** Where the next page starts; empty on the last page. */
  readonly nextPageToken: string;
}

/** See CreateOccupancy. */
export interface CreateOccupancyRequest {
  /** Name of the unit. */
  readonly parent: string;
  /** The occupancy. */
  readonly occupancy?: Occupancy | undefined;
  /** Makes a repeated request have one effect. */
  readonly requestId: string;
}

/** See EndOccupancy. */
export interface EndOccupancyRequest {
  /** `…/occupancies/…` of the resource. */
  readonly name: string;
  /** First day it does not hold any more, YYYY-MM-DD. */
  readonly toDay: string;
  /** If set, the change is made only while the resource still has it. */
  readonly etag: string;
  /** Makes a repeated request have one effect. */
  readonly requestId: string;
}

/** What votes count in a quarter on a day, and a fingerprint by which the same register is known again. */
export interface OwnerRegister {
  /** Name of the quarter. */
  readonly quarter: string;
  /** The day, YYYY-MM-DD. */
  readonly asOf: string;
  /** Whether parking bays count. */
  readonly parkingAreaVotes: boolean;
  /** Heads (业主人数): one per unit, but one for all units of one buyer, and one for all the developer has not handed over. */
  readonly headCount: number;
  /** Area that counts, in hundredths of a square metre. */
  readonly areaCenti: number;
  /** Units that count. */
  readonly unitCount: number;
  /** Units handed over of which no owner is on record; each counts as a head. */
  readonly unknownOwnerCount: number;
  /** SHA-256 in hexadecimal over the lines of the entries in the order of units: JSON with sorted members (RFC 8785), each followed by a line feed. */
  readonly sha256: string;
  /** Buildings whose units do not add up to their exclusive total on the day; see ListAreaBalances. */
  readonly unbalancedBuildingCount: number;
  /** Buildings whose exclusive total is not known. */
  readonly unsurveyedBuildingCount: number;
}

/** What one unit counts. */
export interface OwnerRegisterEntry {
  /** Name of the unit. */
  readonly unit: string;
  /** `persons/…` or `organisations/…`, sorted; empty for the developer's and where no owner is on record. */
  readonly owners: readonly string[];
  /** Which of them acts for all; empty where there is none. */
  readonly representative: string;
  /** Units with the same text make one head. */
  readonly headGroup: string;
  /** Hundredths of a square metre. */
  readonly areaCenti: number;
}

/** Asks for the owner register of a quarter. */
export interface GetOwnerRegisterRequest {
  /** Name of the quarter. */
  readonly quarter: string;
  /** The day, YYYY-MM-DD; empty means today. */
  readonly asOf: string;
  /** Whether parking bays that can be owned count, as rules of procedure may say. */
  readonly parkingAreaVotes: boolean;
}

/** Asks for the entries of the owner register of a quarter. */
export interface ListOwnerRegisterEntriesRequest {
  /** Name of the quarter. */
  readonly quarter: string;
  /** The day, YYYY-MM-DD; empty means today. */
  readonly asOf: string;
  /** Whether parking bays that can be owned count, as rules of procedure may say. */
  readonly parkingAreaVotes: boolean;
  /** Greatest number of entries; 0 means 50. */
  readonly pageSize: number;
  /** Where to go on, from the answer before. */
  readonly pageToken: string;
}

/** A page of entries. */
export interface ListOwnerRegisterEntriesResponse {
  /** The entries, in the order of units; a page may have fewer than asked for. */
  readonly entries: readonly OwnerRegisterEntry[];
  /** Where the next page starts; empty on the last page. */
  readonly nextPageToken: string;
}

/**
 * Who is in charge of a quarter for its enterprise, from a day on. Name and telephone are disclosed by duty
 * (《民法典》第九百四十三条): they are shown to whoever may read the quarter, and still never logged or announced.
 */
export interface ProjectManager {
  /** `quarters/{quarter}/projectManagers/{id}`. */
  readonly name: string;
  /** `organisations/{uscc}` of the enterprise; the one that serves the quarter. */
  readonly enterprise: string;
  /** The person, as the register knows him. */
  readonly person: string;
  /** Name under which he is in charge, shown to residents. */
  readonly displayName: string;
  /** Telephone at which he is reached on duty. */
  readonly dutyPhone: string;
  /** Numbers of his certificates. */
  readonly certificateNos: readonly string[];
  /** First day in charge, YYYY-MM-DD, not in the future. */
  readonly fromDay: string;
  /** First day he is not in charge any more, YYYY-MM-DD; empty while he is. */
  readonly toDay: string;
  /** Why he is not; empty while he is. */
  readonly endReason: string;
  /** `divisions/{community code}` of the quarter. */
  readonly division: string;
  /** Changes with every change of the resource. */
  readonly etag: string;
  /** When it was registered. */
  readonly createTime?: Date | undefined;
  /** When it last changed. */
  readonly updateTime?: Date | undefined;
}

/** Asks for the project managers of a quarter, or of all quarters of the territory. */
export interface ListProjectManagersRequest {
  /** Name of the quarter; `quarters/-` means all of the territory. */
  readonly parent: string;
  /** Only those of this enterprise. */
  readonly enterprise: string;
  /** Only those in charge at present. */
  readonly inCharge: boolean;
  /** Greatest number of entries; 0 means 50. */
  readonly pageSize: number;
  /** Where to go on, from the answer before. */
  readonly pageToken: string;
}

/** A page of project managers. */
export interface ListProjectManagersResponse {
  /** The entries, latest first. */
  readonly projectManagers: readonly ProjectManager[];
  /** Where the next page starts; empty on the last page. */
  readonly nextPageToken: string;
}

/** Asks for one project manager. */
export interface GetProjectManagerRequest {
  /** `…/projectManagers/…` of the resource. */
  readonly name: string;
}

/** See AppointProjectManager. */
export interface AppointProjectManagerRequest {
  /** Name of the quarter. */
  readonly parent: string;
  /** The project manager; fields the register sets itself (name, last day, division, times) are ignored. */
  readonly projectManager?: ProjectManager | undefined;
  /** Makes a repeated request have one effect; a UUID is a good choice. */
  readonly requestId: string;
}

/** See UpdateProjectManager. */
export interface UpdateProjectManagerRequest {
  /** The project manager with his new values; its etag, if given, must still hold. */
  readonly projectManager?: ProjectManager | undefined;
  /** Which fields to change, comma-separated, as in JSON: displayName, dutyPhone, certificateNos. */
  readonly updateMask?: readonly string[] | undefined;
  /** Makes a repeated request have one effect; a UUID is a good choice. */
  readonly requestId: string;
}

/** See EndProjectManager. */
export interface EndProjectManagerRequest {
  /** `…/projectManagers/…` of the resource. */
  readonly name: string;
  /** First day he is not in charge any more, YYYY-MM-DD, not in the future. */
  readonly toDay: string;
  /** Why. */
  readonly reason: string;
  /** If given, the change is made only while the resource still has it (also as header If-Match). */
  readonly etag: string;
  /** Makes a repeated request have one effect; a UUID is a good choice. */
  readonly requestId: string;
}

/**
 * What the register counts of the quarters of a division. A quarter exists until it is merged, split or pulled down, and is in use from the
 * decision that founds its management: planned and demarcated ones are not.
 */
export interface DivisionFigures {
  /** `divisions/{code}`, of any level. */
  readonly division: string;
  /** Quarters that exist. */
  readonly quarterCount: number;
  /** Quarters in use. */
  readonly inUseCount: number;
  /** Quarters in use with an owners' committee in office. */
  readonly committeeCount: number;
  /** Quarters in use that an enterprise serves or the owners manage themselves, not in an emergency. */
  readonly managedCount: number;
  /** Quarters that nobody manages, and those under emergency service. */
  readonly unmanagedCount: number;
  /** Households of the quarters that exist. */
  readonly householdCount: number;
  /** Building area of the quarters that exist, in hundredths of a square metre. */
  readonly buildingAreaCenti: number;
}

/** Asks for the figures of quarters. */
export interface GetQuarterFiguresRequest {}

/** What the register counts of the quarters that the caller may see. */
export interface QuarterFigures {
  /** One entry for each division in which a quarter lies, at every level from the city down to the community, in the order of their codes. */
  readonly divisions: readonly DivisionFigures[];
}

/** Why the registry refuses. */
export type Reason =
  /** No such division. */
  | 'DIVISION_NOT_FOUND'
  /** The code is taken. */
  | 'DIVISION_ALREADY_RECORDED'
  /** The code has no division above. */
  | 'DIVISION_PARENT_MISSING'
  /** It ended before. */
  | 'DIVISION_ALREADY_ENDED'
  /** It would end before it begins. */
  | 'DIVISION_PERIOD_INVALID'
  /** A division cannot be succeeded by this one. */
  | 'SUCCESSOR_INVALID'
  /** A date that the calendar does not have. */
  | 'DATE_INVALID'
  /** No such zone. */
  | 'FUNCTIONAL_ZONE_NOT_FOUND'
  /** The code is taken. */
  | 'FUNCTIONAL_ZONE_ALREADY_RECORDED'
  /** A division is governed by one zone at most. */
  | 'DIVISION_IN_OTHER_ZONE'
  /** No such quarter in the caller's territory. */
  | 'QUARTER_NOT_FOUND'
  /** The code is taken. */
  | 'QUARTER_CODE_TAKEN'
  /** The township in the code is not the community's. */
  | 'QUARTER_CODE_NOT_OF_DIVISION'
  /** A quarter lies in a community in force. */
  | 'QUARTER_DIVISION_NOT_IN_FORCE'
  /** The state table has no such transition. */
  | 'QUARTER_STATE_NOT_ALLOWED'
  /** Only a planned quarter is demarcated. */
  | 'QUARTER_NOT_PLANNED'
  /** It was merged, split or pulled down. */
  | 'QUARTER_ENDED'
  /** Built before begun. */
  | 'QUARTER_YEARS_REVERSED'
  /** The update mask names a field that this method does not change. */
  | 'FIELD_NOT_UPDATABLE'
  /** No such building in the caller's territory. */
  | 'BUILDING_NOT_FOUND'
  /** The number is taken. */
  | 'BUILDING_NUMBER_TAKEN'
  /** No such unit in the caller's territory. */
  | 'UNIT_NOT_FOUND'
  /** The room is taken. */
  | 'UNIT_ROOM_TAKEN'
  /** No area is known. */
  | 'UNIT_AREA_MISSING'
  /** The building has no such floor. */
  | 'UNIT_FLOOR_OUTSIDE_BUILDING'
  /** The building has no such entrance. */
  | 'UNIT_ENTRANCE_OUTSIDE_BUILDING'
  /** Not a real-estate unit code. */
  | 'REAL_ESTATE_UNIT_CODE_INVALID'
  /** Two units cannot share it. */
  | 'REAL_ESTATE_UNIT_CODE_TAKEN'
  /** Only a sold unit is handed over. */
  | 'UNIT_NOT_SOLD'
  /** Handed over before. */
  | 'UNIT_ALREADY_DELIVERED'
  /** A hand-over is recorded once it has happened. */
  | 'DELIVERY_IN_FUTURE'
  /** No such organisation. */
  | 'ORGANISATION_NOT_FOUND'
  /** The code is taken. */
  | 'ORGANISATION_ALREADY_RECORDED'
  /** The check character is wrong. */
  | 'USCC_INVALID'
  /** The state table has no such transition. */
  | 'ORGANISATION_STATE_NOT_ALLOWED'
  /** No such import in the caller's territory. */
  | 'IMPORT_NOT_FOUND'
  /** The state table has no such transition. */
  | 'IMPORT_STATE_NOT_ALLOWED'
  /** The content is over the limit. */
  | 'IMPORT_TOO_LARGE'
  /** There is no content. */
  | 'IMPORT_EMPTY'
  /** The header lacks columns. */
  | 'IMPORT_COLUMNS_MISSING'
  /** Not a table of its format. */
  | 'IMPORT_UNREADABLE'
  /** A cell is not what its column wants. */
  | 'IMPORT_CELL_INVALID'
  /** A row of another territory. */
  | 'IMPORT_ROW_OUTSIDE_RANGE'
  /** Two rows for one thing. */
  | 'IMPORT_ROW_REPEATED'
  /** No such person in the caller's territory. */
  | 'PERSON_NOT_FOUND'
  /** The community has a person with this number. */
  | 'PERSON_ALREADY_REGISTERED'
  /** The number of the identity card does not check. */
  | 'ID_NUMBER_INVALID'
  /** The number is masked, or the year of birth contradicts it. */
  | 'PERSON_FACTS_INVALID'
  /** The personal data were erased. */
  | 'PERSON_ERASED'
  /** Somebody who owns or lives somewhere. */
  | 'PERSON_STILL_NEEDED'
  /** The quota of look-ups is used up. */
  | 'REVEAL_QUOTA_EXCEEDED'
  /** A search has exactly one key. */
  | 'SEARCH_KEY_INVALID'
  /** No title is on record, or the unit is outside the territory. */
  | 'TITLE_NOT_FOUND'
  /** Somebody else recorded the first transfer. */
  | 'TITLE_ALREADY_RECORDED'
  /** Shares must be one. */
  | 'TITLE_SHARES_NOT_WHOLE'
  /** One owner, one share. */
  | 'TITLE_OWNER_REPEATED'
  /** One of the co-owners acts for all. */
  | 'TITLE_REPRESENTATIVE_INVALID'
  /** An interval that ends before it begins, or a day that is none. */
  | 'TITLE_DAYS_INVALID'
  /** Transfers follow one another. */
  | 'TRANSFER_NOT_AFTER_PRESENT'
  /** The day is yet to come. */
  | 'TRANSFER_IN_FUTURE'
  /** Until the hand-over the unit is the developer's. */
  | 'UNIT_NOT_DELIVERED'
  /** A correction waits. */
  | 'TITLE_CORRECTION_PENDING'
  /** No correction waits. */
  | 'TITLE_CORRECTION_MISSING'
  /** Who asks does not decide. */
  | 'SAME_OFFICER'
  /** Too long a history for one document. */
  | 'TITLE_TOO_LONG'
  /** A dead person acquires nothing. */
  | 'OWNER_DECEASED'
  /** Turned down without a word. */
  | 'REMARK_MISSING'
  /** No such occupancy in the caller's territory. */
  | 'OCCUPANCY_NOT_FOUND'
  /** Recorded already. */
  | 'OCCUPANCY_ALREADY_RECORDED'
  /** Ended, or ended before it began. */
  | 'OCCUPANCY_DAYS_INVALID'
  /** Content of another kind than CSV or XLSX. */
  | 'IMPORT_FORMAT_NOT_ALLOWED'
  /** The matter concerns the officer himself, or somebody he keeps out for. */
  | 'OWN_INTEREST'
  /** No such recusal in the caller's territory. */
  | 'RECUSAL_NOT_FOUND'
  /** Declared already. */
  | 'RECUSAL_ALREADY_DECLARED'
  /** Lifted before. */
  | 'RECUSAL_ALREADY_LIFTED'
  /** One enterprise at a time. */
  | 'QUARTER_HAS_ENTERPRISE'
  /** Nobody serves it. */
  | 'QUARTER_WITHOUT_ENTERPRISE'
  /** One committee at a time. */
  | 'QUARTER_HAS_COMMITTEE'
  /** No committee is in office. */
  | 'QUARTER_WITHOUT_COMMITTEE'
  /** An organisation of another kind. */
  | 'ORGANISATION_KIND_NOT_ALLOWED'
  /** Not in business, suspended or gone. */
  | 'ORGANISATION_NOT_ACTIVE'
  /** A tenure begins and ends once it has. */
  | 'TENURE_IN_FUTURE'
  /** Tenures follow one another. */
  | 'TENURE_DAYS_INVALID'
  /** It serves quarters, or is in office there. */
  | 'ORGANISATION_STILL_ENGAGED'
  /** No such appointment in the caller's territory. */
  | 'PROJECT_MANAGER_NOT_FOUND'
  /** One person in charge at a time. */
  | 'PROJECT_MANAGER_IN_CHARGE'
  /** Of another enterprise than the one that serves the quarter. */
  | 'PROJECT_MANAGER_OF_OTHER_ENTERPRISE'
  /** In charge no more. */
  | 'PROJECT_MANAGER_ENDED'
  /** The name shown would be another than the person's. */
  | 'PROJECT_MANAGER_NAME_DIFFERS'
  /** In charge of a quarter, now or before. */
  | 'PERSON_IN_OFFICE'
  /** No such facility in the caller's territory. */
  | 'FACILITY_NOT_FOUND'
  /** Recorded already. */
  | 'FACILITY_ALREADY_RECORDED'
  /** Two facilities cannot share it. */
  | 'FACILITY_REGISTRATION_TAKEN'
  /** A facility belongs to a building of its own quarter. */
  | 'FACILITY_BUILDING_INVALID'
  /** The state table has no such transition. */
  | 'FACILITY_STATE_NOT_ALLOWED'
  /** Gone for good. */
  | 'FACILITY_SCRAPPED'
  /** An inspection that is yet to come, or earlier than the last one. */
  | 'INSPECTION_DAY_INVALID'
  /** What passed is inspected again later. */
  | 'INSPECTION_DUE_INVALID'
  /** What was kept for download is removed. */
  | 'TABLE_FORGOTTEN'
  /** No such export in the caller's territory. */
  | 'EXPORT_NOT_FOUND'
  /** The state table has no such transition. */
  | 'EXPORT_STATE_NOT_ALLOWED'
  /** An owner register is of one quarter; quarters, organisations and persons are of a division. */
  | 'EXPORT_RANGE_INVALID'
  /** A building that the quarter does not have. */
  | 'SPLIT_BUILDING_FOREIGN'
  /** Before the quarter took over others itself, or yet to come. */
  | 'SUCCESSION_DAY_INVALID'
  /** Part of it lies where the caller may not look. */
  | 'QUARTER_PARTS_ELSEWHERE'
  /** Not of the same sub-district, ended, named twice, or the quarter itself. */
  | 'QUARTER_SUCCESSOR_INVALID'
  /** What is in dispute is settled first. */
  | 'QUARTER_CORRECTION_PENDING'
  /** A building that nobody would have. */
  | 'SPLIT_BUILDING_MISSING'
  /** A building that two would have. */
  | 'SPLIT_BUILDING_REPEATED'
  /** Asked of a deployment that is no demonstration. */
  | 'DEMONSTRATION_ONLY'
  /** A correction waits. */
  | 'CORRECTION_PENDING'
  /** No correction waits. */
  | 'CORRECTION_MISSING'
  /** What is on record is as it should be already. */
  | 'NOTHING_TO_CORRECT'
  /** No such request, of others or in another territory. */
  | 'BINDING_NOT_FOUND'
  /** The name is taken. */
  | 'BINDING_ALREADY_MADE'
  /** One for the same home waits. */
  | 'BINDING_WAITS'
  /** Too many of one account wait. */
  | 'TOO_MANY_BINDINGS_WAIT'
  /** Too many in a day. */
  | 'BINDING_QUOTA_EXCEEDED'
  /** It was decided or withdrawn. */
  | 'BINDING_ENDED'
  /** Nobody who holds the home has that document, or not as what was asked for. */
  | 'BINDING_UNMATCHED'
  /** The person has another account. */
  | 'PERSON_LINKED_ELSEWHERE'
  /** A rejection says why. */
  | 'REJECTION_MISSING'
  /** Who asked cannot decide. */
  | 'OWN_BINDING'
  /** What was said in it is gone. */
  | 'BINDING_FORGOTTEN'
  /** The city has no map of its own. */
  | 'DIVISION_MAP_NOT_UPLOADED'
  /** It was replaced or removed within the same moment. */
  | 'DIVISION_MAP_CHANGED'
  /** The content is over the limit. */
  | 'DIVISION_MAP_TOO_LARGE'
  /** The content is no such map; the violations say what is wrong where. */
  | 'DIVISION_MAP_INVALID'
  /** Only quarters and organisations are narrowed, each by what is known of it. */
  | 'EXPORT_FILTER_INVALID';

/** Makes the refusal to throw for a reason; the facts fill the placeholders of its sentences. */
export const refuse = refusing<Reason>('heming.registry.v1.Reason');

/** That an officer keeps out of what concerns somebody close to him (回避). */
export interface Recusal {
  /** `recusals/{id}`. */
  readonly name: string;
  /** Subject of the officer. */
  readonly subject: string;
  /** Whom it is about: `persons/…` or `organisations/…`. */
  readonly party: string;
  /** What they are to each other, in general words. */
  readonly reason: string;
  /** `divisions/{code}` the officer acts in. */
  readonly division: string;
  /** Whether it holds. */
  readonly state: RecusalState;
  /** Subject who lifted it; empty while it holds. */
  readonly liftedBy: string;
  /** Why it was lifted; empty while it holds. */
  readonly liftReason: string;
  /** Changes with every change of the resource. */
  readonly etag: string;
  /** When it was declared. */
  readonly createTime?: Date | undefined;
  /** When it last changed. */
  readonly updateTime?: Date | undefined;
}

/** Whether it holds. */
export type RecusalState =
  /** Not stated. */
  | 'STATE_UNSPECIFIED'
  /** It holds. */
  | 'ACTIVE'
  /** Lifted by another officer. */
  | 'LIFTED';

/** The Chinese word of each `RecusalState`; what is not stated has none. */
export const RECUSAL_STATE_WORDS: Readonly<Record<RecusalState, string>> = {
  STATE_UNSPECIFIED: "",
  ACTIVE: "有效",
  LIFTED: "已解除",
};

/** See ListRecusals. */
export interface ListRecusalsRequest {
  /** Only of this officer. */
  readonly subject: string;
  /** Greatest number of entries; 0 means 50. */
  readonly pageSize: number;
  /** Where to go on, from the answer before. */
  readonly pageToken: string;
}

/** A page of recusals. */
export interface ListRecusalsResponse {
  /** The entries, in the order of their names. */
  readonly recusals: readonly Recusal[];
  /** Where the next page starts; empty on the last page. */
  readonly nextPageToken: string;
}

/** See DeclareRecusal. */
export interface DeclareRecusalRequest {
  /** Whom it is about: `persons/…` or `organisations/…`. */
  readonly party: string;
  /** What they are to each other, in general words: relative, former employer. */
  readonly reason: string;
  /** `divisions/{code}` the caller acts in. */
  readonly division: string;
  /** Makes a repeated request have one effect. */
  readonly requestId: string;
}

/** See LiftRecusal. */
export interface LiftRecusalRequest {
  /** `recusals/…` of the resource. */
  readonly name: string;
  /** Why it is lifted. */
  readonly reason: string;
  /** If set, the change is made only while the resource still has it. */
  readonly etag: string;
  /** Makes a repeated request have one effect. */
  readonly requestId: string;
}

/**
 * The city's register: divisions, quarters, buildings, exclusive units and organisations.
 * Everything later (votes, levies, bills) counts areas and heads from it.
 */
export interface RegistryService {
  /** Lists administrative divisions in force on a day. */
  ListDivisions(request: ListDivisionsRequest): ListDivisionsResponse;
  /** Reads one division. */
  GetDivision(request: GetDivisionRequest): Division;
  /** Records a new division, in force from a day. */
  CreateDivision(request: CreateDivisionRequest): Division;
  /** Ends a division and names what took over; it stays readable for ever. */
  RetireDivision(request: RetireDivisionRequest): Division;
  /** Describes the city's own map. */
  GetDivisionMap(request: GetDivisionMapRequest): DivisionMap;
  /**
   * Takes outlines of counties or townships, a GeoJSON of at most 2 MiB, in place of those there were. Every feature has a property `code`;
   * no other is kept.
   */
  UploadDivisionMap(request: AsyncIterable<UploadDivisionMapRequest>): DivisionMap;
  /** The outlines as GeoJSON, in WGS-84. */
  DownloadDivisionMap(request: DownloadDivisionMapRequest): AsyncIterable<FileChunk>;
  /** Takes the map away; the schematic map is shown again. */
  RemoveDivisionMap(request: RemoveDivisionMapRequest): DivisionMap;
  /** Lists functional zones. */
  ListFunctionalZones(request: ListFunctionalZonesRequest): ListFunctionalZonesResponse;
  /** Reads one functional zone. */
  GetFunctionalZone(request: GetFunctionalZoneRequest): FunctionalZone;
  /** Records a functional zone over existing divisions. */
  CreateFunctionalZone(request: CreateFunctionalZoneRequest): FunctionalZone;
  /** Changes the title, powers or divisions of a functional zone. */
  UpdateFunctionalZone(request: UpdateFunctionalZoneRequest): FunctionalZone;
  /** Lists quarters, or finds them by the beginning of title, pinyin initials or code. */
  ListQuarters(request: ListQuartersRequest): ListQuartersResponse;
  /** Reads one quarter. */
  GetQuarter(request: GetQuarterRequest): Quarter;
  /** Counts the quarters that the caller may see, division by division. */
  GetQuarterFigures(request: GetQuarterFiguresRequest): QuarterFigures;
  /** Suggests the next free quarter code of a township; it is not reserved. */
  SuggestQuarterCode(request: SuggestQuarterCodeRequest): SuggestQuarterCodeResponse;
  /** Registers a planned quarter. */
  CreateQuarter(request: CreateQuarterRequest): Quarter;
  /** Changes what describes a quarter: title, address, coverage, years, parking, developer, lifts, old-quarter flag. */
  UpdateQuarter(request: UpdateQuarterRequest): Quarter;
  /** Asks for a recorded fact (division, area, households) to be corrected, with reason and basis; nothing changes until another officer approves. */
  RequestQuarterCorrection(request: RequestQuarterCorrectionRequest): Quarter;
  /** Approves or rejects a correction of a quarter that another officer asked for. */
  DecideQuarterCorrection(request: DecideQuarterCorrectionRequest): Quarter;
  /** Records the decision that sets the boundary of a planned quarter. */
  DemarcateQuarter(request: DemarcateQuarterRequest): Quarter;
  /** Moves a demarcated quarter on in its life; only the transitions of its state table are allowed. It is merged or split by their own methods. */
  ChangeQuarterState(request: ChangeQuarterStateRequest): Quarter;
  /** Lists the buildings of a quarter. */
  ListBuildings(request: ListBuildingsRequest): ListBuildingsResponse;
  /** Reads one building. */
  GetBuilding(request: GetBuildingRequest): Building;
  /** Registers a building of a quarter. */
  CreateBuilding(request: CreateBuildingRequest): Building;
  /** Changes the title, lifts or entrances of a building. */
  UpdateBuilding(request: UpdateBuildingRequest): Building;
  /** Asks for a recorded fact (use, floors, area, completion day) to be corrected, with reason and basis; nothing changes until another officer approves. */
  RequestBuildingCorrection(request: RequestBuildingCorrectionRequest): Building;
  /** Approves or rejects a correction of a building that another officer asked for. */
  DecideBuildingCorrection(request: DecideBuildingCorrectionRequest): Building;
  /** Lists the exclusive units of a building or of a whole quarter. */
  ListUnits(request: ListUnitsRequest): ListUnitsResponse;
  /** Reads one unit. */
  GetUnit(request: GetUnitRequest): Unit;
  /** Registers an exclusive unit. */
  CreateUnit(request: CreateUnitRequest): Unit;
  /** Changes the use, floor, sale state or real-estate unit code of a unit. */
  UpdateUnit(request: UpdateUnitRequest): Unit;
  /** Asks for a recorded area to be corrected, with reason and basis; nothing changes until another officer approves. */
  RequestUnitCorrection(request: RequestUnitCorrectionRequest): Unit;
  /** Approves or rejects a correction of a unit that another officer asked for. */
  DecideUnitCorrection(request: DecideUnitCorrectionRequest): Unit;
  /** Records the hand-over of a sold unit to its buyer. */
  DeliverUnit(request: DeliverUnitRequest): Unit;
  /** Lists what is disclosed of quarters, to everybody. */
  ListDisclosedQuarters(request: ListDisclosedQuartersRequest): ListDisclosedQuartersResponse;
  /** Reads what is disclosed of one quarter. */
  GetDisclosedQuarter(request: GetDisclosedQuarterRequest): DisclosedQuarter;
  /** Counts the disclosed quarters. */
  GetDisclosedFigures(request: GetDisclosedFiguresRequest): DisclosedFigures;
  /**
   * Lists organisations, or finds them by the beginning of title, pinyin initials or code. Organisations are public; their corrections and the
   * reason of their state are left out for callers who neither read a register nor act for them.
   */
  ListOrganisations(request: ListOrganisationsRequest): ListOrganisationsResponse;
  /**
   * Reads one organisation. Organisations are public; its corrections and the reason of its state are left out for callers who neither read a
   * register nor act for it.
   */
  GetOrganisation(request: GetOrganisationRequest): Organisation;
  /** Puts an organisation on record; its code must check. */
  CreateOrganisation(request: CreateOrganisationRequest): Organisation;
  /** Changes the address of an organisation. */
  UpdateOrganisation(request: UpdateOrganisationRequest): Organisation;
  /** Asks for a recorded fact (title, kind, division) to be corrected, with reason and basis; nothing changes until another officer approves. */
  RequestOrganisationCorrection(request: RequestOrganisationCorrectionRequest): Organisation;
  /** Approves or rejects a correction of a organisation that another officer asked for. */
  DecideOrganisationCorrection(request: DecideOrganisationCorrectionRequest): Organisation;
  /** Moves an organisation on in its state table. */
  ChangeOrganisationState(request: ChangeOrganisationStateRequest): Organisation;
  /** Records that an enterprise serves a quarter from a day on; a quarter has one at a time. */
  AssignEnterprise(request: AssignEnterpriseRequest): Quarter;
  /** Records that the enterprise of a quarter ceased to serve it. */
  EndEnterpriseService(request: EndEnterpriseServiceRequest): Quarter;
  /** Records that an owners' committee is in office in a quarter from a day on. */
  AssignCommittee(request: AssignCommitteeRequest): Quarter;
  /** Records that the committee of a quarter is no longer in office. */
  EndCommitteeTerm(request: EndCommitteeTermRequest): Quarter;
  /** Lists who is and was in charge of a quarter, or of those of the territory, also of one enterprise alone. */
  ListProjectManagers(request: ListProjectManagersRequest): ListProjectManagersResponse;
  /** Reads one project manager. */
  GetProjectManager(request: GetProjectManagerRequest): ProjectManager;
  /** Records who is in charge of a quarter from a day on; there is one at a time, of the enterprise that serves it. */
  AppointProjectManager(request: AppointProjectManagerRequest): ProjectManager;
  /**
   * Changes the telephone or certificates of who is in charge, or brings the name shown to what the register calls the person. Somebody else, another
   * enterprise or another day is another appointment.
   */
  UpdateProjectManager(request: UpdateProjectManagerRequest): ProjectManager;
  /** Records that a project manager is not in charge any more. */
  EndProjectManager(request: EndProjectManagerRequest): ProjectManager;
  /** Lists the facilities of a quarter, or of the territory by the day their inspection is due. */
  ListFacilities(request: ListFacilitiesRequest): ListFacilitiesResponse;
  /** Reads one facility. */
  GetFacility(request: GetFacilityRequest): Facility;
  /** Registers a facility of a quarter, in use. */
  CreateFacility(request: CreateFacilityRequest): Facility;
  /** Changes the title, registration number, building or maintainer of a facility, or the day its first inspection is due. */
  UpdateFacility(request: UpdateFacilityRequest): Facility;
  /** Records an inspection and when the next one is due. */
  RecordFacilityInspection(request: RecordFacilityInspectionRequest): Facility;
  /** Stops a facility, takes it into use again, or scraps it for good. */
  ChangeFacilityState(request: ChangeFacilityStateRequest): Facility;
  /** Lists for each building of a quarter whether the legal areas of its units add up to its exclusive total, as of a day. */
  ListAreaBalances(request: ListAreaBalancesRequest): ListAreaBalancesResponse;
  /**
   * Ends a quarter that becomes part of another one; what merges several is called once for each of them.
   * Buildings keep their names and belong to the successor from a day on, with all that is in them and its whole history.
   */
  MergeQuarter(request: MergeQuarterRequest): Quarter;
  /** Ends a quarter whose buildings become parts of several others, each building of exactly one. */
  SplitQuarter(request: SplitQuarterRequest): Quarter;
  /** Lists the imports of the caller's territory, newest first. */
  ListImports(request: ListImportsRequest): ListImportsResponse;
  /** Reads one import. */
  GetImport(request: GetImportRequest): Import;
  /** Starts an import; its content is uploaded next. */
  CreateImport(request: CreateImportRequest): Import;
  /**
   * Takes the content and begins the dry run: CSV (UTF-8 or GB18030, at most 128 MiB) or the first sheet of an XLSX workbook (at most 32 MiB).
   * The format is found in the content, not in its name.
   */
  UploadImportContent(request: AsyncIterable<UploadImportContentRequest>): Import;
  /** Registers the accepted rows of a checked import. */
  CommitImport(request: CommitImportRequest): Import;
  /** Stops an import; rows registered before stay. */
  CancelImport(request: CancelImportRequest): Import;
  /** Lists the rows that cannot be registered, by line. */
  ListImportRejections(request: ListImportRejectionsRequest): ListImportRejectionsResponse;
  /** Shows the first rows of a checked import that are accepted, as they would be registered; personal data are masked. */
  PreviewImport(request: PreviewImportRequest): ImportPreview;
  /**
   * Downloads the rows that cannot be registered as the table they came in, the reasons in a column in front: mend them and upload this file
   * in a new import. Of a table of persons or titles it holds personal data and needs a purpose. Kept for seven days after the end.
   */
  DownloadRejectedRows(request: DownloadRejectedRowsRequest): AsyncIterable<FileChunk>;
  /** Streams the import whenever it advances, until it waits for a person or ends. */
  WatchImport(request: WatchImportRequest): AsyncIterable<Import>;
  /** Downloads a workbook to fill in: the columns of a kind of table, their words as lists, an example and a page of explanations. */
  DownloadImportTemplate(request: DownloadImportTemplateRequest): AsyncIterable<FileChunk>;
  /** Lists the exports of the caller's territory, by name. */
  ListExports(request: ListExportsRequest): ListExportsResponse;
  /** Reads one export. */
  GetExport(request: GetExportRequest): Export;
  /** Starts an export of what the caller may read in the division or quarter; it goes on by itself. Personal data in it are masked. */
  CreateExport(request: CreateExportRequest): Export;
  /** Stops an export and removes what was gathered. */
  CancelExport(request: CancelExportRequest): Export;
  /** Streams the export whenever it advances, until it is ready or has ended. */
  WatchExport(request: WatchExportRequest): AsyncIterable<Export>;
  /** Downloads the file of an export, by whoever may read all that is in it. Kept for seven days. */
  DownloadExport(request: DownloadExportRequest): AsyncIterable<FileChunk>;
  /** Lists the persons of a division, masked. */
  ListPersons(request: ListPersonsRequest): ListPersonsResponse;
  /** Finds persons by the exact number of a document or telephone, masked. */
  SearchPersons(request: SearchPersonsRequest): SearchPersonsResponse;
  /** Reads one person, masked. */
  GetPerson(request: GetPersonRequest): Person;
  /** Registers a person. */
  CreatePerson(request: CreatePersonRequest): Person;
  /** Changes the telephone of a person, the linked identity, or that he has died. */
  UpdatePerson(request: UpdatePersonRequest): Person;
  /** Asks for the document, name or year of birth of a person to be corrected; nothing changes until another officer approves. */
  RequestPersonCorrection(request: RequestPersonCorrectionRequest): Person;
  /** Approves or rejects a correction of a person that another officer asked for. */
  DecidePersonCorrection(request: DecidePersonCorrectionRequest): Person;
  /** Answers with the full data of a person; the purpose is recorded, the person can see it, and the number of such calls is limited. */
  RevealPerson(request: RevealPersonRequest): Person;
  /** Answers with name and telephone of a person in full, for a stated purpose: what those who serve him may know. */
  RevealPersonContact(request: RevealPersonContactRequest): PersonContact;
  /** Changes the telephone of the person the caller acts for. */
  UpdatePersonPhone(request: UpdatePersonPhoneRequest): Person;
  /** Reads which units the persons the caller acts for own or use, and who manages their quarters. */
  GetMyHomes(request: GetMyHomesRequest): MyHomes;
  /** Erases the personal data of a person for ever; that there was somebody stays on record. */
  ErasePerson(request: ErasePersonRequest): Person;
  /** Lists the titles of a quarter. */
  ListTitles(request: ListTitlesRequest): ListTitlesResponse;
  /** Reads who owns a unit, and who did. */
  GetTitle(request: GetTitleRequest): Title;
  /** Ends the present holdings of a unit on a day and begins new ones. */
  RecordTransfer(request: RecordTransferRequest): Title;
  /** Asks for a recorded title to be corrected; another officer decides. */
  RequestTitleCorrection(request: RequestTitleCorrectionRequest): Title;
  /** Approves or rejects a correction that another officer asked for; the old value stays readable. */
  DecideTitleCorrection(request: DecideTitleCorrectionRequest): Title;
  /** Lists who uses a unit without owning it. */
  ListOccupancies(request: ListOccupanciesRequest): ListOccupanciesResponse;
  /** Records that a person uses a unit. */
  CreateOccupancy(request: CreateOccupancyRequest): Occupancy;
  /** Records the end of such a use. */
  EndOccupancy(request: EndOccupancyRequest): Occupancy;
  /** Counts heads and areas of a quarter as of a day, as votes and funds do. */
  GetOwnerRegister(request: GetOwnerRegisterRequest): OwnerRegister;
  /** Lists what each unit counts as of a day, without personal data. */
  ListOwnerRegisterEntries(request: ListOwnerRegisterEntriesRequest): ListOwnerRegisterEntriesResponse;
  /** Lists audit records of the register, latest first. */
  ListAuditRecords(request: ListAuditRecordsRequest): ListAuditRecordsResponse;
  /** Lists who asked for the full data of a person. */
  ListPersonLookups(request: ListPersonLookupsRequest): ListPersonLookupsResponse;
  /** Lists who asked for the full data of the caller himself. */
  ListMyLookups(request: ListMyLookupsRequest): ListPersonLookupsResponse;
  /** Lists recusals. */
  ListRecusals(request: ListRecusalsRequest): ListRecusalsResponse;
  /** Declares that the caller keeps out of what concerns somebody close to him. */
  DeclareRecusal(request: DeclareRecusalRequest): Recusal;
  /** Lifts a recusal of another officer. */
  LiftRecusal(request: LiftRecusalRequest): Recusal;
  /** Lists the buildings of a disclosed quarter, to who signs in and looks for his home. */
  ListDisclosedBuildings(request: ListDisclosedBuildingsRequest): ListDisclosedBuildingsResponse;
  /** Lists the units of a building in a disclosed quarter, to who signs in and looks for his home: numbers, and nothing of anybody. */
  ListDisclosedUnits(request: ListDisclosedUnitsRequest): ListDisclosedUnitsResponse;
  /**
   * Asks for the account of the caller to be linked to somebody who owns or uses a home. The answer does not depend on what the register knows of
   * people. Of one account three may wait, and five may be made in 24 hours.
   */
  RequestBinding(request: RequestBindingRequest): Binding;
  /** Lists the requests of the caller himself, the latest first. */
  ListMyBindings(request: ListMyBindingsRequest): ListBindingsResponse;
  /** Lists who asked for the full data of a request of the caller, the latest first. */
  ListMyBindingLookups(request: ListMyBindingLookupsRequest): ListPersonLookupsResponse;
  /** Takes a request of the caller back, while it waits. */
  WithdrawBinding(request: WithdrawBindingRequest): Binding;
  /** Lists requests for homes in the territory, masked. */
  ListBindings(request: ListBindingsRequest): ListBindingsResponse;
  /** Reads one request, masked. */
  GetBinding(request: GetBindingRequest): Binding;
  /** Compares what somebody says of himself with who owns and uses the home at present. */
  ReviewBinding(request: ReviewBindingRequest): BindingReview;
  /** Answers with what somebody says of himself in full; the purpose is recorded, and the number of such calls is limited. */
  RevealBinding(request: RevealBindingRequest): Binding;
  /**
   * Approves a request, so that the account is linked to the person on record and holds his role within moments, or turns it down. Nobody decides on
   * his own, or where he keeps out.
   */
  DecideBinding(request: DecideBindingRequest): Binding;
  /**
   * Removes made-up records for ever, a bounded step at a time, until nothing made up is left: quarters numbered 9001 and above with all that is
   * recorded in them, and persons and organisations of the area 211199 whom nothing else needs. Only in a demonstration.
   */
  PurgeDemonstration(request: PurgeDemonstrationRequest): PurgeDemonstrationResponse;
}

/** Names RegistryService for clients and for the service that implements it. */
export const RegistryService: ServiceName<RegistryService> = { fullName: 'heming.registry.v1.RegistryService' };

/** Asks for a page of divisions. */
export interface ListDivisionsRequest {
  /** Only those directly below this division. */
  readonly parent: string;
  /** Only those of this level. */
  readonly level: DivisionLevel;
  /** Beginning of the title, of its pinyin initials, or of the code. */
  readonly query: string;
  /** Only those in force on this day, YYYY-MM-DD; empty means today. */
  readonly asOf: string;
  /** Greatest number of entries; 0 means 50. */
  readonly pageSize: number;
  /** Where to go on, from the answer before. */
  readonly pageToken: string;
}

/** A page of divisions. */
export interface ListDivisionsResponse {
  /** The entries, in the order of their names. */
  readonly divisions: readonly Division[];
  /** Where the next page starts; empty on the last page. */
  readonly nextPageToken: string;
}

/** Asks for one division. */
export interface GetDivisionRequest {
  /** `divisions/…` of the resource. */
  readonly name: string;
}

/** See CreateDivision. */
export interface CreateDivisionRequest {
  /** Digits of the division: 4, 6, 9 or 12. */
  readonly code: string;
  /** Official name. */
  readonly title: string;
  /** First day it exists, YYYY-MM-DD. */
  readonly validFrom: string;
  /** Decree or notice it rests on. */
  readonly source: string;
  /** Makes a repeated request have one effect; a UUID is a good choice. */
  readonly requestId: string;
}

/** See RetireDivision. */
export interface RetireDivisionRequest {
  /** `divisions/…` of the resource. */
  readonly name: string;
  /** Last day it exists, YYYY-MM-DD. */
  readonly validTo: string;
  /** Names of the divisions that take over. */
  readonly successors: readonly string[];
  /** If given, the change is made only while the resource still has it (also as header If-Match). */
  readonly etag: string;
  /** Makes a repeated request have one effect; a UUID is a good choice. */
  readonly requestId: string;
}

/** Asks for a page of functional zones. */
export interface ListFunctionalZonesRequest {
  /** Greatest number of entries; 0 means 50. */
  readonly pageSize: number;
  /** Where to go on, from the answer before. */
  readonly pageToken: string;
}

/** A page of functional zones. */
export interface ListFunctionalZonesResponse {
  /** The entries, in the order of their names. */
  readonly functionalZones: readonly FunctionalZone[];
  /** Where the next page starts; empty on the last page. */
  readonly nextPageToken: string;
}

/** Asks for one functional zone. */
export interface GetFunctionalZoneRequest {
  /** `functionalZones/…` of the resource. */
  readonly name: string;
}

/** See CreateFunctionalZone. */
export interface CreateFunctionalZoneRequest {
  /** The zone. */
  readonly functionalZone?: FunctionalZone | undefined;
  /** Makes a repeated request have one effect; a UUID is a good choice. */
  readonly requestId: string;
}

/** See UpdateFunctionalZone. */
export interface UpdateFunctionalZoneRequest {
  /** The zone with its new values; its etag, if given, must still hold. */
  readonly functionalZone?: FunctionalZone | undefined;
  /** Which fields to change, comma-separated, as in JSON. */
  readonly updateMask?: readonly string[] | undefined;
  /** Makes a repeated request have one effect; a UUID is a good choice. */
  readonly requestId: string;
}

/** Asks for a page of quarters. */
export interface ListQuartersRequest {
  /** Only those in this division, at any depth. */
  readonly division: string;
  /** Only those in this state. */
  readonly state: QuarterState;
  /** Beginning of the title, of its pinyin initials, or of the code. */
  readonly query: string;
  /** Greatest number of entries; 0 means 50. */
  readonly pageSize: number;
  /** Where to go on, from the answer before. */
  readonly pageToken: string;
  /** Only those with a correction that waits, oldest request first. */
  readonly correctionPending: boolean;
  /** Only those that this enterprise serves. */
  readonly enterprise: string;
  /** Only those that this developer built. */
  readonly developer: string;
  /** Only those that have this committee. */
  readonly committee: string;
  /** Only those that this quarter took over, in whole or in part. */
  readonly successor: string;
}

/** A page of quarters. */
export interface ListQuartersResponse {
  /** The entries, in the order of their names, of what was searched for, or of the requests that wait. */
  readonly quarters: readonly Quarter[];
  /** Where the next page starts; empty on the last page. */
  readonly nextPageToken: string;
}

/** Asks for one quarter. */
export interface GetQuarterRequest {
  /** `quarters/…` of the resource. */
  readonly name: string;
}

/** Asks for a free quarter code. */
export interface SuggestQuarterCodeRequest {
  /** Name of the township, or of a community in it. */
  readonly division: string;
}

/** A free quarter code. */
export interface SuggestQuarterCodeResponse {
  /** The code. */
  readonly code: string;
}

/** See CreateQuarter. */
export interface CreateQuarterRequest {
  /** The quarter; fields the register sets itself (name, initials, state, corrections, times) are ignored. */
  readonly quarter?: Quarter | undefined;
  /** Makes a repeated request have one effect; a UUID is a good choice. */
  readonly requestId: string;
}

/** See UpdateQuarter. */
export interface UpdateQuarterRequest {
  /** The quarter with its new values; its etag, if given, must still hold. */
  readonly quarter?: Quarter | undefined;
  /** Which fields to change, comma-separated, as in JSON. */
  readonly updateMask?: readonly string[] | undefined;
  /** Makes a repeated request have one effect; a UUID is a good choice. */
  readonly requestId: string;
}

/** See RequestQuarterCorrection. */
export interface RequestQuarterCorrectionRequest {
  /** The quarter with the right values; its etag, if given, must still hold. */
  readonly quarter?: Quarter | undefined;
  /** Which fields to correct, comma-separated, as in JSON. */
  readonly updateMask?: readonly string[] | undefined;
  /** Why. */
  readonly reason: string;
  /** The document it rests on. */
  readonly basis: string;
  /** Makes a repeated request have one effect; a UUID is a good choice. */
  readonly requestId: string;
}

/** See DecideQuarterCorrection. */
export interface DecideQuarterCorrectionRequest {
  /** `quarters/…` of the resource. */
  readonly name: string;
  /** Whether it takes effect. */
  readonly approved: boolean;
  /** Why; required when it is turned down. */
  readonly remark: string;
  /** Of the quarter that was looked at; the decision is about nothing else. */
  readonly etag: string;
  /** Makes a repeated request have one effect; a UUID is a good choice. */
  readonly requestId: string;
}

/** See DemarcateQuarter. */
export interface DemarcateQuarterRequest {
  /** `quarters/…` of the resource. */
  readonly name: string;
  /** Number of the decision. */
  readonly decisionNo: string;
  /** If given, the change is made only while the resource still has it (also as header If-Match). */
  readonly etag: string;
  /** Makes a repeated request have one effect; a UUID is a good choice. */
  readonly requestId: string;
}

/** See ChangeQuarterState. */
export interface ChangeQuarterStateRequest {
  /** `quarters/…` of the resource. */
  readonly name: string;
  /** State to move to. */
  readonly state: QuarterState;
  /** Why. */
  readonly reason: string;
  /** If given, the change is made only while the resource still has it (also as header If-Match). */
  readonly etag: string;
  /** Makes a repeated request have one effect; a UUID is a good choice. */
  readonly requestId: string;
}

/** Asks for a page of buildings. */
export interface ListBuildingsRequest {
  /** Name of the quarter. */
  readonly parent: string;
  /** Greatest number of entries; 0 means 50. */
  readonly pageSize: number;
  /** Where to go on, from the answer before. */
  readonly pageToken: string;
  /** Only those with a correction that waits. */
  readonly correctionPending: boolean;
}

/** A page of buildings. */
export interface ListBuildingsResponse {
  /** The entries, in the order of their names. */
  readonly buildings: readonly Building[];
  /** Where the next page starts; empty on the last page. */
  readonly nextPageToken: string;
}

/** Asks for one building. */
export interface GetBuildingRequest {
  /** `quarters/…` of the resource. */
  readonly name: string;
}

/** See CreateBuilding. */
export interface CreateBuildingRequest {
  /** Name of the quarter. */
  readonly parent: string;
  /** The building. */
  readonly building?: Building | undefined;
  /** Makes a repeated request have one effect; a UUID is a good choice. */
  readonly requestId: string;
}

/** See UpdateBuilding. */
export interface UpdateBuildingRequest {
  /** The building with its new values; its etag, if given, must still hold. */
  readonly building?: Building | undefined;
  /** Which fields to change, comma-separated, as in JSON. */
  readonly updateMask?: readonly string[] | undefined;
  /** Makes a repeated request have one effect; a UUID is a good choice. */
  readonly requestId: string;
}

/** See RequestBuildingCorrection. */
export interface RequestBuildingCorrectionRequest {
  /** The building with the right values; its etag, if given, must still hold. */
  readonly building?: Building | undefined;
  /** Which fields to correct, comma-separated, as in JSON. */
  readonly updateMask?: readonly string[] | undefined;
  /** Why. */
  readonly reason: string;
  /** The document it rests on. */
  readonly basis: string;
  /** Makes a repeated request have one effect; a UUID is a good choice. */
  readonly requestId: string;
}

/** See DecideBuildingCorrection. */
export interface DecideBuildingCorrectionRequest {
  /** `quarters/…` of the resource. */
  readonly name: string;
  /** Whether it takes effect. */
  readonly approved: boolean;
  /** Why; required when it is turned down. */
  readonly remark: string;
  /** Of the building that was looked at; the decision is about nothing else. */
  readonly etag: string;
  /** Makes a repeated request have one effect; a UUID is a good choice. */
  readonly requestId: string;
}

/** Asks for a page of units. */
export interface ListUnitsRequest {
  /** Name of the building; `-` in place of its number means every building of the quarter. */
  readonly parent: string;
  /** Only those in this state. */
  readonly saleState: UnitSaleState;
  /** Greatest number of entries; 0 means 50. */
  readonly pageSize: number;
  /** Where to go on, from the answer before. */
  readonly pageToken: string;
  /** Only those with a correction that waits. */
  readonly correctionPending: boolean;
}

/** A page of units. */
export interface ListUnitsResponse {
  /** The entries, in the order of their names. */
  readonly units: readonly Unit[];
  /** Where the next page starts; empty on the last page. */
  readonly nextPageToken: string;
}

/** Asks for one unit. */
export interface GetUnitRequest {
  /** `quarters/…` of the resource. */
  readonly name: string;
}

/** See CreateUnit. */
export interface CreateUnitRequest {
  /** Name of the building. */
  readonly parent: string;
  /** The unit. */
  readonly unit?: Unit | undefined;
  /** Makes a repeated request have one effect; a UUID is a good choice. */
  readonly requestId: string;
}

/** See UpdateUnit. */
export interface UpdateUnitRequest {
  /** The unit with its new values; its etag, if given, must still hold. */
  readonly unit?: Unit | undefined;
  /** Which fields to change, comma-separated, as in JSON. */
  readonly updateMask?: readonly string[] | undefined;
  /** Makes a repeated request have one effect; a UUID is a good choice. */
  readonly requestId: string;
}

/** See RequestUnitCorrection. */
export interface RequestUnitCorrectionRequest {
  /** The unit with the right values; its etag, if given, must still hold. */
  readonly unit?: Unit | undefined;
  /** Which fields to correct, comma-separated, as in JSON. */
  readonly updateMask?: readonly string[] | undefined;
  /** Why. */
  readonly reason: string;
  /** The document it rests on. */
  readonly basis: string;
  /** Makes a repeated request have one effect; a UUID is a good choice. */
  readonly requestId: string;
}

/** See DecideUnitCorrection. */
export interface DecideUnitCorrectionRequest {
  /** `quarters/…` of the resource. */
  readonly name: string;
  /** Whether it takes effect. */
  readonly approved: boolean;
  /** Why; required when it is turned down. */
  readonly remark: string;
  /** Of the unit that was looked at; the decision is about nothing else. */
  readonly etag: string;
  /** Makes a repeated request have one effect; a UUID is a good choice. */
  readonly requestId: string;
}

/** See DeliverUnit. */
export interface DeliverUnitRequest {
  /** `quarters/…` of the resource. */
  readonly name: string;
  /** Day of hand-over, YYYY-MM-DD, not in the future. */
  readonly deliveredOn: string;
  /** If given, the change is made only while the resource still has it (also as header If-Match). */
  readonly etag: string;
  /** Makes a repeated request have one effect; a UUID is a good choice. */
  readonly requestId: string;
}

/** Asks for a page of organisations. */
export interface ListOrganisationsRequest {
  /** Only those of this kind. */
  readonly kind: OrganisationKind;
  /** Only those in this state. */
  readonly state: OrganisationState;
  /** Beginning of the title, of its pinyin initials, or of the code. */
  readonly query: string;
  /** Greatest number of entries; 0 means 50. */
  readonly pageSize: number;
  /** Where to go on, from the answer before. */
  readonly pageToken: string;
  /** Only those with a correction that waits, oldest request first. */
  readonly correctionPending: boolean;
}

/** A page of organisations. */
export interface ListOrganisationsResponse {
  /** The entries, in the order of their names, of what was searched for, or of the requests that wait. */
  readonly organisations: readonly Organisation[];
  /** Where the next page starts; empty on the last page. */
  readonly nextPageToken: string;
}

/** Asks for one organisation. */
export interface GetOrganisationRequest {
  /** `organisations/…` of the resource. */
  readonly name: string;
}

/** See CreateOrganisation. */
export interface CreateOrganisationRequest {
  /** The organisation. */
  readonly organisation?: Organisation | undefined;
  /** Makes a repeated request have one effect; a UUID is a good choice. */
  readonly requestId: string;
}

/** See UpdateOrganisation. */
export interface UpdateOrganisationRequest {
  /** The organisation with its new values; its etag, if given, must still hold. */
  readonly organisation?: Organisation | undefined;
  /** Which fields to change, comma-separated, as in JSON. */
  readonly updateMask?: readonly string[] | undefined;
  /** Makes a repeated request have one effect; a UUID is a good choice. */
  readonly requestId: string;
}

/** See RequestOrganisationCorrection. */
export interface RequestOrganisationCorrectionRequest {
  /** The organisation with the right values; its etag, if given, must still hold. */
  readonly organisation?: Organisation | undefined;
  /** Which fields to correct, comma-separated, as in JSON. */
  readonly updateMask?: readonly string[] | undefined;
  /** Why. */
  readonly reason: string;
  /** The document it rests on. */
  readonly basis: string;
  /** Makes a repeated request have one effect; a UUID is a good choice. */
  readonly requestId: string;
}

/** See DecideOrganisationCorrection. */
export interface DecideOrganisationCorrectionRequest {
  /** `organisations/…` of the resource. */
  readonly name: string;
  /** Whether it takes effect. */
  readonly approved: boolean;
  /** Why; required when it is turned down. */
  readonly remark: string;
  /** Of the organisation that was looked at; the decision is about nothing else. */
  readonly etag: string;
  /** Makes a repeated request have one effect; a UUID is a good choice. */
  readonly requestId: string;
}

/** See ChangeOrganisationState. */
export interface ChangeOrganisationStateRequest {
  /** `organisations/…` of the resource. */
  readonly name: string;
  /** State to move to. */
  readonly state: OrganisationState;
  /** Why. */
  readonly reason: string;
  /** If given, the change is made only while the resource still has it (also as header If-Match). */
  readonly etag: string;
  /** Makes a repeated request have one effect; a UUID is a good choice. */
  readonly requestId: string;
}

/** Asks for a page of imports. */
export interface ListImportsRequest {
  /** Greatest number of entries; 0 means 50. */
  readonly pageSize: number;
  /** Where to go on, from the answer before. */
  readonly pageToken: string;
}

/** A page of imports. */
export interface ListImportsResponse {
  /** The entries, in the order of their names. */
  readonly imports: readonly Import[];
  /** Where the next page starts; empty on the last page. */
  readonly nextPageToken: string;
}

/** Asks for one import. */
export interface GetImportRequest {
  /** `imports/…` of the resource. */
  readonly name: string;
}

/** See CreateImport. */
export interface CreateImportRequest {
  /** What the rows are. */
  readonly kind: ImportKind;
  /** Name of the file, for people. */
  readonly fileName: string;
  /** `divisions/{code}` the rows must lie in. */
  readonly division: string;
  /** Makes a repeated request have one effect; a UUID is a good choice. */
  readonly requestId: string;
}

/** A piece of the content. Over REST the HTTP body is the content, of any length; the gateway cuts it. */
export interface UploadImportContentRequest {
  /** `imports/{id}`; in the first message of the stream. */
  readonly name: string;
  /** Bytes of the file, in order. */
  readonly content: Uint8Array;
}

/** See CommitImport. */
export interface CommitImportRequest {
  /** `imports/…` of the resource. */
  readonly name: string;
  /** If given, the change is made only while the resource still has it (also as header If-Match). */
  readonly etag: string;
  /** Makes a repeated request have one effect; a UUID is a good choice. */
  readonly requestId: string;
}

/** See CancelImport. */
export interface CancelImportRequest {
  /** `imports/…` of the resource. */
  readonly name: string;
  /** If given, the change is made only while the resource still has it (also as header If-Match). */
  readonly etag: string;
  /** Makes a repeated request have one effect; a UUID is a good choice. */
  readonly requestId: string;
}

/** Asks for a page of rejections. */
export interface ListImportRejectionsRequest {
  /** Name of the import. */
  readonly parent: string;
  /** Greatest number of entries; 0 means 50. */
  readonly pageSize: number;
  /** Where to go on, from the answer before. */
  readonly pageToken: string;
}

/** A page of rejections. */
export interface ListImportRejectionsResponse {
  /** The entries, in the order of their names. */
  readonly rejections: readonly ImportRejection[];
  /** Where the next page starts; empty on the last page. */
  readonly nextPageToken: string;
}

/** Asks for the progress of an import. */
export interface WatchImportRequest {
  /** `imports/…` of the resource. */
  readonly name: string;
}

/** An interval in which somebody owns a share of a unit. */
export interface Holding {
  /** `persons/…` or `organisations/…`. */
  readonly owner: string;
  /** Numerator of the share. */
  readonly shareNum: number;
  /** Denominator of the share. */
  readonly shareDen: number;
  /** First day, YYYY-MM-DD. */
  readonly fromDay: string;
  /** First day it does not hold any more, YYYY-MM-DD; empty while it holds. */
  readonly toDay: string;
  /** What it rests on. */
  readonly basis: HoldingBasis;
  /** Number of the certificate; empty when there is none yet. */
  readonly certificateNo: string;
  /** Whether this owner acts for all co-owners. */
  readonly representative: boolean;
}

/** What an ownership rests on. */
export type HoldingBasis =
  /** Not stated. */
  | 'BASIS_UNSPECIFIED'
  /** Entered in the register of real estate. */
  | 'REGISTERED'
  /** Lawful possession before registration (最高人民法院建筑物区分所有权司法解释第一条). */
  | 'LAWFUL_POSSESSION'
  /** Inheritance or bequest (《民法典》第二百三十条). */
  | 'INHERITANCE'
  /** Judgment or award (《民法典》第二百二十九条). */
  | 'JUDGMENT';

/** The Chinese word of each `HoldingBasis`; what is not stated has none. */
export const HOLDING_BASIS_WORDS: Readonly<Record<HoldingBasis, string>> = {
  BASIS_UNSPECIFIED: "",
  REGISTERED: "不动产登记",
  LAWFUL_POSSESSION: "合法占有",
  INHERITANCE: "继承或受遗赠",
  JUDGMENT: "裁判文书",
};

/** A correction of a title that one officer asked for and another decides. */
export interface TitleCorrection {
  /** Where it stands. */
  readonly state: TitleCorrectionState;
  /** All holdings as they were; empty until it is decided. */
  readonly oldHoldings: readonly Holding[];
  /** All holdings as they should be. */
  readonly newHoldings: readonly Holding[];
  /** Why. */
  readonly reason: string;
  /** The document it rests on. */
  readonly basis: string;
  /** Subject of the officer who asked. */
  readonly requestedBy: string;
  /** When he asked. */
  readonly requestTime?: Date | undefined;
  /** Subject of the officer who decided. */
  readonly decidedBy: string;
  /** When he decided. */
  readonly decideTime?: Date | undefined;
  /** What he said. */
  readonly remark: string;
}

/** Where a correction stands. */
export type TitleCorrectionState =
  /** Not stated. */
  | 'STATE_UNSPECIFIED'
  /** Waits for another officer. */
  | 'REQUESTED'
  /** In effect. */
  | 'APPROVED'
  /** Turned down. */
  | 'REJECTED';

/** The Chinese word of each `TitleCorrectionState`; what is not stated has none. */
export const TITLE_CORRECTION_STATE_WORDS: Readonly<Record<TitleCorrectionState, string>> = {
  STATE_UNSPECIFIED: "",
  REQUESTED: "待审批",
  APPROVED: "已批准",
  REJECTED: "已驳回",
};

/** Who owns a unit, and who did: intervals whose shares add up to one on every day. */
export interface Title {
  /** `…/units/{unit}/title`. */
  readonly name: string;
  /** Name of the unit. */
  readonly unit: string;
  /** Holdings, oldest first. */
  readonly holdings: readonly Holding[];
  /** The correction that waits for a decision, if any. */
  readonly pendingCorrection?: TitleCorrection | undefined;
  /** Decided corrections, oldest first, the latest 50. */
  readonly corrections: readonly TitleCorrection[];
  /** `divisions/{community code}` of its quarter. */
  readonly division: string;
  /** Changes with every change of the resource. */
  readonly etag: string;
  /** When it was registered. */
  readonly createTime?: Date | undefined;
  /** When it last changed. */
  readonly updateTime?: Date | undefined;
}

/** Asks for one title. */
export interface GetTitleRequest {
  /** `…/title` of a unit. */
  readonly name: string;
}

/** Asks for the titles of a quarter. */
export interface ListTitlesRequest {
  /** Name of the quarter. */
  readonly parent: string;
  /** Only those with a correction that waits. */
  readonly correctionPending: boolean;
  /** Greatest number of entries; 0 means 50. */
  readonly pageSize: number;
  /** Where to go on, from the answer before. */
  readonly pageToken: string;
}

/** A page of titles. */
export interface ListTitlesResponse {
  /** The entries, in the order of their names. */
  readonly titles: readonly Title[];
  /** Where the next page starts; empty on the last page. */
  readonly nextPageToken: string;
}

/** See RecordTransfer. */
export interface RecordTransferRequest {
  /** Name of the unit. */
  readonly unit: string;
  /** First day of the new holdings, YYYY-MM-DD. */
  readonly fromDay: string;
  /** The new holdings; their days are the transfer's. */
  readonly holdings: readonly Holding[];
  /** If set, the change is made only while the resource still has it. */
  readonly etag: string;
  /** Makes a repeated request have one effect. */
  readonly requestId: string;
}

/** See RequestTitleCorrection. */
export interface RequestTitleCorrectionRequest {
  /** `…/title` of a unit. */
  readonly name: string;
  /** All holdings as they should be, with their days. */
  readonly holdings: readonly Holding[];
  /** Why. */
  readonly reason: string;
  /** The document it rests on. */
  readonly basis: string;
  /** If set, the change is made only while the resource still has it. */
  readonly etag: string;
  /** Makes a repeated request have one effect. */
  readonly requestId: string;
}

/** See DecideTitleCorrection. */
export interface DecideTitleCorrectionRequest {
  /** `…/title` of a unit. */
  readonly name: string;
  /** Whether it takes effect. */
  readonly approved: boolean;
  /** Why; required when it is turned down. */
  readonly remark: string;
  /** Of the title that was looked at; the decision is about nothing else. */
  readonly etag: string;
  /** Makes a repeated request have one effect. */
  readonly requestId: string;
}

/** What this package announces, by full name of the event. */
export interface Events {
  'heming.registry.v1.DivisionRecorded': DivisionRecorded;
  'heming.registry.v1.DivisionRetired': DivisionRetired;
  'heming.registry.v1.FunctionalZoneChanged': FunctionalZoneChanged;
  'heming.registry.v1.QuarterRegistered': QuarterRegistered;
  'heming.registry.v1.QuarterDemarcated': QuarterDemarcated;
  'heming.registry.v1.QuarterChanged': QuarterChanged;
  'heming.registry.v1.QuarterCorrected': QuarterCorrected;
  'heming.registry.v1.QuarterStateChanged': QuarterStateChanged;
  'heming.registry.v1.BuildingRegistered': BuildingRegistered;
  'heming.registry.v1.BuildingChanged': BuildingChanged;
  'heming.registry.v1.UnitRegistered': UnitRegistered;
  'heming.registry.v1.UnitChanged': UnitChanged;
  'heming.registry.v1.UnitAreaCorrected': UnitAreaCorrected;
  'heming.registry.v1.UnitDelivered': UnitDelivered;
  'heming.registry.v1.OrganisationRegistered': OrganisationRegistered;
  'heming.registry.v1.OrganisationChanged': OrganisationChanged;
  'heming.registry.v1.OrganisationStateChanged': OrganisationStateChanged;
  'heming.registry.v1.ImportAdvanced': ImportAdvanced;
  'heming.registry.v1.ImportEnded': ImportEnded;
  'heming.registry.v1.OwnershipTransferred': OwnershipTransferred;
  'heming.registry.v1.TitleCorrected': TitleCorrected;
  'heming.registry.v1.OccupancyChanged': OccupancyChanged;
  'heming.registry.v1.PersonStandingChanged': PersonStandingChanged;
  'heming.registry.v1.PersonErased': PersonErased;
  'heming.registry.v1.QuarterEnterpriseChanged': QuarterEnterpriseChanged;
  'heming.registry.v1.QuarterCommitteeChanged': QuarterCommitteeChanged;
  'heming.registry.v1.ProjectManagerChanged': ProjectManagerChanged;
  'heming.registry.v1.ProjectManagerUpdated': ProjectManagerUpdated;
  'heming.registry.v1.FacilityRegistered': FacilityRegistered;
  'heming.registry.v1.FacilityChanged': FacilityChanged;
  'heming.registry.v1.FacilityInspectionRecorded': FacilityInspectionRecorded;
  'heming.registry.v1.FacilityStateChanged': FacilityStateChanged;
  'heming.registry.v1.QuarterSucceeded': QuarterSucceeded;
  'heming.registry.v1.PersonCorrected': PersonCorrected;
  'heming.registry.v1.BindingRequested': BindingRequested;
  'heming.registry.v1.BindingEnded': BindingEnded;
}

/** Makes the event to save with the change that caused it. */
export function announce<E extends keyof Events>(type: E, data: Events[E]): Announcement<E, Events[E]> {
  return { type, data };
}
