import type { Json } from './rest-client.js';
import type { People, Place, Sample } from './sample-register.js';

/** A call about something at a place: its messages, and what its answer must show for the place to count as seen. */
export interface AccessRequest {
  /** Messages as proto-JSON: one, but for a stream. */
  readonly message: Json;
  /** Part of the answer of a list. */
  readonly shows?: string;
  /** What personal data are asked for, and the case they are asked for in. */
  readonly purpose?: string;
  readonly caseId?: string;
}

/** What was registered at a place, and who was given what there. */
export interface AccessSample extends Sample {
  /** A grant that was taken back. */
  readonly grant: string;
  /** An API key that was taken back. */
  readonly apiKey: string;
  /** A recusal that was lifted. */
  readonly recusal: string;
  /** An export that was given up. */
  readonly exportName: string;
  /** A request to be bound to the home that was taken back. */
  readonly binding: string;
  /** A case that was not accepted. */
  readonly reportedCase: string;
  /** A supervision order about another case, which is answered. */
  readonly order: string;
  /** A repair order that was taken back, by somebody who is none of those who call; and the photo that belongs to it. */
  readonly repair: string;
  readonly photo: string;
  /** A credit record of the organisation that it was told of, and that was withdrawn before it took effect. */
  readonly creditRecord: string;
}

const grounds = { reason: '复核', basis: '盘住建〔2026〕12号' };

/**
 * For every RPC a well-formed request about a place. Whoever may, changes nothing by it: it asks for what is so already, or for what the
 * subject refuses. Only an import and an export more are started, a repair more asked for, a grant more made to nobody in particular, and the clock moved on.
 */
export function accessRequest(rpc: string, place: Place, sample: AccessSample): AccessRequest {
  let requests = requestsOf.get(sample);
  if (requests === undefined) requestsOf.set(sample, (requests = requestsAbout(place, sample)));
  const request = requests[rpc];
  if (request === undefined) throw new Error(`there is no request of ${rpc} to test who may send it: add one to ${__filename}`);
  return request;
}

/** What was made for a sample, which lies in one place. */
const requestsOf = new WeakMap<AccessSample, Readonly<Record<string, AccessRequest>>>();

function requestsAbout(place: Place, sample: AccessSample): Readonly<Record<string, AccessRequest>> {
  return {
    ...divisionRequests(place),
    ...quarterRequests(place, sample),
    ...buildingRequests(sample),
    ...organisationRequests(place, sample),
    ...engagementRequests(sample),
    ...facilityRequests(sample),
    ...importRequests(place, sample),
    ...exportRequests(place, sample),
    ...personRequests(place, sample.people),
    ...titleRequests(sample),
    ...auditRequests(sample.people),
    ...recusalRequests(place, sample),
    ...bindingRequests(sample),
    ...grantRequests(place, sample),
    ...apiKeyRequests(place, sample),
    ...caseRequests(sample),
    ...photoRequests(sample),
    ...repairRequests(place, sample),
    ...handlingRequests(sample),
    ...orderRequests(sample),
    ...caseAuditRequests(sample),
    ...caseFigureRequests(place, sample),
    ...creditRequests(sample),
    GetClock: { message: {} },
    AdvanceClock: { message: { days: 1 } },
    ListParkedEvents: { message: { group: 'registry' } },
    PurgeDemonstration: { message: { limit: 1 } },
    TailEvents: { message: {} },
    ReplayParkedEvents: { message: { group: 'registry', ids: ['none'] } },
  };
}

/** Of a case that none of those who call reported. */
function caseAuditRequests({ reportedCase: parent }: AccessSample): Readonly<Record<string, AccessRequest>> {
  return {
    ListCaseAuditRecords: { message: {} },
    ListMyCaseLookups: { message: { parent } },
  };
}

