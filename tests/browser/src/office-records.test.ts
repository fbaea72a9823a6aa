import { OfficerOverRest } from './officer-over-rest.js';
import { Stage } from './stage.js';
import { Visitor } from './visitor.js';

const COUNTY = 'demo-county-211103';
const COMMUNITY = 'divisions/211103016005';
/** Longest that a test may take: it drives a real browser, on a machine that may do other things. */
jest.setTimeout(120_000);
let stage: Stage;
let register: OfficerOverRest;

beforeAll(async () => {
  stage = await Stage.opened();
  register = new OfficerOverRest(stage.city.url);
  for (const [at, title] of ['鹤翔花园(样例)', '苇海人家(样例)', '辽河左岸(样例)'].entries()) {
    await register.call('/v1/quarters', { code: codeOf(at + 1), title, division: COMMUNITY, householdCount: 4 });
    await register.call(`/v1/${quarterOf(at + 1)}:demarcate`, { decisionNo: `盘住建〔2026〕${at + 1}号` });
  }
});
afterAll(() => stage.closes());

function codeOf(sequence: number): string {
  return `PJ-211103016-000${sequence}`;
}

function quarterOf(sequence: number): string {
  return `quarters/${codeOf(sequence)}`;
}

const signedIn = (path: string, subject = COUNTY): Promise<Visitor> => Visitor.signedIn(stage.browser, stage.city.url, subject, path);

test('a row opens in a drawer by mouse and by keyboard; Esc closes it where one was, and a link leads to the page', async () => {
  const officer = await signedIn('/registry/quarters');
  const { page } = officer;
  const drawer = page.getByRole('dialog', { name: '苇海人家(样例)' });
  await page.getByRole('row', { name: '苇海人家(样例)' }).getByText('已划定').click();
  await drawer.getByText(codeOf(2)).waitFor();
  await page.keyboard.press('Escape');
  await drawer.waitFor({ state: 'hidden' });

  const opener = page.getByRole('button', { name: '查看 苇海人家(样例)' });
  await opener.focus();
  await page.keyboard.press('Enter');
  await drawer.getByText('管理方式').waitFor();
  expect(await officer.seriousFindings()).toEqual([]);
  await officer.keeps('drawer');
  await page.keyboard.press('Escape');
  await drawer.waitFor({ state: 'hidden' });
  await page.locator('button.open:focus').waitFor();
  expect(await page.evaluate('document.activeElement.getAttribute("aria-label")')).toBe('查看 苇海人家(样例)');

  await page.keyboard.press('Enter');
  await drawer.getByTestId('open-page').focus();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: '苇海人家(样例)' }).waitFor();
  expect(new URL(page.url()).pathname).toBe(`/office/registry/quarters/${codeOf(2)}`);
  expect(officer.errors).toEqual([]);
  await officer.leaves();
});

/** Fills a form by the labels of its fields; a text, a day or a choice by its word. */
async function fill({ page }: Visitor, title: string, values: Readonly<Record<string, string>>): Promise<void> {
  const dialog = page.getByRole('dialog', { name: title });
  for (const [label, value] of Object.entries(values)) {
    const field = dialog.getByLabel(label, { exact: true }).first();
    if (/^\d{4}-\d{2}-\d{2}$/.test(value)) {
      await field.fill(value);
      await field.press('Enter');
    } else if ((await field.getAttribute('role')) === 'combobox') {
      await field.click();
      await page.getByRole('option', { name: value, exact: true }).locator('visible=true').click();
    } else await field.fill(value);
  }
}

/** Sends a form and waits until it is gone. */
async function send({ page }: Visitor, title: string): Promise<void> {
  const dialog = page.getByRole('dialog', { name: title });
  await dialog.getByRole('button', { name: '确定' }).click();
  await dialog.waitFor({ state: 'hidden' }).catch(async () => {
    throw new Error(`still open: ${await dialog.innerText()}`);
  });
}

