import { readFileSync } from 'node:fs';
import type { CityProcess } from '@heming/testing';
import type { Browser, Page } from 'playwright-core';
import sharp from 'sharp';
import { OfficerOverRest } from './officer-over-rest.js';
import { bringOwners, OWNER, QUARTER } from './owners-on-record.js';
import { Stage } from './stage.js';
import { OFFICE, RESIDENT, Visitor } from './visitor.js';

/** The enterprise that the demonstration's manager acts for. */
const FIRM = '91211199MA0WY001XJ';
/** A manager on his way, with the office on his phone. */
const PHONE = { ...OFFICE, screen: { width: 375, height: 812 } };
/** Longest that a test may take: it drives a real browser, on a machine that may do other things. */
jest.setTimeout(180_000);
let stage: Stage;
let city: CityProcess;
let browser: Browser;

beforeAll(async () => {
  stage = await Stage.opened();
  ({ city, browser } = stage);
  const county = new OfficerOverRest(city.url);
  await county.bring('ORGANISATIONS', 'organisations.csv');
  await bringOwners(county);
  await county.call(`/v1/${QUARTER}:demarcate`, { decisionNo: '1号' });
  const enterprise = `organisations/${FIRM}`;
  const facts = { uscc: FIRM, title: '示例物业', kind: 'PROPERTY_SERVICE_ENTERPRISE', division: 'divisions/211103' };
  await county.call('/v1/organisations', facts);
  await county.call(`/v1/${enterprise}:changeState`, { state: 'ACTIVE', reason: '核实' });
  await county.call(`/v1/${QUARTER}:endEnterpriseService`, { toDay: '2025-01-01', reason: '合同到期' });
  await county.call(`/v1/${QUARTER}:assignEnterprise`, { enterprise, fromDay: '2025-01-01', basis: '新合同' });
});
afterAll(() => stage.closes());

/** Reports a stopped elevator; the number of the case. */
async function reports(page: Page): Promise<string> {
  await page.getByTestId('place').first().getByRole('radio').check();
  await page.getByRole('radio', { name: /^电梯/ }).check();
  await page.getByTestId('next').click();
  await page.getByLabel('内容', { exact: true }).fill('两部电梯都停了，老人下不了楼。');
  await page.getByLabel('具体位置').fill('7号楼电梯');
  await page.getByTestId('next').click();
  await page.getByTestId('own').click();
  await page.getByLabel('姓名', { exact: true }).fill('赵晓岚');
  await page.getByLabel('联系电话', { exact: true }).fill('13812348000');
  await page.getByTestId('send').click();
  return page.getByTestId('number').innerText();
}

/** Opens the case of a number from a tab of the inbox. */
async function opensFrom({ page }: Visitor, tab: string, number: string): Promise<void> {
  await page.getByTestId(`tab-${tab}`).click();
  await page.getByRole('link', { name: number }).click();
  await page.getByTestId('pane').waitFor();
}

/** Sends the form of a command, and waits for the state that it leads to. */
async function does({ page }: Visitor, command: string, state: string): Promise<void> {
  await page.getByTestId(`do-${command}`).click();
  await page.getByRole('dialog').getByRole('button', { name: '确定' }).click();
  await page.getByTestId('state').getByText(state).waitFor();
}

