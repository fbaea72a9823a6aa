import { decideBuildingCorrection, registerBuilding, requestBuildingCorrection, updateBuilding, type BuildingFacts } from './building.js';
import { registerQuarter, type Quarter } from './quarter.js';
import { quarterFacts } from '../testing/quarter-facts.js';

const DAY = new Date('2026-03-02T01:00:00Z');
const LATER = new Date('2026-03-03T01:00:00Z');
const GROUNDS = { reason: '复测', basis: '测绘报告', requestedBy: 'u-officer' };
const YES = { approved: true, remark: '', decidedBy: 'u-colleague' };

const quarter: Quarter = registerQuarter(quarterFacts(), DAY);

const facts = (overrides: Partial<BuildingFacts> = {}): BuildingFacts => ({
  number: '012',
  title: '12号楼',
  use: 'RESIDENTIAL',
  floorsAboveCount: 6,
  floorsBelowCount: 1,
  entranceCount: 3,
  elevatorCount: 0,
  exclusiveAreaCenti: 360_000,
  completedOn: '2006-10-31',
  ...overrides,
});
const building = registerBuilding(quarter, facts(), DAY);
const because = (reason: string, facts: object = {}) =>
  expect.objectContaining({ reason, facts: expect.objectContaining(facts) as object }) as Error;

test('a building is named within its quarter and lies in its community', () => {
  expect(building).toMatchObject({ name: 'quarters/PJ-211103016-0001/buildings/012', division: '211103016005', corrections: [] });
});

test('the day of completion is one that the calendar has, or is unknown', () => {
  expect(registerBuilding(quarter, facts({ completedOn: '' }), DAY).completedOn).toBe('');
  expect(() => registerBuilding(quarter, facts({ completedOn: '2006-02-30' }), DAY)).toThrow(
    because('DATE_INVALID', { field: 'completedOn', value: '2006-02-30' }),
  );
});

test('title, lifts and entrances are updated', () => {
  const next = updateBuilding(building, quarter, facts({ elevatorCount: 3, title: '东楼' }), ['elevatorCount', 'title'], LATER);
  expect(next).toEqual({ ...building, elevatorCount: 3, title: '东楼', updateTime: LATER });
});

test.each(['use', 'floorsAboveCount', 'exclusiveAreaCenti', 'completedOn', 'number', 'division'])('%s is not updatable', (field) => {
  expect(() => updateBuilding(building, quarter, facts(), [field], LATER)).toThrow(because('FIELD_NOT_UPDATABLE', { field }));
});

test('use, floors, area and completion day are corrected with the old value kept', () => {
  const right = facts({ use: 'MIXED', floorsAboveCount: 7 });
  const asked = requestBuildingCorrection(building, quarter, right, ['use', 'floorsAboveCount'], GROUNDS, DAY);
  const next = decideBuildingCorrection(asked, quarter, YES, LATER);
  expect(next).toMatchObject({ use: 'MIXED', floorsAboveCount: 7 });
  expect(next.corrections[0]?.values.map(({ field, oldValue }) => [field, oldValue])).toEqual([
    ['use', 'RESIDENTIAL'],
    ['floorsAboveCount', '6'],
  ]);
});

test('a correction does not bring in a day that the calendar lacks', () => {
  const right = facts({ completedOn: '2006-13-01' });
  expect(() => requestBuildingCorrection(building, quarter, right, ['completedOn'], GROUNDS, LATER)).toThrow(because('DATE_INVALID'));
});

test.each(['title', 'entranceCount', 'elevatorCount', 'number'])('%s is not corrected this way', (field) => {
  expect(() => requestBuildingCorrection(building, quarter, facts(), [field], GROUNDS, LATER)).toThrow(
    because('FIELD_NOT_UPDATABLE', { field }),
  );
});

test('nothing is registered or changed in a quarter that has ended', () => {
  const ended: Quarter = { ...quarter, state: 'DEMOLISHED' };
  expect(() => registerBuilding(ended, facts(), DAY)).toThrow(because('QUARTER_ENDED', { state: 'DEMOLISHED' }));
  expect(() => updateBuilding(building, ended, facts(), ['title'], LATER)).toThrow(because('QUARTER_ENDED'));
  const asked = requestBuildingCorrection(building, quarter, facts({ use: 'MIXED' }), ['use'], GROUNDS, DAY);
  expect(() => requestBuildingCorrection(building, ended, facts(), ['use'], GROUNDS, LATER)).toThrow(because('QUARTER_ENDED'));
  expect(() => decideBuildingCorrection(asked, ended, YES, LATER)).toThrow(because('QUARTER_ENDED'));
});
