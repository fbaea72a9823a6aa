import type { Input } from '@heming/contracts';
import type { OwnerRegister, Quarter, QuarterSuccession, RegistryService } from '@heming/contracts/registry/v1';
import type { Principal } from '@heming/kit';
import { eventually, fakeClock, given, type Given } from '@heming/testing';
import { registry } from './service.js';

const COUNTY: Principal = { subject: 'clerk of 211103', grants: [{ role: 'COUNTY', division: '211103' }] };
const COLLEAGUE: Principal = { subject: 'second clerk of 211103', grants: [{ role: 'COUNTY', division: '211103' }] };
const EVERYWHERE: Principal = { subject: 'registrar', grants: [{ role: 'COUNTY', division: '2111' }] };
const COMMUNITY: Principal = { subject: 'worker of 005', grants: [{ role: 'COMMUNITY', division: '211103016005' }] };
const NEXT_DOOR: Principal = { subject: 'worker of 003', grants: [{ role: 'COMMUNITY', division: '211103016003' }] };
const named = (sequence: number): string => `quarters/PJ-211103016-000${sequence}`;
const [OLD, HEIR, THIRD] = [named(1), named(2), named(3)] as [string, string, string];
const THERE = 'quarters/PJ-211102002-0001';
const TODAY = '2026-11-23';
const DECISION = { decisionNo: '盘住建〔2026〕9号', effectiveDay: TODAY };

let city: Given<RegistryService>;
let owners: readonly string[];
beforeEach(async () => {
  city = await given(registry, { environment: { clock: fakeClock(new Date(`${TODAY}T04:00:00Z`)) } });
  const person = async (idNumber: string): Promise<string> => {
    const passport = { idType: 'PASSPORT' as const, idNumber, fullName: '某人', division: 'divisions/211103016005' };
    return (await city.as(COUNTY).CreatePerson({ person: passport })).name;
  };
  owners = await Promise.all(['E1001', 'E1002', 'E1003'].map(person));
  await open(OLD, '211103016005', 2);
  await open(HEIR, '211103016003', 1);
  await open(THIRD, '211103016005', 0);
});
afterEach(() => city.stop());

/** A demarcated quarter with buildings of two homes each, the first owned by one who owns everywhere, the second by others in turn. */
async function open(name: string, community: string, buildings: number, principal = COUNTY): Promise<void> {
  const county = city.as(principal);
  const quarter = { code: name.slice('quarters/'.length), title: '鹤翔花园', division: `divisions/${community}` };
  await county.CreateQuarter({ quarter });
  await county.DemarcateQuarter({ name, decisionNo: '1号' });
  for (let i = 1; i <= buildings; i++) {
    const building = { number: `00${i}`, use: 'RESIDENTIAL' as const, exclusiveAreaCenti: 20_000 };
    const { name: parent } = await county.CreateBuilding({ parent: name, building });
    for (const [room, owner] of [
      ['0101', owners[0]],
      ['0102', owners[i]],
    ] as const) {
      const sold = { saleState: 'DELIVERED' as const, deliveredOn: '2020-06-22' };
      const unit = { entrance: '01', room, use: 'RESIDENCE' as const, registeredAreaCenti: 10_000, ...sold };
      const { name: home } = await county.CreateUnit({ parent, unit });
      await transfer(home, '2021-01-01', owner ?? '');
    }
  }
}
const transfer = (unit: string, fromDay: string, owner: string): Promise<unknown> =>
  city.as(COUNTY).RecordTransfer({ unit, fromDay, holdings: [{ owner, shareNum: 1, shareDen: 1, basis: 'REGISTERED' }] });
const reasonOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'none',
    (error: { details?: { reason?: string } }) => error.details?.reason ?? String(error),
  );
const merge = (name = OLD, successor = HEIR, principal = COUNTY): Promise<Quarter> =>
  city.as(principal).MergeQuarter({ name, successor, ...DECISION });
