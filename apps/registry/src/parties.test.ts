import type { Input } from '@heming/contracts';
import type { Holding, RegistryService } from '@heming/contracts/registry/v1';
import type { Principal } from '@heming/kit';
import { eventually, given, type Given } from '@heming/testing';
import { registry } from './service.js';

const COMMUNITY = '211103016005';
const FIRM = 'organisations/91211103MA0PJWY151';
const QUARTER = 'quarters/PJ-211103016-0001';
const OTHER = 'quarters/PJ-211103016-0002';
const [DEVELOPER, RIVAL] = ['organisations/91211199MA0PJWY10X', 'organisations/91211199MA0PJWY28H'] as const;

const officer = (subject: string, role = 'COUNTY'): Principal => ({
  subject,
  grants: [{ role, division: '211103' }],
  authTime: Date.now(),
});
const COUNTY = officer('clerk');
const acting = (role: string, party: string, division = COMMUNITY): Principal => ({
  subject: `${role} of ${party}`,
  grants: [{ role, division, party }],
});

let city: Given<RegistryService>;
beforeEach(async () => {
  city = await given(registry);
  for (const [quarter, developer] of [
    [QUARTER, DEVELOPER],
    [OTHER, RIVAL],
  ] as const) {
    const code = quarter.slice('quarters/'.length);
    await city
      .as(COUNTY)
      .CreateQuarter({ quarter: { code, title: `小区${code.slice(-1)}`, division: `divisions/${COMMUNITY}`, developer } });
    await city.as(COUNTY).CreateBuilding({ parent: quarter, building: { number: '001', use: 'RESIDENTIAL' } });
  }
});
afterEach(() => city.stop());

const home = async (quarter: string, room: string): Promise<string> => {
  const unit = {
    entrance: '01',
    room,
    use: 'RESIDENCE',
    saleState: 'DELIVERED',
    deliveredOn: '2020-06-22',
    surveyedAreaCenti: 9000,
  } as const;
  return (await city.as(COUNTY).CreateUnit({ parent: `${quarter}/buildings/001`, unit })).name;
};
const person = async (number: string, subject = ''): Promise<string> =>
  (
    await city.as(COUNTY).CreatePerson({
      person: {
        idType: 'PASSPORT',
        idNumber: number,
        fullName: `业主${number}`,
        phone: '10012345678',
        division: `divisions/${COMMUNITY}`,
        subject,
      },
    })
  ).name;
const sell = (unit: string, fromDay: string, ...owners: string[]) => {
  const share = (owner: string, i: number): Input<Holding> => ({
    owner,
    shareNum: 1,
    shareDen: owners.length,
    basis: 'REGISTERED',
    representative: i === 0,
  });
  return city.as(COUNTY).RecordTransfer({ unit, fromDay, holdings: owners.map(share) });
};
const reasonOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'none',
    (error: { details?: { reason?: string } }) => error.details?.reason ?? String(error),
  );

test('a developer is shown the quarters he builds, with their parts, and no others', async () => {
  const [own, foreign] = [await home(QUARTER, '0101'), await home(OTHER, '0101')];
  const developer = city.as(acting('DEVELOPER', DEVELOPER, '211103'));
  expect((await developer.ListQuarters({})).quarters.map(({ name }) => name)).toEqual([QUARTER]);
  expect((await developer.ListUnits({ parent: `${QUARTER}/buildings/-` })).units.map(({ name }) => name)).toEqual([own]);
  expect(await reasonOf(developer.GetQuarter({ name: OTHER }))).toBe('QUARTER_NOT_FOUND');
  expect(await reasonOf(developer.GetUnit({ name: foreign }))).toBe('UNIT_NOT_FOUND');
  expect(await reasonOf(developer.ListTitles({ parent: QUARTER }))).toBe('NOT_PERMITTED');
  expect((await city.as(acting('DEVELOPER', DEVELOPER, '211102')).ListQuarters({})).quarters).toEqual([]);
});

