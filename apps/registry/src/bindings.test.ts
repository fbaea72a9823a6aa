import type { Input } from '@heming/contracts';
import type { Binding, Person, RegistryService, RequestBindingRequest } from '@heming/contracts/registry/v1';
import { ANONYMOUS, type Principal } from '@heming/kit';
import { eventually, fakeClock, given, type Given } from '@heming/testing';
import { registry } from './service.js';

const PUBLIC = { role: 'PUBLIC', division: '' };
const COUNTY: Principal = { subject: 'clerk of 211103', grants: [{ role: 'COUNTY', division: '211103' }], authTime: Date.now() };
const COMMUNITY: Principal = { subject: 'community worker', grants: [{ role: 'COMMUNITY', division: '211103016005' }] };
const NEXT_DOOR: Principal = { subject: 'worker next door', grants: [{ role: 'COMMUNITY', division: '211103016003' }] };
const AUDITOR: Principal = { subject: 'auditor', grants: [{ role: 'AUDITOR', division: '2111' }] };
const ZHAO: Principal = { subject: 'zhao at home', grants: [PUBLIC] };
const QIAN: Principal = { subject: 'qian at home', grants: [PUBLIC] };
const QUARTER = 'quarters/PJ-211103016-0001';
const BUILDING = `${QUARTER}/buildings/001`;
const UNITS = ['0101', '0102', '0103', '0104', '0105'].map((room) => `${BUILDING}/units/01-${room}`);
const [HOME = '', OTHER_HOME = ''] = UNITS;
const DAY_MS = 86_400_000;
/** Planted: none of them may be found in anything written, announced or logged. */
const SAID = { idType: 'PASSPORT', idNumber: 'E77001122', fullName: '鹮鹬鹮', phone: '13899990001', note: '房本在办理中' } as const;
const WHY = { purpose: '核对绑定申请' };

/** The register, whose sweeps do not wait long for the clock that the test moves. */
const forgetful = { ...registry, schedules: registry.schedules.map((one) => ({ ...one, everyMs: 20 })) };

let city: Given<RegistryService>;
let clock: ReturnType<typeof fakeClock>;
let owner: Person;

beforeEach(async () => {
  clock = fakeClock(new Date('2026-11-26T04:00:00Z'));
  city = await given(forgetful, { environment: { clock } });
  const county = city.as(COUNTY);
  await county.CreateQuarter({ quarter: { code: 'PJ-211103016-0001', title: '鹤翔花园', division: 'divisions/211103016005' } });
  await county.CreateBuilding({ parent: QUARTER, building: { number: '001', title: '一号楼', use: 'RESIDENTIAL' } });
  for (const unit of UNITS) {
    const home = { entrance: '01', room: unit.slice(-4), use: 'RESIDENCE' as const, registeredAreaCenti: 9_000 };
    await county.CreateUnit({ parent: BUILDING, unit: { ...home, saleState: 'DELIVERED', deliveredOn: '2020-06-22' } });
  }
  await county.DemarcateQuarter({ name: QUARTER, decisionNo: '1号' });
  const { idType, idNumber, fullName } = SAID;
  owner = await county.CreatePerson({ person: { idType, idNumber, fullName, division: 'divisions/211103016005' } });
  await transferTo(owner.name, '2021-01-01');
  await eventually('he is an owner', async () => (await county.GetPerson({ name: owner.name })).standing === 'OWNER');
});
afterEach(() => city.stop());

const transferTo = (person: string, fromDay: string) =>
  city.as(COUNTY).RecordTransfer({ unit: HOME, fromDay, holdings: [{ owner: person, shareNum: 1, shareDen: 1, basis: 'REGISTERED' }] });
const ask = (overrides: Input<RequestBindingRequest> = {}, principal = ZHAO): Promise<Binding> =>
  city.as(principal).RequestBinding({ unit: HOME, standing: 'OWNER', ...SAID, ...overrides });
const decide = ({ name, etag }: Binding, approved: boolean, principal = COMMUNITY): Promise<Binding> =>
  city.as(principal).DecideBinding({ name, etag, approved, ...(!approved && { rejection: 'NOT_ON_RECORD' }) });
const reasonOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'none',
    (error: { details?: { reason?: string } }) => error.details?.reason ?? String(error),
  );
const standings = () =>
  city
    .announced()
    .flatMap(({ type, data }) => (type === 'heming.registry.v1.PersonStandingChanged' ? [data as Record<string, unknown>] : []));

test('who signs in, and holds no role, finds his home by numbers alone and asks to be bound to it', async () => {
  const resident = city.as(ZHAO);
  const { disclosedBuildings } = await resident.ListDisclosedBuildings({ parent: QUARTER.replace('quarters', 'disclosedQuarters') });
  expect(disclosedBuildings).toEqual([{ name: BUILDING, number: '001', title: '一号楼' }]);
  const { disclosedUnits } = await resident.ListDisclosedUnits({ parent: BUILDING, pageSize: 1 });
  expect(disclosedUnits).toEqual([{ name: HOME, entrance: '01', room: '0101' }]);
  const made = await ask();
  expect(made).toMatchObject({ unit: HOME, quarterTitle: '鹤翔花园', state: 'REQUESTED', dueOn: '2026-12-03', subject: ZHAO.subject });
  expect(made).toMatchObject({ fullName: '鹮**', phone: '138****0001', idNumber: '********22', note: '', hasNote: true });
  expect((await resident.ListMyBindings({})).bindings).toEqual([made]);
  expect((await city.as(QIAN).ListMyBindings({})).bindings).toEqual([]);
});

test('nobody who has not signed in finds homes or asks', async () => {
  const anybody = city.as(ANONYMOUS);
  const asked = [
    anybody.ListDisclosedBuildings({ parent: 'disclosedQuarters/PJ-211103016-0001' }),
    anybody.ListDisclosedUnits({ parent: BUILDING }),
    ask({}, ANONYMOUS),
    anybody.ListMyBindings({}),
    anybody.ListMyBindingLookups({ parent: `bindings/${'0'.repeat(26)}` }),
    anybody.WithdrawBinding({ name: `bindings/${'0'.repeat(26)}` }),
  ];
  expect(await Promise.all(asked.map(reasonOf))).toEqual(asked.map(() => 'NOT_SIGNED_IN'));
});

test('of a quarter that is not disclosed neither buildings nor homes are told', async () => {
  await city.as(COUNTY).CreateQuarter({ quarter: { code: 'PJ-211103016-0002', title: '规划中', division: 'divisions/211103016005' } });
  const { name } = await city.as(COUNTY).CreateBuilding({
    parent: 'quarters/PJ-211103016-0002',
    building: { number: '001', use: 'RESIDENTIAL' },
  });
  const unit = { entrance: '01', room: '0101', use: 'RESIDENCE' as const, surveyedAreaCenti: 9_000 };
  const hidden = await city.as(COUNTY).CreateUnit({ parent: name, unit });
  const resident = city.as(ZHAO);
  expect(await reasonOf(resident.ListDisclosedBuildings({ parent: 'disclosedQuarters/PJ-211103016-0002' }))).toBe('QUARTER_NOT_FOUND');
  expect(await reasonOf(resident.ListDisclosedUnits({ parent: name }))).toBe('BUILDING_NOT_FOUND');
  expect(await reasonOf(ask({ unit: hidden.name }))).toBe('UNIT_NOT_FOUND');
});

test('the answer is the same whether the register knows him or not', async () => {
  const timeless = ({ name: _name, etag: _etag, subject: _subject, ...rest }: Binding) => rest;
  const known = await ask();
  const unknown = await ask({ idNumber: 'E88001122' }, QIAN);
  expect(timeless(unknown)).toEqual(timeless(known));
  const empty = await ask({ unit: OTHER_HOME }, QIAN);
  expect(timeless(empty)).toEqual({ ...timeless(known), unit: OTHER_HOME });
});

test('the same request again has one effect; another for the same home waits for the first', async () => {
  const first = await ask({ requestId: 'a' });
  expect(await ask({ requestId: 'a' })).toEqual(first);
  expect(await reasonOf(ask({ requestId: 'a', unit: OTHER_HOME }))).toBe('REQUEST_ID_REUSED');
  expect(await reasonOf(ask({ requestId: 'b' }))).toBe('BINDING_WAITS');
  expect((await city.as(ZHAO).ListMyBindings({})).bindings).toHaveLength(1);
});

