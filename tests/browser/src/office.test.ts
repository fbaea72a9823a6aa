import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { someAtOnce, type CityProcess } from '@heming/testing';
import type { Browser } from 'playwright-core';
import { OfficerOverRest, ROOT } from './officer-over-rest.js';
import { Stage } from './stage.js';
import { OFFICE, Visitor } from './visitor.js';

const COUNTY = 'demo-county-211103';
const QUARTER = '/registry/quarters/PJ-211103016-0001';
/** A quarter with homes, which no table brings in. */
const HOMES = 'quarters/PJ-211103016-0009';
/** Who serves it. */
const FIRM = '91211103MA0YMPL18N';
/** Whom the demonstration's manager and chair act for. */
const THEIRS = [
  ['91211199MA0WY001XJ', '示例物业', 'PROPERTY_SERVICE_ENTERPRISE'],
  ['Y1211199MJ0000026N', '示例业委会', 'OWNERS_COMMITTEE'],
] as const;
/** How many facilities are not inspected in time: more than the overview shows at first. */
const OVERDUE = 13;
/** Longest that a test may take: it drives a real browser, on a machine that may do other things. */
jest.setTimeout(120_000);
let city: CityProcess;
let register: OfficerOverRest;
let browser: Browser;
let stage: Stage;

beforeAll(async () => {
  stage = await Stage.opened();
  ({ city, browser } = stage);
  register = new OfficerOverRest(city.url);
  await register.bring('ORGANISATIONS', 'organisations.csv');
  await register.bring('QUARTERS', 'quarters.csv');
  await register.bring('BUILDINGS', 'buildings.csv');
  await register.bring('PERSONS', 'persons.csv');
  for (const [uscc, title, kind] of THEIRS) await register.call('/v1/organisations', { uscc, title, kind, division: 'divisions/211103' });
  await bringHomes();
});
afterAll(() => stage.closes());

/** Registers a quarter, which an enterprise serves, with one building of two floors. */
async function bringHomes(): Promise<void> {
  const [, code = ''] = HOMES.split('/');
  await register.call('/v1/quarters', { code, title: '双层小筑(样例)', division: 'divisions/211103016005', householdCount: 4 });
  const enterprise = `organisations/${FIRM}`;
  await register.call(`/v1/${enterprise}:changeState`, { state: 'ACTIVE', reason: '核实' });
  await register.call(`/v1/${HOMES}:assignEnterprise`, { enterprise, fromDay: '2024-01-01', basis: '物业服务合同' });
  const building = { number: '001', title: '1号楼', use: 'RESIDENTIAL', floorsAboveCount: 2, entranceCount: 1 };
  await register.call(`/v1/${HOMES}/buildings`, building);
  for (const [floor, room] of [
    [1, '0101'],
    [1, '0102'],
    [2, '0201'],
    [2, '0202'],
  ] as const) {
    const unit = {
      entrance: '01',
      room,
      floor,
      use: 'RESIDENCE',
      registeredAreaCenti: '9550',
      saleState: 'DELIVERED',
      deliveredOn: '2019-06-30',
    };
    await register.call(`/v1/${HOMES}/buildings/001/units`, unit);
  }
}

test('a table with two bad rows is checked, brought in without them, and given back as a workbook of two rows', async () => {
  const officer = await Visitor.signedIn(browser, city.url, COUNTY, '/registry/imports?new=UNITS');
  const { page } = officer;
  await page.getByTestId('import-file').setInputFiles(join(ROOT, 'docs/samples/units.csv'));
  await page.getByTestId('import-begin').click();
  await page.getByTestId('import-commit').waitFor();
  await page.getByTestId('rejections').getByText('九十五点二', { exact: true }).waitFor();
  await officer.settles();
  await officer.keeps('import');
  expect(await officer.seriousFindings()).toEqual([]);
  expect(await page.getByTestId('import-commit').innerText()).toContain('998');

  const downloaded = page.waitForEvent('download');
  await page.getByTestId('import-rejected').click();
  const file = await (await downloaded).path();
  expect(readFileSync(file).subarray(0, 2).toString()).toBe('PK');

  await page.getByTestId('import-commit').click();
  await page.getByTestId('import-state').getByText('已完成').waitFor();
  const { units } = (await register.call(`/v1/quarters/PJ-211103016-0001/buildings/001/units?pageSize=1`)) as { units: unknown[] };
  expect(units).toHaveLength(1);
  expect(officer.errors).toEqual([]);
  await officer.leaves();
});

