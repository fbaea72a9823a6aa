import type { CityProcess } from '@heming/testing';
import type { Browser } from 'playwright-core';
import { bringCredit } from './credit-on-record.js';
import { ELDER_LINE, ELDER_TOUCH, ELDER_TYPE, measured } from './measures.js';
import { OfficerOverRest } from './officer-over-rest.js';
import { bringOwners, ELDER, FIRM, OWNER, QUARTER } from './owners-on-record.js';
import { Stage } from './stage.js';
import { RESIDENT, Visitor } from './visitor.js';

const PURPOSE = '核实漏水投诉';
/** Pages that an owner has. */
const PATHS = [
  '/',
  '/homes',
  `/homes/${QUARTER}/buildings/001/units/01-0101`,
  '/lookups',
  '/bindings',
  '/bindings/new',
  '/missing',
  '/settings',
];
/** Longest that a test may take in which something becomes public: what passes with time is looked at every half minute. */
const UNTIL_PUBLIC_MS = 240_000;
/** Longest that a test may take: it drives a real browser, on a machine that may do other things. */
jest.setTimeout(120_000);
let stage: Stage;
let city: CityProcess;
let register: OfficerOverRest;
let browser: Browser;

beforeAll(async () => {
  stage = await Stage.opened();
  ({ city, browser } = stage);
  register = new OfficerOverRest(city.url);
  await register.bring('ORGANISATIONS', 'organisations.csv');
  const [owner] = await bringOwners(register);
  await register.call(`/v1/${owner}:revealContact`, {}, PURPOSE);
});
afterAll(() => stage.closes());

test('an owner sees his home, who manages it, and who looked at his data', async () => {
  const owner = await Visitor.signedIn(browser, city.url, OWNER, '/', RESIDENT);
  const { page } = owner;
  await page.getByTestId('greeting').getByText('您好，赵').waitFor();
  expect(await page.getByTestId('home').allInnerTexts()).toEqual([expect.stringMatching(/双层小筑\(样例\) 0101[^]*我占 1\/2/)]);
  await owner.keeps('resident-start');
  expect(await owner.seriousFindings()).toEqual([]);

  await page.getByTestId('home').click();
  await page.getByTestId('home-facts').getByText('2021-03-04').waitFor();
  expect(await page.getByTestId('home-facts').innerText()).toMatch(/95\.50 m²[^]*1\/2/);
  expect(await page.getByTestId('service').innerText()).toMatch(/鹤翔物业服务有限公司\(样例\)[^]*石油大街100号[^]*王经理[^]*0427-1234567/);
  expect(await page.getByTestId('service').getByRole('link', { name: '值班电话' }).getAttribute('href')).toBe('tel:0427-1234567');
  await owner.keeps('resident-home');
  expect(await owner.seriousFindings()).toEqual([]);

  await owner.opens('/lookups');
  await page.getByTestId('lookup').waitFor();
  expect(await page.getByTestId('lookup').innerText()).toMatch(new RegExp(`县区住建局[^]*查看联系方式[^]*${PURPOSE}`));
  await owner.keeps('resident-lookups');
  expect([await owner.seriousFindings(), owner.errors, (await measured(page)).width]).toEqual([[], [], RESIDENT.screen.width]);
  await owner.leaves();
});

test('every page is English when asked for, and stays so', async () => {
  const owner = await Visitor.signedIn(browser, city.url, OWNER, '/settings', RESIDENT);
  const { page } = owner;
  await page.getByRole('button', { name: 'English' }).click();
  for (const path of [...PATHS, '/nowhere']) {
    await owner.opens(path);
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    const labels = await page.locator('h1, h2, dt, button:not(:has([lang]))').allInnerTexts();
    expect([path, labels.filter((label) => /\p{Script=Han}{2}/u.test(label))]).toEqual([path, []]);
    expect([path, await owner.seriousFindings()]).toEqual([path, []]);
  }
  expect(owner.errors).toEqual([]);
  await owner.leaves();
});

