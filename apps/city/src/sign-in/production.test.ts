import { randomBytes } from 'node:crypto';
import { readSettings } from '@heming/kit';
import { temporaryFolder } from '@heming/testing';
import pino from 'pino';
import { startCity, type City } from '../city.js';
import { ForeignProvider } from '../testing/foreign-provider.js';

const folder = temporaryFolder();
const provider = new ForeignProvider();
let city: City;

beforeAll(async () => {
  await provider.listen();
  await provider.rotateTo('first');
  const settings = readSettings({
    HEMING_MODE: 'production',
    HEMING_DATA: folder.path,
    HEMING_PORT: '0',
    HEMING_LOG_LEVEL: 'silent',
    HEMING_INTERNAL_KEY: randomBytes(32).toString('base64'),
    HEMING_DATA_KEY: randomBytes(32).toString('base64'),
    HEMING_OIDC_ISSUER: provider.issuer,
    HEMING_OIDC_WEB_CLIENT: 'heming-api-page',
    HEMING_ADMINISTRATORS: 'wang=CITY@2111',
  });
  city = await startCity(settings, pino({ level: 'silent' }));
});
afterAll(async () => {
  await city.stop();
  provider.close();
  folder.remove();
});

const get = (path: string, token?: string): Promise<Response> =>
  fetch(`http://127.0.0.1:${city.port}${path}`, token === undefined ? {} : { headers: { authorization: `Bearer ${token}` } });

test('in production the tokens of the configured provider are good, and its first administrator has his role', async () => {
  const response = await get('/v1/me', await provider.token('first'));
  expect(await response.json()).toMatchObject({
    subject: 'wang',
    divisions: ['divisions/2111'],
    roles: [{ role: 'CITY' }, { role: 'PUBLIC' }],
  });
});

test('in production nobody is whom a development token names', async () => {
  expect((await get('/v1/me', 'dev-city')).status).toBe(401);
  expect((await get('/v1/me', 'dev-county-211103')).status).toBe(401);
});

test('in production the API page signs in at the configured provider, which it may call, as the configured client', async () => {
  const { components } = (await (await get('/openapi.json')).json()) as { components: { securitySchemes: Record<string, unknown> } };
  const openIdConnectUrl = `${provider.issuer}/.well-known/openid-configuration`;
  expect(components.securitySchemes['signIn']).toMatchObject({ type: 'openIdConnect', openIdConnectUrl });
  expect(await (await get('/web-settings.json')).json()).toMatchObject({
    issuer: provider.issuer,
    clientId: 'heming-api-page',
    demonstration: false,
  });
  const policy = (await get('/docs/api')).headers.get('content-security-policy');
  expect(policy).toContain(`connect-src 'self' ${new URL(provider.issuer).origin};`);
});

test('in production there is no page to choose a role on, and no made-up person holds a grant', async () => {
  expect((await get('/oidc/.well-known/openid-configuration')).status).toBe(404);
  const { grants } = (await (await get('/v1/grants', await provider.token('first'))).json()) as { grants: { subject: string }[] };
  expect(grants.map(({ subject }) => subject)).toEqual(['wang']);
});

test('in production without an official account nobody signs in by WeChat, simulated or not', async () => {
  for (const path of ['/wechat/.well-known/openid-configuration', '/wechat/page-signature', '/wechat-simulator/provider.css'])
    expect([path, (await get(path)).status]).toEqual([path, 404]);
  expect(await (await get('/web-settings.json')).json()).not.toHaveProperty('wechat');
});

test('a key that the provider does not know signs nobody in', async () => {
  expect((await get('/v1/me', await provider.token('unknown'))).status).toBe(401);
});
