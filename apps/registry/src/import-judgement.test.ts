import { registerBuilding, type Building } from './domain/building.js';
import { divisionOf } from './domain/division.js';
import { readRow } from './domain/import-rows.js';
import { registerQuarter, type Quarter } from './domain/quarter.js';
import type { Demands, Surroundings } from './import-judge.js';
import { judge } from './import-judgement.js';

const AT = new Date('2026-11-23T02:00:00Z');
const DEMANDS: Demands = { range: '211103', at: AT, initialsOf: () => 'hm', interests: new Set(), newId: '0'.repeat(26) };
const COMMUNITY = divisionOf({ code: '211103016005', title: '鹤鸣社区', initials: 'hmsq', validFrom: '', source: '' });
const QUARTER_CELLS = { code: 'PJ-211103016-0001', title: '鹤鸣花园', division: '211103016005' };
const BUILDING_CELLS = {
  quarter: 'PJ-211103016-0001',
  number: '012',
  use: '住宅',
  floorsAboveCount: '18',
  floorsBelowCount: '1',
  entranceCount: '2',
};
const UNIT_CELLS = {
  quarter: 'PJ-211103016-0001',
  building: '012',
  entrance: '02',
  room: '0301',
  floor: '3',
  use: '住宅',
  contractAreaCenti: '95.25',
};

const quarter: Quarter = registerQuarter({ ...readRow('QUARTERS', QUARTER_CELLS).values, initials: 'hm' }, AT);
const building: Building = registerBuilding(quarter, readRow('BUILDINGS', BUILDING_CELLS).values, AT);
const AROUND: Surroundings = { division: COMMUNITY, quarter, building };

type Cells = Readonly<Record<string, string>>;
const judgeQuarter = (cells: Cells, around = AROUND, demands = DEMANDS) =>
  judge(readRow('QUARTERS', { ...QUARTER_CELLS, ...cells }), around, demands);
const judgeBuilding = (cells: Cells, around = AROUND) => judge(readRow('BUILDINGS', { ...BUILDING_CELLS, ...cells }), around, DEMANDS);
const judgeUnit = (cells: Cells, around = AROUND) => judge(readRow('UNITS', { ...UNIT_CELLS, ...cells }), around, DEMANDS);

/** Column and reason of every fault. */
const faultsOf = (judgement: ReturnType<typeof judge>): readonly (readonly [string, string])[] =>
  judgement.accepted ? [] : judgement.faults.map(({ field, reason }) => [field, reason]);

test('a right row becomes what the register would have created', () => {
  expect(judgeQuarter({})).toEqual({ accepted: true, state: quarter });
  expect(judgeBuilding({})).toMatchObject({
    accepted: true,
    state: { name: 'quarters/PJ-211103016-0001/buildings/012', division: '211103016005' },
  });
  expect(judgeUnit({})).toMatchObject({
    accepted: true,
    state: {
      name: 'quarters/PJ-211103016-0001/buildings/012/units/02-0301',
      code: 'PJ-211103016-0001-012-02-0301',
      saleState: 'UNSOLD',
      legalAreaCenti: 9525,
      legalAreaBasis: 'CONTRACT',
      createTime: AT,
    },
  });
});

test('everything that is wrong with a unit is said at once', () => {
  const cells = {
    entrance: '3',
    floor: '19',
    contractAreaCenti: '',
    saleState: '已交付',
    deliveredOn: '2026-11-24',
    realEstateUnitCode: 'x',
  };
  expect(faultsOf(judgeUnit(cells))).toEqual([
    ['realEstateUnitCode', 'IMPORT_CELL_INVALID'],
    ['entrance', 'UNIT_ENTRANCE_OUTSIDE_BUILDING'],
    ['floor', 'UNIT_FLOOR_OUTSIDE_BUILDING'],
    ['deliveredOn', 'DELIVERY_IN_FUTURE'],
    ['registeredAreaCenti', 'UNIT_AREA_MISSING'],
  ]);
});

