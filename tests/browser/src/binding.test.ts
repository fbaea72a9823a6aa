import { join } from 'node:path';
import { CityProcess, eventually, temporaryFolder } from '@heming/testing';
import { chromium, type Browser } from 'playwright-core';
import { OfficerOverRest } from './officer-over-rest.js';
import { RESIDENT, Visitor } from './visitor.js';

const QUARTER = 'quarters/PJ-211103016-0019';
const DIVISION = 'divisions/211103016005';
const OFFICER = 'demo-community-211103016005';
/** Two who sign in and hold no role: one is on record as an owner, one gives a number that nobody has. */
const [OWNER, STRANGER] = ['demo-newcomer', 'demo-owner'] as const;
const SAID = { fullName: '钱样例', idNumber: 'E5005001', phone: '10012345678' };
const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'];
/** Longest that a test may take: it drives a real browser, on a machine that may do other things. */
jest.setTimeout(120_000);
const folder = temporaryFolder();
let city: CityProcess;
let register: OfficerOverRest;
let browser: Browser;

beforeAll(async () => {
  [city, browser] = await Promise.all([
    CityProcess.start({ data: join(folder.path, 'data') }),
    chromium.launch({ executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium', args: FLAGS }),
  ]);
  register = new OfficerOverRest(city.url);
  await register.call('/v1/quarters', { code: QUARTER.slice('quarters/'.length), title: '绑定小筑(样例)', division: DIVISION });
  await register.call(`/v1/${QUARTER}/buildings`, { number: '001', title: '一号楼', use: 'RESIDENTIAL', entranceCount: 1 });
  for (const room of ['0101', '0102']) {
    const unit = { entrance: '01', room, floor: 1, use: 'RESIDENCE', registeredAreaCenti: '9550', saleState: 'DELIVERED' };
    await register.call(`/v1/${QUARTER}/buildings/001/units`, { ...unit, deliveredOn: '2019-06-30' });
  }
  await register.call(`/v1/${QUARTER}:demarcate`, { decisionNo: '1号' });
  const { fullName, idNumber } = SAID;
  const { name: owner } = await register.call('/v1/persons', { idType: 'PASSPORT', idNumber, fullName, division: DIVISION });
  const holdings = [{ owner, shareNum: 1, shareDen: 1, basis: 'REGISTERED' }];
  await register.call(`/v1/${QUARTER}/buildings/001/units/01-0101/title:transfer`, { fromDay: '2021-03-04', holdings });
});
afterAll(async () => {
  await browser?.close();
  await city?.stop();
  folder.remove();
});

/** Fills the form with the keyboard alone, and sends it. */
async function asks({ page }: Visitor, idNumber: string): Promise<void> {
  await page.getByLabel('小区名称').focus();
  await page.keyboard.type('bdxz');
  await page.keyboard.press('Enter');
  await page.getByTestId('quarter').focus();
  await page.keyboard.press('Enter');
  await page.getByTestId('chosen').waitFor();
  await page.getByLabel('楼幢').selectOption({ label: '001 一号楼' });
  await page.getByLabel('单元和室号').locator('option', { hasText: '0101' }).waitFor({ state: 'attached' });
  await page.getByLabel('单元和室号').selectOption({ label: '01 单元 0101 室' });
  await page.getByLabel('业主（房屋的权利人）').focus();
  await page.keyboard.press('Tab');
  await page.getByLabel('证件类型').selectOption({ label: '护照' });
  await page.keyboard.press('Tab');
  for (const text of [SAID.fullName, idNumber, SAID.phone, '房本在办理中']) {
    await page.keyboard.type(text);
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('Enter');
}

/** Opens the first request that waits, in the office. */
async function opensFirst({ page }: Visitor): Promise<void> {
  await page.getByRole('button', { name: '查看 钱**' }).first().click();
  await page.getByTestId('open-page').click();
  await page.getByTestId('review').waitFor();
}

test('somebody without a home asks to be bound to it, the community looks and approves, and the home appears', async () => {
  const resident = await Visitor.signedIn(browser, city.url, OWNER, '/', RESIDENT);
  await resident.page.getByTestId('nobody').waitFor();
  expect(await resident.seriousFindings()).toEqual([]);
  await resident.page.getByTestId('bind').click();
  await resident.page.getByTestId('send').click();
  await resident.page.getByText('还有内容没有填写。').waitFor();
  expect(await resident.seriousFindings()).toEqual([]);
  await asks(resident, SAID.idNumber);
  await resident.page.getByTestId('state').getByText('待审核').waitFor();
  expect(await resident.page.getByTestId('binding').innerText()).toMatch(/绑定小筑\(样例\) 001 幢 01 单元 0101 室[^]*钱\*\*/);
  expect(await resident.seriousFindings()).toEqual([]);
  await resident.keeps('resident-binding');

  const officer = await Visitor.signedIn(browser, city.url, OFFICER, '/registry/bindings');
  await officer.page.getByText('剩 5 个工作日').waitFor();
  expect(await officer.seriousFindings()).toEqual([]);
  await officer.keeps('bindings');
  await opensFirst(officer);
  await officer.page.getByTestId('review').getByText('所填证件、姓名与登记一致，可以通过。').waitFor();
  expect(await officer.page.getByTestId('binding').innerText()).not.toContain(SAID.idNumber);
  await officer.page.getByTestId('reveal').click();
  await officer.page.getByRole('button', { name: '确定' }).click();
  await officer.page.getByTestId('binding').getByText(SAID.idNumber).waitFor();
  expect(await officer.page.getByTestId('binding').innerText()).toContain('房本在办理中');
  await officer.page.getByRole('dialog').waitFor({ state: 'hidden' });
  expect(await officer.seriousFindings()).toEqual([]);
  await officer.keeps('binding');
  await officer.page.getByTestId('approve').click();
  await officer.page.getByRole('button', { name: '确定' }).click();
  await officer.page.getByTestId('binding').getByText('已通过').waitFor();
  expect([await officer.page.getByTestId('approve').count(), officer.errors]).toEqual([0, []]);
  await officer.leaves();

  await eventually('he has his role', async () => {
    const { grants } = await register.call(`/v1/grants?subject=${OWNER}`);
    return (grants as readonly unknown[]).length > 0;
  });
  await resident.opens('/bindings');
  await resident.page.getByTestId('state').getByText('已通过').waitFor();
  await resident.page.getByRole('button', { name: '谁查看过我填写的信息' }).click();
  expect(await resident.page.getByTestId('look').innerText()).toMatch(/社区居委会 · 审核绑定申请/);
  await resident.opens('/');
  await resident.page.getByTestId('home').waitFor();
  expect(await resident.page.getByTestId('home').innerText()).toMatch(/绑定小筑\(样例\) 0101/);
  expect(resident.errors).toEqual([]);
  await resident.leaves();
});

test('who is not on record is turned down with a reason, and may take back what waits', async () => {
  const resident = await Visitor.signedIn(browser, city.url, STRANGER, '/bindings/new', RESIDENT);
  await asks(resident, 'E9999999');
  await resident.page.getByTestId('state').getByText('待审核').waitFor();
  const officer = await Visitor.signedIn(browser, city.url, OFFICER, '/registry/bindings');
  await opensFirst(officer);
  await officer.page.getByTestId('review').getByText('不能通过').waitFor();
  expect(await officer.page.getByTestId('approve').isDisabled()).toBe(true);
  await officer.page.getByTestId('reject').click();
  await officer.page.getByRole('dialog').getByRole('combobox').click();
  await officer.page.getByRole('option', { name: '所填身份与该房屋的登记不一致' }).click();
  await officer.page.getByRole('button', { name: '确定' }).click();
  await officer.page.getByTestId('binding').getByText('未通过').waitFor();
  await officer.leaves();

  await resident.opens('/bindings');
  await resident.page.getByText('所填身份与该房屋的登记不一致').waitFor();
  await resident.page.getByTestId('ask').click();
  await asks(resident, 'E9999999');
  await resident.page.getByRole('button', { name: '撤回申请' }).click();
  await resident.page.getByTestId('state').getByText('已撤回').waitFor();
  expect([await resident.seriousFindings(), resident.errors]).toEqual([[], []]);
  await resident.leaves();
});