function divisionRequests({ community, township }: Place): Readonly<Record<string, AccessRequest>> {
  const name = `divisions/${community}`;
  const zone = 'functionalZones/liaodongwan';
  return {
    ListDivisions: { message: { parent: `divisions/${township}` }, shows: name },
    GetDivision: { message: { name } },
    CreateDivision: { message: { code: community, title: '已有社区', validFrom: '2026-01-01', source: '民政部公告' } },
    RetireDivision: { message: { name, validTo: '2026-12-31', successors: [name] } },
    GetDivisionMap: { message: {} },
    UploadDivisionMap: { message: { coordinateSystem: 'WGS84', source: '样例', content: Buffer.from('x').toString('base64') } },
    DownloadDivisionMap: { message: {} },
    RemoveDivisionMap: { message: {} },
    ListFunctionalZones: { message: {}, shows: zone },
    GetFunctionalZone: { message: { name: zone } },
    CreateFunctionalZone: { message: { functionalZone: { code: 'liaodongwan', title: '辽东湾', divisions: ['divisions/211103016'] } } },
    UpdateFunctionalZone: { message: { functionalZone: { name: zone, title: '辽东湾新区' }, updateMask: 'title' } },
  };
}

function quarterRequests({ community, township }: Place, { quarter: name, building }: Sample): Readonly<Record<string, AccessRequest>> {
  const decision = { name, decisionNo: '1号', effectiveDay: '2026-01-01' };
  const itself = { successor: name, buildings: [building] };
  const code = name.slice('quarters/'.length);
  return {
    ListQuarters: { message: { division: `divisions/${township.slice(0, 6)}` }, shows: name },
    GetQuarter: { message: { name } },
    ListDisclosedQuarters: { message: {} },
    GetDisclosedQuarter: { message: { name: `disclosedQuarters/${code}` } },
    GetDisclosedFigures: { message: {} },
    GetQuarterFigures: { message: {}, shows: `divisions/${township}` },
    SuggestQuarterCode: { message: { division: `divisions/${township}` } },
    CreateQuarter: { message: { quarter: { code, title: '重复', division: `divisions/${community}` } } },
    UpdateQuarter: { message: { quarter: { name, coverage: 'COVERAGE_UNSPECIFIED' }, updateMask: 'coverage' } },
    RequestQuarterCorrection: { message: { quarter: { name, householdCount: 0 }, updateMask: 'householdCount', ...grounds } },
    DecideQuarterCorrection: { message: { name, approved: false, etag: '2' } },
    DemarcateQuarter: { message: { name, decisionNo: '2号' } },
    ChangeQuarterState: { message: { name, state: 'PLANNED', reason: '回退' } },
    MergeQuarter: { message: { ...decision, successor: name } },
    SplitQuarter: { message: { ...decision, parts: [itself, itself] } },
  };
}

function buildingRequests({ quarter, building, unit }: Sample): Readonly<Record<string, AccessRequest>> {
  const number = building.slice(-3);
  const home = { entrance: '01', room: '0101', floor: 1, use: 'RESIDENCE', surveyedAreaCenti: '9000' };
  return {
    ListBuildings: { message: { parent: quarter }, shows: building },
    GetBuilding: { message: { name: building } },
    CreateBuilding: { message: { parent: quarter, building: { number, use: 'RESIDENTIAL' } } },
    UpdateBuilding: { message: { building: { name: building, entranceCount: 3 }, updateMask: 'entranceCount' } },
    RequestBuildingCorrection: { message: { building: { name: building, use: 'RESIDENTIAL' }, updateMask: 'use', ...grounds } },
    DecideBuildingCorrection: { message: { name: building, approved: false, etag: '2' } },
    ListAreaBalances: { message: { parent: quarter }, shows: building },
    ListUnits: { message: { parent: building }, shows: unit },
    GetUnit: { message: { name: unit } },
    CreateUnit: { message: { parent: building, unit: home } },
    UpdateUnit: { message: { unit: { name: unit, floor: 1 }, updateMask: 'floor' } },
    RequestUnitCorrection: { message: { unit: { name: unit, surveyedAreaCenti: '9000' }, updateMask: 'surveyedAreaCenti', ...grounds } },
    DecideUnitCorrection: { message: { name: unit, approved: false, etag: '2' } },
    DeliverUnit: { message: { name: unit, deliveredOn: '2026-01-01' } },
  };
}

