import type { Announcement } from '@heming/contracts';
import { announce } from '@heming/contracts/complaints/v1';
import { CITY, COUNTY, givenCredit, MANAGER, OTHER_COUNTY, reasonOf } from './testing/given-credit.js';
import { china, FIRM, QUARTER } from './testing/given-record.js';

const CASE = 'cases/aaaaaaaaaaaaaaaaaaaaaaaaaa';
const CLOSED = china('2026-11-23T09:00');
const REOPENED_AGAIN = china('2026-11-24T09:00');
const CLOSED_AGAIN = china('2026-11-25T09:00');

let given: Awaited<ReturnType<typeof givenCredit>>;
beforeEach(async () => {
  given = await givenCredit();
});
afterEach(() => given.city.stop());

function closed(more: object = {}): Announcement<string, object> {
  return announce('heming.complaints.v1.CaseClosed', {
    ...{ case: CASE, division: QUARTER.division, quarter: QUARTER.name, category: 'SANITATION', kind: 'COMPLAINT' },
    lead: { body: 'ENTERPRISE', division: '', organisation: FIRM },
    ...{ outcome: 'SOLVED', fault: 'VERIFIED', onTime: false, reopenCount: 0, ruleSet: 'CASE', occurTime: CLOSED },
    ...more,
  });
}
const reopened = (occurTime: Date) =>
  announce('heming.complaints.v1.CaseReopened', {
    ...{
      case: CASE,
      division: QUARTER.division,
      quarter: QUARTER.name,
      category: 'SANITATION',
      reopenCount: 1,
      replyDueDate: '2026-12-01',
    },
    ...{ lead: { body: 'ENTERPRISE', division: '', organisation: FIRM }, occurTime },
  });
const hears = (event: Announcement<string, object>) => given.city.hears(event);
const records = async () => (await given.city.as(CITY).ListCreditRecords({ case: CASE })).creditRecords;
const states = async () => (await records()).map(({ state }) => state);

test('a verified complaint that was answered late is reported, once however often it is heard', async () => {
  await hears(closed());
  await hears(closed());
  expect(await records()).toMatchObject([
    {
      ...{ state: 'REPORTED', itemType: 'BD06', pointsTenths: 10, source: 'CASE', case: CASE, reporter: 'system', occurDate: '2026-11-23' },
      ...{
        organisation: FIRM,
        organisationTitle: '鹤鸣物业服务有限公司',
        quarterTitle: '鹤翔花园',
        division: `divisions/${QUARTER.division}`,
      },
    },
  ]);
});

test('one that had to be handled anew is reported as that, in time or not', async () => {
  await hears(closed({ onTime: true, reopenCount: 2 }));
  expect(await records()).toMatchObject([{ itemType: 'BD07', pointsTenths: 20 }]);
});

test.each([
  ['its fault was not verified', { fault: 'NOT_VERIFIED' }],
  ['nobody has said whose fault it was', { fault: 'FAULT_UNSPECIFIED' }],
  ['it was answered in time', { onTime: true }],
  ['it was no complaint', { kind: 'CONSULTATION' }],
  ['an office was in charge', { lead: { body: 'COMMUNITY', division: 'divisions/211103016005', organisation: '' } }],
  ['the register has no such enterprise', { lead: { body: 'ENTERPRISE', division: '', organisation: 'organisations/91211103MA0PJWY44B' } }],
])('a delay counts against nobody when %s', async (_why, more) => {
  await hears(closed(more));
  expect(await records()).toEqual([]);
});

test('what follows from a case goes the way of every record: an officer verifies it, and nothing counts before its time', async () => {
  await hears(closed());
  const [record] = await records();
  expect(await reasonOf(given.city.as(OTHER_COUNTY).VerifyCreditRecord({ name: record!.name }))).toBe('CREDIT_RECORD_NOT_FOUND');
  expect(await reasonOf(given.city.as(MANAGER).GetCreditRecord({ name: record!.name }))).toBe('CREDIT_RECORD_NOT_FOUND');
  await given.city.as(COUNTY).VerifyCreditRecord({ name: record!.name });
  await given.turn('2026-12-01T00:10');
  expect(await given.city.as(MANAGER).GetCreditRecord({ name: record!.name })).toMatchObject({ state: 'EFFECTIVE', case: CASE });
});

test('while the case is handled anew, what is not in effect is dropped', async () => {
  await hears(closed());
  await hears(reopened(REOPENED_AGAIN));
  expect(await states()).toEqual(['WITHDRAWN']);
  await hears(closed());
  expect(await states()).toEqual(['WITHDRAWN']);
});

test('an end that is heard only after the reopening puts nothing on record while the case is handled anew', async () => {
  await hears(reopened(REOPENED_AGAIN));
  await hears(closed());
  expect(await records()).toEqual([]);
  await hears(closed({ reopenCount: 1, occurTime: CLOSED_AGAIN }));
  expect(await records()).toMatchObject([{ state: 'REPORTED', itemType: 'BD07' }]);
});

test('a reopening that is heard late, of before the end, changes nothing', async () => {
  await hears(closed());
  await hears(reopened(china('2026-11-20T09:00')));
  expect(await states()).toEqual(['REPORTED']);
});

test('when the finding falls, a record in effect is revoked; until then it stands', async () => {
  await hears(closed());
  const [record] = await records();
  await given.city.as(COUNTY).VerifyCreditRecord({ name: record!.name });
  await given.turn('2026-12-01T00:10');
  await hears(reopened(china('2026-12-02T09:00')));
  expect(await states()).toEqual(['EFFECTIVE']);
  await hears(closed({ fault: 'NOT_VERIFIED', reopenCount: 1, occurTime: china('2026-12-03T09:00') }));
  expect(await records()).toMatchObject([{ state: 'REVOKED', revocation: { basis: CASE } }]);
  expect((await given.city.as(CITY).GetCreditScore({ name: FIRM.replace('organisations/', 'creditScores/') })).items).toEqual([]);
});

test('it falls, too, when the case ends anew in the hands of an office', async () => {
  await hears(closed());
  const [record] = await records();
  await given.city.as(COUNTY).VerifyCreditRecord({ name: record!.name });
  await given.turn('2026-12-01T00:10');
  await hears(reopened(china('2026-12-02T09:00')));
  const lead = { body: 'COMMUNITY', division: 'divisions/211103016005', organisation: '' };
  await hears(closed({ lead, reopenCount: 1, occurTime: china('2026-12-03T09:00') }));
  expect(await records()).toMatchObject([{ state: 'REVOKED', revocation: { basis: CASE } }]);
});

test('a case that ends anew with a fault is one record in force', async () => {
  await hears(closed());
  await hears(closed({ reopenCount: 1, occurTime: CLOSED_AGAIN }));
  expect((await records()).map(({ state, itemType }) => [state, itemType]).sort()).toEqual([
    ['REPORTED', 'BD07'],
    ['WITHDRAWN', 'BD06'],
  ]);
});

test('ends that are heard in the wrong order come to the same', async () => {
  await hears(closed({ fault: 'NOT_VERIFIED', reopenCount: 1, occurTime: CLOSED_AGAIN }));
  await hears(closed());
  expect(await records()).toEqual([]);
});
