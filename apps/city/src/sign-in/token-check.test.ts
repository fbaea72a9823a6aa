import { createHmac, createPublicKey } from 'node:crypto';
import { exportSPKI, generateKeyPair, SignJWT, UnsecuredJWT, type CryptoKey, type JWTPayload, type JWTVerifyGetKey } from 'jose';
import { TokenCheck, TokenChecks, type TokenRules } from './token-check.js';

const ISSUER = 'https://id.example.cn';
const AUDIENCE = 'heming-api';
const seconds = (fromNow: number): number => Math.floor(Date.now() / 1000) + fromNow;

let key: { publicKey: CryptoKey; privateKey: CryptoKey };
let stranger: typeof key;
beforeAll(async () => {
  key = await generateKeyPair('ES256', { extractable: true });
  stranger = await generateKeyPair('ES256');
});

const checkWith = (keys: JWTVerifyGetKey): TokenCheck =>
  new TokenCheck({ issuer: ISSUER, audience: AUDIENCE, algorithms: ['ES256', 'RS256', 'EdDSA'], clockToleranceSeconds: 5, keys });
const check = (): TokenCheck => checkWith(() => Promise.resolve(key.publicKey));

const GOOD = (): JWTPayload => ({ iss: ISSUER, aud: AUDIENCE, sub: 'wang', exp: seconds(600), iat: seconds(0) });
const sign = (claims: JWTPayload, header: object = {}, by = key): Promise<string> =>
  new SignJWT(claims).setProtectedHeader({ alg: 'ES256', kid: '1', typ: 'at+jwt', ...header }).sign(by.privateKey);
const reasonOf = (token: string, by = check()): Promise<unknown> =>
  by.bearerOf(token).then(
    () => 'OK',
    (thrown: { reason?: unknown }) => thrown.reason,
  );
const encoded = (part: object): string => Buffer.from(JSON.stringify(part)).toString('base64url');

test('a good token names its subject', async () => {
  expect(await check().bearerOf(await sign(GOOD()))).toEqual({ subject: 'wang' });
});

test('when somebody proved who he is comes with the token, unless it claims a time after its own', async () => {
  const proved = (authTime: unknown) => sign({ ...GOOD(), auth_time: authTime }).then((token) => check().bearerOf(token));
  const at = seconds(-60);
  expect(await proved(at)).toEqual({ subject: 'wang', authTime: at * 1000 });
  expect(await proved(seconds(3_600))).toEqual({ subject: 'wang' });
  expect(await proved('now')).toEqual({ subject: 'wang' });
});

test('a token without a signature is not good, however its algorithm is spelt', async () => {
  expect(await reasonOf(new UnsecuredJWT(GOOD()).encode())).toBe('NOT_SIGNED_IN');
  for (const alg of ['none', 'None', 'NONE', 'nOnE', '']) {
    expect(await reasonOf(`${encoded({ alg, kid: '1' })}.${encoded(GOOD())}.`)).toBe('NOT_SIGNED_IN');
  }
});

test('a public key is never taken for a secret', async () => {
  const spki = await exportSPKI(key.publicKey);
  const secrets = [spki, spki.trim(), createPublicKey(spki).export({ format: 'der', type: 'spki' })];
  for (const secret of secrets) {
    for (const [alg, hash] of [
      ['HS256', 'sha256'],
      ['HS384', 'sha384'],
      ['HS512', 'sha512'],
    ] as const) {
      const content = `${encoded({ alg, kid: '1' })}.${encoded(GOOD())}`;
      expect(await reasonOf(`${content}.${createHmac(hash, secret).update(content).digest('base64url')}`)).toBe('NOT_SIGNED_IN');
    }
  }
});

test('a key in the header of the token itself is not believed', async () => {
  const { exportJWK } = await import('jose');
  const jwk = await exportJWK(stranger.publicKey);
  expect(await reasonOf(await sign(GOOD(), { jwk }, stranger))).toBe('NOT_SIGNED_IN');
  expect(await reasonOf(await sign(GOOD(), { jku: 'https://evil.example/jwks.json' }, stranger))).toBe('NOT_SIGNED_IN');
});

test.each([
  ['has expired', () => ({ exp: seconds(-60) })],
  ['does not hold yet', () => ({ nbf: seconds(60) })],
  ['is for another audience', () => ({ aud: 'another-api' })],
  ['is for a list of others', () => ({ aud: ['a', 'b'] })],
  ['is of another issuer', () => ({ iss: 'https://id.example.com' })],
  ['is of an issuer with a slash more', () => ({ iss: `${ISSUER}/` })],
  ['never expires', () => ({ exp: undefined })],
  ['names no subject', () => ({ sub: undefined })],
  ['speaks for a service', () => ({ sub: 'service:gateway' })],
  ['speaks for a key', () => ({ sub: 'apiKeys/1' })],
  ['speaks for nobody', () => ({ sub: 'anonymous' })],
  ['speaks for a development principal', () => ({ sub: 'dev-city' })],
  ['has a subject with control characters', () => ({ sub: 'wang\n' })],
])('a token that %s is not good', async (_what, claims) => {
  expect(await reasonOf(await sign({ ...GOOD(), ...claims() } as JWTPayload))).toBe('NOT_SIGNED_IN');
});

