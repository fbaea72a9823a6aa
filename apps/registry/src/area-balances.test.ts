import type { AreaBalance, RegistryService } from '@heming/contracts/registry/v1';
import type { Principal } from '@heming/kit';
import { fakeClock, given, type Given } from '@heming/testing';
import { registry } from './service.js';

const COUNTY: Principal = { subject: 'clerk of 211103', grants: [{ role: 'COUNTY', division: '211103' }] };
const COLLEAGUE: Principal = { ...COUNTY, subject: 'second clerk of 211103' };
const NEIGHBOUR: Principal = { subject: 'clerk of 211102', grants: [{ role: 'COUNTY', division: '211102' }] };
const QUARTER = 'quarters/PJ-211103016-0001';

let city: Given<RegistryService>;
let clock: ReturnType<typeof fakeClock>;
beforeEach(async () => {
  clock = fakeClock(new Date('2026-11-20T04:00:00Z'));
  city = await given(registry, { environment: { clock } });
  await city.as(COUNTY).CreateQuarter({ quarter: { code: 'PJ-211103016-0001', title: '鹤翔花园', division: 'divisions/211103016005' } });
  for (const [number, exclusiveAreaCenti] of [
    ['001', 20_000],
    ['002', 20_000],
    ['003', 0],
  ] as const) {
    const parent = `${QUARTER}/buildings/${number}`;
    await city.as(COUNTY).CreateBuilding({ parent: QUARTER, building: { number, use: 'RESIDENTIAL', exclusiveAreaCenti } });
    for (const room of ['0101', '0102']) {
      const registeredAreaCenti = number === '002' && room === '0102' ? 10_001 : 10_000;
      const unit = { entrance: '01', room, use: room === '0102' ? ('PARKING' as const) : ('RESIDENCE' as const), registeredAreaCenti };
      await city.as(COUNTY).CreateUnit({ parent, unit });
    }
  }
});
afterEach(() => city.stop());

const balances = async (query: object = {}): Promise<readonly AreaBalance[]> =>
  (await city.as(COUNTY).ListAreaBalances({ parent: QUARTER, ...query })).areaBalances;
const states = (found: readonly AreaBalance[]): readonly unknown[] => found.map(({ state, differenceCenti }) => [state, differenceCenti]);

test('each building is told whether its units add up, and the owner register counts those that do not', async () => {
  const found = await balances();
  expect(states(found)).toEqual([
    ['BALANCED', 0],
    ['UNBALANCED', 1],
    ['UNSURVEYED', 0],
  ]);
  expect(found[1]).toMatchObject({ building: `${QUARTER}/buildings/002`, surveyedAreaCenti: 20_000, legalAreaCenti: 20_001, unitCount: 2 });
  const counts = { unbalancedBuildingCount: 1, unsurveyedBuildingCount: 1 };
  expect(await city.as(COUNTY).GetOwnerRegister({ quarter: QUARTER })).toMatchObject({ ...counts, unitCount: 3, areaCenti: 30_000 });
  expect(await city.as(COUNTY).GetOwnerRegister({ quarter: QUARTER, parkingAreaVotes: true })).toMatchObject({ ...counts, unitCount: 6 });
});

test('a corrected area balances from its day on, page by page', async () => {
  clock.advance(2 * 86_400_000);
  const unit = { name: `${QUARTER}/buildings/002/units/01-0102`, registeredAreaCenti: 10_000 };
  const asked = { unit, updateMask: ['registeredAreaCenti'], reason: '复测', basis: '测绘报告' };
  const { etag } = await city.as(COUNTY).RequestUnitCorrection(asked);
  await city.as(COLLEAGUE).DecideUnitCorrection({ name: unit.name, approved: true, etag });
  expect(states(await balances())[1]).toEqual(['BALANCED', 0]);
  expect(states(await balances({ asOf: '2026-11-21' }))[1]).toEqual(['UNBALANCED', 1]);
  const first = await city.as(COUNTY).ListAreaBalances({ parent: QUARTER, pageSize: 2 });
  const rest = await city.as(COUNTY).ListAreaBalances({ parent: QUARTER, pageSize: 2, pageToken: first.nextPageToken });
  expect([...first.areaBalances, ...rest.areaBalances]).toEqual(await balances());
  expect(rest.nextPageToken).toBe('');
});

test('a foreign county is told of no quarter, and a day has to be one', async () => {
  await expect(city.as(NEIGHBOUR).ListAreaBalances({ parent: QUARTER })).rejects.toMatchObject({
    details: { reason: 'QUARTER_NOT_FOUND' },
  });
  await expect(balances({ asOf: '2026-02-30' })).rejects.toMatchObject({ details: { reason: 'DATE_INVALID' } });
});
