import fc from 'fast-check';
import { citizenIdCheck, isCitizenId, maskCitizenId, parseCitizenId } from './citizen-id.js';
import { calendarDateOf } from './calendar-date.js';

const TODAY = '2026-11-23';
const body = fc
  .tuple(
    fc.stringMatching(/^[0-9]{6}$/),
    fc.date({ min: new Date('1900-01-01T00:00:00Z'), max: new Date('2026-11-22T00:00:00Z'), noInvalidDate: true }).map(calendarDateOf),
    fc.stringMatching(/^[0-9]{3}$/),
  )
  .map(([division, bornOn, sequence]) => division + bornOn.replaceAll('-', '') + sequence);

test.each([
  ['11010519491231002', 'X'],
  ['21110319900307001', '9'],
])('the check character of %s is %s', (number, check) => {
  expect(citizenIdCheck(number)).toBe(check);
  expect(isCitizenId(number + check, TODAY)).toBe(true);
});

test('a number is taken apart into division, birthday and sex', () => {
  expect(parseCitizenId('211103199003070019', TODAY)).toEqual({
    number: '211103199003070019',
    division: '211103',
    bornOn: '1990-03-07',
    sex: 'MALE',
  });
});

test('a lower-case x is accepted and kept in upper case', () => {
  expect(parseCitizenId('11010519491231002x', TODAY)).toMatchObject({ number: '11010519491231002X', sex: 'FEMALE' });
});

test('a division that has ended, or never was, is no fault', () => {
  expect(isCitizenId(`21112119491231002${citizenIdCheck('21112119491231002')}`, TODAY)).toBe(true);
  expect(isCitizenId(`99999919491231002${citizenIdCheck('99999919491231002')}`, TODAY)).toBe(true);
});

test.each(['19900230', '19901301', '19900000', '00000101'])('nobody is born on %s', (date) => {
  const number = `211103${date}001`;
  expect(isCitizenId(`${number}${citizenIdCheck(number)}`, TODAY)).toBe(false);
});

test('somebody may be born today and not tomorrow', () => {
  const number = '21110320261123001';
  expect(isCitizenId(`${number}${citizenIdCheck(number)}`, '2026-11-23')).toBe(true);
  expect(isCitizenId(`${number}${citizenIdCheck(number)}`, '2026-11-22')).toBe(false);
});

test('every number made with its check character checks', () => {
  fc.assert(fc.property(body, (number) => isCitizenId(`${number}${citizenIdCheck(number)}`, TODAY)));
});

test('any single changed digit is found', () => {
  fc.assert(
    fc.property(body, fc.nat(17), fc.constantFrom(...'0123456789X'), (first17, at, other) => {
      const number = `${first17}${citizenIdCheck(first17)}`;
      fc.pre(number.charAt(at) !== other);
      return !isCitizenId(number.slice(0, at) + other + number.slice(at + 1), TODAY);
    }),
  );
});

test.each(['', '110105194912310021', '11010519491231002', '11010519491231002XX', '1101051949123100２X', '11010519491231002x '])(
  '%p is no identity number',
  (text) => expect(isCitizenId(text, TODAY)).toBe(false),
);

test('a mask shows the first 6 and the last 4 characters', () => {
  expect(maskCitizenId('211103199003070019')).toBe('211103********0019');
});

test('a mask shows nothing of what is no identity number', () => {
  expect(maskCitizenId('13800000000')).toBe('******************');
  expect(maskCitizenId('')).toBe('******************');
});
