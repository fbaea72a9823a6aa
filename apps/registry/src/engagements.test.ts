import type { Quarter, RegistryService } from '@heming/contracts/registry/v1';
import type { Principal } from '@heming/kit';
import { fakeClock, given, type Given } from '@heming/testing';
import { registry } from './service.js';

const COUNTY: Principal = { subject: 'clerk of 211103', grants: [{ role: 'COUNTY', division: '211103' }] };
const NEIGHBOUR: Principal = { subject: 'clerk of 211102', grants: [{ role: 'COUNTY', division: '211102' }] };
const CITY: Principal = { subject: 'city', grants: [{ role: 'CITY', division: '2111' }] };
const HERE = ['PJ-211103016-0001', 'PJ-211103016-0002', 'PJ-211103016-0003'].map((code) => `quarters/${code}`);
const THERE = 'quarters/PJ-211102002-0001';
const DEVELOPER = 'organisations/91350100M000100Y43';
const FIRM = 'organisations/91211103MA0PJWY151';
const COMMITTEE = 'organisations/91211103MA0PJWY23U';

let city: Given<RegistryService>;
beforeEach(async () => {
  city = await given(registry, { environment: { clock: fakeClock(new Date('2026-11-23T04:00:00Z')) } });
  for (const name of HERE) await register(COUNTY, name, 'divisions/211103016005');
  await register(NEIGHBOUR, THERE, 'divisions/211102002005');
  await organisation(FIRM, 'PROPERTY_SERVICE_ENTERPRISE');
  await organisation(COMMITTEE, 'OWNERS_COMMITTEE');
});
afterEach(() => city.stop());

const reasonOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'none',
    (error: { details?: { reason?: string } }) => error.details?.reason ?? String(error),
  );
const register = (principal: Principal, name: string, division: string): Promise<Quarter> =>
  city
    .as(principal)
    .CreateQuarter({ quarter: { code: name.slice('quarters/'.length), title: '鹤翔花园', division, developer: DEVELOPER } });
async function organisation(name: string, kind: 'PROPERTY_SERVICE_ENTERPRISE' | 'OWNERS_COMMITTEE'): Promise<void> {
  const uscc = name.slice('organisations/'.length);
  await city.as(COUNTY).CreateOrganisation({ organisation: { uscc, title: '样例', kind, division: 'divisions/211103' } });
  await city.as(COUNTY).ChangeOrganisationState({ name, state: 'ACTIVE', reason: '核实' });
}
const serve = (name: string, principal = COUNTY, fromDay = '2024-01-01'): Promise<Quarter> =>
  city.as(principal).AssignEnterprise({ name, enterprise: FIRM, fromDay, basis: '物业服务合同', serviceGrade: 3 });
const leave = (name: string, principal = COUNTY): Promise<Quarter> =>
  city.as(principal).EndEnterpriseService({ name, toDay: '2026-11-01', reason: '合同期满' });

test('an enterprise comes and goes, and each is announced by names and day alone', async () => {
  const [name = ''] = HERE;
  const served = await serve(name);
  expect(served).toMatchObject({ enterprise: FIRM, serviceGrade: 3, committee: '', committeeTenures: [] });
  expect(await reasonOf(serve(name))).toBe('QUARTER_HAS_ENTERPRISE');
  expect(await leave(name)).toMatchObject({
    enterprise: '',
    serviceGrade: 0,
    enterpriseTenures: [{ organisation: FIRM, fromDay: '2024-01-01', toDay: '2026-11-01', basis: '物业服务合同', endReason: '合同期满' }],
  });
  const said = city.announced().filter(({ type }) => type.endsWith('QuarterEnterpriseChanged'));
  expect(said.map(({ data }) => data)).toEqual([
    expect.objectContaining({ quarter: name, fromEnterprise: '', toEnterprise: FIRM, effectiveDay: '2024-01-01' }),
    expect.objectContaining({ quarter: name, fromEnterprise: FIRM, toEnterprise: '', effectiveDay: '2026-11-01' }),
  ]);
});

