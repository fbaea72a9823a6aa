import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Input } from '@heming/contracts';
import type { Person, Quarter, RegistryService } from '@heming/contracts/registry/v1';
import type { Principal } from '@heming/kit';
import { eventually, fakeClock, given, type Given } from '@heming/testing';
import { citizenIdCheck } from '@heming/values';
import { registry } from './service.js';

const COUNTY: Principal = { subject: 'clerk of 211103', grants: [{ role: 'COUNTY', division: '211103' }], authTime: Date.now() };
const COLLEAGUE: Principal = { subject: 'second clerk of 211103', grants: [{ role: 'COUNTY', division: '211103' }], authTime: Date.now() };
const NEIGHBOUR: Principal = { subject: 'clerk of 211102', grants: [{ role: 'COUNTY', division: '211102' }] };
const CITY: Principal = { subject: 'city', grants: [{ role: 'CITY', division: '' }] };

const QUARTER = 'quarters/PJ-211103016-0001';
const BUILDING = `${QUARTER}/buildings/001`;
const UNIT = `${BUILDING}/units/01-0101`;
const FIRM = 'organisations/91211103MA0PJWY151';
const WHY = { reason: '登记笔误', basis: '竣工测绘报告' };

let city: Given<RegistryService>;
let clock: ReturnType<typeof fakeClock>;
beforeEach(async () => {
  clock = fakeClock(new Date('2026-11-23T04:00:00Z'));
  city = await given(registry, { environment: { clock } });
  const county = city.as(COUNTY);
  await county.CreateQuarter({
    quarter: { code: 'PJ-211103016-0001', title: '鹤翔花园', division: 'divisions/211103016005', householdCount: 320 },
  });
  await county.CreateBuilding({ parent: QUARTER, building: { number: '001', use: 'RESIDENTIAL', floorsAboveCount: 6 } });
  const home = { entrance: '01', room: '0101', use: 'RESIDENCE' as const, registeredAreaCenti: 9_525 };
  await county.CreateUnit({ parent: BUILDING, unit: home });
  const firm = { uscc: FIRM.slice(-18), title: '样例物业', kind: 'PROPERTY_SERVICE_ENTERPRISE' as const, division: 'divisions/211103' };
  await county.CreateOrganisation({ organisation: firm });
});
afterEach(() => city.stop());

const reasonOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'none',
    (error: { details?: { reason?: string } }) => error.details?.reason ?? String(error),
  );
/** Types of the events after those of the registrations. */
const announced = (): readonly string[] =>
  city
    .announced()
    .map(({ type }) => type.slice(type.lastIndexOf('.') + 1))
    .filter((type) => !type.endsWith('Registered'));
const askQuarter = (quarter: Input<Quarter>, principal = COUNTY): Promise<Quarter> =>
  city.as(principal).RequestQuarterCorrection({
    quarter: { name: QUARTER, ...quarter },
    updateMask: Object.keys(quarter).filter((field) => field !== 'name'),
    ...WHY,
  });
const numbered = (body: string): string => body + citizenIdCheck(body);
const register = (overrides: Input<Person> = {}): Promise<Person> =>
  city.as(COUNTY).CreatePerson({
    person: {
      ...{ idType: 'RESIDENT_ID', idNumber: numbered('99999919900307001'), fullName: '鹮鹬鹮' },
      division: 'divisions/211103016005',
      ...overrides,
    },
  });
const askPerson = (name: string, person: Input<Person>): Promise<Person> =>
  city.as(COUNTY).RequestPersonCorrection({ person: { name, ...person }, updateMask: Object.keys(person), ...WHY });