test('an officer finds a quarter by its initials and sees its homes floor above floor', async () => {
  const officer = await Visitor.signedIn(browser, city.url, COUNTY, '/registry/quarters');
  const { page } = officer;
  await page.getByTestId('search').fill('hx');
  await page.getByTestId('search').press('Enter');
  await officer.settles();
  const rows = page.locator('.el-table__body tr');
  expect(await rows.count()).toBe(1);
  await officer.keeps('quarters');
  expect(await officer.seriousFindings()).toEqual([]);
  // The table holds what the list shows.
  await page.getByRole('button', { name: '导出表格' }).click();
  await page.getByRole('heading', { name: '导出任务' }).waitFor();
  const job = page.locator('.el-table__body tr').first();
  await job.getByText('hx', { exact: true }).waitFor();
  await job.getByRole('button', { name: '下载' }).waitFor();
  const { exports } = (await register.call('/v1/exports?pageSize=1')) as { exports: unknown[] };
  expect(exports).toMatchObject([{ filter: { query: 'hx' }, rowCount: 1 }]);
  await officer.opens('/registry/quarters');
  await page.getByTestId('search').fill('hx');
  await page.getByTestId('search').press('Enter');
  await page.getByRole('link', { name: '鹤翔花园(样例)' }).click();
  await page.getByRole('heading', { name: '鹤翔花园(样例)' }).waitFor();
  await officer.opens(`/registry/${HOMES}`);
  await page.getByRole('tab', { name: '楼栋房屋' }).click();
  await page.getByTestId('board').getByRole('button').first().waitFor();
  const floors = await page.getByTestId('board').getByRole('row').allInnerTexts();
  expect(floors.map((floor) => floor.replaceAll(/\s+/g, ' ').trim())).toEqual(['2 层 0201 95.50 0202 95.50', '1 层 0101 95.50 0102 95.50']);
  await page.getByTestId('board').getByRole('button').first().click();
  await page.getByRole('dialog').getByText('尚无产权记录').waitFor();
  expect(officer.errors.filter((error) => !error.includes('404'))).toEqual([]);
  await officer.keeps('board');
  await officer.leaves();
});

test('who has asked for less motion sees nothing move', async () => {
  const officer = await Visitor.signedIn(browser, city.url, COUNTY, '/registry/quarters');
  const { page } = officer;
  await page.evaluate(`globalThis.moved = [];
    for (const begun of ['transitionrun', 'animationstart'])
      document.addEventListener(begun, ({ target }) => moved.push(...target.getAnimations().map(({ effect }) => effect.getComputedTiming().duration)));`);
  const longest = async (reducedMotion: 'reduce' | 'no-preference'): Promise<number> => {
    await page.emulateMedia({ reducedMotion });
    await page.locator('button.open').first().click();
    await page.getByTestId('open-page').waitFor();
    await page.keyboard.press('Escape');
    await page.getByTestId('open-page').waitFor({ state: 'detached' });
    return (await page.evaluate('Math.max(0, ...moved.splice(0))')) as number;
  };
  expect(await longest('reduce')).toBeLessThanOrEqual(1);
  expect(await longest('no-preference')).toBeGreaterThan(100);
  await officer.leaves();
});

test('for another county the quarter does not exist', async () => {
  const neighbour = await Visitor.signedIn(browser, city.url, 'demo-county-211102', '/registry/quarters');
  expect(await neighbour.page.getByText('没有记录').first().isVisible()).toBe(true);
  await neighbour.opens(QUARTER);
  expect(await neighbour.page.getByTestId('problem').innerText()).toContain('没有小区 quarters/PJ-211103016-0001，或不在您的管辖范围内。');
  await neighbour.leaves();
});

test('a masked person is revealed for a purpose, and the audit log says who looked and what for', async () => {
  const purpose = '核实投诉人身份';
  const officer = await Visitor.signedIn(browser, city.url, COUNTY, '/registry/owners');
  const { page } = officer;
  expect(await officer.seriousFindings()).toEqual([]);
  await page.getByRole('link', { name: '张*' }).first().click();
  await page.getByTestId('reveal').click();
  await page.getByRole('button', { name: '确定' }).click();
  await page.getByRole('dialog').getByText('必填').waitFor();
  await page.getByRole('textbox', { name: '查阅用途' }).fill(purpose);
  await page.getByRole('button', { name: '确定' }).click();
  await page.getByTestId('person').getByText('张样例').waitFor();
  await officer.keeps('person');
  const person = `persons/${page.url().split('/').at(-1)}`;
  await officer.leaves();

  const auditor = await Visitor.signedIn(browser, city.url, 'demo-auditor', '/access/audit');
  await auditor.page.getByTestId('audit-resource').fill(person);
  await auditor.page.getByTestId('audit-resource').press('Enter');
  const row = auditor.page.getByRole('row', { name: purpose });
  await row.waitFor();
  expect(await row.innerText()).toMatch(new RegExp(`${COUNTY}[^]*查看完整个人信息[^]*已办理`));
  await auditor.settles();
  await auditor.keeps('audit');
  expect(await auditor.seriousFindings()).toEqual([]);
  const until = auditor.page.getByRole('combobox', { name: '截止时间' });
  await until.fill('2020-12-31');
  await until.press('Enter');
  await row.waitFor({ state: 'detached' });
  expect(auditor.errors).toEqual([]);
  await auditor.leaves();
});

