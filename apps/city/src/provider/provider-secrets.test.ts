import { createLocalJWKSet, importJWK, jwtVerify, SignJWT } from 'jose';
import { derivedSecrets } from './provider-secrets.js';

test('processes with the same key have the same secrets; with another key, or for another purpose, others', async () => {
  const [one, same, other, elsewhere] = await Promise.all([
    derivedSecrets('k'.repeat(32), 'sign-in'),
    derivedSecrets('k'.repeat(32), 'sign-in'),
    derivedSecrets('l'.repeat(32), 'sign-in'),
    derivedSecrets('k'.repeat(32), 'something else'),
  ]);
  expect(same).toEqual(one);
  expect(new Set([one, other, elsewhere].flatMap(({ keys: [key], cookieKey }) => [key?.d, cookieKey])).size).toBe(6);
});

test('what one process signs, another one believes', async () => {
  for (let at = 0; at < 20; at += 1) {
    const [signer, checker] = await Promise.all([derivedSecrets(`key ${at}`, 'sign-in'), derivedSecrets(`key ${at}`, 'sign-in')]);
    const [key] = signer.keys;
    const token = await new SignJWT({ sub: 'a' })
      .setProtectedHeader({ alg: 'ES256', kid: key?.kid ?? '' })
      .sign(await importJWK(key!, 'ES256'));
    const keys = createLocalJWKSet({ keys: checker.keys.map(({ d: _private, ...rest }) => rest) });
    expect((await jwtVerify(token, keys)).payload.sub).toBe('a');
  }
});
