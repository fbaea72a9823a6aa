import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { CityProcess, temporaryFolder } from '@heming/testing';
import { chromium, type Browser, type Page } from 'playwright-core';
import { AUDIENCE, CLIENT, OtherProvider, SCOPE } from './other-provider.js';
import { OFFICE, RESIDENT, Visitor } from './visitor.js';

const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'];
/** Longest that a test may take: it drives a real browser, on a machine that may do other things. */
jest.setTimeout(120_000);
const folder = temporaryFolder();
const provider = new OtherProvider();
let city: CityProcess;
let browser: Browser;

beforeAll(async () => {
  await provider.listen();
  const settings = {
    ...{ HEMING_MODE: 'production', HEMING_OIDC_ISSUER: provider.issuer, HEMING_OIDC_AUDIENCE: AUDIENCE },
    ...{ HEMING_OIDC_WEB_CLIENT: CLIENT, HEMING_OIDC_WEB_SCOPE: SCOPE, HEMING_OIDC_ALGORITHMS: 'RS256' },
    ...{ HEMING_INTERNAL_KEY: randomBytes(32).toString('base64'), HEMING_DATA_KEY: randomBytes(32).toString('base64') },
    HEMING_ADMINISTRATORS: 'wang=CITY@2111',
  };
  [city, browser] = await Promise.all([
    CityProcess.start({ data: join(folder.path, 'data'), settings }),
    chromium.launch({ executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium', args: FLAGS }),
  ]);
});
afterAll(async () => {
  await browser?.close();
  await city?.stop();
  provider.close();
  folder.remove();
});

const isAtProvider = (page: Page): Promise<void> => page.waitForURL((url) => url.href.startsWith(provider.issuer));
/** Says who he is on the provider's own pages, and agrees. */
async function signIn(page: Page, name: string): Promise<void> {
  await isAtProvider(page);
  await page.locator('input[name="login"]').fill(name);
  await page.locator('input[name="password"]').fill('a password of his own');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('button', { name: 'Continue' }).click();
}
async function arrived(name: string, path = '/', app = OFFICE): Promise<Visitor> {
  const visitor = await Visitor.with(browser, city.url, app);
  await visitor.page.goto(`${city.url}${app.path}${path}`);
  await signIn(visitor.page, name);
  await visitor.page.getByTestId(app.shown).waitFor();
  await visitor.settles();
  return visitor;
}
/** What went wrong on pages of the city; those of the provider are not ours. */
const faultsOf = ({ errors }: Visitor): readonly string[] => errors.filter((error) => error.startsWith(city.url));
/** Makes the token as good as over. */
const ageToken = (page: Page): Promise<unknown> =>
  page.evaluate(`(() => {
    const key = Object.keys(sessionStorage).find((name) => name.startsWith('oidc.user'));
    const user = { ...JSON.parse(sessionStorage.getItem(key)), expires_at: Math.floor(Date.now() / 1000) - 5 };
    sessionStorage.setItem(key, JSON.stringify(user));
  })()`);

test('the first administrator signs in at the provider of the city, comes to where he wanted to go, and grants', async () => {
  await provider.register(city.url, { refreshTokens: true, signOut: true });
  const officer = await arrived('wang', '/access/grants');
  const { page } = officer;
  await page.waitForURL(`${city.url}/office/access/grants`);
  await page.getByTestId('who').getByText('市住建局').waitFor();
  await page.getByRole('cell', { name: 'wang' }).first().waitFor();
  const status = await page.evaluate(`(async () => {
    const key = Object.keys(sessionStorage).find((name) => name.startsWith('oidc.user'));
    const { access_token } = JSON.parse(sessionStorage.getItem(key));
    const body = JSON.stringify({ subject: 'li', role: 'COUNTY', division: 'divisions/211103', reason: '任职文件' });
    const headers = { authorization: 'Bearer ' + access_token, 'content-type': 'application/json' };
    return (await fetch('/v1/grants', { method: 'POST', headers, body })).status;
  })()`);
  expect([status, faultsOf(officer)]).toEqual([200, []]);
  await officer.leaves();
});

test('a token that has ended is renewed by its refresh token, and the page is not left', async () => {
  await provider.register(city.url, { refreshTokens: true, signOut: true });
  const officer = await arrived('wang', '/registry/quarters');
  const { page } = officer;
  for (let times = 0; times < 2; times += 1) {
    await ageToken(page);
    const renewed = page.waitForResponse(
      (response) => response.url().startsWith(provider.issuer) && response.request().method() === 'POST',
    );
    await page.reload();
    expect((await renewed).status()).toBe(200);
    await page.getByTestId('who').waitFor();
  }
  expect([new URL(page.url()).pathname, faultsOf(officer)]).toEqual(['/office/registry/quarters', []]);
  await officer.leaves();
});

test('without refresh tokens the page leads to the provider and back, and nobody is asked again', async () => {
  await provider.register(city.url, { refreshTokens: false, signOut: true });
  const officer = await arrived('wang', '/registry/quarters');
  const { page } = officer;
  await ageToken(page);
  const led = page.waitForRequest((request) => request.isNavigationRequest() && request.url().startsWith(`${provider.issuer}/auth`));
  await page.reload();
  await led;
  await page.waitForURL(`${city.url}/office/registry/quarters`);
  await page.getByTestId('who').waitFor();
  expect(faultsOf(officer)).toEqual([]);
  await officer.leaves();
});

test('who signs out is signed out at the provider, too, and has to say again who he is', async () => {
  await provider.register(city.url, { refreshTokens: true, signOut: true });
  const officer = await arrived('li');
  const { page } = officer;
  await page.getByTestId('sign-out').click();
  await isAtProvider(page);
  await page.locator('button[value="yes"]').click();
  await page.locator('input[name="login"]').waitFor();
  await isAtProvider(page);
  await officer.leaves();
});

test('of a provider that cannot sign out, the city at least forgets the session', async () => {
  await provider.register(city.url, { refreshTokens: true, signOut: false });
  const officer = await arrived('li');
  const { page } = officer;
  await page.getByTestId('sign-out').click();
  await page.waitForURL(`${city.url}/`);
  expect(await page.evaluate(`Object.keys(sessionStorage).filter((key) => key.startsWith('oidc.user'))`)).toEqual([]);
  await officer.leaves();
});

test('a provider whose tokens are not made for the city: that is said, and nobody is led round in circles', async () => {
  await provider.register(city.url, { refreshTokens: true, signOut: true, audience: 'urn:example:another' });
  const visitor = await Visitor.with(browser, city.url, OFFICE);
  const { page } = visitor;
  let departures = 0;
  page.on(
    'request',
    (request) => void (request.isNavigationRequest() && request.url().startsWith(`${provider.issuer}/auth?`) && (departures += 1)),
  );
  await page.goto(`${city.url}/office/`);
  await signIn(page, 'wang');
  await page.getByText('系统不接受它签发的令牌').waitFor();
  expect([departures, new URL(page.url()).pathname]).toEqual([1, '/office/signed-in']);
  await visitor.leaves();
});

test('who does not agree is not signed in, and is not led round in circles; who loads the page again may think better of it', async () => {
  await provider.register(city.url, { refreshTokens: true, signOut: true });
  const visitor = await Visitor.with(browser, city.url, OFFICE);
  const { page } = visitor;
  await page.goto(`${city.url}/office/`);
  await isAtProvider(page);
  await page.locator('input[name="login"]').fill('wang');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await page.getByText('登录没有完成').waitFor();
  await page.reload();
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByTestId('who').waitFor();
  await visitor.leaves();
});

test('a resident whom nobody has granted anything signs in there as well', async () => {
  await provider.register(city.url, { refreshTokens: true, signOut: true });
  const resident = await arrived('zhao', '/', RESIDENT);
  await resident.page.getByTestId('nobody').waitFor();
  expect([await resident.page.getByTestId('wechat').count(), faultsOf(resident)]).toEqual([0, []]);
  await resident.leaves();
});