/** Some of those who have a menu. */
const OFFICERS = [
  'demo-city',
  COUNTY,
  'demo-subdistrict-211103016',
  'demo-community-211103016005',
  'demo-enterprise',
  'demo-committee-chair',
  'demo-auditor',
  'demo-operator',
];

test('every screen of the menu opens without an error, and nothing else is offered', async () => {
  await someAtOnce(OFFICERS, async (subject) => {
    const visitor = await Visitor.signedIn(browser, city.url, subject);
    const menu = await visitor.menu();
    expect([subject, menu.length > 1]).toEqual([subject, true]);
    const parkedOf = new Set<string | null>();
    visitor.page.on('request', (request) => {
      const { pathname, searchParams } = new URL(request.url());
      if (pathname.endsWith('/parkedEvents')) parkedOf.add(searchParams.get('group'));
    });
    for (const path of menu) {
      await visitor.page.locator(`nav a[href="${path}"]`).first().click();
      await visitor.page.getByRole('heading', { level: 1 }).waitFor();
      await visitor.settles();
      expect([subject, path, await visitor.page.getByTestId('problem').count()]).toEqual([subject, path, 0]);
    }
    // Whoever looks after parked events sees those of every service.
    if (subject === 'demo-operator') expect([...parkedOf].sort()).toEqual(['complaints', 'credit', 'identity', 'registry']);
    if (!menu.includes('/office/access/audit')) {
      await visitor.opens('/access/audit');
      await visitor.page.getByText('您的岗位不能访问此页面').waitFor();
    }
    expect([subject, visitor.errors, visitor.dialogs]).toEqual([subject, [], []]);
    await visitor.leaves();
  });
}, 300_000);

test('every tab of a quarter, an organisation, and the overview open without an error, and axe finds nothing serious on them', async () => {
  for (let at = 1; at <= OVERDUE; at += 1) {
    const facility = { kind: 'ELEVATOR', title: `${at}号梯`, inspectionDueOn: '2020-01-01' };
    await register.call(`/v1/${HOMES}/facilities`, facility);
  }
  const officer = await Visitor.signedIn(browser, city.url, COUNTY, '/overview');
  const { page } = officer;
  await officer.keeps('overview');
  expect(await officer.seriousFindings()).toEqual([]);
  await page.getByTestId('card-committees').click();
  await page.getByText('有现任业主委员会的在用小区数').waitFor();
  await page.keyboard.press('Escape');
  const red = page.getByRole('link', { name: '双层小筑(样例)' });
  expect(await red.count()).toBeLessThan(OVERDUE);
  await page.getByTestId('every-red').click();
  expect(await red.count()).toBe(OVERDUE);
  await page.locator('.hexagon').first().press('Space');
  await page.waitForURL(/registry\/quarters\?division=/);
  await officer.opens(QUARTER);
  expect(await officer.seriousFindings()).toEqual([]);
  for (const tab of await page.getByRole('tab').all()) {
    await tab.click();
    await officer.settles();
  }
  await officer.opens('/registry/organisations');
  await page.locator('.el-table__body a').first().click();
  await officer.settles();
  await officer.opens('/registry/enterprises');
  await page.getByTestId('import').click();
  await page.getByTestId('import-kind').getByText('组织机构').waitFor();
  await officer.opens('/dev');
  expect([await officer.seriousFindings(), officer.errors]).toEqual([[], []]);
  await officer.leaves();
});

