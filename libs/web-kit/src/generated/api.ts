// Generated from the contract by `npm run proto`. Do not edit.

export interface AcceptCaseRequest {
  readonly name: string;
  readonly kind: CaseKind;
  readonly category: CaseCategory;
  readonly urgency: CaseUrgency;
  readonly etag: string;
  readonly requestId: string;
}

export interface AddToCaseRequest {
  readonly name: string;
  readonly text: string;
  readonly photos: readonly string[];
  readonly etag: string;
  readonly requestId: string;
}

export interface AddToMyCaseRequest {
  readonly name: string;
  readonly text: string;
  readonly photos: readonly string[];
  readonly etag: string;
  readonly requestId: string;
}

export interface AdvanceClockRequest {
  readonly days: number;
  readonly requestId: string;
}

export interface AdvanceClockResponse {
  readonly time?: string | undefined;
}

export interface AnswerSupervisionOrderRequest {
  readonly name: string;
  readonly answer: string;
  readonly etag: string;
  readonly requestId: string;
}

export interface ApiKey {
  readonly name: string;
  readonly title: string;
  readonly role: string;
  readonly division: string;
  readonly permissions: readonly string[];
  readonly state: ApiKeyState;
  readonly validTo?: string | undefined;
  readonly createdBy: string;
  readonly revokedBy: string;
  readonly revokeReason: string;
  readonly etag: string;
  readonly createTime?: string | undefined;
  readonly party: string;
}

export type ApiKeyState = 'STATE_UNSPECIFIED' | 'ACTIVE' | 'REVOKED';

export interface ApplyForCreditRepairRequest {
  readonly name: string;
  readonly text: string;
  readonly committed: boolean;
  readonly etag: string;
  readonly requestId: string;
}

export interface AppointProjectManagerRequest {
  readonly parent: string;
  readonly projectManager?: ProjectManager | undefined;
  readonly requestId: string;
}

export interface AreaBalance {
  readonly building: string;
  readonly surveyedAreaCenti: string;
  readonly legalAreaCenti: string;
  readonly differenceCenti: string;
  readonly unitCount: string;
  readonly state: AreaBalanceState;
}

export type AreaBalanceState = 'STATE_UNSPECIFIED' | 'UNSURVEYED' | 'BALANCED' | 'UNBALANCED';

export interface ArriveAtRepairRequest {
  readonly name: string;
  readonly photos: readonly string[];
  readonly etag: string;
  readonly requestId: string;
}

export interface AskReporterRequest {
  readonly name: string;
  readonly question: string;
  readonly etag: string;
  readonly requestId: string;
}

export interface AssignCommitteeRequest {
  readonly name: string;
  readonly committee: string;
  readonly fromDay: string;
  readonly basis: string;
  readonly etag: string;
  readonly requestId: string;
}

export interface AssignEnterpriseRequest {
  readonly name: string;
  readonly enterprise: string;
  readonly fromDay: string;
  readonly basis: string;
  readonly etag: string;
  readonly requestId: string;
  readonly serviceGrade: number;
}

export interface AssignRepairRequest {
  readonly name: string;
  readonly worker: string;
  readonly etag: string;
  readonly requestId: string;
}

export interface AuditRecord {
  readonly name: string;
  readonly time?: string | undefined;
  readonly subject: string;
  readonly roles: readonly string[];
  readonly method: string;
  readonly resource: string;
  readonly purpose: string;
  readonly outcome: string;
  readonly division: string;
  readonly traceId: string;
  readonly caseId: string;
}

export interface Binding {
  readonly name: string;
  readonly unit: string;
  readonly quarterTitle: string;
  readonly standing: PersonStanding;
  readonly idType: PersonIdType;
  readonly idNumber: string;
  readonly fullName: string;
  readonly phone: string;
  readonly hasNote: boolean;
  readonly note: string;
  readonly state: BindingState;
  readonly dueOn: string;
  readonly subject: string;
  readonly division: string;
  readonly rejection: BindingRejection;
  readonly remark: string;
  readonly forgotten: boolean;
  readonly etag: string;
  readonly createTime?: string | undefined;
  readonly endTime?: string | undefined;
}

export type BindingRejection = 'REJECTION_UNSPECIFIED' | 'NOT_ON_RECORD' | 'WRONG_HOME' | 'WRONG_STANDING' | 'PROOF_NEEDED' | 'OTHER';

export interface BindingReview {
  readonly holderCount: number;
  readonly numberMatches: boolean;
  readonly nameMatches: boolean;
  readonly phoneMatches: boolean;
  readonly standingMatches: boolean;
  readonly linkedElsewhere: boolean;
  readonly person: string;
  readonly approvable: boolean;
}

export type BindingState = 'STATE_UNSPECIFIED' | 'REQUESTED' | 'APPROVED' | 'REJECTED' | 'WITHDRAWN';

export interface Building {
  readonly name: string;
  readonly number: string;
  readonly title: string;
  readonly use: BuildingUse;
  readonly floorsAboveCount: number;
  readonly floorsBelowCount: number;
  readonly entranceCount: number;
  readonly elevatorCount: number;
  readonly exclusiveAreaCenti: string;
  readonly completedOn: string;
  readonly division: string;
  readonly corrections: readonly Correction[];
  readonly etag: string;
  readonly createTime?: string | undefined;
  readonly updateTime?: string | undefined;
  readonly pendingCorrection?: Correction | undefined;
  readonly movedTo: string;
}

export type BuildingUse = 'USE_UNSPECIFIED' | 'RESIDENTIAL' | 'COMMERCIAL' | 'MIXED' | 'PARKING' | 'SERVICE';

export interface CancelExportRequest {
  readonly name: string;
  readonly etag: string;
  readonly requestId: string;
}

export interface CancelImportRequest {
  readonly name: string;
  readonly etag: string;
  readonly requestId: string;
}

export interface CancelMyRepairRequest {
  readonly name: string;
  readonly etag: string;
  readonly requestId: string;
}

export interface Case {
  readonly name: string;
  readonly number: string;
  readonly kind: CaseKind;
  readonly category: CaseCategory;
  readonly channel: CaseChannel;
  readonly state: CaseState;
  readonly urgency: CaseUrgency;
  readonly quarter: string;
  readonly quarterTitle: string;
  readonly division: string;
  readonly unit: string;
  readonly place: string;
  readonly latitudeE6: number;
  readonly longitudeE6: number;
  readonly title: string;
  readonly text: string;
  readonly photos: readonly string[];
  readonly reporters: readonly CaseReporter[];
  readonly reporterCount: number;
  readonly lead?: Handler | undefined;
  readonly assistants: readonly Handler[];
  readonly binding: boolean;
  readonly deadline?: CaseDeadline | undefined;
  readonly replyDeadline?: CaseDeadline | undefined;
  readonly extensions: readonly CaseExtension[];
  readonly escalation: CaseEscalation;
  readonly supervisionOrder: string;
  readonly reply: string;
  readonly replyPhotos: readonly string[];
  readonly replyTime?: string | undefined;
  readonly verdict?: CaseVerdict | undefined;
  readonly reopenCount: number;
  readonly urgeCount: number;
  readonly outcome: CaseOutcome;
  readonly fault: CaseFault;
  readonly closeReason: string;
  readonly invalidReason: CaseInvalidReason;
  readonly mergedInto: string;
  readonly splitFrom: string;
  readonly disputesFees: boolean;
  readonly disclosed: boolean;
  readonly entries: readonly CaseEntry[];
  readonly ruleSet: string;
  readonly etag: string;
  readonly createTime?: string | undefined;
  readonly acceptTime?: string | undefined;
  readonly closeTime?: string | undefined;
  readonly updateTime?: string | undefined;
}

export interface CaseAuditRecord {
  readonly name: string;
  readonly time?: string | undefined;
  readonly subject: string;
  readonly roles: readonly string[];
  readonly method: string;
  readonly resource: string;
  readonly purpose: string;
  readonly outcome: string;
  readonly division: string;
  readonly traceId: string;
  readonly caseId: string;
}

export type CaseCategory = 'CATEGORY_UNSPECIFIED' | 'SERVICE_QUALITY' | 'FEES' | 'REPAIR_FUND' | 'OWNERS_COMMITTEE' | 'ILLEGAL_CONSTRUCTION' | 'PARKING' | 'ELEVATORS' | 'FIRE_SAFETY' | 'UTILITIES' | 'PUBLIC_ORDER' | 'SANITATION' | 'DEVELOPER_LEGACY' | 'ENTERPRISE_EXIT' | 'PRIVACY' | 'TENDERING';

export type CaseChannel = 'CHANNEL_UNSPECIFIED' | 'WECHAT' | 'WEB' | 'HOTLINE' | 'PHONE' | 'VISIT' | 'LETTER' | 'PATROL' | 'OPEN311';

export interface CaseCounts {
  readonly submittedCount: number;
  readonly dispatchCount: number;
  readonly signCount: number;
  readonly processingCount: number;
  readonly revisitCount: number;
  readonly closingCount: number;
  readonly extensionCount: number;
  readonly yellowCount: number;
  readonly redCount: number;
}

export interface CaseDeadline {
  readonly dueDate: string;
  readonly provisional: boolean;
  readonly lamp: CaseDeadlineLamp;
  readonly workingDaysLeft: number;
}

export type CaseDeadlineLamp = 'LAMP_UNSPECIFIED' | 'GREEN' | 'YELLOW' | 'RED';

export type CaseDisclosure = 'DISCLOSURE_UNSPECIFIED' | 'NAMED' | 'CONFIDENTIAL' | 'ANONYMOUS';

export interface CaseEntry {
  readonly kind: CaseEntryKind;
  readonly text: string;
  readonly photos: readonly string[];
  readonly actor?: Handler | undefined;
  readonly internal: boolean;
  readonly occurTime?: string | undefined;
}

export type CaseEntryKind = 'KIND_UNSPECIFIED' | 'REPORTED' | 'ADDED' | 'JOINED' | 'ACCEPTED' | 'REFUSED' | 'DISPATCHED' | 'RETURNED' | 'SIGNED' | 'ASKED' | 'ANSWERED' | 'EXTENSION_REQUESTED' | 'EXTENDED' | 'EXTENSION_REFUSED' | 'REPLIED' | 'REVISITED' | 'JUDGED' | 'REOPENED' | 'URGED' | 'OVERDUE' | 'ESCALATED' | 'ORDERED' | 'MERGED' | 'SPLIT' | 'TRANSFERRED' | 'CLOSED' | 'WITHDRAWN' | 'ARCHIVED' | 'NOTED' | 'PUBLISHED' | 'HIDDEN' | 'RECOMPUTED';

export type CaseEscalation = 'ESCALATION_UNSPECIFIED' | 'COUNTY' | 'CITY' | 'ORDER';

export interface CaseExtension {
  readonly state: CaseExtensionState;
  readonly reason: string;
  readonly workingDays: number;
  readonly requestTime?: string | undefined;
  readonly decisionReason: string;
  readonly decideTime?: string | undefined;
}

export type CaseExtensionState = 'STATE_UNSPECIFIED' | 'REQUESTED' | 'GRANTED' | 'REFUSED';

export type CaseFault = 'FAULT_UNSPECIFIED' | 'VERIFIED' | 'NOT_VERIFIED';

export interface CaseFigures {
  readonly division: string;
  readonly fromDate: string;
  readonly toDate: string;
  readonly reportedCount: number;
  readonly acceptedCount: number;
  readonly dueCount: number;
  readonly onTimeCount: number;
  readonly judgedCount: number;
  readonly satisfiedCount: number;
  readonly solvedCount: number;
  readonly repliedCount: number;
  readonly closedCount: number;
  readonly reopenedCount: number;
  readonly householdCount: number;
  readonly categories: readonly CategoryCount[];
  readonly divisions: readonly DivisionCount[];
  readonly quarters: readonly QuarterCount[];
  readonly openRedCount: number;
  readonly openCount: number;
}

export type CaseInvalidReason = 'INVALID_REASON_UNSPECIFIED' | 'OUT_OF_SCOPE' | 'IN_COURT' | 'PETITION_ENDED' | 'NO_FACTS' | 'REPEATED';

export type CaseKind = 'KIND_UNSPECIFIED' | 'COMPLAINT' | 'CONSULTATION' | 'SUGGESTION' | 'PRAISE';

export type CaseOutcome = 'OUTCOME_UNSPECIFIED' | 'SOLVED' | 'UNSATISFIED' | 'UNJUDGED';

export interface CaseReport {
  readonly kind: CaseKind;
  readonly category: CaseCategory;
  readonly quarter: string;
  readonly unit: string;
  readonly place: string;
  readonly latitudeE6: number;
  readonly longitudeE6: number;
  readonly title: string;
  readonly text: string;
  readonly photos: readonly string[];
  readonly urgency: CaseUrgency;
  readonly disclosure: CaseDisclosure;
  readonly fullName: string;
  readonly phone: string;
  readonly disputesFees: boolean;
}

export interface CaseReporter {
  readonly disclosure: CaseDisclosure;
  readonly fullName: string;
  readonly phone: string;
  readonly joined: boolean;
  readonly joinTime?: string | undefined;
}

export type CaseState = 'STATE_UNSPECIFIED' | 'SUBMITTED' | 'ACCEPTED' | 'DISPATCHED' | 'RETURNED' | 'PROCESSING' | 'WAITING_REPORTER' | 'REPLIED' | 'REVISITED' | 'REOPENED' | 'CLOSED' | 'INVALID' | 'WITHDRAWN' | 'MERGED' | 'ARCHIVED';

export type CaseUrgency = 'URGENCY_UNSPECIFIED' | 'NORMAL' | 'URGENT';

export interface CaseVerdict {
  readonly solved: boolean;
  readonly attitude: number;
  readonly comment: string;
  readonly byRevisit: boolean;
  readonly judgeTime?: string | undefined;
}

export interface CategoryCount {
  readonly category: CaseCategory;
  readonly caseCount: number;
  readonly reopenedCount: number;
  readonly faultCount: number;
}

export interface CategoryGuide {
  readonly category: CaseCategory;
  readonly code: string;
  readonly title: string;
  readonly description: string;
  readonly descriptionEn: string;
  readonly keywords: readonly string[];
  readonly block: HandlerBody;
  readonly lines: readonly HandlerBody[];
  readonly evidenceRequired: boolean;
  readonly replyTemplates: readonly string[];
  readonly emergencyAdvice: string;
  readonly emergencyAdviceEn: string;
}

export interface CategoryGuides {
  readonly categories: readonly CategoryGuide[];
}

export interface ChangeFacilityStateRequest {
  readonly name: string;
  readonly state: FacilityState;
  readonly reason: string;
  readonly etag: string;
  readonly requestId: string;
}

export interface ChangeOrganisationStateRequest {
  readonly name: string;
  readonly state: OrganisationState;
  readonly reason: string;
  readonly etag: string;
  readonly requestId: string;
}

export interface ChangeQuarterStateRequest {
  readonly name: string;
  readonly state: QuarterState;
  readonly reason: string;
  readonly etag: string;
  readonly requestId: string;
}

export interface CheckSupervisionOrderRequest {
  readonly name: string;
}

export interface CloseCaseRequest {
  readonly name: string;
  readonly fault: CaseFault;
  readonly reason: string;
  readonly etag: string;
  readonly requestId: string;
}

export interface CommentOnCreditRecordRequest {
  readonly name: string;
  readonly comment: string;
  readonly etag: string;
  readonly requestId: string;
}

export interface CommitImportRequest {
  readonly name: string;
  readonly etag: string;
  readonly requestId: string;
}

export interface ComplainOfMyRepairRequest {
  readonly name: string;
  readonly channel: CaseChannel;
  readonly text: string;
  readonly requestId: string;
}

export interface ConfirmMyRepairRequest {
  readonly name: string;
  readonly rating: number;
  readonly comment: string;
  readonly etag: string;
  readonly requestId: string;
}

export interface CorrectedValue {
  readonly field: string;
  readonly oldValue: string;
  readonly newValue: string;
}

export interface Correction {
  readonly reason: string;
  readonly basis: string;
  readonly state: CorrectionState;
  readonly values: readonly CorrectedValue[];
  readonly requestedBy: string;
  readonly requestTime?: string | undefined;
  readonly decidedBy: string;
  readonly decideTime?: string | undefined;
  readonly remark: string;
}

export type CorrectionState = 'STATE_UNSPECIFIED' | 'REQUESTED' | 'APPROVED' | 'REJECTED';

export interface CreateApiKeyRequest {
  readonly title: string;
  readonly role: string;
  readonly division: string;
  readonly permissions: readonly string[];
  readonly validTo?: string | undefined;
  readonly requestId: string;
  readonly party: string;
}

export interface CreateApiKeyResponse {
  readonly apiKey?: ApiKey | undefined;
  readonly secret: string;
}

export interface CreateBuildingRequest {
  readonly parent: string;
  readonly building?: Building | undefined;
  readonly requestId: string;
}

export interface CreateDivisionRequest {
  readonly code: string;
  readonly title: string;
  readonly validFrom: string;
  readonly source: string;
  readonly requestId: string;
}

export interface CreateExportRequest {
  readonly kind: ExportKind;
  readonly format: TableFormat;
  readonly division: string;
  readonly quarter: string;
  readonly asOf: string;
  readonly parkingAreaVotes: boolean;
  readonly requestId: string;
  readonly filter?: ExportFilter | undefined;
}

export interface CreateFacilityRequest {
  readonly parent: string;
  readonly facility?: Facility | undefined;
  readonly requestId: string;
}

export interface CreateFunctionalZoneRequest {
  readonly functionalZone?: FunctionalZone | undefined;
  readonly requestId: string;
}

export interface CreateImportRequest {
  readonly kind: ImportKind;
  readonly fileName: string;
  readonly division: string;
  readonly requestId: string;
}

export interface CreateOccupancyRequest {
  readonly parent: string;
  readonly occupancy?: Occupancy | undefined;
  readonly requestId: string;
}

export interface CreateOrganisationRequest {
  readonly organisation?: Organisation | undefined;
  readonly requestId: string;
}

export interface CreatePersonRequest {
  readonly person?: Person | undefined;
  readonly requestId: string;
}

export interface CreateQuarterRequest {
  readonly quarter?: Quarter | undefined;
  readonly requestId: string;
}

export interface CreateUnitRequest {
  readonly parent: string;
  readonly unit?: Unit | undefined;
  readonly requestId: string;
}

export interface CreditAuditRecord {
  readonly name: string;
  readonly time?: string | undefined;
  readonly subject: string;
  readonly roles: readonly string[];
  readonly method: string;
  readonly resource: string;
  readonly purpose: string;
  readonly outcome: string;
  readonly division: string;
  readonly traceId: string;
  readonly caseId: string;
}

export interface CreditDeadline {
  readonly dueDate: string;
  readonly lamp: CreditDeadlineLamp;
  readonly workingDaysLeft: number;
}

export type CreditDeadlineLamp = 'LAMP_UNSPECIFIED' | 'GREEN' | 'YELLOW' | 'RED';

export interface CreditEntry {
  readonly kind: CreditEntryKind;
  readonly text: string;
  readonly actor: string;
  readonly occurTime?: string | undefined;
}

export type CreditEntryKind = 'KIND_UNSPECIFIED' | 'REPORTED' | 'NOTIFIED' | 'REJECTED' | 'COMMENTED' | 'WITHDRAWN' | 'TOOK_EFFECT' | 'PUBLISHED' | 'OBJECTED' | 'EXTENDED' | 'OBJECTION_DECIDED' | 'REPAIR_APPLIED' | 'REPAIR_DECIDED' | 'REVOKED' | 'EXPIRED';

export interface CreditForecast {
  readonly scoreTenths: number;
  readonly grade: CreditGrade;
  readonly basicTenths: number;
  readonly goodTenths: number;
  readonly badTenths: number;
  readonly items: readonly CreditScoreItem[];
}

