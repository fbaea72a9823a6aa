import type { Input } from '@heming/contracts';
import type { ComplaintsService, RepairOrder, RepairReport } from '@heming/contracts/complaints/v1';
import { ANONYMOUS, type Client, type Principal } from '@heming/kit';
import { answeringChannel, fakeClock, given, type FakeClock, type Given } from '@heming/testing';
import sharp from 'sharp';
import { complaints } from './service.js';

const ENTERPRISE = 'organisations/91211103MA0PJWY151';
const OTHER = 'organisations/91211103MA0PJWY232';
const QUARTER = 'quarters/PJ-211103016-0001';
const UNSERVED = 'quarters/PJ-211103016-0002';
const ELSEWHERE = 'quarters/PJ-211102002-0001';
const UNIT = `${QUARTER}/buildings/003/units/02-0501`;
const HOUR = 3_600_000;
const NOBODY = `repairOrders/${'0'.repeat(26)}`;

/** Of the register, what everybody may know of three quarters, and what the service itself may. */
const quarterNamed = ({ name }: { readonly name: string }) => {
  const quarter = name.replace('disclosedQuarters/', 'quarters/');
  if (quarter === QUARTER) return { name, title: '鹤翔花园', division: 'divisions/211103016005', enterprise: ENTERPRISE };
  if (quarter === UNSERVED) return { name, title: '老院', division: 'divisions/211103016005', enterprise: '' };
  if (quarter === ELSEWHERE) return { name, title: '双台家园', division: 'divisions/211102002005', enterprise: OTHER };
  return undefined;
};
const registry = answeringChannel({ GetDisclosedQuarter: quarterNamed, GetQuarter: quarterNamed });
const resident = (subject: string): Principal => ({ subject, grants: [] });
const officer = (role: string, division: string, party?: string): Principal => ({
  subject: `${role} ${division}`,
  grants: [{ role, division, ...(party !== undefined && { party }) }],
});
const [ZHANG, LI] = [resident('zhang'), resident('li')] as const;
const FIRM = officer('ENTERPRISE', '211103', ENTERPRISE);
const OTHER_FIRM = officer('ENTERPRISE', '211103', OTHER);
const COUNTY = officer('COUNTY', '211103');
const NEIGHBOUR = officer('COUNTY', '211102');

let clock: FakeClock;
let city: Given<ComplaintsService>;
beforeEach(async () => {
  clock = fakeClock(new Date('2026-11-23T09:00:00+08:00'));
  city = await given(complaints, { environment: { clock }, channels: { 'heming.registry.v1.RegistryService': registry } });
});
afterEach(() => city.stop());

const wish = (overrides: Input<RepairReport> = {}): Input<RepairReport> => ({
  part: 'ELEVATOR',
  quarter: QUARTER,
  unit: UNIT,
  place: '3号楼东侧电梯',
  text: '电梯停在二楼，老人下不来。',
  fullName: '张三丰',
  phone: '13812348000',
  ...overrides,
});
const reports = (overrides: Input<RepairReport> = {}, by = ZHANG, requestId = ''): Promise<RepairOrder> =>
  city.as(by).ReportRepair({ report: wish(overrides), requestId });
const firm = (): Client<ComplaintsService> => city.as(FIRM);
const zhang = (): Client<ComplaintsService> => city.as(ZHANG);
const reasonOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'none',
    (error: { details?: { reason?: string } }) => error.details?.reason ?? String(error),
  );
const types = (): readonly string[] => city.announced().map(({ type }) => type.slice(type.lastIndexOf('.') + 1));
async function photo(by = FIRM): Promise<string> {
  const content = await sharp({ create: { width: 9, height: 9, channels: 3, background: 'red' } })
    .png()
    .toBuffer();
  async function* once(): AsyncGenerator<{ content: Uint8Array }> {
    yield { content };
  }
  return (await city.as(by).UploadPhoto(once())).name;
}
/** A repair order that somebody is working on. */
async function arrived(overrides: Input<RepairReport> = {}): Promise<string> {
  const { name } = await reports(overrides);
  await firm().AssignRepair({ name, worker: '王师傅' });
  await firm().ArriveAtRepair({ name });
  return name;
}
async function done(overrides: Input<RepairReport> = {}): Promise<string> {
  const name = await arrived(overrides);
  await firm().FinishRepair({ name, result: '换了接触器', photos: [await photo()] });
  return name;
}