test('a grant of such a role that names nobody shows nothing, and one for a person does not act for a firm', async () => {
  const nobody: Principal = { subject: 'x', grants: [{ role: 'DEVELOPER', division: '211103' }] };
  expect(await reasonOf(city.as(nobody).ListQuarters({}))).toBe('NOT_PERMITTED');
  expect(await reasonOf(city.as(acting('DEVELOPER', 'persons/1')).ListQuarters({}))).toBe('NOT_PERMITTED');
});

test('a quarter that changes its developer is shown to the new one with all its parts, and no more to the old', async () => {
  const unit = await home(QUARTER, '0101');
  const [before, after] = [city.as(acting('DEVELOPER', DEVELOPER)), city.as(acting('DEVELOPER', RIVAL))];
  expect(await reasonOf(after.GetUnit({ name: unit }))).toBe('UNIT_NOT_FOUND');
  await city.as(COUNTY).UpdateQuarter({ quarter: { name: QUARTER, developer: RIVAL }, updateMask: ['developer'] });
  expect(await reasonOf(before.GetQuarter({ name: QUARTER }))).toBe('QUARTER_NOT_FOUND');
  await eventually('the unit is shown', async () => (await reasonOf(after.GetUnit({ name: unit }))) === 'none');
  expect(await reasonOf(before.GetUnit({ name: unit }))).toBe('UNIT_NOT_FOUND');
});

test('an owner is shown his own record, title and unit; his neighbour’s not', async () => {
  const [zhang, li] = [await person('E1001'), await person('E1002')];
  const [own, next] = [await home(QUARTER, '0101'), await home(QUARTER, '0102')];
  await sell(own, '2021-01-01', zhang);
  await sell(next, '2021-01-01', li);
  const owner = city.as(acting('OWNER', zhang));
  expect((await owner.GetTitle({ name: `${own}/title` })).holdings).toHaveLength(1);
  expect((await owner.GetPerson({ name: zhang })).name).toBe(zhang);
  await eventually('the unit is shown', async () => (await reasonOf(owner.GetUnit({ name: own }))) === 'none');
  expect(await reasonOf(owner.GetTitle({ name: `${next}/title` }))).toBe('TITLE_NOT_FOUND');
  expect(await reasonOf(owner.GetPerson({ name: li }))).toBe('PERSON_NOT_FOUND');
  expect(await reasonOf(owner.GetUnit({ name: next }))).toBe('UNIT_NOT_FOUND');
  expect((await owner.ListPersons({ division: 'divisions/2111' })).persons.map(({ name }) => name)).toEqual([zhang]);
  expect((await owner.SearchPersons({ phone: '10012345678' })).persons.map(({ name }) => name)).toEqual([zhang]);
});

test('who sold is shown the title no more, from the same moment on', async () => {
  const [zhang, li] = [await person('E1001'), await person('E1002')];
  const unit = await home(QUARTER, '0101');
  await sell(unit, '2021-01-01', zhang);
  await sell(unit, '2022-01-01', li);
  expect(await reasonOf(city.as(acting('OWNER', zhang)).GetTitle({ name: `${unit}/title` }))).toBe('TITLE_NOT_FOUND');
  expect((await city.as(acting('OWNER', li)).GetTitle({ name: `${unit}/title` })).holdings).toHaveLength(2);
});

test('an owner lists his homes with their shares, and those he uses', async () => {
  const [zhang, li] = [await person('E1001'), await person('E1002')];
  const [own, used] = [await home(QUARTER, '0101'), await home(OTHER, '0101')];
  await sell(own, '2021-01-01', zhang, li);
  await city.as(COUNTY).CreateOccupancy({ parent: used, occupancy: { person: zhang, kind: 'TENANT', fromDay: '2022-01-01' } });
  const unmanaged = { enterprise: '', managerDisplayName: '', managerDutyPhone: '' };
  const owner = city.as(acting('OWNER', zhang));
  await eventually('both homes are shown', async () => (await owner.GetMyHomes({})).homes.length === 2);
  expect((await owner.GetMyHomes({})).homes.map(({ unit, ...rest }) => ({ ...rest, unit: unit?.name }))).toEqual([
    { unit: own, quarterTitle: '小区1', relation: 'OWNED', person: zhang, shareNum: 1, shareDen: 2, ...unmanaged },
    { unit: used, quarterTitle: '小区2', relation: 'OCCUPIED', person: zhang, shareNum: 0, shareDen: 0, ...unmanaged },
  ]);
});