/** Chooses a person, whom only the whole of his telephone number finds. */
async function choosePerson({ page }: Visitor, title: string, label: string, phone: string, shown: string): Promise<void> {
  await page.getByRole('dialog', { name: title }).getByRole('combobox', { name: label, exact: true }).fill(phone);
  await page.getByRole('option', { name: shown }).locator('visible=true').click();
}

test('a building and a home are registered, sold, handed over and described anew', async () => {
  const officer = await signedIn(`/registry/quarters/${codeOf(1)}?tab=board`);
  const { page } = officer;
  await page.getByText('此小区还没有登记楼幢。').waitFor();
  await page.getByTestId('new-building').click();
  await fill(officer, '登记楼幢', { 幢号: '001', 楼名: '1号楼', 地上层数: '二', 单元数: '1' });
  await page.getByRole('dialog', { name: '登记楼幢' }).getByRole('button', { name: '确定' }).click();
  await page.getByRole('dialog').getByTestId('problem').waitFor();
  await fill(officer, '登记楼幢', { 地上层数: '2', 专有部分总面积: '190.5', 竣工验收日期: '2019-05-01' });
  await send(officer, '登记楼幢');
  await page.getByText('地上 2 层 · 1 个单元').waitFor();
  for (const room of ['0101', '0102']) {
    await page.getByTestId('new-unit').click();
    await fill(officer, '登记房屋', { 室号: room, 楼层: '1', 登记面积: '95.25' });
    await send(officer, '登记房屋');
  }
  await page
    .getByTestId('board')
    .getByRole('button', { name: /^0101 .*未售$/ })
    .click();
  const sheet = page.getByRole('dialog', { name: '01-0101' });
  await sheet.getByText('95.25 m²').first().waitFor();
  expect(await sheet.getByTestId('deliver').count()).toBe(0);
  await sheet.getByTestId('edit-unit').click();
  await fill(officer, '修改房屋', { 销售状态: '已售未交付', 楼层: '2' });
  await send(officer, '修改房屋');
  await sheet.getByTestId('deliver').click();
  await fill(officer, '登记房屋交付', { 交付日期: '2020-06-30' });
  await send(officer, '登记房屋交付');
  await sheet.getByText('2020-06-30').waitFor();
  expect(await officer.seriousFindings()).toEqual([]);
  await officer.keeps('unit');
  expect(await register.call(`/v1/${quarterOf(1)}/buildings/001/units/01-0101`)).toMatchObject({
    floor: 2,
    saleState: 'DELIVERED',
    deliveredOn: '2020-06-30',
    registeredAreaCenti: '9525',
  });
  expect(officer.errors.filter((error) => !/40[04]/.test(error))).toEqual([]);
  await officer.leaves();
});

test('a fact of a building is corrected by one officer and another', async () => {
  const officer = await signedIn(`/registry/quarters/${codeOf(1)}?tab=board`);
  const { page } = officer;
  await page.getByTestId('edit-building').click();
  await fill(officer, '修改楼幢', { 楼名: '一号楼', 电梯数: '1' });
  await send(officer, '修改楼幢');
  await page.getByText('1 部电梯').waitFor();
  await page.getByTestId('building-corrections').click();
  await page.getByTestId('correct').click();
  await fill(officer, '申请楼幢信息更正', { 更正项: '用途', 新值: '商住', 更正理由: '登记笔误', 更正依据: '规划核实' });
  await send(officer, '申请楼幢信息更正');
  await page.getByRole('dialog', { name: '楼幢更正' }).getByText('住宅 → 商住').waitFor();
  const building = await register.call(`/v1/${quarterOf(1)}/buildings/001`);
  expect(building).toMatchObject({ title: '一号楼', use: 'RESIDENTIAL' });
  await register.call(`/v1/${quarterOf(1)}/buildings/001:decideCorrection`, { approved: true, etag: building['etag'] });
  expect(await register.call(`/v1/${quarterOf(1)}/buildings/001`)).toMatchObject({ use: 'MIXED' });
  expect(officer.errors).toEqual([]);
  await officer.leaves();
});

