import { createHash, randomBytes } from 'node:crypto';
import { ROLES } from '@heming/contracts';
import { readSettings } from '@heming/kit';
import { temporaryFolder } from '@heming/testing';
import { decodeJwt, decodeProtectedHeader } from 'jose';
import pino from 'pino';
import { startCity, type City } from '../city.js';
import { DEMO_PEOPLE, DEMO_SYSTEM } from '../demo-provider/demo-people.js';
import { Browser } from '../testing/browser.js';

/** Longest that a test may take: the first one loads the provider. */
jest.setTimeout(30_000);
const DAY_MS = 86_400_000;
const folder = temporaryFolder();
let city: City;
let url: string;

beforeAll(async () => {
  const settings = readSettings({ HEMING_DATA: folder.path, HEMING_PORT: '0', HEMING_LOG_LEVEL: 'silent' });
  city = await startCity(settings, pino({ level: 'silent' }));
  url = `http://127.0.0.1:${city.port}`;
});
afterAll(async () => {
  await city.stop();
  folder.remove();
});

type Body = Record<string, unknown> & { reason?: string; permissions?: string[]; divisions?: string[] };

async function call(path: string, token: string | undefined, body?: object, headers: Record<string, string> = {}) {
  const response = await fetch(url + path, {
    method: body === undefined ? 'GET' : 'POST',
    headers: { ...(token === undefined ? {} : { authorization: `Bearer ${token}` }), 'content-type': 'application/json', ...headers },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return { status: response.status, body: (await response.json()) as Body };
}

/** Signs somebody in as a browser app does: code with PKCE, through the page on which the role is chosen. */
async function signInAs(subject: string, browser = new Browser()): Promise<string> {
  return accessTokenIn(await tokensFor(subject, browser));
}

/** Where the page of the API is led back to. */
const landing = (): string => `${url}/docs/api/signed-in`;
const PKCE = { code_challenge: 'x'.repeat(43), code_challenge_method: 'S256' };

/** Asks for a code as the page of the API does, and says how else: the page of roles answers. */
function askedForCode(browser: Browser, otherwise: Readonly<Record<string, string>>) {
  const parameters = { client_id: 'heming-web', response_type: 'code', redirect_uri: landing(), scope: 'openid', ...otherwise };
  return browser.open(`${url}/oidc/auth?${new URLSearchParams(parameters).toString()}`, landing());
}

async function tokensFor(subject: string, browser: Browser): Promise<TokenAnswer> {
  const verifier = randomBytes(32).toString('base64url');
  const challenge = createHash('sha256').update(verifier).digest('base64url');
  const chooser = await askedForCode(browser, { state: 'xyz', ...PKCE, code_challenge: challenge });
  expect(chooser.page).toContain(`value="${subject}"`);
  const action = /action="([^"]+)"/.exec(chooser.page)?.[1] ?? '';
  const landed = await browser.submit(url + action, { subject }, landing());
  const code = new URL(landed.url).searchParams;
  expect(code.get('state')).toBe('xyz');
  return tokens({
    grant_type: 'authorization_code',
    client_id: 'heming-web',
    code: code.get('code') ?? '',
    redirect_uri: landing(),
    code_verifier: verifier,
  });
}

interface TokenAnswer {
  readonly access_token?: string;
  readonly refresh_token?: string;
  readonly error?: string;
}

async function tokens(form: Record<string, string>, headers: Record<string, string> = {}): Promise<TokenAnswer> {
  const response = await fetch(`${url}/oidc/token`, { method: 'POST', headers, body: new URLSearchParams(form) });
  return (await response.json()) as TokenAnswer;
}

const accessTokenIn = ({ access_token: given, error }: TokenAnswer): string => given ?? `error:${error}`;
const token = async (...asked: Parameters<typeof tokens>): Promise<string> => accessTokenIn(await tokens(...asked));