test('a home goes to a new owner, found by his whole telephone number and shown masked', async () => {
  const officer = await Visitor.signedIn(browser, city.url, COUNTY, `/registry/${HOMES}?tab=board`);
  const { page } = officer;
  await page.getByTestId('board').getByRole('button', { name: '0201' }).click();
  await page.getByTestId('transfer').click();
  const dialog = page.getByRole('dialog', { name: '登记产权转移' });
  await dialog.getByRole('combobox', { name: '权利人', exact: true }).fill('13800000000');
  await page.getByRole('option', { name: '张*' }).click();
  await dialog.getByRole('combobox', { name: '起始日期' }).fill('2026-01-05');
  await dialog.getByRole('combobox', { name: '起始日期' }).press('Enter');
  await dialog.getByRole('button', { name: '确定' }).click();
  await page.getByRole('listitem').filter({ hasText: '张**' }).getByText('全部份额').waitFor();
  await officer.keeps('owner');
  expect(officer.errors.filter((error) => !error.includes('404'))).toEqual([]);
  await officer.leaves();
});

test('a correction that a colleague asked for waits in the inbox until it is decided', async () => {
  const quarter = await register.call('/v1/quarters/PJ-211103016-0002');
  const asked = { quarter: { name: quarter['name'], etag: quarter['etag'], householdCount: 408 }, updateMask: 'householdCount' };
  await register.call('/v1/quarters/PJ-211103016-0002:requestCorrection', { ...asked, reason: '登记笔误', basis: '核实笔录' });
  const officer = await Visitor.signedIn(browser, city.url, COUNTY, '/todo');
  const { page } = officer;
  expect(await officer.seriousFindings()).toEqual([]);
  await officer.keeps('todo');
  await page.getByRole('link', { name: '苇海人家(样例)' }).click();
  await page.getByText('400 → 408').waitFor();
  await page.getByTestId('decide').click();
  await page.getByRole('button', { name: '确定' }).click();
  await page.getByTestId('decide').waitFor({ state: 'detached' });
  expect(await register.call('/v1/quarters/PJ-211103016-0002')).toMatchObject({ householdCount: 408 });
  expect(officer.errors).toEqual([]);
  await officer.leaves();
});

test('a token that comes to its end is renewed once, and the page is not left', async () => {
  const officer = await Visitor.signedIn(browser, city.url, COUNTY, '/registry/quarters');
  const { page } = officer;
  await page.evaluate(`for (const key of Object.keys(sessionStorage).filter((one) => one.startsWith('oidc.user:'))) {
    const user = JSON.parse(sessionStorage.getItem(key));
    sessionStorage.setItem(key, JSON.stringify({ ...user, expires_at: Math.floor(Date.now() / 1000) + 5 }));
  }`);
  const asked: string[] = [];
  page.on('request', (request) => void asked.push(new URL(request.url()).pathname));
  await page.getByRole('link', { name: '全市概览' }).click();
  await page.getByTestId('card-quarters').waitFor();
  await officer.settles();
  expect(asked.filter((path) => path.startsWith('/oidc/'))).toEqual(['/oidc/token']);
  expect(officer.errors).toEqual([]);
  await officer.leaves();
});

test('a role is granted to a colleague and taken back', async () => {
  const officer = await Visitor.signedIn(browser, city.url, COUNTY, '/access/grants');
  const { page } = officer;
  await page.getByRole('button', { name: '授予岗位' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: '主体' }).fill('li-hua');
  await dialog.getByRole('combobox', { name: '岗位' }).click();
  await page.getByRole('option', { name: '社区居委会' }).click();
  await dialog.getByRole('textbox', { name: '区划' }).click();
  for (const title of ['兴隆台区', '创新街道']) await page.getByRole('menuitem', { name: title }).click();
  await page.getByRole('menuitem', { name: '鹤鸣社区' }).getByRole('radio').check({ force: true });
  await dialog.getByRole('textbox', { name: '授权理由' }).fill('任职文件');
  await officer.settles();
  await officer.keeps('grant');
  await dialog.getByRole('button', { name: '确定' }).click();
  const row = page.getByRole('row', { name: 'li-hua' });
  await row.getByText('鹤鸣社区').waitFor();
  await row.getByRole('button', { name: '撤销授权' }).click();
  await page.getByRole('textbox', { name: '撤销理由' }).fill('调离');
  await page.getByRole('button', { name: '确定' }).click();
  await row.waitFor({ state: 'detached' });
  expect(officer.errors).toEqual([]);
  await officer.leaves();
});

