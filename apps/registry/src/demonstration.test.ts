import type { Client, Principal } from '@heming/kit';
import type { RegistryService } from '@heming/contracts/registry/v1';
import { fakeClock, given, type Given } from '@heming/testing';
import { citizenIdCheck, DEMONSTRATION_AREA, organisationCodeCheck, usccCheck } from '@heming/values';
import { registry } from './service.js';

const COUNTY: Principal = { subject: 'clerk of 211103', grants: [{ role: 'COUNTY', division: '211103' }] };
const OPERATOR: Principal = { subject: 'operator', grants: [{ role: 'OPERATOR', division: '' }] };
const AUDITOR: Principal = { subject: 'auditor', grants: [{ role: 'AUDITOR', division: '' }] };
const DIVISION = 'divisions/211103016005';
const MADE_UP = 'PJ-211103016-9001';
const REAL = 'PJ-211103016-0001';

let city: Given<RegistryService>;
let county: Client<RegistryService>;
beforeEach(async () => {
  city = await given(registry);
  county = city.as(COUNTY);
});
afterEach(() => city.stop());

function idNumber(area: string, sequence: number): string {
  const body = `${area}19900307${String(sequence).padStart(3, '0')}`;
  return `${body}${citizenIdCheck(body) ?? ''}`;
}

function uscc(area: string): string {
  const code = 'MA0PJWY1';
  const body = `91${area}${code}${organisationCodeCheck(code) ?? ''}`;
  return `${body}${usccCheck(body) ?? ''}`;
}

async function person(area: string, sequence: number): Promise<string> {
  const facts = { idType: 'RESIDENT_ID', idNumber: idNumber(area, sequence), fullName: '张三', division: DIVISION } as const;
  return (await county.CreatePerson({ person: facts })).name;
}

const organisation = async (area: string): Promise<string> =>
  (
    await county.CreateOrganisation({
      organisation: { uscc: uscc(area), title: '鹤翔物业', kind: 'DEVELOPER', division: 'divisions/211103' },
    })
  ).name;

/** A quarter with a building and one home that somebody owns and somebody else rents. */
async function quarter(code: string, owner: string, tenant: string): Promise<string> {
  await county.CreateQuarter({ quarter: { code, title: '鹤翔花园(示例)', division: DIVISION } });
  const { name: building } = await county.CreateBuilding({ parent: `quarters/${code}`, building: { number: '001', use: 'RESIDENTIAL' } });
  const home = {
    entrance: '01',
    room: '0101',
    use: 'RESIDENCE',
    registeredAreaCenti: 9525,
    saleState: 'DELIVERED',
    deliveredOn: '2020-06-22',
  } as const;
  const { name: unit } = await county.CreateUnit({ parent: building, unit: home });
  await county.RecordTransfer({ unit, fromDay: '2020-06-22', holdings: [{ owner, shareNum: 1, shareDen: 1, basis: 'REGISTERED' }] });
  await county.CreateOccupancy({ parent: unit, occupancy: { person: tenant, kind: 'TENANT', fromDay: '2020-07-01' } });
  return unit;
}

/** Removes what is made up, so many records a step; how many there were of each step. */
async function purged(limit: number): Promise<readonly number[]> {
  const counts: number[] = [];
  for (;;) {
    const { removedCount, done } = await city.as(OPERATOR).PurgeDemonstration({ limit });
    counts.push(removedCount);
    if (done) return counts;
  }
}

const missing = (reason: string) => expect.objectContaining({ details: expect.objectContaining({ reason }) }) as Error;