const basic = (secret: string): Record<string, string> => ({
  authorization: `Basic ${Buffer.from(`${DEMO_SYSTEM.clientId}:${secret}`).toString('base64')}`,
});
const grant = (subject: string, division = '211103016005') => ({
  subject,
  role: 'COMMUNITY',
  division: `divisions/${division}`,
  reason: '任职文件',
});

test.each(DEMO_PEOPLE)('the card of $subject signs in, with the role that it names', async ({ subject, role, party = '' }) => {
  const { body } = await call('/v1/me', await signInAs(subject));
  expect(body).toMatchObject({ signedIn: true, subject });
  // Residents get theirs from the register.
  if (role !== 'OWNER') expect(body['roles']).toEqual(expect.arrayContaining([expect.objectContaining({ role, party })]));
});

test('a county officer signs in by choosing his role, and is nobody else', async () => {
  const officer = await signInAs('demo-county-211103');
  const { body } = await call('/v1/me', officer);
  expect(body).toMatchObject({ subject: 'demo-county-211103', signedIn: true, divisions: ['divisions/211103'] });
  expect(body.permissions).toContain('registry.quarters.create');
  expect(body.permissions).not.toContain('registry.divisions.write');
});

test('an access token is a signed one of ten minutes for this API alone', async () => {
  const officer = await signInAs('demo-auditor');
  const { exp = 0, iat = 0, aud, iss, sub } = decodeJwt(officer);
  expect({ life: exp - iat, aud, iss, sub }).toEqual({ life: 600, aud: 'heming-api', iss: `${url}/oidc`, sub: 'demo-auditor' });
  expect(decodeProtectedHeader(officer)).toMatchObject({ alg: 'ES256', typ: 'at+jwt' });
});

test('a page renews its token without being left, once per refresh token, and without becoming fresh', async () => {
  const signedIn = await tokensFor('demo-auditor', new Browser());
  const renewal = { grant_type: 'refresh_token', client_id: 'heming-web', refresh_token: signedIn.refresh_token ?? '' };
  const renewed = await tokens(renewal);
  const [before, after] = [signedIn, renewed].map((answer) => decodeJwt(accessTokenIn(answer)));
  expect(after).toMatchObject({ sub: 'demo-auditor', aud: 'heming-api', auth_time: before?.['auth_time'] });
  expect(before?.['auth_time']).toEqual(expect.any(Number));
  expect((await tokens(renewal)).error).toBe('invalid_grant');
});

test('the API’s own description leads from its page to a token, by code with PKCE', async () => {
  const described = (await call('/openapi.json', undefined)).body as unknown as {
    readonly security: readonly object[];
    readonly components: { readonly securitySchemes: { readonly signIn: { readonly type: string; readonly openIdConnectUrl: string } } };
  };
  const { type, openIdConnectUrl } = described.components.securitySchemes.signIn;
  expect([type, openIdConnectUrl]).toEqual(['openIdConnect', `${url}/oidc/.well-known/openid-configuration`]);
  expect(described.security).toContainEqual({ signIn: [] });
  const discovered = (await (await fetch(openIdConnectUrl)).json()) as Record<string, unknown>;
  expect(discovered).toMatchObject({ authorization_endpoint: `${url}/oidc/auth`, token_endpoint: `${url}/oidc/token` });
  expect((await call('/web-settings.json', undefined)).body).toMatchObject({
    issuer: `${url}/oidc`,
    clientId: 'heming-web',
    scope: 'openid',
  });
  const officer = await signInAs('demo-county-211103');
  expect((await call('/v1/quarters', officer)).status).toBe(200);
});

test('the page that the provider leads back to runs our own script alone', async () => {
  for (const path of ['/docs/api', '/docs/api/signed-in']) {
    const response = await fetch(url + path);
    expect(response.headers.get('content-security-policy')).toContain("script-src 'self';");
    const scripts = [...(await response.text()).matchAll(/<script(?<attributes>[^>]*)>(?<text>[^<]*)/g)];
    expect(scripts.length).toBeGreaterThan(0);
    for (const { groups } of scripts)
      expect([groups?.['attributes'], groups?.['text']]).toEqual([expect.stringContaining('src="/docs/api/'), '']);
  }
  expect(await (await fetch(`${url}/docs/api/signed-in.js`)).text()).toContain('postMessage(location.search)');
});