test('the menu, the screens and the words of the contract are English when asked for, and stay so', async () => {
  const officer = await Visitor.signedIn(browser, city.url, COUNTY, '/registry/quarters');
  const { page } = officer;
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('heading', { name: 'Quarters' }).waitFor();
  const columns = ['Glance', 'Title', 'Code', 'Division', 'State', 'Enterprise', 'Household count', 'Building area'];
  expect(await page.getByRole('columnheader').allInnerTexts()).toEqual(columns);
  await officer.opens('/registry/quarters');
  expect(await page.locator('html').getAttribute('lang')).toBe('en');
  expect(await page.getByRole('navigation', { name: 'Main menu' }).innerText()).not.toMatch(/[^\p{Script=Han}]\p{Script=Han}{3,}/u);
  expect(await page.getByRole('columnheader').allInnerTexts()).toEqual(columns);
  expect(officer.errors).toEqual([]);
  await officer.keeps('english');
  await officer.leaves();
});

test('a screen that cannot be loaded says so and opens later; paper says that what is on it is made up', async () => {
  const officer = await Visitor.signedIn(browser, city.url, COUNTY, '/registry/divisions');
  const { page } = officer;
  await page.route('**/assets/*.js', (route) => route.abort());
  await page.getByRole('link', { name: '岗位授权' }).click();
  await page.getByTestId('unopened').waitFor();
  expect(await officer.seriousFindings()).toEqual([]);
  await page.unroute('**/assets/*.js');
  await page.getByTestId('unopened').getByRole('button').click();
  await page.getByRole('heading', { name: '岗位授权' }).waitFor();
  expect(await page.getByTestId('unopened').count()).toBe(0);
  await page.emulateMedia({ media: 'print' });
  const stamped = await page.getByTestId('printed-stamp').isVisible();
  expect([stamped, await page.getByRole('navigation').count(), await page.getByRole('button').count()]).toEqual([true, 0, 0]);
  await officer.leaves();
});

test('on a phone the menu lies over the page and is closed again, and a home is seen whole', async () => {
  const phone = { ...OFFICE, screen: { width: 375, height: 667 } };
  const officer = await Visitor.signedIn(browser, city.url, COUNTY, `/registry/${HOMES}?tab=board`, phone);
  const { page } = officer;
  const menu = page.getByRole('navigation', { name: '主菜单' });
  const button = page.getByRole('button', { name: '主菜单' });
  await button.click();
  await menu.waitFor();
  await page.keyboard.press('Escape');
  await menu.waitFor({ state: 'hidden' });
  expect(await page.evaluate('document.activeElement.ariaLabel')).toBe('主菜单');
  await button.click();
  await page.getByTestId('shade').click({ position: { x: 350, y: 300 } });
  await menu.waitFor({ state: 'hidden' });
  await page.getByTestId('board').getByRole('button').first().click();
  await page.getByTestId('occupancies').waitFor();
  await officer.settles();
  expect((await page.getByRole('dialog').boundingBox())?.x).toBeGreaterThanOrEqual(0);
  expect(await officer.seriousFindings()).toEqual([]);
  await officer.keeps('phone-home');
  await officer.leaves();
});

test('the grade of service of a contract is entered with the enterprise, and changed while that serves', async () => {
  const code = 'PJ-211103016-0012';
  await register.call('/v1/quarters', { code, title: '新约小筑(样例)', division: 'divisions/211103016005' });
  const officer = await Visitor.signedIn(browser, city.url, COUNTY, `/registry/quarters/${code}?tab=enterprise`);
  const { page } = officer;
  const chooses = async (grade: string): Promise<void> => {
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('combobox', { name: '服务等级' }).click();
    await page.getByRole('option', { name: grade, exact: true }).click();
    await dialog.getByRole('button', { name: '确定' }).click();
    await dialog.waitFor({ state: 'hidden' });
  };
  await page.getByRole('button', { name: '登记物业服务企业' }).click();
  await page.getByRole('dialog').getByRole('combobox', { name: '物业服务企业' }).fill(FIRM);
  await page.getByRole('option').filter({ hasText: FIRM }).click();
  await page.getByRole('dialog').getByRole('combobox', { name: '起始日期' }).fill('2024-01-01');
  await page.getByRole('dialog').getByRole('combobox', { name: '起始日期' }).press('Enter');
  await page.getByRole('dialog').getByRole('textbox', { name: '依据文件' }).fill('物业服务合同');
  await chooses('3 级');
  await page.getByRole('tab', { name: '基本情况' }).click();
  await page.getByText('3 级', { exact: true }).waitFor();
  await page.getByRole('button', { name: '修改小区' }).click();
  await chooses('4 级');
  await page.getByText('4 级', { exact: true }).waitFor();
  expect(await register.call(`/v1/quarters/${code}`)).toMatchObject({ serviceGrade: 4 });
  await officer.settles();
  expect([await officer.seriousFindings(), officer.errors]).toEqual([[], []]);
  await officer.leaves();
});