test('a home goes to three co-owners, whose shares are corrected with the consent of a second officer', async () => {
  for (const at of [1, 2, 3]) {
    const person = { idType: 'PASSPORT', idNumber: `E200${at}`, fullName: `${'赵钱孙'[at - 1]}样例`, phone: `1001000000${at}` };
    await register.call('/v1/persons', { ...person, division: COMMUNITY });
  }
  const officer = await signedIn(`/registry/quarters/${codeOf(1)}?tab=board`);
  const { page } = officer;
  await page.getByTestId('board').getByRole('button', { name: '0101' }).click();
  await page.getByTestId('transfer').click();
  await page.getByTestId('add-owner').click();
  await page.getByTestId('add-owner').click();
  const dialog = page.getByRole('dialog', { name: '登记产权转移' });
  await fill(officer, '登记产权转移', { 起始日期: '2021-03-04' });
  await dialog.getByRole('button', { name: '确定' }).click();
  await dialog.getByText('请选择每一位权利人').waitFor();
  for (const [at, family] of [...'赵钱孙'].entries())
    await choosePerson(officer, '登记产权转移', `权利人 ${at + 1}`, `1001000000${at + 1}`, `${family}*`);
  await dialog.getByLabel('份额分子 1').fill('2');
  await dialog.getByText('份额之和须等于 1').waitFor();
  await dialog.getByLabel('份额分子 1').fill('1');
  expect(await officer.seriousFindings()).toEqual([]);
  await officer.keeps('co-owners');
  await send(officer, '登记产权转移');
  const owners = page.getByTestId('owners').getByRole('listitem');
  await owners.nth(2).waitFor();
  expect(await owners.allInnerTexts()).toEqual(expect.arrayContaining([expect.stringMatching(/赵\*.*1\/3.*不动产登记.*共有人代表/)]));

  await page.getByTestId('correct-title').click();
  const correction = page.getByRole('dialog', { name: '申请产权更正' });
  for (const at of [1, 2, 3]) await correction.getByLabel(`份额分母 ${at}`).fill(at === 1 ? '2' : '4');
  await fill(officer, '申请产权更正', { 更正理由: '登记笔误', 更正依据: '不动产登记簿' });
  await send(officer, '申请产权更正');
  await page.getByTestId('title-correction').getByText('1/2').waitFor();
  const home = `${quarterOf(1)}/buildings/001/units/01-0101/title`;
  const title = await register.call(`/v1/${home}`);
  await register.call(`/v1/${home}:decideCorrection`, { approved: true, etag: title['etag'] });
  const { holdings } = await register.call(`/v1/${home}`);
  expect((holdings as { shareDen: string }[]).map(({ shareDen }) => shareDen).sort()).toEqual(['2', '4', '4']);
  expect(officer.errors.filter((error) => !error.includes('404'))).toEqual([]);
  await officer.leaves();
});

test('a tenant moves in and out again', async () => {
  const officer = await signedIn(`/registry/quarters/${codeOf(1)}?tab=board`);
  const { page } = officer;
  await page.getByTestId('board').getByRole('button', { name: '0101' }).click();
  const list = page.getByTestId('occupancies');
  await list.getByText('没有记录').waitFor();
  await page.getByTestId('occupy').click();
  await choosePerson(officer, '登记房屋使用', '使用人', '10010000002', '钱*');
  await fill(officer, '登记房屋使用', { 起始日期: '2024-01-01' });
  await send(officer, '登记房屋使用');
  await list.getByText('承租人').waitFor();
  await list.getByRole('button', { name: '终止房屋使用' }).click();
  await fill(officer, '终止房屋使用', { 终止日期: '2025-01-01' });
  await send(officer, '终止房屋使用');
  await list.getByText('2025-01-01').waitFor();
  expect(await list.getByRole('button', { name: '终止房屋使用' }).count()).toBe(0);
  expect(officer.errors).toEqual([]);
  await officer.leaves();
});