test('the page of roles runs no script, holds no inline style and cannot be framed', async () => {
  const { page, headers } = await askedForCode(new Browser(), PKCE);
  expect(headers.get('content-security-policy')).toContain("default-src 'none'; style-src 'self'; form-action 'self' http://127.0.0.1");
  expect(page).toMatch(/^<!doctype html>\s*<html lang="zh-CN">/);
  expect(page).not.toMatch(/<script|<style|style=|onclick/);
});

test('a code is not given without PKCE, nor to a page that is not on the list', async () => {
  expect((await askedForCode(new Browser(), {})).url).toContain('error=invalid_request');
  expect((await askedForCode(new Browser(), { redirect_uri: 'https://evil.example/signed-in', ...PKCE })).page).toContain(
    'invalid_redirect_uri',
  );
});

test('a subject that is on no card is not signed in', async () => {
  const browser = new Browser();
  const { page } = await askedForCode(browser, PKCE);
  const again = await browser.submit(url + (/action="([^"]+)"/.exec(page)?.[1] ?? ''), { subject: 'service:gateway' }, landing());
  expect(again.page).toContain('class="cards"');
});

test('a program signs in with its own credentials and has its own role', async () => {
  const program = await token({ grant_type: 'client_credentials' }, basic(DEMO_SYSTEM.secret));
  expect((await call('/v1/me', program)).body).toMatchObject({ subject: DEMO_SYSTEM.clientId, divisions: ['divisions/211103016'] });
  expect(await token({ grant_type: 'client_credentials' }, basic('guessed'))).toBe('error:invalid_client');
});

test('a role that was taken back lets no call in a second later, and a granted one does', async () => {
  const county = await signInAs('demo-county-211103');
  const program = await token({ grant_type: 'client_credentials' }, basic(DEMO_SYSTEM.secret));
  const { body: given } = await call('/v1/grants', county, {
    ...grant(DEMO_SYSTEM.clientId),
    role: 'COUNTY',
    division: 'divisions/211103',
  });
  const writes = async (): Promise<number> => (await call('/v1/grants?pageSize=1', program)).status;
  const until = async (status: number): Promise<number> => {
    const start = performance.now();
    while ((await writes()) !== status) if (performance.now() - start > 20_000) throw new Error(`it never answered ${status}`);
    return performance.now() - start;
  };
  await until(200);
  await call(`/v1/${String(given['name'])}:revoke`, county, { reason: '演示结束' });
  expect(await until(403)).toBeLessThan(1_000);
});

test('what the caller says of himself in headers has no effect', async () => {
  const community = await signInAs('demo-community-211103016005');
  const forged = {
    ...{ 'x-user-id': 'demo-city', 'x-user-roles': 'CITY', 'x-principal': 'eyJzdWJqZWN0IjoiY2l0eSJ9', 'heming-principal': 'x' },
    ...{ 'x-forwarded-user': 'demo-city', 'x-heming-principal': 'x', 'grpc-metadata-principal': 'x', 'x-subject': 'service:gateway' },
  };
  expect((await call('/v1/me', community, undefined, forged)).body).toEqual((await call('/v1/me', community)).body);
  expect((await call('/v1/grants', undefined, undefined, forged)).status).toBe(401);
  expect((await call('/v1/access?subject=demo-city', community, undefined, forged)).status).toBe(403);
});

test.each(['nonsense', 'hmk_unknown', 'dev-system', 'dev-public', 'dev-emperor', 'a.b.c'])('the token %s is not good', async (bad) => {
  expect((await call('/v1/me', bad)).status).toBe(401);
});

