import fc from 'fast-check';
import { divisionContains, divisionLevel, isDivisionCode, normaliseDivisionCode, parentDivisionCode } from './division-code.js';

const community = fc.stringMatching(/^[1-9][0-9]{11}$/).filter(isDivisionCode);
const code = fc.tuple(community, fc.constantFrom(2, 4, 6, 9, 12)).map(([text, length]) => text.slice(0, length));

test.each([
  ['21', 'PROVINCE', undefined],
  ['2111', 'CITY', '21'],
  ['211103', 'COUNTY', '2111'],
  ['211103016', 'TOWNSHIP', '211103'],
  ['211103016005', 'COMMUNITY', '211103016'],
  ['211103003200', 'COMMUNITY', '211103003'],
  ['211103400400', 'COMMUNITY', '211103400'],
])('%s is a %s below %s', (text, level, parent) => {
  expect(divisionLevel(text)).toBe(level);
  expect(parentDivisionCode(text)).toBe(parent);
});

test.each([
  '',
  '2',
  '211',
  '21110',
  '2111030',
  '21110301600',
  '2111030160051',
  '01',
  '2100',
  '211100',
  '211103000',
  '211103016000',
  '21110A',
])('%p is no division code', (text) => {
  expect(isDivisionCode(text)).toBe(false);
  expect(divisionLevel(text)).toBeUndefined();
  expect(parentDivisionCode(text)).toBeUndefined();
});

test('a division contains itself and everything whose line of parents leads to it', () => {
  fc.assert(
    fc.property(community, (inner) => {
      for (let outer: string | undefined = inner; outer !== undefined; outer = parentDivisionCode(outer)) {
        expect(divisionContains(outer, inner)).toBe(true);
        expect(divisionContains(inner, outer)).toBe(outer === inner);
      }
    }),
  );
});

test('nothing is contained at a boundary that is no level', () => {
  expect(divisionContains('21110', '211103016005')).toBe(false);
  expect(divisionContains('2111030160', '211103016005')).toBe(false);
  expect(divisionContains('2111', '2111035')).toBe(false);
  expect(divisionContains('211103', '2111')).toBe(false);
  expect(divisionContains('211102', '211103016005')).toBe(false);
});

test('the empty code is everywhere, and what is no division is nowhere', () => {
  fc.assert(fc.property(code, (inner) => divisionContains('', inner)));
  expect(divisionContains('', '')).toBe(false);
  expect(divisionContains('', 'x')).toBe(false);
});

test.each([
  ['211100', '2111'],
  ['210000', '21'],
  ['2111', '2111'],
  ['2100', '21'],
  ['211103', '211103'],
  ['211103000', '211103'],
  ['211103016000', '211103016'],
  ['211103000000', '211103'],
  ['211100000000', '2111'],
  ['210000000000', '21'],
  ['211103016005', '211103016005'],
])('%s is %s in our notation', (text, expected) => expect(normaliseDivisionCode(text)).toBe(expected));

test('our own notation is left alone', () => {
  fc.assert(fc.property(code, (text) => normaliseDivisionCode(text) === text));
});

test.each(['', '000000', '21110', '211100016005', '00'])('%p is no division in any notation', (text) =>
  expect(normaliseDivisionCode(text)).toBeUndefined(),
);