test('everything that is wrong with a quarter is said at once', () => {
  const cells = {
    code: 'PJ-211103001-0001',
    title: '',
    builtFromYear: '2001',
    builtToYear: '1998',
    householdCount: '100001',
    coverage: '托管',
  };
  expect(faultsOf(judgeQuarter(cells, { ...AROUND, division: undefined }, { ...DEMANDS, range: '211102' }))).toEqual([
    ['coverage', 'IMPORT_CELL_INVALID'],
    ['title', 'IMPORT_CELL_INVALID'],
    ['householdCount', 'IMPORT_CELL_INVALID'],
    ['division', 'QUARTER_DIVISION_NOT_IN_FORCE'],
    ['division', 'IMPORT_ROW_OUTSIDE_RANGE'],
    ['builtToYear', 'QUARTER_YEARS_REVERSED'],
  ]);
});

test('a column with a fault is not blamed for what follows from it', () => {
  expect(faultsOf(judgeUnit({ contractAreaCenti: '95.253' }))).toEqual([['contractAreaCenti', 'IMPORT_CELL_INVALID']]);
  expect(faultsOf(judgeUnit({ saleState: '售出', deliveredOn: '2020-01-01' }))).toEqual([['saleState', 'IMPORT_CELL_INVALID']]);
  expect(faultsOf(judgeQuarter({ code: 'x' }))).toEqual([['code', 'IMPORT_CELL_INVALID']]);
  expect(faultsOf(judgeUnit({ entrance: 'A', floor: '200' }))).toEqual([
    ['entrance', 'IMPORT_CELL_INVALID'],
    ['floor', 'IMPORT_CELL_INVALID'],
  ]);
});

test('the field rules of the contract hold, with their sentence', () => {
  const judgement = judgeBuilding({ floorsAboveCount: '151', title: '楼'.repeat(41) });
  expect(faultsOf(judgement)).toEqual([
    ['title', 'IMPORT_CELL_INVALID'],
    ['floorsAboveCount', 'IMPORT_CELL_INVALID'],
  ]);
  expect(judgement).toMatchObject({
    faults: [{ rule: { zh: expect.stringMatching(/40/) } }, { rule: { en: expect.stringMatching(/150/) } }],
  });
});

test('a row names its parents, and they are on record', () => {
  expect(faultsOf(judgeUnit({ quarter: '', building: '' }))).toEqual([
    ['quarter', 'IMPORT_CELL_INVALID'],
    ['building', 'IMPORT_CELL_INVALID'],
  ]);
  expect(faultsOf(judgeUnit({ contractAreaCenti: '' }, {}))).toEqual([
    ['quarter', 'QUARTER_NOT_FOUND'],
    ['registeredAreaCenti', 'UNIT_AREA_MISSING'],
  ]);
  expect(faultsOf(judgeUnit({}, { quarter }))).toEqual([['building', 'BUILDING_NOT_FOUND']]);
  expect(faultsOf(judgeBuilding({}, {}))).toEqual([['quarter', 'QUARTER_NOT_FOUND']]);
});

test('nothing is registered in a quarter that has ended, and the rest of the row is judged all the same', () => {
  const ended: Surroundings = { quarter: { ...quarter, state: 'DEMOLISHED' }, building };
  expect(faultsOf(judgeBuilding({}, ended))).toEqual([['quarter', 'QUARTER_ENDED']]);
  expect(faultsOf(judgeUnit({ floor: '19' }, ended))).toEqual([
    ['quarter', 'QUARTER_ENDED'],
    ['floor', 'UNIT_FLOOR_OUTSIDE_BUILDING'],
  ]);
});

test('a row of another territory is kept out', () => {
  const elsewhere = { ...DEMANDS, range: '211102' };
  expect(judge(readRow('UNITS', UNIT_CELLS), AROUND, elsewhere)).toEqual({
    accepted: false,
    faults: [{ field: 'quarter', reason: 'IMPORT_ROW_OUTSIDE_RANGE', facts: { division: '211103016005', range: '211102' } }],
  });
});

test('a hand-over day belongs to a delivered unit, where old records may not tell it', () => {
  expect(faultsOf(judgeUnit({ saleState: '未售', deliveredOn: '2020-01-01' }))).toEqual([['deliveredOn', 'FIELD_NOT_UPDATABLE']]);
  expect(judgeUnit({ saleState: '已交付' })).toMatchObject({ accepted: true, state: { deliveredOn: '' } });
  expect(judgeUnit({ saleState: '已交付', deliveredOn: '2020/1/1' })).toMatchObject({
    accepted: true,
    state: { deliveredOn: '2020-01-01' },
  });
});
