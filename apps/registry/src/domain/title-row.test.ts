import type { TitleRow } from './rows.js';
import { holdingsOfRow } from './title-row.js';

const ROW: TitleRow = {
  ...{ quarter: 'PJ-211103016-0001', building: '001', entrance: '01', room: '0101' },
  owners: ['E1001', 'E1002'],
  shares: [],
  representative: 'E1002',
  fromDay: '2020-06-22',
  basis: 'REGISTERED',
  certificateNo: '',
};
const NAMES = new Map([
  ['E1001', 'persons/a'],
  ['E1002', 'persons/b'],
]);
const sharesOf = (row: TitleRow, names = NAMES): readonly unknown[] =>
  holdingsOfRow(row, names).map(({ owner, shareNum, shareDen, representative }) => [owner, `${shareNum}/${shareDen}`, representative]);

test('owners without shares own equally', () => {
  expect(sharesOf(ROW)).toEqual([
    ['persons/a', '1/2', false],
    ['persons/b', '1/2', true],
  ]);
});

test('shares stand in the order of the owners', () => {
  const shares = [
    { shareNum: 2, shareDen: 3 },
    { shareNum: 1, shareDen: 3 },
  ];
  expect(sharesOf({ ...ROW, shares })).toEqual([
    ['persons/a', '2/3', false],
    ['persons/b', '1/3', true],
  ]);
});

test('owners who are not found have names of nobody, each his own, and their numbers stand nowhere', () => {
  const holdings = holdingsOfRow(ROW, new Map());
  expect(new Set(holdings.map(({ owner }) => owner)).size).toBe(2);
  expect(JSON.stringify(holdings)).not.toContain('E100');
});
