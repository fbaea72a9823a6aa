import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT, type CryptoKey, type JWK } from 'jose';
import { issuerKeys } from './issuer-keys.js';
import { TokenCheck } from './token-check.js';

/** A provider of another make: a discovery document and a set of keys. */
class ForeignProvider {
  readonly #server: Server;
  readonly #keys = new Map<string, { privateKey: CryptoKey; jwk: JWK }>();
  /** Issuer its document claims; its own by default. */
  claims: string | undefined;
  up = true;
  fetched = 0;

  constructor() {
    this.#server = createServer((request, response) => {
      if (!this.up) return void response.writeHead(503).end();
      if (request.url === '/jwks') this.fetched += 1;
      const document = { issuer: this.claims ?? this.issuer, jwks_uri: `${this.issuer}/jwks` };
      const body = request.url === '/jwks' ? { keys: [...this.#keys.values()].map(({ jwk }) => jwk) } : document;
      response.setHeader('content-type', 'application/json').end(JSON.stringify(body));
    });
  }

  async listen(): Promise<void> {
    this.#server.listen(0, '127.0.0.1');
    await once(this.#server, 'listening');
  }

  get issuer(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** Signs with this key from now on, and no other. */
  async rotateTo(kid: string): Promise<void> {
    const { privateKey, publicKey } = await generateKeyPair('ES256');
    this.#keys.clear();
    this.#keys.set(kid, { privateKey, jwk: { ...(await exportJWK(publicKey)), kid, alg: 'ES256', use: 'sig' } });
  }

  async token(kid: string): Promise<string> {
    const { privateKey } = this.#keys.get(kid) ?? (await generateKeyPair('ES256'));
    const claims = new SignJWT({ jti: String(Math.max(0, this.fetched)) })
      .setIssuer(this.issuer)
      .setAudience('heming-api')
      .setSubject('wang');
    return claims.setExpirationTime('10m').setProtectedHeader({ alg: 'ES256', kid }).sign(privateKey);
  }

  close(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }
}

let provider: ForeignProvider;
beforeEach(async () => {
  provider = new ForeignProvider();
  await provider.listen();
  await provider.rotateTo('first');
});
afterEach(() => provider.close());

const checkAt = (issuer: string, cooldownMs: number): TokenCheck =>
  new TokenCheck({
    issuer,
    audience: 'heming-api',
    algorithms: ['ES256'],
    clockToleranceSeconds: 0,
    keys: issuerKeys(issuer, { timeoutMs: 5_000, cooldownMs }),
  });
const reasonOf = (check: TokenCheck, token: string): Promise<unknown> =>
  check.subjectOf(token).then(
    () => 'OK',
    (thrown: { reason?: unknown }) => thrown.reason,
  );

test('any provider with a discovery document will do', async () => {
  expect(await reasonOf(checkAt(provider.issuer, 0), await provider.token('first'))).toBe('OK');
});

test('a rotated key is found by its id, and the one before is believed no more', async () => {
  const check = checkAt(provider.issuer, 0);
  const before = await provider.token('first');
  await check.subjectOf(await provider.token('first'));
  await provider.rotateTo('second');
  expect(await reasonOf(check, await provider.token('second'))).toBe('OK');
  expect(await reasonOf(checkAt(provider.issuer, 0), before)).toBe('NOT_SIGNED_IN');
});

test('unknown key ids do not make the city fetch without end', async () => {
  const check = checkAt(provider.issuer, 60_000);
  for (const kid of ['a', 'b', 'c', 'd']) expect(await reasonOf(check, await provider.token(kid))).toBe('NOT_SIGNED_IN');
  expect(provider.fetched).toBe(1);
});

test('a discovery document that speaks for another issuer is not believed', async () => {
  provider.claims = 'https://id.example.cn';
  expect(await reasonOf(checkAt(provider.issuer, 0), await provider.token('first'))).toBe('SERVICE_UNAVAILABLE');
});

test('a provider that was down is asked again', async () => {
  const check = checkAt(provider.issuer, 0);
  provider.up = false;
  expect(await reasonOf(check, await provider.token('first'))).toBe('SERVICE_UNAVAILABLE');
  provider.up = true;
  expect(await reasonOf(check, await provider.token('first'))).toBe('OK');
});