test('a token with another signature is not good', async () => {
  const officer = await signInAs('demo-county-211102');
  const [header = '', payload = ''] = officer.split('.');
  expect((await call('/v1/me', `${header}.${payload}.${'A'.repeat(86)}`)).status).toBe(401);
});

test('a delegation lets a colleague act, and ends when its days are over', async () => {
  const county = await signInAs('demo-county-211103');
  const colleague = await signInAs('demo-community-211103016005');
  const own = (await call('/v1/grants?subject=demo-county-211103', county)).body['grants'] as { name: string }[];
  const validTo = new Date(city.platform.environment.clock.now().getTime() + 7 * DAY_MS).toISOString();
  const lending = { subject: 'demo-community-211103016005', validTo, reason: '休假' };
  expect((await call(`/v1/${own[0]?.name}:delegate`, county, lending)).status).toBe(200);
  const divisions = async (): Promise<string[]> => (await call('/v1/me', colleague)).body.divisions ?? [];
  const eventually = async (has: boolean): Promise<void> => {
    const start = performance.now();
    while ((await divisions()).includes('divisions/211103') !== has)
      if (performance.now() - start > 20_000) throw new Error('it never came true');
  };
  await eventually(true);
  expect((await call('/v1/operations/clock:advance', await signInAs('demo-operator'), { days: 8 })).status).toBe(200);
  await eventually(false);
});

test.each([
  ['demo-county-211103', 'COUNTY', 'divisions/211103', '/v1/grants?subject=demo-county-211102'],
  ['demo-city', 'CITY', 'divisions/2111', undefined],
])('%s moves the clock, and has no other permission and no other territory by it', async (subject, role, division, elsewhere) => {
  const officer = await signInAs(subject);
  const { body } = await call('/v1/me', officer);
  const own = new Set(['operations.clock.advance', ...ROLES[role]!.permissions, ...ROLES['PUBLIC']!.permissions]);
  expect(body).toMatchObject({ permissions: [...own].sort(), divisions: [division] });
  expect((await call('/v1/operations/clock:advance', officer, { days: 1 })).status).toBe(200);
  expect((await call('/v1/operations/parkedEvents?group=registry', officer)).body).toMatchObject({ reason: 'NOT_PERMITTED' });
  if (elsewhere !== undefined) expect((await call(elsewhere, officer)).body).toMatchObject({ grants: [] });
});

test('an API key does what its scopes say, in its division, until it is taken back', async () => {
  const county = await signInAs('demo-county-211103');
  const validTo = new Date(city.platform.environment.clock.now().getTime() + 30 * DAY_MS).toISOString();
  const wanted = { title: '数据同步', role: 'COUNTY', division: 'divisions/211103016', permissions: ['registry.quarters.read'], validTo };
  const { body } = await call('/v1/apiKeys', county, wanted);
  const secret = String(body['secret']);
  const key = body['apiKey'] as { name: string };
  expect((await call('/v1/quarters', secret)).status).toBe(200);
  expect((await call('/v1/grants', secret)).status).toBe(403);
  expect((await call('/v1/me', secret)).body).toMatchObject({ subject: key.name, divisions: ['divisions/211103016'] });
  expect(JSON.stringify((await call('/v1/apiKeys', county)).body)).not.toContain(secret);
  expect((await call(`/v1/${key.name}:revoke`, county, { reason: '泄露' })).status).toBe(200);
  const start = performance.now();
  while ((await call('/v1/quarters', secret)).status !== 401) if (performance.now() - start > 20_000) throw new Error('it never ended');
  expect(performance.now() - start).toBeLessThan(1_000);
});