export type CreditGrade = 'CREDIT_GRADE_UNSPECIFIED' | 'AAA' | 'AA' | 'A' | 'B' | 'C' | 'UNRATED';

export interface CreditGradeRule {
  readonly grade: CreditGrade;
  readonly leastScoreTenths: number;
  readonly description: string;
  readonly descriptionEn: string;
}

export interface CreditItemType {
  readonly code: string;
  readonly category: CreditItemTypeCategory;
  readonly title: string;
  readonly titleEn: string;
  readonly pointsTenths: number;
  readonly severity: CreditItemTypeSeverity;
  readonly validityMonths: number;
  readonly authority: CreditItemTypeAuthority;
  readonly requiredEvidence: readonly string[];
  readonly legalBasis: string;
  readonly perQuarter: boolean;
  readonly capGroup: string;
  readonly capTenths: number;
}

export type CreditItemTypeAuthority = 'AUTHORITY_UNSPECIFIED' | 'COUNTY_BUREAU' | 'CITY_BUREAU';

export type CreditItemTypeCategory = 'CATEGORY_UNSPECIFIED' | 'BASIC' | 'GOOD' | 'BAD';

export type CreditItemTypeSeverity = 'SEVERITY_UNSPECIFIED' | 'MINOR' | 'GENERAL' | 'SERIOUS' | 'VETO';

export interface CreditObjection {
  readonly text: string;
  readonly objectTime?: string | undefined;
  readonly decisionDueDate: string;
  readonly extended: boolean;
  readonly outcome: CreditObjectionOutcome;
  readonly answer: string;
  readonly decideTime?: string | undefined;
  readonly decider: string;
}

export type CreditObjectionOutcome = 'OUTCOME_UNSPECIFIED' | 'KEPT' | 'CORRECTED' | 'REVOKED';

export interface CreditRecord {
  readonly name: string;
  readonly number: string;
  readonly organisation: string;
  readonly organisationTitle: string;
  readonly itemType: string;
  readonly itemTitle: string;
  readonly itemTitleEn: string;
  readonly category: CreditItemTypeCategory;
  readonly severity: CreditItemTypeSeverity;
  readonly pointsTenths: number;
  readonly originalPointsTenths: number;
  readonly legalBasis: string;
  readonly ruleSet: string;
  readonly occurDate: string;
  readonly decideDate: string;
  readonly documentNumber: string;
  readonly facts: string;
  readonly evidence: readonly string[];
  readonly quarter: string;
  readonly quarterTitle: string;
  readonly division: string;
  readonly source: CreditRecordSource;
  readonly case: string;
  readonly state: CreditRecordState;
  readonly reporter: string;
  readonly verifier: string;
  readonly noticeTime?: string | undefined;
  readonly commentDueDate: string;
  readonly comment: string;
  readonly commentTime?: string | undefined;
  readonly effectiveDate: string;
  readonly expiryDate: string;
  readonly publicDate: string;
  readonly published: boolean;
  readonly objectionDueDate: string;
  readonly repairFromDate: string;
  readonly deadline?: CreditDeadline | undefined;
  readonly objection?: CreditObjection | undefined;
  readonly repair?: CreditRepair | undefined;
  readonly dropReason: string;
  readonly revocation?: CreditRevocation | undefined;
  readonly entries: readonly CreditEntry[];
  readonly etag: string;
  readonly createTime?: string | undefined;
  readonly updateTime?: string | undefined;
}

export type CreditRecordSource = 'SOURCE_UNSPECIFIED' | 'OFFICER' | 'CASE';

export type CreditRecordState = 'STATE_UNSPECIFIED' | 'REPORTED' | 'REJECTED' | 'NOTIFIED' | 'WITHDRAWN' | 'EFFECTIVE' | 'OBJECTED' | 'REPAIR_APPLIED' | 'REPAIRED' | 'REVOKED' | 'EXPIRED';

export interface CreditRepair {
  readonly text: string;
  readonly applyTime?: string | undefined;
  readonly decisionDueDate: string;
  readonly outcome: CreditRepairOutcome;
  readonly answer: string;
  readonly decideTime?: string | undefined;
  readonly decider: string;
}

export type CreditRepairOutcome = 'OUTCOME_UNSPECIFIED' | 'GRANTED' | 'REFUSED';

export interface CreditReport {
  readonly organisation: string;
  readonly itemType: string;
  readonly occurDate: string;
  readonly decideDate: string;
  readonly documentNumber: string;
  readonly facts: string;
  readonly evidence: readonly string[];
  readonly quarter: string;
  readonly division: string;
}

export interface CreditRevocation {
  readonly reason: string;
  readonly basis: string;
  readonly revokeTime?: string | undefined;
}

export interface CreditRules {
  readonly ruleSet: string;
  readonly since: string;
  readonly source: string;
  readonly basicCapTenths: number;
  readonly goodCapTenths: number;
  readonly grades: readonly CreditGradeRule[];
  readonly itemTypes: readonly CreditItemType[];
  readonly commentWorkingDays: number;
  readonly objectionWorkingDays: number;
  readonly objectionDecisionWorkingDays: number;
  readonly objectionExtensionWorkingDays: number;
  readonly publicityWorkingDays: number;
  readonly repairMonths: number;
  readonly seriousRepairMonths: number;
  readonly repairDecisionWorkingDays: number;
  readonly lateComplaintItemType: string;
  readonly repeatedComplaintItemType: string;
}

export interface CreditScore {
  readonly name: string;
  readonly organisation: string;
  readonly organisationTitle: string;
  readonly asOfDate: string;
  readonly ruleSet: string;
  readonly scoreTenths: number;
  readonly grade: CreditGrade;
  readonly basicTenths: number;
  readonly goodTenths: number;
  readonly badTenths: number;
  readonly items: readonly CreditScoreItem[];
  readonly forecast?: CreditForecast | undefined;
  readonly earlierScoreTenths: number;
  readonly earlierGrade: CreditGrade;
}

export interface CreditScoreItem {
  readonly record: string;
  readonly number: string;
  readonly itemType: string;
  readonly itemTitle: string;
  readonly itemTitleEn: string;
  readonly category: CreditItemTypeCategory;
  readonly severity: CreditItemTypeSeverity;
  readonly pointsTenths: number;
  readonly countedTenths: number;
  readonly effectiveDate: string;
  readonly expiryDate: string;
  readonly publicDate: string;
  readonly objected: boolean;
  readonly facts: string;
  readonly legalBasis: string;
  readonly readable: boolean;
}

export interface DecideBindingRequest {
  readonly name: string;
  readonly approved: boolean;
  readonly rejection: BindingRejection;
  readonly remark: string;
  readonly etag: string;
  readonly requestId: string;
}

export interface DecideBuildingCorrectionRequest {
  readonly name: string;
  readonly approved: boolean;
  readonly remark: string;
  readonly etag: string;
  readonly requestId: string;
}

export interface DecideCaseExtensionRequest {
  readonly name: string;
  readonly granted: boolean;
  readonly reason: string;
  readonly etag: string;
  readonly requestId: string;
}

export interface DecideCreditObjectionRequest {
  readonly name: string;
  readonly outcome: CreditObjectionOutcome;
  readonly answer: string;
  readonly correctedPointsTenths: number;
  readonly etag: string;
  readonly requestId: string;
}

export interface DecideCreditRepairRequest {
  readonly name: string;
  readonly outcome: CreditRepairOutcome;
  readonly answer: string;
  readonly etag: string;
  readonly requestId: string;
}

export interface DecideOrganisationCorrectionRequest {
  readonly name: string;
  readonly approved: boolean;
  readonly remark: string;
  readonly etag: string;
  readonly requestId: string;
}

export interface DecidePersonCorrectionRequest {
  readonly name: string;
  readonly approved: boolean;
  readonly remark: string;
  readonly etag: string;
  readonly requestId: string;
}

export interface DecideQuarterCorrectionRequest {
  readonly name: string;
  readonly approved: boolean;
  readonly remark: string;
  readonly etag: string;
  readonly requestId: string;
}

export interface DecideTitleCorrectionRequest {
  readonly name: string;
  readonly approved: boolean;
  readonly remark: string;
  readonly etag: string;
  readonly requestId: string;
}

export interface DecideUnitCorrectionRequest {
  readonly name: string;
  readonly approved: boolean;
  readonly remark: string;
  readonly etag: string;
  readonly requestId: string;
}

export interface DeclareRecusalRequest {
  readonly party: string;
  readonly reason: string;
  readonly division: string;
  readonly requestId: string;
}

export interface DelegateGrantRequest {
  readonly name: string;
  readonly subject: string;
  readonly division: string;
  readonly validTo?: string | undefined;
  readonly reason: string;
  readonly requestId: string;
}

export interface DeliverUnitRequest {
  readonly name: string;
  readonly deliveredOn: string;
  readonly etag: string;
  readonly requestId: string;
}

export interface DemarcateQuarterRequest {
  readonly name: string;
  readonly decisionNo: string;
  readonly etag: string;
  readonly requestId: string;
}

export interface DiscloseCaseRequest {
  readonly name: string;
  readonly disclosed: boolean;
  readonly publicTitle: string;
  readonly publicReply: string;
  readonly etag: string;
  readonly requestId: string;
}

export interface DisclosedBuilding {
  readonly name: string;
  readonly number: string;
  readonly title: string;
}

export interface DisclosedCase {
  readonly name: string;
  readonly number: string;
  readonly kind: CaseKind;
  readonly category: CaseCategory;
  readonly quarter: string;
  readonly quarterTitle: string;
  readonly division: string;
  readonly publicTitle: string;
  readonly publicReply: string;
  readonly lead?: Handler | undefined;
  readonly state: CaseState;
  readonly outcome: CaseOutcome;
  readonly onTime: boolean;
  readonly createTime?: string | undefined;
  readonly replyTime?: string | undefined;
}

export interface DisclosedCaseFigures {
  readonly division: string;
  readonly fromDate: string;
  readonly toDate: string;
  readonly reportedCount: number;
  readonly dueCount: number;
  readonly onTimeCount: number;
  readonly judgedCount: number;
  readonly satisfiedCount: number;
  readonly closedCount: number;
  readonly reopenedCount: number;
}

export interface DisclosedFigures {
  readonly quarterCount: number;
  readonly servedCount: number;
  readonly selfManagedCount: number;
  readonly unmanagedCount: number;
  readonly householdCount: string;
}

export interface DisclosedQuarter {
  readonly name: string;
  readonly code: string;
  readonly title: string;
  readonly division: string;
  readonly divisionTitles: readonly string[];
  readonly address: string;
  readonly state: QuarterState;
  readonly coverage: QuarterCoverage;
  readonly buildingAreaCenti: string;
  readonly householdCount: number;
  readonly enterprise: string;
  readonly enterpriseTitle: string;
  readonly enterpriseSince: string;
  readonly committeeTitle: string;
  readonly committeeSince: string;
  readonly serviceGrade: number;
}

export interface DisclosedUnit {
  readonly name: string;
  readonly entrance: string;
  readonly room: string;
}

export interface DispatchCaseRequest {
  readonly name: string;
  readonly lead?: Handler | undefined;
  readonly assistants: readonly Handler[];
  readonly instruction: string;
  readonly etag: string;
  readonly requestId: string;
}

export interface Division {
  readonly name: string;
  readonly code: string;
  readonly title: string;
  readonly level: DivisionLevel;
  readonly parent: string;
  readonly initials: string;
  readonly validFrom: string;
  readonly validTo: string;
  readonly successors: readonly string[];
  readonly source: string;
  readonly etag: string;
}

export interface DivisionCount {
  readonly division: string;
  readonly caseCount: number;
  readonly dueCount: number;
  readonly onTimeCount: number;
  readonly openRedCount: number;
}

export interface DivisionFigures {
  readonly division: string;
  readonly quarterCount: number;
  readonly inUseCount: number;
  readonly committeeCount: number;
  readonly managedCount: number;
  readonly unmanagedCount: number;
  readonly householdCount: string;
  readonly buildingAreaCenti: string;
}

export type DivisionLevel = 'LEVEL_UNSPECIFIED' | 'PROVINCE' | 'CITY' | 'COUNTY' | 'TOWNSHIP' | 'COMMUNITY';

export interface DivisionMap {
  readonly name: string;
  readonly state: DivisionMapState;
  readonly level: DivisionLevel;
  readonly coordinateSystem: DivisionMapCoordinateSystem;
  readonly approvalNumber: string;
  readonly source: string;
  readonly divisionCount: number;
  readonly pointCount: number;
  readonly sizeBytes: string;
  readonly missing: readonly string[];
  readonly uploadTime?: string | undefined;
  readonly etag: string;
}

export type DivisionMapCoordinateSystem = 'COORDINATE_SYSTEM_UNSPECIFIED' | 'CGCS2000' | 'WGS84' | 'GCJ02';

export type DivisionMapState = 'STATE_UNSPECIFIED' | 'NONE' | 'UPLOADED';

export interface DownloadCasesRequest {
  readonly division: string;
  readonly fromDate: string;
  readonly toDate: string;
  readonly category: CaseCategory;
  readonly format: DownloadCasesRequestFormat;
}

export type DownloadCasesRequestFormat = 'FORMAT_UNSPECIFIED' | 'XLSX' | 'CSV';

export interface DownloadDivisionMapRequest {
}

export interface DownloadExportRequest {
  readonly name: string;
}

export interface DownloadHotlineRepliesRequest {
  readonly division: string;
  readonly fromDate: string;
  readonly toDate: string;
}

export interface DownloadImportTemplateRequest {
  readonly name: string;
}

export interface DownloadPhotoRequest {
  readonly name: string;
  readonly thumbnail: boolean;
}

export interface DownloadRejectedRowsRequest {
  readonly name: string;
  readonly format: TableFormat;
}

export interface DownloadSupervisionOrderRequest {
  readonly name: string;
}

export interface EndCommitteeTermRequest {
  readonly name: string;
  readonly toDay: string;
  readonly reason: string;
  readonly etag: string;
  readonly requestId: string;
}

export interface EndEnterpriseServiceRequest {
  readonly name: string;
  readonly toDay: string;
  readonly reason: string;
  readonly etag: string;
  readonly requestId: string;
}

export interface EndOccupancyRequest {
  readonly name: string;
  readonly toDay: string;
  readonly etag: string;
  readonly requestId: string;
}

export interface EndProjectManagerRequest {
  readonly name: string;
  readonly toDay: string;
  readonly reason: string;
  readonly etag: string;
  readonly requestId: string;
}

export interface ErasePersonRequest {
  readonly name: string;
  readonly reason: string;
  readonly etag: string;
  readonly requestId: string;
}

export interface Export {
  readonly name: string;
  readonly kind: ExportKind;
  readonly format: TableFormat;
  readonly division: string;
  readonly quarter: string;
  readonly asOf: string;
  readonly parkingAreaVotes: boolean;
  readonly state: ExportState;
  readonly totalCount: number;
  readonly doneCount: number;
  readonly rowCount: number;
  readonly failure: string;
  readonly expectedEndTime?: string | undefined;
  readonly keptUntil?: string | undefined;
  readonly etag: string;
  readonly createTime?: string | undefined;
  readonly updateTime?: string | undefined;
  readonly filter?: ExportFilter | undefined;
}

export interface ExportFilter {
  readonly query: string;
  readonly quarterState: QuarterState;
  readonly organisationKind: OrganisationKind;
  readonly organisationState: OrganisationState;
}

export type ExportKind = 'KIND_UNSPECIFIED' | 'QUARTERS' | 'BUILDINGS' | 'UNITS' | 'ORGANISATIONS' | 'PERSONS' | 'TITLES' | 'OWNER_REGISTER';

export type ExportState = 'STATE_UNSPECIFIED' | 'RUNNING' | 'READY' | 'CANCELLED' | 'FAILED' | 'FORGOTTEN';

export interface ExtendCreditObjectionRequest {
  readonly name: string;
  readonly reason: string;
  readonly etag: string;
  readonly requestId: string;
}

export interface Facility {
  readonly name: string;
  readonly kind: FacilityKind;
  readonly title: string;
  readonly registrationNo: string;
  readonly building: string;
  readonly inspectionDueOn: string;
  readonly maintainer: string;
  readonly state: FacilityState;
  readonly stateReason: string;
  readonly inspections: readonly FacilityInspection[];
  readonly division: string;
  readonly etag: string;
  readonly createTime?: string | undefined;
  readonly updateTime?: string | undefined;
}

export interface FacilityInspection {
  readonly inspectedOn: string;
  readonly result: FacilityInspectionResult;
  readonly documentNo: string;
  readonly nextDueOn: string;
}

export type FacilityInspectionResult = 'RESULT_UNSPECIFIED' | 'PASSED' | 'FAILED';

export type FacilityKind = 'KIND_UNSPECIFIED' | 'ELEVATOR' | 'FIRE' | 'PUMP' | 'HEATING' | 'CCTV' | 'GATE' | 'CHARGER';

export type FacilityState = 'STATE_UNSPECIFIED' | 'IN_USE' | 'STOPPED' | 'SCRAPPED';

export interface FileChunk {
  readonly fileName: string;
  readonly contentType: string;
  readonly content: string;
}

export interface FinishRepairRequest {
  readonly name: string;
  readonly result: string;
  readonly photos: readonly string[];
  readonly etag: string;
  readonly requestId: string;
}

export interface FunctionalZone {
  readonly name: string;
  readonly code: string;
  readonly title: string;
  readonly actsAsCounty: boolean;
  readonly divisions: readonly string[];
  readonly etag: string;
  readonly createTime?: string | undefined;
}

export interface GetBindingRequest {
  readonly name: string;
}

export interface GetBuildingRequest {
  readonly name: string;
}

export interface GetCaseCategoriesRequest {
}

export interface GetCaseCountsRequest {
}

export interface GetCaseFiguresRequest {
  readonly division: string;
  readonly fromDate: string;
  readonly toDate: string;
}

export interface GetCaseRequest {
  readonly name: string;
}

export interface GetClockRequest {
}

export interface GetClockResponse {
  readonly time?: string | undefined;
  readonly movable: boolean;
}

export interface GetCreditRecordRequest {
  readonly name: string;
}

export interface GetCreditRulesRequest {
  readonly asOfDate: string;
}

export interface GetCreditScoreRequest {
  readonly name: string;
  readonly asOfDate: string;
}

export interface GetDisclosedCaseFiguresRequest {
  readonly division: string;
}

export interface GetDisclosedFiguresRequest {
}

export interface GetDisclosedQuarterRequest {
  readonly name: string;
}

export interface GetDivisionMapRequest {
}

export interface GetDivisionRequest {
  readonly name: string;
}

export interface GetExportRequest {
  readonly name: string;
}

export interface GetFacilityRequest {
  readonly name: string;
}

export interface GetFunctionalZoneRequest {
  readonly name: string;
}

export interface GetGrantRequest {
  readonly name: string;
}

export interface GetImportRequest {
  readonly name: string;
}

export interface GetMeRequest {
}

export interface GetMyCaseRequest {
  readonly name: string;
}

export interface GetMyHomesRequest {
}

export interface GetMyRepairRequest {
  readonly name: string;
}

export interface GetOrganisationRequest {
  readonly name: string;
}

export interface GetOwnerRegisterRequest {
  readonly quarter: string;
  readonly asOf: string;
  readonly parkingAreaVotes: boolean;
}

export interface GetPersonRequest {
  readonly name: string;
}

export interface GetProjectManagerRequest {
  readonly name: string;
}

export interface GetPublishedCreditScoreRequest {
  readonly name: string;
}

export interface GetQuarterFiguresRequest {
}

export interface GetQuarterRequest {
  readonly name: string;
}

export interface GetRepairOrderRequest {
  readonly name: string;
}

