import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Input } from '@heming/contracts';
import type { Holding, Person, RegistryService, Title } from '@heming/contracts/registry/v1';
import type { Client, Principal } from '@heming/kit';
import { eventually, fakeClock, given, someAtOnce, type Given } from '@heming/testing';
import { citizenIdCheck } from '@heming/values';
import { registry } from './service.js';

const COUNTY: Principal = { subject: 'clerk of 211103', grants: [{ role: 'COUNTY', division: '211103' }], authTime: Date.now() };
const COLLEAGUE: Principal = { subject: 'second clerk of 211103', grants: [{ role: 'COUNTY', division: '211103' }] };
const NEIGHBOUR: Principal = { subject: 'clerk of 211102', grants: [{ role: 'COUNTY', division: '211102' }] };
const COMMUNITY: Principal = { subject: 'community worker', grants: [{ role: 'COMMUNITY', division: '211103016005' }] };
const OTHER_COMMUNITY: Principal = { subject: 'worker next door', grants: [{ role: 'COMMUNITY', division: '211103016003' }] };
const CITY: Principal = { subject: 'city', grants: [{ role: 'CITY', division: '2111' }] };
const AUDITOR: Principal = { subject: 'auditor', grants: [{ role: 'AUDITOR', division: '2111' }] };
const ZHANG = 'zhang at home';
const ownerOf = (party: string): Principal => ({ subject: ZHANG, grants: [{ role: 'OWNER', division: '211103016005', party }] });

const QUARTER = 'quarters/PJ-211103016-0001';
const BUILDING = `${QUARTER}/buildings/001`;
/** Planted: none of them may be found in anything written. */
const MARKERS = { fullName: '鹮鹬鹮', phone: '13899990001', idNumber: numbered(1) };

let city: Given<RegistryService>;
let clock: ReturnType<typeof fakeClock>;
beforeEach(async () => {
  clock = fakeClock(new Date('2026-11-23T04:00:00Z'));
  city = await given(registry, { environment: { clock } });
});
afterEach(() => city.stop());

/** An identity number that checks, of a division that does not exist. */
function numbered(sequence: number): string {
  const body = `99999919${String(10 + (sequence % 80))}0307${String(sequence % 1000).padStart(3, '0')}`;
  return `${body}${citizenIdCheck(body)}`;
}
const wanted = (overrides: Input<Person> = {}): Input<Person> => ({
  idType: 'RESIDENT_ID',
  ...MARKERS,
  division: 'divisions/211103016005',
  ...overrides,
});
const register = (overrides: Input<Person> = {}, principal = COUNTY): Promise<Person> =>
  city.as(principal).CreatePerson({ person: wanted(overrides) });
/** How many requests are under way at a time. */
const AT_ONCE = 32;
const numbers = (count: number): readonly number[] => Array.from({ length: count }, (_, i) => i);
const people = (count: number): Promise<Person[]> =>
  someAtOnce(numbers(count), (i) => register({ idType: 'PASSPORT', idNumber: `E${1000 + i}`, phone: '' }), AT_ONCE);
const reasonOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'none',
    (error: { details?: { reason?: string } }) => error.details?.reason ?? String(error),
  );
const alone = (owner: string): Input<Holding> => ({ owner, shareNum: 1, shareDen: 1, basis: 'REGISTERED' });

/** A quarter with a building and some units, all handed over but the unsold. */
async function build(delivered: number, unsold = 0): Promise<string[]> {
  const county = city.as(COUNTY);
  await county.CreateQuarter({ quarter: { code: 'PJ-211103016-0001', title: '鹤翔花园', division: 'divisions/211103016005' } });
  await county.CreateBuilding({ parent: QUARTER, building: { number: '001', use: 'RESIDENTIAL' } });
  const unitOf = (i: number): Promise<{ name: string }> => {
    const sale: Input<Parameters<Client<RegistryService>['CreateUnit']>[0]['unit']> =
      i < delivered ? { saleState: 'DELIVERED', deliveredOn: '2020-06-22' } : { saleState: 'UNSOLD' };
    const unit = { entrance: '01', room: String(i).padStart(4, '0'), use: 'RESIDENCE' as const, registeredAreaCenti: 10_000, ...sale };
    return county.CreateUnit({ parent: BUILDING, unit });
  };
  const units = await someAtOnce(numbers(delivered + unsold), unitOf, AT_ONCE);
  return units.map(({ name }) => name);
}
const transfer = (unit: string, fromDay: string, holdings: readonly Input<Holding>[], principal = COUNTY): Promise<Title> =>
  city.as(principal).RecordTransfer({ unit, fromDay, holdings });