test('a quarter is corrected by two officers, never by one, and only as it was seen; the old value stays readable', async () => {
  const asked = await askQuarter({ householdCount: 302 });
  expect(asked).toMatchObject({ householdCount: 320, corrections: [] });
  const values = [{ field: 'householdCount', oldValue: '', newValue: '302' }];
  expect(asked.pendingCorrection).toMatchObject({ state: 'REQUESTED', values, ...WHY, requestedBy: COUNTY.subject });
  expect(await reasonOf(askQuarter({ householdCount: 301 }, COLLEAGUE))).toBe('CORRECTION_PENDING');
  expect(announced()).toEqual([]);
  const decide = (principal: Principal, etag: string): Promise<Quarter> =>
    city.as(principal).DecideQuarterCorrection({ name: QUARTER, approved: true, etag });
  expect(await reasonOf(decide(COUNTY, asked.etag))).toBe('SAME_OFFICER');
  expect(await reasonOf(decide(COLLEAGUE, '1'))).toBe('CHANGED_MEANWHILE');
  expect(await reasonOf(decide(NEIGHBOUR, asked.etag))).toBe('QUARTER_NOT_FOUND');
  const corrected = await decide(COLLEAGUE, asked.etag);
  expect(corrected).toMatchObject({ householdCount: 302, pendingCorrection: undefined });
  expect(corrected.corrections).toEqual([
    expect.objectContaining({
      ...{ state: 'APPROVED', ...WHY, requestedBy: COUNTY.subject, decidedBy: COLLEAGUE.subject },
      values: [{ field: 'householdCount', oldValue: '320', newValue: '302' }],
    }),
  ]);
  expect(announced()).toEqual(['QuarterCorrected']);
});

test('a rejected correction is told to nobody and says why', async () => {
  const { etag } = await askQuarter({ householdCount: 302 });
  const reject = (remark: string): Promise<Quarter> =>
    city.as(COLLEAGUE).DecideQuarterCorrection({ name: QUARTER, approved: false, remark, etag });
  expect(await reasonOf(reject(''))).toBe('REMARK_MISSING');
  expect(await reject('材料不全')).toMatchObject({ householdCount: 320, corrections: [{ state: 'REJECTED', remark: '材料不全' }] });
  const { etag: later } = await city.as(COUNTY).GetQuarter({ name: QUARTER });
  const again = city.as(COLLEAGUE).DecideQuarterCorrection({ name: QUARTER, approved: true, etag: later });
  expect(await reasonOf(again)).toBe('CORRECTION_MISSING');
  expect(announced()).toEqual([]);
});

test('a quarter corrected into another division takes its buildings and units with it, once that is approved', async () => {
  const division = 'divisions/211103016001';
  const { etag } = await askQuarter({ division });
  await city.as(COLLEAGUE).DecideQuarterCorrection({ name: QUARTER, approved: true, etag });
  await eventually('building and unit lie in the new community', async () => {
    const parts = await Promise.all([city.as(COUNTY).GetBuilding({ name: BUILDING }), city.as(COUNTY).GetUnit({ name: UNIT })]);
    return parts.every((part) => part.division === division);
  });
});

test('nothing is asked to be put where the officers of the county could not put it', async () => {
  expect(await reasonOf(askQuarter({ division: 'divisions/211102002005' }))).toBe('OUTSIDE_TERRITORY');
  expect(await reasonOf(askQuarter({ division: 'divisions/211103016999' }))).toBe('QUARTER_DIVISION_NOT_IN_FORCE');
  const organisation = { name: FIRM, division: 'divisions/211102' };
  const ask = (principal: Principal): Promise<unknown> =>
    city.as(principal).RequestOrganisationCorrection({ organisation, updateMask: ['division'], ...WHY });
  expect(await reasonOf(ask(COUNTY))).toBe('OUTSIDE_TERRITORY');
  expect(await reasonOf(ask(CITY))).toBe('none');
});

test('a community that has ended between request and approval is refused, and can be turned down', async () => {
  const division = 'divisions/211103016001';
  const { etag } = await askQuarter({ division });
  await city.as(CITY).RetireDivision({ name: division, validTo: '2026-11-23', successors: ['divisions/211103016005'] });
  clock.advance(86_400_000);
  const decide = (approved: boolean): Promise<Quarter> =>
    city.as(COLLEAGUE).DecideQuarterCorrection({ name: QUARTER, approved, remark: '社区已撤销', etag });
  expect(await reasonOf(decide(true))).toBe('QUARTER_DIVISION_NOT_IN_FORCE');
  expect(await decide(false)).toMatchObject({ division: 'divisions/211103016005' });
});

