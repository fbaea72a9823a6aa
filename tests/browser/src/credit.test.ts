import { eventually, type CityProcess } from '@heming/testing';
import type { Browser, Page } from 'playwright-core';
import { OfficerOverRest } from './officer-over-rest.js';
import { bringOwners, QUARTER } from './owners-on-record.js';
import { Stage } from './stage.js';
import { OFFICE, Visitor } from './visitor.js';

/** The enterprise that the demonstration's manager acts for. */
const FIRM = '91211199MA0WY001XJ';
const ENTERPRISE = `organisations/${FIRM}`;
const [STREET, COUNTY, BUREAU, MANAGER] = ['demo-subdistrict-211103016', 'demo-county-211103', 'demo-city', 'demo-enterprise'] as const;
/** A manager on his way, with the office on his phone. */
const PHONE = { ...OFFICE, screen: { width: 375, height: 812 } };
const DAY_MS = 86_400_000;
/** A sweep that turns the clocks of records comes by within half a minute. */
const SWEEP_MS = 60_000;
/** Longest that a test may take: it drives a real browser, on a machine that may do other things. */
jest.setTimeout(240_000);
let stage: Stage;
let city: CityProcess;
let browser: Browser;
let county: OfficerOverRest;
let street: OfficerOverRest;

beforeAll(async () => {
  stage = await Stage.opened();
  ({ city, browser } = stage);
  county = new OfficerOverRest(city.url);
  street = new OfficerOverRest(city.url, 'dev-subdistrict-211103016');
  await county.bring('ORGANISATIONS', 'organisations.csv');
  await bringOwners(county);
  await county.call(`/v1/${QUARTER}:demarcate`, { decisionNo: '1号' });
  const facts = { uscc: FIRM, title: '示例物业', kind: 'PROPERTY_SERVICE_ENTERPRISE', division: 'divisions/211103' };
  await county.call('/v1/organisations', facts);
  await county.call(`/v1/${ENTERPRISE}:changeState`, { state: 'ACTIVE', reason: '核实' });
  await county.call(`/v1/${QUARTER}:endEnterpriseService`, { toDay: '2025-01-01', reason: '合同到期' });
  await county.call(`/v1/${QUARTER}:assignEnterprise`, { enterprise: ENTERPRISE, fromDay: '2025-01-01', basis: '新合同' });
  for (const itemType of ['BA01', 'BA03', 'BA04', 'BA05']) await notified(itemType);
});
afterAll(() => stage.closes());

/** A record that is reported by the sub-district and verified by the county; its name. */
async function notified(itemType: string): Promise<string> {
  const facts = { facts: '年度核查情况属实。', occurDate: '2026-01-05', quarter: QUARTER };
  const { name } = await street.call('/v1/creditRecords', { organisation: ENTERPRISE, itemType, ...facts });
  await county.call(`/v1/${String(name)}:verify`, {});
  return String(name);
}

async function today(): Promise<string> {
  const { time } = await county.call('/v1/operations/clock');
  return new Date(Date.parse(String(time)) + DAY_MS / 3).toISOString().slice(0, 10);
}

/** Moves the clock of the city on to a day, and waits until a record is what it is then. */
async function comesTo(day: string, record: string, state: string): Promise<void> {
  const days = Math.round((Date.parse(day) - Date.parse(await today())) / DAY_MS);
  if (days > 0) await new OfficerOverRest(city.url, 'dev-operator').call('/v1/operations/clock:advance', { days });
  await eventually(`${record} is ${state}`, async () => (await county.call(`/v1/${record}`))['state'] === state, SWEEP_MS);
}

/** Chooses what is found by a text. */
async function picks(page: Page, field: string, typed: string): Promise<void> {
  const input = page.getByTestId(field).locator('input').first();
  await input.click();
  await input.fill(typed);
  await page.getByRole('option', { name: new RegExp(typed) }).click();
}

/** Opens a record of the list by its number. */
async function opens({ page }: Visitor, number: string): Promise<void> {
  await page.getByRole('link', { name: number }).click();
  await page.getByTestId('pane').waitFor();
}

/** Sends the form of a command, once its texts are written, and waits for the state that it leads to. */
async function does({ page }: Visitor, command: string, state: string, texts: Readonly<Record<string, string>> = {}): Promise<void> {
  await page.getByTestId(`do-${command}`).click();
  const dialog = page.getByRole('dialog');
  for (const [label, text] of Object.entries(texts)) await dialog.getByRole('textbox', { name: label }).fill(text);
  await dialog.getByRole('button', { name: '确定' }).click();
  await page.getByTestId('state').getByText(state).waitFor();
}

/** Nothing that axe finds serious, nothing on the console, nothing wider than the screen. */
async function looksWell(visitor: Visitor, name: string): Promise<void> {
  await visitor.settles();
  await visitor.keeps(name);
  const width = await visitor.page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
  expect([name, await visitor.seriousFindings(), visitor.errors, width]).toEqual([name, [], [], 0]);
}