test('a person is shown masked, whoever reads him and however', async () => {
  const made = await register();
  const seen = { fullName: '鹮**', phone: '138****0001', idNumber: `${MARKERS.idNumber.slice(0, 6)}********${MARKERS.idNumber.slice(14)}` };
  expect(made).toMatchObject({ ...seen, birthYear: Number(MARKERS.idNumber.slice(6, 10)), erased: false });
  expect(await city.as(COMMUNITY).GetPerson({ name: made.name })).toMatchObject(seen);
  expect((await city.as(COUNTY).ListPersons({ division: 'divisions/211103' })).persons).toEqual([made]);
  expect((await city.as(COUNTY).SearchPersons({ idNumber: MARKERS.idNumber.toLowerCase() })).persons).toEqual([made]);
  expect((await city.as(COUNTY).SearchPersons({ phone: MARKERS.phone })).persons).toEqual([made]);
  const everywhere: Principal = { subject: 'ministry', grants: [{ role: 'COUNTY', division: '' }] };
  expect((await city.as(everywhere).SearchPersons({ idNumber: MARKERS.idNumber })).persons).toEqual([made]);
  expect((await city.as(COUNTY).SearchPersons({ phone: '13899990002' })).persons).toEqual([]);
  expect(await reasonOf(city.as(COUNTY).SearchPersons({}))).toBe('SEARCH_KEY_INVALID');
});

test('a foreign county, and the community next door, see nobody, by name, list, search or revelation', async () => {
  const { name } = await register();
  for (const stranger of [NEIGHBOUR, OTHER_COMMUNITY]) {
    const client = city.as(stranger);
    expect(await reasonOf(client.GetPerson({ name }))).toBe('PERSON_NOT_FOUND');
    expect((await client.ListPersons({ division: 'divisions/2111' })).persons).toEqual([]);
    expect((await client.SearchPersons({ idNumber: MARKERS.idNumber })).persons).toEqual([]);
    expect(await reasonOf(revealing(stranger).RevealPerson({ name }))).toBe('PERSON_NOT_FOUND');
  }
  expect(await reasonOf(register({}, NEIGHBOUR))).toBe('OUTSIDE_TERRITORY');
});

test('a community has one record per document; another community has its own', async () => {
  await register();
  expect(await reasonOf(register({ phone: '' }))).toBe('PERSON_ALREADY_REGISTERED');
  await expect(register({ division: 'divisions/211103016003' })).resolves.toMatchObject({ division: 'divisions/211103016003' });
});

