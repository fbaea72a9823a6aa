import type { Input } from '@heming/contracts';
import type { Case, CaseReport, ComplaintsService, ReportCaseRequest } from '@heming/contracts/complaints/v1';
import { ANONYMOUS, type Client, type Principal } from '@heming/kit';
import { answeringChannel, fakeClock, given, type FakeClock, type Given } from '@heming/testing';
import { complaints } from './service.js';

const QUARTER = 'quarters/PJ-211103016-0001';
const UNIT = `${QUARTER}/buildings/003/units/02-0501`;
const COMMUNITY = '211103016005';
const MONDAY = new Date('2026-11-23T09:00:00+08:00');

/** A quarter of the register, as everybody and as the service itself may know it. */
const quarterNamed = ({ name }: { readonly name: string }) => {
  const code = name.slice(name.indexOf('/') + 1);
  const township = code.slice(3, 12);
  return code.endsWith('9999') ? undefined : { name, title: `小区 ${code}`, division: `divisions/${township}005`, enterprise: '' };
};
const registry = answeringChannel({ GetDisclosedQuarter: quarterNamed, GetQuarter: quarterNamed });

const resident = (subject: string): Principal => ({ subject, grants: [] });
const [ZHANG, LI] = [resident('zhang'), resident('li')] as const;
const officer = (role: string, division: string): Principal => ({ subject: `${role} ${division}`, grants: [{ role, division }] });
const COUNTY = officer('COUNTY', '211103');

let clock: FakeClock;
let city: Given<ComplaintsService>;
beforeEach(async () => {
  clock = fakeClock(MONDAY);
  city = await given(complaints, { environment: { clock }, channels: { 'heming.registry.v1.RegistryService': registry } });
});
afterEach(() => city.stop());

const report = (overrides: Input<CaseReport> = {}): Input<CaseReport> => ({
  kind: 'COMPLAINT',
  category: 'ELEVATORS',
  quarter: QUARTER,
  place: '3号楼东侧电梯',
  title: '电梯停运',
  text: '两部电梯都停了，老人下不了楼。',
  fullName: '张三',
  phone: '13812348000',
  ...overrides,
});
const reports = (by = ZHANG, overrides: Input<CaseReport> = {}, request: Input<ReportCaseRequest> = {}): Promise<Case> =>
  city.as(by).ReportCase({ report: report(overrides), ...request });
const reasonOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'none',
    (error: { details?: { reason?: string } }) => error.details?.reason ?? String(error),
  );
const types = (): readonly string[] => city.announced().map(({ type }) => type.slice(type.lastIndexOf('.') + 1));

test('a report becomes a case that is to be accepted by the next working day, and is announced without who reported', async () => {
  const made = await reports();
  expect(made).toMatchObject({
    number: 'TS-20261123-000001',
    state: 'SUBMITTED',
    channel: 'WEB',
    urgency: 'NORMAL',
    quarter: QUARTER,
    division: `divisions/${COMMUNITY}`,
    deadline: { dueDate: '2026-11-24', lamp: 'YELLOW', workingDaysLeft: 1 },
    reporters: [{ disclosure: 'NAMED', fullName: '张*', phone: '138****8000', joined: false }],
    entries: [{ kind: 'REPORTED' }],
  });
  expect(types()).toEqual(['CaseReported']);
  expect(JSON.stringify(city.announced())).not.toMatch(/zhang|张三|13812348000|老人/);
});

test('only whoever is signed in reports, and sees what he reported', async () => {
  const { name } = await reports();
  const nobody = city.as(ANONYMOUS);
  expect(await reasonOf(reports(ANONYMOUS))).toBe('SIGN_IN_NEEDED');
  expect(await reasonOf(nobody.GetMyCase({ name }))).toBe('SIGN_IN_NEEDED');
  expect(await reasonOf(nobody.ListMyCases({}))).toBe('SIGN_IN_NEEDED');
  expect(await reasonOf(nobody.JoinCase({ name, disclosure: 'ANONYMOUS' }))).toBe('SIGN_IN_NEEDED');
});
test.each<[string, Input<CaseReport>, Input<ReportCaseRequest>]>([
  ['QUARTER_NOT_KNOWN', { quarter: 'quarters/PJ-211103016-9999' }, {}],
  ['UNIT_OUTSIDE_QUARTER', { unit: 'quarters/PJ-211103016-0002/buildings/003/units/02-0501' }, {}],
  ['DISPUTE_NEEDS_UNIT', { category: 'FEES', disputesFees: true }, {}],
  ['CONTACT_NEEDED', { phone: '' }, {}],
  ['CONTACT_NEEDED', { disclosure: 'CONFIDENTIAL', fullName: '' }, {}],
  ['CONTACT_NOT_WANTED', { disclosure: 'ANONYMOUS' }, {}],
  ['PHOTO_NOT_FOUND', { photos: [`photos/${'a'.repeat(26)}`] }, {}],
  ['CHANNEL_NOT_ALLOWED', {}, { channel: 'HOTLINE' }],
])('%s: what cannot be reported', async (reason, overrides, request) => {
  expect(await reasonOf(reports(ZHANG, overrides, request))).toBe(reason);
  expect(types()).toEqual([]);
});