test('a repair goes from the report to the rating, each step seen by who reported it, and announced without him', async () => {
  const made = await reports({ urgency: 'URGENT', photos: [await photo(ZHANG)] });
  const { name } = made;
  expect(made).toMatchObject({
    number: 'BX-20261123-000001',
    state: 'REPORTED',
    channel: 'WEB',
    enterprise: ENTERPRISE,
    unit: UNIT,
    division: 'divisions/211103016005',
    quarterTitle: '鹤翔花园',
    fullName: '张**',
    phone: '138****8000',
    arriveDueTime: new Date('2026-11-23T09:45:00+08:00'),
    ruleSet: 'REPAIR-HEMING@2021-01-01',
  });
  await firm().AssignRepair({ name, worker: '王师傅' });
  await firm().ArriveAtRepair({ name, photos: [await photo()] });
  await firm().HoldRepair({ name, state: 'NEEDS_FUND', reason: '更换曳引机', estimateFen: 12_000_000 });
  await firm().ResumeRepair({ name });
  const finished = await firm().FinishRepair({ name, result: '换了曳引机', photos: [await photo()] });
  expect(finished).toMatchObject({ state: 'DONE', confirmDueTime: new Date('2026-11-26T09:00:00+08:00'), estimateFen: 12_000_000 });
  const rated = await zhang().ConfirmMyRepair({ name, rating: 5, comment: '很快' });
  expect(rated).toMatchObject({ state: 'CONFIRMED', rating: 5, ratingComment: '很快', autoConfirmed: false });
  expect(rated.entries.map(({ state }) => state)).toEqual([
    'REPORTED',
    'ASSIGNED',
    'ARRIVED',
    'NEEDS_FUND',
    'ARRIVED',
    'DONE',
    'CONFIRMED',
  ]);
  expect(await zhang().GetMyRepair({ name })).toEqual(rated);
  expect(types()).toEqual(['RepairReported', 'RepairFundNeeded', 'RepairConfirmed', 'RepairRated']);
  expect(city.announced()[1]?.data).toMatchObject({
    repairOrder: name,
    division: '211103016005',
    estimateFen: 12_000_000,
    part: 'ELEVATOR',
  });
  expect(JSON.stringify(city.announced())).not.toMatch(/zhang|张三|13812348000|老人|很快|units/);
});

test.each<[string, Input<RepairReport>, string]>([
  ['QUARTER_NOT_KNOWN', { quarter: 'quarters/PJ-211103016-9999', unit: '' }, 'WEB'],
  ['QUARTER_UNSERVED', { quarter: UNSERVED, unit: '' }, 'WEB'],
  ['UNIT_OUTSIDE_QUARTER', { unit: UNIT.replace(QUARTER, UNSERVED) }, 'WEB'],
  ['PHOTO_NOT_FOUND', { photos: [`photos/${'a'.repeat(26)}`] }, 'WEB'],
  ['CHANNEL_NOT_ALLOWED', {}, 'PHONE'],
  ['INVALID_REQUEST', { phone: '' }, 'WEB'],
  ['INVALID_REQUEST', { part: 'PART_UNSPECIFIED' }, 'WEB'],
])('%s: what cannot be reported', async (reason, overrides, channel) => {
  expect(await reasonOf(zhang().ReportRepair({ report: wish(overrides), channel: channel as 'WEB' }))).toBe(reason);
  expect(types()).toEqual([]);
});

test('a desk takes what is asked for by telephone, for its own enterprise alone', async () => {
  const registers = (by: Principal, channel: 'PHONE' | 'WEB' = 'PHONE', overrides: Input<RepairReport> = {}): Promise<RepairOrder> =>
    city.as(by).RegisterRepair({ report: wish(overrides), channel });
  const made = await registers(FIRM, 'PHONE', { photos: [await photo()] });
  expect(made).toMatchObject({ state: 'REPORTED', channel: 'PHONE', fullName: '张**' });
  expect(await reasonOf(registers(FIRM, 'WEB'))).toBe('CHANNEL_NOT_ALLOWED');
  expect(await reasonOf(registers(OTHER_FIRM))).toBe('NOT_A_PARTY');
  expect(await reasonOf(registers(COUNTY))).toBe('NOT_PERMITTED');
  expect(await reasonOf(zhang().GetMyRepair({ name: made.name }))).toBe('REPAIR_NOT_FOUND');
  expect(types()).toEqual(['RepairReported']);
});