function organisationRequests({ community }: Place, { organisation: name }: Sample): Readonly<Record<string, AccessRequest>> {
  const uscc = name.slice('organisations/'.length);
  const kind = 'PROPERTY_SERVICE_ENTERPRISE';
  return {
    ListOrganisations: { message: {}, shows: name },
    GetOrganisation: { message: { name } },
    CreateOrganisation: { message: { organisation: { uscc, title: '重复', kind, division: `divisions/${community}` } } },
    UpdateOrganisation: { message: { organisation: { name, address: '' }, updateMask: 'address' } },
    RequestOrganisationCorrection: { message: { organisation: { name, kind }, updateMask: 'kind', ...grounds } },
    DecideOrganisationCorrection: { message: { name, approved: false, etag: '2' } },
    ChangeOrganisationState: { message: { name, state: 'REGISTERED', reason: '回退' } },
  };
}

/** The organisation of a sample serves its quarter from 2020 on, for which somebody is in charge, and is no committee. */
function engagementRequests({ quarter: name, organisation, projectManager, people }: Sample): Readonly<Record<string, AccessRequest>> {
  const start = { name, fromDay: '2026-01-01', basis: '物业服务合同' };
  const end = { name, toDay: '2019-01-01', reason: '合同期满' };
  const manager = { enterprise: organisation, person: people.owner, displayName: '重复', dutyPhone: '0427-2820001', fromDay: '2026-01-01' };
  return {
    ListProjectManagers: { message: { parent: name }, shows: projectManager },
    GetProjectManager: { message: { name: projectManager } },
    AppointProjectManager: { message: { parent: name, projectManager: manager } },
    UpdateProjectManager: {
      message: { projectManager: { name: projectManager, dutyPhone: '0427-2820001' }, updateMask: 'dutyPhone' },
    },
    EndProjectManager: { message: { ...end, name: projectManager } },
    AssignEnterprise: { message: { ...start, enterprise: organisation } },
    EndEnterpriseService: { message: end },
    AssignCommittee: { message: { ...start, committee: organisation } },
    EndCommitteeTerm: { message: end },
  };
}

function facilityRequests({ quarter, building, facility: name }: Sample): Readonly<Record<string, AccessRequest>> {
  const facility = { kind: 'ELEVATOR', title: '重复', registrationNo: building };
  const inspection = { inspectedOn: '2026-01-01', result: 'PASSED', documentNo: '1', nextDueOn: '2025-01-01' };
  return {
    ListFacilities: { message: { parent: quarter }, shows: name },
    GetFacility: { message: { name } },
    CreateFacility: { message: { parent: quarter, facility } },
    UpdateFacility: { message: { facility: { name, maintainer: '' }, updateMask: 'maintainer' } },
    RecordFacilityInspection: { message: { name, inspection } },
    ChangeFacilityState: { message: { name, state: 'IN_USE', reason: '复用' } },
  };
}

function importRequests({ township }: Place, { importName: name }: Sample): Readonly<Record<string, AccessRequest>> {
  return {
    ListImports: { message: {}, shows: name },
    GetImport: { message: { name } },
    CreateImport: { message: { kind: 'UNITS', fileName: '房屋.csv', division: `divisions/${township}` } },
    UploadImportContent: { message: { name, content: Buffer.from('x').toString('base64') } },
    CommitImport: { message: { name } },
    CancelImport: { message: { name } },
    ListImportRejections: { message: { parent: name }, shows: 'IMPORT_CELL_INVALID' },
    PreviewImport: { message: { name } },
    DownloadRejectedRows: { message: { name } },
    WatchImport: { message: { name } },
    DownloadImportTemplate: { message: { name: 'importTemplates/UNITS' } },
  };
}

function exportRequests({ community }: Place, { exportName: name }: AccessSample): Readonly<Record<string, AccessRequest>> {
  return {
    ListExports: { message: {}, shows: name },
    GetExport: { message: { name } },
    CreateExport: { message: { kind: 'QUARTERS', division: `divisions/${community}` } },
    CancelExport: { message: { name } },
    WatchExport: { message: { name } },
    DownloadExport: { message: { name } },
  };
}

