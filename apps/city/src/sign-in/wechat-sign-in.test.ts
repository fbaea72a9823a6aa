import { createHash, randomBytes } from 'node:crypto';
import { readSettings } from '@heming/kit';
import { temporaryFolder } from '@heming/testing';
import { decodeJwt } from 'jose';
import pino from 'pino';
import { startCity, type City } from '../city.js';
import { Browser, type Visited } from '../testing/browser.js';
import { SIMULATED_PEOPLE } from '../wechat-simulator/simulated-people.js';

const [{ openid: A } = { openid: '' }, { openid: B } = { openid: '' }] = SIMULATED_PEOPLE;
const CITY = 'dev-city';
const folder = temporaryFolder();
let city: City;
let url: string;
let redirect: string;
/** Everything that was logged. */
const lines: string[] = [];

beforeAll(async () => {
  const settings = readSettings({ HEMING_DATA: folder.path, HEMING_PORT: '0', HEMING_DEMO_CITY: 'off' });
  city = await startCity(settings, pino({ level: 'debug' }, { write: (line: string) => void lines.push(line) }));
  url = `http://127.0.0.1:${city.port}`;
  redirect = `${url}/resident/signed-in`;
});
afterAll(async () => {
  await city.stop();
  folder.remove();
});

const verifierOf = (): string => randomBytes(32).toString('base64url');
const parametersOf = (verifier: string, more: Record<string, string> = {}): Record<string, string> => ({
  ...{ client_id: 'heming-resident', response_type: 'code', redirect_uri: redirect, scope: 'openid', state: 'xyz', nonce: 'abc' },
  ...{ code_challenge: createHash('sha256').update(verifier).digest('base64url'), code_challenge_method: 'S256' },
  ...more,
});
const authorise = (browser: Browser, parameters: Record<string, string>, end = redirect): Promise<Visited> =>
  browser.open(`${url}/wechat/auth?${new URLSearchParams(parameters).toString()}`, end);
/** Chooses an account on the page of the simulated WeChat; `end`: where to stop. */
const choose = (browser: Browser, { page }: Visited, subject: string, end = redirect, mood = 'well'): Promise<Visited> => {
  const action = (/action="([^"]+)"/.exec(page)?.[1] ?? '').replaceAll('&amp;', '&');
  return browser.submit(url + action, { subject, mood }, end);
};

interface Tokens {
  readonly access_token?: string;
  readonly refresh_token?: string;
  readonly id_token?: string;
  readonly error?: string;
}
async function tokens(form: Record<string, string>): Promise<Tokens> {
  const body = new URLSearchParams({ client_id: 'heming-resident', ...form });
  return (await (await fetch(`${url}/wechat/token`, { method: 'POST', body })).json()) as Tokens;
}
const redeem = ({ url: landed }: Visited, verifier: string): Promise<Tokens> =>
  tokens({
    grant_type: 'authorization_code',
    code: new URL(landed).searchParams.get('code') ?? '',
    redirect_uri: redirect,
    code_verifier: verifier,
  });

async function signInAs(openid: string): Promise<Tokens> {
  const [browser, verifier] = [new Browser(), verifierOf()];
  const landed = await choose(browser, await authorise(browser, parametersOf(verifier)), openid);
  expect(new URL(landed.url).searchParams.get('state')).toBe('xyz');
  return redeem(landed, verifier);
}

