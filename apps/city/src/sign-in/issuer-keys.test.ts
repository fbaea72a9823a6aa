import { ForeignProvider } from '../testing/foreign-provider.js';
import { issuerKeys } from './issuer-keys.js';
import { TokenCheck } from './token-check.js';

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
  check.bearerOf(token).then(
    () => 'OK',
    (thrown: { reason?: unknown }) => thrown.reason,
  );

test('any provider with a discovery document will do', async () => {
  expect(await reasonOf(checkAt(provider.issuer, 0), await provider.token('first'))).toBe('OK');
});

test('a rotated key is found by its id, and the one before is believed no more', async () => {
  const check = checkAt(provider.issuer, 0);
  const before = await provider.token('first');
  await check.bearerOf(await provider.token('first'));
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
