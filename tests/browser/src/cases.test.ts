import { readFileSync } from 'node:fs';
import type { CityProcess } from '@heming/testing';
import type { Browser } from 'playwright-core';
import { OfficerOverRest } from './officer-over-rest.js';
import { Stage } from './stage.js';
import { OFFICE, Visitor } from './visitor.js';

const COUNTY = 'demo-county-211103';
/** The enterprise that the demonstration's manager acts for. */
const FIRM = '91211199MA0WY001XJ';
const QUARTER = 'quarters/PJ-211103016-0029';
/** What every report says. */
const SAID = {
  quarter: QUARTER,
  place: '3号楼',
  text: '两部电梯都停了，老人下不了楼。',
  fullName: '钱样例',
  phone: '10012345678',
};
const REPORT = { ...SAID, kind: 'COMPLAINT', category: 'ELEVATORS', title: '电梯停运', disclosure: 'NAMED' };
/** Two work orders of 12345, the second about a quarter that nobody knows. */
const HOTLINE = `\uFEFF工单编号,诉求类别,小区编号,诉求内容,来电人,来电号码
PJ-1,电梯,PJ-211103016-0029,二号楼电梯停运三天了,张三,10012345678
PJ-2,电梯,没有的小区,三号楼电梯停运三天了,张三,10012345678
`;
/** A red square of 8 × 8. */
const PHOTO = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAgAAAAICAIAAABLbSncAAAAEUlEQVR4nGM4ISeHFTEMLQkAkL9BAbKfPiIAAAAASUVORK5CYII=', 'base64');
/** A manager on his way, with the office on his phone. */
const PHONE = { ...OFFICE, screen: { width: 375, height: 812 } };
/** Longest that a test may take: it drives a real browser, on a machine that may do other things. */
jest.setTimeout(180_000);
let stage: Stage;
let city: CityProcess;
let browser: Browser;
let register: OfficerOverRest;
let resident: OfficerOverRest;

beforeAll(async () => {
  stage = await Stage.opened();
  ({ city, browser } = stage);
  register = new OfficerOverRest(city.url);
  resident = new OfficerOverRest(city.url, 'dev-expert-2111');
  const enterprise = `organisations/${FIRM}`;
  await register.call('/v1/organisations', {
    uscc: FIRM,
    title: '示例物业',
    kind: 'PROPERTY_SERVICE_ENTERPRISE',
    division: 'divisions/211103',
  });
  await register.call(`/v1/${enterprise}:changeState`, { state: 'ACTIVE', reason: '核实' });
  const code = QUARTER.slice('quarters/'.length);
  await register.call('/v1/quarters', { code, title: '鹤鸣花园(样例)', division: 'divisions/211103016005', householdCount: 100 });
  await register.call(`/v1/${QUARTER}:demarcate`, { decisionNo: '1号' });
  await register.call(`/v1/${QUARTER}:assignEnterprise`, { enterprise, fromDay: '2024-01-01', basis: '合同', serviceGrade: 5 });
});
afterAll(() => stage.closes());

/** Sends the form that a command opens. */
async function confirms({ page }: Visitor): Promise<void> {
  await page.getByRole('dialog').getByRole('button', { name: '确定' }).click();
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
}

/** Presses the button of a command and sends its form as it is. */
async function does(visitor: Visitor, command: string): Promise<void> {
  await visitor.page.getByTestId(`do-${command}`).click();
  await confirms(visitor);
}

/** Opens the only case of a tab. */
async function opensFrom(visitor: Visitor, tab: string, number: string): Promise<void> {
  await visitor.page.getByTestId(`tab-${tab}`).click();
  await visitor.page.getByRole('link', { name: number }).click();
  await visitor.page.getByTestId('pane').waitFor();
  await visitor.settles();
}