test('an owner is told who manages his quarter and whom to call, though he may not read the quarter', async () => {
  const manager = { displayName: '王经理', dutyPhone: '0427-1234567' };
  const county = city.as(COUNTY);
  const organisation = { uscc: FIRM.slice('organisations/'.length), title: '样例物业', division: 'divisions/211103' };
  await county.CreateOrganisation({ organisation: { ...organisation, kind: 'PROPERTY_SERVICE_ENTERPRISE' } });
  await county.ChangeOrganisationState({ name: FIRM, state: 'ACTIVE', reason: '核实' });
  await county.AssignEnterprise({ name: QUARTER, enterprise: FIRM, fromDay: '2024-01-01', basis: '物业服务合同' });
  const [zhang, wang] = [await person('E1001'), await person('E1003')];
  const projectManager = { enterprise: FIRM, person: wang, ...manager, fromDay: '2024-01-01' };
  const { name } = await county.AppointProjectManager({ parent: QUARTER, projectManager });
  await sell(await home(QUARTER, '0101'), '2021-01-01', zhang);
  const owner = city.as(acting('OWNER', zhang));
  const told = async () => (await owner.GetMyHomes({})).homes[0];
  await eventually('the home is shown', async () => (await told()) !== undefined);
  expect(await reasonOf(owner.GetQuarter({ name: QUARTER }))).toBe('QUARTER_NOT_FOUND');
  expect(await told()).toMatchObject({ enterprise: FIRM, managerDisplayName: manager.displayName, managerDutyPhone: manager.dutyPhone });
  await county.EndProjectManager({ name, toDay: '2025-01-01', reason: '调任' });
  expect(await told()).toMatchObject({ enterprise: FIRM, managerDisplayName: '', managerDutyPhone: '' });
});

test('an owner changes his own telephone and nobody else’s', async () => {
  const [zhang, li] = [await person('E1001'), await person('E1002')];
  const owner = city.as(acting('OWNER', zhang));
  expect(await owner.UpdatePersonPhone({ name: zhang, phone: '10087654321' })).toMatchObject({ phone: '100****4321' });
  expect(await reasonOf(owner.UpdatePersonPhone({ name: li, phone: '10087654321' }))).toBe('PERSON_NOT_FOUND');
  expect(await reasonOf(owner.UpdatePerson({ person: { name: zhang, deceased: true }, updateMask: ['deceased'] }))).toBe('NOT_PERMITTED');
});

test('what somebody is follows his titles and occupancies, and is told to whom he is linked', async () => {
  const [zhang, li] = [await person('E1001', 'zhang at home'), await person('E1002')];
  const unit = await home(QUARTER, '0101');
  const standing = async () => (await city.as(COUNTY).GetPerson({ name: zhang })).standing;
  const told = () =>
    city
      .announced()
      .filter(({ type }) => type === 'heming.registry.v1.PersonStandingChanged')
      .map(({ data }) => data);
  expect(await standing()).toBe('STANDING_UNSPECIFIED');
  await sell(unit, '2021-01-01', zhang);
  await eventually('he is an owner', async () => (await standing()) === 'OWNER');
  await sell(unit, '2022-01-01', li);
  await eventually('he is none any more, and is told', () => told().length === 2);
  expect(await standing()).toBe('STANDING_UNSPECIFIED');
  expect(told()).toMatchObject([
    { person: zhang, subject: 'zhang at home', standing: 'OWNER' },
    { person: zhang, subject: 'zhang at home', standing: 'STANDING_UNSPECIFIED' },
  ]);
  await city.as(COUNTY).UpdatePerson({ person: { name: li, subject: 'li at home' }, updateMask: ['subject'] });
  expect(told().at(-1)).toMatchObject({ person: li, subject: 'li at home', standing: 'OWNER' });
});