test('whoever reported sees and ends his own, and no other', async () => {
  const { name } = await reports();
  clock.advance(1);
  const second = await reports({ text: '又一件' });
  const nobody = city.as(ANONYMOUS);
  const mine = (client: Client<ComplaintsService>, of: string): readonly Promise<unknown>[] => [
    client.GetMyRepair({ name: of }),
    client.ConfirmMyRepair({ name: of, rating: 5 }),
    client.ObjectToMyRepair({ name: of, reason: '没修好' }),
    client.CancelMyRepair({ name: of }),
  ];
  expect(await Promise.all(mine(city.as(LI), name).map(reasonOf))).toEqual(Array.from({ length: 4 }, () => 'REPAIR_NOT_FOUND'));
  expect(await Promise.all(mine(zhang(), NOBODY).map(reasonOf))).toEqual(Array.from({ length: 4 }, () => 'REPAIR_NOT_FOUND'));
  expect(await Promise.all(mine(nobody, name).map(reasonOf))).toEqual(Array.from({ length: 4 }, () => 'SIGN_IN_NEEDED'));
  expect(await reasonOf(nobody.ListMyRepairs({}))).toBe('SIGN_IN_NEEDED');
  expect(await reasonOf(reports({}, ANONYMOUS))).toBe('SIGN_IN_NEEDED');
  clock.advance(1);
  const latest = await reports({ text: '第三件' });
  const { repairOrders } = await zhang().ListMyRepairs({});
  expect(repairOrders.map((repair) => repair.name)).toEqual([latest.name, second.name, name]);
  expect(repairOrders.flatMap(({ entries }) => entries)).toEqual([]);
  expect((await city.as(LI).ListMyRepairs({})).repairOrders).toEqual([]);
  expect((await zhang().CancelMyRepair({ name })).state).toBe('CANCELLED');
});

test('an enterprise finds its own, an office those of its territory', async () => {
  const here = await reports();
  clock.advance(1);
  const there = await reports({ quarter: ELSEWHERE, unit: '' });
  const found = async (
    by: Principal,
    query: Parameters<Client<ComplaintsService>['ListRepairOrders']>[0] = {},
  ): Promise<readonly string[]> => (await city.as(by).ListRepairOrders(query)).repairOrders.map(({ name }) => name);
  expect(await found(FIRM)).toEqual([here.name]);
  expect(await found(OTHER_FIRM)).toEqual([]);
  expect(await found(officer('ENTERPRISE', '211102', OTHER))).toEqual([there.name]);
  expect(await found(COUNTY)).toEqual([here.name]);
  expect(await found(officer('CITY', '2111'))).toEqual([there.name, here.name]);
  expect(await found(officer('CITY', '2111'), { division: 'divisions/211103016' })).toEqual([here.name]);
  expect(await found(officer('CITY', '2111'), { quarter: ELSEWHERE })).toEqual([there.name]);
  await zhang().CancelMyRepair({ name: here.name });
  expect(await found(COUNTY, { openOnly: true })).toEqual([]);
  expect(await found(COUNTY, { state: 'CANCELLED' })).toEqual([here.name]);
  expect(await reasonOf(city.as(NEIGHBOUR).GetRepairOrder({ name: here.name }))).toBe('REPAIR_NOT_FOUND');
  expect(await reasonOf(city.as(OTHER_FIRM).GetRepairOrder({ name: here.name }))).toBe('REPAIR_NOT_FOUND');
  expect(await reasonOf(city.as(OTHER_FIRM).AssignRepair({ name: here.name, worker: '李师傅' }))).toBe('REPAIR_NOT_FOUND');
  expect(await reasonOf(city.as(COUNTY).AssignRepair({ name: here.name, worker: '李师傅' }))).toBe('NOT_PERMITTED');
});

