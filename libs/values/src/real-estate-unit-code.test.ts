import fc from 'fast-check';
import { isRealEstateUnitCode, parseRealEstateUnitCode } from './real-estate-unit-code.js';

const code = fc.stringMatching(/^[0-9]{12}[GJZ][A-Z][0-9]{5}[FLQW][0-9]{8}$/);

test('a code is taken apart into its eight parts', () => {
  expect(parseRealEstateUnitCode('211103001002GB00012F00010023')).toEqual({
    county: '211103',
    cadastralDistrict: '001',
    cadastralSubDistrict: '002',
    landOwnership: 'G',
    landUse: 'B',
    parcel: '00012',
    fixture: 'F',
    fixtureNumber: '00010023',
  });
});

test('the parts put together are the code', () => {
  fc.assert(fc.property(code, (text) => Object.values(parseRealEstateUnitCode(text) ?? {}).join('') === text));
});

test('a code with a character too many or too few is none', () => {
  fc.assert(fc.property(code, fc.nat(27), (text, at) => !isRealEstateUnitCode(text.slice(0, at) + text.slice(at + 1))));
  fc.assert(fc.property(code, fc.nat(28), (text, at) => !isRealEstateUnitCode(`${text.slice(0, at)}0${text.slice(at)}`)));
});

test.each([
  '',
  '211103001002AB00012F00010023',
  '211103001002G100012F00010023',
  '211103001002GB00012K00010023',
  '211103001002gb00012f00010023',
  '21110300100XGB00012F00010023',
  '211103001002GB00012F00010023\n',
])('%p is no real-estate unit code', (text) => {
  expect(isRealEstateUnitCode(text)).toBe(false);
  expect(parseRealEstateUnitCode(text)).toBeUndefined();
});
