import { eventually, type CityProcess } from '@heming/testing';
import type { Browser, Page } from 'playwright-core';
import { OfficerOverRest } from './officer-over-rest.js';
import { Stage } from './stage.js';
import { RESIDENT, Visitor } from './visitor.js';

const QUARTER = 'quarters/PJ-211103016-0009';
const COMMUNITY = 'divisions/211103016005';
const FIRM = '91211103MA0YMPL18N';
const MANAGER = { displayName: '王经理', dutyPhone: '0427-1234567' };
const PURPOSE = '核实漏水投诉';
const [OWNER, ELDER] = ['demo-owner', 'demo-elder-owner'] as const;
/** What the large type has to keep (工信部《移动互联网应用适老化通用设计规范》), in pixels, and as a multiple of the type. */
const [ELDER_TYPE, ELDER_TOUCH, ELDER_LINE] = [18, 60, 1.3] as const;
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
  await bringOwners();
});
afterAll(() => stage.closes());

/** Registers a quarter with its enterprise, and two people with a share in one home: their roles follow from that. */
async function bringOwners(): Promise<void> {
  const code = QUARTER.slice('quarters/'.length);
  await register.call('/v1/quarters', { code, title: '双层小筑(样例)', division: COMMUNITY });
  await register.call(`/v1/${QUARTER}/buildings`, { number: '001', use: 'RESIDENTIAL', floorsAboveCount: 2, entranceCount: 1 });
  const unit = { entrance: '01', room: '0101', floor: 1, use: 'RESIDENCE', registeredAreaCenti: '9550', saleState: 'DELIVERED' };
  await register.call(`/v1/${QUARTER}/buildings/001/units`, { ...unit, deliveredOn: '2019-06-30' });
  const enterprise = `organisations/${FIRM}`;
  await register.call(`/v1/${enterprise}:changeState`, { state: 'ACTIVE', reason: '核实' });
  await register.call(`/v1/${QUARTER}:assignEnterprise`, { enterprise, fromDay: '2024-01-01', basis: '物业服务合同' });
  const manager = await register.call('/v1/persons', { idType: 'PASSPORT', idNumber: 'E1003', fullName: '王某', division: COMMUNITY });
  const projectManager = { enterprise, person: manager['name'], ...MANAGER, fromDay: '2024-01-01' };
  await register.call(`/v1/${QUARTER}/projectManagers`, projectManager);
  const people = [
    { idNumber: 'E1001', fullName: '赵样例', birthYear: 1985, subject: OWNER },
    { idNumber: 'E1002', fullName: '孙样例', birthYear: 1947, subject: ELDER },
  ];
  const owners: string[] = [];
  for (const one of people) {
    const person = { idType: 'PASSPORT', phone: '10012345678', division: COMMUNITY, ...one };
    owners.push(String((await register.call('/v1/persons', person))['name']));
  }
  const holdings = owners.map((owner, at) => ({ owner, shareNum: 1, shareDen: 2, basis: 'REGISTERED', representative: at === 0 }));
  await register.call(`/v1/${QUARTER}/buildings/001/units/01-0101/title:transfer`, { fromDay: '2021-03-04', holdings });
  await register.call(`/v1/${owners[0]}:revealContact`, {}, PURPOSE);
  for (const { subject } of people)
    await eventually(`${subject} has his role`, async () => {
      const { grants } = await register.call(`/v1/grants?subject=${subject}`);
      return (grants as readonly unknown[]).length > 0;
    });
}

/** What every text and every control of the page measures, as the browser computed it. */
async function measured(page: Page): Promise<{ type: number; line: number; touch: number; width: number }> {
  return page.evaluate(`(() => {
    const seen = (element) => element.getClientRects().length > 0 && element.getBoundingClientRect().left >= 0;
    const texts = [...document.querySelectorAll('body *')].filter(
      (element) => seen(element) && [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent.trim() !== ''));
    const controls = [...document.querySelectorAll('a, button, select, .hm-input, .van-field, label:has(input)')].filter(seen).map((element) => element.getBoundingClientRect());
    const sizes = texts.map((element) => getComputedStyle(element)).map(({ fontSize, lineHeight }) => [parseFloat(fontSize), parseFloat(lineHeight)]);
    return {
      type: Math.min(...sizes.map(([size]) => size)),
      line: Math.min(...sizes.map(([size, line]) => line / size)),
      touch: Math.min(...controls.flatMap(({ width, height }) => [width, height])),
      width: document.documentElement.scrollWidth,
    };
  })()`);
}

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
  expect(await page.getByTestId('service').getByRole('link').getAttribute('href')).toBe('tel:0427-1234567');
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
  for (const path of [
    '/',
    '/homes',
    `/homes/${QUARTER}/buildings/001/units/01-0101`,
    '/lookups',
    '/bindings',
    '/bindings/new',
    '/missing',
    '/settings',
    '/nowhere',
  ]) {
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
  for (const path of [
    '/',
    '/homes',
    `/homes/${QUARTER}/buildings/001/units/01-0101`,
    '/lookups',
    '/bindings',
    '/bindings/new',
    '/missing',
    '/settings',
  ]) {
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
