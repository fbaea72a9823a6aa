import { loadContract } from '@heming/contracts';
import { COLUMNS, columnsOf, columnTitles, isPersonal, readRow, shownCell, writeRow } from './import-rows.js';
import type { RowKind } from './import.js';

const KINDS = Object.keys(COLUMNS) as RowKind[];

/** Chinese words of an enum, as the contract has them. */
function wordsOf(name: string): Readonly<Record<string, string>> {
  const found = loadContract().root.lookupEnum(name);
  const options = (found.valuesOptions ?? {}) as Readonly<Record<string, Readonly<Record<string, string>>>>;
  return Object.fromEntries(
    Object.keys(found.values).flatMap((word) => {
      const chinese = options[word]?.['(heming.options.v1.value_word)'];
      return chinese === undefined ? [] : [[word, chinese]];
    }),
  );
}

test.each([
  ['Quarter.Coverage', 'QUARTERS', 'coverage'],
  ['Building.Use', 'BUILDINGS', 'use'],
  ['Unit.Use', 'UNITS', 'use'],
  ['Unit.SaleState', 'UNITS', 'saleState'],
  ['Organisation.Kind', 'ORGANISATIONS', 'kind'],
  ['Person.IdType', 'PERSONS', 'idType'],
  ['Holding.Basis', 'TITLES', 'basis'],
] as const)('every word of %s can be written in Chinese as in the contract, and in the contract’s own', (name, kind, field) => {
  const words = Object.entries(wordsOf(`heming.registry.v1.${name}`));
  expect(words.length).toBeGreaterThan(2);
  const read = columnsOf(kind).find(([key]) => key === field)?.[1].read ?? (() => undefined);
  for (const [word, chinese] of words) expect([read(word), read(chinese)]).toEqual([word, word]);
});

test.each(KINDS)('no two columns of %s go by the same title', (kind) => {
  const titles = columnsOf(kind).flatMap(([key, { zh, en }]) => [
    ...new Set([...zh, en.replaceAll(' ', ''), key].map((title) => title.toLowerCase())),
  ]);
  expect(titles.filter((title, at) => titles.indexOf(title) !== at)).toEqual([]);
});

test('a full row of a quarter is read field by field', () => {
  const { values, unread } = readRow('QUARTERS', {
    code: 'PJ-211103016-0001',
    title: ' 鹤鸣花园 ',
    division: '211103016005',
    address: '创新街 1 号',
    coverage: '市场化服务',
    buildingAreaCenti: '106200.00',
    householdCount: '1062',
    builtFromYear: '1998',
    builtToYear: '2001',
    hasElevator: '是',
    oldQuarter: '否',
    parkingPlannedCount: '300',
    parkingBuiltCount: '280',
    developer: '91211103MA0PJWY151',
  });
  expect(unread).toEqual([]);
  expect(values).toEqual({
    code: 'PJ-211103016-0001',
    title: '鹤鸣花园',
    division: '211103016005',
    address: '创新街 1 号',
    coverage: 'MARKET',
    buildingAreaCenti: 10_620_000,
    householdCount: 1062,
    builtFromYear: 1998,
    builtToYear: 2001,
    hasElevator: true,
    oldQuarter: false,
    parkingPlannedCount: 300,
    parkingBuiltCount: 280,
    developer: 'organisations/91211103MA0PJWY151',
  });
});

test('empty and absent cells are blank', () => {
  expect(readRow('UNITS', { quarter: ' ', floor: '' })).toEqual({
    kind: 'UNITS',
    unread: [],
    values: {
      quarter: '',
      building: '',
      entrance: '',
      room: '',
      floor: 0,
      use: 'USE_UNSPECIFIED',
      registeredAreaCenti: 0,
      surveyedAreaCenti: 0,
      contractAreaCenti: 0,
      saleState: 'SALE_STATE_UNSPECIFIED',
      deliveredOn: '',
      realEstateUnitCode: '',
    },
  });
});

test('all cells that are not what their columns want are named, and blank', () => {
  const { values, unread } = readRow('BUILDINGS', {
    quarter: 'x',
    number: '12',
    use: '楼',
    floorsAboveCount: '高',
    completedOn: '2023-02-29',
  });
  expect(unread).toEqual(['quarter', 'use', 'floorsAboveCount', 'completedOn']);
  expect(values).toMatchObject({ quarter: '', number: '012', use: 'USE_UNSPECIFIED', floorsAboveCount: 0, completedOn: '' });
});

test('a column is shown by its title in the template', () => {
  expect(columnTitles('QUARTERS', 'buildingAreaCenti')).toEqual({ zh: '总建筑面积(平方米)', en: 'building area' });
  expect(columnTitles('UNITS', '')).toEqual({ zh: '', en: '' });
});

test.each(KINDS)('a row of %s that is written is read as the same row', (kind) => {
  const columns = columnsOf(kind);
  const cells = Object.fromEntries(columns.map(([field, { example }]) => [field, example]));
  const row = readRow(kind, cells);
  expect(row.unread).toEqual([]);
  const written = Object.fromEntries(writeRow(kind, row.values).map((cell, at) => [columns[at]?.[0], String(cell)]));
  expect(readRow(kind, written)).toEqual(row);
  const blank = readRow(kind, {});
  expect(readRow(kind, Object.fromEntries(writeRow(kind, blank.values).map((cell, at) => [columns[at]?.[0], String(cell)])))).toEqual(
    blank,
  );
});

test('in a table of personal data every cell is masked, whatever its column', () => {
  expect(KINDS.filter(isPersonal)).toEqual(['PERSONS', 'TITLES']);
  expect(shownCell('PERSONS', 'idNumber', '211103196204150118')).toBe('211103********0118');
  expect(shownCell('PERSONS', 'phone', '13800000000')).toBe('138****0000');
  expect(shownCell('PERSONS', 'birthYear', '211103196204150118')).toBe('2***');
  expect(shownCell('TITLES', 'owners', '211103196204150118、E1234567')).toBe('211103********0118、********67');
  expect(shownCell('UNITS', 'floor', '十八')).toBe('十八');
});