test('the same request again has the same answer, one number and no second effect; many at once have one', async () => {
  const answers = await Promise.all(Array.from({ length: 10 }, () => reports(ZHANG, {}, { requestId: 'r-1' })));
  expect(new Set(answers.map(({ number }) => number)).size).toBe(1);
  expect(types()).toEqual(['CaseReported']);
});

test('reports that arrive together have a number each', async () => {
  const made = await Promise.all(Array.from({ length: 12 }, (_, i) => reports(resident(`r${i}`), { phone: `1380000000${i % 10}` })));
  expect(new Set(made.map(({ number }) => number)).size).toBe(12);
  clock.set(new Date('2026-11-24T00:00:00+08:00'));
  expect((await reports(LI)).number).toBe('TS-20261124-000001');
});

test('twenty reports a day are enough for anybody, and tomorrow is another day', async () => {
  for (let i = 0; i < 20; i++) await reports();
  expect(await reasonOf(reports())).toBe('TOO_MANY_REPORTS');
  expect(await reasonOf(reports(LI))).toBe('none');
  clock.set(new Date('2026-11-24T00:00:00+08:00'));
  expect(await reasonOf(reports())).toBe('none');
});

test('a caller finds his own cases, latest first, and nobody else’s', async () => {
  const first = await reports();
  clock.advance(60_000);
  const second = await reports();
  await reports(LI);
  const { cases } = await city.as(ZHANG).ListMyCases({});
  expect(cases.map(({ name }) => name)).toEqual([second.name, first.name]);
  expect(await city.as(ZHANG).GetMyCase({ name: first.name })).toEqual(first);
  const others: Client<ComplaintsService> = city.as(LI);
  const { name } = first;
  expect(await reasonOf(others.GetMyCase({ name }))).toBe('CASE_NOT_FOUND');
  expect(await reasonOf(others.AddToMyCase({ name, text: '补充' }))).toBe('CASE_NOT_FOUND');
  expect(await reasonOf(others.UrgeMyCase({ name }))).toBe('CASE_NOT_FOUND');
  expect(await reasonOf(others.JudgeMyCase({ name, solved: true, attitude: 5 }))).toBe('CASE_NOT_FOUND');
  expect(await reasonOf(others.WithdrawMyCase({ name }))).toBe('CASE_NOT_FOUND');
});

test('a desk registers what somebody brings, within its territory', async () => {
  const registers = (by: Principal, channel: 'PHONE' | 'WEB') => city.as(by).RegisterCase({ report: report(), channel });
  expect(await registers(COUNTY, 'PHONE')).toMatchObject({ channel: 'PHONE', state: 'SUBMITTED', reporterCount: 1 });
  expect(await reasonOf(registers(COUNTY, 'WEB'))).toBe('CHANNEL_NOT_ALLOWED');
  expect(await reasonOf(registers(officer('COUNTY', '211102'), 'PHONE'))).toBe('OUTSIDE_TERRITORY');
  expect(await reasonOf(registers(ZHANG, 'PHONE'))).toBe('NOT_PERMITTED');
});

test('open cases of the quarter and category are found, most alike in place first, without a word of their reporters', async () => {
  await reports(ZHANG, { place: '5号楼西侧电梯' });
  const near = await reports(ZHANG, { place: '3号楼 东侧电梯' });
  await reports(ZHANG, { category: 'FEES', place: '3号楼东侧电梯' });
  const request = { quarter: QUARTER, category: 'ELEVATORS', place: '3号楼东侧电梯' } as const;
  const { similarCases } = await city.as(LI).ListSimilarCases(request);
  expect(similarCases.map(({ place }) => place)).toEqual(['3号楼 东侧电梯', '5号楼西侧电梯']);
  expect(Object.keys(similarCases[0]!).sort()).toEqual(['category', 'createTime', 'name', 'number', 'place', 'reporterCount', 'state']);
  await city.as(ZHANG).WithdrawMyCase({ name: near.name });
  expect((await city.as(LI).ListSimilarCases(request)).similarCases).toHaveLength(1);
  const { nextPageToken, similarCases: page } = await city.as(LI).ListSimilarCases({ ...request, pageSize: 1 });
  expect([page.length, nextPageToken]).toEqual([1, '']);
  expect(await reasonOf(city.as(LI).ListSimilarCases({ ...request, pageToken: 'x' }))).toBe('PAGE_TOKEN_INVALID');
});

