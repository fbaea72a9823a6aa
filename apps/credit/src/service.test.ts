import type { CreditReport } from '@heming/contracts/credit/v1';
import { eventually } from '@heming/testing';
import { china, FIRM, QUARTER, reportOf } from './testing/given-record.js';
import {
  AUDITOR,
  CITY,
  COMMUNITY,
  COUNTY,
  ELSEWHERE,
  givenCredit,
  MANAGER,
  OTHER_COUNTY,
  OTHER_FIRM,
  OTHER_MANAGER,
  PUBLIC,
  reasonOf,
  REPORTER,
} from './testing/given-credit.js';

const SCORE = FIRM.replace('organisations/', 'creditScores/');
const PUBLISHED = FIRM.replace('organisations/', 'publishedCreditScores/');

let given: Awaited<ReturnType<typeof givenCredit>>;
beforeEach(async () => {
  given = await givenCredit();
});
afterEach(() => given.city.stop());

/** Reports a fact, and has another officer verify it. */
async function announced(itemType: string, more: Partial<CreditReport> = {}): Promise<string> {
  const { city } = given;
  const { name } = await city.as({ ...CITY, subject: 'reporter' }).ReportCreditRecord({ report: reportOf(itemType, more) });
  await city.as({ ...CITY, subject: 'verifier' }).VerifyCreditRecord({ name });
  return name;
}
const types = (): readonly string[] => given.city.announced().map(({ type }) => type.replace('heming.credit.v1.', ''));
const published = () => given.city.as(PUBLIC).GetPublishedCreditScore({ name: PUBLISHED });
const score = (asOfDate = '') => given.city.as(CITY).GetCreditScore({ name: SCORE, asOfDate });

test('a fact goes its way from the report to the public, each step in its time', async () => {
  const { city, turn } = given;
  const basic = await announced('BA01');
  const { name, number } = await city.as(REPORTER).ReportCreditRecord({ report: reportOf('BD04') });
  expect(number).toBe('XY-20261123-000002');
  expect(await reasonOf(city.as(MANAGER).GetCreditRecord({ name }))).toBe('CREDIT_RECORD_NOT_FOUND');
  expect(await city.as(COUNTY).VerifyCreditRecord({ name })).toMatchObject({
    ...{ state: 'NOTIFIED', commentDueDate: '2026-11-30', itemTitle: '未按规定办理合同备案', published: false },
    deadline: { dueDate: '2026-11-30', lamp: 'GREEN', workingDaysLeft: 5 },
  });
  expect(await score()).toMatchObject({
    scoreTenths: 0,
    grade: 'UNRATED',
    forecast: { scoreTenths: 180, basicTenths: 200, badTenths: 20 },
  });
  await city.as(MANAGER).CommentOnCreditRecord({ name, comment: '备案材料已于次日补齐。' });

  await turn('2026-12-01T00:10');
  expect(await city.as(CITY).GetCreditRecord({ name })).toMatchObject({
    state: 'EFFECTIVE',
    effectiveDate: '2026-12-01',
    published: false,
  });
  expect(await score()).toMatchObject({ scoreTenths: 180, grade: 'C', basicTenths: 200, badTenths: 20 });
  expect(await score('2026-11-30')).toMatchObject({ scoreTenths: 0, items: [] });
  expect(await published()).toMatchObject({ scoreTenths: 0, grade: 'UNRATED', items: [] });

  await turn('2026-12-09T00:10');
  expect(await published()).toMatchObject({
    ...{ scoreTenths: 180, grade: 'C', ruleSet: 'CREDIT-PJ-1@2023-05-01', asOfDate: '2026-12-09' },
    items: [
      expect.objectContaining({ itemType: 'BA01', countedTenths: 200 }),
      expect.objectContaining({ itemType: 'BD04', number, facts: '抽查发现的事实。', publicDate: '2026-12-09', objected: false }),
    ],
  });
  expect(types()).toEqual(expect.arrayContaining(['CreditRecordNotified', 'CreditRecordEffective', 'CreditRecordPublished']));
  expect(JSON.stringify(city.announced())).not.toContain('补齐');
  expect((await city.as(CITY).GetCreditRecord({ name: basic })).published).toBe(true);
});

