import source from './data/divisions.json';
import { divisionOf } from './domain/division.js';

const divisions = Object.entries(source.titles).map(([code, title]) =>
  divisionOf({ code, title, initials: '', validFrom: '', source: source.source }),
);

test('the city has 4 counties, 50 townships and 544 communities', () => {
  const count = (level: string): number => divisions.filter((division) => division.level === level).length;
  expect(['PROVINCE', 'CITY', 'COUNTY', 'TOWNSHIP', 'COMMUNITY'].map(count)).toEqual([1, 1, 4, 50, 544]);
});

test('every division has the one above', () => {
  const names = new Set(divisions.map(({ name }) => name));
  expect(divisions.filter(({ parent }) => parent !== '' && !names.has(parent))).toEqual([]);
});

test.each([
  ['211102', '双台子区'],
  ['211103', '兴隆台区'],
  ['211104', '大洼区'],
  ['211122', '盘山县'],
  ['211103016', '创新街道'],
  ['211103016005', '鹤鸣社区'],
])('%s is %s', (code, title) => expect(divisions.find((division) => division.code === code)?.title).toMatch(title));
