import fc from 'fast-check';
import { AreaSums, balanceTotals } from './area-balance.js';
import type { Building } from './building.js';
import type { Unit } from './unit.js';

const QUARTER = 'quarters/PJ-211103016-0001';
const building = (number: string, exclusiveAreaCenti: number): Building =>
  ({ name: `${QUARTER}/buildings/${number}`, exclusiveAreaCenti }) as Building;
const unit = (number: string, room: number, legalAreaCenti: number, overrides: Partial<Unit> = {}): Unit =>
  ({ name: `${QUARTER}/buildings/${number}/units/01-${String(room).padStart(4, '0')}`, legalAreaCenti, ...overrides }) as Unit;
function balanced(units: readonly Unit[], one: Building, asOf = '2026-11-23') {
  const sums = new AreaSums(asOf);
  for (const each of units) sums.add(each);
  return sums.balanceOf(one);
}

test('1,062 units of 100.00 m² make up 106,200.00 m²; one hundredth more or less does not balance', () => {
  const units = Array.from({ length: 1062 }, (_, i) => unit('001', i, 10_000));
  expect(balanced(units, building('001', 10_620_000))).toEqual({
    building: `${QUARTER}/buildings/001`,
    surveyedAreaCenti: 10_620_000,
    legalAreaCenti: 10_620_000,
    differenceCenti: 0,
    unitCount: 1062,
    state: 'BALANCED',
  });
  expect(balanced(units, building('001', 10_619_999))).toMatchObject({ differenceCenti: 1, state: 'UNBALANCED' });
  expect(balanced(units, building('001', 10_620_001))).toMatchObject({ differenceCenti: -1, state: 'UNBALANCED' });
});

test('a total that is not known is told apart from a wrong one', () => {
  expect(balanced([unit('001', 1, 9000)], building('001', 0))).toMatchObject({
    differenceCenti: 0,
    legalAreaCenti: 9000,
    state: 'UNSURVEYED',
  });
  expect(balanced([], building('001', 9000))).toMatchObject({ differenceCenti: -9000, unitCount: 0, state: 'UNBALANCED' });
});

test('parking bays are part of a building’s exclusive area, whether or not they vote', () => {
  const units = [unit('001', 1, 9000), unit('001', 2, 1250, { use: 'PARKING' })];
  expect(balanced(units, building('001', 10_250))).toMatchObject({ state: 'BALANCED' });
});

test('the area of a unit is that of the day', () => {
  const areaRevisions = [
    { fromDay: '', legalAreaCenti: 10_000, basis: '' },
    { fromDay: '2026-03-01', legalAreaCenti: 9000, basis: '测绘' },
  ];
  const revised = unit('001', 1, 9000, { areaRevisions });
  expect(balanced([revised], building('001', 10_000), '2026-02-28')).toMatchObject({ state: 'BALANCED' });
  expect(balanced([revised], building('001', 10_000), '2026-03-01')).toMatchObject({ state: 'UNBALANCED', differenceCenti: -1000 });
});

test('of any buildings and units, the sums are exact, no unit counts twice, and each building is counted by what it is', () => {
  const areas = fc.array(fc.array(fc.integer({ min: 1, max: 10_000_000 }), { maxLength: 30 }), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(areas, fc.array(fc.constantFrom(-1, 0, 1, undefined), { minLength: 8, maxLength: 8 }), (perBuilding, errors) => {
      const sums = new AreaSums('2026-11-23');
      const number = (i: number): string => String(i + 1).padStart(3, '0');
      perBuilding.forEach((rooms, i) => rooms.forEach((area, room) => sums.add(unit(number(i), room, area))));
      const balances = perBuilding.map((rooms, i) => {
        const sum = rooms.reduce((total, area) => total + area, 0);
        const error = errors[i];
        const surveyed = error === undefined ? 0 : sum - error;
        const balance = sums.balanceOf(building(number(i), surveyed));
        expect([balance.legalAreaCenti, balance.unitCount]).toEqual([sum, rooms.length]);
        const state = surveyed === 0 ? 'UNSURVEYED' : error === 0 ? 'BALANCED' : 'UNBALANCED';
        expect([balance.state, balance.differenceCenti]).toEqual([state, surveyed === 0 ? 0 : error]);
        return balance;
      });
      const { unbalancedBuildingCount: wrong, unsurveyedBuildingCount: unknown } = balanceTotals(balances);
      expect(balances.filter(({ state }) => state === 'BALANCED').length + wrong + unknown).toBe(balances.length);
    }),
  );
});