const split = (name: string, parts: readonly Input<QuarterSuccession>[]): Promise<Quarter> =>
  city.as(COUNTY).SplitQuarter({ name, parts, ...DECISION });
const register = (quarter: string, asOf = '', principal = COUNTY): Promise<OwnerRegister> =>
  city.as(principal).GetOwnerRegister({ quarter, asOf });
const building = (quarter: string, number: number): string => `${quarter}/buildings/00${number}`;
const settled = (name: string, holder: string): Promise<void> =>
  eventually(`${name} belongs to ${holder}`, async () => (await city.as(COUNTY).GetBuilding({ name })).movedTo === holder);

test('before the day the old register answers, from the day on that of the successor, and nothing is lost or doubled', async () => {
  const [before, own] = [await register(OLD, '2026-11-22'), await register(HEIR, '2026-11-22')];
  expect(await merge()).toMatchObject({
    state: 'MERGED',
    endedOn: TODAY,
    endDecisionNo: DECISION.decisionNo,
    successions: [{ successor: HEIR, buildings: [] }],
  });
  expect(await register(OLD, '2026-11-22')).toEqual(before);
  expect(await register(HEIR, '2026-11-22')).toEqual(own);
  expect(await register(OLD)).toMatchObject({ headCount: 0, areaCenti: 0, unitCount: 0 });
  expect(await register(HEIR)).toMatchObject({
    headCount: 3,
    areaCenti: before.areaCenti + own.areaCenti,
    unitCount: before.unitCount + own.unitCount,
    unbalancedBuildingCount: 0,
  });
  expect([before.headCount, own.headCount]).toEqual([3, 2]);
});

test('the successor lists everything it took over, under the names it had, whatever the page size', async () => {
  await merge();
  const walk = async (list: (page: { pageSize: number; pageToken: string }) => Promise<readonly [readonly string[], string]>) => {
    const found: string[] = [];
    for (const pageSize of [1, 3, 200]) {
      let pageToken = '';
      do {
        const [names, next] = await list({ pageSize, pageToken });
        found.push(...names);
        pageToken = next;
      } while (pageToken !== '');
    }
    return found;
  };
  const county = city.as(COUNTY);
  const buildings = [building(OLD, 1), building(OLD, 2), building(HEIR, 1)];
  const thrice = (names: readonly string[]): readonly string[] => [...names, ...names, ...names];
  const homes = buildings.flatMap((name) => [`${name}/units/01-0101`, `${name}/units/01-0102`]);
  const entriesOf = (page: { pageSize: number; pageToken: string }) => county.ListOwnerRegisterEntries({ quarter: HEIR, ...page });
  const listed = [
    walk((page) => county.ListBuildings({ parent: HEIR, ...page }).then((a) => [a.buildings.map(({ name }) => name), a.nextPageToken])),
    walk((page) =>
      county.ListAreaBalances({ parent: HEIR, ...page }).then((a) => [a.areaBalances.map((b) => b.building), a.nextPageToken]),
    ),
    walk((page) => county.ListUnits({ parent: `${HEIR}/buildings/-`, ...page }).then((a) => [a.units.map((u) => u.name), a.nextPageToken])),
    walk((page) => county.ListTitles({ parent: HEIR, ...page }).then((a) => [a.titles.map(({ unit }) => unit), a.nextPageToken])),
    walk((page) => entriesOf(page).then((a) => [a.entries.map(({ unit }) => unit), a.nextPageToken])),
  ];
  const expected = [buildings, buildings, homes, homes, homes].map(thrice);
  expect(await Promise.all(listed)).toEqual(expected);
  expect((await county.ListQuarters({ successor: HEIR })).quarters.map(({ name }) => name)).toEqual([OLD]);
  expect((await county.ListUnits({ parent: `${OLD}/buildings/-` })).units).toHaveLength(4);
  expect(await reasonOf(county.ListBuildings({ parent: HEIR, pageToken: 'eA.' }))).toBe('PAGE_TOKEN_INVALID');
});