export interface GetSupervisionOrderRequest {
  readonly name: string;
}

export interface GetTitleRequest {
  readonly name: string;
}

export interface GetUnitRequest {
  readonly name: string;
}

export interface Grant {
  readonly name: string;
  readonly subject: string;
  readonly role: string;
  readonly division: string;
  readonly party: string;
  readonly kind: GrantKind;
  readonly state: GrantState;
  readonly validFrom?: string | undefined;
  readonly validTo?: string | undefined;
  readonly reason: string;
  readonly grantedBy: string;
  readonly source: string;
  readonly revokedBy: string;
  readonly revokeReason: string;
  readonly etag: string;
  readonly createTime?: string | undefined;
  readonly updateTime?: string | undefined;
}

export type GrantKind = 'KIND_UNSPECIFIED' | 'STANDING' | 'DELEGATED';

export interface GrantRoleRequest {
  readonly subject: string;
  readonly role: string;
  readonly division: string;
  readonly party: string;
  readonly validFrom?: string | undefined;
  readonly validTo?: string | undefined;
  readonly reason: string;
  readonly requestId: string;
}

export type GrantState = 'STATE_UNSPECIFIED' | 'ACTIVE' | 'REVOKED';

export interface Handler {
  readonly body: HandlerBody;
  readonly division: string;
  readonly organisation: string;
}

export type HandlerBody = 'BODY_UNSPECIFIED' | 'ENTERPRISE' | 'DEVELOPER' | 'OWNERS_COMMITTEE' | 'COMMUNITY' | 'SUBDISTRICT' | 'COUNTY_BUREAU' | 'CITY_BUREAU' | 'POLICE' | 'JUDICIAL_OFFICE' | 'PRICE_DEPARTMENT' | 'FUND_OFFICE' | 'PLANNING_DEPARTMENT' | 'MARKET_SUPERVISION' | 'URBAN_MANAGEMENT' | 'FIRE_RESCUE' | 'CYBERSPACE' | 'UTILITY';

export interface HeldRole {
  readonly role: string;
  readonly zh: string;
  readonly en: string;
  readonly division: string;
  readonly party: string;
  readonly permissions: readonly string[];
}

export interface HoldRepairRequest {
  readonly name: string;
  readonly state: RepairOrderState;
  readonly reason: string;
  readonly estimateFen: string;
  readonly etag: string;
  readonly requestId: string;
}

export interface Holding {
  readonly owner: string;
  readonly shareNum: string;
  readonly shareDen: string;
  readonly fromDay: string;
  readonly toDay: string;
  readonly basis: HoldingBasis;
  readonly certificateNo: string;
  readonly representative: boolean;
}

export type HoldingBasis = 'BASIS_UNSPECIFIED' | 'REGISTERED' | 'LAWFUL_POSSESSION' | 'INHERITANCE' | 'JUDGMENT';

export interface Home {
  readonly unit?: Unit | undefined;
  readonly quarterTitle: string;
  readonly relation: HomeRelation;
  readonly person: string;
  readonly shareNum: string;
  readonly shareDen: string;
  readonly enterprise: string;
  readonly managerDisplayName: string;
  readonly managerDutyPhone: string;
}

export type HomeRelation = 'RELATION_UNSPECIFIED' | 'OWNED' | 'OCCUPIED';

export interface HotlineRejection {
  readonly line: number;
  readonly column: string;
  readonly messageZh: string;
  readonly messageEn: string;
}

export interface Import {
  readonly name: string;
  readonly kind: ImportKind;
  readonly fileName: string;
  readonly state: ImportState;
  readonly division: string;
  readonly contentSizeBytes: string;
  readonly encoding: string;
  readonly rowCount: number;
  readonly doneCount: number;
  readonly acceptedCount: number;
  readonly rejectedCount: number;
  readonly committedCount: number;
  readonly failure: string;
  readonly expectedEndTime?: string | undefined;
  readonly etag: string;
  readonly createTime?: string | undefined;
  readonly updateTime?: string | undefined;
  readonly format: string;
}

export interface ImportHotlineCasesRequest {
  readonly content: string;
}

export interface ImportHotlineCasesResponse {
  readonly registeredCount: number;
  readonly knownCount: number;
  readonly rejections: readonly HotlineRejection[];
}

export type ImportKind = 'KIND_UNSPECIFIED' | 'QUARTERS' | 'BUILDINGS' | 'UNITS' | 'ORGANISATIONS' | 'PERSONS' | 'TITLES';

export interface ImportPreview {
  readonly columns: readonly string[];
  readonly rows: readonly ImportPreviewRow[];
}

export interface ImportPreviewRow {
  readonly line: number;
  readonly cells: readonly string[];
}

export interface ImportRejection {
  readonly line: number;
  readonly field: string;
  readonly value: string;
  readonly reason: string;
  readonly messageZh: string;
  readonly messageEn: string;
}

export type ImportState = 'STATE_UNSPECIFIED' | 'AWAITING_CONTENT' | 'CHECKING' | 'CHECKED' | 'COMMITTING' | 'COMMITTED' | 'CANCELLED' | 'FAILED';

export interface IssueSupervisionOrderRequest {
  readonly case: string;
  readonly reason: string;
  readonly workingDays: number;
  readonly requestId: string;
}

export interface JoinCaseRequest {
  readonly name: string;
  readonly disclosure: CaseDisclosure;
  readonly fullName: string;
  readonly phone: string;
  readonly requestId: string;
}

export interface JudgeMyCaseRequest {
  readonly name: string;
  readonly solved: boolean;
  readonly attitude: number;
  readonly comment: string;
  readonly etag: string;
  readonly requestId: string;
}

export interface LiftRecusalRequest {
  readonly name: string;
  readonly reason: string;
  readonly etag: string;
  readonly requestId: string;
}

export interface ListApiKeysRequest {
  readonly pageSize: number;
  readonly pageToken: string;
}

export interface ListApiKeysResponse {
  readonly apiKeys: readonly ApiKey[];
  readonly nextPageToken: string;
}

export interface ListAreaBalancesRequest {
  readonly parent: string;
  readonly asOf: string;
  readonly pageSize: number;
  readonly pageToken: string;
}

export interface ListAreaBalancesResponse {
  readonly areaBalances: readonly AreaBalance[];
  readonly nextPageToken: string;
}

export interface ListAuditRecordsRequest {
  readonly subject: string;
  readonly resource: string;
  readonly since?: string | undefined;
  readonly until?: string | undefined;
  readonly pageSize: number;
  readonly pageToken: string;
}

export interface ListAuditRecordsResponse {
  readonly auditRecords: readonly AuditRecord[];
  readonly nextPageToken: string;
}

export interface ListBindingsRequest {
  readonly state: BindingState;
  readonly pageSize: number;
  readonly pageToken: string;
}

export interface ListBindingsResponse {
  readonly bindings: readonly Binding[];
  readonly nextPageToken: string;
}

export interface ListBuildingsRequest {
  readonly parent: string;
  readonly pageSize: number;
  readonly pageToken: string;
  readonly correctionPending: boolean;
}

export interface ListBuildingsResponse {
  readonly buildings: readonly Building[];
  readonly nextPageToken: string;
}

export interface ListCaseAuditRecordsRequest {
  readonly subject: string;
  readonly resource: string;
  readonly since?: string | undefined;
  readonly until?: string | undefined;
  readonly pageSize: number;
  readonly pageToken: string;
}

export interface ListCaseAuditRecordsResponse {
  readonly auditRecords: readonly CaseAuditRecord[];
  readonly nextPageToken: string;
}

export interface ListCasesRequest {
  readonly division: string;
  readonly quarter: string;
  readonly unit: string;
  readonly state: CaseState;
  readonly category: CaseCategory;
  readonly kind: CaseKind;
  readonly lamp: CaseDeadlineLamp;
  readonly escalation: CaseEscalation;
  readonly lead: string;
  readonly openOnly: boolean;
  readonly extensionRequested: boolean;
  readonly number: string;
  readonly dueFirst: boolean;
  readonly pageSize: number;
  readonly pageToken: string;
}

export interface ListCasesResponse {
  readonly cases: readonly Case[];
  readonly nextPageToken: string;
}

export interface ListCreditAuditRecordsRequest {
  readonly subject: string;
  readonly resource: string;
  readonly since?: string | undefined;
  readonly until?: string | undefined;
  readonly pageSize: number;
  readonly pageToken: string;
}

export interface ListCreditAuditRecordsResponse {
  readonly auditRecords: readonly CreditAuditRecord[];
  readonly nextPageToken: string;
}

export interface ListCreditRecordsRequest {
  readonly division: string;
  readonly organisation: string;
  readonly state: CreditRecordState;
  readonly category: CreditItemTypeCategory;
  readonly case: string;
  readonly overdue: boolean;
  readonly number: string;
  readonly pageSize: number;
  readonly pageToken: string;
}

export interface ListCreditRecordsResponse {
  readonly creditRecords: readonly CreditRecord[];
  readonly nextPageToken: string;
}

export interface ListCreditScoresRequest {
  readonly grade: CreditGrade;
  readonly lowestFirst: boolean;
  readonly pageSize: number;
  readonly pageToken: string;
}

export interface ListCreditScoresResponse {
  readonly creditScores: readonly CreditScore[];
  readonly nextPageToken: string;
}

export interface ListDisclosedBuildingsRequest {
  readonly parent: string;
  readonly pageSize: number;
  readonly pageToken: string;
}

export interface ListDisclosedBuildingsResponse {
  readonly disclosedBuildings: readonly DisclosedBuilding[];
  readonly nextPageToken: string;
}

export interface ListDisclosedCasesRequest {
  readonly quarter: string;
  readonly division: string;
  readonly category: CaseCategory;
  readonly pageSize: number;
  readonly pageToken: string;
}

export interface ListDisclosedCasesResponse {
  readonly disclosedCases: readonly DisclosedCase[];
  readonly nextPageToken: string;
}

export interface ListDisclosedQuartersRequest {
  readonly query: string;
  readonly division: string;
  readonly enterprise: string;
  readonly pageSize: number;
  readonly pageToken: string;
}

export interface ListDisclosedQuartersResponse {
  readonly disclosedQuarters: readonly DisclosedQuarter[];
  readonly nextPageToken: string;
}

export interface ListDisclosedUnitsRequest {
  readonly parent: string;
  readonly pageSize: number;
  readonly pageToken: string;
}

export interface ListDisclosedUnitsResponse {
  readonly disclosedUnits: readonly DisclosedUnit[];
  readonly nextPageToken: string;
}

export interface ListDivisionsRequest {
  readonly parent: string;
  readonly level: DivisionLevel;
  readonly query: string;
  readonly asOf: string;
  readonly pageSize: number;
  readonly pageToken: string;
}

export interface ListDivisionsResponse {
  readonly divisions: readonly Division[];
  readonly nextPageToken: string;
}

export interface ListExportsRequest {
  readonly pageSize: number;
  readonly pageToken: string;
}

export interface ListExportsResponse {
  readonly exports: readonly Export[];
  readonly nextPageToken: string;
}

export interface ListFacilitiesRequest {
  readonly parent: string;
  readonly kind: FacilityKind;
  readonly state: FacilityState;
  readonly inspectionDueBefore: string;
  readonly division: string;
  readonly pageSize: number;
  readonly pageToken: string;
}

export interface ListFacilitiesResponse {
  readonly facilities: readonly Facility[];
  readonly nextPageToken: string;
}

export interface ListFunctionalZonesRequest {
  readonly pageSize: number;
  readonly pageToken: string;
}

export interface ListFunctionalZonesResponse {
  readonly functionalZones: readonly FunctionalZone[];
  readonly nextPageToken: string;
}

export interface ListGrantsRequest {
  readonly subject: string;
  readonly role: string;
  readonly state: GrantState;
  readonly pageSize: number;
  readonly pageToken: string;
}

export interface ListGrantsResponse {
  readonly grants: readonly Grant[];
  readonly nextPageToken: string;
}

export interface ListImportRejectionsRequest {
  readonly parent: string;
  readonly pageSize: number;
  readonly pageToken: string;
}

export interface ListImportRejectionsResponse {
  readonly rejections: readonly ImportRejection[];
  readonly nextPageToken: string;
}

export interface ListImportsRequest {
  readonly pageSize: number;
  readonly pageToken: string;
}

export interface ListImportsResponse {
  readonly imports: readonly Import[];
  readonly nextPageToken: string;
}

export interface ListMyBindingLookupsRequest {
  readonly parent: string;
  readonly pageSize: number;
  readonly pageToken: string;
}

export interface ListMyBindingsRequest {
  readonly pageSize: number;
  readonly pageToken: string;
}

export interface ListMyCaseLookupsRequest {
  readonly parent: string;
  readonly pageSize: number;
  readonly pageToken: string;
}

export interface ListMyCaseLookupsResponse {
  readonly lookups: readonly CaseAuditRecord[];
  readonly nextPageToken: string;
}

export interface ListMyCasesRequest {
  readonly pageSize: number;
  readonly pageToken: string;
}

export interface ListMyCasesResponse {
  readonly cases: readonly Case[];
  readonly nextPageToken: string;
}

export interface ListMyLookupsRequest {
  readonly person: string;
  readonly pageSize: number;
  readonly pageToken: string;
}

export interface ListMyRepairLookupsRequest {
  readonly parent: string;
  readonly pageSize: number;
  readonly pageToken: string;
}

export interface ListMyRepairLookupsResponse {
  readonly lookups: readonly CaseAuditRecord[];
  readonly nextPageToken: string;
}

export interface ListMyRepairsRequest {
  readonly pageSize: number;
  readonly pageToken: string;
}

export interface ListMyRepairsResponse {
  readonly repairOrders: readonly RepairOrder[];
  readonly nextPageToken: string;
}

export interface ListOccupanciesRequest {
  readonly parent: string;
  readonly pageSize: number;
  readonly pageToken: string;
}

export interface ListOccupanciesResponse {
  readonly occupancies: readonly Occupancy[];
  readonly nextPageToken: string;
}

export interface ListOrganisationsRequest {
  readonly kind: OrganisationKind;
  readonly state: OrganisationState;
  readonly query: string;
  readonly pageSize: number;
  readonly pageToken: string;
  readonly correctionPending: boolean;
}

export interface ListOrganisationsResponse {
  readonly organisations: readonly Organisation[];
  readonly nextPageToken: string;
}

export interface ListOwnerRegisterEntriesRequest {
  readonly quarter: string;
  readonly asOf: string;
  readonly parkingAreaVotes: boolean;
  readonly pageSize: number;
  readonly pageToken: string;
}

export interface ListOwnerRegisterEntriesResponse {
  readonly entries: readonly OwnerRegisterEntry[];
  readonly nextPageToken: string;
}

export interface ListParkedEventsRequest {
  readonly group: string;
  readonly pageSize: number;
}

export interface ListParkedEventsResponse {
  readonly parkedEvents: readonly ParkedEvent[];
}

export interface ListPersonLookupsRequest {
  readonly parent: string;
  readonly pageSize: number;
  readonly pageToken: string;
}

export interface ListPersonLookupsResponse {
  readonly lookups: readonly AuditRecord[];
  readonly nextPageToken: string;
}

export interface ListPersonsRequest {
  readonly division: string;
  readonly pageSize: number;
  readonly pageToken: string;
  readonly correctionPending: boolean;
}

export interface ListPersonsResponse {
  readonly persons: readonly Person[];
  readonly nextPageToken: string;
}

export interface ListProjectManagersRequest {
  readonly parent: string;
  readonly enterprise: string;
  readonly inCharge: boolean;
  readonly pageSize: number;
  readonly pageToken: string;
}

export interface ListProjectManagersResponse {
  readonly projectManagers: readonly ProjectManager[];
  readonly nextPageToken: string;
}

export interface ListPublishedCreditScoresRequest {
  readonly organisations: readonly string[];
  readonly grade: CreditGrade;
  readonly lowestFirst: boolean;
  readonly pageSize: number;
  readonly pageToken: string;
}

export interface ListPublishedCreditScoresResponse {
  readonly publishedCreditScores: readonly PublishedCreditScore[];
  readonly nextPageToken: string;
}

export interface ListQuartersRequest {
  readonly division: string;
  readonly state: QuarterState;
  readonly query: string;
  readonly pageSize: number;
  readonly pageToken: string;
  readonly correctionPending: boolean;
  readonly enterprise: string;
  readonly developer: string;
  readonly committee: string;
  readonly successor: string;
}

export interface ListQuartersResponse {
  readonly quarters: readonly Quarter[];
  readonly nextPageToken: string;
}

export interface ListRecusalsRequest {
  readonly subject: string;
  readonly pageSize: number;
  readonly pageToken: string;
}

export interface ListRecusalsResponse {
  readonly recusals: readonly Recusal[];
  readonly nextPageToken: string;
}

export interface ListRepairOrdersRequest {
  readonly division: string;
  readonly quarter: string;
  readonly state: RepairOrderState;
  readonly openOnly: boolean;
  readonly pageSize: number;
  readonly pageToken: string;
}

export interface ListRepairOrdersResponse {
  readonly repairOrders: readonly RepairOrder[];
  readonly nextPageToken: string;
}

export interface ListServiceRequestsRequest {
  readonly numbers: readonly string[];
  readonly categories: readonly CaseCategory[];
  readonly startTime?: string | undefined;
  readonly endTime?: string | undefined;
  readonly openOnly: boolean;
  readonly closedOnly: boolean;
  readonly pageSize: number;
  readonly pageToken: string;
}

export interface ListServiceRequestsResponse {
  readonly serviceRequests: readonly ServiceRequest[];
  readonly nextPageToken: string;
}

export interface ListSimilarCasesRequest {
  readonly quarter: string;
  readonly category: CaseCategory;
  readonly place: string;
  readonly pageSize: number;
  readonly pageToken: string;
}

export interface ListSimilarCasesResponse {
  readonly similarCases: readonly SimilarCase[];
  readonly nextPageToken: string;
}

export interface ListSupervisionOrdersRequest {
  readonly division: string;
  readonly state: SupervisionOrderState;
  readonly case: string;
  readonly pageSize: number;
  readonly pageToken: string;
}

export interface ListSupervisionOrdersResponse {
  readonly supervisionOrders: readonly SupervisionOrder[];
  readonly nextPageToken: string;
}

export interface ListTitlesRequest {
  readonly parent: string;
  readonly correctionPending: boolean;
  readonly pageSize: number;
  readonly pageToken: string;
}

export interface ListTitlesResponse {
  readonly titles: readonly Title[];
  readonly nextPageToken: string;
}

export interface ListUnitsRequest {
  readonly parent: string;
  readonly saleState: UnitSaleState;
  readonly pageSize: number;
  readonly pageToken: string;
  readonly correctionPending: boolean;
}

export interface ListUnitsResponse {
  readonly units: readonly Unit[];
  readonly nextPageToken: string;
}

export interface LoggedEvent {
  readonly topic: string;
  readonly partition: number;
  readonly offset: string;
  readonly id: string;
  readonly type: string;
  readonly key: string;
  readonly time?: string | undefined;
  readonly traceId: string;
}

export interface Me {
  readonly subject: string;
  readonly signedIn: boolean;
  readonly roles: readonly HeldRole[];
  readonly permissions: readonly string[];
  readonly divisions: readonly string[];
}

export interface MergeCaseRequest {
  readonly name: string;
  readonly into: string;
  readonly etag: string;
  readonly requestId: string;
}

export interface MergeQuarterRequest {
  readonly name: string;
  readonly successor: string;
  readonly decisionNo: string;
  readonly effectiveDay: string;
  readonly etag: string;
  readonly requestId: string;
}

export interface MyHomes {
  readonly homes: readonly Home[];
}

export interface NoteOnCaseRequest {
  readonly name: string;
  readonly text: string;
  readonly etag: string;
  readonly requestId: string;
}

