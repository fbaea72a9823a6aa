import type { Holding } from './title.js';
import {
  partiesOfBuilding,
  partiesOfOccupancy,
  partiesOfPerson,
  partiesOfQuarter,
  partiesOfTitle,
  partiesOfUnit,
  standingOf,
  together,
  unitsOfTies,
} from './parties.js';

const ZHANG = 'persons/zhang';
const QUARTER = 'quarters/PJ-211103016-0001';
const holding = (owner: string, toDay = ''): Holding => ({ owner, toDay }) as Holding;
const title = (quarter: string, ...holdings: Holding[]) => ({ name: `${quarter}/buildings/001/units/01-0101/title`, holdings });
const occupancy = (quarter: string, toDay = '') => ({ name: `${quarter}/buildings/001/units/01-0102/occupancies/a`, toDay });

test('names stand once, in order, and empty ones not at all', () => {
  expect(together('b', '', 'a', 'b')).toEqual(['a', 'b']);
});

test('a quarter without a developer on record concerns nobody in particular', () => {
  expect(partiesOfQuarter({ developer: '' })).toEqual([]);
  expect(partiesOfQuarter({ developer: 'organisations/dev' })).toEqual(['organisations/dev']);
  const all = { developer: 'organisations/dev', enterprise: 'organisations/firm', committee: 'organisations/committee' };
  expect(partiesOfQuarter(all)).toEqual(['organisations/committee', 'organisations/dev', 'organisations/firm']);
});

test('a building that another quarter took over concerns who built it and who serves it now', () => {
  expect(partiesOfBuilding({ enterprise: 'organisations/firm' }, 'organisations/dev')).toEqual(['organisations/dev', 'organisations/firm']);
});

test('a title concerns who owns now, not who did', () => {
  const quarter = { parties: ['organisations/dev'] };
  expect(partiesOfTitle(quarter, title(QUARTER, holding('persons/li', '2026-01-01'), holding(ZHANG)))).toEqual([
    'organisations/dev',
    ZHANG,
  ]);
  expect(partiesOfTitle(quarter, undefined)).toEqual(['organisations/dev']);
});

test('a unit concerns who uses it now, too; an occupancy its person and the owners, not other occupants', () => {
  const used = (person: string, toDay = '') => ({ person, toDay });
  expect(partiesOfUnit([ZHANG], [used('persons/b'), used('persons/a'), used('persons/c', '2026-01-01')])).toEqual([
    'persons/a',
    'persons/b',
    ZHANG,
  ]);
  expect(partiesOfOccupancy([ZHANG], used('persons/b'))).toEqual(['persons/b', ZHANG]);
});

test('who owns is an owner, even if he is a tenant elsewhere; who only uses is an occupant; who did either is neither', () => {
  const owned = title(QUARTER, holding(ZHANG));
  const sold = title(QUARTER, holding(ZHANG, '2026-01-01'), holding('persons/li'));
  expect(standingOf(ZHANG, { titles: [sold, owned], occupancies: [occupancy(QUARTER)] })).toBe('OWNER');
  expect(standingOf(ZHANG, { titles: [sold], occupancies: [occupancy(QUARTER)] })).toBe('OCCUPANT');
  expect(standingOf(ZHANG, { titles: [sold], occupancies: [occupancy(QUARTER, '2026-02-01')] })).toBe('STANDING_UNSPECIFIED');
});

test('a person’s record concerns himself and who serves the quarters of his homes, not their developers', () => {
  const ties = {
    titles: [title(QUARTER, holding(ZHANG)), title('quarters/PJ-211103016-0002', holding(ZHANG, '2026-01-01'))],
    occupancies: [occupancy('quarters/PJ-211103016-0003')],
  };
  expect(unitsOfTies(ZHANG, ties)).toEqual([
    `${QUARTER}/buildings/001/units/01-0101`,
    'quarters/PJ-211103016-0003/buildings/001/units/01-0102',
  ]);
  const quarters = [{ developer: 'organisations/dev', enterprise: 'organisations/firm' }, { committee: 'organisations/committee' }];
  expect(partiesOfPerson(ZHANG, quarters)).toEqual(['organisations/committee', 'organisations/firm', ZHANG]);
});