test('in a building taken over life goes on; in the old quarter nothing new begins', async () => {
  await merge();
  const [county, parent] = [city.as(COUNTY), building(OLD, 1)];
  const home = `${parent}/units/01-0101`;
  await transfer(home, TODAY, owners[2] ?? '');
  expect((await county.GetTitle({ name: `${home}/title` })).holdings).toHaveLength(2);
  const unit = { entrance: '01', room: '0201', use: 'RESIDENCE' as const, registeredAreaCenti: 9000 };
  expect(await county.CreateUnit({ parent, unit })).toMatchObject({
    code: 'PJ-211103016-0001-001-01-0201',
    division: 'divisions/211103016003',
  });
  await county.UpdateBuilding({ building: { name: parent, title: '东楼' }, updateMask: ['title'] });
  await county.CreateFacility({ parent: HEIR, facility: { kind: 'ELEVATOR', title: '电梯', building: parent } });
  const number = { number: '009', use: 'RESIDENTIAL' as const };
  expect(await reasonOf(county.CreateBuilding({ parent: OLD, building: number }))).toBe('QUARTER_ENDED');
  expect(await reasonOf(county.CreateFacility({ parent: OLD, facility: { kind: 'PUMP', title: '水泵' } }))).toBe('QUARTER_ENDED');
});

test('what lies in another community from then on is seen there, and its past is not told in parts', async () => {
  const person = owners[0] ?? '';
  const unit = `${building(OLD, 1)}/units/01-0101`;
  await city.as(COUNTY).CreateOccupancy({ parent: unit, occupancy: { person, kind: 'FAMILY', fromDay: '2026-01-01' } });
  await merge();
  const whole = await register(HEIR);
  await eventually('the community next door is told the register, which is never one of parts', async () => {
    const told = await register(HEIR, '', NEXT_DOOR).catch((error: { details: { reason: string } }) => error.details.reason);
    expect(['QUARTER_PARTS_ELSEWHERE', whole]).toContainEqual(told);
    return typeof told !== 'string';
  });
  const { occupancies } = await city.as(NEXT_DOOR).ListOccupancies({ parent: unit });
  expect(occupancies.map(({ division }) => division)).toEqual(['divisions/211103016003']);
  expect(await city.as(NEXT_DOOR).GetTitle({ name: `${unit}/title` })).toMatchObject({ division: 'divisions/211103016003' });
  expect(await reasonOf(register(OLD, '2026-11-22', COMMUNITY))).toBe('QUARTER_PARTS_ELSEWHERE');
  expect(
    city
      .announced()
      .filter(({ type }) => type.endsWith('QuarterSucceeded'))
      .map(({ data }) => data),
  ).toEqual([expect.objectContaining({ quarter: OLD, successions: [{ successor: HEIR, buildings: [] }], effectiveDay: TODAY })]);
});

test('a quarter is split over others, also what it took over before, and what they take over moves with them', async () => {
  await merge();
  const parts = [
    { successor: THIRD, buildings: [building(OLD, 2), building(HEIR, 1)] },
    { successor: named(4), buildings: [building(OLD, 1)] },
  ];
  expect(await reasonOf(split(HEIR, parts))).toBe('QUARTER_NOT_FOUND');
  await open(named(4), '211103016005', 0);
  const missing = [{ successor: THIRD, buildings: [building(HEIR, 1)] }, parts[1] ?? {}];
  expect(await reasonOf(split(HEIR, missing))).toBe('SPLIT_BUILDING_MISSING');
  await split(HEIR, parts);
  await settled(building(OLD, 1), named(4));
  await settled(building(HEIR, 1), THIRD);
  expect([(await register(THIRD)).unitCount, (await register(named(4))).unitCount]).toEqual([4, 2]);
  expect((await register(HEIR)).unitCount + (await register(OLD)).unitCount).toBe(0);
  expect((await register(OLD, '2026-11-22')).unitCount).toBe(4);
  const quarter = { name: THIRD, division: 'divisions/211103016001' };
  const asked = { quarter, updateMask: ['division'], reason: '勘误', basis: '划定文件' };
  const { etag } = await city.as(COUNTY).RequestQuarterCorrection(asked);
  await city.as(COLLEAGUE).DecideQuarterCorrection({ name: quarter.name, approved: true, etag });
  const unit = `${building(OLD, 2)}/units/01-0101`;
  await eventually('the unit lies in the new community', async () => {
    return (await city.as(COUNTY).GetUnit({ name: unit })).division === quarter.division;
  });
  expect((await city.as(COUNTY).GetUnit({ name: `${building(OLD, 1)}/units/01-0101` })).division).toBe('divisions/211103016005');
});

