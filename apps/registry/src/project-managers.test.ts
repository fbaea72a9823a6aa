import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ProjectManager, RegistryService } from '@heming/contracts/registry/v1';
import type { Principal } from '@heming/kit';
import { eventually, fakeClock, given, type Given } from '@heming/testing';
import { registry } from './service.js';

const COUNTY: Principal = { subject: 'clerk of 211103', grants: [{ role: 'COUNTY', division: '211103' }], authTime: Date.now() };
const COLLEAGUE: Principal = { ...COUNTY, subject: 'second clerk of 211103' };
const NEIGHBOUR: Principal = { subject: 'clerk of 211102', grants: [{ role: 'COUNTY', division: '211102' }] };
const COMMUNITY: Principal = { subject: 'community worker', grants: [{ role: 'COMMUNITY', division: '211103016005' }] };
const MINISTRY: Principal = { subject: 'ministry', grants: [{ role: 'AUDITOR', division: '' }] };
const QUARTER = 'quarters/PJ-211103016-0001';
const ALL = 'quarters/-';
const FIRM = 'organisations/91211103MA0PJWY151';
const OTHER = 'organisations/91211103MA0PJWY23U';
/** Planted: shown to who may read the quarter, and written down nowhere in clear. */
const MARKERS = { displayName: '鸑鷟经理', dutyPhone: '0427-9990001' };

let city: Given<RegistryService>;
let person: string;
beforeEach(async () => {
  city = await given(registry, { environment: { clock: fakeClock(new Date('2026-11-23T04:00:00Z')) } });
  const county = city.as(COUNTY);
  await county.CreateQuarter({ quarter: { code: 'PJ-211103016-0001', title: '鹤翔花园', division: 'divisions/211103016005' } });
  const organisation = { uscc: FIRM.slice('organisations/'.length), title: '样例物业', division: 'divisions/211103' };
  await county.CreateOrganisation({ organisation: { ...organisation, kind: 'PROPERTY_SERVICE_ENTERPRISE' } });
  await county.ChangeOrganisationState({ name: FIRM, state: 'ACTIVE', reason: '核实' });
  await serve('2024-01-01');
  const passport = { idType: 'PASSPORT' as const, idNumber: 'E1001', fullName: '李某', division: 'divisions/211103016005' };
  ({ name: person } = await county.CreatePerson({ person: passport }));
});
afterEach(() => city.stop());

const reasonOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'none',
    (error: { details?: { reason?: string } }) => error.details?.reason ?? String(error),
  );
const serve = (fromDay: string): Promise<unknown> =>
  city.as(COUNTY).AssignEnterprise({ name: QUARTER, enterprise: FIRM, fromDay, basis: '物业服务合同' });
const appoint = (fromDay: string, requestId = ''): Promise<ProjectManager> => {
  const projectManager = { enterprise: FIRM, person, ...MARKERS, certificateNos: ['辽建物管001'], fromDay };
  return city.as(COUNTY).AppointProjectManager({ parent: QUARTER, projectManager, requestId });
};
const end = (name: string, toDay: string): Promise<ProjectManager> => city.as(COUNTY).EndProjectManager({ name, toDay, reason: '调任' });

test('whoever may read the quarter is shown name and telephone; a foreign county sees nobody', async () => {
  const made = await appoint('2025-01-01');
  expect(await city.as(COMMUNITY).GetProjectManager({ name: made.name })).toEqual(made);
  expect(made).toMatchObject(MARKERS);
  for (const query of [{ parent: QUARTER }, { parent: ALL, enterprise: FIRM }, { parent: ALL }])
    expect((await city.as(COMMUNITY).ListProjectManagers({ ...query, inCharge: true })).projectManagers).toEqual([made]);
  expect((await city.as(COUNTY).ListProjectManagers({ parent: QUARTER, enterprise: OTHER })).projectManagers).toEqual([]);
  expect((await city.as(MINISTRY).ListProjectManagers({ parent: ALL })).projectManagers).toEqual([made]);
  const stranger = city.as(NEIGHBOUR);
  expect(await reasonOf(stranger.GetProjectManager({ name: made.name }))).toBe('PROJECT_MANAGER_NOT_FOUND');
  expect(await reasonOf(stranger.ListProjectManagers({ parent: QUARTER }))).toBe('QUARTER_NOT_FOUND');
  expect((await stranger.ListProjectManagers({ parent: ALL, enterprise: FIRM })).projectManagers).toEqual([]);
  expect((await stranger.ListProjectManagers({ parent: ALL })).projectManagers).toEqual([]);
});