test('whoever joins is counted once and told how it goes on, and not what the other wrote or where he lives', async () => {
  const { name } = await reports(ZHANG, { unit: UNIT });
  const joined = await city.as(LI).JoinCase({ name, fullName: '李四', phone: '13900001111' });
  expect(joined).toMatchObject({ reporterCount: 2, title: '', text: '', unit: '', place: '3号楼东侧电梯' });
  expect(joined.reporters).toEqual([expect.objectContaining({ fullName: '李*', joined: true })]);
  expect(await reasonOf(city.as(LI).JoinCase({ name, fullName: '李四', phone: '13900001111' }))).toBe('ALREADY_JOINED');
  expect(await reasonOf(city.as(ZHANG).JoinCase({ name, disclosure: 'ANONYMOUS' }))).toBe('ALREADY_JOINED');
  expect(await reasonOf(city.as(resident('wang')).JoinCase({ name }))).toBe('CONTACT_NEEDED');
  const own = await city.as(ZHANG).GetMyCase({ name });
  expect(own).toMatchObject({ reporterCount: 2, text: '两部电梯都停了，老人下不了楼。', unit: UNIT });
  expect(own.reporters).toHaveLength(1);
  expect((await city.as(LI).ListMyCases({})).cases).toHaveLength(1);
  expect(await reasonOf(city.as(ZHANG).WithdrawMyCase({ name }))).toBe('JOINED_BY_OTHERS');
});

test('five reporters of one cause within thirty days propose a joint meeting, once; one who reports five times is one', async () => {
  const { name } = await reports();
  for (let i = 0; i < 5; i++) await reports();
  await city.as(LI).JoinCase({ name, disclosure: 'ANONYMOUS' });
  await city.as(resident('wang')).JoinCase({ name, disclosure: 'ANONYMOUS' });
  await reports(resident('zhao'), { category: 'FEES' });
  await reports(resident('qian'));
  expect(types()).not.toContain('JointMeetingProposed');
  await city.as(resident('sun')).JoinCase({ name, disclosure: 'ANONYMOUS' });
  await reports(resident('zhou'));
  const proposed = city.announced().filter(({ type }) => type.endsWith('JointMeetingProposed'));
  expect(proposed.map(({ data }) => data)).toEqual([
    expect.objectContaining({ quarter: QUARTER, case: name, category: 'ELEVATORS', cause: 'MANY_REPORTERS', count: 5 }),
  ]);
});

test('of reporters that arrive at the same instant, none is lost and one proposes', async () => {
  await Promise.all(Array.from({ length: 8 }, (_, i) => reports(resident(`r${i}`))));
  const proposed = city.announced().filter(({ type }) => type.endsWith('JointMeetingProposed'));
  expect(proposed.map(({ data }) => data)).toEqual([expect.objectContaining({ quarter: QUARTER, cause: 'MANY_REPORTERS' })]);
});

test('reporters of more than thirty days ago are no cause any more', async () => {
  for (let i = 0; i < 4; i++) await reports(resident(`r${i}`));
  clock.advance(31 * 86_400_000);
  await reports(resident('r4'));
  expect(types()).not.toContain('JointMeetingProposed');
});

test('a case is urged once a day of China, and what is added stands in it', async () => {
  const { name } = await reports();
  expect((await city.as(ZHANG).UrgeMyCase({ name })).urgeCount).toBe(1);
  expect(await reasonOf(city.as(ZHANG).UrgeMyCase({ name }))).toBe('URGED_TODAY');
  clock.set(new Date('2026-11-24T00:00:00+08:00'));
  expect((await city.as(ZHANG).UrgeMyCase({ name })).urgeCount).toBe(2);
  const { entries } = await city.as(ZHANG).AddToMyCase({ name, text: '昨晚又停了一次。' });
  expect(entries.map(({ kind }) => kind)).toEqual(['REPORTED', 'URGED', 'URGED', 'ADDED']);
  expect(entries.at(-1)).toMatchObject({ text: '昨晚又停了一次。' });
});

test('a case that is taken back has ended and says so', async () => {
  const { name } = await reports();
  const withdrawn = await city.as(ZHANG).WithdrawMyCase({ name, reason: '已修好' });
  expect(withdrawn).toMatchObject({ state: 'WITHDRAWN', closeReason: '已修好' });
  expect(withdrawn.deadline).toBeUndefined();
  expect(types()).toEqual(['CaseReported', 'CaseWithdrawn']);
  expect(await reasonOf(city.as(LI).JoinCase({ name, disclosure: 'ANONYMOUS' }))).toBe('CASE_STATE_WRONG');
});

test('a case is not judged before it is answered', async () => {
  const { name } = await reports();
  expect(await reasonOf(city.as(ZHANG).JudgeMyCase({ name, solved: true, attitude: 5 }))).toBe('CASE_STATE_WRONG');
});

test('a case is streamed whenever it changes, until it has ended', async () => {
  const { name } = await reports();
  const seen: string[] = [];
  for await (const { state, urgeCount } of city.as(ZHANG).WatchMyCase({ name })) {
    seen.push(`${state} ${urgeCount}`);
    if (seen.length === 1) await city.as(ZHANG).UrgeMyCase({ name });
    else if (seen.length === 2) await city.as(ZHANG).WithdrawMyCase({ name });
  }
  expect(seen).toEqual(['SUBMITTED 0', 'SUBMITTED 1', 'WITHDRAWN 1']);
});