test('a complaint goes from the county to the enterprise on its phone and back, until it is closed', async () => {
  const { number } = (await resident.call('/v1/me/cases', REPORT)) as { number: string };
  const officer = await Visitor.signedIn(browser, city.url, COUNTY, '/complaints');
  await officer.page.getByTestId('tab-submitted').getByText('1').waitFor();
  expect(await officer.seriousFindings()).toEqual([]);
  await officer.keeps('cases');
  await opensFrom(officer, 'submitted', number);
  expect(await officer.page.getByTestId('reporters').innerText()).toMatch(/钱\*\*[^]*100\*+/);
  await does(officer, 'accept');
  await officer.page.getByTestId('state').getByText('待派单').waitFor();
  await does(officer, 'dispatch');
  await officer.page.getByTestId('state').getByText('待签收').waitFor();
  expect(await officer.page.getByTestId('pane').innerText()).toContain('示例物业');
  expect(await officer.page.getByTestId('do-sign').count()).toBe(0);
  await officer.settles();
  expect(await officer.seriousFindings()).toEqual([]);
  await officer.keeps('case');

  const manager = await Visitor.signedIn(browser, city.url, 'demo-enterprise', '/complaints', PHONE);
  await opensFrom(manager, 'sign', number);
  await does(manager, 'sign');
  await manager.page.getByTestId('state').getByText('办理中').waitFor();
  await manager.page.getByTestId('do-reply').click();
  await manager.page.getByRole('textbox', { name: '答复内容' }).fill('已更换门机，两部电梯恢复运行。');
  await manager.page.getByRole('dialog').getByRole('button', { name: '确定' }).click();
  await manager.page.getByText('必填').waitFor();
  await manager.page.getByTestId('photos').setInputFiles({ name: 'after.png', mimeType: 'image/png', buffer: PHOTO });
  await manager.page.getByAltText('照片 第 1 张').waitFor();
  expect(await manager.seriousFindings()).toEqual([]);
  await confirms(manager);
  await manager.page.getByTestId('state').getByText('已答复').waitFor();
  await manager.settles();
  await manager.keeps('case-phone');
  const width = (await manager.page.evaluate('document.documentElement.scrollWidth')) as number;
  expect([width <= PHONE.screen.width, await manager.seriousFindings(), manager.errors]).toEqual([true, [], []]);
  await manager.leaves();

  await officer.opens('/complaints');
  await opensFrom(officer, 'revisit', number);
  await officer.page.getByRole('button', { name: '答复照片 第 1 张' }).locator('img').waitFor();
  await officer.page.getByTestId('reveal').click();
  await officer.page.getByRole('textbox', { name: '查阅用途' }).fill('回访');
  await confirms(officer);
  await officer.page.getByTestId('reporters').getByText('钱样例').waitFor();
  await does(officer, 'revisit');
  await officer.page.getByTestId('state').getByText('已回访').waitFor();
  await does(officer, 'close');
  await officer.page.getByTestId('state').getByText('已办结').waitFor();
  expect(await officer.page.getByTestId('verdict').innerText()).toContain('是');
  expect(officer.errors).toEqual([]);
  await officer.leaves();
});

test('a call at the desk is registered with its number, after what is alike was shown', async () => {
  await resident.call('/v1/me/cases', { ...REPORT, place: '5号楼' });
  const officer = await Visitor.signedIn(browser, city.url, COUNTY, '/complaints/new');
  const { page } = officer;
  await page.getByTestId('send').click();
  await page.getByText('还有必填内容没有填写。').waitFor();
  await page.getByRole('combobox', { name: '小区', exact: true }).click();
  await page.getByRole('option', { name: /鹤鸣花园/ }).click();
  await page.getByRole('combobox', { name: '诉求类别', exact: true }).click();
  await page.getByRole('option', { name: '电梯', exact: true }).click();
  await page.getByTestId('advice').getByText('96333').waitFor();
  await page.getByTestId('similar').getByText('5号楼').waitFor();
  await page.getByTestId('title').fill('电梯异响');
  await page.getByTestId('text').fill('二单元电梯运行时有异响。');
  await page.getByTestId('full-name').fill('吴样例');
  await page.getByTestId('phone').fill('10087654321');
  expect(await officer.seriousFindings()).toEqual([]);
  await officer.keeps('case-entry');
  await page.getByTestId('send').click();
  expect(await page.getByTestId('receipt').innerText()).toMatch(/TS-\d{8}-\d{6}/);
  await page.getByTestId('open-case').click();
  await page.getByTestId('do-accept').waitFor();
  expect(officer.errors).toEqual([]);

  await officer.opens('/complaints');
  await page.getByTestId('tables').click();
  const downloaded = page.waitForEvent('download');
  await page.getByTestId('export-cases').click();
  const file = await (await downloaded).path();
  expect(readFileSync(file).subarray(0, 2).toString()).toBe('PK');
  expect(officer.errors).toEqual([]);
  await officer.leaves();
});

