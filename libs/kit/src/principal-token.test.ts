import { PrincipalTokens } from './principal-token.js';

const principal = { subject: 'someone', grants: [{ role: 'READER', division: '211103' }] };

test('a token carries its principal', () => {
  const tokens = new PrincipalTokens('key of this deployment');
  expect(tokens.read(tokens.write(principal))).toEqual(principal);
});

test('a token signed with another key, changed or made up is nobody', () => {
  const tokens = new PrincipalTokens('key of this deployment');
  const token = tokens.write(principal);
  const forged = Buffer.from(JSON.stringify({ principal: { ...principal, subject: 'admin' }, expiresAt: Date.now() + 1e6 })).toString(
    'base64url',
  );
  expect(new PrincipalTokens('another key').read(token)).toBeUndefined();
  expect(tokens.read(`${forged}.${token.split('.')[1]}`)).toBeUndefined();
  expect(tokens.read(`${token}x`)).toBeUndefined();
  expect(tokens.read('')).toBeUndefined();
});
