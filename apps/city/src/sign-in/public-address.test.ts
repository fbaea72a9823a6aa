import { readSettings } from '@heming/kit';
import { temporaryFolder } from '@heming/testing';
import pino from 'pino';
import { startCity, type City } from '../city.js';

const PUBLIC = 'https://wy.example.gov.cn';
const folder = temporaryFolder();
let city: City;

beforeAll(async () => {
  const settings = readSettings({
    ...{ HEMING_DATA: folder.path, HEMING_PORT: '0', HEMING_DEMO_CITY: 'off', HEMING_LOG_LEVEL: 'silent' },
    ...{ HEMING_PUBLIC_URL: PUBLIC, HEMING_REQUESTS_PER_MINUTE: '600' },
  });
  city = await startCity(settings, pino({ level: 'silent' }));
});
afterAll(async () => {
  await city.stop();
  folder.remove();
});

const get = (path: string, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(`http://127.0.0.1:${city.port}${path}`, { headers, redirect: 'manual' });

test.each(['/oidc', '/wechat'])('%s has its addresses at the public one, whoever says otherwise', async (path) => {
  for (const headers of [{}, { 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'http' }]) {
    const described = (await (await get(`${path}/.well-known/openid-configuration`, headers)).json()) as Record<string, unknown>;
    const addresses = Object.entries(described).filter(([name]) => /^issuer$|_endpoint$|_uri$/.test(name));
    expect(addresses.length).toBeGreaterThan(4);
    expect(addresses.filter(([, address]) => !String(address).startsWith(`${PUBLIC}${path}`))).toEqual([]);
  }
});

test('a way back at the public address is taken, and cookies go there encrypted alone', async () => {
  const parameters = {
    ...{ client_id: 'heming-resident', response_type: 'code', redirect_uri: `${PUBLIC}/resident/signed-in`, scope: 'openid' },
    ...{ code_challenge: 'a'.repeat(43), code_challenge_method: 'S256' },
  };
  const { status, headers } = await get(`/wechat/auth?${new URLSearchParams(parameters).toString()}`);
  expect([status, headers.get('location')]).toEqual([303, expect.stringMatching(/\/wechat\/interaction\//)]);
  for (const cookie of headers.getSetCookie()) expect(cookie).toMatch(/; httponly/i);
  for (const cookie of headers.getSetCookie()) expect(cookie).toMatch(/; secure/i);
});

test('who has pages signed without end is told to wait', async () => {
  const page = `/wechat/page-signature?${new URLSearchParams({ url: `${PUBLIC}/office/` }).toString()}`;
  const statuses = new Set<number>();
  for (let times = 0; times < 1_000 && !statuses.has(429); times += 1) statuses.add((await get(page)).status);
  expect([...statuses]).toEqual([400, 429]);
});