test('what is made up goes, step by step, and what was registered by hand beside it stays', async () => {
  const [tenant, owner, neighbour] = [await person(DEMONSTRATION_AREA, 1), await person(DEMONSTRATION_AREA, 2), await person('211103', 3)];
  const [madeUp, real] = [await organisation(DEMONSTRATION_AREA), await organisation('211103')];
  const made = await quarter(MADE_UP, owner, tenant);
  const kept = await quarter(REAL, neighbour, neighbour);
  expect(await purged(3)).toEqual([3, 3, 2]);
  await expect(county.GetQuarter({ name: `quarters/${MADE_UP}` })).rejects.toEqual(missing('QUARTER_NOT_FOUND'));
  await expect(county.GetUnit({ name: made })).rejects.toEqual(missing('UNIT_NOT_FOUND'));
  await expect(county.GetTitle({ name: `${made}/title` })).rejects.toEqual(missing('TITLE_NOT_FOUND'));
  await expect(county.GetOrganisation({ name: madeUp })).rejects.toEqual(missing('ORGANISATION_NOT_FOUND'));
  expect((await county.ListPersons({ division: DIVISION })).persons.map(({ name }) => name)).toEqual([neighbour]);
  expect(await county.GetQuarter({ name: `quarters/${REAL}` })).toMatchObject({ title: '鹤翔花园(示例)' });
  expect(await county.GetTitle({ name: `${kept}/title` })).toMatchObject({ holdings: [{ owner: neighbour }] });
  expect((await county.ListOccupancies({ parent: kept })).occupancies).toHaveLength(1);
  expect(await county.GetOrganisation({ name: real })).toMatchObject({ name: real });
  expect(await purged(500)).toEqual([0]);
});

test('what stays of it, audit records and events, says what was done and names nobody', async () => {
  const name = await person(DEMONSTRATION_AREA, 1);
  const right = { person: { name, fullName: '张山' }, updateMask: ['fullName'], reason: '张三系误录', basis: '身份证' };
  const { etag } = await county.RequestPersonCorrection(right);
  await city.as({ ...COUNTY, subject: 'second clerk of 211103' }).DecidePersonCorrection({ name, approved: true, etag });
  expect((await purged(500)).reduce((sum, count) => sum + count)).toBe(1);
  const { auditRecords } = await city.as(AUDITOR).ListAuditRecords({ resource: name });
  expect(auditRecords.map(({ method }) => method.split('/').at(-1)).sort()).toEqual(['DecidePersonCorrection', 'RequestPersonCorrection']);
  const { auditRecords: all } = await city.as(AUDITOR).ListAuditRecords({});
  for (const told of [JSON.stringify(all), JSON.stringify(city.announced())]) expect(told).not.toMatch(/张三|张山/);
});

test('a made-up owner of a home that is not made up stays with it', async () => {
  const [owner, tenant] = [await person(DEMONSTRATION_AREA, 1), await person(DEMONSTRATION_AREA, 2)];
  await quarter(REAL, owner, tenant);
  expect(await purged(500)).toEqual([0]);
  expect((await county.ListPersons({ division: DIVISION })).persons).toHaveLength(2);
});

test('every step leaves an audit record, and only an operator takes one', async () => {
  await expect(county.PurgeDemonstration({})).rejects.toEqual(missing('NOT_PERMITTED'));
  await city.as(OPERATOR).PurgeDemonstration({});
  const { auditRecords } = await city.as(AUDITOR).ListAuditRecords({});
  const taken = auditRecords.filter(({ method }) => method.endsWith('/PurgeDemonstration'));
  const told = taken.map(({ subject, outcome }) => `${subject}: ${outcome}`).sort();
  expect(told).toEqual([`${COUNTY.subject}: NOT_PERMITTED`, `${OPERATOR.subject}: OK`]);
});

test('where the clock cannot be moved, nothing is taken for made up', async () => {
  const production = await given(registry, { environment: { clock: fakeClock(new Date('2026-11-23T04:00:00Z')) } });
  await expect(production.as(OPERATOR).PurgeDemonstration({})).rejects.toEqual(missing('DEMONSTRATION_ONLY'));
  await production.stop();
});

test('the next code that is suggested passes over made-up quarters', async () => {
  await county.CreateQuarter({ quarter: { code: MADE_UP, title: '鹤翔花园(示例)', division: DIVISION } });
  expect(await county.SuggestQuarterCode({ division: DIVISION })).toMatchObject({ code: REAL });
});
