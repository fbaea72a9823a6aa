import type { CityProcess } from '@heming/testing';
import type { Browser } from 'playwright-core';
import { bringCredit } from './credit-on-record.js';
import { OfficerOverRest } from './officer-over-rest.js';
import { Stage } from './stage.js';
import { seriousFindingsOf } from './visitor.js';

const CODE = 'PJ-211103016-0001';
const FIRM = 'organisations/91211103MA0PJWY151';
/** A cheap telephone, and an old office computer. */
const SCREENS = [
  { width: 375, height: 667 },
  { width: 1366, height: 768 },
] as const;
/** Width in which a title can be typed and read, in pixels. */
const LEAST_FIELD = 180;
/** Longest that a test may take: it drives a real browser, on a machine that may do other things. */
jest.setTimeout(120_000);
let stage: Stage;
let city: CityProcess;
let browser: Browser;

beforeAll(async () => {
  stage = await Stage.opened();
  ({ city, browser } = stage);
  const officer = new OfficerOverRest(city.url);
  const [, uscc] = FIRM.split('/');
  const firm = { uscc, title: '鹤翔物业服务有限公司', kind: 'PROPERTY_SERVICE_ENTERPRISE', division: 'divisions/211103' };
  await officer.call('/v1/organisations', firm);
  await officer.call(`/v1/${FIRM}:changeState`, { state: 'ACTIVE', reason: '核实' });
  await officer.call('/v1/quarters', { code: CODE, title: '鹤翔花园', division: 'divisions/211103016005', coverage: 'MARKET' });
  await officer.call(`/v1/quarters/${CODE}:demarcate`, { decisionNo: '盘住建〔2026〕1号' });
  await officer.call(`/v1/quarters/${CODE}:assignEnterprise`, { enterprise: FIRM, fromDay: '2024-01-01', basis: '合同' });
  await bringCredit(city.url, String(uscc));
});
afterAll(() => stage.closes());

/** What somebody with a screen reader could not use on a page, or nobody see on the screen: axe is a script, and looks with scripts on. */
async function misfits(viewport: (typeof SCREENS)[number], addresses: readonly string[]): Promise<readonly string[]> {
  const page = await browser.newPage({ viewport, locale: 'zh-CN' });
  const found: string[] = [];
  for (const address of addresses) {
    await page.goto(address);
    found.push(...(await seriousFindingsOf(page)).map((finding) => `${address}: ${finding}`));
    const tooWide = await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
    if (tooWide !== 0) found.push(`${address}: ${String(tooWide)} pixels wider than the screen`);
  }
  await page.close();
  return found;
}

test.each(SCREENS)('with scripts off, home leads to a quarter, to its enterprise and to the check, on $width pixels', async (viewport) => {
  const context = await browser.newContext({ viewport, locale: 'zh-CN', javaScriptEnabled: false });
  context.setDefaultTimeout(20_000);
  const page = await context.newPage();
  const errors: string[] = [];
  const seen: string[] = [];
  page.on('console', (message) => void (message.type() === 'error' && errors.push(message.text())));
  page.on('framenavigated', (frame) => void seen.push(frame.url()));
  await page.goto(`${city.url}/public/`);
  await page.keyboard.press('Tab');
  await page.locator('.skip:focus').waitFor();
  const field = page.getByRole('searchbox', { name: '查询小区' });
  expect((await field.boundingBox())?.width).toBeGreaterThan(LEAST_FIELD);
  await field.fill('hxhy');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/public/quarters?query=hxhy&division=');
  await page.getByRole('link', { name: '鹤翔花园' }).click();
  await page.getByRole('heading', { name: '鹤翔花园' }).waitFor();
  await page.getByRole('link', { name: 'English' }).click();
  await page.locator('html[lang=en]').getByText('Demarcated').waitFor();
  await page.getByRole('link', { name: '鹤翔物业服务有限公司' }).click();
  await page.getByRole('heading', { name: 'Quarters it serves' }).waitFor();
  await page.getByRole('link', { name: 'Check a document' }).click();
  await page.getByLabel('Number or code').fill('PJ-2026-17');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/v/PJ-2026-17?lang=en');
  await page.getByText('no certificate number can be confirmed as valid').waitFor();
  await context.close();
  expect(errors).toEqual([]);
  expect(seen.length).toBeGreaterThanOrEqual(7);
  expect(await misfits(viewport, [...seen, `${city.url}/public/?lang=en`])).toEqual([]);
});

test.each(SCREENS)(
  'with scripts off, the credit of an enterprise is found from the home page and from its quarter, explained, on $width pixels',
  async (viewport) => {
    const context = await browser.newContext({ viewport, locale: 'zh-CN', javaScriptEnabled: false });
    context.setDefaultTimeout(20_000);
    const page = await context.newPage();
    const errors: string[] = [];
    const seen: string[] = [];
    page.on('console', (message) => void (message.type() === 'error' && errors.push(message.text())));
    page.on('framenavigated', (frame) => void seen.push(frame.url()));
    await page.goto(`${city.url}/public/quarters/${CODE}`);
    await page.getByRole('link', { name: 'C级 · 19.0 分' }).waitFor();
    await page.getByRole('link', { name: '首页' }).click();
    await page.getByRole('link', { name: '信用得分排名' }).click();
    await page.getByLabel('信用等级').selectOption('B级');
    await page.getByRole('button', { name: '查看' }).click();
    await page.getByText('没有符合条件的企业').waitFor();
    await page.getByLabel('信用等级').selectOption('C级');
    await page.getByRole('button', { name: '查看' }).click();
    await page.getByRole('row', { name: /鹤翔物业服务有限公司[^]*C级[^]*19\.0[^]*\+20\.0[^]*0\.0[^]*−1\.0/ }).waitFor();
    await page.getByRole('link', { name: '鹤翔物业服务有限公司' }).click();
    await page.getByRole('row', { name: /BD06[^]*异议中[^]*−1\.0[^]*电梯停运投诉属实/ }).waitFor();
    expect(await page.getByRole('definition').allInnerTexts()).toContain('基础信息 20.0 + 优良信息 0.0 − 不良信息 1.0');
    expect(await page.getByText('个工作日内处理').innerText()).toContain('市住建局');
    // Paper has neither navigation nor forms, but all of the score.
    await page.emulateMedia({ media: 'print' });
    expect([await page.getByRole('navigation').count(), await page.getByRole('row', { name: /BD06/ }).isVisible()]).toEqual([0, true]);
    await page.emulateMedia({ media: 'screen' });
    await page.getByRole('link', { name: 'English' }).click();
    await page.getByRole('row', { name: /BD06 Verified complaint not handled in time objected/ }).waitFor();
    await page.getByRole('link', { name: 'Rules of the credit evaluation' }).click();
    await page.getByRole('row', { name: /BD06 Verified complaint not handled in time[^]*−1\.0/ }).waitFor();
    await context.close();
    expect(errors).toEqual([]);
    expect(seen.length).toBeGreaterThanOrEqual(8);
    expect(await misfits(viewport, seen)).toEqual([]);
  },
);