function personRequests({ community, township }: Place, { owner: name }: People): Readonly<Record<string, AccessRequest>> {
  const idNumber = 'E1001';
  return {
    ListPersons: { message: { division: `divisions/${township.slice(0, 6)}` }, shows: name },
    SearchPersons: { message: { idNumber }, shows: name },
    GetPerson: { message: { name } },
    CreatePerson: { message: { person: { idType: 'PASSPORT', idNumber, fullName: '重复', division: `divisions/${community}` } } },
    UpdatePerson: { message: { person: { name, phone: '' }, updateMask: 'phone' } },
    RequestPersonCorrection: { message: { person: { name, idNumber }, updateMask: 'idNumber', ...grounds } },
    DecidePersonCorrection: { message: { name, approved: false, etag: '2' } },
    RevealPerson: { message: { name }, purpose: '核对业主名册', caseId: 'TS-20261123-000001' },
    RevealPersonContact: { message: { name }, purpose: '上门维修', caseId: 'TS-20261123-000001' },
    UpdatePersonPhone: { message: { name, phone: '' } },
    ErasePerson: { message: { name, reason: '本人申请' } },
  };
}

function titleRequests({ quarter, people }: Sample): Readonly<Record<string, AccessRequest>> {
  const { home, title: name, owner, occupancy } = people;
  const holdings = [{ owner, shareNum: '1', shareDen: '1', basis: 'REGISTERED' }];
  const corrected = holdings.map((holding) => ({ ...holding, fromDay: '2021-03-01' }));
  return {
    GetMyHomes: { message: {}, shows: home },
    ListTitles: { message: { parent: quarter }, shows: name },
    GetTitle: { message: { name } },
    RecordTransfer: { message: { unit: home, fromDay: '2023-01-01', holdings } },
    RequestTitleCorrection: { message: { name, holdings: corrected, ...grounds } },
    DecideTitleCorrection: { message: { name, approved: false, etag: '2' } },
    ListOccupancies: { message: { parent: home }, shows: occupancy },
    CreateOccupancy: {
      message: { parent: home, occupancy: { person: owner, kind: 'FAMILY', fromDay: '2022-01-01', toDay: '2021-01-01' } },
    },
    EndOccupancy: { message: { name: occupancy, toDay: '2021-01-01' } },
    GetOwnerRegister: { message: { quarter } },
    ListOwnerRegisterEntries: { message: { quarter }, shows: home },
  };
}

function recusalRequests({ community }: Place, { organisation, recusal: name }: AccessSample): Readonly<Record<string, AccessRequest>> {
  return {
    ListRecusals: { message: {}, shows: name },
    DeclareRecusal: { message: { party: organisation, reason: '近亲属任职', division: `divisions/${community}` } },
    LiftRecusal: { message: { name, reason: '已调离' } },
  };
}

/** Whoever asks to be bound has a number that does not check. */
function bindingRequests({ quarter, building, people, binding: name }: AccessSample): Readonly<Record<string, AccessRequest>> {
  const said = { standing: 'OWNER', idType: 'RESIDENT_ID', idNumber: '211103198808087711', fullName: '某人', phone: '10012345678' };
  return {
    ListDisclosedBuildings: { message: { parent: `disclosedQuarters/${quarter.slice('quarters/'.length)}` }, shows: building },
    ListDisclosedUnits: { message: { parent: building }, shows: people.home },
    RequestBinding: { message: { unit: people.home, ...said } },
    ListMyBindings: { message: {} },
    ListMyBindingLookups: { message: { parent: name } },
    WithdrawBinding: { message: { name } },
    ListBindings: { message: {}, shows: name },
    GetBinding: { message: { name } },
    ReviewBinding: { message: { name } },
    RevealBinding: { message: { name }, purpose: '核对绑定申请', caseId: 'TS-20261123-000001' },
    DecideBinding: { message: { name, approved: false, rejection: 'WRONG_HOME', etag: '2' } },
  };
}

function auditRequests({ owner }: People): Readonly<Record<string, AccessRequest>> {
  return {
    ListAuditRecords: { message: { resource: owner } },
    ListPersonLookups: { message: { parent: owner } },
    ListMyLookups: { message: {} },
  };
}

function grantRequests({ community }: Place, { grant: name }: AccessSample): Readonly<Record<string, AccessRequest>> {
  const division = `divisions/${community}`;
  return {
    GetMe: { message: {} },
    ListGrants: { message: {}, shows: name },
    GetGrant: { message: { name } },
    GrantRole: { message: { subject: 'anybody', role: 'COMMUNITY', division, reason: '任职文件' } },
    RevokeGrant: { message: { name, reason: '离任' } },
    DelegateGrant: { message: { name, subject: 'colleague', validTo: '2027-01-01T00:00:00Z', reason: '休假' } },
    ResolveAccess: { message: { subject: 'anybody' } },
  };
}