export interface ObjectToCreditRecordRequest {
  readonly name: string;
  readonly text: string;
  readonly etag: string;
  readonly requestId: string;
}

export interface ObjectToMyRepairRequest {
  readonly name: string;
  readonly reason: string;
  readonly etag: string;
  readonly requestId: string;
}

export interface Occupancy {
  readonly name: string;
  readonly person: string;
  readonly kind: OccupancyKind;
  readonly fromDay: string;
  readonly toDay: string;
  readonly division: string;
  readonly etag: string;
  readonly createTime?: string | undefined;
  readonly updateTime?: string | undefined;
}

export type OccupancyKind = 'KIND_UNSPECIFIED' | 'TENANT' | 'FAMILY' | 'BORROWER' | 'RESIDENCE_RIGHT';

export interface Organisation {
  readonly name: string;
  readonly uscc: string;
  readonly organisationCode: string;
  readonly title: string;
  readonly initials: string;
  readonly kind: OrganisationKind;
  readonly state: OrganisationState;
  readonly division: string;
  readonly address: string;
  readonly corrections: readonly Correction[];
  readonly etag: string;
  readonly createTime?: string | undefined;
  readonly updateTime?: string | undefined;
  readonly stateReason: string;
  readonly pendingCorrection?: Correction | undefined;
}

export type OrganisationKind = 'KIND_UNSPECIFIED' | 'PROPERTY_SERVICE_ENTERPRISE' | 'DEVELOPER' | 'OWNERS_COMMITTEE' | 'GOVERNMENT' | 'BANK' | 'UTILITY' | 'MAINTENANCE' | 'AGENCY';

export type OrganisationState = 'STATE_UNSPECIFIED' | 'REGISTERED' | 'ACTIVE' | 'SUSPENDED' | 'EXITED';

export interface OwnerRegister {
  readonly quarter: string;
  readonly asOf: string;
  readonly parkingAreaVotes: boolean;
  readonly headCount: string;
  readonly areaCenti: string;
  readonly unitCount: string;
  readonly unknownOwnerCount: string;
  readonly sha256: string;
  readonly unbalancedBuildingCount: string;
  readonly unsurveyedBuildingCount: string;
}

export interface OwnerRegisterEntry {
  readonly unit: string;
  readonly owners: readonly string[];
  readonly representative: string;
  readonly headGroup: string;
  readonly areaCenti: string;
}

export interface ParkedEvent {
  readonly id: string;
  readonly type: string;
  readonly key: string;
  readonly reason: string;
  readonly parkTime?: string | undefined;
}

export interface Person {
  readonly name: string;
  readonly idType: PersonIdType;
  readonly idNumber: string;
  readonly fullName: string;
  readonly phone: string;
  readonly birthYear: number;
  readonly deceased: boolean;
  readonly division: string;
  readonly subject: string;
  readonly erased: boolean;
  readonly etag: string;
  readonly createTime?: string | undefined;
  readonly updateTime?: string | undefined;
  readonly pendingCorrection?: Correction | undefined;
  readonly corrections: readonly Correction[];
  readonly standing: PersonStanding;
}

export interface PersonContact {
  readonly name: string;
  readonly fullName: string;
  readonly phone: string;
}

export type PersonIdType = 'ID_TYPE_UNSPECIFIED' | 'RESIDENT_ID' | 'PASSPORT' | 'HONG_KONG_MACAO_PERMIT' | 'TAIWAN_PERMIT' | 'FOREIGN_PERMANENT_RESIDENCE' | 'OTHER';

export type PersonStanding = 'STANDING_UNSPECIFIED' | 'OWNER' | 'OCCUPANT';

export interface Photo {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  readonly sizeBytes: number;
  readonly sha256: string;
  readonly createTime?: string | undefined;
}

export interface PreviewImportRequest {
  readonly name: string;
}

export interface ProjectManager {
  readonly name: string;
  readonly enterprise: string;
  readonly person: string;
  readonly displayName: string;
  readonly dutyPhone: string;
  readonly certificateNos: readonly string[];
  readonly fromDay: string;
  readonly toDay: string;
  readonly endReason: string;
  readonly division: string;
  readonly etag: string;
  readonly createTime?: string | undefined;
  readonly updateTime?: string | undefined;
}

export interface PublishedCreditItem {
  readonly number: string;
  readonly itemType: string;
  readonly itemTitle: string;
  readonly itemTitleEn: string;
  readonly category: CreditItemTypeCategory;
  readonly severity: CreditItemTypeSeverity;
  readonly pointsTenths: number;
  readonly countedTenths: number;
  readonly occurDate: string;
  readonly effectiveDate: string;
  readonly expiryDate: string;
  readonly publicDate: string;
  readonly documentNumber: string;
  readonly facts: string;
  readonly legalBasis: string;
  readonly objected: boolean;
}

export interface PublishedCreditScore {
  readonly name: string;
  readonly organisation: string;
  readonly organisationTitle: string;
  readonly asOfDate: string;
  readonly ruleSet: string;
  readonly scoreTenths: number;
  readonly grade: CreditGrade;
  readonly basicTenths: number;
  readonly goodTenths: number;
  readonly badTenths: number;
  readonly items: readonly PublishedCreditItem[];
}

export interface PurgeDemonstrationRequest {
  readonly limit: number;
}

export interface PurgeDemonstrationResponse {
  readonly removedCount: number;
  readonly done: boolean;
}

export interface Quarter {
  readonly name: string;
  readonly code: string;
  readonly title: string;
  readonly initials: string;
  readonly division: string;
  readonly address: string;
  readonly state: QuarterState;
  readonly coverage: QuarterCoverage;
  readonly buildingAreaCenti: string;
  readonly householdCount: number;
  readonly builtFromYear: number;
  readonly builtToYear: number;
  readonly hasElevator: boolean;
  readonly oldQuarter: boolean;
  readonly developer: string;
  readonly parkingPlannedCount: number;
  readonly parkingBuiltCount: number;
  readonly demarcationDecisionNo: string;
  readonly corrections: readonly Correction[];
  readonly etag: string;
  readonly createTime?: string | undefined;
  readonly updateTime?: string | undefined;
  readonly stateReason: string;
  readonly pendingCorrection?: Correction | undefined;
  readonly enterprise: string;
  readonly committee: string;
  readonly enterpriseTenures: readonly QuarterTenure[];
  readonly committeeTenures: readonly QuarterTenure[];
  readonly successions: readonly QuarterSuccession[];
  readonly endedOn: string;
  readonly endDecisionNo: string;
  readonly serviceGrade: number;
}

export interface QuarterCount {
  readonly quarter: string;
  readonly quarterTitle: string;
  readonly caseCount: number;
  readonly reopenedCount: number;
}

export type QuarterCoverage = 'COVERAGE_UNSPECIFIED' | 'MARKET' | 'SELF' | 'COMMUNITY_FALLBACK' | 'NONE';

export interface QuarterFigures {
  readonly divisions: readonly DivisionFigures[];
}

export type QuarterState = 'STATE_UNSPECIFIED' | 'PLANNED' | 'DEMARCATED' | 'PRE_MANAGED' | 'ASSEMBLY_FORMED' | 'SERVED' | 'SELF_MANAGED' | 'UNMANAGED' | 'EMERGENCY_SERVED' | 'MERGED' | 'SPLIT' | 'DEMOLISHED';

export interface QuarterSuccession {
  readonly successor: string;
  readonly buildings: readonly string[];
}

export interface QuarterTenure {
  readonly organisation: string;
  readonly fromDay: string;
  readonly toDay: string;
  readonly basis: string;
  readonly endReason: string;
}

export interface RecordFacilityInspectionRequest {
  readonly name: string;
  readonly inspection?: FacilityInspection | undefined;
  readonly etag: string;
  readonly requestId: string;
}

export interface RecordTransferRequest {
  readonly unit: string;
  readonly fromDay: string;
  readonly holdings: readonly Holding[];
  readonly etag: string;
  readonly requestId: string;
}

export interface Recusal {
  readonly name: string;
  readonly subject: string;
  readonly party: string;
  readonly reason: string;
  readonly division: string;
  readonly state: RecusalState;
  readonly liftedBy: string;
  readonly liftReason: string;
  readonly etag: string;
  readonly createTime?: string | undefined;
  readonly updateTime?: string | undefined;
}

export type RecusalState = 'STATE_UNSPECIFIED' | 'ACTIVE' | 'LIFTED';

export interface RefuseCaseRequest {
  readonly name: string;
  readonly reason: CaseInvalidReason;
  readonly explanation: string;
  readonly etag: string;
  readonly requestId: string;
}

export interface RegisterCaseRequest {
  readonly report?: CaseReport | undefined;
  readonly channel: CaseChannel;
  readonly requestId: string;
}

export interface RegisterRepairRequest {
  readonly report?: RepairReport | undefined;
  readonly channel: CaseChannel;
  readonly requestId: string;
}

export interface RejectCreditRecordRequest {
  readonly name: string;
  readonly reason: string;
  readonly etag: string;
  readonly requestId: string;
}

export interface RemoveDivisionMapRequest {
  readonly etag: string;
  readonly requestId: string;
}

export interface ReopenCaseRequest {
  readonly name: string;
  readonly reason: string;
  readonly etag: string;
  readonly requestId: string;
}

export interface RepairEntry {
  readonly state: RepairOrderState;
  readonly text: string;
  readonly photos: readonly string[];
  readonly occurTime?: string | undefined;
}

export interface RepairOrder {
  readonly name: string;
  readonly number: string;
  readonly part: RepairOrderPart;
  readonly state: RepairOrderState;
  readonly urgency: CaseUrgency;
  readonly channel: CaseChannel;
  readonly quarter: string;
  readonly quarterTitle: string;
  readonly division: string;
  readonly enterprise: string;
  readonly unit: string;
  readonly place: string;
  readonly text: string;
  readonly photos: readonly string[];
  readonly fullName: string;
  readonly phone: string;
  readonly worker: string;
  readonly arriveDueTime?: string | undefined;
  readonly arriveTime?: string | undefined;
  readonly estimateFen: string;
  readonly holdReason: string;
  readonly beforePhotos: readonly string[];
  readonly afterPhotos: readonly string[];
  readonly result: string;
  readonly doneTime?: string | undefined;
  readonly confirmDueTime?: string | undefined;
  readonly autoConfirmed: boolean;
  readonly rating: number;
  readonly ratingComment: string;
  readonly reopenCount: number;
  readonly complaint: string;
  readonly entries: readonly RepairEntry[];
  readonly ruleSet: string;
  readonly etag: string;
  readonly createTime?: string | undefined;
  readonly updateTime?: string | undefined;
  readonly serviceGrade: number;
}

export type RepairOrderPart = 'PART_UNSPECIFIED' | 'ELEVATOR' | 'WATER_SUPPLY' | 'DRAINAGE' | 'POWER' | 'HEATING' | 'GAS' | 'ROOF_AND_WALL' | 'DOORS_AND_ACCESS' | 'FIRE_EQUIPMENT' | 'ROADS_AND_GREEN' | 'INDOORS' | 'OTHER';

export type RepairOrderState = 'STATE_UNSPECIFIED' | 'REPORTED' | 'ASSIGNED' | 'ARRIVED' | 'NEEDS_PART' | 'NEEDS_FUND' | 'DONE' | 'CONFIRMED' | 'CANCELLED';

export interface RepairReport {
  readonly part: RepairOrderPart;
  readonly quarter: string;
  readonly unit: string;
  readonly place: string;
  readonly text: string;
  readonly photos: readonly string[];
  readonly urgency: CaseUrgency;
  readonly fullName: string;
  readonly phone: string;
}

export interface ReplayParkedEventsRequest {
  readonly group: string;
  readonly ids: readonly string[];
  readonly requestId: string;
}

export interface ReplayParkedEventsResponse {
  readonly replayedCount: number;
}

export interface ReplyToCaseRequest {
  readonly name: string;
  readonly text: string;
  readonly photos: readonly string[];
  readonly etag: string;
  readonly requestId: string;
}

export interface ReportCaseRequest {
  readonly report?: CaseReport | undefined;
  readonly channel: CaseChannel;
  readonly requestId: string;
}

export interface ReportCreditRecordRequest {
  readonly report?: CreditReport | undefined;
  readonly requestId: string;
}

export interface ReportRepairRequest {
  readonly report?: RepairReport | undefined;
  readonly channel: CaseChannel;
  readonly requestId: string;
}

export interface RequestBindingRequest {
  readonly unit: string;
  readonly standing: PersonStanding;
  readonly idType: PersonIdType;
  readonly idNumber: string;
  readonly fullName: string;
  readonly phone: string;
  readonly note: string;
  readonly requestId: string;
}

export interface RequestBuildingCorrectionRequest {
  readonly building?: Building | undefined;
  readonly updateMask?: string | undefined;
  readonly reason: string;
  readonly basis: string;
  readonly requestId: string;
}

export interface RequestCaseExtensionRequest {
  readonly name: string;
  readonly reason: string;
  readonly workingDays: number;
  readonly etag: string;
  readonly requestId: string;
}

export interface RequestOrganisationCorrectionRequest {
  readonly organisation?: Organisation | undefined;
  readonly updateMask?: string | undefined;
  readonly reason: string;
  readonly basis: string;
  readonly requestId: string;
}

export interface RequestPersonCorrectionRequest {
  readonly person?: Person | undefined;
  readonly updateMask?: string | undefined;
  readonly reason: string;
  readonly basis: string;
  readonly requestId: string;
}

export interface RequestQuarterCorrectionRequest {
  readonly quarter?: Quarter | undefined;
  readonly updateMask?: string | undefined;
  readonly reason: string;
  readonly basis: string;
  readonly requestId: string;
}

export interface RequestTitleCorrectionRequest {
  readonly name: string;
  readonly holdings: readonly Holding[];
  readonly reason: string;
  readonly basis: string;
  readonly etag: string;
  readonly requestId: string;
}

export interface RequestUnitCorrectionRequest {
  readonly unit?: Unit | undefined;
  readonly updateMask?: string | undefined;
  readonly reason: string;
  readonly basis: string;
  readonly requestId: string;
}

export interface ResumeRepairRequest {
  readonly name: string;
  readonly etag: string;
  readonly requestId: string;
}

export interface RetireDivisionRequest {
  readonly name: string;
  readonly validTo: string;
  readonly successors: readonly string[];
  readonly etag: string;
  readonly requestId: string;
}

export interface ReturnCaseRequest {
  readonly name: string;
  readonly reason: string;
  readonly etag: string;
  readonly requestId: string;
}

export interface RevealBindingRequest {
  readonly name: string;
}

export interface RevealCaseReporterRequest {
  readonly name: string;
  readonly etag: string;
  readonly requestId: string;
}

export interface RevealPersonContactRequest {
  readonly name: string;
}

export interface RevealPersonRequest {
  readonly name: string;
}

export interface RevealRepairReporterRequest {
  readonly name: string;
  readonly requestId: string;
}

export interface RevealedRepairReporter {
  readonly fullName: string;
  readonly phone: string;
}

export interface RevealedReporters {
  readonly reporters: readonly CaseReporter[];
}

export interface ReviewBindingRequest {
  readonly name: string;
}

export interface RevisitCaseRequest {
  readonly name: string;
  readonly reached: boolean;
  readonly solved: boolean;
  readonly attitude: number;
  readonly comment: string;
  readonly etag: string;
  readonly requestId: string;
}

export interface RevokeApiKeyRequest {
  readonly name: string;
  readonly reason: string;
  readonly etag: string;
  readonly requestId: string;
}

export interface RevokeCreditRecordRequest {
  readonly name: string;
  readonly reason: string;
  readonly basis: string;
  readonly etag: string;
  readonly requestId: string;
}

export interface RevokeGrantRequest {
  readonly name: string;
  readonly reason: string;
  readonly etag: string;
  readonly requestId: string;
}

export interface SearchPersonsRequest {
  readonly idNumber: string;
  readonly phone: string;
  readonly pageSize: number;
  readonly pageToken: string;
}

export interface SearchPersonsResponse {
  readonly persons: readonly Person[];
  readonly nextPageToken: string;
}

export interface ServiceRequest {
  readonly number: string;
  readonly state: CaseState;
  readonly statusNotes: string;
  readonly category: CaseCategory;
  readonly description: string;
  readonly lead?: Handler | undefined;
  readonly quarter: string;
  readonly address: string;
  readonly latitudeE6: number;
  readonly longitudeE6: number;
  readonly expectedDate: string;
  readonly photo: string;
  readonly createTime?: string | undefined;
  readonly updateTime?: string | undefined;
  readonly updates: readonly ServiceRequestUpdate[];
  readonly case: string;
}

export interface ServiceRequestUpdate {
  readonly kind: CaseEntryKind;
  readonly text: string;
  readonly occurTime?: string | undefined;
}

export interface SignForCaseRequest {
  readonly name: string;
  readonly etag: string;
  readonly requestId: string;
}

export interface SimilarCase {
  readonly name: string;
  readonly number: string;
  readonly category: CaseCategory;
  readonly place: string;
  readonly state: CaseState;
  readonly reporterCount: number;
  readonly createTime?: string | undefined;
}

export interface SplitCaseRequest {
  readonly name: string;
  readonly category: CaseCategory;
  readonly title: string;
  readonly text: string;
  readonly etag: string;
  readonly requestId: string;
}

export interface SplitQuarterRequest {
  readonly name: string;
  readonly parts: readonly QuarterSuccession[];
  readonly decisionNo: string;
  readonly effectiveDay: string;
  readonly etag: string;
  readonly requestId: string;
}

export interface SuggestQuarterCodeRequest {
  readonly division: string;
}

export interface SuggestQuarterCodeResponse {
  readonly code: string;
}

export interface SupervisionOrder {
  readonly name: string;
  readonly number: string;
  readonly case: string;
  readonly caseNumber: string;
  readonly quarterTitle: string;
  readonly division: string;
  readonly recipient?: Handler | undefined;
  readonly reason: string;
  readonly answerDueDate: string;
  readonly automatic: boolean;
  readonly state: SupervisionOrderState;
  readonly answer: string;
  readonly answerTime?: string | undefined;
  readonly verificationCode: string;
  readonly etag: string;
  readonly createTime?: string | undefined;
}

export interface SupervisionOrderCheck {
  readonly name: string;
  readonly number: string;
  readonly issuer: string;
  readonly issueDate: string;
  readonly recipient?: Handler | undefined;
  readonly recipientTitle: string;
  readonly state: SupervisionOrderState;
  readonly sha256: string;
}

export type SupervisionOrderState = 'STATE_UNSPECIFIED' | 'ISSUED' | 'ANSWERED';

export type TableFormat = 'TABLE_FORMAT_UNSPECIFIED' | 'CSV' | 'XLSX';

export interface TailEventsRequest {
  readonly topic: string;
  readonly limit: number;
  readonly after: string;
}

export interface TailEventsResponse {
  readonly events: readonly LoggedEvent[];
  readonly position: string;
}

export interface Title {
  readonly name: string;
  readonly unit: string;
  readonly holdings: readonly Holding[];
  readonly pendingCorrection?: TitleCorrection | undefined;
  readonly corrections: readonly TitleCorrection[];
  readonly division: string;
  readonly etag: string;
  readonly createTime?: string | undefined;
  readonly updateTime?: string | undefined;
}

export interface TitleCorrection {
  readonly state: TitleCorrectionState;
  readonly oldHoldings: readonly Holding[];
  readonly newHoldings: readonly Holding[];
  readonly reason: string;
  readonly basis: string;
  readonly requestedBy: string;
  readonly requestTime?: string | undefined;
  readonly decidedBy: string;
  readonly decideTime?: string | undefined;
  readonly remark: string;
}

export type TitleCorrectionState = 'STATE_UNSPECIFIED' | 'REQUESTED' | 'APPROVED' | 'REJECTED';