test('an officer keeps out of what he owns himself, and of what concerns somebody he declared', async () => {
  const [own, sister] = [await person('E1001', 'clerk'), await person('E1002')];
  const unit = await home(QUARTER, '0101');
  expect(await reasonOf(sell(unit, '2021-01-01', own))).toBe('OWN_INTEREST');
  const { name, subject } = await city.as(COUNTY).DeclareRecusal({ party: sister, reason: '近亲属', division: 'divisions/211103' });
  expect(subject).toBe('clerk');
  expect(await reasonOf(sell(unit, '2021-01-01', sister))).toBe('OWN_INTEREST');
  expect(await reasonOf(city.as(COUNTY).LiftRecusal({ name, reason: '想办' }))).toBe('SAME_OFFICER');
  expect((await city.as(officer('head')).ListRecusals({ subject: 'clerk' })).recusals).toMatchObject([{ name, state: 'ACTIVE' }]);
  await city.as(officer('head')).LiftRecusal({ name, reason: '关系解除' });
  expect(await reasonOf(sell(unit, '2021-01-01', sister))).toBe('none');
});

test('an officer neither asks for nor decides a correction in a matter of his own', async () => {
  const [own, other] = [await person('E1001', 'colleague'), await person('E1002')];
  const unit = await home(QUARTER, '0101');
  await sell(unit, '2021-01-01', other);
  const name = `${unit}/title`;
  const holdings = [{ owner: own, shareNum: 1, shareDen: 1, fromDay: '2021-01-01', basis: 'REGISTERED' as const }];
  const wanted = { name, holdings, reason: '登记错误', basis: '不动产登记簿' };
  expect(await reasonOf(city.as(officer('colleague')).RequestTitleCorrection(wanted))).toBe('OWN_INTEREST');
  const { etag } = await city.as(COUNTY).RequestTitleCorrection(wanted);
  const decision = { name, approved: true, etag };
  expect(await reasonOf(city.as(officer('colleague')).DecideTitleCorrection(decision))).toBe('OWN_INTEREST');
  expect(await reasonOf(city.as(officer('head')).DecideTitleCorrection(decision))).toBe('none');
});

test('the city looks at full data for a case alone, and the number of the case is on record', async () => {
  const zhang = await person('E1001');
  const bureau = officer('city', 'CITY');
  const reveal = (why: { purpose: string; caseId?: string }) => reasonOf(city.as(bureau, why).RevealPerson({ name: zhang }));
  expect(await reveal({ purpose: '' })).toBe('PURPOSE_MISSING');
  expect(await reveal({ purpose: '信访' })).toBe('CASE_MISSING');
  expect(await reveal({ purpose: '信访', caseId: 'XF-2026-1' })).toBe('none');
  const auditor: Principal = { subject: 'auditor', grants: [{ role: 'AUDITOR', division: '2111' }] };
  const { lookups } = await city.as(auditor).ListPersonLookups({ parent: zhang });
  expect(lookups.map(({ outcome, caseId }) => [outcome, caseId]).sort()).toEqual([
    ['CASE_MISSING', ''],
    ['OK', 'XF-2026-1'],
    ['PURPOSE_MISSING', ''],
  ]);
});

test('grave acts take a sign-in of the last five minutes', async () => {
  const zhang = await person('E1001');
  const at = (authTime?: number): Principal => ({ ...COUNTY, ...(authTime === undefined ? {} : { authTime }) });
  const { authTime: _fresh, ...program } = COUNTY;
  const erase = (principal: Principal) => reasonOf(city.as(principal).ErasePerson({ name: zhang, reason: '本人申请' }));
  expect(await erase(program)).toBe('SIGN_IN_ANEW');
  expect(await erase(at(Date.now() - 6 * 60_000))).toBe('SIGN_IN_ANEW');
  expect(await erase(at(Date.now() - 4 * 60_000))).toBe('none');
});