test('full data need a purpose; the look is on record for the auditor and for the person himself', async () => {
  const { name } = await register();
  await city.as(COUNTY).UpdatePerson({ person: { ...wanted(), name, subject: ZHANG }, updateMask: ['subject'] });
  expect(await reasonOf(city.as(COUNTY).RevealPerson({ name }))).toBe('PURPOSE_MISSING');
  clock.advance(1000);
  expect(await revealing(COUNTY).RevealPerson({ name })).toMatchObject(MARKERS);
  const { lookups } = await city.as(AUDITOR).ListPersonLookups({ parent: name });
  expect(lookups.map(({ subject, purpose, outcome }) => ({ subject, purpose, outcome }))).toEqual([
    { subject: COUNTY.subject, purpose: '核对产权', outcome: 'OK' },
    { subject: COUNTY.subject, purpose: '', outcome: 'PURPOSE_MISSING' },
  ]);
  const owner = city.as(ownerOf(name));
  expect((await owner.ListMyLookups({})).lookups).toEqual(lookups);
  expect(await reasonOf(owner.ListMyLookups({ person: `persons/${'0'.repeat(26)}` }))).toBe('PERSON_NOT_FOUND');
  expect(await reasonOf(owner.RevealPerson({ name }))).toBe('NOT_PERMITTED');
  const { auditRecords } = await city.as(AUDITOR).ListAuditRecords({ resource: name });
  expect(auditRecords).toEqual(expect.arrayContaining(lookups));
  expect((await city.as(AUDITOR).ListAuditRecords({ resource: name, pageSize: 1 })).nextPageToken).not.toBe('');
  expect((await city.as(AUDITOR).ListAuditRecords({ subject: NEIGHBOUR.subject })).auditRecords).toEqual([]);
});

test('fifty looks in an hour are answered, the next is refused by name, and an hour later there are more', async () => {
  const { name } = await register();
  for (let i = 0; i < 50; i++) await revealing(COUNTY).RevealPerson({ name });
  expect(await reasonOf(revealing(COUNTY).RevealPerson({ name }))).toBe('REVEAL_QUOTA_EXCEEDED');
  await expect(revealing(COLLEAGUE).RevealPerson({ name })).resolves.toMatchObject(MARKERS);
  clock.advance(3_600_001);
  await expect(revealing(COUNTY).RevealPerson({ name })).resolves.toMatchObject(MARKERS);
  const { lookups } = await city.as(AUDITOR).ListPersonLookups({ parent: name, pageSize: 200 });
  expect(lookups.filter(({ outcome }) => outcome === 'OK')).toHaveLength(52);
});

