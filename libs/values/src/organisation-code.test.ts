import fc from 'fast-check';
import { isOrganisationCode, organisationCodeCheck } from './organisation-code.js';

const body = fc.stringMatching(/^[0-9A-Z]{8}$/);

test.each([
  ['D2143569', 'X'],
  ['MA0PJWY1', '5'],
])('the check character of %s is %s', (code, check) => {
  expect(organisationCodeCheck(code)).toBe(check);
  expect(isOrganisationCode(code + check)).toBe(true);
});

test('every code made with its check character checks', () => {
  fc.assert(fc.property(body, (code) => isOrganisationCode(`${code}${organisationCodeCheck(code)}`)));
});

test('a changed character is found unless both values are equal modulo 11, which the standard cannot tell', () => {
  fc.assert(
    fc.property(body, fc.nat(7), fc.stringMatching(/^[0-9A-Z]$/), (code, at, other) => {
      fc.pre((Number.parseInt(code.charAt(at), 36) - Number.parseInt(other, 36)) % 11 !== 0);
      return !isOrganisationCode(`${code.slice(0, at)}${other}${code.slice(at + 1)}${organisationCodeCheck(code)}`);
    }),
  );
});

test.each(['', 'MA0PJWY1', 'MA0PJWY1-5', 'ma0pjwy15', 'MA0PJWY16', 'MA0PJWY155', 'MA0PJW 15'])('%p is no organisation code', (text) =>
  expect(isOrganisationCode(text)).toBe(false),
);
