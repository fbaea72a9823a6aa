import type { RegistryService } from '@heming/contracts/registry/v1';
import { ANONYMOUS, type Client, type Principal } from '@heming/kit';
import { fakeClock, given, type Given } from '@heming/testing';
import { registry } from './service.js';

const COUNTY: Principal = { subject: 'clerk of 211103', grants: [{ role: 'COUNTY', division: '211103' }] };
const FIRM = 'organisations/91211103MA0PJWY151';
const COMMITTEE = 'organisations/91211103MA0PJWY23U';
const [SERVED, PLANNED, PULLED_DOWN] = ['PJ-211103016-0001', 'PJ-211103016-0002', 'PJ-211103016-0003'] as const;

let city: Given<RegistryService>;
let county: Client<RegistryService>;
let anybody: Client<RegistryService>;
beforeEach(async () => {
  city = await given(registry, { environment: { clock: fakeClock(new Date('2026-11-23T04:00:00Z')) } });
  county = city.as(COUNTY);
  anybody = city.as(ANONYMOUS);
  for (const [name, title, kind] of [
    [FIRM, '样例物业', 'PROPERTY_SERVICE_ENTERPRISE'],
    [COMMITTEE, '样例业委会', 'OWNERS_COMMITTEE'],
  ] as const) {
    const uscc = name.slice('organisations/'.length);
    await county.CreateOrganisation({ organisation: { uscc, title, kind, division: 'divisions/211103' } });
    await county.ChangeOrganisationState({ name, state: 'ACTIVE', reason: '核实' });
  }
  for (const code of [SERVED, PLANNED, PULLED_DOWN]) {
    const facts = { title: '鹤翔花园', address: '鹤翔路1号', householdCount: 320, buildingAreaCenti: 3_200_000 };
    await county.CreateQuarter({ quarter: { code, division: 'divisions/211103016005', coverage: 'MARKET', ...facts } });
  }
  for (const code of [SERVED, PULLED_DOWN]) await county.DemarcateQuarter({ name: `quarters/${code}`, decisionNo: '盘住建〔2026〕1号' });
  await county.ChangeQuarterState({ name: `quarters/${SERVED}`, state: 'PRE_MANAGED', reason: '前期合同' });
  await county.ChangeQuarterState({ name: `quarters/${PULLED_DOWN}`, state: 'DEMOLISHED', reason: '征收' });
  const name = `quarters/${SERVED}`;
  await county.AssignEnterprise({ name, enterprise: FIRM, fromDay: '2020-01-01', basis: '合同一' });
  await county.EndEnterpriseService({ name, toDay: '2024-01-01', reason: '期满' });
  await county.AssignEnterprise({ name, enterprise: FIRM, fromDay: '2024-01-01', basis: '合同二', serviceGrade: 4 });
  await county.AssignCommittee({ name, committee: COMMITTEE, fromDay: '2025-01-01', basis: '备案' });
});
afterEach(() => city.stop());

const reasonOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'none',
    (error: { details?: { reason?: string } }) => error.details?.reason ?? String(error),
  );

test('everybody is told these facts of a quarter, and nothing else', async () => {
  expect(await anybody.GetDisclosedQuarter({ name: `disclosedQuarters/${SERVED}` })).toEqual({
    name: `disclosedQuarters/${SERVED}`,
    code: SERVED,
    title: '鹤翔花园',
    division: 'divisions/211103016005',
    divisionTitles: ['盘锦市', '兴隆台区', expect.stringMatching(/街道$/), expect.stringMatching(/社区/)],
    address: '鹤翔路1号',
    state: 'PRE_MANAGED',
    coverage: 'MARKET',
    buildingAreaCenti: 3_200_000,
    householdCount: 320,
    enterprise: FIRM,
    enterpriseTitle: '样例物业',
    enterpriseSince: '2024-01-01',
    serviceGrade: 4,
    committeeTitle: '样例业委会',
    committeeSince: '2025-01-01',
  });
});