test('three of an account wait at most, five are made in a day, and the next day is another one', async () => {
  for (const unit of UNITS.slice(0, 3)) await ask({ unit });
  clock.advance(1_000);
  expect(await reasonOf(ask({ unit: UNITS[3]! }))).toBe('TOO_MANY_BINDINGS_WAIT');
  for (const unit of UNITS.slice(3)) {
    clock.advance(1_000);
    const [one] = (await city.as(ZHAO).ListMyBindings({ pageSize: 1 })).bindings;
    await city.as(ZHAO).WithdrawBinding({ name: one!.name });
    await ask({ unit });
  }
  const [last] = (await city.as(ZHAO).ListMyBindings({ pageSize: 1 })).bindings;
  await city.as(ZHAO).WithdrawBinding({ name: last!.name });
  expect(await reasonOf(ask({ unit: last!.unit }))).toBe('BINDING_QUOTA_EXCEEDED');
  clock.advance(DAY_MS);
  expect((await ask({ unit: last!.unit })).state).toBe('REQUESTED');
});

test('what waits is taken back by who asked and by nobody else', async () => {
  const { name } = await ask();
  expect(await reasonOf(city.as(QIAN).WithdrawBinding({ name }))).toBe('BINDING_NOT_FOUND');
  expect((await city.as(ZHAO).WithdrawBinding({ name })).state).toBe('WITHDRAWN');
  const [seen] = (await city.as(COMMUNITY).ListBindings({ state: 'WITHDRAWN' })).bindings;
  expect(await reasonOf(decide(seen!, true))).toBe('BINDING_ENDED');
});

test('officers of the territory see who waits, masked, the first that is due first; others see nothing', async () => {
  const first = await ask();
  clock.advance(DAY_MS);
  const second = await ask({ unit: OTHER_HOME }, QIAN);
  for (const officer of [COMMUNITY, COUNTY]) {
    const { bindings } = await city.as(officer).ListBindings({ state: 'REQUESTED' });
    expect(bindings).toEqual([first, second]);
    expect((await city.as(officer).ListBindings({})).bindings).toEqual([second, first]);
  }
  const { name } = first;
  expect((await city.as(NEXT_DOOR).ListBindings({})).bindings).toEqual([]);
  const other = city.as(NEXT_DOOR, WHY);
  const tried = [other.GetBinding({ name }), other.ReviewBinding({ name }), other.RevealBinding({ name }), decide(first, true, NEXT_DOOR)];
  expect(await Promise.all(tried.map(reasonOf))).toEqual(tried.map(() => 'BINDING_NOT_FOUND'));
  const resident = city.as(ZHAO, WHY);
  const own = [
    resident.GetBinding({ name }),
    resident.ReviewBinding({ name }),
    resident.RevealBinding({ name }),
    decide(first, true, ZHAO),
  ];
  expect(await Promise.all(own.map(reasonOf))).toEqual(own.map(() => 'NOT_PERMITTED'));
});

test('what he says of himself is shown in full for a purpose alone, counted, and on record', async () => {
  const { name } = await ask();
  expect(await reasonOf(city.as(COMMUNITY).RevealBinding({ name }))).toBe('PURPOSE_MISSING');
  clock.advance(1_000);
  expect(await city.as(COMMUNITY, WHY).RevealBinding({ name })).toMatchObject(SAID);
  const { auditRecords } = await city.as(AUDITOR).ListAuditRecords({ resource: name });
  expect(auditRecords).toEqual([
    expect.objectContaining({ method: '/heming.registry.v1.RegistryService/RevealBinding', outcome: 'OK', ...WHY }),
    expect.objectContaining({ outcome: 'PURPOSE_MISSING' }),
  ]);
  const { lookups } = await city.as(ZHAO).ListMyBindingLookups({ parent: name });
  expect(lookups).toEqual(auditRecords);
  expect(await reasonOf(city.as(QIAN).ListMyBindingLookups({ parent: name }))).toBe('BINDING_NOT_FOUND');
});

