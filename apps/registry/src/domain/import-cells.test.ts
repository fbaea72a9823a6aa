import * as cell from './import-cells.js';

test.each([
  ['2020-06-22', '2020-06-22'],
  ['2020/6/2', '2020-06-02'],
  ['2020.12.31', '2020-12-31'],
  ['2020年6月2日', '2020-06-02'],
  ['２０２０－０６－２２', '2020-06-22'],
])('%s is the day %s', (text, day) => expect(cell.day(text)).toBe(day));

test.each(['2023-02-29', '2020-06/22', '20200622', '22/6/2020', '2020年6月', '昨天', '43831'])('%s is no day', (text) =>
  expect(cell.day(text)).toBeUndefined(),
);

test('zeros that a spreadsheet dropped in front come back', () => {
  expect(cell.digits(3)('7')).toBe('007');
  expect(cell.digits(4)('0301')).toBe('0301');
  expect(cell.digits(4)('10301')).toBeUndefined();
  expect(cell.digits(4)('3A')).toBeUndefined();
  expect(cell.digits(4)('-301')).toBeUndefined();
});

test.each([
  ['是', true],
  ['有', true],
  ['TRUE', true],
  ['1', true],
  ['否', false],
  ['无', false],
  ['No', false],
])('%s is %s', (text, meant) => expect(cell.yesOrNo(text)).toBe(meant));

test('anything else is neither yes nor no', () => expect(cell.yesOrNo('也许')).toBeUndefined());

test.each([
  ['1062', 1062],
  ['-2', -2],
  ['１８', 18],
])('%s is the number %i', (text, number) => expect(cell.wholeNumber(text)).toBe(number));

test.each(['1,062', '1.0', '1e3', '十八', '1 062', '9999999999'])('%s is no whole number', (text) =>
  expect(cell.wholeNumber(text)).toBeUndefined(),
);

test('an area has at most two decimals', () => {
  expect(cell.area('95.25')).toBe(9525);
  expect(cell.area('９５．２')).toBe(9520);
  expect(cell.area('95.253')).toBeUndefined();
  expect(cell.area('-95')).toBeUndefined();
});

test('codes are read in upper case and full width, and must be such codes', () => {
  expect(cell.quarterCode('pj-211103016-0001')).toBe('PJ-211103016-0001');
  expect(cell.quarterCode('PJ-211103016-1')).toBeUndefined();
  expect(cell.realEstateUnitCode('211103001002ＧＢ00012f00010023')).toBe('211103001002GB00012F00010023');
  expect(cell.realEstateUnitCode('211103')).toBeUndefined();
  expect(cell.organisation('91211103MA0PJWY151')).toBe('organisations/91211103MA0PJWY151');
  expect(cell.organisation('91211103MA0PJWY152')).toBeUndefined();
});

test('a quarter lies in a community, not in a township', () => {
  expect(cell.communityCode('211103016005')).toBe('211103016005');
  expect(cell.communityCode('211103016')).toBeUndefined();
  expect(cell.communityCode('211103016000')).toBeUndefined();
});

test('a word is the Chinese one or the contract’s', () => {
  const read = cell.wordOf({ SHOP: '商铺', OFFICE: '办公' });
  expect(read('商铺')).toBe('SHOP');
  expect(read('shop')).toBe('SHOP');
  expect(read('商店')).toBeUndefined();
});

test('a text has no control characters', () => {
  expect(cell.text('鹤鸣(一期)')).toBe('鹤鸣(一期)');
  expect(cell.text('鹤\u0000鸣')).toBeUndefined();
  expect(cell.text('鹤\n鸣')).toBeUndefined();
});

test('numbers of documents lose the blanks that people write in them', () => {
  expect(cell.documentNumber('2111 0319 6204 1501 1x')).toBe('21110319620415011X');
  expect(cell.documentNumber('Ｅ１２３４')).toBe('E1234');
  expect(cell.documentNumber('E-1')).toBeUndefined();
});

test.each(['E1001、E1002', 'E1001;E1002', 'e1001 ；Ｅ1002'])('%s are two owners', (text) =>
  expect(cell.documentNumbers(20)(text)).toEqual(['E1001', 'E1002']),
);

test('a list with an empty part, a wrong one or one too many is none', () => {
  expect(cell.documentNumbers(20)('E1001、')).toBeUndefined();
  expect(cell.documentNumbers(20)('E1001、张三')).toBeUndefined();
  expect(cell.documentNumbers(2)('E1001、E1002、E1003')).toBeUndefined();
});

test('shares are fractions of whole numbers from 1 to a million', () => {
  expect(cell.shares(20)('１/２、1/2')).toEqual([
    { shareNum: 1, shareDen: 2 },
    { shareNum: 1, shareDen: 2 },
  ]);
  for (const text of ['0/2', '1/0', '50%', '0.5', '1/1000001', '-1/2']) expect([text, cell.shares(20)(text)]).toEqual([text, undefined]);
});