test('name and telephone are encrypted at rest, and in no log and no event', async () => {
  await appoint('2025-01-01');
  const files = readdirSync(city.folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const written = files.map((entry) => readFileSync(join(entry.parentPath, entry.name)));
  expect(written.some((bytes) => bytes.includes(Buffer.from(`${QUARTER}/projectManagers/`)))).toBe(true);
  for (const marker of Object.values(MARKERS)) {
    for (const encoding of ['utf8', 'utf16le'] as const)
      expect(written.filter((bytes) => bytes.includes(Buffer.from(marker, encoding)))).toEqual([]);
    expect(city.logged() + JSON.stringify(city.announced())).not.toContain(marker);
  }
});

test('one after the other is in charge, also when two are appointed at once', async () => {
  const [first] = await Promise.allSettled([appoint('2025-01-01'), appoint('2025-01-02')]);
  const { projectManagers } = await city.as(COUNTY).ListProjectManagers({ parent: QUARTER });
  expect(projectManagers).toHaveLength(1);
  expect(first?.status).toBeDefined();
  expect(await reasonOf(appoint('2026-01-01'))).toBe('PROJECT_MANAGER_IN_CHARGE');
  await end(projectManagers[0]?.name ?? '', '2026-02-01');
  const next = await appoint('2026-02-01', 'r-1');
  expect(await appoint('2026-02-01', 'r-1')).toEqual(next);
  const { projectManagers: all } = await city.as(COUNTY).ListProjectManagers({ parent: QUARTER });
  expect(all.map(({ fromDay, toDay }) => [fromDay, toDay])).toEqual([
    ['2026-02-01', ''],
    [projectManagers[0]?.fromDay, '2026-02-01'],
  ]);
});

test('when the enterprise leaves, who was in charge for it is no more, and it is announced by names alone', async () => {
  const { name } = await appoint('2025-01-01');
  await city.as(COUNTY).EndEnterpriseService({ name: QUARTER, toDay: '2026-10-01', reason: '期满' });
  await eventually('the appointment has ended', async () => (await city.as(COUNTY).GetProjectManager({ name })).toDay === '2026-10-01');
  expect(await reasonOf(appoint('2026-11-01'))).toBe('QUARTER_WITHOUT_ENTERPRISE');
  await serve('2026-10-01');
  const again = await appoint('2026-10-02');
  expect(again.toDay).toBe('');
  const said = city.announced().filter(({ type }) => type.endsWith('ProjectManagerChanged'));
  expect(said.map(({ data }) => data)).toEqual([
    expect.objectContaining({ projectManager: name, inCharge: true, effectiveDay: '2025-01-01' }),
    expect.objectContaining({ projectManager: name, inCharge: false, effectiveDay: '2026-10-01' }),
    expect.objectContaining({ projectManager: again.name, inCharge: true, effectiveDay: '2026-10-02' }),
  ]);
});

test('what is shown of who is in charge changes under its etag, is announced by fields alone, and is no other person', async () => {
  const { name, etag } = await appoint('2025-01-01');
  const update = (values: Partial<ProjectManager>, updateMask: readonly string[], as = COUNTY): Promise<ProjectManager> =>
    city.as(as).UpdateProjectManager({ projectManager: { name, ...values }, updateMask: [...updateMask] });
  const dutyPhone = '0427-9990002';
  expect(await update({ dutyPhone, etag }, ['dutyPhone'])).toMatchObject({ ...MARKERS, dutyPhone, certificateNos: ['辽建物管001'] });
  expect(await reasonOf(update({ dutyPhone: '0427-9990003', etag }, ['dutyPhone']))).toBe('CHANGED_MEANWHILE');
  expect(await reasonOf(update({ person }, ['person']))).toBe('FIELD_NOT_UPDATABLE');
  expect(await reasonOf(update({ displayName: '王某' }, ['displayName']))).toBe('PROJECT_MANAGER_NAME_DIFFERS');
  expect(await reasonOf(update({ dutyPhone }, ['dutyPhone'], NEIGHBOUR))).toBe('PROJECT_MANAGER_NOT_FOUND');
  const said = () => city.announced().filter(({ type }) => type.endsWith('ProjectManagerUpdated'));
  expect(said().map(({ data }) => data)).toEqual([expect.objectContaining({ projectManager: name, fields: ['dutyPhone'] })]);
  expect(JSON.stringify(said())).not.toContain(dutyPhone);
});

test('a wrong name is corrected of the person, by two officers, and then shown', async () => {
  const { name } = await appoint('2025-01-01');
  const right = { person: { name: person, fullName: '李正' }, updateMask: ['fullName'], reason: '录入有误', basis: '护照' };
  const show = () => city.as(COUNTY).UpdateProjectManager({ projectManager: { name, displayName: '李正' }, updateMask: ['displayName'] });
  const { etag } = await city.as(COUNTY).RequestPersonCorrection(right);
  expect(await reasonOf(show())).toBe('PROJECT_MANAGER_NAME_DIFFERS');
  await city.as(COLLEAGUE).DecidePersonCorrection({ name: person, approved: true, etag });
  expect(await show()).toMatchObject({ displayName: '李正', person });
});

test('whoever is or was in charge is not erased, and a quarter that moves takes him with it', async () => {
  const { name } = await appoint('2025-01-01');
  expect(await reasonOf(city.as(COUNTY).ErasePerson({ name: person, reason: '申请' }))).toBe('PERSON_IN_OFFICE');
  const quarter = { name: QUARTER, division: 'divisions/211103016003' };
  const asked = { quarter, updateMask: ['division'], reason: '勘误', basis: '划定文件' };
  const { etag } = await city.as(COUNTY).RequestQuarterCorrection(asked);
  await city.as(COLLEAGUE).DecideQuarterCorrection({ name: quarter.name, approved: true, etag });
  await eventually('the appointment lies in the new community', async () => {
    return (await city.as(COUNTY).GetProjectManager({ name })).division === quarter.division;
  });
});
