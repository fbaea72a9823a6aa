import { buildingNumberOf, homePath, isWhole, ownedSince, shareOf, usedSince } from './home-facts.js';

const UNIT = 'quarters/PJ-211103016-0001/buildings/012/units/02-0301';

test('a home is at the path of its unit, and in the building its unit is named after', () => {
  expect([homePath({ unit: { name: UNIT } as never }), buildingNumberOf(UNIT)]).toEqual([`/homes/${UNIT}`, '012']);
});

test('a share is a fraction; equal parts are the whole', () => {
  const [half, whole] = [
    { shareNum: '1', shareDen: '2' },
    { shareNum: '1', shareDen: '1' },
  ];
  expect([shareOf(half), isWhole(half), isWhole(whole)]).toEqual(['1/2', false, true]);
});

test('somebody owns since his present holding began, not since one that ended', () => {
  const holdings = [
    { owner: 'persons/a', fromDay: '2001-01-01', toDay: '2010-01-01' },
    { owner: 'persons/b', fromDay: '2010-01-01', toDay: '' },
    { owner: 'persons/a', fromDay: '2015-07-12', toDay: '' },
  ];
  expect([ownedSince({ holdings }, 'persons/a'), ownedSince({ holdings }, 'persons/c')]).toEqual(['2015-07-12', undefined]);
});

test('somebody uses a home since his present occupancy began', () => {
  const occupancies = [
    { person: 'persons/a', fromDay: '2020-01-01', toDay: '2021-01-01' },
    { person: 'persons/b', fromDay: '2021-01-01', toDay: '' },
  ];
  expect([usedSince(occupancies, 'persons/a'), usedSince(occupancies, 'persons/b')]).toEqual([undefined, '2021-01-01']);
});