test('a case goes from its reporter over county, enterprise and sub-district back to him, each at his own screen', async () => {
  const owner = await Visitor.signedIn(browser, city.url, OWNER, '/report/case', RESIDENT);
  const number = await reports(owner.page);
  const county = await Visitor.signedIn(browser, city.url, 'demo-county-211103', '/complaints');
  await opensFrom(county, 'submitted', number);
  await does(county, 'accept', '待派单');
  await does(county, 'dispatch', '待签收');

  const manager = await Visitor.signedIn(browser, city.url, 'demo-enterprise', '/complaints', PHONE);
  await opensFrom(manager, 'sign', number);
  const asked: string[] = [];
  county.page.on('request', (request) => void asked.push(new URL(request.url()).pathname));
  await does(manager, 'sign', '办理中');
  await county.page.getByTestId('state').getByText('办理中').waitFor();
  expect(asked.filter((path) => path.startsWith('/v1/cases/'))).toEqual([]);
  await manager.page.getByTestId('do-reply').click();
  await manager.page.getByRole('textbox', { name: '答复内容' }).fill('已更换门机，两部电梯恢复运行。');
  const photo = await sharp({ create: { width: 64, height: 48, channels: 3, background: 'teal' } })
    .png()
    .toBuffer();
  await manager.page.getByTestId('photos').setInputFiles({ name: 'after.png', mimeType: 'image/png', buffer: photo });
  await manager.page.getByAltText('照片 第 1 张').waitFor();
  await manager.page.getByRole('dialog').getByRole('button', { name: '确定' }).click();
  await manager.page.getByTestId('state').getByText('已答复').waitFor();

  const street = await Visitor.signedIn(browser, city.url, 'demo-subdistrict-211103016', '/complaints');
  await opensFrom(street, 'revisit', number);
  await does(street, 'revisit', '已回访');

  await owner.page.getByTestId('to-matter').click();
  const judge = owner.page.getByTestId('judge');
  await judge.getByLabel('已经解决').check();
  await judge.getByLabel('5 星').check();
  await judge.getByRole('button').click();
  await owner.page.getByTestId('case').getByText('已办结').first().waitFor();
  expect(await owner.page.getByTestId('timeline').innerText()).toMatch(/办结[^]*回访[^]*答复[^]*签收[^]*派单[^]*受理[^]*提交诉求/);

  const visitors = [owner, county, manager, street];
  expect(visitors.map(({ errors }) => errors)).toEqual(visitors.map(() => []));
  for (const visitor of visitors) await visitor.leaves();
});

test('the city bureau counts a report by itself, dispatches it, moves the clock by five working days, and has the order as PDF', async () => {
  const bureau = await Visitor.signedIn(browser, city.url, 'demo-city', '/complaints');
  const { page } = bureau;
  const waiting = page.getByTestId('tab-submitted').getByText('1', { exact: true });
  expect(await waiting.count()).toBe(0);
  const owner = await Visitor.signedIn(browser, city.url, OWNER, '/report/case', RESIDENT);
  const number = await reports(owner.page);
  await waiting.waitFor();
  await opensFrom(bureau, 'submitted', number);
  await does(bureau, 'accept', '待派单');
  await does(bureau, 'dispatch', '待签收');
  await page.getByTestId('pane').getByText('示例物业').waitFor();
  await page.getByTestId('pane').getByText(/^临期/).first().waitFor();

  const bar = page.getByRole('contentinfo').filter({ hasText: '演示时钟' });
  expect(await bar.getByRole('spinbutton').inputValue()).toBe('5');
  await bar.getByRole('button', { name: '快进' }).click();
  await page
    .getByTestId('pane')
    .getByText(/^超期 4 个工作日/)
    .first()
    .waitFor();
  const time = bar.locator('strong').filter({ hasText: /^\d{4}-\d\d-\d\d/ });
  await page
    .getByTestId('watermark')
    .filter({ hasText: `demo-city ${(await time.innerText()).slice(0, 10)}` })
    .waitFor({ state: 'attached' });
  await page.getByTestId('timeline').getByText('督办单').waitFor();
  await page.getByTestId('pane').getByRole('link', { name: '督办单' }).click();
  await page.getByTestId('orders').getByText(number).waitFor();
  await bureau.settles();
  await bureau.keeps('order-after-five-days');
  const downloaded = page.waitForEvent('download');
  await page.getByTestId('take-order').click();
  expect(
    readFileSync(await (await downloaded).path())
      .subarray(0, 5)
      .toString(),
  ).toBe('%PDF-');
  expect([bureau.errors, owner.errors]).toEqual([[], []]);
  await bureau.leaves();
  await owner.leaves();
});
