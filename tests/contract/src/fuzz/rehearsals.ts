import { usccOf, type Sample } from '../sample-register.js';

/** A request that needs more than luck, by the path of its method. */
export interface Rehearsal {
  readonly method: string;
  /** As protobufjs reads plain objects; the first of the messages, where the method takes a stream of them. */
  readonly request: object;
}

/** Stands for the etag that the resource of the request has when the request is sent: reactions may have changed it since it was made. */
export const PRESENT_ETAG = 'present';

const IDENTITY = '/heming.identity.v1.IdentityService/';
const REGISTRY = '/heming.registry.v1.RegistryService/';
/** A home of the sample register, sold; there and elsewhere in it corrections are asked for. */
const HOME = 'quarters/PJ-211103016-0001/buildings/001/units/02-0201';
const QUARTER = 'quarters/PJ-211103016-0001';
const FIRM = `organisations/${usccOf(30_161)}`;
const WHY = { reason: '勘误', basis: '测绘报告' };
const DAY_MS = 86_400_000;

/** The standing grant that the fuzz holds from the start on. */
export const FUZZ_GRANT = { subject: 'fuzz', role: 'COUNTY', division: '211103' } as const;

/** A table of quarters with one row that is right. */
const TABLE = '小区编号,小区名称,所属社区代码\nPJ-211103016-0077,演练小区,211103016005\n';

/**
 * One right request of each method whose rules hang together too closely to be guessed; the fuzz goes on from it.
 * @param sample what is registered in the county
 * @param emptyImport name of an import of quarters in the county that waits for its table
 */
export function rehearsals(now: Date, sample: Sample, emptyImport: string): readonly Rehearsal[] {
  const validTo = { seconds: Math.floor((now.getTime() + DAY_MS) / 1000), nanos: 0 };
  const division = `divisions/${FUZZ_GRANT.division}`;
  const unit = `${QUARTER}/buildings/001/units/01-0909`;
  const home = { entrance: '01', room: '0909', floor: 1, use: 'RESIDENCE', surveyedAreaCenti: 9000, saleState: 'SOLD_UNDELIVERED' };
  const firm = { uscc: usccOf(5), title: '样例开发', kind: 'DEVELOPER', division: 'divisions/211103' };
  return [
    { method: `${REGISTRY}CreateUnit`, request: { parent: `${QUARTER}/buildings/001`, unit: home } },
    { method: `${REGISTRY}UpdateUnit`, request: { unit: { name: unit, floor: 2 }, updateMask: { paths: ['floor'] } } },
    { method: `${REGISTRY}DeliverUnit`, request: { name: unit, deliveredOn: '2021-01-01' } },
    ...[
      ['Quarter', QUARTER],
      ['Building', `${QUARTER}/buildings/001`],
      ['Unit', `${QUARTER}/buildings/001/units/01-0101`],
      ['Organisation', FIRM],
      ['Person', sample.people.owner],
    ].map(([resource, name]) => ({
      method: `${REGISTRY}Decide${resource}Correction`,
      request: { name, approved: true, etag: PRESENT_ETAG },
    })),
    {
      method: `${REGISTRY}RequestQuarterCorrection`,
      request: { quarter: { name: QUARTER, householdCount: 5 }, updateMask: { paths: ['household_count'] }, ...WHY },
    },
    {
      method: `${REGISTRY}RequestBuildingCorrection`,
      request: { building: { name: `${QUARTER}/buildings/001`, use: 'MIXED' }, updateMask: { paths: ['use'] }, ...WHY },
    },
    {
      method: `${REGISTRY}RequestPersonCorrection`,
      request: { person: { name: sample.people.owner, fullName: '更正人' }, updateMask: { paths: ['full_name'] }, ...WHY },
    },
    { method: `${REGISTRY}CreateOrganisation`, request: { organisation: firm } },
    {
      method: `${REGISTRY}RequestOrganisationCorrection`,
      request: { organisation: { name: FIRM, title: '更正物业' }, updateMask: { paths: ['title'] }, ...WHY },
    },
    {
      method: `${REGISTRY}CreateDivision`,
      request: { code: '211103016199', title: '新社区', validFrom: '2026-01-01', source: '批复' },
    },
    {
      method: `${REGISTRY}RetireDivision`,
      request: { name: 'divisions/211103016199', validTo: '2026-06-30', successors: ['divisions/211103016005'] },
    },
    {
      method: `${REGISTRY}CreateFunctionalZone`,
      request: { functionalZone: { code: 'rehearsed', title: '演练功能区', divisions: ['divisions/211122001'] } },
    },
    {
      method: `${REGISTRY}UpdateFunctionalZone`,
      request: { functionalZone: { name: 'functionalZones/rehearsed', title: '新功能区' }, updateMask: { paths: ['title'] } },
    },
    { method: `${REGISTRY}UpdateQuarter`, request: { quarter: { name: QUARTER, address: '新路2号' }, updateMask: { paths: ['address'] } } },
    {
      method: `${REGISTRY}UpdateBuilding`,
      request: { building: { name: `${QUARTER}/buildings/001`, title: '新楼' }, updateMask: { paths: ['title'] } },
    },
    {
      method: `${REGISTRY}RequestUnitCorrection`,
      request: { unit: { name: unit, surveyedAreaCenti: 9100 }, updateMask: { paths: ['surveyed_area_centi'] }, ...WHY },
    },
    {
      method: `${REGISTRY}UpdateOrganisation`,
      request: { organisation: { name: FIRM, address: '新路3号' }, updateMask: { paths: ['address'] } },
    },
    ...engagements(sample),
    ...facilities(sample),
    ...mergers(),
    ...bindings(),
    {
      method: `${REGISTRY}DecideTitleCorrection`,
      request: { name: `${HOME}/title`, approved: true, etag: PRESENT_ETAG },
    },
    {
      method: `${REGISTRY}RecordTransfer`,
      request: {
        unit: HOME,
        fromDay: '2022-01-01',
        holdings: [{ owner: FIRM, shareNum: 1, shareDen: 1, basis: 1 }],
      },
    },
    { method: `${REGISTRY}UploadImportContent`, request: { name: emptyImport, content: Buffer.from(TABLE) } },
    ...ownMap(),
    { method: `${REGISTRY}CreateExport`, request: { kind: 1, division } },
    { method: `${REGISTRY}SearchPersons`, request: { idNumber: 'E1001' } },
    {
      method: `${IDENTITY}DelegateGrant`,
      request: { name: 'grants/founding-county-211103-fuzz', subject: 'colleague', division, validTo, reason: '休假' },
    },
    {
      method: `${IDENTITY}CreateApiKey`,
      request: { title: '同步', role: FUZZ_GRANT.role, division, permissions: ['registry.quarters.read'], validTo },
    },
  ];
}