test('a quarter that is planned or has ended is as if it were not there', async () => {
  for (const code of [PLANNED, PULLED_DOWN, 'PJ-211103016-9999'])
    expect(await reasonOf(anybody.GetDisclosedQuarter({ name: `disclosedQuarters/${code}` }))).toBe('QUARTER_NOT_FOUND');
  for (const query of ['', '鹤翔', 'hxhy', 'PJ-211103016']) {
    const { disclosedQuarters } = await anybody.ListDisclosedQuarters({ query });
    expect(disclosedQuarters.map(({ code }) => code)).toEqual([SERVED]);
  }
  expect(await anybody.GetDisclosedFigures({})).toEqual({
    quarterCount: 1,
    servedCount: 1,
    selfManagedCount: 0,
    unmanagedCount: 0,
    householdCount: 320,
  });
});

test('quarters are found by who serves them and where they lie, page by page', async () => {
  await county.DemarcateQuarter({ name: `quarters/${PLANNED}`, decisionNo: '盘住建〔2026〕2号' });
  const codesOf = async (request: object): Promise<readonly string[]> =>
    (await anybody.ListDisclosedQuarters(request)).disclosedQuarters.map(({ code }) => code);
  expect(await codesOf({ enterprise: FIRM })).toEqual([SERVED]);
  expect(await codesOf({ division: 'divisions/211103' })).toEqual([SERVED, PLANNED]);
  expect(await codesOf({ division: 'divisions/211102' })).toEqual([]);
  const { nextPageToken } = await anybody.ListDisclosedQuarters({ query: '鹤翔', pageSize: 1 });
  expect(await codesOf({ query: '鹤翔', pageSize: 1, pageToken: nextPageToken })).toEqual([PLANNED]);
});

test('who corrected an organisation and why it is in its state is for its own people and for whoever reads a register', async () => {
  const [county, colleague] = [city.as(COUNTY), city.as({ ...COUNTY, subject: 'second clerk' })];
  const name = 'organisations/91211103MA0YMPL26H';
  const organisation = {
    uscc: name.slice(-18),
    title: '样例物业',
    kind: 'PROPERTY_SERVICE_ENTERPRISE' as const,
    division: 'divisions/211103',
  };
  await county.CreateOrganisation({ organisation });
  await county.ChangeOrganisationState({ name, state: 'ACTIVE', reason: '现场核实' });
  const ask = (title: string) =>
    county.RequestOrganisationCorrection({ organisation: { name, title }, updateMask: ['title'], reason: '笔误', basis: '执照' });
  const { etag } = await ask('示例物业');
  await colleague.DecideOrganisationCorrection({ name, approved: true, etag });
  await ask('样例物业服务');
  const acting = (party: string): Principal => ({ subject: 'clerk', grants: [{ role: 'ENTERPRISE', division: '211103', party }] });
  const owner: Principal = { subject: 'owner', grants: [{ role: 'OWNER', division: '', party: 'persons/00000000000000000000000001' }] };
  const listed = async (reader: Principal) =>
    (await city.as(reader).ListOrganisations({ query: '示例' })).organisations.find((one) => one.name === name);
  for (const reader of [ANONYMOUS, owner, acting('organisations/91211103MA0PJWY151')]) {
    for (const read of [await city.as(reader).GetOrganisation({ name }), await listed(reader)]) {
      expect(read).toMatchObject({ title: '示例物业', state: 'ACTIVE', stateReason: '', corrections: [] });
      expect(read?.pendingCorrection).toBeUndefined();
    }
    expect((await city.as(reader).ListOrganisations({ correctionPending: true })).organisations).toEqual([]);
  }
  for (const reader of [COUNTY, acting(name), { subject: 'auditor', grants: [{ role: 'AUDITOR', division: '2111' }] }]) {
    for (const read of [await city.as(reader).GetOrganisation({ name }), await listed(reader)])
      expect(read).toMatchObject({
        stateReason: '现场核实',
        corrections: [{ state: 'APPROVED' }],
        pendingCorrection: { state: 'REQUESTED' },
      });
  }
});