async function call(path: string, token: string | undefined, body?: object) {
  const response = await fetch(url + path, {
    method: body === undefined ? 'GET' : 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
}

test('who comes by WeChat is signed in under his openid, for ten minutes, and holds no grant', async () => {
  const { access_token: token = '', id_token: identity = '' } = await signInAs(A);
  const { sub, iss, aud, exp = 0, iat = 0, auth_time: authTime } = decodeJwt(token);
  expect({ sub, iss, aud, life: exp - iat, authTime }).toEqual({
    ...{ sub: `wechat:${A}`, iss: `${url}/wechat`, aud: 'heming-api', life: 600, authTime: undefined },
  });
  expect(decodeJwt(identity)['nonce']).toBe('abc');
  const { body } = await call('/v1/me', token);
  expect(body).toMatchObject({ subject: `wechat:${A}`, signedIn: true, divisions: [], roles: [{ role: 'PUBLIC' }] });
  expect((await call('/v1/grants', token)).status).toBe(403);
});

test('a grant makes him somebody, and its end tells at once', async () => {
  const { access_token: token } = await signInAs(B);
  const grant = { subject: `wechat:${B}`, role: 'COMMUNITY', division: 'divisions/211103016005', reason: '任职文件' };
  const { body: granted } = await call('/v1/grants', CITY, grant);
  expect((await call('/v1/me', token)).body).toMatchObject({ divisions: [grant.division] });
  expect((await call('/v1/quarters', token)).status).toBe(200);
  expect((await call(`/v1/${String(granted['name'])}:revoke`, CITY, { reason: '离任' })).status).toBe(200);
  // By construction, an answer about access is believed for half a second at most.
  let status = 200;
  for (const end = performance.now() + 10_000; status === 200 && performance.now() < end;) ({ status } = await call('/v1/quarters', token));
  expect(status).toBe(403);
});

test('the session is renewed once per refresh token, and not at all when it was revoked', async () => {
  const { refresh_token: first = '' } = await signInAs(A);
  const renewed = await tokens({ grant_type: 'refresh_token', refresh_token: first });
  expect(decodeJwt(renewed.access_token ?? '').sub).toBe(`wechat:${A}`);
  expect((await tokens({ grant_type: 'refresh_token', refresh_token: first })).error).toBe('invalid_grant');
  const { refresh_token: second = '' } = await signInAs(A);
  const body = new URLSearchParams({ client_id: 'heming-resident', token: second });
  expect((await fetch(`${url}/wechat/token/revocation`, { method: 'POST', body })).status).toBe(200);
  expect((await tokens({ grant_type: 'refresh_token', refresh_token: second })).error).toBe('invalid_grant');
});

test('a way back that is not ours is refused, and so is one without PKCE', async () => {
  for (const back of ['https://evil.example/resident/signed-in', `${url}/office/signed-in`, `${redirect}/../../office/`]) {
    const { status, url: at } = await authorise(new Browser(), parametersOf(verifierOf(), { redirect_uri: back }), 'https://evil.example');
    expect([back, status, at.startsWith(`${url}/wechat/auth`)]).toEqual([back, 400, true]);
  }
  const { code_challenge: _challenge, code_challenge_method: _method, ...plain } = parametersOf(verifierOf());
  expect(new URL((await authorise(new Browser(), plain)).url).searchParams.get('error')).toBe('invalid_request');
});

test('a code of ours is good once, and for nobody without its verifier', async () => {
  const [browser, verifier] = [new Browser(), verifierOf()];
  const landed = await choose(browser, await authorise(browser, parametersOf(verifier)), A);
  expect((await redeem(landed, verifierOf())).error).toBe('invalid_grant');
  const [other, again] = [new Browser(), verifierOf()];
  const second = await choose(other, await authorise(other, parametersOf(again)), A);
  expect((await redeem(second, again)).access_token).toEqual(expect.any(String));
  expect((await redeem(second, again)).error).toBe('invalid_grant');
});

/** The way back from WeChat of somebody who chose there, not walked yet. */
async function wayBack(browser: Browser): Promise<string> {
  const chooser = await authorise(browser, parametersOf(verifierOf()));
  return (await choose(browser, chooser, A, `${url}/wechat/interaction`)).url;
}

test('a way back from WeChat is of no use in another browser', async () => {
  const address = await wayBack(new Browser());
  const { status, page } = await new Browser().open(address, redirect);
  expect([status, page]).toEqual([400, expect.stringContaining('登录已过期')]);
});

test('the code of another one, brought into a sign-in that is under way, is not taken', async () => {
  const [victim, attacker] = [new Browser(), new Browser()];
  const [own, theirs] = [new URL(await wayBack(victim)), new URL(await wayBack(attacker))];
  for (const [code, state] of [
    [theirs.searchParams.get('code'), theirs.searchParams.get('state')],
    [theirs.searchParams.get('code'), ''],
  ]) {
    own.search = new URLSearchParams({ code: code ?? '', state: state ?? '' }).toString();
    const { status, page } = await victim.open(own.href, redirect);
    expect([status, page]).toEqual([400, expect.stringContaining('微信登录未成功')]);
  }
  const { status } = await attacker.open(own.href, redirect);
  expect(status).toBe(400);
});

test('a way back is walked once', async () => {
  const browser = new Browser();
  const address = await wayBack(browser);
  expect((await browser.open(address, redirect)).url).toContain(`${redirect}?code=`);
  expect((await browser.open(address, redirect)).status).toBe(400);
});

test.each([
  ['preview', 400, '请从头再来'],
  ['busy', 503, '微信暂时没有答复'],
  ['quota', 503, '次数已达上限'],
])('when WeChat answers as to %s, it is said and nobody is signed in', async (mood, status, words) => {
  const browser = new Browser();
  const landed = await choose(browser, await authorise(browser, parametersOf(verifierOf())), A, redirect, mood);
  expect([landed.status, landed.page]).toEqual([status, expect.stringContaining(words)]);
  expect(lines.some((line) => line.includes('no sign-in by WeChat'))).toBe(true);
});

test('the simulated WeChat leads back to no other origin', async () => {
  const query = new URLSearchParams({
    ...{ appid: 'wx0123456789abcdef', redirect_uri: 'https://evil.example/', response_type: 'code', scope: 'snsapi_base', state: 's' },
  });
  const address = `${url}/wechat-simulator/connect/oauth2/authorize?${query.toString()}`;
  const { status, page } = await new Browser().submit(address, { subject: A }, 'https://evil.example');
  expect([status, page]).toEqual([400, expect.stringContaining('10003')]);
});

test('a page of the resident app is signed for WeChat, and no other', async () => {
  const sign = (page: string) => fetch(`${url}/wechat/page-signature?${new URLSearchParams({ url: page }).toString()}`);
  const signed = await sign(`${url}/resident/`);
  expect([signed.status, await signed.json()]).toEqual([
    200,
    {
      appId: 'wx0123456789abcdef',
      timestamp: expect.any(Number),
      nonceStr: expect.any(String),
      signature: expect.stringMatching(/^[0-9a-f]{40}$/),
    },
  ]);
  expect((await sign('https://evil.example/resident/')).status).toBe(400);
  expect((await fetch(`${url}/wechat/page-signature`, { method: 'POST' })).status).toBe(400);
});

test('a web app learns of it before anybody is signed in', async () => {
  const settings = (await call('/web-settings.json', undefined)).body;
  expect(settings['wechat']).toEqual({ issuer: `${url}/wechat`, clientId: 'heming-resident', anywhere: true });
});

test('nothing that was logged has a secret or a code in it', () => {
  expect(lines.length).toBeGreaterThan(0);
  expect(lines.join('')).not.toMatch(/demo-only-no-secret|code=|access_token=/);
});