test('a score is told with what it is made of, and whoever may not read a record is told no facts until they are public', async () => {
  const { city, turn } = given;
  await announced('BD04');
  await turn('2026-12-01T00:10');
  const item = async (as = OTHER_COUNTY) => (await city.as(as).GetCreditScore({ name: SCORE })).items[0];
  const told = { itemType: 'BD04', countedTenths: 20, effectiveDate: '2026-12-01', legalBasis: '《物业管理条例》第三十二条、第三十四条' };
  expect(await item()).toMatchObject({ ...told, facts: '', readable: false });
  expect(await item(COUNTY)).toMatchObject({ ...told, facts: '抽查发现的事实。', readable: true });
  expect(await item(MANAGER)).toMatchObject({ ...told, facts: '抽查发现的事实。', readable: true });
  await turn('2026-12-09T00:10');
  expect(await item()).toMatchObject({ ...told, facts: '抽查发现的事实。', readable: false });
});

test('an objection marks a record, which counts on; a third officer corrects it, on past days as well', async () => {
  const { city, turn } = given;
  const name = await announced('BD02');
  await turn('2026-12-01T00:10');
  await city.as(MANAGER).ObjectToCreditRecord({ name, text: '罚款额认定有误。' });
  await turn('2026-12-09T00:10');
  expect((await published()).items).toEqual([expect.objectContaining({ objected: true, pointsTenths: 50 })]);
  const decision = { name, outcome: 'CORRECTED', answer: '实际罚款三万元。', correctedPointsTenths: 30 } as const;
  for (const [subject, reason] of [
    ['reporter', 'OWN_REPORT'],
    ['verifier', 'OWN_VERIFICATION'],
  ] as const)
    expect(await reasonOf(city.as({ ...CITY, subject }).DecideCreditObjection(decision))).toBe(reason);
  expect(await reasonOf(city.as(COUNTY).DecideCreditObjection(decision))).toBe('NOT_PERMITTED');
  expect(await city.as(CITY).DecideCreditObjection(decision)).toMatchObject({
    ...{ state: 'EFFECTIVE', pointsTenths: 30, originalPointsTenths: 50, objection: { outcome: 'CORRECTED', decider: 'chief' } },
  });
  expect((await score('2026-12-02')).badTenths).toBe(30);
  expect((await published()).items).toEqual([expect.objectContaining({ objected: false, pointsTenths: 30 })]);
});

test('what is revoked counts on no day, and what is put right counts no more', async () => {
  const { city, turn } = given;
  await announced('BA03');
  const [fallen, repaired] = [await announced('BD01'), await announced('BD02')];
  await turn('2027-03-09T09:00');
  expect((await score()).badTenths).toBe(80);
  await city.as(CITY).RevokeCreditRecord({ name: fallen, reason: '处罚决定被撤销。', basis: '盘政复决〔2027〕3号' });
  expect((await score()).badTenths).toBe(50);
  expect((await score('2026-12-15')).badTenths).toBe(50);
  await city.as(MANAGER).ApplyForCreditRepair({ name: repaired, text: '罚款已缴清并整改。', committed: true });
  await city.as(CITY).DecideCreditRepair({ name: repaired, outcome: 'GRANTED', answer: '核查属实。' });
  expect(await score()).toMatchObject({ badTenths: 0, scoreTenths: 150, grade: 'B' });
  expect((await score('2027-03-08')).badTenths).toBe(50);
  expect((await published()).items.map(({ itemType }) => itemType)).toEqual(['BA03']);
  expect(await city.as(MANAGER).GetCreditRecord({ name: repaired })).toMatchObject({ state: 'REPAIRED', published: false });
});