test('a building, a unit and an organisation are corrected the same way; the new area counts from the day of the approval on', async () => {
  const county = city.as(COUNTY);
  const building = await county.RequestBuildingCorrection({ building: { name: BUILDING, use: 'MIXED' }, updateMask: ['use'], ...WHY });
  const areas = { name: UNIT, registeredAreaCenti: 9_475 };
  const unit = await county.RequestUnitCorrection({ unit: areas, updateMask: ['registeredAreaCenti'], ...WHY });
  const organisation = { name: FIRM, title: '红滩物业' };
  const firm = await county.RequestOrganisationCorrection({ organisation, updateMask: ['title'], ...WHY });
  expect(unit).toMatchObject({ legalAreaCenti: 9_525, areaRevisions: [] });
  clock.advance(3 * 86_400_000);
  const other = city.as(COLLEAGUE);
  expect(await other.DecideBuildingCorrection({ name: BUILDING, approved: true, etag: building.etag })).toMatchObject({ use: 'MIXED' });
  const decided = await other.DecideUnitCorrection({ name: UNIT, approved: true, etag: unit.etag });
  expect(decided.areaRevisions).toEqual([
    { fromDay: '', legalAreaCenti: 9_525, basis: '' },
    { fromDay: '2026-11-26', legalAreaCenti: 9_475, basis: WHY.basis },
  ]);
  expect(await city.as(CITY).DecideOrganisationCorrection({ name: FIRM, approved: true, etag: firm.etag })).toMatchObject({
    ...{ title: '红滩物业', initials: 'htwy' },
    corrections: [{ values: [{ field: 'title', oldValue: '样例物业', newValue: '红滩物业' }] }],
  });
  expect([...announced()].sort()).toEqual(['BuildingChanged', 'OrganisationChanged', 'UnitAreaCorrected']);
});

test('those with a correction that waits are found, the oldest request first', async () => {
  const county = city.as(COUNTY);
  await county.CreateQuarter({ quarter: { code: 'PJ-211103016-0002', title: '苇海人家', division: 'divisions/211103016005' } });
  const found = async (search: object = {}): Promise<readonly string[]> =>
    (await city.as(COLLEAGUE).ListQuarters({ correctionPending: true, ...search })).quarters.map(({ title }) => title);
  expect(await found()).toEqual([]);
  await askQuarter({ name: 'quarters/PJ-211103016-0002', householdCount: 9 });
  clock.advance(1_000);
  await askQuarter({ householdCount: 302 });
  expect(await found()).toEqual(['苇海人家', '鹤翔花园']);
  expect(await found({ query: '苇海' })).toEqual(['苇海人家']);
  expect((await city.as(NEIGHBOUR).ListQuarters({ correctionPending: true })).quarters).toEqual([]);
  const first = await city.as(COLLEAGUE).ListQuarters({ correctionPending: true, pageSize: 1 });
  expect(await found({ pageSize: 1, pageToken: first.nextPageToken })).toEqual(['鹤翔花园']);
  await county.RequestUnitCorrection({ unit: { name: UNIT, surveyedAreaCenti: 9_600 }, updateMask: ['surveyedAreaCenti'], ...WHY });
  const waiting = [
    (await county.ListUnits({ parent: `${QUARTER}/buildings/-`, correctionPending: true })).units,
    (await county.ListUnits({ parent: BUILDING, correctionPending: true, saleState: 'DELIVERED' })).units,
    (await county.ListBuildings({ parent: QUARTER, correctionPending: true })).buildings,
    (await county.ListOrganisations({ correctionPending: true, query: '样例' })).organisations,
  ];
  expect(waiting.map(({ length }) => length)).toEqual([1, 0, 0, 0]);
});

