import { endOccupancy, recordOccupancy, type OccupancyFacts } from './occupancy.js';
import type { Unit } from './unit.js';

const AT = new Date('2026-11-23T04:00:00Z');
const UNIT = {
  name: 'quarters/PJ-211103016-0001/buildings/001/units/01-0101',
  division: '211103016005',
  parties: ['organisations/firm'],
} as unknown as Unit;
const facts = (overrides: Partial<OccupancyFacts> = {}): OccupancyFacts => ({
  person: 'persons/x',
  kind: 'TENANT',
  fromDay: '2026-01-01',
  toDay: '',
  ...overrides,
});

test('an occupancy belongs to its unit and lasts until it is ended', () => {
  const occupancy = recordOccupancy('a', UNIT, facts(), AT);
  expect(occupancy).toMatchObject({
    name: `${UNIT.name}/occupancies/a`,
    division: '211103016005',
    toDay: '',
    parties: ['organisations/firm', 'persons/x'],
  });
  const ended = endOccupancy(occupancy, '2026-11-01', AT);
  expect(ended.toDay).toBe('2026-11-01');
  expect(() => endOccupancy(ended, '2026-11-02', AT)).toThrow('OCCUPANCY_DAYS_INVALID');
});

test('an occupancy lasts a day at least, and days are days of the calendar', () => {
  expect(() => recordOccupancy('a', UNIT, facts({ toDay: '2026-01-01' }), AT)).toThrow('OCCUPANCY_DAYS_INVALID');
  expect(() => recordOccupancy('a', UNIT, facts({ fromDay: '2026-02-30' }), AT)).toThrow('DATE_INVALID');
});