test('what a reporter answers by telephone is recorded at the desk, and the case goes on', async () => {
  const { name } = await register.call('/v1/cases?channel=PHONE', { ...REPORT, category: 'TENDERING', title: '招标公告在哪里看' });
  await register.call(`/v1/${String(name)}:accept`, {});
  await register.call(`/v1/${String(name)}:dispatch`, {});
  await register.call(`/v1/${String(name)}:signFor`, {});
  await register.call(`/v1/${String(name)}:ask`, { question: '请问是哪一次招标？' });
  const officer = await Visitor.signedIn(browser, city.url, COUNTY, `/complaints/${String(name).slice('cases/'.length)}`);
  const { page } = officer;
  await page.getByTestId('do-answer').click();
  await page.getByRole('textbox', { name: '诉求人补充内容' }).fill('来电答复：三月的那一次。');
  await confirms(officer);
  await page.getByTestId('state').getByText('办理中').waitFor();
  await page.getByText('来电答复：三月的那一次。').waitFor();
  await officer.settles();
  expect([await page.getByTestId('do-answer').count(), await officer.seriousFindings(), officer.errors]).toEqual([0, [], []]);
  await officer.leaves();
});

test('a repair asked for by telephone is registered at the desk of the enterprise with its number, beside what is unfinished', async () => {
  const earlier = await resident.call('/v1/me/repairOrders', { ...SAID, part: 'POWER', place: '2号楼' });
  const manager = await Visitor.signedIn(browser, city.url, 'demo-enterprise', '/repairs');
  const { page } = manager;
  await page.getByTestId('register-repair').click();
  await page.getByTestId('send').click();
  await page.getByText('还有必填内容没有填写。').waitFor();
  await page.getByRole('combobox', { name: '小区', exact: true }).click();
  await page.getByRole('option', { name: /鹤鸣花园/ }).click();
  await page.getByRole('combobox', { name: '报修部位', exact: true }).click();
  await page.getByRole('option', { name: '供电照明', exact: true }).click();
  await page
    .getByTestId('similar')
    .getByRole('link', { name: String(earlier['number']) })
    .waitFor();
  await page.getByText('紧急', { exact: true }).click();
  await page.getByTestId('place').fill('4号楼一层');
  await page.getByTestId('text').fill('楼道灯全部不亮。');
  await page.getByTestId('full-name').fill('吴样例');
  await page.getByTestId('phone').fill('10087654321');
  await manager.settles();
  expect(await manager.seriousFindings()).toEqual([]);
  await manager.keeps('repair-entry');
  await page.getByTestId('send').click();
  expect(await page.getByTestId('receipt').innerText()).toMatch(/BX-\d{8}-\d{6}[^]*到场期限/);
  await page.getByTestId('open-repair').click();
  await page.getByTestId('do-assign').waitFor();
  expect(await page.getByTestId('repair').innerText()).toMatch(/吴\*\*[^]*100\*+/);
  expect(await page.getByTestId('work').innerText()).toMatch(/服务等级\s*5 级\s*到场期限/);
  expect([await manager.seriousFindings(), manager.errors]).toEqual([[], []]);
  await manager.leaves();
});

test('an enterprise mends what was reported, on its phone, with photos before and after', async () => {
  const order = await resident.call('/v1/me/repairOrders', { ...SAID, part: 'ELEVATOR', urgency: 'URGENT' });
  const manager = await Visitor.signedIn(browser, city.url, 'demo-enterprise', '/repairs', PHONE);
  const { page } = manager;
  await page.getByRole('link', { name: String(order['number']) }).click();
  await page.getByTestId('do-assign').click();
  await page.getByRole('textbox', { name: '维修人员' }).fill('王师傅');
  await confirms(manager);
  for (const [command, file] of [
    ['arrive', 'before.png'],
    ['finish', 'after.png'],
  ] as const) {
    await page.getByTestId(`do-${command}`).click();
    if (command === 'finish') await page.getByRole('textbox', { name: '维修结果' }).fill('已更换门机。');
    await page.getByTestId('photos').setInputFiles({ name: file, mimeType: 'image/png', buffer: PHOTO });
    await page
      .getByAltText(/第 1 张/)
      .first()
      .waitFor();
    await confirms(manager);
  }
  await page.getByTestId('state').getByText('已完工').waitFor();
  await page.getByRole('button', { name: '维修后照片 第 1 张' }).locator('img').waitFor();
  await manager.settles();
  await manager.keeps('repair-phone');
  expect(await page.getByTestId('repair').innerText()).not.toContain(SAID.phone);
  expect([await page.getByTestId('do-finish').count(), await manager.seriousFindings(), manager.errors]).toEqual([0, [], []]);
  await manager.leaves();
});