/** A map of a county that comes, is taken away and comes again, and stays to be downloaded. */
function ownMap(): readonly Rehearsal[] {
  const ring = [[122, 41], [122.1, 41], [122.1, 41.1], [122, 41]]; // prettier-ignore
  const feature = { type: 'Feature', properties: { code: '211103' }, geometry: { type: 'Polygon', coordinates: [ring] } };
  const content = Buffer.from(JSON.stringify({ type: 'FeatureCollection', features: [feature] }));
  const upload = { method: `${REGISTRY}UploadDivisionMap`, request: { coordinateSystem: 2, source: '样例', content } };
  return [
    upload,
    { method: `${REGISTRY}RemoveDivisionMap`, request: {} },
    upload,
    { method: `${REGISTRY}DownloadDivisionMap`, request: {} },
  ];
}

/** Enterprise, project manager and committee of the sample quarter, come, gone and come again. */
function engagements({ projectManager, people }: Sample): readonly Rehearsal[] {
  const body = { uscc: usccOf(6), title: '样例业委会', kind: 'OWNERS_COMMITTEE', division: 'divisions/211103' };
  const committee = `organisations/${body.uscc}`;
  const activated = (name: string): Rehearsal => ({
    method: `${REGISTRY}ChangeOrganisationState`,
    request: { name, state: 'ACTIVE', reason: '核实' },
  });
  const from = (fromDay: string): object => ({ name: QUARTER, fromDay, basis: '备案' });
  const until = { name: QUARTER, toDay: '2025-01-01', reason: '期满' };
  const successor = { enterprise: FIRM, person: people.owner, displayName: '王经理', dutyPhone: '0427-2820002', fromDay: '2023-01-01' };
  return [
    {
      method: `${REGISTRY}UpdateProjectManager`,
      request: { projectManager: { name: projectManager, dutyPhone: '0427-2820003' }, updateMask: { paths: ['duty_phone'] } },
    },
    { method: `${REGISTRY}EndProjectManager`, request: { name: projectManager, toDay: '2023-01-01', reason: '调任' } },
    { method: `${REGISTRY}AppointProjectManager`, request: { parent: QUARTER, projectManager: successor } },
    { method: `${REGISTRY}CreateOrganisation`, request: { organisation: body } },
    activated(committee),
    { method: `${REGISTRY}EndEnterpriseService`, request: until },
    { method: `${REGISTRY}AssignEnterprise`, request: { ...from('2025-01-01'), enterprise: FIRM } },
    { method: `${REGISTRY}AssignCommittee`, request: { ...from('2024-01-01'), committee } },
    { method: `${REGISTRY}EndCommitteeTerm`, request: until },
    { method: `${REGISTRY}AssignCommittee`, request: { ...from('2025-01-01'), committee } },
  ];
}