/** A key acts in a role that its maker holds by a stored grant; nobody here has one, so that all are refused for this. */
function apiKeyRequests({ community }: Place, { apiKey: name }: AccessSample): Readonly<Record<string, AccessRequest>> {
  const key = { title: '同步', role: 'COUNTY', division: `divisions/${community}`, validTo: '2027-01-01T00:00:00Z' };
  return {
    CreateApiKey: { message: { ...key, permissions: ['registry.quarters.read'] } },
    ListApiKeys: { message: {}, shows: name },
    RevokeApiKey: { message: { name, reason: '停用' } },
    ResolveApiKey: { message: { digest: 'x'.repeat(43) } },
  };
}

/** A report of a dispute that names no home, which is refused; and a case that has ended, with which nothing is done any more. */
function caseRequests({ quarter, reportedCase: name }: AccessSample): Readonly<Record<string, AccessRequest>> {
  const report = { kind: 'COMPLAINT', category: 'FEES', quarter, title: '收费争议', text: '欠费金额有误。', disputesFees: true };
  return {
    GetCaseCategories: { message: {} },
    ListSimilarCases: { message: { quarter, category: 'ELEVATORS' } },
    ReportCase: { message: { report } },
    JoinCase: { message: { name, disclosure: 'ANONYMOUS' } },
    ListMyCases: { message: {} },
    GetMyCase: { message: { name } },
    WatchMyCase: { message: { name } },
    AddToMyCase: { message: { name, text: '补充。' } },
    UrgeMyCase: { message: { name } },
    JudgeMyCase: { message: { name, solved: true, attitude: 5 } },
    WithdrawMyCase: { message: { name } },
    RegisterCase: { message: { report, channel: 'PHONE' } },
    ListCases: { message: {}, shows: name },
    GetCase: { message: { name } },
    WatchCase: { message: { name } },
    GetCaseCounts: { message: {} },
    WatchCaseCounts: { message: {} },
    RevealCaseReporter: { message: { name }, purpose: '回访', caseId: 'TS-20261123-000001' },
  };
}

/** What is uploaded is no photo, so that whoever may is refused for that alone. */
function photoRequests({ photo: name }: AccessSample): Readonly<Record<string, AccessRequest>> {
  return {
    UploadPhoto: { message: { content: Buffer.from('x').toString('base64') } },
    DownloadPhoto: { message: { name } },
  };
}

function repairRequests({ township }: Place, { quarter, people, repair: name }: AccessSample): Readonly<Record<string, AccessRequest>> {
  const report = { part: 'INDOORS', quarter, unit: people.home, text: '水龙头滴水', fullName: '张三', phone: '13812348000' };
  return {
    ReportRepair: { message: { report } },
    ListMyRepairs: { message: {} },
    GetMyRepair: { message: { name } },
    ConfirmMyRepair: { message: { name, rating: 5 } },
    ObjectToMyRepair: { message: { name, reason: '没修好' } },
    ComplainOfMyRepair: { message: { name } },
    CancelMyRepair: { message: { name } },
    RegisterRepair: { message: { report, channel: 'PHONE' } },
    ListRepairOrders: { message: { division: `divisions/${township.slice(0, 6)}`, pageSize: 200 }, shows: name },
    GetRepairOrder: { message: { name } },
    WatchRepairOrder: { message: { name } },
    RevealRepairReporter: { message: { name }, purpose: '上门维修', caseId: 'BX-20261123-000001' },
    ListMyRepairLookups: { message: { parent: name } },
    AssignRepair: { message: { name, worker: '王师傅' } },
    ArriveAtRepair: { message: { name } },
    HoldRepair: { message: { name, state: 'NEEDS_PART', reason: '门机' } },
    ResumeRepair: { message: { name } },
    FinishRepair: { message: { name, result: '修好' } },
  };
}

