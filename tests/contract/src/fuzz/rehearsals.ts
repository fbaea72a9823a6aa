import { usccOf } from '../sample-register.js';

/** A request that needs more than luck, by the path of its method. */
export interface Rehearsal {
  readonly method: string;
  /** As protobufjs reads plain objects; the first of the messages, where the method takes a stream of them. */
  readonly request: object;
}

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
 * @param emptyImport name of an import of quarters in the county that waits for its table
 * @param owner name of the owner in the sample register
 */
export function rehearsals(now: Date, emptyImport: string, owner: string): readonly Rehearsal[] {
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
      ['Person', owner],
    ].map(([resource, name]) => ({ method: `${REGISTRY}Decide${resource}Correction`, request: { name, approved: true, etag: '2' } })),
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
      request: { person: { name: owner, fullName: '更正人' }, updateMask: { paths: ['full_name'] }, ...WHY },
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
    {
      method: `${REGISTRY}DecideTitleCorrection`,
      request: { name: `${HOME}/title`, approved: true, etag: '2' },
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
