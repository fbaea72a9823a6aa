import { join } from 'node:path';
import { CityProcess, eventually, temporaryFolder } from '@heming/testing';
import { chromium, type Browser, type Page } from 'playwright-core';
import { RESIDENT, Visitor } from './visitor.js';

const WECHAT =
  'Mozilla/5.0 (Linux; Android 14; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/126.0 Mobile Safari/537.36 MicroMessenger/8.0.50.2701(0x28003255) WeChat/arm64';
const ACCOUNT = 'oSimulated0000000000000000A1';
const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'];
/** Takes the place of the bridge that WeChat's browser has: it notes what it is asked for, and a scan finds what `window.code` holds. */
const BRIDGE = `
  window.asked = [];
  window.WeixinJSBridge = {
    on() {},
    invoke(name, parameters, answer) {
      window.asked.push([name, parameters]);
      if (name === 'getNetworkType') return answer({ err_msg: 'network_type:wifi' });
      answer({ err_msg: name + ':ok', ...(name === 'scanQRCode' && { resultStr: window.code }) });
    },
  };`;
/** Longest that a test may take: it drives a real browser, on a machine that may do other things. */
jest.setTimeout(120_000);
const folder = temporaryFolder();
let city: CityProcess;
let browser: Browser;

beforeAll(async () => {
  [city, browser] = await Promise.all([
    CityProcess.start({ data: join(folder.path, 'data') }),
    chromium.launch({ executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium', args: FLAGS }),
  ]);
});
afterAll(async () => {
  await browser?.close();
  await city?.stop();
  folder.remove();
});

/** Opens the resident app in WeChat's browser and chooses an account on the page that simulates WeChat's. */
async function arrivedByWeChat(path = '/'): Promise<Visitor> {
  const visitor = await Visitor.with(browser, city.url, RESIDENT, { userAgent: WECHAT });
  await visitor.page.addInitScript(BRIDGE);
  await visitor.page.goto(`${city.url}/resident${path}`);
  await visitor.page.locator(`button[value="${ACCOUNT}"]`).click();
  await visitor.page.getByTestId('page').waitFor();
  await visitor.settles();
  return visitor;
}
const askedOf = async (page: Page): Promise<readonly string[]> =>
  ((await page.evaluate('window.asked')) as [string][]).map(([name]) => name);
/** WeChat's SDK reports the address of every page to WeChat; that the policy of pages stops it is no fault. */
const faults = ({ errors }: Visitor): readonly string[] => errors.filter((error) => !error.includes('open.weixin.qq.com/sdk/report'));
const scriptsOf = (page: Page): Promise<unknown> =>
  page.evaluate(`performance.getEntriesByType('resource').filter(({ name }) => name.includes('weixin-js-sdk')).length`);

test('within WeChat one is signed in by it, unasked, and comes to where one wanted to go', async () => {
  const resident = await arrivedByWeChat('/missing');
  const { page } = resident;
  await page.waitForURL(`${city.url}/resident/missing`);
  await page.getByText(`wechat:${ACCOUNT}`).waitFor();
  await resident.keeps('wechat-missing');
  await resident.opens('/');
  await page.getByTestId('nobody').waitFor();
  expect([await resident.seriousFindings(), faults(resident)]).toEqual([[], []]);
  expect(await scriptsOf(page)).toBe(0);
  await resident.keeps('wechat-start');
  await resident.leaves();
});

test('a code is scanned by WeChat, for a page that the city has signed; a foreign code leads nowhere', async () => {
  const resident = await arrivedByWeChat();
  const { page } = resident;
  await page.evaluate(`window.code = 'https://evil.example/v/1'`);
  await page.getByTestId('scan').click();
  await page.getByTestId('foreign-code').waitFor();
  expect(new URL(page.url()).origin).toBe(city.url);
  const [[verified, signature] = ['', {}]] = (await page.evaluate('window.asked')) as [string, Record<string, unknown>][];
  expect([verified, signature['verifySignature']]).toEqual(['preVerifyJSAPI', expect.stringMatching(/^[0-9a-f]{40}$/)]);
  // What the SDK would report to WeChat was stopped by the policy of pages.
  expect(resident.errors.some((error) => error.includes('open.weixin.qq.com/sdk/report') && error.includes('img-src'))).toBe(true);
  await page.evaluate(`window.code = location.origin + '/v/PJ-2026-0001'`);
  await page.getByTestId('scan').click();
  await page.waitForURL(`${city.url}/v/PJ-2026-0001`);
  expect(faults(resident).filter((error) => !error.includes('/v/PJ-2026-0001'))).toEqual([]);
  await resident.leaves();
});

test('who signs out within WeChat closes the page, and his session cannot be renewed', async () => {
  const resident = await arrivedByWeChat('/settings');
  const { page } = resident;
  const revoked = page.waitForResponse((response) => response.url().endsWith('/wechat/token/revocation'));
  await page.getByTestId('sign-out').click();
  expect((await revoked).status()).toBe(200);
  await eventually('the page asks to be closed', async () => (await askedOf(page)).includes('closeWindow'));
  expect(await page.evaluate(`Object.keys(sessionStorage).filter((key) => key.startsWith('oidc.user'))`)).toEqual([]);
  await resident.leaves();
});

test('a token is renewed without leaving the page', async () => {
  const resident = await arrivedByWeChat();
  const { page } = resident;
  // The token is as good as over: the next call has to renew it first.
  await page.evaluate(`(() => {
    const key = Object.keys(sessionStorage).find((name) => name.startsWith('oidc.user'));
    sessionStorage.setItem(key, JSON.stringify({ ...JSON.parse(sessionStorage.getItem(key)), expires_at: Math.floor(Date.now() / 1000) + 5 }));
  })()`);
  const renewed = page.waitForResponse((response) => response.url().endsWith('/wechat/token') && response.request().method() === 'POST');
  await page.reload();
  expect((await renewed).status()).toBe(200);
  await page.getByTestId('nobody').waitFor();
  await page.waitForURL(`${city.url}/resident/`);
  await resident.leaves();
});

test('in an ordinary browser a demonstration leads through the simulated WeChat when asked to, and back again', async () => {
  const resident = await Visitor.signedIn(browser, city.url, 'demo-owner', '/settings', RESIDENT);
  const { page } = resident;
  await page.getByTestId('wechat').click();
  await page.locator(`button[value="${ACCOUNT}"]`).waitFor();
  await resident.keeps('wechat-simulator');
  expect(await resident.seriousFindings()).toEqual([]);
  await page.locator(`button[value="${ACCOUNT}"]`).click();
  await page.getByTestId('nobody').waitFor();
  expect(await page.getByTestId('wechat').count()).toBe(0);
  await resident.opens('/missing');
  await page.getByText(`wechat:${ACCOUNT}`).waitFor();
  await resident.opens('/settings');
  await page.getByTestId('sign-out').click();
  await page.locator('button[name="logout"]').click();
  // At the provider of the demonstration he never signed out.
  await page.getByTestId('page').waitFor();
  await resident.opens('/missing');
  await page.getByText('demo-owner').waitFor();
  expect([await scriptsOf(page), resident.errors]).toEqual([0, []]);
  await resident.leaves();
});

test('the page of roles leads to the simulated WeChat as well', async () => {
  const visitor = await Visitor.with(browser, city.url, RESIDENT);
  const { page } = visitor;
  await page.goto(`${city.url}/resident/`);
  await page.getByRole('link', { name: '微信登录（模拟）' }).click();
  await page.locator(`button[value="${ACCOUNT}"]`).click();
  await page.getByTestId('nobody').waitFor();
  expect(visitor.errors).toEqual([]);
  await visitor.leaves();
});

test('when WeChat does not answer, that is said, and the way back leads on', async () => {
  const visitor = await Visitor.with(browser, city.url, RESIDENT, { userAgent: WECHAT });
  const { page } = visitor;
  await page.goto(`${city.url}/resident/`);
  await page.locator('select[name="mood"]').selectOption('quota');
  await page.locator(`button[value="${ACCOUNT}"]`).click();
  await page.getByText('次数已达上限').waitFor();
  await page.goto(`${city.url}/resident/`);
  await page.locator(`button[value="${ACCOUNT}"]`).click();
  await page.getByTestId('nobody').waitFor();
  await visitor.leaves();
});