test('an order is issued, stands on the page of supervision, and is answered by whom it was sent to', async () => {
  const { name } = (await resident.call('/v1/me/cases', { ...REPORT, place: '7号楼' })) as { name: string };
  await register.call(`/v1/${name}:accept`, {});
  await register.call(`/v1/${name}:dispatch`, {});
  const officer = await Visitor.signedIn(browser, city.url, COUNTY, `/complaints/${name.slice('cases/'.length)}`);
  await officer.page.getByTestId('do-order').click();
  await officer.page.getByRole('textbox', { name: '督办事由' }).fill('限期修复电梯。');
  await confirms(officer);
  await officer.page.getByTestId('timeline').getByText('督办单').waitFor();
  await officer.opens('/complaints/supervise');
  await officer.page.getByTestId('orders').getByText('示例物业').waitFor();
  expect(await officer.page.getByTestId('answer-order').count()).toBe(0);
  expect(await officer.seriousFindings()).toEqual([]);
  await officer.keeps('supervision');

  const manager = await Visitor.signedIn(browser, city.url, 'demo-enterprise', '/complaints/supervise');
  await manager.page.getByTestId('answer-order').click();
  await manager.page.getByRole('textbox', { name: '反馈内容' }).fill('已于今日修复。');
  await confirms(manager);
  await manager.page.getByTestId('orders').getByText('已反馈').first().waitFor();
  expect([await manager.seriousFindings(), manager.errors]).toEqual([[], []]);
  await manager.leaves();

  await officer.opens('/complaints/analysis');
  await officer.page.getByTestId('categories').getByText('电梯').waitFor();
  await officer.page.getByTestId('quarters').getByText('鹤鸣花园(样例)').waitFor();
  await officer.keeps('case-analysis');
  expect(await officer.seriousFindings()).toEqual([]);
  await officer.page.getByTestId('card-onTime').click();
  await officer.page.getByText('K14').waitFor();
  await officer.opens(`/registry/${QUARTER}?tab=cases`);
  await officer.page.getByText('7号楼').or(officer.page.getByText('电梯停运')).first().waitFor();
  await officer.opens('/overview');
  await officer.page.getByTestId('card-onTime').waitFor();
  expect(await officer.seriousFindings()).toEqual([]);
  expect(officer.errors).toEqual([]);
  await officer.leaves();

  const auditor = await Visitor.signedIn(browser, city.url, 'demo-auditor', '/access/audit');
  await auditor.page.getByTestId('audit-trail').click();
  await auditor.page.getByRole('option', { name: '投诉与报修' }).click();
  await auditor.page.getByRole('cell', { name: '派单', exact: true }).first().waitFor();
  expect([await auditor.seriousFindings(), auditor.errors]).toEqual([[], []]);
  await auditor.leaves();
});

test('whoever is late is told so in his language, and sees what others did', async () => {
  const { name } = (await resident.call('/v1/me/cases', { ...REPORT, place: '9号楼' })) as { name: string };
  const officer = await Visitor.signedIn(browser, city.url, COUNTY, `/complaints/${name.slice('cases/'.length)}`);
  const { page } = officer;
  await page.getByTestId('do-accept').click();
  await register.call(`/v1/${name}:accept`, {});
  await page.getByRole('dialog').getByRole('button', { name: '确定' }).click();
  expect(await page.getByRole('dialog').getByTestId('problem').innerText()).toContain('已被他人修改，请刷新后重试');
  expect(await officer.seriousFindings()).toEqual([]);
  await page.keyboard.press('Escape');
  await page.getByTestId('refresh').click();
  await page.getByTestId('do-dispatch').waitFor();
  await officer.leaves();
});

test('a table of the hotline is brought in once, and its bad rows are told', async () => {
  const officer = await Visitor.signedIn(browser, city.url, COUNTY, '/complaints');
  const { page } = officer;
  await page.getByTestId('tables').click();
  await page.getByTestId('hotline-file').setInputFiles({ name: 'hotline.csv', mimeType: 'text/csv', buffer: Buffer.from(HOTLINE) });
  await page.getByTestId('hotline-send').click();
  await page.getByTestId('hotline-result').getByText('登记 1 件，已在册 0 件，未通过 1 行。').waitFor();
  await page
    .getByTestId('hotline-result')
    .getByText(/第 3 行 小区/)
    .waitFor();
  await page.getByTestId('hotline-send').click();
  await page.getByTestId('hotline-result').getByText('登记 0 件，已在册 1 件').waitFor();
  expect([await officer.seriousFindings(), officer.errors]).toEqual([[], []]);
  await officer.leaves();
});