test('an approval links the person on record, and announces what he is; a title that ends takes it away', async () => {
  const asked = await ask();
  const review = await city.as(COMMUNITY).ReviewBinding({ name: asked.name });
  expect(review).toMatchObject({ numberMatches: true, nameMatches: true, standingMatches: true, approvable: true, person: owner.name });
  expect(await decide(asked, true)).toMatchObject({ state: 'APPROVED' });
  await eventually('he is linked', () => standings().length === 1);
  expect(standings()).toEqual([expect.objectContaining({ person: owner.name, subject: ZHAO.subject, standing: 'OWNER' })]);
  expect((await city.as(COUNTY).GetPerson({ name: owner.name })).subject).toBe(ZHAO.subject);
  const buyer = await city.as(COUNTY).CreatePerson({ person: { ...SAID, idNumber: 'E20002', division: 'divisions/211103016005' } });
  await transferTo(buyer.name, '2026-01-01');
  await eventually('he owns nothing', () => standings().length === 2);
  expect(standings()[1]).toMatchObject({ person: owner.name, subject: ZHAO.subject, standing: 'STANDING_UNSPECIFIED' });
});

test('an approval that is heard again links nobody a second time', async () => {
  await decide(await ask(), true);
  await eventually('he is linked', () => standings().length === 1);
  await city.as(COUNTY).UpdatePerson({ person: { name: owner.name, subject: '' }, updateMask: ['subject'] });
  const heard = city.announced().find(({ type }) => type === 'heming.registry.v1.BindingEnded')!;
  await city.hears(heard);
  expect((await city.as(COUNTY).GetPerson({ name: owner.name })).subject).toBe('');
});

test('whoever is not on record as what he asks to be is not approved, and neither is a second account', async () => {
  expect(await reasonOf(decide(await ask({ idNumber: 'E10001' }), true))).toBe('BINDING_UNMATCHED');
  expect(await reasonOf(decide(await ask({ standing: 'OCCUPANT' }, QIAN), true))).toBe('BINDING_UNMATCHED');
  await city.as(COUNTY).UpdatePerson({ person: { name: owner.name, subject: 'somebody' }, updateMask: ['subject'] });
  const late = await ask({ unit: HOME }, { subject: 'third', grants: [PUBLIC] });
  expect(await city.as(COMMUNITY).ReviewBinding({ name: late.name })).toMatchObject({ linkedElsewhere: true, approvable: false });
  expect(await reasonOf(decide(late, true))).toBe('PERSON_LINKED_ELSEWHERE');
});

test('of two accounts that are approved for one person at once one is linked, and the other one is not', async () => {
  const [first, second] = [await ask(), await ask({}, QIAN)];
  const decided = await Promise.all([first, second].map((one) => reasonOf(decide(one, true))));
  const { GetBinding, GetPerson } = { ...city.as(COMMUNITY), ...city.as(COUNTY) };
  const statesOf = () => Promise.all([first, second].map(async ({ name }) => (await GetBinding({ name })).state));
  await eventually('one is linked', async () => (await statesOf()).filter((state) => state === 'APPROVED').length === 1);
  const linked = [first, second][(await statesOf()).indexOf('APPROVED')]!;
  await eventually('his account is', async () => (await GetPerson({ name: owner.name })).subject === linked.subject);
  expect(decided.filter((reason) => !['none', 'PERSON_LINKED_ELSEWHERE'].includes(reason))).toEqual([]);
});

test('a rejection tells the reason to who asked, and nothing of the register', async () => {
  const asked = await ask({ idNumber: 'E10001' });
  const { name, etag } = asked;
  expect(await reasonOf(city.as(COMMUNITY).DecideBinding({ name, etag, approved: false }))).toBe('REJECTION_MISSING');
  await city.as(COMMUNITY).DecideBinding({ name, etag, approved: false, rejection: 'PROOF_NEEDED', remark: '请带房本' });
  const [told] = (await city.as(ZHAO).ListMyBindings({})).bindings;
  expect(told).toMatchObject({ state: 'REJECTED', rejection: 'PROOF_NEEDED', remark: '请带房本' });
  expect(JSON.stringify(told)).not.toContain(owner.name);
  expect((await ask()).state).toBe('REQUESTED');
});