test('nothing personal is in the database, the logs, the events or the refusals', async () => {
  const { name } = await register();
  const said = [
    await register().catch((error: unknown) => error),
    await register({ idNumber: `${MARKERS.idNumber.slice(0, 17)}${MARKERS.idNumber.endsWith('0') ? '1' : '0'}` }).catch(
      (error: unknown) => error,
    ),
    await city
      .as(COUNTY)
      .CreatePerson({ person: { ...wanted(), division: 'x' } })
      .catch((error: unknown) => error),
  ];
  const [unit = ''] = await build(1);
  await transfer(unit, '2021-01-01', [alone(name)]);
  await revealing(COUNTY).RevealPerson({ name });
  const onDisk = (): Buffer[] => {
    const files = readdirSync(city.folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    return files.map((entry) => readFileSync(join(entry.parentPath, entry.name)));
  };
  await eventually('what happened is written', () => onDisk().some((bytes) => bytes.includes(Buffer.from(name))));
  const written = onDisk();
  const told = [city.logged(), JSON.stringify(city.announced()), ...said.map((error) => JSON.stringify(error) + String(error))];
  for (const marker of Object.values(MARKERS)) {
    for (const encoding of ['utf8', 'utf16le'] as const) {
      expect(written.filter((bytes) => bytes.includes(Buffer.from(marker, encoding)))).toEqual([]);
    }
    expect(told.filter((text) => text.includes(marker))).toEqual([]);
  }
});

test('erased data are gone for ever, their owner’s name stays; who owns something is not erased', async () => {
  const [{ name }, { name: owner }] = [await register(), await register({ idType: 'PASSPORT', idNumber: 'E9999', phone: '' })];
  const [unit = ''] = await build(1);
  await transfer(unit, '2021-01-01', [alone(owner)]);
  expect(await reasonOf(city.as(COUNTY).ErasePerson({ name: owner, reason: '申请' }))).toBe('PERSON_STILL_NEEDED');
  const erased = await city.as(COUNTY).ErasePerson({ name, reason: '本人申请' });
  expect(erased).toMatchObject({ erased: true, fullName: '', idNumber: '', phone: '', birthYear: 0 });
  expect(await reasonOf(revealing(COUNTY).RevealPerson({ name }))).toBe('PERSON_ERASED');
  expect((await city.as(COUNTY).SearchPersons({ idNumber: MARKERS.idNumber })).persons).toEqual([]);
  expect(await city.as(COUNTY).ErasePerson({ name, reason: '再次' })).toEqual(erased);
  await expect(register()).resolves.toMatchObject({ erased: false });
  expect(city.announced().filter(({ type }) => type.endsWith('PersonErased'))).toHaveLength(1);
});

test('a transfer is announced by names alone and read back as intervals', async () => {
  const [a, b, c] = await people(3);
  const [unit = ''] = await build(1);
  await transfer(unit, '2021-01-01', [alone(a?.name ?? '')]);
  const half = { shareNum: 1, shareDen: 2, basis: 'INHERITANCE' as const };
  const title = await transfer(unit, '2024-05-01', [
    { ...half, owner: b?.name ?? '', representative: true },
    { ...half, owner: c?.name ?? '' },
  ]);
  expect(title.holdings.map(({ fromDay, toDay }) => `${fromDay}…${toDay}`)).toEqual([
    '2021-01-01…2024-05-01',
    '2024-05-01…',
    '2024-05-01…',
  ]);
  expect(await city.as(COMMUNITY).GetTitle({ name: title.name })).toEqual(title);
  expect(await reasonOf(city.as(NEIGHBOUR).GetTitle({ name: title.name }))).toBe('TITLE_NOT_FOUND');
  expect(await reasonOf(transfer(unit, '2024-06-01', [alone(a?.name ?? '')], NEIGHBOUR))).toBe('UNIT_NOT_FOUND');
  expect(await reasonOf(transfer(unit, '2024-06-01', [alone(`persons/${'0'.repeat(26)}`)]))).toBe('PERSON_NOT_FOUND');
  const transfers = city.announced().filter(({ type }) => type.endsWith('OwnershipTransferred'));
  expect(transfers.map(({ data }) => (data as { owners: string[] }).owners)).toEqual([[a?.name], [b?.name, c?.name].sort()]);
});

test('a title is corrected by two officers, never by one, and only as it was seen', async () => {
  const [a, b] = await people(2);
  const [unit = ''] = await build(1);
  const { name } = await transfer(unit, '2021-01-01', [alone(a?.name ?? '')]);
  const holdings = [{ ...alone(b?.name ?? ''), fromDay: '2021-01-01', representative: true }];
  const asked = await city.as(COUNTY).RequestTitleCorrection({ name, holdings, reason: '录入有误', basis: '不动产权证' });
  expect((await city.as(COLLEAGUE).ListTitles({ parent: QUARTER, correctionPending: true })).titles).toEqual([asked]);
  const decide = (principal: Principal, etag: string): Promise<Title> =>
    city.as(principal).DecideTitleCorrection({ name, approved: true, etag });
  expect(await reasonOf(decide(COUNTY, asked.etag))).toBe('SAME_OFFICER');
  expect(await reasonOf(decide(COLLEAGUE, '1'))).toBe('CHANGED_MEANWHILE');
  const corrected = await decide(COLLEAGUE, asked.etag);
  expect(corrected.holdings.map(({ owner }) => owner)).toEqual([b?.name]);
  expect(corrected.corrections[0]).toMatchObject({ state: 'APPROVED', requestedBy: COUNTY.subject, decidedBy: COLLEAGUE.subject });
  expect(corrected.corrections[0]?.oldHoldings.map(({ owner }) => owner)).toEqual([a?.name]);
  expect((await city.as(COLLEAGUE).ListTitles({ parent: QUARTER, correctionPending: true })).titles).toEqual([]);
});

test('a quarter corrected into another community takes its titles and occupancies with it', async () => {
  const [owner] = await people(1);
  const [unit = ''] = await build(1);
  const { name } = await transfer(unit, '2021-01-01', [alone(owner?.name ?? '')]);
  await city.as(COUNTY).CreateOccupancy({ parent: unit, occupancy: { person: owner?.name ?? '', kind: 'FAMILY', fromDay: '2026-01-01' } });
  const quarter = { name: QUARTER, division: 'divisions/211103016003' };
  const why = { reason: '勘误', basis: '划定文件' };
  const { etag } = await city.as(COUNTY).RequestQuarterCorrection({ quarter, updateMask: ['division'], ...why });
  await city.as(COLLEAGUE).DecideQuarterCorrection({ name: QUARTER, approved: true, etag });
  await eventually('the title and the occupancy lie in the new community', async () => {
    const title = await city.as(COUNTY).GetTitle({ name });
    const { occupancies } = await city.as(COUNTY).ListOccupancies({ parent: unit });
    return title.division === quarter.division && occupancies[0]?.division === quarter.division;
  });
  expect(await reasonOf(city.as(COMMUNITY).GetTitle({ name }))).toBe('TITLE_NOT_FOUND');
});

test('an occupant moves in and out', async () => {
  const [tenant] = await people(1);
  const [parent = ''] = await build(1);
  const occupancy = { person: tenant?.name ?? '', kind: 'TENANT' as const, fromDay: '2026-01-01' };
  const { name } = await city.as(COUNTY).CreateOccupancy({ parent, occupancy });
  expect(await reasonOf(city.as(COUNTY).ErasePerson({ name: tenant?.name ?? '', reason: '申请' }))).toBe('PERSON_STILL_NEEDED');
  await city.as(COUNTY).EndOccupancy({ name, toDay: '2026-06-01' });
  expect((await city.as(COMMUNITY).ListOccupancies({ parent })).occupancies).toMatchObject([{ ...occupancy, name, toDay: '2026-06-01' }]);
  expect(await reasonOf(city.as(NEIGHBOUR).ListOccupancies({ parent }))).toBe('UNIT_NOT_FOUND');
});

test('1,062 units of which 60 are unsold and three are Ms Li’s have 1,001 heads and 106,200.00 m², and the same fingerprint again', async () => {
  const [units, owners] = [await build(1002, 60), await people(1000)];
  const [li, ...others] = owners;
  const ownerOf = (i: number): string => (i < 3 ? li : others[i - 3])?.name ?? '';
  await someAtOnce(units.slice(0, 1002), (unit, i) => transfer(unit, '2020-06-22', [alone(ownerOf(i))]), AT_ONCE);
  const register = await city.as(CITY).GetOwnerRegister({ quarter: QUARTER, asOf: '2026-11-23' });
  expect(register).toMatchObject({ headCount: 1001, areaCenti: 10_620_000, unitCount: 1062, unknownOwnerCount: 0 });
  expect(register.sha256).toMatch(/^[0-9a-f]{64}$/);
  await transfer(units[5] ?? '', '2026-11-20', [alone(li?.name ?? '')]);
  const after = await city.as(CITY).GetOwnerRegister({ quarter: QUARTER });
  expect(after.headCount).toBe(1000);
  expect(after.sha256).not.toBe(register.sha256);
  const earlier = await city.as(CITY).GetOwnerRegister({ quarter: QUARTER, asOf: '2026-11-19' });
  expect(earlier).toEqual({ ...register, asOf: '2026-11-19' });
  const groups = new Set<string>();
  let pageToken = '';
  do {
    const page = await city.as(COUNTY).ListOwnerRegisterEntries({ quarter: QUARTER, pageSize: 200, pageToken });
    page.entries.forEach(({ headGroup }) => groups.add(headGroup));
    pageToken = page.nextPageToken;
  } while (pageToken !== '');
  expect(groups.size).toBe(1000);
  expect(await reasonOf(city.as(NEIGHBOUR).GetOwnerRegister({ quarter: QUARTER }))).toBe('QUARTER_NOT_FOUND');
}, 60_000);

/** A client that says why. */
function revealing(principal: Principal): Client<RegistryService> {
  return city.as(principal, { purpose: '核对产权' });
}