test('a promise is part of an application for repair', async () => {
  const name = await announced('BD01');
  await given.turn('2027-03-09T09:00');
  const answer = given.city.as(MANAGER).ApplyForCreditRepair({ name, text: '罚款已缴清。', committed: false });
  await expect(answer).rejects.toMatchObject({ code: 3 });
});

test('a command comes upon a record as time has made it, though no sweep has been by', async () => {
  const { city, clock } = given;
  const name = await announced('BD04');
  clock.set(china('2026-12-01T08:00'));
  expect(await reasonOf(city.as(MANAGER).CommentOnCreditRecord({ name, comment: '迟到的说明。' }))).toBe('COMMENT_PERIOD_OVER');
  expect(await reasonOf(city.as(COUNTY).WithdrawCreditRecord({ name, reason: '迟到的撤回。' }))).toBe('CREDIT_STATE_WRONG');
  expect(await city.as(MANAGER).ObjectToCreditRecord({ name, text: '事实有误。' })).toMatchObject({ state: 'OBJECTED' });
  expect(types().slice(-2)).toEqual(['CreditRecordEffective', 'CreditRecordObjected']);
});

test('a record and a score are read as time has made them, though no sweep has been by', async () => {
  const { city, clock } = given;
  const name = await announced('BD04');
  clock.set(china('2026-12-09T00:00'));
  const record = await city.as(MANAGER).GetCreditRecord({ name });
  expect(record).toMatchObject({ state: 'EFFECTIVE', published: true });
  expect((await score()).badTenths).toBe(20);
  expect((await published()).badTenths).toBe(20);
  expect(await city.as(COUNTY).ListCreditRecords({ state: 'NOTIFIED' })).toMatchObject({ creditRecords: [{ name }] });
  expect(await city.as(MANAGER).ObjectToCreditRecord({ name, text: '事实有误。', etag: record.etag })).toMatchObject({ state: 'OBJECTED' });
});

test('what the office drops after a comment never counts', async () => {
  const { city, turn } = given;
  const name = await announced('BD04');
  await city.as(MANAGER).CommentOnCreditRecord({ name, comment: '该合同已按期备案。' });
  await city.as(COUNTY).WithdrawCreditRecord({ name, reason: '申辩成立。' });
  await turn('2027-01-20T09:00');
  expect(await city.as(MANAGER).GetCreditRecord({ name })).toMatchObject({ state: 'WITHDRAWN', dropReason: '申辩成立。' });
  expect((await score()).items).toEqual([]);
  expect(types()).toEqual(['CreditRecordNotified', 'CreditRecordWithdrawn']);
});