test('nobody decides on his own request, where he owns the home, or where he keeps out', async () => {
  const both: Principal = { subject: ZHAO.subject, grants: [PUBLIC, ...COMMUNITY.grants] };
  const own = await ask({}, both);
  expect(await reasonOf(decide(own, false, both))).toBe('OWN_BINDING');
  await city.as(COMMUNITY).DeclareRecusal({ party: owner.name, reason: '近亲属', division: 'divisions/211103016005' });
  expect(await reasonOf(decide(own, false))).toBe('OWN_INTEREST');
  await city.as(COUNTY).UpdatePerson({ person: { name: owner.name, subject: COUNTY.subject }, updateMask: ['subject'] });
  expect(await reasonOf(decide(own, false, COUNTY))).toBe('OWN_INTEREST');
  const colleague: Principal = { ...COUNTY, subject: 'second clerk' };
  expect((await decide(own, false, colleague)).state).toBe('REJECTED');
});

test('a decision is about what was looked at', async () => {
  const asked = await ask();
  expect(await reasonOf(decide({ ...asked, etag: 'z' }, true))).toBe('CHANGED_MEANWHILE');
});

test('what he said of himself is forgotten thirty days after the end, for ever; that he asked stays on record', async () => {
  const asked = await ask();
  await decide(asked, false);
  const waiting = await ask({ unit: OTHER_HOME });
  clock.advance(29 * DAY_MS);
  const read = () => city.as(COMMUNITY).GetBinding({ name: asked.name });
  expect(await read()).toMatchObject({ forgotten: false, phone: '138****0001' });
  clock.advance(DAY_MS);
  await eventually('it is forgotten', async () => (await read()).forgotten);
  expect(await read()).toMatchObject({
    state: 'REJECTED',
    rejection: 'NOT_ON_RECORD',
    fullName: '',
    idNumber: '',
    phone: '',
    hasNote: false,
  });
  expect(await reasonOf(city.as(COMMUNITY, WHY).RevealBinding({ name: asked.name }))).toBe('BINDING_FORGOTTEN');
  expect(await city.as(COMMUNITY).GetBinding({ name: waiting.name })).toMatchObject({ forgotten: false, phone: '138****0001' });
});

test('a quarter that is found to lie elsewhere takes its requests with it', async () => {
  const { name } = await ask();
  const right = { name: QUARTER, division: 'divisions/211103016003' };
  const grounds = { reason: '社区界线', basis: '民政批复' };
  const { etag } = await city.as(COUNTY).RequestQuarterCorrection({ quarter: right, updateMask: ['division'], ...grounds });
  const colleague: Principal = { ...COUNTY, subject: 'second clerk' };
  await city.as(colleague).DecideQuarterCorrection({ name: QUARTER, approved: true, etag });
  await eventually('it is there', async () => (await city.as(NEXT_DOOR).ListBindings({})).bindings.length === 1);
  expect(await reasonOf(city.as(COMMUNITY).GetBinding({ name }))).toBe('BINDING_NOT_FOUND');
});

test('what waits is counted as due, and as overdue once its day is over', async () => {
  const counted = async () => {
    const readings = (await city.gauges()).filter(({ labels, value }) => labels['kind'] === 'bindings' && value > 0);
    return Object.fromEntries(readings.map(({ metric, labels, value }) => [`${metric} ${labels['state'] ?? ''}`, value]));
  };
  await ask();
  expect(await counted()).toEqual({ 'deadlines due': 1 });
  clock.advance(8 * DAY_MS);
  await eventually('it is overdue', async () => (await counted())['deadlines overdue'] === 1);
});

test('what people say of themselves stands in no event and no log', async () => {
  await decide(await ask(), true);
  await eventually('he is linked', () => standings().length === 1);
  const written = `${JSON.stringify(city.announced())}${city.logged()}`;
  const { idType: _type, ...personal } = SAID;
  expect(Object.values(personal).filter((one) => written.includes(one))).toEqual([]);
});