test('what has long been succeeded and is heard again changes nothing: whose a building is, is looked up as it is now', async () => {
  await merge();
  await settled(building(OLD, 2), HEIR);
  await merge(HEIR, THIRD);
  await settled(building(OLD, 2), THIRD);
  const seen = async (): Promise<unknown> => [
    await city.as(COUNTY).ListBuildings({ parent: THIRD }),
    await city.as(COUNTY).ListUnits({ parent: `${THIRD}/buildings/-` }),
    await register(THIRD),
  ];
  await settled(building(HEIR, 1), THIRD);
  await eventually('all units lie where the last quarter does', async () => {
    const { units } = await city.as(COUNTY).ListUnits({ parent: `${THIRD}/buildings/-` });
    return units.every(({ division }) => division === 'divisions/211103016005');
  });
  const before = await seen();
  for (const event of city.announced().filter(({ type }) => type.endsWith('QuarterSucceeded')))
    await city.hears(event as Parameters<typeof city.hears>[0]);
  expect(await seen()).toEqual(before);
  expect(await register(THIRD)).toMatchObject({ unitCount: 6, areaCenti: 60_000 });
});

test('a correction that waits is settled before', async () => {
  const name = `${building(OLD, 1)}/units/01-0101/title`;
  const holdings = [
    { owner: owners[2] ?? '', shareNum: 1, shareDen: 1, basis: 'REGISTERED' as const, fromDay: '2021-01-01', representative: true },
  ];
  const { etag } = await city.as(COUNTY).RequestTitleCorrection({ name, holdings, reason: '录入有误', basis: '不动产权证' });
  expect(await reasonOf(merge())).toBe('QUARTER_CORRECTION_PENDING');
  await city.as(COLLEAGUE).DecideTitleCorrection({ name, approved: true, etag });
  await expect(merge()).resolves.toMatchObject({ state: 'MERGED' });
});

test('a quarter is merged by a decision alone, once, and never across counties', async () => {
  const state = { name: OLD, state: 'MERGED' as const, reason: '合并' };
  expect(await reasonOf(city.as(COUNTY).ChangeQuarterState(state))).toBe('QUARTER_STATE_NOT_ALLOWED');
  await open(THERE, '211102002005', 0, EVERYWHERE);
  expect(await reasonOf(merge(OLD, THERE))).toBe('QUARTER_NOT_FOUND');
  expect(await reasonOf(merge(OLD, THERE, EVERYWHERE))).toBe('QUARTER_SUCCESSOR_INVALID');
  const request = { name: OLD, successor: HEIR, ...DECISION, requestId: 'r-1' };
  const [first, again] = [await city.as(COUNTY).MergeQuarter(request), await city.as(COUNTY).MergeQuarter(request)];
  expect(again).toEqual(first);
  expect(await reasonOf(merge())).toBe('QUARTER_ENDED');
  expect(await reasonOf(merge(HEIR, OLD))).toBe('QUARTER_SUCCESSOR_INVALID');
});