test('a sign-in that is not fresh does for reading, and not for grave acts', async () => {
  const county = await signInAs('demo-county-211103');
  expect(decodeJwt(county)['auth_time']).toBeGreaterThan(Date.now() / 1000 - 60);
  const program = await token({ grant_type: 'client_credentials' }, basic(DEMO_SYSTEM.secret));
  expect(decodeJwt(program)['auth_time']).toBeUndefined();
  const toProgram = { ...grant(DEMO_SYSTEM.clientId), role: 'COUNTY', division: 'divisions/211103' };
  const { body: given } = await call('/v1/grants', county, toProgram);
  const start = performance.now();
  while ((await call('/v1/grants?pageSize=1', program)).status !== 200)
    if (performance.now() - start > 20_000) throw new Error('the grant never held');
  const response = await fetch(`${url}/v1/grants`, {
    method: 'POST',
    headers: { authorization: `Bearer ${program}`, 'content-type': 'application/json' },
    body: JSON.stringify(grant('clerk-wu')),
  });
  expect([response.status, ((await response.json()) as Body).reason]).toEqual([401, 'SIGN_IN_ANEW']);
  expect(response.headers.get('www-authenticate')).toContain('insufficient_user_authentication');
  await call(`/v1/${String(given['name'])}:revoke`, county, { reason: '演示结束' });
});

test('who owns a home acts for himself, in his own role, once his identity is linked to his record, and no more once it is not', async () => {
  const county = await signInAs('demo-county-211103');
  const community = 'divisions/211103016005';
  const post = async (path: string, body: object): Promise<string> => String((await call(path, county, body)).body['name']);
  const quarter = await post('/v1/quarters', { code: 'PJ-211103016-0001', title: '鹤翔花园', division: community });
  const building = await post(`/v1/${quarter}/buildings`, { number: '001', use: 'RESIDENTIAL' });
  const sold = { saleState: 'DELIVERED', deliveredOn: '2020-06-22', surveyedAreaCenti: '9000' };
  const home = await post(`/v1/${building}/units`, { entrance: '01', room: '0101', use: 'RESIDENCE', ...sold });
  const person = await post('/v1/persons', {
    ...{ idType: 'PASSPORT', idNumber: 'E1001', fullName: '张三', division: community },
    subject: 'demo-community-211103016005',
  });
  const holdings = [{ owner: person, shareNum: '1', shareDen: '1', basis: 'REGISTERED' }];
  await post(`/v1/${home}/title:transfer`, { fromDay: '2021-01-01', holdings });
  const owner = await signInAs('demo-community-211103016005');
  const roles = async (): Promise<unknown> =>
    ((await call('/v1/me', owner)).body['roles'] as { role: string; party: string }[]).filter(({ role }) => role === 'OWNER');
  const eventually = async (count: number): Promise<void> => {
    const start = performance.now();
    while (((await roles()) as unknown[]).length !== count) if (performance.now() - start > 20_000) throw new Error('it never came true');
  };
  await eventually(1);
  expect(await roles()).toMatchObject([{ role: 'OWNER', division: community, party: person }]);
  const { body } = await call('/v1/me/homes', owner);
  expect(body['homes']).toMatchObject([{ relation: 'OWNED', quarterTitle: '鹤翔花园', unit: { name: home } }]);
  const unlinked = await fetch(`${url}/v1/${person}?updateMask=subject`, {
    method: 'PATCH',
    headers: { authorization: `Bearer ${county}`, 'content-type': 'application/json' },
    body: JSON.stringify({ subject: '' }),
  });
  expect(unlinked.status).toBe(200);
  await eventually(0);
});

test('one county’s officer neither sees nor takes back what another granted', async () => {
  const [county, neighbour] = [await signInAs('demo-county-211103'), await signInAs('demo-county-211102')];
  const { body } = await call('/v1/grants', county, grant('clerk-li'));
  expect((await call(`/v1/${String(body['name'])}`, neighbour)).status).toBe(404);
  expect((await call(`/v1/${String(body['name'])}:revoke`, neighbour, { reason: '误操作' })).status).toBe(404);
  expect(JSON.stringify((await call('/v1/grants', neighbour)).body)).not.toContain('211103');
  expect((await call('/v1/grants', neighbour, grant('clerk-li'))).status).toBe(403);
});