test('what one officer reports another verifies, the enterprise is heard, and then it counts', async () => {
  const reporter = await Visitor.signedIn(browser, city.url, STREET, '/credit/records');
  const { page } = reporter;
  await page.getByTestId('new-record').click();
  await page.getByTestId('send').click();
  await page.getByText('还有必填内容没有填写').waitFor();
  await picks(page, 'organisation', '示例物业');
  await picks(page, 'item-type', 'BD04');
  await page.getByTestId('item').getByText('《物业管理条例》第三十二条、第三十四条').waitFor();
  await picks(page, 'quarter', '双层小筑');
  await page.getByLabel('发生日期').fill('2026-11-02');
  await page.getByLabel('发生日期').press('Enter');
  await page.getByTestId('facts').fill('新签订的物业服务合同未在期限内备案，联系电话13812345678。');
  await looksWell(reporter, 'credit-entry');
  await page.getByTestId('send').click();
  expect(await page.getByTestId('problem').innerText()).toContain('含有疑似公民身份号码或手机号码，请删去。');
  reporter.errors.splice(0);
  await page.getByTestId('facts').fill('新签订的物业服务合同未在期限内备案。');
  await page.getByTestId('send').click();
  await page.getByTestId('state').getByText('待核实').waitFor();
  const number = await page.getByTestId('number').innerText();
  const record = `creditRecords/${page.url().split('/').at(-1)}`;
  expect(await page.getByTestId('pane').getByRole('button').count()).toBe(0);

  const manager = await Visitor.signedIn(browser, city.url, MANAGER, '/credit/records', PHONE);
  expect(await manager.page.getByRole('link', { name: number }).count()).toBe(0);
  const verifier = await Visitor.signedIn(browser, city.url, COUNTY, '/credit/records');
  await opens(verifier, number);
  await does(verifier, 'verify', '已告知');
  await looksWell(verifier, 'credit-record');

  await manager.opens('/credit/records');
  await looksWell(manager, 'credit-records-phone');
  await opens(manager, number);
  await does(manager, 'comment', '已告知', { 陈述申辩: '合同已于本周补充备案。' });
  await manager.page.getByTestId('comment').getByText('合同已于本周补充备案。').waitFor();
  expect(await manager.page.getByTestId('timeline').innerText()).toMatch(/陈述申辩[^]*核实并告知[^]*报送/);
  expect(await manager.page.getByTestId('timeline').innerText()).not.toContain('demo-');
  await looksWell(manager, 'credit-record-phone');

  await verifier.opens(`/credit/scores/${FIRM}`);
  await verifier.page.getByTestId('forecast-note').waitFor();
  await verifier.page.getByTestId('forecast').click();
  await verifier.page.getByTestId('parts').getByText(number).waitFor();
  await looksWell(verifier, 'credit-forecast');

  const { effectiveDate } = await county.call(`/v1/${record}`);
  await comesTo(String(effectiveDate), record, 'EFFECTIVE');
  await verifier.opens(`/credit/scores/${FIRM}`);
  const row = verifier.page.getByTestId('parts').getByRole('row', { name: number });
  expect(await row.innerText()).toMatch(/−2.0[^]*新签订的物业服务合同未在期限内备案。[^]*《物业管理条例》/);
  const score = await county.call(`/v1/creditScores/${FIRM}`);
  expect(await verifier.page.getByTestId('score').innerText()).toBe((Number(score['scoreTenths']) / 10).toFixed(1));
  await looksWell(verifier, 'credit-score');
  await row.getByRole('link', { name: number }).click();
  await verifier.page.getByTestId('state').getByText('已生效').waitFor();

  await manager.opens('/credit/scores');
  await looksWell(manager, 'credit-scores-phone');
  await manager.page.getByRole('link', { name: '示例物业' }).click();
  await manager.page.getByTestId('score').waitFor();
  await looksWell(manager, 'credit-score-phone');
  await manager.opens(`/credit/records/${record.split('/').at(-1)}`);
  await does(manager, 'object', '异议中', { 异议理由: '合同早已备案，系统没有更新。' });
  await verifier.page.getByTestId('refresh').click();
  await verifier.page.getByTestId('state').getByText('异议中').waitFor();
  expect(await verifier.page.getByTestId('pane').getByRole('button').count()).toBe(0);
  const bureau = await Visitor.signedIn(browser, city.url, BUREAU, '/credit/records');
  await opens(bureau, number);
  await bureau.page.getByTestId('do-decideObjection').click();
  const dialog = bureau.page.getByRole('dialog');
  await dialog.getByRole('combobox', { name: '处理结果' }).fill('更正');
  await bureau.page.getByRole('option', { name: '更正' }).click();
  await dialog.getByRole('combobox', { name: '更正后分值' }).fill('1.0');
  await bureau.page.getByRole('option', { name: '1.0', exact: true }).click();
  await dialog.getByRole('textbox', { name: '书面答复' }).fill('部分合同已按期备案，更正为扣一分。');
  await dialog.getByRole('button', { name: '确定' }).click();
  await bureau.page.getByTestId('state').getByText('已生效').waitFor();
  expect(await bureau.page.getByTestId('story').innerText()).toMatch(/−1\.0\s*原分值 −2\.0[^]*更正[^]*部分合同已按期备案/);
  await looksWell(bureau, 'credit-objection');

  for (const visitor of [reporter, manager, verifier, bureau]) {
    expect(visitor.errors).toEqual([]);
    await visitor.leaves();
  }
});