test('the clocks of provider and city may differ by the tolerance', async () => {
  expect(await reasonOf(await sign({ ...GOOD(), exp: seconds(-2) }))).toBe('OK');
  expect(await reasonOf(await sign({ ...GOOD(), nbf: seconds(3) }))).toBe('OK');
});

test('a token whose content was changed is not good', async () => {
  const [header = '', , signature = ''] = (await sign(GOOD())).split('.');
  expect(await reasonOf(`${header}.${encoded({ ...GOOD(), sub: 'li' })}.${signature}`)).toBe('NOT_SIGNED_IN');
  expect(await reasonOf('not-a-token')).toBe('NOT_SIGNED_IN');
  expect(await reasonOf('a.b.c')).toBe('NOT_SIGNED_IN');
  expect(await reasonOf('x'.repeat(9_000))).toBe('NOT_SIGNED_IN');
});

test('no more tokens are remembered than there is room for', async () => {
  const keys = (): Promise<CryptoKey> => Promise.resolve(key.publicKey);
  const by = new TokenCheck({
    issuer: ISSUER,
    audience: AUDIENCE,
    algorithms: ['ES256'],
    clockToleranceSeconds: 0,
    keys,
    mostRemembered: 10,
  });
  for (let i = 0; i < 25; i++) await by.bearerOf(await sign({ ...GOOD(), jti: String(i) }));
  expect(by.size).toBe(10);
});

test('a token is checked once while it is remembered', async () => {
  let looked = 0;
  const by = checkWith(() => {
    looked += 1;
    return Promise.resolve(key.publicKey);
  });
  const token = await sign(GOOD());
  await by.bearerOf(token);
  await by.bearerOf(token);
  expect([looked, by.size]).toEqual([1, 1]);
});

test('a remembered token ends when it ends', async () => {
  let looked = 0;
  const by = new TokenCheck({
    issuer: ISSUER,
    audience: AUDIENCE,
    algorithms: ['ES256'],
    clockToleranceSeconds: 0,
    keys: () => {
      looked += 1;
      return Promise.resolve(key.publicKey);
    },
  });
  const token = await sign({ ...GOOD(), exp: seconds(2) });
  expect(await by.bearerOf(token)).toEqual({ subject: 'wang' });
  while ((await reasonOf(token, by)) === 'OK') await new Promise((resolve) => setImmediate(resolve));
  expect(looked).toBe(2);
});

test('without the keys of the provider it cannot be told, which is not the same as a wrong token', async () => {
  const by = checkWith(() => Promise.reject(new TypeError('fetch failed')));
  expect(await reasonOf(await sign(GOOD()), by)).toBe('SERVICE_UNAVAILABLE');
});

test('each issuer speaks for its own subjects alone', async () => {
  const other = 'https://wuye.example.cn/wechat';
  const rules = (issuer: string, by: typeof key): TokenRules => ({
    ...{ issuer, audience: AUDIENCE, algorithms: ['ES256'], clockToleranceSeconds: 5, keys: () => Promise.resolve(by.publicKey) },
  });
  const checks = new TokenChecks([rules(ISSUER, key), { ...rules(other, stranger), subjectsBegin: 'wechat:' }]);
  const told = async (claims: JWTPayload, by = key) =>
    checks.bearerOf(await sign({ ...GOOD(), ...claims }, {}, by)).then(
      ({ subject }) => subject,
      (thrown: { reason?: unknown }) => thrown.reason,
    );
  expect(await told({})).toBe('wang');
  expect(await told({ iss: other, sub: 'wechat:o1' }, stranger)).toBe('wechat:o1');
  const again = await sign({ ...GOOD(), iss: other, sub: 'wechat:o1' }, {}, stranger);
  expect([await checks.bearerOf(again), await checks.bearerOf(again)]).toEqual([{ subject: 'wechat:o1' }, { subject: 'wechat:o1' }]);
  expect(await told({ sub: 'wechat:o1' })).toBe('NOT_SIGNED_IN');
  expect(await told({ iss: other }, stranger)).toBe('NOT_SIGNED_IN');
  expect(await told({ iss: other, sub: 'wechat:o1' }, key)).toBe('NOT_SIGNED_IN');
  expect(await told({ iss: 'https://evil.example' }, stranger)).toBe('NOT_SIGNED_IN');
  for (const token of ['x', 'a.b.c', '..', `${encoded({ alg: 'ES256' })}.${encoded({})}.`])
    expect(await checks.bearerOf(token).catch((thrown: { reason?: unknown }) => thrown.reason)).toBe('NOT_SIGNED_IN');
});
