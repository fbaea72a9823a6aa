import type { Input } from '@heming/contracts';
import type { Facility, RegistryService } from '@heming/contracts/registry/v1';
import type { Principal } from '@heming/kit';
import { eventually, fakeClock, given, type Given } from '@heming/testing';
import { registry } from './service.js';

const COUNTY: Principal = { subject: 'clerk of 211103', grants: [{ role: 'COUNTY', division: '211103' }] };
const COLLEAGUE: Principal = { ...COUNTY, subject: 'second clerk of 211103' };
const NEIGHBOUR: Principal = { subject: 'clerk of 211102', grants: [{ role: 'COUNTY', division: '211102' }] };
const SUBDISTRICT: Principal = { subject: 'office', grants: [{ role: 'SUBDISTRICT', division: '211103016' }] };
const CITY: Principal = { subject: 'city', grants: [{ role: 'CITY', division: '2111' }] };
const MINISTRY: Principal = { subject: 'ministry', grants: [{ role: 'AUDITOR', division: '' }] };
const HERE = 'quarters/PJ-211103016-0001';
const NEXT = 'quarters/PJ-211103016-0002';
const THERE = 'quarters/PJ-211102002-0001';

let city: Given<RegistryService>;
beforeEach(async () => {
  city = await given(registry, { environment: { clock: fakeClock(new Date('2026-11-23T04:00:00Z')) } });
  await open(COUNTY, HERE, 'divisions/211103016005');
  await open(NEIGHBOUR, THERE, 'divisions/211102002005');
});
afterEach(() => city.stop());

async function open(principal: Principal, name: string, division: string): Promise<void> {
  await city.as(principal).CreateQuarter({ quarter: { code: name.slice('quarters/'.length), title: '鹤翔花园', division } });
  await city.as(principal).CreateBuilding({ parent: name, building: { number: '003', use: 'RESIDENTIAL' } });
}
const reasonOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'none',
    (error: { details?: { reason?: string } }) => error.details?.reason ?? String(error),
  );
const register = (overrides: Input<Facility> = {}, parent = HERE, principal = COUNTY): Promise<Facility> =>
  city.as(principal).CreateFacility({ parent, facility: { kind: 'ELEVATOR', title: '1号电梯', ...overrides } });
const said = (): readonly string[] =>
  city
    .announced()
    .map(({ type }) => type.slice(type.lastIndexOf('.') + 1))
    .filter((type) => type.startsWith('Facility'));

test('a facility is registered, described, inspected, stopped and scrapped, each announced once', async () => {
  const made = await register({ registrationNo: '31102111030001', building: `${HERE}/buildings/003`, inspectionDueOn: '2026-10-01' });
  const { name } = made;
  expect(made).toMatchObject({ state: 'IN_USE', inspectionDueOn: '2026-10-01', division: 'divisions/211103016005', etag: '1' });
  const county = city.as(COUNTY);
  await county.UpdateFacility({ facility: { name, title: '东梯' }, updateMask: ['title'] });
  await county.UpdateFacility({ facility: { name, title: '东梯' }, updateMask: ['title'] });
  const inspection = { inspectedOn: '2026-11-20', result: 'PASSED' as const, documentNo: 'DT-1', nextDueOn: '2027-11-20' };
  expect(await county.RecordFacilityInspection({ name, inspection })).toMatchObject({ title: '东梯', inspectionDueOn: '2027-11-20' });
  await county.ChangeFacilityState({ name, state: 'STOPPED', reason: '检修' });
  const scrapped = await county.ChangeFacilityState({ name, state: 'SCRAPPED', reason: '更新' });
  expect(await city.as(SUBDISTRICT).GetFacility({ name })).toEqual(scrapped);
  expect(scrapped).toMatchObject({ state: 'SCRAPPED', inspectionDueOn: '', inspections: [inspection] });
  expect(said()).toEqual([
    'FacilityRegistered',
    'FacilityChanged',
    'FacilityInspectionRecorded',
    'FacilityStateChanged',
    'FacilityStateChanged',
  ]);
});