test('whoever reported a record is told that somebody else verifies it', async () => {
  const officer = await Visitor.signedIn(browser, city.url, COUNTY, '/credit/records/new');
  const { page } = officer;
  await picks(page, 'organisation', '示例物业');
  await picks(page, 'item-type', 'GO04');
  await picks(page, 'quarter', '双层小筑');
  await page.getByLabel('发生日期').fill('2026-11-02');
  await page.getByLabel('发生日期').press('Enter');
  await page.getByTestId('facts').fill('通过标准化小区验收。');
  await page.getByTestId('send').click();
  await page.getByTestId('kept-ownReport').waitFor();
  expect(await page.getByTestId('pane').innerText()).toContain('此信息由您报送，须由他人核实、处理。');
  expect(await page.getByTestId('do-verify').count()).toBe(0);
  await officer.leaves();
});

test('the ranking, the rules and the page of an enterprise tell its grade, in both languages', async () => {
  const visitor = await Visitor.signedIn(browser, city.url, COUNTY, '/credit/scores');
  const { page } = visitor;
  await page.getByRole('link', { name: '示例物业' }).waitFor();
  await looksWell(visitor, 'credit-scores');
  await page.getByRole('button', { name: '查看 示例物业' }).click();
  await page.getByTestId('open-page').click();
  await page.getByTestId('score').waitFor();
  await visitor.opens('/credit/rules');
  expect(await page.getByTestId('grades').innerText()).toMatch(/AAA级\s+85分以上[^]*C级/);
  expect(await page.getByTestId('items-BAD').getByRole('row', { name: /BD06/ }).innerText()).toMatch(/−1.0[^]*轻微/);
  await looksWell(visitor, 'credit-rules');
  await visitor.opens(`/registry/enterprises/${FIRM}`);
  await page.getByTestId('to-score').click();
  await page.getByTestId('uses').waitFor();
  await page.getByRole('button', { name: 'English' }).click();
  await visitor.opens('/credit/rules');
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Credit rules');
  await looksWell(visitor, 'credit-rules-en');
  await visitor.leaves();
});

test('a complaint that is late announces what it costs, and leads to its record when the fault is verified', async () => {
  const said = {
    quarter: QUARTER,
    place: '1号楼',
    text: '楼道灯不亮已经很久，老人夜里下楼很危险。',
    fullName: '赵样例',
    phone: '10012345678',
  };
  const report = { ...said, kind: 'COMPLAINT', category: 'SERVICE_QUALITY', title: '楼道灯不亮', disclosure: 'NAMED' };
  const { name } = await county.call('/v1/cases?channel=VISIT', report);
  const does = (command: string, body: object = {}) => county.call(`/v1/${String(name)}:${command}`, body);
  await does('accept');
  await does('dispatch', { lead: { body: 'ENTERPRISE' } });
  const firm = new OfficerOverRest(city.url, `dev-enterprise-211103-${FIRM}`);
  await firm.call(`/v1/${String(name)}:signFor`, {});
  await new OfficerOverRest(city.url, 'dev-operator').call('/v1/operations/clock:advance', { days: 60 });

  const officer = await Visitor.signedIn(browser, city.url, COUNTY, `/complaints/${String(name).slice('cases/'.length)}`);
  const ahead = officer.page.getByTestId('credit-ahead');
  expect(await ahead.innerText()).toMatch(/信用扣分预告[^]*−1\.0[^]*投诉属实且未按期处理[^]*仅超期不扣分/);
  await looksWell(officer, 'credit-ahead');
  await firm.call(`/v1/${String(name)}:reply`, { text: '已更换灯具，楼道照明恢复。' });
  await does('revisit', { reached: true, solved: true, attitude: 4 });
  await does('close', { fault: 'VERIFIED' });
  await eventually('the case has its record', async () => {
    const { creditRecords } = await county.call(`/v1/creditRecords?case=${String(name)}`);
    return (creditRecords as readonly unknown[]).length === 1;
  });
  await officer.page.getByTestId('refresh').click();
  await officer.page.getByTestId('credit-record').getByRole('link').click();
  await officer.page.getByTestId('state').getByText('待核实').waitFor();
  expect(await officer.page.getByTestId('story').innerText()).toContain('投诉认定');
  expect(officer.errors).toEqual([]);
  await officer.leaves();
});