test('who reported is masked; the enterprise reads him with a purpose, which stays on record, and nobody else does', async () => {
  const { name } = await reports();
  const shown = await firm().GetRepairOrder({ name });
  expect([shown.fullName, shown.phone, shown.unit]).toEqual(['张**', '138****8000', UNIT]);
  expect(await city.as(FIRM, { purpose: '上门维修联系' }).RevealRepairReporter({ name })).toEqual({
    fullName: '张三丰',
    phone: '13812348000',
  });
  expect(await reasonOf(firm().RevealRepairReporter({ name }))).toBe('PURPOSE_MISSING');
  const purpose = { purpose: '核查', caseId: 'TS-1' };
  expect(await reasonOf(city.as(OTHER_FIRM, purpose).RevealRepairReporter({ name }))).toBe('REPAIR_NOT_FOUND');
  for (const by of [COUNTY, officer('CITY', '2111'), ZHANG, officer('AUDITOR', '')]) {
    expect(await reasonOf(city.as(by, purpose).RevealRepairReporter({ name }))).toBe('NOT_PERMITTED');
  }
  expect(city.logged()).not.toMatch(/张三丰|13812348000|老人/);
});

test('who asked for a repair sees who looked him up or tried to, and what for; nobody else does', async () => {
  const { name } = await reports();
  const other = await reports();
  await city.as(FIRM, { purpose: '上门维修联系' }).RevealRepairReporter({ name });
  clock.advance(1);
  await reasonOf(city.as(OTHER_FIRM, { purpose: '核查' }).RevealRepairReporter({ name }));
  const look = { resource: name, method: '/heming.complaints.v1.ComplaintsService/RevealRepairReporter' };
  expect((await zhang().ListMyRepairLookups({ parent: name })).lookups).toEqual([
    expect.objectContaining({ ...look, subject: OTHER_FIRM.subject, purpose: '核查', outcome: 'REPAIR_NOT_FOUND' }),
    expect.objectContaining({ ...look, subject: FIRM.subject, purpose: '上门维修联系', outcome: 'OK' }),
  ]);
  expect((await zhang().ListMyRepairLookups({ parent: other.name })).lookups).toEqual([]);
  for (const by of [NEIGHBOUR, FIRM, COUNTY]) {
    expect(await reasonOf(city.as(by).ListMyRepairLookups({ parent: name }))).toBe('REPAIR_NOT_FOUND');
  }
  expect(await reasonOf(city.as({ subject: 'anonymous', grants: [] }).ListMyRepairLookups({ parent: name }))).toBe('SIGN_IN_NEEDED');
});

test('what the work waits for is a part or money, and nothing else', async () => {
  const name = await arrived();
  const hold = (state: 'NEEDS_PART' | 'NEEDS_FUND' | 'DONE', estimateFen = 0): Promise<RepairOrder> =>
    firm().HoldRepair({ name, state, reason: '门机', estimateFen });
  expect(await reasonOf(hold('DONE'))).toBe('INVALID_REQUEST');
  expect(await reasonOf(hold('NEEDS_FUND'))).toBe('ESTIMATE_NEEDED');
  expect(await hold('NEEDS_PART', 5_000)).toMatchObject({ state: 'NEEDS_PART', holdReason: '门机', estimateFen: 5_000 });
  expect(await reasonOf(hold('NEEDS_FUND', 100))).toBe('REPAIR_STATE_WRONG');
  expect(await reasonOf(firm().FinishRepair({ name, result: '修好', photos: [await photo()] }))).toBe('REPAIR_STATE_WRONG');
  expect(await firm().ResumeRepair({ name })).toMatchObject({ state: 'ARRIVED', holdReason: '' });
  expect(await reasonOf(firm().FinishRepair({ name, result: '修好' }))).toBe('AFTER_PHOTO_NEEDED');
  expect(types()).toEqual(['RepairReported']);
});

test('nobody on the spot in time is announced once a period', async () => {
  const { name } = await reports({ urgency: 'URGENT' });
  clock.advance(0.74 * HOUR);
  await city.sweeps('turn-repair-clocks');
  expect(types()).toEqual(['RepairReported']);
  clock.advance(0.01 * HOUR);
  await city.sweeps('turn-repair-clocks');
  await firm().AssignRepair({ name, worker: '王师傅' });
  clock.advance(100 * HOUR);
  await city.sweeps('turn-repair-clocks');
  expect(types()).toEqual(['RepairReported', 'RepairOverdue']);
  expect(city.announced().at(-1)?.data).toMatchObject({ repairOrder: name, enterprise: ENTERPRISE });
  await firm().ArriveAtRepair({ name });
  await firm().FinishRepair({ name, result: '修好', photos: [await photo()] });
  expect(await zhang().ObjectToMyRepair({ name, reason: '又停了' })).toMatchObject({ state: 'REPORTED', reopenCount: 1, worker: '' });
  clock.advance(HOUR);
  await city.sweeps('turn-repair-clocks');
  expect(types()).toEqual(['RepairReported', 'RepairOverdue', 'RepairOverdue']);
});