test('a person is corrected by two officers; what is said of it is masked, announced by name alone, and told whole to who states a purpose', async () => {
  const { name } = await register();
  const idNumber = numbered('99999919910307002');
  const asked = await askPerson(name, { fullName: '鹬鹮', idNumber });
  expect(asked.pendingCorrection?.values).toEqual([
    { field: 'idNumber', oldValue: '', newValue: `********${idNumber.slice(-2)}` },
    { field: 'birthYear', oldValue: '', newValue: '1991' },
    { field: 'fullName', oldValue: '', newValue: '鹬*' },
  ]);
  const { persons } = await city.as(COLLEAGUE).ListPersons({ division: 'divisions/211103', correctionPending: true });
  expect(persons).toEqual([asked]);
  const revealed = await city.as(COLLEAGUE, { purpose: '审批更正' }).RevealPerson({ name });
  expect(revealed.pendingCorrection?.values.map(({ newValue }) => newValue)).toEqual([idNumber, '1991', '鹬鹮']);
  const decide = (principal: Principal): Promise<Person> =>
    city.as(principal).DecidePersonCorrection({ name, approved: true, etag: asked.etag });
  expect(await reasonOf(decide(COUNTY))).toBe('SAME_OFFICER');
  const corrected = await decide(COLLEAGUE);
  expect(corrected).toMatchObject({ fullName: '鹬*', birthYear: 1991, pendingCorrection: undefined });
  expect(corrected.corrections[0]?.values[2]).toEqual({ field: 'fullName', oldValue: '鹮**', newValue: '鹬*' });
  expect((await city.as(COUNTY).SearchPersons({ idNumber })).persons).toEqual([corrected]);
  expect((await city.as(COUNTY).SearchPersons({ idNumber: numbered('99999919900307001') })).persons).toEqual([]);
  const said = city.announced().filter(({ type }) => type.endsWith('PersonCorrected'));
  expect(said.map(({ data }) => data)).toEqual([{ person: name, division: '211103016005', occurTime: clock.now() }]);
});

test('a number that somebody else of the community has is refused at the request, and at the approval when he came between', async () => {
  const [{ name }, taken] = [await register(), { idType: 'PASSPORT' as const, idNumber: 'E7001' }];
  await register({ ...taken, idNumber: 'E7002' });
  expect(await reasonOf(askPerson(name, { ...taken, idNumber: 'e7002' }))).toBe('PERSON_ALREADY_REGISTERED');
  const { etag } = await askPerson(name, taken);
  await register(taken);
  const decide = (approved: boolean): Promise<Person> =>
    city.as(COLLEAGUE).DecidePersonCorrection({ name, approved, remark: '证件已被登记', etag });
  expect(await reasonOf(decide(true))).toBe('PERSON_ALREADY_REGISTERED');
  expect(await decide(false)).toMatchObject({ idType: 'RESIDENT_ID', corrections: [{ state: 'REJECTED' }] });
});

test('no value or reason of a person’s correction is in the database, the logs or the events, and erasure ends it', async () => {
  const { name } = await register();
  const reason = '鹈鹕鹈误录';
  const person = { name, fullName: '鸊鷉鸊' };
  const { etag } = await city.as(COUNTY).RequestPersonCorrection({ person, updateMask: ['fullName'], reason, basis: '鸬鹚证' });
  await city.as(COLLEAGUE).DecidePersonCorrection({ name, approved: true, remark: '鸕鶿属实', etag });
  await askPerson(name, { fullName: '鸀鸃鸀' });
  const files = readdirSync(city.folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const written = files.map((entry) => readFileSync(join(entry.parentPath, entry.name)));
  expect(written.some((bytes) => bytes.includes(Buffer.from(name)))).toBe(true);
  const told = city.logged() + JSON.stringify(city.announced());
  for (const marker of ['鹮鹬鹮', '鸊鷉鸊', '鸀鸃鸀', reason, '鸬鹚证', '鸕鶿属实']) {
    for (const encoding of ['utf8', 'utf16le'] as const)
      expect(written.filter((bytes) => bytes.includes(Buffer.from(marker, encoding)))).toEqual([]);
    expect(told).not.toContain(marker);
  }
  const erased = await city.as(COUNTY).ErasePerson({ name, reason: '本人申请' });
  expect(erased).toMatchObject({ erased: true, corrections: [], pendingCorrection: undefined });
  expect((await city.as(COUNTY).ListPersons({ division: 'divisions/211103', correctionPending: true })).persons).toEqual([]);
  expect(await reasonOf(askPerson(name, { fullName: '鸀鸃鸀' }))).toBe('PERSON_ERASED');
});