describe('who may', () => {
  test('report: an office of the territory', async () => {
    const { city } = given;
    const report = reportOf('BD04');
    expect(await reasonOf(city.as(OTHER_COUNTY).ReportCreditRecord({ report }))).toBe('OUTSIDE_TERRITORY');
    for (const principal of [COMMUNITY, MANAGER, AUDITOR])
      expect(await reasonOf(city.as(principal).ReportCreditRecord({ report }))).toBe('NOT_PERMITTED');
    expect(await reasonOf(city.as(PUBLIC).ReportCreditRecord({ report }))).toBe('NOT_SIGNED_IN');
    const developer = { ...report, organisation: 'organisations/91211103MA0PJWY36G' };
    expect(await reasonOf(city.as(COUNTY).ReportCreditRecord({ report: developer }))).toBe('NOT_AN_ENTERPRISE');
  });

  test('verify: another officer, of the rank that the item asks for', async () => {
    const { city } = given;
    const reported = await city.as(COUNTY).ReportCreditRecord({ report: reportOf('BD11') });
    expect(await reasonOf(city.as(COUNTY).VerifyCreditRecord({ name: reported.name }))).toBe('HIGHER_AUTHORITY_NEEDED');
    expect(await reasonOf(city.as(OTHER_COUNTY).VerifyCreditRecord({ name: reported.name }))).toBe('CREDIT_RECORD_NOT_FOUND');
    expect(await reasonOf(city.as(REPORTER).VerifyCreditRecord({ name: reported.name }))).toBe('NOT_PERMITTED');
    const own = await city.as(CITY).ReportCreditRecord({ report: reportOf('BD11') });
    expect(await reasonOf(city.as(CITY).VerifyCreditRecord({ name: own.name }))).toBe('OWN_REPORT');
    expect(await city.as(CITY).RejectCreditRecord({ name: reported.name, reason: '查无此事。' })).toMatchObject({ state: 'REJECTED' });
  });

  test('see a record: offices of where it lies, and its enterprise wherever it lies', async () => {
    const { city } = given;
    const here = await announced('BD04');
    const there = await announced('BD04', { quarter: ELSEWHERE.name });
    const other = await announced('BD04', { organisation: OTHER_FIRM });
    const listed = async (principal: typeof CITY, request = {}): Promise<readonly string[]> =>
      (await city.as(principal).ListCreditRecords(request)).creditRecords.map(({ name }) => name).sort();
    expect(await listed(CITY)).toEqual([here, there, other].sort());
    expect(await listed(AUDITOR)).toEqual([here, there, other].sort());
    expect(await listed(COUNTY)).toEqual([here, other].sort());
    expect(await listed(COMMUNITY)).toEqual([here, other].sort());
    expect(await listed(OTHER_COUNTY)).toEqual([there]);
    expect(await listed(MANAGER)).toEqual([here, there].sort());
    expect(await listed(OTHER_MANAGER)).toEqual([other]);
    expect(await listed(MANAGER, { division: 'divisions/211104' })).toEqual([there]);
    expect(await city.as(MANAGER).CommentOnCreditRecord({ name: there, comment: '已按期备案。' })).toMatchObject({
      comment: '已按期备案。',
    });
    expect(await reasonOf(city.as(OTHER_MANAGER).CommentOnCreditRecord({ name: here, comment: '与我无关。' }))).toBe(
      'CREDIT_RECORD_NOT_FOUND',
    );
  });

  test('see a record of its own elsewhere: also who is an officer beside, and then is told who did what where he is one', async () => {
    const { city } = given;
    const here = await announced('BD04');
    const there = await announced('BD04', { quarter: ELSEWHERE.name });
    const both = city.as({ subject: 'both', grants: [...COUNTY.grants, ...MANAGER.grants] });
    const { creditRecords } = await both.ListCreditRecords({});
    expect(new Map(creditRecords.map(({ name, verifier }) => [name, verifier]))).toEqual(
      new Map([
        [here, 'verifier'],
        [there, ''],
      ]),
    );
  });

  test('know who did what: offices, and not the enterprise', async () => {
    const { city } = given;
    const name = await announced('BD04');
    expect(await city.as(CITY).GetCreditRecord({ name })).toMatchObject({ reporter: 'reporter', verifier: 'verifier' });
    const told = await city.as(MANAGER).GetCreditRecord({ name });
    expect(told).toMatchObject({ reporter: '', verifier: '' });
    expect(JSON.stringify(told)).not.toContain('"verifier":"verifier"');
    expect(told.entries.map(({ kind, actor }) => [kind, actor])).toEqual([
      ['REPORTED', ''],
      ['NOTIFIED', ''],
    ]);
  });

  test('see a score: offices that of everybody, an enterprise its own', async () => {
    const { city, turn } = given;
    await announced('BA01');
    await announced('BA03', { organisation: OTHER_FIRM });
    await turn('2026-12-01T00:10');
    const scores = async (principal: typeof CITY, request = {}) =>
      (await city.as(principal).ListCreditScores(request)).creditScores.map(({ organisation, scoreTenths }) => [organisation, scoreTenths]);
    await eventually('both are listed', async () => (await scores(OTHER_COUNTY)).length === 2);
    expect(await scores(OTHER_COUNTY)).toEqual([
      [FIRM, 200],
      [OTHER_FIRM, 150],
    ]);
    expect(await scores(CITY, { lowestFirst: true })).toEqual([
      [OTHER_FIRM, 150],
      [FIRM, 200],
    ]);
    expect(await scores(CITY, { grade: 'B' })).toEqual([
      [FIRM, 200],
      [OTHER_FIRM, 150],
    ]);
    expect(await scores(CITY, { grade: 'AAA' })).toEqual([]);
    expect(await scores(MANAGER)).toEqual([[FIRM, 200]]);
    expect(await reasonOf(city.as(OTHER_MANAGER).GetCreditScore({ name: SCORE }))).toBe('CREDIT_SCORE_NOT_FOUND');
    expect(await reasonOf(city.as(CITY).GetCreditScore({ name: 'creditScores/91211103MA0PJWY36G' }))).toBe('CREDIT_SCORE_NOT_FOUND');
    expect((await city.as(PUBLIC).ListPublishedCreditScores({})).publishedCreditScores).toEqual([]);
  });

  test('a list says what each score was thirty days before, and everybody asks it for the enterprises he wants', async () => {
    const { city, turn } = given;
    await announced('BA01');
    await announced('BA03', { organisation: OTHER_FIRM });
    const earlier = async () =>
      (await city.as(CITY).ListCreditScores({})).creditScores.map((one) => [one.earlierScoreTenths, one.earlierGrade, one.scoreTenths]);
    await turn('2026-12-29T00:10');
    await eventually('both are listed', async () => (await earlier()).length === 2);
    expect(await earlier()).toEqual([
      [0, 'UNRATED', 200],
      [0, 'UNRATED', 150],
    ]);
    await turn('2027-02-01T00:10');
    await eventually('the list follows the day', async () => (await earlier()).every(([before, , today]) => before === today));
    const published = async (organisations: readonly string[]) =>
      (await city.as(PUBLIC).ListPublishedCreditScores({ organisations })).publishedCreditScores.map(({ organisation }) => organisation);
    expect(await published([OTHER_FIRM])).toEqual([OTHER_FIRM]);
    expect(await published([OTHER_FIRM, FIRM])).toEqual([FIRM, OTHER_FIRM]);
    expect(await published(['organisations/91211103MA0PJWY36G'])).toEqual([]);
  });
});

