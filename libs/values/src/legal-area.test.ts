import fc from 'fast-check';
import { formatArea, legalArea, parseArea } from './legal-area.js';

const areaCenti = fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER });

test.each([
  [[9525, 9600, 9700], { legalAreaCenti: 9525, legalAreaBasis: 'REGISTERED' }],
  [[0, 9600, 9700], { legalAreaCenti: 9600, legalAreaBasis: 'SURVEYED' }],
  [[0, 0, 9700], { legalAreaCenti: 9700, legalAreaBasis: 'CONTRACT' }],
  [[0, 0, 0], { legalAreaCenti: 0, legalAreaBasis: 'AREA_BASIS_UNSPECIFIED' }],
] as const)('of registered, surveyed and contract area %p the first recorded counts', ([registered, surveyed, contract], expected) =>
  expect(legalArea({ registeredAreaCenti: registered, surveyedAreaCenti: surveyed, contractAreaCenti: contract })).toEqual(expected),
);

test.each([
  ['95.25', 9525],
  ['95.2', 9520],
  ['95', 9500],
  ['0', 0],
  ['0.07', 7],
  ['007', 700],
  ['1.15', 115],
  ['4.35', 435],
  ['90071992547409.91', Number.MAX_SAFE_INTEGER],
])('%s square metres are %i hundredths', (text, centi) => expect(parseArea(text)).toBe(centi));

test.each(['', '.5', '5.', '95.253', '-1', '+1', '1e3', '1,000.00', ' 95', '９５', '95.25m²', '90071992547409.92', 'NaN'])(
  '%p is no area',
  (text) => expect(parseArea(text)).toBeUndefined(),
);

test('an area written and read again is the same', () => {
  fc.assert(fc.property(areaCenti, (centi) => parseArea(formatArea(centi)) === centi));
});

test('an area is written with two decimals', () => {
  expect(formatArea(9525)).toBe('95.25');
  expect(formatArea(7)).toBe('0.07');
  expect(formatArea(0)).toBe('0.00');
  expect(() => formatArea(1.5)).toThrow(RangeError);
  expect(() => formatArea(-1)).toThrow(RangeError);
});