export interface TransferCaseRequest {
  readonly name: string;
  readonly quarter: string;
  readonly reason: string;
  readonly etag: string;
  readonly requestId: string;
}

export interface Unit {
  readonly name: string;
  readonly code: string;
  readonly realEstateUnitCode: string;
  readonly entrance: string;
  readonly room: string;
  readonly floor: number;
  readonly use: UnitUse;
  readonly registeredAreaCenti: string;
  readonly surveyedAreaCenti: string;
  readonly contractAreaCenti: string;
  readonly legalAreaCenti: string;
  readonly legalAreaBasis: UnitAreaBasis;
  readonly saleState: UnitSaleState;
  readonly deliveredOn: string;
  readonly division: string;
  readonly corrections: readonly Correction[];
  readonly areaRevisions: readonly UnitAreaRevision[];
  readonly etag: string;
  readonly createTime?: string | undefined;
  readonly updateTime?: string | undefined;
  readonly pendingCorrection?: Correction | undefined;
}

export type UnitAreaBasis = 'AREA_BASIS_UNSPECIFIED' | 'REGISTERED' | 'SURVEYED' | 'CONTRACT';

export interface UnitAreaRevision {
  readonly fromDay: string;
  readonly legalAreaCenti: string;
  readonly basis: string;
}

export type UnitSaleState = 'SALE_STATE_UNSPECIFIED' | 'UNSOLD' | 'SOLD_UNDELIVERED' | 'DELIVERED';

export type UnitUse = 'USE_UNSPECIFIED' | 'RESIDENCE' | 'SHOP' | 'OFFICE' | 'PARKING' | 'STORAGE' | 'OTHER';

export interface UpdateBuildingRequest {
  readonly building?: Building | undefined;
  readonly updateMask?: string | undefined;
  readonly requestId: string;
}

export interface UpdateFacilityRequest {
  readonly facility?: Facility | undefined;
  readonly updateMask?: string | undefined;
  readonly requestId: string;
}

export interface UpdateFunctionalZoneRequest {
  readonly functionalZone?: FunctionalZone | undefined;
  readonly updateMask?: string | undefined;
  readonly requestId: string;
}

export interface UpdateOrganisationRequest {
  readonly organisation?: Organisation | undefined;
  readonly updateMask?: string | undefined;
  readonly requestId: string;
}

export interface UpdatePersonPhoneRequest {
  readonly name: string;
  readonly phone: string;
  readonly etag: string;
  readonly requestId: string;
}

export interface UpdatePersonRequest {
  readonly person?: Person | undefined;
  readonly updateMask?: string | undefined;
  readonly requestId: string;
}

export interface UpdateProjectManagerRequest {
  readonly projectManager?: ProjectManager | undefined;
  readonly updateMask?: string | undefined;
  readonly requestId: string;
}

export interface UpdateQuarterRequest {
  readonly quarter?: Quarter | undefined;
  readonly updateMask?: string | undefined;
  readonly requestId: string;
}

export interface UpdateUnitRequest {
  readonly unit?: Unit | undefined;
  readonly updateMask?: string | undefined;
  readonly requestId: string;
}

export interface UploadDivisionMapRequest {
  readonly coordinateSystem: DivisionMapCoordinateSystem;
  readonly approvalNumber: string;
  readonly source: string;
  readonly content: string;
}

export interface UploadImportContentRequest {
  readonly name: string;
  readonly content: string;
}

export interface UploadPhotoRequest {
  readonly content: string;
}

export interface UrgeCaseRequest {
  readonly name: string;
  readonly text: string;
  readonly etag: string;
  readonly requestId: string;
}

export interface UrgeMyCaseRequest {
  readonly name: string;
  readonly etag: string;
  readonly requestId: string;
}

export interface VerifyCreditRecordRequest {
  readonly name: string;
  readonly etag: string;
  readonly requestId: string;
}

export interface WatchCaseCountsRequest {
}

export interface WatchCaseRequest {
  readonly name: string;
}

export interface WatchExportRequest {
  readonly name: string;
}

export interface WatchImportRequest {
  readonly name: string;
}

export interface WatchMyCaseRequest {
  readonly name: string;
}

export interface WatchRepairOrderRequest {
  readonly name: string;
}

export interface WithdrawBindingRequest {
  readonly name: string;
  readonly etag: string;
  readonly requestId: string;
}

export interface WithdrawCreditRecordRequest {
  readonly name: string;
  readonly reason: string;
  readonly etag: string;
  readonly requestId: string;
}

export interface WithdrawMyCaseRequest {
  readonly name: string;
  readonly reason: string;
  readonly etag: string;
  readonly requestId: string;
}

/** Request and answer of every method, in their JSON shape. */
export interface Calls {
  readonly GetCaseCategories: { readonly request: GetCaseCategoriesRequest; readonly response: CategoryGuides };
  readonly UploadPhoto: { readonly request: UploadPhotoRequest; readonly response: Photo };
  readonly DownloadPhoto: { readonly request: DownloadPhotoRequest; readonly response: FileChunk };
  readonly ListSimilarCases: { readonly request: ListSimilarCasesRequest; readonly response: ListSimilarCasesResponse };
  readonly ReportCase: { readonly request: ReportCaseRequest; readonly response: Case };
  readonly JoinCase: { readonly request: JoinCaseRequest; readonly response: Case };
  readonly ListMyCases: { readonly request: ListMyCasesRequest; readonly response: ListMyCasesResponse };
  readonly GetMyCase: { readonly request: GetMyCaseRequest; readonly response: Case };
  readonly WatchMyCase: { readonly request: WatchMyCaseRequest; readonly response: Case };
  readonly AddToMyCase: { readonly request: AddToMyCaseRequest; readonly response: Case };
  readonly UrgeMyCase: { readonly request: UrgeMyCaseRequest; readonly response: Case };
  readonly JudgeMyCase: { readonly request: JudgeMyCaseRequest; readonly response: Case };
  readonly WithdrawMyCase: { readonly request: WithdrawMyCaseRequest; readonly response: Case };
  readonly RegisterCase: { readonly request: RegisterCaseRequest; readonly response: Case };
  readonly ListCases: { readonly request: ListCasesRequest; readonly response: ListCasesResponse };
  readonly GetCase: { readonly request: GetCaseRequest; readonly response: Case };
  readonly WatchCase: { readonly request: WatchCaseRequest; readonly response: Case };
  readonly GetCaseCounts: { readonly request: GetCaseCountsRequest; readonly response: CaseCounts };
  readonly WatchCaseCounts: { readonly request: WatchCaseCountsRequest; readonly response: CaseCounts };
  readonly AcceptCase: { readonly request: AcceptCaseRequest; readonly response: Case };
  readonly RefuseCase: { readonly request: RefuseCaseRequest; readonly response: Case };
  readonly DispatchCase: { readonly request: DispatchCaseRequest; readonly response: Case };
  readonly SignForCase: { readonly request: SignForCaseRequest; readonly response: Case };
  readonly ReturnCase: { readonly request: ReturnCaseRequest; readonly response: Case };
  readonly AskReporter: { readonly request: AskReporterRequest; readonly response: Case };
  readonly ReplyToCase: { readonly request: ReplyToCaseRequest; readonly response: Case };
  readonly RequestCaseExtension: { readonly request: RequestCaseExtensionRequest; readonly response: Case };
  readonly DecideCaseExtension: { readonly request: DecideCaseExtensionRequest; readonly response: Case };
  readonly RevisitCase: { readonly request: RevisitCaseRequest; readonly response: Case };
  readonly CloseCase: { readonly request: CloseCaseRequest; readonly response: Case };
  readonly ReopenCase: { readonly request: ReopenCaseRequest; readonly response: Case };
  readonly UrgeCase: { readonly request: UrgeCaseRequest; readonly response: Case };
  readonly MergeCase: { readonly request: MergeCaseRequest; readonly response: Case };
  readonly SplitCase: { readonly request: SplitCaseRequest; readonly response: Case };
  readonly TransferCase: { readonly request: TransferCaseRequest; readonly response: Case };
  readonly AddToCase: { readonly request: AddToCaseRequest; readonly response: Case };
  readonly NoteOnCase: { readonly request: NoteOnCaseRequest; readonly response: Case };
  readonly DiscloseCase: { readonly request: DiscloseCaseRequest; readonly response: Case };
  readonly RevealCaseReporter: { readonly request: RevealCaseReporterRequest; readonly response: RevealedReporters };
  readonly ListMyCaseLookups: { readonly request: ListMyCaseLookupsRequest; readonly response: ListMyCaseLookupsResponse };
  readonly ListCaseAuditRecords: { readonly request: ListCaseAuditRecordsRequest; readonly response: ListCaseAuditRecordsResponse };
  readonly IssueSupervisionOrder: { readonly request: IssueSupervisionOrderRequest; readonly response: SupervisionOrder };
  readonly ListSupervisionOrders: { readonly request: ListSupervisionOrdersRequest; readonly response: ListSupervisionOrdersResponse };
  readonly GetSupervisionOrder: { readonly request: GetSupervisionOrderRequest; readonly response: SupervisionOrder };
  readonly DownloadSupervisionOrder: { readonly request: DownloadSupervisionOrderRequest; readonly response: FileChunk };
  readonly CheckSupervisionOrder: { readonly request: CheckSupervisionOrderRequest; readonly response: SupervisionOrderCheck };
  readonly AnswerSupervisionOrder: { readonly request: AnswerSupervisionOrderRequest; readonly response: SupervisionOrder };
  readonly GetCaseFigures: { readonly request: GetCaseFiguresRequest; readonly response: CaseFigures };
  readonly DownloadCases: { readonly request: DownloadCasesRequest; readonly response: FileChunk };
  readonly ImportHotlineCases: { readonly request: ImportHotlineCasesRequest; readonly response: ImportHotlineCasesResponse };
  readonly DownloadHotlineReplies: { readonly request: DownloadHotlineRepliesRequest; readonly response: FileChunk };
  readonly ListDisclosedCases: { readonly request: ListDisclosedCasesRequest; readonly response: ListDisclosedCasesResponse };
  readonly GetDisclosedCaseFigures: { readonly request: GetDisclosedCaseFiguresRequest; readonly response: DisclosedCaseFigures };
  readonly ListServiceRequests: { readonly request: ListServiceRequestsRequest; readonly response: ListServiceRequestsResponse };
  readonly ReportRepair: { readonly request: ReportRepairRequest; readonly response: RepairOrder };
  readonly ListMyRepairs: { readonly request: ListMyRepairsRequest; readonly response: ListMyRepairsResponse };
  readonly GetMyRepair: { readonly request: GetMyRepairRequest; readonly response: RepairOrder };
  readonly ConfirmMyRepair: { readonly request: ConfirmMyRepairRequest; readonly response: RepairOrder };
  readonly ObjectToMyRepair: { readonly request: ObjectToMyRepairRequest; readonly response: RepairOrder };
  readonly ComplainOfMyRepair: { readonly request: ComplainOfMyRepairRequest; readonly response: Case };
  readonly CancelMyRepair: { readonly request: CancelMyRepairRequest; readonly response: RepairOrder };
  readonly RegisterRepair: { readonly request: RegisterRepairRequest; readonly response: RepairOrder };
  readonly ListRepairOrders: { readonly request: ListRepairOrdersRequest; readonly response: ListRepairOrdersResponse };
  readonly GetRepairOrder: { readonly request: GetRepairOrderRequest; readonly response: RepairOrder };
  readonly WatchRepairOrder: { readonly request: WatchRepairOrderRequest; readonly response: RepairOrder };
  readonly RevealRepairReporter: { readonly request: RevealRepairReporterRequest; readonly response: RevealedRepairReporter };
  readonly ListMyRepairLookups: { readonly request: ListMyRepairLookupsRequest; readonly response: ListMyRepairLookupsResponse };
  readonly AssignRepair: { readonly request: AssignRepairRequest; readonly response: RepairOrder };
  readonly ArriveAtRepair: { readonly request: ArriveAtRepairRequest; readonly response: RepairOrder };
  readonly HoldRepair: { readonly request: HoldRepairRequest; readonly response: RepairOrder };
  readonly ResumeRepair: { readonly request: ResumeRepairRequest; readonly response: RepairOrder };
  readonly FinishRepair: { readonly request: FinishRepairRequest; readonly response: RepairOrder };
  readonly GetCreditRules: { readonly request: GetCreditRulesRequest; readonly response: CreditRules };
  readonly ReportCreditRecord: { readonly request: ReportCreditRecordRequest; readonly response: CreditRecord };
  readonly VerifyCreditRecord: { readonly request: VerifyCreditRecordRequest; readonly response: CreditRecord };
  readonly RejectCreditRecord: { readonly request: RejectCreditRecordRequest; readonly response: CreditRecord };
  readonly CommentOnCreditRecord: { readonly request: CommentOnCreditRecordRequest; readonly response: CreditRecord };
  readonly WithdrawCreditRecord: { readonly request: WithdrawCreditRecordRequest; readonly response: CreditRecord };
  readonly ObjectToCreditRecord: { readonly request: ObjectToCreditRecordRequest; readonly response: CreditRecord };
  readonly ExtendCreditObjection: { readonly request: ExtendCreditObjectionRequest; readonly response: CreditRecord };
  readonly DecideCreditObjection: { readonly request: DecideCreditObjectionRequest; readonly response: CreditRecord };
  readonly ApplyForCreditRepair: { readonly request: ApplyForCreditRepairRequest; readonly response: CreditRecord };
  readonly DecideCreditRepair: { readonly request: DecideCreditRepairRequest; readonly response: CreditRecord };
  readonly RevokeCreditRecord: { readonly request: RevokeCreditRecordRequest; readonly response: CreditRecord };
  readonly GetCreditRecord: { readonly request: GetCreditRecordRequest; readonly response: CreditRecord };
  readonly ListCreditRecords: { readonly request: ListCreditRecordsRequest; readonly response: ListCreditRecordsResponse };
  readonly GetCreditScore: { readonly request: GetCreditScoreRequest; readonly response: CreditScore };
  readonly ListCreditScores: { readonly request: ListCreditScoresRequest; readonly response: ListCreditScoresResponse };
  readonly GetPublishedCreditScore: { readonly request: GetPublishedCreditScoreRequest; readonly response: PublishedCreditScore };
  readonly ListPublishedCreditScores: { readonly request: ListPublishedCreditScoresRequest; readonly response: ListPublishedCreditScoresResponse };
  readonly ListCreditAuditRecords: { readonly request: ListCreditAuditRecordsRequest; readonly response: ListCreditAuditRecordsResponse };
  readonly GetMe: { readonly request: GetMeRequest; readonly response: Me };
  readonly ListGrants: { readonly request: ListGrantsRequest; readonly response: ListGrantsResponse };
  readonly GetGrant: { readonly request: GetGrantRequest; readonly response: Grant };
  readonly GrantRole: { readonly request: GrantRoleRequest; readonly response: Grant };
  readonly RevokeGrant: { readonly request: RevokeGrantRequest; readonly response: Grant };
  readonly DelegateGrant: { readonly request: DelegateGrantRequest; readonly response: Grant };
  readonly CreateApiKey: { readonly request: CreateApiKeyRequest; readonly response: CreateApiKeyResponse };
  readonly ListApiKeys: { readonly request: ListApiKeysRequest; readonly response: ListApiKeysResponse };
  readonly RevokeApiKey: { readonly request: RevokeApiKeyRequest; readonly response: ApiKey };
  readonly GetClock: { readonly request: GetClockRequest; readonly response: GetClockResponse };
  readonly AdvanceClock: { readonly request: AdvanceClockRequest; readonly response: AdvanceClockResponse };
  readonly ListParkedEvents: { readonly request: ListParkedEventsRequest; readonly response: ListParkedEventsResponse };
  readonly ReplayParkedEvents: { readonly request: ReplayParkedEventsRequest; readonly response: ReplayParkedEventsResponse };
  readonly TailEvents: { readonly request: TailEventsRequest; readonly response: TailEventsResponse };
  readonly ListDivisions: { readonly request: ListDivisionsRequest; readonly response: ListDivisionsResponse };
  readonly GetDivision: { readonly request: GetDivisionRequest; readonly response: Division };
  readonly CreateDivision: { readonly request: CreateDivisionRequest; readonly response: Division };
  readonly RetireDivision: { readonly request: RetireDivisionRequest; readonly response: Division };
  readonly GetDivisionMap: { readonly request: GetDivisionMapRequest; readonly response: DivisionMap };
  readonly UploadDivisionMap: { readonly request: UploadDivisionMapRequest; readonly response: DivisionMap };
  readonly DownloadDivisionMap: { readonly request: DownloadDivisionMapRequest; readonly response: FileChunk };
  readonly RemoveDivisionMap: { readonly request: RemoveDivisionMapRequest; readonly response: DivisionMap };
  readonly ListFunctionalZones: { readonly request: ListFunctionalZonesRequest; readonly response: ListFunctionalZonesResponse };
  readonly GetFunctionalZone: { readonly request: GetFunctionalZoneRequest; readonly response: FunctionalZone };
  readonly CreateFunctionalZone: { readonly request: CreateFunctionalZoneRequest; readonly response: FunctionalZone };
  readonly UpdateFunctionalZone: { readonly request: UpdateFunctionalZoneRequest; readonly response: FunctionalZone };
  readonly ListQuarters: { readonly request: ListQuartersRequest; readonly response: ListQuartersResponse };
  readonly GetQuarter: { readonly request: GetQuarterRequest; readonly response: Quarter };
  readonly GetQuarterFigures: { readonly request: GetQuarterFiguresRequest; readonly response: QuarterFigures };
  readonly SuggestQuarterCode: { readonly request: SuggestQuarterCodeRequest; readonly response: SuggestQuarterCodeResponse };
  readonly CreateQuarter: { readonly request: CreateQuarterRequest; readonly response: Quarter };
  readonly UpdateQuarter: { readonly request: UpdateQuarterRequest; readonly response: Quarter };
  readonly RequestQuarterCorrection: { readonly request: RequestQuarterCorrectionRequest; readonly response: Quarter };
  readonly DecideQuarterCorrection: { readonly request: DecideQuarterCorrectionRequest; readonly response: Quarter };
  readonly DemarcateQuarter: { readonly request: DemarcateQuarterRequest; readonly response: Quarter };
  readonly ChangeQuarterState: { readonly request: ChangeQuarterStateRequest; readonly response: Quarter };
  readonly ListBuildings: { readonly request: ListBuildingsRequest; readonly response: ListBuildingsResponse };
  readonly GetBuilding: { readonly request: GetBuildingRequest; readonly response: Building };
  readonly CreateBuilding: { readonly request: CreateBuildingRequest; readonly response: Building };
  readonly UpdateBuilding: { readonly request: UpdateBuildingRequest; readonly response: Building };
  readonly RequestBuildingCorrection: { readonly request: RequestBuildingCorrectionRequest; readonly response: Building };
  readonly DecideBuildingCorrection: { readonly request: DecideBuildingCorrectionRequest; readonly response: Building };
  readonly ListUnits: { readonly request: ListUnitsRequest; readonly response: ListUnitsResponse };
  readonly GetUnit: { readonly request: GetUnitRequest; readonly response: Unit };
  readonly CreateUnit: { readonly request: CreateUnitRequest; readonly response: Unit };
  readonly UpdateUnit: { readonly request: UpdateUnitRequest; readonly response: Unit };
  readonly RequestUnitCorrection: { readonly request: RequestUnitCorrectionRequest; readonly response: Unit };
  readonly DecideUnitCorrection: { readonly request: DecideUnitCorrectionRequest; readonly response: Unit };
  readonly DeliverUnit: { readonly request: DeliverUnitRequest; readonly response: Unit };
  readonly ListDisclosedQuarters: { readonly request: ListDisclosedQuartersRequest; readonly response: ListDisclosedQuartersResponse };
  readonly GetDisclosedQuarter: { readonly request: GetDisclosedQuarterRequest; readonly response: DisclosedQuarter };
  readonly GetDisclosedFigures: { readonly request: GetDisclosedFiguresRequest; readonly response: DisclosedFigures };
  readonly ListOrganisations: { readonly request: ListOrganisationsRequest; readonly response: ListOrganisationsResponse };
  readonly GetOrganisation: { readonly request: GetOrganisationRequest; readonly response: Organisation };
  readonly CreateOrganisation: { readonly request: CreateOrganisationRequest; readonly response: Organisation };
  readonly UpdateOrganisation: { readonly request: UpdateOrganisationRequest; readonly response: Organisation };
  readonly RequestOrganisationCorrection: { readonly request: RequestOrganisationCorrectionRequest; readonly response: Organisation };
  readonly DecideOrganisationCorrection: { readonly request: DecideOrganisationCorrectionRequest; readonly response: Organisation };
  readonly ChangeOrganisationState: { readonly request: ChangeOrganisationStateRequest; readonly response: Organisation };
  readonly AssignEnterprise: { readonly request: AssignEnterpriseRequest; readonly response: Quarter };
  readonly EndEnterpriseService: { readonly request: EndEnterpriseServiceRequest; readonly response: Quarter };
  readonly AssignCommittee: { readonly request: AssignCommitteeRequest; readonly response: Quarter };
  readonly EndCommitteeTerm: { readonly request: EndCommitteeTermRequest; readonly response: Quarter };
  readonly ListProjectManagers: { readonly request: ListProjectManagersRequest; readonly response: ListProjectManagersResponse };
  readonly GetProjectManager: { readonly request: GetProjectManagerRequest; readonly response: ProjectManager };
  readonly AppointProjectManager: { readonly request: AppointProjectManagerRequest; readonly response: ProjectManager };
  readonly UpdateProjectManager: { readonly request: UpdateProjectManagerRequest; readonly response: ProjectManager };
  readonly EndProjectManager: { readonly request: EndProjectManagerRequest; readonly response: ProjectManager };
  readonly ListFacilities: { readonly request: ListFacilitiesRequest; readonly response: ListFacilitiesResponse };
  readonly GetFacility: { readonly request: GetFacilityRequest; readonly response: Facility };
  readonly CreateFacility: { readonly request: CreateFacilityRequest; readonly response: Facility };
  readonly UpdateFacility: { readonly request: UpdateFacilityRequest; readonly response: Facility };
  readonly RecordFacilityInspection: { readonly request: RecordFacilityInspectionRequest; readonly response: Facility };
  readonly ChangeFacilityState: { readonly request: ChangeFacilityStateRequest; readonly response: Facility };
  readonly ListAreaBalances: { readonly request: ListAreaBalancesRequest; readonly response: ListAreaBalancesResponse };
  readonly MergeQuarter: { readonly request: MergeQuarterRequest; readonly response: Quarter };
  readonly SplitQuarter: { readonly request: SplitQuarterRequest; readonly response: Quarter };
  readonly ListImports: { readonly request: ListImportsRequest; readonly response: ListImportsResponse };
  readonly GetImport: { readonly request: GetImportRequest; readonly response: Import };
  readonly CreateImport: { readonly request: CreateImportRequest; readonly response: Import };
  readonly UploadImportContent: { readonly request: UploadImportContentRequest; readonly response: Import };
  readonly CommitImport: { readonly request: CommitImportRequest; readonly response: Import };
  readonly CancelImport: { readonly request: CancelImportRequest; readonly response: Import };
  readonly ListImportRejections: { readonly request: ListImportRejectionsRequest; readonly response: ListImportRejectionsResponse };
  readonly PreviewImport: { readonly request: PreviewImportRequest; readonly response: ImportPreview };
  readonly DownloadRejectedRows: { readonly request: DownloadRejectedRowsRequest; readonly response: FileChunk };
  readonly WatchImport: { readonly request: WatchImportRequest; readonly response: Import };
  readonly DownloadImportTemplate: { readonly request: DownloadImportTemplateRequest; readonly response: FileChunk };
  readonly ListExports: { readonly request: ListExportsRequest; readonly response: ListExportsResponse };
  readonly GetExport: { readonly request: GetExportRequest; readonly response: Export };
  readonly CreateExport: { readonly request: CreateExportRequest; readonly response: Export };
  readonly CancelExport: { readonly request: CancelExportRequest; readonly response: Export };
  readonly WatchExport: { readonly request: WatchExportRequest; readonly response: Export };
  readonly DownloadExport: { readonly request: DownloadExportRequest; readonly response: FileChunk };
  readonly ListPersons: { readonly request: ListPersonsRequest; readonly response: ListPersonsResponse };
  readonly SearchPersons: { readonly request: SearchPersonsRequest; readonly response: SearchPersonsResponse };
  readonly GetPerson: { readonly request: GetPersonRequest; readonly response: Person };
  readonly CreatePerson: { readonly request: CreatePersonRequest; readonly response: Person };
  readonly UpdatePerson: { readonly request: UpdatePersonRequest; readonly response: Person };
  readonly RequestPersonCorrection: { readonly request: RequestPersonCorrectionRequest; readonly response: Person };
  readonly DecidePersonCorrection: { readonly request: DecidePersonCorrectionRequest; readonly response: Person };
  readonly RevealPerson: { readonly request: RevealPersonRequest; readonly response: Person };
  readonly RevealPersonContact: { readonly request: RevealPersonContactRequest; readonly response: PersonContact };
  readonly UpdatePersonPhone: { readonly request: UpdatePersonPhoneRequest; readonly response: Person };
  readonly GetMyHomes: { readonly request: GetMyHomesRequest; readonly response: MyHomes };
  readonly ErasePerson: { readonly request: ErasePersonRequest; readonly response: Person };
  readonly ListTitles: { readonly request: ListTitlesRequest; readonly response: ListTitlesResponse };
  readonly GetTitle: { readonly request: GetTitleRequest; readonly response: Title };
  readonly RecordTransfer: { readonly request: RecordTransferRequest; readonly response: Title };
  readonly RequestTitleCorrection: { readonly request: RequestTitleCorrectionRequest; readonly response: Title };
  readonly DecideTitleCorrection: { readonly request: DecideTitleCorrectionRequest; readonly response: Title };
  readonly ListOccupancies: { readonly request: ListOccupanciesRequest; readonly response: ListOccupanciesResponse };
  readonly CreateOccupancy: { readonly request: CreateOccupancyRequest; readonly response: Occupancy };
  readonly EndOccupancy: { readonly request: EndOccupancyRequest; readonly response: Occupancy };
  readonly GetOwnerRegister: { readonly request: GetOwnerRegisterRequest; readonly response: OwnerRegister };
  readonly ListOwnerRegisterEntries: { readonly request: ListOwnerRegisterEntriesRequest; readonly response: ListOwnerRegisterEntriesResponse };
  readonly ListAuditRecords: { readonly request: ListAuditRecordsRequest; readonly response: ListAuditRecordsResponse };
  readonly ListPersonLookups: { readonly request: ListPersonLookupsRequest; readonly response: ListPersonLookupsResponse };
  readonly ListMyLookups: { readonly request: ListMyLookupsRequest; readonly response: ListPersonLookupsResponse };
  readonly ListRecusals: { readonly request: ListRecusalsRequest; readonly response: ListRecusalsResponse };
  readonly DeclareRecusal: { readonly request: DeclareRecusalRequest; readonly response: Recusal };
  readonly LiftRecusal: { readonly request: LiftRecusalRequest; readonly response: Recusal };
  readonly ListDisclosedBuildings: { readonly request: ListDisclosedBuildingsRequest; readonly response: ListDisclosedBuildingsResponse };
  readonly ListDisclosedUnits: { readonly request: ListDisclosedUnitsRequest; readonly response: ListDisclosedUnitsResponse };
  readonly RequestBinding: { readonly request: RequestBindingRequest; readonly response: Binding };
  readonly ListMyBindings: { readonly request: ListMyBindingsRequest; readonly response: ListBindingsResponse };
  readonly ListMyBindingLookups: { readonly request: ListMyBindingLookupsRequest; readonly response: ListPersonLookupsResponse };
  readonly WithdrawBinding: { readonly request: WithdrawBindingRequest; readonly response: Binding };
  readonly ListBindings: { readonly request: ListBindingsRequest; readonly response: ListBindingsResponse };
  readonly GetBinding: { readonly request: GetBindingRequest; readonly response: Binding };
  readonly ReviewBinding: { readonly request: ReviewBindingRequest; readonly response: BindingReview };
  readonly RevealBinding: { readonly request: RevealBindingRequest; readonly response: Binding };
  readonly DecideBinding: { readonly request: DecideBindingRequest; readonly response: Binding };
  readonly PurgeDemonstration: { readonly request: PurgeDemonstrationRequest; readonly response: PurgeDemonstrationResponse };
}