test('what nobody objects to within 72 hours is confirmed by the clock, and too late to object to', async () => {
  const name = await done();
  clock.advance(72 * HOUR - 1);
  await city.sweeps('turn-repair-clocks');
  expect((await zhang().GetMyRepair({ name })).state).toBe('DONE');
  clock.advance(1);
  expect(await reasonOf(zhang().ObjectToMyRepair({ name, reason: '没修好' }))).toBe('CONFIRM_TIME_OVER');
  await city.sweeps('turn-repair-clocks');
  await city.sweeps('turn-repair-clocks');
  expect(await zhang().GetMyRepair({ name })).toMatchObject({ state: 'CONFIRMED', autoConfirmed: true, rating: 0 });
  expect(await reasonOf(zhang().ObjectToMyRepair({ name, reason: '没修好' }))).toBe('CONFIRM_TIME_OVER');
  expect(await zhang().ConfirmMyRepair({ name, rating: 2 })).toMatchObject({ rating: 2, autoConfirmed: true });
  expect(types()).toEqual(['RepairReported', 'RepairConfirmed', 'RepairRated']);
});

test('two hosts that sweep at once say everything once', async () => {
  const names = [await done(), await done(), ...(await Promise.all([reports(), reports()])).map(({ name }) => name)];
  clock.advance(73 * HOUR);
  await Promise.all(Array.from({ length: 4 }, () => city.sweeps('turn-repair-clocks')));
  const told = city.announced().flatMap(({ type, data }) => {
    const { repairOrder } = data as { repairOrder: string };
    return /Confirmed$|Overdue$/.test(type) ? [`${type.split('.').at(-1)} ${names.indexOf(repairOrder)}`] : [];
  });
  expect(told.sort()).toEqual(['RepairConfirmed 0', 'RepairConfirmed 1', 'RepairOverdue 2', 'RepairOverdue 3']);
});

test('the same request again has the same answer and no second effect; numbers are given once', async () => {
  const answers = await Promise.all(Array.from({ length: 20 }, () => reports({}, ZHANG, 'r-1')));
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  const { name } = answers[0]!;
  await firm().AssignRepair({ name, worker: '王师傅', requestId: 'a-1' });
  const photos = [await photo()];
  const arrivals = [
    await firm().ArriveAtRepair({ name, photos, requestId: 'a-2' }),
    await firm().ArriveAtRepair({ name, photos, requestId: 'a-2' }),
  ];
  expect(arrivals[0]).toEqual(arrivals[1]);
  expect(types()).toEqual(['RepairReported']);
  const many = await Promise.all(Array.from({ length: 15 }, (_, i) => reports({}, resident(`r${i}`))));
  expect(new Set(many.map(({ number }) => number)).size).toBe(15);
  expect(await reasonOf(firm().ResumeRepair({ name, etag: 'zz' }))).toBe('CHANGED_MEANWHILE');
});

test('a repair order is watched by its enterprise until it has ended, and by no other', async () => {
  const { name } = await reports();
  const seen: string[] = [];
  for await (const { state, fullName } of firm().WatchRepairOrder({ name })) {
    seen.push(`${state} ${fullName}`);
    if (seen.length === 1) await firm().AssignRepair({ name, worker: '王师傅' });
    if (seen.length === 2) await zhang().CancelMyRepair({ name });
  }
  expect(seen).toEqual(['REPORTED 张**', 'ASSIGNED 张**', 'CANCELLED 张**']);
  const others = async (): Promise<void> => {
    for await (const _told of city.as(OTHER_FIRM).WatchRepairOrder({ name })) return;
  };
  expect(await reasonOf(others())).toBe('REPAIR_NOT_FOUND');
});