/** The table that is imported is none, so that whoever may is refused for that alone. */
function caseFigureRequests({ community }: Place, { quarter }: Sample): Readonly<Record<string, AccessRequest>> {
  const period = { division: `divisions/${community}`, fromDate: '2026-11-01', toDate: '2026-11-30' };
  return {
    GetCaseFigures: { message: period },
    DownloadCases: { message: { ...period, format: 'CSV' } },
    DownloadHotlineReplies: { message: period },
    ImportHotlineCases: { message: { content: Buffer.from('x').toString('base64') } },
    ListDisclosedCases: { message: { quarter } },
    GetDisclosedCaseFigures: { message: { division: `divisions/${community.slice(0, 6)}` } },
    ListServiceRequests: { message: {} },
  };
}

/** Commands on a case that has ended: nothing is done with it any more but noting, for which the version is wrong. */
function handlingRequests({ quarter, reportedCase: name }: AccessSample): Readonly<Record<string, AccessRequest>> {
  return {
    AcceptCase: { message: { name } },
    RefuseCase: { message: { name, reason: 'NO_FACTS', explanation: '无法核实。' } },
    DispatchCase: { message: { name } },
    SignForCase: { message: { name } },
    ReturnCase: { message: { name, reason: '不属于本单位。' } },
    AskReporter: { message: { name, question: '请说明楼层。' } },
    ReplyToCase: { message: { name, text: '已办理。' } },
    RequestCaseExtension: { message: { name, reason: '需采购配件。', workingDays: 3 } },
    DecideCaseExtension: { message: { name, granted: true } },
    RevisitCase: { message: { name } },
    CloseCase: { message: { name } },
    ReopenCase: { message: { name, reason: '未解决。' } },
    UrgeCase: { message: { name } },
    MergeCase: { message: { name, into: name } },
    SplitCase: { message: { name, category: 'PARKING', title: '停车', text: '车位被占用。' } },
    TransferCase: { message: { name, quarter, reason: '小区有误。' } },
    AddToCase: { message: { name, text: '来电补充。' } },
    NoteOnCase: { message: { name, text: '备注。', etag: 'stale' } },
    DiscloseCase: { message: { name } },
  };
}

/** An order about a case that has ended, which is refused; and another that is answered. */
function orderRequests({ reportedCase, order: name }: AccessSample): Readonly<Record<string, AccessRequest>> {
  return {
    IssueSupervisionOrder: { message: { case: reportedCase, reason: '请整改。', workingDays: 3 } },
    ListSupervisionOrders: { message: {}, shows: name },
    GetSupervisionOrder: { message: { name } },
    DownloadSupervisionOrder: { message: { name } },
    AnswerSupervisionOrder: { message: { name, answer: '已办。' } },
    CheckSupervisionOrder: { message: { name: `supervisionOrderChecks/${'0'.repeat(20)}` } },
  };
}

/** A report of the future, which is refused; and of a record that was withdrawn nothing more becomes. */
function creditRequests({ organisation, quarter, creditRecord: name }: AccessSample): Readonly<Record<string, AccessRequest>> {
  const uscc = organisation.slice('organisations/'.length);
  const report = { organisation, quarter, itemType: 'BD08', occurDate: '2999-01-01', facts: '拒不参加联席会议。' };
  const [reason, text, answer] = ['报送有误，予以撤回。', '我公司当日已派员参加。', '已核实会议签到记录。'];
  return {
    GetCreditRules: { message: {} },
    ReportCreditRecord: { message: { report } },
    VerifyCreditRecord: { message: { name } },
    RejectCreditRecord: { message: { name, reason } },
    CommentOnCreditRecord: { message: { name, comment: text } },
    WithdrawCreditRecord: { message: { name, reason } },
    ObjectToCreditRecord: { message: { name, text } },
    ExtendCreditObjection: { message: { name, reason } },
    DecideCreditObjection: { message: { name, outcome: 'KEPT', answer } },
    ApplyForCreditRepair: { message: { name, text, committed: true } },
    DecideCreditRepair: { message: { name, outcome: 'REFUSED', answer } },
    RevokeCreditRecord: { message: { name, reason, basis: '会议签到记录' } },
    GetCreditRecord: { message: { name } },
    ListCreditRecords: { message: {}, shows: name },
    GetCreditScore: { message: { name: `creditScores/${uscc}` } },
    ListCreditScores: { message: {} },
    GetPublishedCreditScore: { message: { name: `publishedCreditScores/${uscc}` } },
    ListPublishedCreditScores: { message: {} },
    ListCreditAuditRecords: { message: {} },
  };
}