test('a facility refers to what is on record and shares its number with no other', async () => {
  expect(await reasonOf(register({ building: `${HERE}/buildings/009` }))).toBe('BUILDING_NOT_FOUND');
  expect(await reasonOf(register({ building: `${THERE}/buildings/003` }))).toBe('BUILDING_NOT_FOUND');
  await open(COUNTY, NEXT, 'divisions/211103016005');
  expect(await reasonOf(register({ building: `${NEXT}/buildings/003` }))).toBe('FACILITY_BUILDING_INVALID');
  expect(await reasonOf(register({ maintainer: 'organisations/91211103MA0PJWY151' }))).toBe('ORGANISATION_NOT_FOUND');
  await register({ registrationNo: '1' });
  expect(await reasonOf(register({ registrationNo: '1' }))).toBe('FACILITY_REGISTRATION_TAKEN');
  await register({ registrationNo: '' });
  await expect(register({ registrationNo: '' })).resolves.toMatchObject({ registrationNo: '' });
});

test('overdue inspections are listed for the territory, the longest due first, page by page', async () => {
  const due: Record<string, string> = {};
  for (let i = 1; i <= 9; i++) {
    const day = `2026-11-${String(28 - i).padStart(2, '0')}`;
    due[day] = (await register({ inspectionDueOn: day, kind: i % 2 === 0 ? 'PUMP' : 'ELEVATOR' })).name;
  }
  await register();
  const other = await register({ inspectionDueOn: '2026-11-01' }, THERE, NEIGHBOUR);
  const days = async (principal: Principal, query: object = {}): Promise<string[]> => {
    const found: string[] = [];
    let pageToken = '';
    do {
      const page = await city.as(principal).ListFacilities({ parent: 'quarters/-', pageSize: 2, pageToken, ...query });
      found.push(...page.facilities.map(({ inspectionDueOn }) => inspectionDueOn));
      pageToken = page.nextPageToken;
    } while (pageToken !== '');
    return found;
  };
  const here = Object.keys(due).sort();
  expect(await days(COUNTY)).toEqual(here);
  expect(await days(COUNTY, { inspectionDueBefore: '2026-11-23' })).toEqual(here.filter((day) => day < '2026-11-23'));
  expect(await days(SUBDISTRICT, { inspectionDueBefore: '2026-11-23', kind: 'PUMP' })).toEqual(['2026-11-20', '2026-11-22']);
  expect(await days(NEIGHBOUR)).toEqual(['2026-11-01']);
  expect(await days(CITY, { inspectionDueBefore: '2026-11-20' })).toEqual(['2026-11-01', '2026-11-19']);
  expect(await days(MINISTRY)).toEqual([...here, '2026-11-01'].sort());
  expect(await days(CITY, { division: 'divisions/211102' })).toEqual([other.inspectionDueOn]);
  const { facilities } = await city.as(COUNTY).ListFacilities({ parent: HERE, inspectionDueBefore: '2026-11-20' });
  expect(facilities.map(({ name }) => name)).toEqual([due['2026-11-19']]);
  expect((await city.as(COUNTY).ListFacilities({ parent: HERE })).facilities).toHaveLength(10);
  expect(await reasonOf(city.as(COUNTY).ListFacilities({ parent: HERE, inspectionDueBefore: '2026-02-30' }))).toBe('DATE_INVALID');
});

test('a foreign county sees no facility, and a quarter that moves takes its own with it', async () => {
  const { name } = await register({ inspectionDueOn: '2026-10-01' });
  const stranger = city.as(NEIGHBOUR);
  expect(await reasonOf(stranger.GetFacility({ name }))).toBe('FACILITY_NOT_FOUND');
  expect(await reasonOf(stranger.ListFacilities({ parent: HERE }))).toBe('QUARTER_NOT_FOUND');
  expect(await reasonOf(stranger.UpdateFacility({ facility: { name, maintainer: THERE }, updateMask: ['title'] }))).not.toBe('none');
  const quarter = { name: HERE, division: 'divisions/211103016003' };
  const asked = { quarter, updateMask: ['division'], reason: '勘误', basis: '划定文件' };
  const { etag } = await city.as(COUNTY).RequestQuarterCorrection(asked);
  await city.as(COLLEAGUE).DecideQuarterCorrection({ name: quarter.name, approved: true, etag });
  await eventually('the facility lies in the new community', async () => {
    return (await city.as(COUNTY).GetFacility({ name })).division === quarter.division;
  });
});