test('what is asked for twice happens once', async () => {
  const { city } = given;
  const ask = { report: reportOf('BD04'), requestId: 'one' };
  const reported = await city.as(REPORTER).ReportCreditRecord(ask);
  expect(await city.as(REPORTER).ReportCreditRecord(ask)).toEqual(reported);
  const verified = await city.as(COUNTY).VerifyCreditRecord({ name: reported.name, requestId: 'two' });
  expect(await city.as(COUNTY).VerifyCreditRecord({ name: reported.name, requestId: 'two' })).toEqual(verified);
  expect(await reasonOf(city.as(COUNTY).VerifyCreditRecord({ name: reported.name, requestId: 'three' }))).toBe('CREDIT_STATE_WRONG');
  expect(await reasonOf(city.as(CITY).WithdrawCreditRecord({ name: reported.name, reason: '报送有误。', etag: 'old' }))).toBe(
    'CHANGED_MEANWHILE',
  );
  expect(types()).toEqual(['CreditRecordNotified']);
});

test('records are found by what they are about, what they wait for, and their number', async () => {
  const { city, turn, clock } = given;
  const bad = await announced('BD02');
  clock.advance(1_000);
  await announced('BA01');
  const listed = async (request: object): Promise<readonly string[]> =>
    (await city.as(CITY).ListCreditRecords(request)).creditRecords.map(({ itemType }) => itemType);
  expect(await listed({ category: 'BAD' })).toEqual(['BD02']);
  expect(await listed({ state: 'NOTIFIED', organisation: FIRM })).toEqual(['BA01', 'BD02']);
  expect(await listed({ number: 'xy-20261123-' })).toEqual(['BA01', 'BD02']);
  expect(await listed({ organisation: OTHER_FIRM })).toEqual([]);
  expect(await listed({ overdue: true })).toEqual([]);
  await turn('2026-12-01T00:10');
  await city.as(MANAGER).ObjectToCreditRecord({ name: bad, text: '事实有误。' });
  clock.set(china('2026-12-15T23:59'));
  expect(await listed({ overdue: true })).toEqual([]);
  clock.set(china('2026-12-16T00:00'));
  expect(await listed({ overdue: true })).toEqual(['BD02']);
  expect((await city.as(CITY).GetCreditRecord({ name: bad })).deadline).toMatchObject({ lamp: 'RED', workingDaysLeft: -1 });
});

