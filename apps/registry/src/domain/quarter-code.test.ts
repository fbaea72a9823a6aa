import { nextQuarterCode, quarterCodePrefix, quarterCodeRange } from './quarter-code.js';

const because = (reason: string) => expect.objectContaining({ reason }) as Error;

test('the first quarter of a township has number 0001', () => {
  expect(nextQuarterCode('211103016', undefined)).toBe('PJ-211103016-0001');
});

test('the next code follows the highest one, asked for the township or a community in it', () => {
  expect(nextQuarterCode('211103016', 'PJ-211103016-0041')).toBe('PJ-211103016-0042');
  expect(nextQuarterCode('211103016005', 'PJ-211103016-0999')).toBe('PJ-211103016-1000');
});

test('a township has at most 9,000 quarters: the numbers above are of made-up ones', () => {
  expect(nextQuarterCode('211103016', 'PJ-211103016-8999')).toBe('PJ-211103016-9000');
  expect(() => nextQuarterCode('211103016', 'PJ-211103016-9000')).toThrow(because('QUARTER_CODE_TAKEN'));
  expect(quarterCodeRange('211103016005')).toEqual({ from: 'PJ-211103016-', before: 'PJ-211103016-9001' });
});

test.each(['21', '2111', '211103', '210102001'])('there is no quarter code of %s', (division) => {
  expect(() => quarterCodePrefix(division)).toThrow(because('QUARTER_DIVISION_NOT_IN_FORCE'));
});