test('for an elder the type is large at once and everything can be touched; he may choose otherwise, and that stays', async () => {
  const elder = await Visitor.signedIn(browser, city.url, ELDER, '/', RESIDENT);
  const { page } = elder;
  await page.locator('html.elder').waitFor();
  for (const path of PATHS) {
    await elder.opens(path);
    await page.locator('html.elder').waitFor();
    await elder.settles();
    const { type, line, touch, width } = await measured(page);
    expect([path, type >= ELDER_TYPE, line >= ELDER_LINE, touch >= ELDER_TOUCH, width]).toEqual([path, true, true, true, 375]);
    expect([path, await elder.seriousFindings()]).toEqual([path, []]);
    await elder.keeps(`resident-elder${path.replaceAll('/', '-').slice(0, 9)}`);
  }
  await elder.opens('/');
  await page.getByTestId('elder').click();
  await elder.opens('/lookups');
  await page.getByTestId('no-lookups').waitFor();
  expect(await page.locator('html.elder').count()).toBe(0);
  expect(elder.errors).toEqual([]);
  await elder.leaves();
});

test('the keyboard reaches everything, and large type is chosen with it', async () => {
  const owner = await Visitor.signedIn(browser, city.url, OWNER, '/', RESIDENT);
  const { page } = owner;
  const wanted = await page.locator('main a, main button').allInnerTexts();
  const reached = new Set<string>();
  // One more than these: the link to the content stands before them.
  for (let at = 0; at <= wanted.length; at += 1) {
    await page.keyboard.press('Tab');
    reached.add(String(await page.evaluate(`document.activeElement.innerText`)));
  }
  expect(wanted.length).toBeGreaterThan(3);
  expect(wanted.filter((text) => !reached.has(text))).toEqual([]);
  await page.getByTestId('elder').focus();
  await page.keyboard.press('Enter');
  await page.locator('html.elder').waitFor();
  await owner.leaves();
});

test('what cannot be fetched is told, and fetched when asked again', async () => {
  const owner = await Visitor.signedIn(browser, city.url, OWNER, '/settings', RESIDENT);
  const { page } = owner;
  await page.route('**/v1/me/homes', (route) => route.abort());
  await page.getByTestId('back').click();
  await page.getByTestId('problem').waitFor();
  expect([await page.getByTestId('home').count(), await owner.seriousFindings()]).toEqual([0, []]);
  await page.unroute('**/v1/me/homes');
  await page.getByTestId('problem').getByRole('button').click();
  await page.getByTestId('home').waitFor();
  await owner.leaves();
});

test('an officer has no homes here and is told where his work is; who signs out has to choose anew', async () => {
  const officer = await Visitor.signedIn(browser, city.url, 'demo-county-211103', '/', RESIDENT);
  const { page } = officer;
  await page.getByTestId('nobody').getByText('县区住建局').waitFor();
  expect(await officer.seriousFindings()).toEqual([]);
  await officer.opens('/lookups');
  await page.getByTestId('nobody').waitFor();
  expect([await page.getByTestId('problem').count(), officer.errors]).toEqual([0, []]);
  await officer.opens('/settings');
  await page.getByTestId('sign-out').click();
  await page.locator('button[name="logout"]').click();
  await page.locator(`button[value="${OWNER}"]`).waitFor();
  await officer.leaves();
});

// The last one: it moves the clock of the city.
test(
  'an owner sees the published credit of who manages his home, and reads on the public page what it is made of',
  async () => {
    const owner = await Visitor.signedIn(browser, city.url, OWNER, '/', RESIDENT);
    const { page } = owner;
    const badge = page.getByTestId('credit');
    expect(await badge.innerText()).toMatch(/本小区物业企业信用\s*鹤翔物业服务有限公司\(样例\)\s*未评级，暂无公示信息/);
    await page.route('**/v1/publishedCreditScores/*', (route) => route.abort());
    await owner.opens('/');
    expect([await badge.innerText(), await page.getByTestId('problem').count()]).toEqual([expect.stringContaining('查看公示的信用'), 0]);
    await page.unroute('**/v1/publishedCreditScores/*');
    owner.errors.length = 0;

    await bringCredit(city.url, FIRM);
    await owner.opens('/');
    expect(await badge.innerText()).toContain('C级 · 19.0 分');
    await owner.keeps('resident-credit');
    expect(await owner.seriousFindings()).toEqual([]);
    await owner.opens(`/homes/${QUARTER}/buildings/001/units/01-0101`);
    expect(await page.getByTestId('service').getByTestId('credit').innerText()).toContain('C级 · 19.0 分');
    expect(owner.errors).toEqual([]);
    await badge.click();
    await page.waitForURL(`**/public/enterprises/${FIRM}#credit`);
    await page.getByRole('row', { name: /BD06[^]*异议中/ }).waitFor();
    await owner.leaves();
  },
  UNTIL_PUBLIC_MS,
);