test('the rules tell the catalogue with its law, the grades and the periods, to everybody', async () => {
  const rules = await given.city.as(PUBLIC).GetCreditRules({});
  expect(rules).toMatchObject({ ruleSet: 'CREDIT-PJ-1@2023-05-01', commentWorkingDays: 5, lateComplaintItemType: 'BD06' });
  expect(rules.itemTypes.find(({ code }) => code === 'BD10')).toMatchObject({
    pointsTenths: 50,
    legalBasis: '《民法典》第九百四十四条第三款',
  });
  expect(rules.grades.map(({ grade }) => grade)).toEqual(['AAA', 'AA', 'A', 'B', 'C']);
});

test('a grade that changes is announced once, and the list follows the day', async () => {
  const { city, turn } = given;
  await announced('BA01');
  const grades = () => city.announced().filter(({ type }) => type.endsWith('CreditGradeChanged'));
  await turn('2026-12-01T00:10');
  await eventually('it is announced', () => grades().length === 1);
  expect(grades()[0]!.data).toMatchObject({ organisation: FIRM, from: 'UNRATED', to: 'B', scoreTenths: 200 });
  await turn('2026-12-09T00:10');
  const ranking = async (grade: 'B' | 'CREDIT_GRADE_UNSPECIFIED') =>
    (await city.as(PUBLIC).ListPublishedCreditScores({ grade })).publishedCreditScores;
  await eventually('the public sees it', async () => (await ranking('B')).length === 1);
  expect(await ranking('B')).toMatchObject([{ organisation: FIRM, scoreTenths: 200, asOfDate: '2026-12-09' }]);
  await turn('2027-12-01T00:10');
  await eventually('it is announced', () => grades().length === 2);
  expect(grades()[1]!.data).toMatchObject({ from: 'B', to: 'UNRATED' });
  expect(await ranking('CREDIT_GRADE_UNSPECIFIED')).toEqual([]);
});

test('an auditor reads who did what', async () => {
  const { city } = given;
  const name = await announced('BD04');
  const { auditRecords } = await city.as(AUDITOR).ListCreditAuditRecords({ resource: name });
  expect(auditRecords).toMatchObject([
    { subject: 'verifier', method: '/heming.credit.v1.CreditService/VerifyCreditRecord', outcome: 'OK' },
  ]);
  expect(await reasonOf(city.as(COUNTY).ListCreditAuditRecords({}))).toBe('NOT_PERMITTED');
});

test('records that wait for somebody, and decisions that are due, are counted', async () => {
  const { city, turn } = given;
  const name = await announced('BD02', { quarter: QUARTER.name });
  await turn('2026-12-01T00:10');
  await city.as(MANAGER).ObjectToCreditRecord({ name, text: '事实有误。' });
  const gauges = JSON.stringify(await city.gauges());
  expect(gauges).toContain('credit-records');
  expect(gauges).toContain('credit-decisions');
});