/** How every method is called over REST, and what permission it takes. */
export const METHODS = {
  GetCaseCategories: {"verb":"get","path":"/v1/caseCategories","body":"","kind":"unary","permission":"complaints.categories.read","reads":true,"repeatable":false,"purpose":false,"stepUp":false},
  UploadPhoto: {"verb":"post","path":"/v1/photos:upload","body":"content","kind":"upload","permission":"complaints.photos.write","reads":false,"repeatable":false,"purpose":false,"stepUp":false},
  DownloadPhoto: {"verb":"get","path":"/v1/{name=photos/*}:download","body":"","kind":"file","permission":"complaints.photos.read","reads":true,"repeatable":false,"purpose":false,"stepUp":false},
  ListSimilarCases: {"verb":"get","path":"/v1/similarCases","body":"","kind":"unary","permission":"complaints.cases.report","reads":true,"repeatable":false,"purpose":false,"stepUp":false},
  ReportCase: {"verb":"post","path":"/v1/me/cases","body":"report","kind":"unary","permission":"complaints.cases.report","reads":false,"repeatable":true,"purpose":false,"stepUp":false},
  JoinCase: {"verb":"post","path":"/v1/{name=cases/*}:join","body":"*","kind":"unary","permission":"complaints.cases.report","reads":false,"repeatable":true,"purpose":false,"stepUp":false},
  ListMyCases: {"verb":"get","path":"/v1/me/cases","body":"","kind":"unary","permission":"complaints.cases.report","reads":true,"repeatable":false,"purpose":false,"stepUp":false},
  GetMyCase: {"verb":"get","path":"/v1/me/{name=cases/*}","body":"","kind":"unary","permission":"complaints.cases.report","reads":true,"repeatable":false,"purpose":false,"stepUp":false},
  WatchMyCase: {"verb":"get","path":"/v1/me/{name=cases/*}:watch","body":"","kind":"stream","permission":"complaints.cases.report","reads":true,"repeatable":false,"purpose":false,"stepUp":false},
  AddToMyCase: {"verb":"post","path":"/v1/me/{name=cases/*}:add","body":"*","kind":"unary","permission":"complaints.cases.report","reads":false,"repeatable":true,"purpose":false,"stepUp":false},
  UrgeMyCase: {"verb":"post","path":"/v1/me/{name=cases/*}:urge","body":"*","kind":"unary","permission":"complaints.cases.report","reads":false,"repeatable":true,"purpose":false,"stepUp":false},
  JudgeMyCase: {"verb":"post","path":"/v1/me/{name=cases/*}:judge","body":"*","kind":"unary","permission":"complaints.cases.report","reads":false,"repeatable":true,"purpose":false,"stepUp":false},
  WithdrawMyCase: {"verb":"post","path":"/v1/me/{name=cases/*}:withdraw","body":"*","kind":"unary","permission":"complaints.cases.report","reads":false,"repeatable":true,"purpose":false,"stepUp":false},
  RegisterCase: {"verb":"post","path":"/v1/cases","body":"report","kind":"unary","permission":"complaints.cases.register","reads":false,"repeatable":true,"purpose":false,"stepUp":false},
  ListCases: {"verb":"get","path":"/v1/cases","body":"","kind":"unary","permission":"complaints.cases.read","reads":true,"repeatable":false,"purpose":false,"stepUp":false},
  GetCase: {"verb":"get","path":"/v1/{name=cases/*}","body":"","kind":"unary","permission":"complaints.cases.read","reads":true,"repeatable":false,"purpose":false,"stepUp":false},
  WatchCase: {"verb":"get","path":"/v1/{name=cases/*}:watch","body":"","kind":"stream","permission":"complaints.cases.read","reads":true,"repeatable":false,"purpose":false,"stepUp":false},
  GetCaseCounts: {"verb":"get","path":"/v1/caseCounts","body":"","kind":"unary","permission":"complaints.cases.read","reads":true,"repeatable":false,"purpose":false,"stepUp":false},
  WatchCaseCounts: {"verb":"get","path":"/v1/caseCounts:watch","body":"","kind":"stream","permission":"complaints.cases.read","reads":true,"repeatable":false,"purpose":false,"stepUp":false},
  AcceptCase: {"verb":"post","path":"/v1/{name=cases/*}:accept","body":"*","kind":"unary","permission":"complaints.cases.dispatch","reads":false,"repeatable":true,"purpose":false,"stepUp":false},
  RefuseCase: {"verb":"post","path":"/v1/{name=cases/*}:refuse","body":"*","kind":"unary","permission":"complaints.cases.dispatch","reads":false,"repeatable":true,"purpose":false,"stepUp":false},
  DispatchCase: {"verb":"post","path":"/v1/{name=cases/*}:dispatch","body":"*","kind":"unary","permission":"complaints.cases.dispatch","reads":false,"repeatable":true,"purpose":false,"stepUp":false},
  SignForCase: {"verb":"post","path":"/v1/{name=cases/*}:signFor","body":"*","kind":"unary","permission":"complaints.cases.handle","reads":false,"repeatable":true,"purpose":false,"stepUp":false},
  ReturnCase: {"verb":"post","path":"/v1/{name=cases/*}:return","body":"*","kind":"unary","permission":"complaints.cases.handle","reads":false,"repeatable":true,"purpose":false,"stepUp":false},
  AskReporter: {"verb":"post","path":"/v1/{name=cases/*}:ask","body":"*","kind":"unary","permission":"complaints.cases.handle","reads":false,"repeatable":true,"purpose":false,"stepUp":false},
  ReplyToCase: {"verb":"post","path":"/v1/{name=cases/*}:reply","body":"*","kind":"unary","permission":"complaints.cases.handle","reads":false,"repeatable":true,"purpose":false,"stepUp":false},
  RequestCaseExtension: {"verb":"post","path":"/v1/{name=cases/*}:requestExtension","body":"*","kind":"unary","permission":"complaints.cases.handle","reads":false,"repeatable":true,"purpose":false,"stepUp":false},
  DecideCaseExtension: {"verb":"post","path":"/v1/{name=cases/*}:decideExtension","body":"*","kind":"unary","permission":"complaints.cases.supervise","reads":false,"repeatable":true,"purpose":false,"stepUp":false},
  RevisitCase: {"verb":"post","path":"/v1/{name=cases/*}:revisit","body":"*","kind":"unary","permission":"complaints.cases.supervise","reads":false,"repeatable":true,"purpose":false,"stepUp":false},
  CloseCase: {"verb":"post","path":"/v1/{name=cases/*}:close","body":"*","kind":"unary","permission":"complaints.cases.supervise","reads":false,"repeatable":true,"purpose":false,"stepUp":false},
  ReopenCase: {"verb":"post","path":"/v1/{name=cases/*}:reopen","body":"*","kind":"unary","permission":"complaints.cases.supervise","reads":false,"repeatable":true,"purpose":false,"stepUp":false},
  UrgeCase: {"verb":"post","path":"/v1/{name=cases/*}:press","body":"*","kind":"unary","permission":"complaints.cases.supervise","reads":false,"repeatable":true,"purpose":false,"stepUp":false},
  MergeCase: {"verb":"post","path":"/v1/{name=cases/*}:merge","body":"*","kind":"unary","permission":"complaints.cases.dispatch","reads":false,"repeatable":true,"purpose":false,"stepUp":false},
  SplitCase: {"verb":"post","path":"/v1/{name=cases/*}:split","body":"*","kind":"unary","permission":"complaints.cases.dispatch","reads":false,"repeatable":true,"purpose":false,"stepUp":false},
  TransferCase: {"verb":"post","path":"/v1/{name=cases/*}:transfer","body":"*","kind":"unary","permission":"complaints.cases.dispatch","reads":false,"repeatable":true,"purpose":false,"stepUp":false},
  AddToCase: {"verb":"post","path":"/v1/{name=cases/*}:add","body":"*","kind":"unary","permission":"complaints.cases.register","reads":false,"repeatable":true,"purpose":false,"stepUp":false},
  NoteOnCase: {"verb":"post","path":"/v1/{name=cases/*}:note","body":"*","kind":"unary","permission":"complaints.cases.supervise","reads":false,"repeatable":true,"purpose":false,"stepUp":false},
  DiscloseCase: {"verb":"post","path":"/v1/{name=cases/*}:disclose","body":"*","kind":"unary","permission":"complaints.cases.supervise","reads":false,"repeatable":true,"purpose":false,"stepUp":false},
  RevealCaseReporter: {"verb":"post","path":"/v1/{name=cases/*}:revealReporter","body":"*","kind":"unary","permission":"complaints.cases.revealReporter","reads":false,"repeatable":true,"purpose":true,"stepUp":false},
  ListMyCaseLookups: {"verb":"get","path":"/v1/me/{parent=cases/*}/lookups","body":"","kind":"unary","permission":"complaints.cases.report","reads":true,"repeatable":false,"purpose":false,"stepUp":false},
  ListCaseAuditRecords: {"verb":"get","path":"/v1/complaints/auditRecords","body":"","kind":"unary","permission":"complaints.auditRecords.read","reads":true,"repeatable":false,"purpose":false,"stepUp":false},
  IssueSupervisionOrder: {"verb":"post","path":"/v1/{case=cases/*}:order","body":"*","kind":"unary","permission":"complaints.supervisionOrders.issue","reads":false,"repeatable":true,"purpose":false,"stepUp":false},
  ListSupervisionOrders: {"verb":"get","path":"/v1/supervisionOrders","body":"","kind":"unary","permission":"complaints.supervisionOrders.read","reads":true,"repeatable":false,"purpose":false,"stepUp":false},
  GetSupervisionOrder: {"verb":"get","path":"/v1/{name=supervisionOrders/*}","body":"","kind":"unary","permission":"complaints.supervisionOrders.read","reads":true,"repeatable":false,"purpose":false,"stepUp":false},
  DownloadSupervisionOrder: {"verb":"get","path":"/v1/{name=supervisionOrders/*}:download","body":"","kind":"file","permission":"complaints.supervisionOrders.read","reads":true,"repeatable":false,"purpose":false,"stepUp":false},
  CheckSupervisionOrder: {"verb":"get","path":"/v1/{name=supervisionOrderChecks/*}","body":"","kind":"unary","permission":"complaints.disclosure.read","reads":true,"repeatable":false,"purpose":false,"stepUp":false},
  AnswerSupervisionOrder: {"verb":"post","path":"/v1/{name=supervisionOrders/*}:answer","body":"*","kind":"unary","permission":"complaints.supervisionOrders.answer","reads":false,"repeatable":true,"purpose":false,"stepUp":false},
  GetCaseFigures: {"verb":"get","path":"/v1/caseFigures","body":"","kind":"unary","permission":"complaints.figures.read","reads":true,"repeatable":false,"purpose":false,"stepUp":false},
  DownloadCases: {"verb":"get","path":"/v1/cases:download","body":"","kind":"file","permission":"complaints.cases.export","reads":true,"repeatable":false,"purpose":false,"stepUp":false},
  ImportHotlineCases: {"verb":"post","path":"/v1/cases:importHotline","body":"content","kind":"upload","permission":"complaints.cases.register","reads":false,"repeatable":false,"purpose":false,"stepUp":false},
  DownloadHotlineReplies: {"verb":"get","path":"/v1/cases:downloadHotlineReplies","body":"","kind":"file","permission":"complaints.cases.export","reads":true,"repeatable":false,"purpose":false,"stepUp":false},
  ListDisclosedCases: {"verb":"get","path":"/v1/disclosedCases","body":"","kind":"unary","permission":"complaints.disclosure.read","reads":true,"repeatable":false,"purpose":false,"stepUp":false},
  GetDisclosedCaseFigures: {"verb":"get","path":"/v1/disclosedCaseFigures","body":"","kind":"unary","permission":"complaints.disclosure.read","reads":true,"repeatable":false,"purpose":false,"stepUp":false},
  ListServiceRequests: {"verb":"get","path":"/v1/serviceRequests","body":"","kind":"unary","permission":"complaints.disclosure.read","reads":true,"repeatable":false,"purpose":false,"stepUp":false},
  ReportRepair: {"verb":"post","path":"/v1/me/repairOrders","body":"report","kind":"unary","permission":"complaints.repairs.report","reads":false,"repeatable":true,"purpose":false,"stepUp":false},
  ListMyRepairs: {"verb":"get","path":"/v1/me/repairOrders","body":"","kind":"unary","permission":"complaints.repairs.report","reads":true,"repeatable":false,"purpose":false,"stepUp":false},
  GetMyRepair: {"verb":"get","path":"/v1/me/{name=repairOrders/*}","body":"","kind":"unary","permission":"complaints.repairs.report","reads":true,"repeatable":false,"purpose":false,"stepUp":false},
  ConfirmMyRepair: {"verb":"post","path":"/v1/me/{name=repairOrders/*}:confirm","body":"*","kind":"unary","permission":"complaints.repairs.report","reads":false,"repeatable":true,"purpose":false,"stepUp":false},
  ObjectToMyRepair: {"verb":"post","path":"/v1/me/{name=repairOrders/*}:object","body":"*","kind":"unary","permission":"complaints.repairs.report","reads":false,"repeatable":true,"purpose":false,"stepUp":false},
  ComplainOfMyRepair: {"verb":"post","path":"/v1/me/{name=repairOrders/*}:complain","body":"*","kind":"unary","permission":"complaints.repairs.report","reads":false,"repeatable":true,"purpose":false,"stepUp":false},
  CancelMyRepair: {"verb":"post","path":"/v1/me/{name=repairOrders/*}:cancel","body":"*","kind":"unary","permission":"complaints.repairs.report","reads":false,"repeatable":true,"purpose":false,"stepUp":false},
  RegisterRepair: {"verb":"post","path":"/v1/repairOrders","body":"report","kind":"unary","permission":"complaints.repairs.handle","reads":false,"repeatable":true,"purpose":false,"stepUp":false},
  ListRepairOrders: {"verb":"get","path":"/v1/repairOrders","body":"","kind":"unary","permission":"complaints.repairs.read","reads":true,"repeatable":false,"purpose":false,"stepUp":false},
  GetRepairOrder: {"verb":"get","path":"/v1/{name=repairOrders/*}","body":"","kind":"unary","permission":"complaints.repairs.read","reads":true,"repeatable":false,"purpose":false,"stepUp":false},
  WatchRepairOrder: {"verb":"get","path":"/v1/{name=repairOrders/*}:watch","body":"","kind":"stream","permission":"complaints.repairs.read","reads":true,"repeatable":false,"purpose":false,"stepUp":false},
  RevealRepairReporter: {"verb":"post","path":"/v1/{name=repairOrders/*}:revealReporter","body":"*","kind":"unary","permission":"complaints.repairs.revealReporter","reads":false,"repeatable":true,"purpose":true,"stepUp":false},
  ListMyRepairLookups: {"verb":"get","path":"/v1/me/{parent=repairOrders/*}/lookups","body":"","kind":"unary","permission":"complaints.repairs.report","reads":true,"repeatable":false,"purpose":false,"stepUp":false},
  AssignRepair: {"verb":"post","path":"/v1/{name=repairOrders/*}:assign","body":"*","kind":"unary","permission":"complaints.repairs.handle","reads":false,"repeatable":true,"purpose":false,"stepUp":false},
  ArriveAtRepair: {"verb":"post","path":"/v1/{name=repairOrders/*}:arrive","body":"*","kind":"unary","permission":"complaints.repairs.handle","reads":false,"repeatable":true,"purpose":false,"stepUp":false},
  HoldRepair: {"verb":"post","path":"/v1/{name=repairOrders/*}:hold","body":"*","kind":"unary","permission":"complaints.repairs.handle","reads":false,"repeatable":true,"purpose":false,"stepUp":false},
  ResumeRepair: {"verb":"post","path":"/v1/{name=repairOrders/*}:resume","body":"*","kind":"unary","permission":"complaints.repairs.handle","reads":false,"repeatable":true,"purpose":false,"stepUp":false},
  FinishRepair: {"verb":"post","path":"/v1/{name=repairOrders/*}:finish","body":"*","kind":"unary","permission":"complaints.repairs.handle","reads":false,"repeatable":true,"purpose":false,"stepUp":false},
  GetCreditRules: {"verb":"get","path":"/v1/creditRules","body":"","kind":"unary","permission":"credit.rules.read","reads":true,"repeatable":false,"purpose":false,"stepUp":false},
  ReportCreditRecord: {"verb":"post","path":"/v1/creditRecords","body":"report","kind":"unary","permission":"credit.records.report","reads":false,"repeatable":true,"purpose":false,"stepUp":false},
  VerifyCreditRecord: {"verb":"post","path":"/v1/{name=creditRecords/*}:verify","body":"*","kind":"unary","permission":"credit.records.verify","reads":false,"repeatable":true,"purpose":false,"stepUp":false},
  RejectCreditRecord: {"verb":"post","path":"/v1/{name=creditRecords/*}:reject","body":"*","kind":"unary","permission":"credit.records.verify","reads":false,"repeatable":true,"purpose":false,"stepUp":false},
  CommentOnCreditRecord: {"verb":"post","path":"/v1/{name=creditRecords/*}:comment","body":"*","kind":"unary","permission":"credit.records.respond","reads":false,"repeatable":true,"purpose":false,"stepUp":false},
  WithdrawCreditRecord: {"verb":"post","path":"/v1/{name=creditRecords/*}:withdraw","body":"*","kind":"unary","permission":"credit.records.verify","reads":false,"repeatable":true,"purpose":false,"stepUp":false},
  ObjectToCreditRecord: {"verb":"post","path":"/v1/{name=creditRecords/*}:object","body":"*","kind":"unary","permission":"credit.records.respond","reads":false,"repeatable":true,"purpose":false,"stepUp":false},
  ExtendCreditObjection: {"verb":"post","path":"/v1/{name=creditRecords/*}:extendObjection","body":"*","kind":"unary","permission":"credit.records.decide","reads":false,"repeatable":true,"purpose":false,"stepUp":false},
  DecideCreditObjection: {"verb":"post","path":"/v1/{name=creditRecords/*}:decideObjection","body":"*","kind":"unary","permission":"credit.records.decide","reads":false,"repeatable":true,"purpose":false,"stepUp":false},
  ApplyForCreditRepair: {"verb":"post","path":"/v1/{name=creditRecords/*}:applyForRepair","body":"*","kind":"unary","permission":"credit.records.respond","reads":false,"repeatable":true,"purpose":false,"stepUp":false},
  DecideCreditRepair: {"verb":"post","path":"/v1/{name=creditRecords/*}:decideRepair","body":"*","kind":"unary","permission":"credit.records.decide","reads":false,"repeatable":true,"purpose":false,"stepUp":false},
  RevokeCreditRecord: {"verb":"post","path":"/v1/{name=creditRecords/*}:revoke","body":"*","kind":"unary","permission":"credit.records.decide","reads":false,"repeatable":true,"purpose":false,"stepUp":false},
  GetCreditRecord: {"verb":"get","path":"/v1/{name=creditRecords/*}","body":"","kind":"unary","permission":"credit.records.read","reads":true,"repeatable":false,"purpose":false,"stepUp":false},
  ListCreditRecords: {"verb":"get","path":"/v1/creditRecords","body":"","kind":"unary","permission":"credit.records.read","reads":true,"repeatable":false,"purpose":false,"stepUp":false},
  GetCreditScore: {"verb":"get","path":"/v1/{name=creditScores/*}","body":"","kind":"unary","permission":"credit.scores.read","reads":true,"repeatable":false,"purpose":false,"stepUp":false},
  ListCreditScores: {"verb":"get","path":"/v1/creditScores","body":"","kind":"unary","permission":"credit.scores.read","reads":true,"repeatable":false,"purpose":false,"stepUp":false},
  GetPublishedCreditScore: {"verb":"get","path":"/v1/{name=publishedCreditScores/*}","body":"","kind":"unary","permission":"credit.publication.read","reads":true,"repeatable":false,"purpose":false,"stepUp":false},
  ListPublishedCreditScores: {"verb":"get","path":"/v1/publishedCreditScores","body":"","kind":"unary","permission":"credit.publication.read","reads":true,"repeatable":false,"purpose":false,"stepUp":false},
  ListCreditAuditRecords: {"verb":"get","path":"/v1/credit/auditRecords","body":"","kind":"unary","permission":"credit.auditRecords.read","reads":true,"repeatable":false,"purpose":false,"stepUp":false},
  GetMe: {"verb":"get","path":"/v1/me","body":"","kind":"unary","permission":"identity.me.read","reads":true,"repeatable":false,"purpose":false,"stepUp":false},
  ListGrants: {"verb":"get","path":"/v1/grants","body":"","kind":"unary","permission":"identity.grants.read","reads":true,"repeatable":false,"purpose":false,"stepUp":false},
  GetGrant: {"verb":"get","path":"/v1/{name=grants/*}","body":"","kind":"unary","permission":"identity.grants.read","reads":true,"repeatable":false,"purpose":false,"stepUp":false},
  GrantRole: {"verb":"post","path":"/v1/grants","body":"*","kind":"unary","permission":"identity.grants.write","reads":false,"repeatable":true,"purpose":false,"stepUp":true},
  RevokeGrant: {"verb":"post","path":"/v1/{name=grants/*}:revoke","body":"*","kind":"unary","permission":"identity.grants.revoke","reads":false,"repeatable":true,"purpose":false,"stepUp":false},
  DelegateGrant: {"verb":"post","path":"/v1/{name=grants/*}:delegate","body":"*","kind":"unary","permission":"identity.grants.delegate","reads":false,"repeatable":true,"purpose":false,"stepUp":false},
  CreateApiKey: {"verb":"post","path":"/v1/apiKeys","body":"*","kind":"unary","permission":"identity.apiKeys.write","reads":false,"repeatable":true,"purpose":false,"stepUp":true},
  ListApiKeys: {"verb":"get","path":"/v1/apiKeys","body":"","kind":"unary","permission":"identity.apiKeys.read","reads":true,"repeatable":false,"purpose":false,"stepUp":false},
  RevokeApiKey: {"verb":"post","path":"/v1/{name=apiKeys/*}:revoke","body":"*","kind":"unary","permission":"identity.apiKeys.write","reads":false,"repeatable":true,"purpose":false,"stepUp":false},
  GetClock: {"verb":"get","path":"/v1/operations/clock","body":"","kind":"unary","permission":"operations.clock.read","reads":false,"repeatable":false,"purpose":false,"stepUp":false},
  AdvanceClock: {"verb":"post","path":"/v1/operations/clock:advance","body":"*","kind":"unary","permission":"operations.clock.advance","reads":false,"repeatable":true,"purpose":false,"stepUp":false},
  ListParkedEvents: {"verb":"get","path":"/v1/operations/parkedEvents","body":"","kind":"unary","permission":"operations.events.read","reads":false,"repeatable":false,"purpose":false,"stepUp":false},
  ReplayParkedEvents: {"verb":"post","path":"/v1/operations/parkedEvents:replay","body":"*","kind":"unary","permission":"operations.events.replay","reads":false,"repeatable":true,"purpose":false,"stepUp":false},
  TailEvents: {"verb":"get","path":"/v1/operations/events:tail","body":"","kind":"unary","permission":"operations.events.tail","reads":true,"repeatable":false,"purpose":false,"stepUp":false},
  ListDivisions: {"verb":"get","path":"/v1/divisions","body":"","kind":"unary","permission":"registry.divisions.read","reads":true,"repeatable":false,"purpose":false,"stepUp":false},
  GetDivision: {"verb":"get","path":"/v1/{name=divisions/*}","body":"","kind":"unary","permission":"registry.divisions.read","reads":true,"repeatable":false,"purpose":false,"stepUp":false},
  CreateDivision: {"verb":"post","path":"/v1/divisions","body":"*","kind":"unary","permission":"registry.divisions.write","reads":false,"repeatable":true,"purpose":false,"stepUp":false},
  RetireDivision: {"verb":"post","path":"/v1/{name=divisions/*}:retire","body":"*","kind":"unary","permission":"registry.divisions.write","reads":false,"repeatable":true,"purpose":false,"stepUp":false},
  GetDivisionMap: {"verb":"get","path":"/v1/divisionMap","body":"","kind":"unary","permission":"registry.divisionMaps.read","reads":true,"repeatable":false,"purpose":false,"stepUp":false},
  UploadDivisionMap: {"verb":"post","path":"/v1/divisionMap:upload","body":"content","kind":"upload","permission":"registry.divisionMaps.write","reads":false,"repeatable":false,"purpose":false,"stepUp":false},
  DownloadDivisionMap: {"verb":"get","path":"/v1/divisionMap:download","body":"","kind":"file","permission":"registry.divisionMaps.read","reads":true,"repeatable":false,"purpose":false,"stepUp":false},
  RemoveDivisionMap: {"verb":"post","path":"/v1/divisionMap:remove","body":"*","kind":"unary","permission":"registry.divisionMaps.write","reads":false,"repeatable":true,"purpose":false,"stepUp":false},
  ListFunctionalZones: {"verb":"get","path":"/v1/functionalZones","body":"","kind":"unary","permission":"registry.divisions.read","reads":true,"repeatable":false,"purpose":false,"stepUp":false},
  GetFunctionalZone: {"verb":"get","path":"/v1/{name=functionalZones/*}","body":"","kind":"unary","permission":"registry.divisions.read","reads":true,"repeatable":false,"purpose":false,"stepUp":false},
  CreateFunctionalZone: {"verb":"post","path":"/v1/functionalZones","body":"functionalZone","kind":"unary","permission":"registry.divisions.write","reads":false,"repeatable":true,"purpose":false,"stepUp":false},
  UpdateFunctionalZone: {"verb":"patch","path":"/v1/{functionalZone.name=functionalZones/*}","body":"functionalZone","kind":"unary","permission":"registry.divisions.write","reads":false,"repeatable":true,"purpose":false,"stepUp":false},
  ListQuarters: {"verb":"get","path":"/v1/quarters","body":"","kind":"unary","permission":"registry.quarters.read","reads":true,"repeatable":false,"purpose":false,"stepUp":false},
  GetQuarter: {"verb":"get","path":"/v1/{name=quarters/*}","body":"","kind":"unary","permission":"registry.quarters.read","reads":true,"repeatable":false,"purpose":false,"stepUp":false},
  GetQuarterFigures: {"verb":"get","path":"/v1/quarterFigures","body":"","kind":"unary","permission":"registry.quarters.read","reads":true,"repeatable":false,"purpose":false,"stepUp":false},
  SuggestQuarterCode: {"verb":"get","path":"/v1/{division=divisions/*}:suggestQuarterCode","body":"","kind":"unary","permission":"registry.quarters.read","reads":true,"repeatable":false,"purpose":false,"stepUp":false},
  CreateQuarter: {"verb":"post","path":"/v1/quarters","body":"quarter","kind":"unary","permission":"registry.quarters.create","reads":false,"repeatable":true,"purpose":false,"stepUp":false},
  UpdateQuarter: {"verb":"patch","path":"/v1/{quarter.name=quarters/*}","body":"quarter","kind":"unary","permission":"registry.quarters.update","reads":false,"repeatable":true,"purpose":false,"stepUp":false},
  RequestQuarterCorrection: {"verb":"post","path":"/v1/{quarter.name=quarters/*}:requestCorrection","body":"*","kind":"unary","permission":"registry.quarters.correct","reads":false,"repeatable":true,"purpose":false,"stepUp":false},
  DecideQuarterCorrection: {"verb":"post","path":"/v1/{name=quarters/*}:decideCorrection","body":"*","kind":"unary","permission":"registry.quarters.approve","reads":false,"repeatable":true,"purpose":false,"stepUp":false},
  DemarcateQuarter: {"verb":"post","path":"/v1/{name=quarters/*}:demarcate","body":"*","kind":"unary","permission":"registry.quarters.demarcate","reads":false,"repeatable":true,"purpose":false,"stepUp":false},
  ChangeQuarterState: {"verb":"post","path":"/v1/{name=quarters/*}:changeState","body":"*","kind":"unary","permission":"registry.quarters.changeState","reads":false,"repeatable":true,"purpose":false,"stepUp":false},
  ListBuildings: {"verb":"get","path":"/v1/{parent=quarters/*}/buildings","body":"","kind":"unary","permission":"registry.quarters.read","reads":true,"repeatable":false,"purpose":false,"stepUp":false},
  GetBuilding: {"verb":"get","path":"/v1/{name=quarters/*/buildings/*}","body":"","kind":"unary","permission":"registry.quarters.read","reads":true,"repeatable":false,"purpose":false,"stepUp":false},
  CreateBuilding: {"verb":"post","path":"/v1/{parent=quarters/*}/buildings","body":"building","kind":"unary","permission":"registry.buildings.create","reads":false,"repeatable":true,"purpose":false,"stepUp":false},
  UpdateBuilding: {"verb":"patch","path":"/v1/{building.name=quarters/*/buildings/*}","body":"building","kind":"unary","permission":"registry.buildings.update","reads":false,"repeatable":true,"purpose":false,"stepUp":false},
  RequestBuildingCorrection: {"verb":"post","path":"/v1/{building.name=quarters/*/buildings/*}:requestCorrection","body":"*","kind":"unary","permission":"registry.buildings.correct","reads":false,"repeatable":true,"purpose":false,"stepUp":false},
  DecideBuildingCorrection: {"verb":"post","path":"/v1/{name=quarters/*/buildings/*}:decideCorrection","body":"*","kind":"unary","permission":"registry.buildings.approve","reads":false,"repeatable":true,"purpose":false,"stepUp":false},
  ListUnits: {"verb":"get","path":"/v1/{parent=quarters/*/buildings/*}/units","body":"","kind":"unary","permission":"registry.quarters.read","reads":true,"repeatable":false,"purpose":false,"stepUp":false},
  GetUnit: {"verb":"get","path":"/v1/{name=quarters/*/buildings/*/units/*}","body":"","kind":"unary","permission":"registry.quarters.read","reads":true,"repeatable":false,"purpose":false,"stepUp":false},
  CreateUnit: {"verb":"post","path":"/v1/{parent=quarters/*/buildings/*}/units","body":"unit","kind":"unary","permission":"registry.units.create","reads":false,"repeatable":true,"purpose":false,"stepUp":false},
  UpdateUnit: {"verb":"patch","path":"/v1/{unit.name=quarters/*/buildings/*/units/*}","body":"unit","kind":"unary","permission":"registry.units.update","reads":false,"repeatable":true,"purpose":false,"stepUp":false},
  RequestUnitCorrection: {"verb":"post","path":"/v1/{unit.name=quarters/*/buildings/*/units/*}:requestCorrection","body":"*","kind":"unary","permission":"registry.units.correct","reads":false,"repeatable":true,"purpose":false,"stepUp":false},
  DecideUnitCorrection: {"verb":"post","path":"/v1/{name=quarters/*/buildings/*/units/*}:decideCorrection","body":"*","kind":"unary","permission":"registry.units.approve","reads":false,"repeatable":true,"purpose":false,"stepUp":false},
  DeliverUnit: {"verb":"post","path":"/v1/{name=quarters/*/buildings/*/units/*}:deliver","body":"*","kind":"unary","permission":"registry.units.deliver","reads":false,"repeatable":true,"purpose":false,"stepUp":false},
  ListDisclosedQuarters: {"verb":"get","path":"/v1/disclosedQuarters","body":"","kind":"unary","permission":"registry.disclosure.read","reads":true,"repeatable":false,"purpose":false,"stepUp":false},
  GetDisclosedQuarter: {"verb":"get","path":"/v1/{name=disclosedQuarters/*}","body":"","kind":"unary","permission":"registry.disclosure.read","reads":true,"repeatable":false,"purpose":false,"stepUp":false},
  GetDisclosedFigures: {"verb":"get","path":"/v1/disclosedFigures","body":"","kind":"unary","permission":"registry.disclosure.read","reads":true,"repeatable":false,"purpose":false,"stepUp":false},
  ListOrganisations: {"verb":"get","path":"/v1/organisations","body":"","kind":"unary","permission":"registry.organisations.read","reads":true,"repeatable":false,"purpose":false,"stepUp":false},
  GetOrganisation: {"verb":"get","path":"/v1/{name=organisations/*}","body":"","kind":"unary","permission":"registry.organisations.read","reads":true,"repeatable":false,"purpose":false,"stepUp":false},
  CreateOrganisation: {"verb":"post","path":"/v1/organisations","body":"organisation","kind":"unary","permission":"registry.organisations.create","reads":false,"repeatable":true,"purpose":false,"stepUp":false},
  UpdateOrganisation: {"verb":"patch","path":"/v1/{organisation.name=organisations/*}","body":"organisation","kind":"unary","permission":"registry.organisations.update","reads":false,"repeatable":true,"purpose":false,"stepUp":false},
  RequestOrganisationCorrection: {"verb":"post","path":"/v1/{organisation.name=organisations/*}:requestCorrection","body":"*","kind":"unary","permission":"registry.organisations.correct","reads":false,"repeatable":true,"purpose":false,"stepUp":false},
  DecideOrganisationCorrection: {"verb":"post","path":"/v1/{name=organisations/*}:decideCorrection","body":"*","kind":"unary","permission":"registry.organisations.approve","reads":false,"repeatable":true,"purpose":false,"stepUp":false},
  ChangeOrganisationState: {"verb":"post","path":"/v1/{name=organisations/*}:changeState","body":"*","kind":"unary","permission":"registry.organisations.changeState","reads":false,"repeatable":true,"purpose":false,"stepUp":false},
  AssignEnterprise: {"verb":"post","path":"/v1/{name=quarters/*}:assignEnterprise","body":"*","kind":"unary","permission":"registry.quarters.assignEnterprise","reads":false,"repeatable":true,"purpose":false,"stepUp":false},
  EndEnterpriseService: {"verb":"post","path":"/v1/{name=quarters/*}:endEnterpriseService","body":"*","kind":"unary","permission":"registry.quarters.assignEnterprise","reads":false,"repeatable":true,"purpose":false,"stepUp":false},
  AssignCommittee: {"verb":"post","path":"/v1/{name=quarters/*}:assignCommittee","body":"*","kind":"unary","permission":"registry.quarters.assignCommittee","reads":false,"repeatable":true,"purpose":false,"stepUp":false},
  EndCommitteeTerm: {"verb":"post","path":"/v1/{name=quarters/*}:endCommitteeTerm","body":"*","kind":"unary","permission":"registry.quarters.assignCommittee","reads":false,"repeatable":true,"purpose":false,"stepUp":false},
  ListProjectManagers: {"verb":"get","path":"/v1/{parent=quarters/*}/projectManagers","body":"","kind":"unary","permission":"registry.quarters.read","reads":true,"repeatable":false,"purpose":false,"stepUp":false},
  GetProjectManager: {"verb":"get","path":"/v1/{name=quarters/*/projectManagers/*}","body":"","kind":"unary","permission":"registry.quarters.read","reads":true,"repeatable":false,"purpose":false,"stepUp":false},
  AppointProjectManager: {"verb":"post","path":"/v1/{parent=quarters/*}/projectManagers","body":"projectManager","kind":"unary","permission":"registry.projectManagers.write","reads":false,"repeatable":true,"purpose":false,"stepUp":false},
  UpdateProjectManager: {"verb":"patch","path":"/v1/{projectManager.name=quarters/*/projectManagers/*}","body":"projectManager","kind":"unary","permission":"registry.projectManagers.write","reads":false,"repeatable":true,"purpose":false,"stepUp":false},
  EndProjectManager: {"verb":"post","path":"/v1/{name=quarters/*/projectManagers/*}:end","body":"*","kind":"unary","permission":"registry.projectManagers.write","reads":false,"repeatable":true,"purpose":false,"stepUp":false},
  ListFacilities: {"verb":"get","path":"/v1/{parent=quarters/*}/facilities","body":"","kind":"unary","permission":"registry.quarters.read","reads":true,"repeatable":false,"purpose":false,"stepUp":false},
  GetFacility: {"verb":"get","path":"/v1/{name=quarters/*/facilities/*}","body":"","kind":"unary","permission":"registry.quarters.read","reads":true,"repeatable":false,"purpose":false,"stepUp":false},
  CreateFacility: {"verb":"post","path":"/v1/{parent=quarters/*}/facilities","body":"facility","kind":"unary","permission":"registry.facilities.write","reads":false,"repeatable":true,"purpose":false,"stepUp":false},
  UpdateFacility: {"verb":"patch","path":"/v1/{facility.name=quarters/*/facilities/*}","body":"facility","kind":"unary","permission":"registry.facilities.write","reads":false,"repeatable":true,"purpose":false,"stepUp":false},
  RecordFacilityInspection: {"verb":"post","path":"/v1/{name=quarters/*/facilities/*}:recordInspection","body":"*","kind":"unary","permission":"registry.facilities.write","reads":false,"repeatable":true,"purpose":false,"stepUp":false},
  ChangeFacilityState: {"verb":"post","path":"/v1/{name=quarters/*/facilities/*}:changeState","body":"*","kind":"unary","permission":"registry.facilities.write","reads":false,"repeatable":true,"purpose":false,"stepUp":false},
  ListAreaBalances: {"verb":"get","path":"/v1/{parent=quarters/*}/areaBalances","body":"","kind":"unary","permission":"registry.quarters.read","reads":true,"repeatable":false,"purpose":false,"stepUp":false},
  MergeQuarter: {"verb":"post","path":"/v1/{name=quarters/*}:merge","body":"*","kind":"unary","permission":"registry.quarters.merge","reads":false,"repeatable":true,"purpose":false,"stepUp":false},
  SplitQuarter: {"verb":"post","path":"/v1/{name=quarters/*}:split","body":"*","kind":"unary","permission":"registry.quarters.split","reads":false,"repeatable":true,"purpose":false,"stepUp":false},
  ListImports: {"verb":"get","path":"/v1/imports","body":"","kind":"unary","permission":"registry.imports.read","reads":true,"repeatable":false,"purpose":false,"stepUp":false},
  GetImport: {"verb":"get","path":"/v1/{name=imports/*}","body":"","kind":"unary","permission":"registry.imports.read","reads":true,"repeatable":false,"purpose":false,"stepUp":false},
  CreateImport: {"verb":"post","path":"/v1/imports","body":"*","kind":"unary","permission":"registry.imports.write","reads":false,"repeatable":true,"purpose":false,"stepUp":false},
  UploadImportContent: {"verb":"post","path":"/v1/{name=imports/*}:upload","body":"content","kind":"upload","permission":"registry.imports.write","reads":false,"repeatable":false,"purpose":false,"stepUp":false},
  CommitImport: {"verb":"post","path":"/v1/{name=imports/*}:commit","body":"*","kind":"unary","permission":"registry.imports.write","reads":false,"repeatable":true,"purpose":false,"stepUp":false},
  CancelImport: {"verb":"post","path":"/v1/{name=imports/*}:cancel","body":"*","kind":"unary","permission":"registry.imports.write","reads":false,"repeatable":true,"purpose":false,"stepUp":false},
  ListImportRejections: {"verb":"get","path":"/v1/{parent=imports/*}/rejections","body":"","kind":"unary","permission":"registry.imports.read","reads":true,"repeatable":false,"purpose":false,"stepUp":false},
  PreviewImport: {"verb":"get","path":"/v1/{name=imports/*}:preview","body":"","kind":"unary","permission":"registry.imports.read","reads":true,"repeatable":false,"purpose":false,"stepUp":false},
  DownloadRejectedRows: {"verb":"get","path":"/v1/{name=imports/*}:downloadRejected","body":"","kind":"file","permission":"registry.imports.write","reads":true,"repeatable":false,"purpose":false,"stepUp":false},
  WatchImport: {"verb":"get","path":"/v1/{name=imports/*}:watch","body":"","kind":"stream","permission":"registry.imports.read","reads":true,"repeatable":false,"purpose":false,"stepUp":false},
  DownloadImportTemplate: {"verb":"get","path":"/v1/{name=importTemplates/*}:download","body":"","kind":"file","permission":"registry.imports.read","reads":true,"repeatable":false,"purpose":false,"stepUp":false},
  ListExports: {"verb":"get","path":"/v1/exports","body":"","kind":"unary","permission":"registry.exports.read","reads":true,"repeatable":false,"purpose":false,"stepUp":false},
  GetExport: {"verb":"get","path":"/v1/{name=exports/*}","body":"","kind":"unary","permission":"registry.exports.read","reads":true,"repeatable":false,"purpose":false,"stepUp":false},
  CreateExport: {"verb":"post","path":"/v1/exports","body":"*","kind":"unary","permission":"registry.exports.write","reads":false,"repeatable":true,"purpose":false,"stepUp":false},
  CancelExport: {"verb":"post","path":"/v1/{name=exports/*}:cancel","body":"*","kind":"unary","permission":"registry.exports.write","reads":false,"repeatable":true,"purpose":false,"stepUp":false},
  WatchExport: {"verb":"get","path":"/v1/{name=exports/*}:watch","body":"","kind":"stream","permission":"registry.exports.read","reads":true,"repeatable":false,"purpose":false,"stepUp":false},
  DownloadExport: {"verb":"get","path":"/v1/{name=exports/*}:download","body":"","kind":"file","permission":"registry.exports.read","reads":true,"repeatable":false,"purpose":false,"stepUp":false},
  ListPersons: {"verb":"get","path":"/v1/persons","body":"","kind":"unary","permission":"registry.persons.read","reads":true,"repeatable":false,"purpose":false,"stepUp":false},
  SearchPersons: {"verb":"post","path":"/v1/persons:search","body":"*","kind":"unary","permission":"registry.persons.read","reads":true,"repeatable":false,"purpose":false,"stepUp":false},
  GetPerson: {"verb":"get","path":"/v1/{name=persons/*}","body":"","kind":"unary","permission":"registry.persons.read","reads":true,"repeatable":false,"purpose":false,"stepUp":false},
  CreatePerson: {"verb":"post","path":"/v1/persons","body":"person","kind":"unary","permission":"registry.persons.create","reads":false,"repeatable":true,"purpose":false,"stepUp":false},
  UpdatePerson: {"verb":"patch","path":"/v1/{person.name=persons/*}","body":"person","kind":"unary","permission":"registry.persons.update","reads":false,"repeatable":true,"purpose":false,"stepUp":false},
  RequestPersonCorrection: {"verb":"post","path":"/v1/{person.name=persons/*}:requestCorrection","body":"*","kind":"unary","permission":"registry.persons.correct","reads":false,"repeatable":true,"purpose":false,"stepUp":false},
  DecidePersonCorrection: {"verb":"post","path":"/v1/{name=persons/*}:decideCorrection","body":"*","kind":"unary","permission":"registry.persons.approve","reads":false,"repeatable":true,"purpose":false,"stepUp":false},
  RevealPerson: {"verb":"post","path":"/v1/{name=persons/*}:reveal","body":"*","kind":"unary","permission":"registry.persons.reveal","reads":false,"repeatable":false,"purpose":true,"stepUp":false},
  RevealPersonContact: {"verb":"post","path":"/v1/{name=persons/*}:revealContact","body":"*","kind":"unary","permission":"registry.persons.revealContact","reads":false,"repeatable":false,"purpose":true,"stepUp":false},
  UpdatePersonPhone: {"verb":"post","path":"/v1/{name=persons/*}:updatePhone","body":"*","kind":"unary","permission":"registry.persons.updateOwn","reads":false,"repeatable":true,"purpose":false,"stepUp":false},
  GetMyHomes: {"verb":"get","path":"/v1/me/homes","body":"","kind":"unary","permission":"registry.homes.readOwn","reads":true,"repeatable":false,"purpose":false,"stepUp":false},
  ErasePerson: {"verb":"post","path":"/v1/{name=persons/*}:erase","body":"*","kind":"unary","permission":"registry.persons.erase","reads":false,"repeatable":true,"purpose":false,"stepUp":true},
  ListTitles: {"verb":"get","path":"/v1/{parent=quarters/*}/titles","body":"","kind":"unary","permission":"registry.titles.read","reads":true,"repeatable":false,"purpose":false,"stepUp":false},
  GetTitle: {"verb":"get","path":"/v1/{name=quarters/*/buildings/*/units/*/title}","body":"","kind":"unary","permission":"registry.titles.read","reads":true,"repeatable":false,"purpose":false,"stepUp":false},
  RecordTransfer: {"verb":"post","path":"/v1/{unit=quarters/*/buildings/*/units/*}/title:transfer","body":"*","kind":"unary","permission":"registry.titles.transfer","reads":false,"repeatable":true,"purpose":false,"stepUp":false},
  RequestTitleCorrection: {"verb":"post","path":"/v1/{name=quarters/*/buildings/*/units/*/title}:requestCorrection","body":"*","kind":"unary","permission":"registry.titles.correct","reads":false,"repeatable":true,"purpose":false,"stepUp":false},
  DecideTitleCorrection: {"verb":"post","path":"/v1/{name=quarters/*/buildings/*/units/*/title}:decideCorrection","body":"*","kind":"unary","permission":"registry.titles.approve","reads":false,"repeatable":true,"purpose":false,"stepUp":false},
  ListOccupancies: {"verb":"get","path":"/v1/{parent=quarters/*/buildings/*/units/*}/occupancies","body":"","kind":"unary","permission":"registry.occupancies.read","reads":true,"repeatable":false,"purpose":false,"stepUp":false},
  CreateOccupancy: {"verb":"post","path":"/v1/{parent=quarters/*/buildings/*/units/*}/occupancies","body":"occupancy","kind":"unary","permission":"registry.occupancies.write","reads":false,"repeatable":true,"purpose":false,"stepUp":false},
  EndOccupancy: {"verb":"post","path":"/v1/{name=quarters/*/buildings/*/units/*/occupancies/*}:end","body":"*","kind":"unary","permission":"registry.occupancies.write","reads":false,"repeatable":true,"purpose":false,"stepUp":false},
  GetOwnerRegister: {"verb":"get","path":"/v1/{quarter=quarters/*}/ownerRegister","body":"","kind":"unary","permission":"registry.ownerRegister.read","reads":true,"repeatable":false,"purpose":false,"stepUp":false},
  ListOwnerRegisterEntries: {"verb":"get","path":"/v1/{quarter=quarters/*}/ownerRegister/entries","body":"","kind":"unary","permission":"registry.titles.read","reads":true,"repeatable":false,"purpose":false,"stepUp":false},
  ListAuditRecords: {"verb":"get","path":"/v1/registry/auditRecords","body":"","kind":"unary","permission":"registry.auditRecords.read","reads":true,"repeatable":false,"purpose":false,"stepUp":false},
  ListPersonLookups: {"verb":"get","path":"/v1/{parent=persons/*}/lookups","body":"","kind":"unary","permission":"registry.auditRecords.read","reads":true,"repeatable":false,"purpose":false,"stepUp":false},
  ListMyLookups: {"verb":"get","path":"/v1/me/lookups","body":"","kind":"unary","permission":"registry.lookups.readOwn","reads":true,"repeatable":false,"purpose":false,"stepUp":false},
  ListRecusals: {"verb":"get","path":"/v1/recusals","body":"","kind":"unary","permission":"registry.recusals.read","reads":true,"repeatable":false,"purpose":false,"stepUp":false},
  DeclareRecusal: {"verb":"post","path":"/v1/recusals","body":"*","kind":"unary","permission":"registry.recusals.declare","reads":false,"repeatable":true,"purpose":false,"stepUp":false},
  LiftRecusal: {"verb":"post","path":"/v1/{name=recusals/*}:lift","body":"*","kind":"unary","permission":"registry.recusals.lift","reads":false,"repeatable":true,"purpose":false,"stepUp":false},
  ListDisclosedBuildings: {"verb":"get","path":"/v1/{parent=disclosedQuarters/*}/buildings","body":"","kind":"unary","permission":"registry.bindings.request","reads":true,"repeatable":false,"purpose":false,"stepUp":false},
  ListDisclosedUnits: {"verb":"get","path":"/v1/{parent=quarters/*/buildings/*}/disclosedUnits","body":"","kind":"unary","permission":"registry.bindings.request","reads":true,"repeatable":false,"purpose":false,"stepUp":false},
  RequestBinding: {"verb":"post","path":"/v1/bindings","body":"*","kind":"unary","permission":"registry.bindings.request","reads":false,"repeatable":true,"purpose":false,"stepUp":false},
  ListMyBindings: {"verb":"get","path":"/v1/me/bindings","body":"","kind":"unary","permission":"registry.bindings.request","reads":true,"repeatable":false,"purpose":false,"stepUp":false},
  ListMyBindingLookups: {"verb":"get","path":"/v1/{parent=bindings/*}/lookups","body":"","kind":"unary","permission":"registry.bindings.request","reads":true,"repeatable":false,"purpose":false,"stepUp":false},
  WithdrawBinding: {"verb":"post","path":"/v1/{name=bindings/*}:withdraw","body":"*","kind":"unary","permission":"registry.bindings.request","reads":false,"repeatable":true,"purpose":false,"stepUp":false},
  ListBindings: {"verb":"get","path":"/v1/bindings","body":"","kind":"unary","permission":"registry.bindings.read","reads":true,"repeatable":false,"purpose":false,"stepUp":false},
  GetBinding: {"verb":"get","path":"/v1/{name=bindings/*}","body":"","kind":"unary","permission":"registry.bindings.read","reads":true,"repeatable":false,"purpose":false,"stepUp":false},
  ReviewBinding: {"verb":"get","path":"/v1/{name=bindings/*}/review","body":"","kind":"unary","permission":"registry.bindings.decide","reads":true,"repeatable":false,"purpose":false,"stepUp":false},
  RevealBinding: {"verb":"post","path":"/v1/{name=bindings/*}:reveal","body":"*","kind":"unary","permission":"registry.bindings.reveal","reads":false,"repeatable":false,"purpose":true,"stepUp":false},
  DecideBinding: {"verb":"post","path":"/v1/{name=bindings/*}:decide","body":"*","kind":"unary","permission":"registry.bindings.decide","reads":false,"repeatable":true,"purpose":false,"stepUp":false},
  PurgeDemonstration: {"verb":"post","path":"/v1/registry/demonstration:purge","body":"*","kind":"unary","permission":"registry.demonstration.purge","reads":false,"repeatable":false,"purpose":false,"stepUp":false},
} as const;