test('the grade of service of a contract is one to five, is said anew by update, and says so in its event', async () => {
  const [name = ''] = HERE;
  const update = (serviceGrade: number): Promise<Quarter> =>
    city.as(COUNTY).UpdateQuarter({ quarter: { name, serviceGrade }, updateMask: ['serviceGrade'] });
  expect(await reasonOf(update(4))).toBe('QUARTER_WITHOUT_ENTERPRISE');
  await serve(name);
  expect(await update(4)).toMatchObject({ serviceGrade: 4 });
  expect(await reasonOf(update(6))).toBe('INVALID_REQUEST');
  const said = city.announced().filter(({ type }) => type.endsWith('QuarterChanged'));
  expect(said.map(({ data }) => data)).toEqual([expect.objectContaining({ quarter: name, fields: ['serviceGrade'] })]);
});

test('a committee is seated and leaves, and the etag guards both', async () => {
  const [name = ''] = HERE;
  const assign = (etag: string): Promise<Quarter> =>
    city.as(COUNTY).AssignCommittee({ name, committee: COMMITTEE, fromDay: '2025-01-01', basis: '备案', etag });
  expect(await reasonOf(assign('other'))).toBe('CHANGED_MEANWHILE');
  const { etag } = await assign('1');
  expect(etag).toBe('2');
  const left = await city.as(COUNTY).EndCommitteeTerm({ name, toDay: '2026-11-23', reason: '换届', etag });
  expect(left).toMatchObject({ committee: '', committeeTenures: [{ organisation: COMMITTEE, toDay: '2026-11-23' }] });
  expect(city.announced().filter(({ type }) => type.endsWith('QuarterCommitteeChanged'))).toHaveLength(2);
});

test('quarters are found by who serves them, who built them and who represents them, within the territory', async () => {
  const [first = '', second = ''] = HERE;
  await serve(first);
  await serve(THERE, NEIGHBOUR);
  await city.as(COUNTY).AssignCommittee({ name: second, committee: COMMITTEE, fromDay: '2025-01-01', basis: '备案' });
  const found = async (principal: Principal, query: object): Promise<string[]> =>
    (await city.as(principal).ListQuarters(query)).quarters.map(({ name }) => name);
  expect(await found(COUNTY, { enterprise: FIRM })).toEqual([first]);
  expect(await found(CITY, { enterprise: FIRM })).toEqual([THERE, first]);
  expect(await found(COUNTY, { enterprise: FIRM, state: 'PLANNED', query: '鹤翔', division: 'divisions/211103016' })).toEqual([first]);
  expect(await found(COUNTY, { committee: COMMITTEE })).toEqual([second]);
  expect(await found(COUNTY, { developer: DEVELOPER, pageSize: 2 })).toEqual(HERE.slice(0, 2));
  expect(await found(COUNTY, { developer: FIRM })).toEqual([]);
});

test('an enterprise exits once it serves no quarter anywhere, and what it did stays readable', async () => {
  const [first = ''] = HERE;
  await serve(first);
  await serve(THERE, NEIGHBOUR);
  const exit = (): Promise<unknown> => city.as(COUNTY).ChangeOrganisationState({ name: FIRM, state: 'EXITED', reason: '退出市场' });
  await expect(exit()).rejects.toMatchObject({ details: { reason: 'ORGANISATION_STILL_ENGAGED', facts: { count: '2', quarters: first } } });
  await leave(first);
  await expect(exit()).rejects.toMatchObject({ details: { facts: { count: '1', quarters: '—' } } });
  await city.as(COUNTY).ChangeOrganisationState({ name: FIRM, state: 'SUSPENDED', reason: '整改' });
  expect(await reasonOf(serve(first))).toBe('ORGANISATION_NOT_ACTIVE');
  await leave(THERE, NEIGHBOUR);
  await exit();
  expect(await city.as(COUNTY).GetOrganisation({ name: FIRM })).toMatchObject({ state: 'EXITED' });
  expect((await city.as(COUNTY).GetQuarter({ name: first })).enterpriseTenures).toHaveLength(1);
  expect(
    city
      .announced()
      .filter(({ type }) => type.endsWith('OrganisationStateChanged'))
      .at(-1)?.data,
  ).toMatchObject({ toState: 'EXITED' });
});