/** The sample lift described anew and inspected, and a pump that comes and goes. */
function facilities({ facility: name }: Sample): readonly Rehearsal[] {
  const inspection = { inspectedOn: '2026-01-05', result: 'PASSED', documentNo: 'DT-1', nextDueOn: '2027-01-05' };
  return [
    { method: `${REGISTRY}CreateFacility`, request: { parent: QUARTER, facility: { kind: 'PUMP', title: '水泵' } } },
    { method: `${REGISTRY}UpdateFacility`, request: { facility: { name, title: '东梯' }, updateMask: { paths: ['title'] } } },
    { method: `${REGISTRY}RecordFacilityInspection`, request: { name, inspection } },
    { method: `${REGISTRY}ChangeFacilityState`, request: { name, state: 'STOPPED', reason: '检修' } },
  ];
}

/** A quarter that goes into another one, which is split over two: one old, one new. */
function mergers(): readonly Rehearsal[] {
  const [first, second, third, fourth] = [81, 82, 83, 84].map((sequence) => `PJ-211103016-00${sequence}`) as [
    string,
    string,
    string,
    string,
  ];
  const codes = [first, second, third, fourth];
  const decision = { decisionNo: '1号', effectiveDay: '2026-01-05' };
  const building = (code: string): string => `quarters/${code}/buildings/001`;
  const parts = [
    { successor: `quarters/${third}`, buildings: [building(first)] },
    { successor: `quarters/${fourth}`, buildings: [building(second)] },
  ];
  return [
    ...codes.map((code) => ({
      method: `${REGISTRY}CreateQuarter`,
      request: { quarter: { code, title: '合并演练', division: 'divisions/211103016005' } },
    })),
    ...[first, second].flatMap((code) => [
      { method: `${REGISTRY}DemarcateQuarter`, request: { name: `quarters/${code}`, decisionNo: '1号' } },
      { method: `${REGISTRY}CreateBuilding`, request: { parent: `quarters/${code}`, building: { number: '001', use: 'RESIDENTIAL' } } },
    ]),
    { method: `${REGISTRY}MergeQuarter`, request: { name: `quarters/${first}`, successor: `quarters/${second}`, ...decision } },
    { method: `${REGISTRY}SplitQuarter`, request: { name: `quarters/${second}`, parts, ...decision } },
  ];
}

/** A home in a quarter that everybody may know of, and somebody who asks to be bound to it. */
function bindings(): readonly Rehearsal[] {
  const code = 'PJ-211103016-0085';
  const [quarter, building] = [`quarters/${code}`, `quarters/${code}/buildings/001`];
  const home = { entrance: '01', room: '0101', floor: 1, use: 'RESIDENCE', surveyedAreaCenti: 9000 };
  const said = { standing: 'OWNER', idType: 'PASSPORT', idNumber: 'E1001', fullName: '某人', phone: '10012345678' };
  return [
    { method: `${REGISTRY}CreateQuarter`, request: { quarter: { code, title: '绑定演练', division: 'divisions/211103016005' } } },
    { method: `${REGISTRY}DemarcateQuarter`, request: { name: quarter, decisionNo: '1号' } },
    { method: `${REGISTRY}CreateBuilding`, request: { parent: quarter, building: { number: '001', use: 'RESIDENTIAL' } } },
    { method: `${REGISTRY}CreateUnit`, request: { parent: building, unit: home } },
    { method: `${REGISTRY}RequestBinding`, request: { unit: `${building}/units/01-0101`, ...said } },
  ];
}
