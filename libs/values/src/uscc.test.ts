import fc from 'fast-check';
import { isUscc, parseUscc, usccCheck } from './uscc.js';

const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const character = fc.constantFrom(...ALPHABET);
const digits = fc.stringMatching(/^[0-9]{6}$/);
const text = (length: number) => fc.string({ unit: character, minLength: length, maxLength: length });
const body = fc.tuple(text(2), digits, text(9)).map((parts) => parts.join(''));

test.each([
  ['91350100M000100Y4', '3'],
  ['91211103MA0PJWY15', '1'],
  ['91211103MA0PJWY23', 'U'],
])('the check character of %s is %s', (code, check) => {
  expect(usccCheck(code)).toBe(check);
  expect(isUscc(code + check)).toBe(true);
});

test('a code is taken apart into registrar, category, division and organisation code', () => {
  expect(parseUscc('91211103MA0PJWY151')).toEqual({
    registrar: '9',
    category: '1',
    division: '211103',
    organisationCode: 'MA0PJWY15',
    organisationCodeChecks: true,
  });
});

test('an organisation code that does not check by itself is told, not refused', () => {
  const code = '91211103MA0PJWY16';
  expect(parseUscc(`${code}${usccCheck(code)}`)).toMatchObject({ organisationCodeChecks: false });
});

test('every code made with its check character checks', () => {
  fc.assert(fc.property(body, (code) => isUscc(`${code}${usccCheck(code)}`)));
});

test('any single changed character is found', () => {
  fc.assert(
    fc.property(body, fc.nat(17), character, (first17, at, other) => {
      const code = `${first17}${usccCheck(first17)}`;
      fc.pre(code.charAt(at) !== other);
      return !isUscc(code.slice(0, at) + other + code.slice(at + 1));
    }),
  );
});

test('any two neighbours exchanged are found', () => {
  fc.assert(
    fc.property(body, fc.nat(15), (first17, at) => {
      const code = `${first17}${usccCheck(first17)}`;
      fc.pre(code.charAt(at) !== code.charAt(at + 1));
      return !isUscc(code.slice(0, at) + code.charAt(at + 1) + code.charAt(at) + code.slice(at + 2));
    }),
  );
});

test.each([
  '',
  '91211103MA0PJWY152',
  '91211103MA0PJWY15',
  '91211103MA0PJWY1510',
  '91211103ma0pjwy151',
  ' 91211103MA0PJWY151',
  '9121110IMA0PJWY151',
  '91211103MA0PJWO151',
])('%p is no USCC', (code) => {
  expect(isUscc(code)).toBe(false);
  expect(parseUscc(code)).toBeUndefined();
});