/** Opens a list of choices and takes one or more of them. Its place holder lies over the field, and is part of it. */
async function pick({ page }: Visitor, label: string, ...choices: readonly string[]): Promise<void> {
  await page.getByRole('combobox', { name: label, exact: true }).click({ force: true });
  for (const choice of choices) await page.getByRole('option', { name: choice }).locator('visible=true').click();
  if (choices.length > 1) await page.keyboard.press('Escape');
  await page.locator('.el-select-dropdown:visible').first().waitFor({ state: 'detached' });
}

test('a quarter is split after a preview of what moves, and one of its heirs merged into the other', async () => {
  const old = quarterOf(4);
  await register.call('/v1/quarters', { code: codeOf(4), title: '双合里(样例)', division: COMMUNITY });
  await register.call(`/v1/${old}:demarcate`, { decisionNo: '盘住建〔2026〕4号' });
  for (const number of ['001', '002']) {
    const building = { number, title: `${Number(number)}号楼`, use: 'RESIDENTIAL', floorsAboveCount: 2, entranceCount: 1 };
    await register.call(`/v1/${old}/buildings`, building);
    const unit = { entrance: '01', room: '0101', floor: 1, use: 'RESIDENCE', registeredAreaCenti: '9550' };
    await register.call(`/v1/${old}/buildings/${number}/units`, unit);
  }
  const officer = await signedIn(`/registry/quarters/${codeOf(4)}`);
  const { page } = officer;
  await page.getByRole('link', { name: '拆分小区' }).click();
  await page.getByTestId('preview').click();
  await page.getByText('拆分须有至少两个承继小区').waitFor();
  await pick(officer, '承继小区', '苇海人家(样例)', '辽河左岸(样例)');
  for (const [building, title] of [
    ['1号楼', '苇海人家(样例)'],
    ['2号楼', '辽河左岸(样例)'],
  ] as const)
    await pick(officer, `${building} 承继小区`, title);
  await page.getByTestId('preview').click();
  const moves = page.getByTestId('moves');
  await moves.waitFor();
  expect((await moves.innerText()).match(/1 幢、1 套房屋、计算面积 95.50 m²/g)).toHaveLength(2);
  expect(await officer.seriousFindings()).toEqual([]);
  await officer.keeps('split');
  await page.getByTestId('decide-succession').click();
  await fill(officer, '拆分小区', { 决定文号: '盘住建〔2026〕9号', 生效日期: '2024-01-05' });
  await page.getByRole('dialog', { name: '拆分小区' }).getByRole('button', { name: '确定' }).click();
  await page.getByText('已拆分').first().waitFor();
  expect(await register.call(`/v1/${old}`)).toMatchObject({ state: 'SPLIT' });

  await officer.opens(`/registry/quarters/${codeOf(3)}?tab=board`);
  await page
    .getByText(`2号楼 · 住宅 (${codeOf(4)})`)
    .first()
    .waitFor();
  await page.getByTestId('board').getByRole('button', { name: '0101' }).waitFor();
  await officer.opens(`/registry/quarters/${codeOf(3)}/succession?kind=merge`);
  await pick(officer, '承继小区', '苇海人家(样例)');
  await page.getByTestId('preview').click();
  await moves.getByText('1 幢、1 套房屋').waitFor();
  await page.getByTestId('decide-succession').click();
  await fill(officer, '合并小区', { 决定文号: '盘住建〔2026〕10号', 生效日期: '2024-01-05' });
  await page.getByRole('dialog', { name: '合并小区' }).getByRole('button', { name: '确定' }).click();
  await page.getByText('已合并').first().waitFor();
  expect(await register.call(`/v1/${quarterOf(3)}`)).toMatchObject({ state: 'MERGED' });
  expect(officer.errors).toEqual([]);
  await officer.leaves();
});
