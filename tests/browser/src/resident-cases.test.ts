import type { CityProcess } from '@heming/testing';
import type { Browser, Page } from 'playwright-core';
import sharp from 'sharp';
import { ELDER_LINE, ELDER_TOUCH, ELDER_TYPE, measured } from './measures.js';
import { OfficerOverRest } from './officer-over-rest.js';
import { bringOwners, ELDER, FIRM, OWNER, QUARTER } from './owners-on-record.js';
import { chooses, goesOn, signs, TEXT, writes } from './reporting.js';
import { Stage } from './stage.js';
import { RESIDENT, Visitor } from './visitor.js';

/** Longest that a test may take: it drives a real browser, on a machine that may do other things. */
jest.setTimeout(120_000);
let stage: Stage;
let city: CityProcess;
let browser: Browser;
let county: OfficerOverRest;
let firm: OfficerOverRest;
let photo: Buffer;

beforeAll(async () => {
  photo = await sharp({ create: { width: 320, height: 240, channels: 3, background: 'teal' } })
    .jpeg()
    .toBuffer();
  stage = await Stage.opened();
  ({ city, browser } = stage);
  county = new OfficerOverRest(city.url);
  firm = new OfficerOverRest(city.url, `dev-enterprise-211103-${FIRM}`);
  await county.bring('ORGANISATIONS', 'organisations.csv');
  await bringOwners(county);
  await county.call(`/v1/${QUARTER}:demarcate`, { decisionNo: '1号' });
});
afterAll(() => stage.closes());

const signedIn = (subject: string, path: string): Promise<Visitor> => Visitor.signedIn(browser, city.url, subject, path, RESIDENT);
/** The name of what a receipt or a page in the address is about. */
function nameIn(page: Page): string {
  return new URL(page.url()).pathname.replace(/^\/resident\/(?:receipts|matters)\//, '');
}

/** What officers do up to the answer. */
async function isAnswered(name: string, reply: string, anew = false): Promise<void> {
  if (!anew) {
    await county.call(`/v1/${name}:accept`, {});
    await county.call(`/v1/${name}:dispatch`, { lead: { body: 'ENTERPRISE' } });
  }
  await firm.call(`/v1/${name}:signFor`, {});
  await firm.call(`/v1/${name}:reply`, { text: reply, photos: [await firm.uploads(photo)] });
}

test('an owner reports a stopped elevator with a photo in five steps, and judges twice; it is told as it goes on', async () => {
  const owner = await signedIn(OWNER, '/');
  const { page } = owner;
  await page.getByTestId('tiles').getByText('我要投诉').click();
  await page.getByLabel('按关键词找类别').fill('困人');
  expect(await page.getByTestId('advice').getByRole('link').first().getAttribute('href')).toBe('tel:96333');
  await owner.keeps('report-choice');
  expect(await owner.seriousFindings()).toEqual([]);
  await writes(page, '3号楼东侧电梯');
  await chooses(page, photo);
  await page.getByTestId('uploaded').getByRole('img').waitFor();
  await owner.settles();
  await owner.keeps('report-text');
  expect(await owner.seriousFindings()).toEqual([]);
  await goesOn(page);
  await page.getByTestId('no-similar').waitFor();
  await page.getByTestId('own').click();
  expect(await page.getByTestId('check').innerText()).toMatch(new RegExp(`电梯[^]*3号楼东侧电梯[^]*${TEXT}`));
  await owner.settles();
  await owner.keeps('report-check');
  expect(await owner.seriousFindings()).toEqual([]);
  await signs(page);
  await page.getByTestId('receipt').waitFor();
  const number = await page.getByTestId('number').innerText();
  expect(number).toMatch(/^TS-\d{8}-\d{6}$/);
  await owner.keeps('report-receipt');
  expect(await owner.seriousFindings()).toEqual([]);
  const name = nameIn(page);

  await owner.opens('/matters');
  await page.getByTestId('matter').getByText(number).waitFor();
  await page.getByTestId('matter').click();
  await page.getByTestId('case').getByText(TEXT).last().waitFor();
  await page.getByTestId('photos').getByRole('img').first().waitFor();
  expect(await page.getByTestId('lamp').innerText()).toMatch(/剩 \d+ 个工作日|今天到期/);
  expect((await county.call(`/v1/${name}`))['unit']).toBe('');

  await isAnswered(name, '已更换控制板，恢复运行。');
  await page.getByTestId('reply').getByText('已更换控制板').waitFor();
  await owner.settles();
  await owner.keeps('case-answered');
  expect(await owner.seriousFindings()).toEqual([]);
  await owner.opens('/');
  expect(await page.getByTestId('waiting').innerText()).toBe('1');
  await owner.opens(`/matters/${name}`);
  const judge = page.getByTestId('judge');
  await judge.getByLabel('没有解决').check();
  await judge.getByRole('button').click();
  await judge.getByText('请写明哪里没有解决。').waitFor();
  await judge.getByLabel('2 星').check();
  await judge.getByLabel('哪里没有解决').fill('第二天又停了');
  await judge.getByRole('button').click();
  await page.getByTestId('case').getByText('重办待签收').waitFor();
  expect(await page.getByTestId('timeline').innerText()).toMatch(/重办[^]*第二天又停了/);

  await isAnswered(name, '已整体更换门机。', true);
  await page.getByTestId('reply').getByText('门机').waitFor();
  await judge.getByLabel('已经解决').check();
  await judge.getByLabel('5 星').check();
  await judge.getByRole('button').click();
  await page.getByTestId('case').getByText('已办结').first().waitFor();
  await page.getByTestId('who-looked').click();
  await page.getByTestId('nobody-looked').waitFor();
  expect([await owner.seriousFindings(), owner.errors]).toEqual([[], []]);
  await owner.leaves();
});

test('a neighbour joins a similar case, sees how it goes on and not what was said; whoever reported is asked and answers', async () => {
  const owner = await signedIn(OWNER, '/report/case');
  await writes(owner.page, '5号楼西侧电梯');
  await goesOn(owner.page);
  await owner.page.getByTestId('own').click();
  await signs(owner.page);
  await owner.page.getByTestId('to-matter').click();
  await owner.page.getByTestId('case').waitFor();
  const name = nameIn(owner.page);

  const neighbour = await signedIn(ELDER, '/report/case');
  const { page } = neighbour;
  await writes(page, '5号楼西侧电梯');
  await goesOn(page);
  await page.getByTestId('similar').first().waitFor();
  await neighbour.settles();
  await neighbour.keeps('report-similar');
  expect(await neighbour.seriousFindings()).toEqual([]);
  await page.getByTestId('similar').filter({ hasText: '5号楼西侧电梯' }).getByRole('button').click();
  await page.getByTestId('joining').waitFor();
  await page.getByTestId('disclosure').filter({ hasText: '匿名' }).getByRole('radio').check();
  await page.getByTestId('send').click();
  await page.getByTestId('receipt').waitFor();
  expect(nameIn(page)).toBe(name);
  await page.getByTestId('to-matter').click();
  await page.getByTestId('joined').waitFor();
  await isAnswered(name, '已修好。');
  await page.getByTestId('reply').getByText('已修好。').waitFor();
  expect([await page.getByText(TEXT).count(), await page.getByTestId('judge').count()]).toEqual([0, 0]);
  await owner.page.getByTestId('judge').waitFor();
  expect([owner.errors, neighbour.errors]).toEqual([[], []]);
  await Promise.all([owner.leaves(), neighbour.leaves()]);
});

test('whoever is asked answers on the page, urges once a day, and takes a case back', async () => {
  const owner = await signedIn(OWNER, '/report/case');
  const { page } = owner;
  await writes(page, '7号楼');
  await goesOn(page);
  await page.getByTestId('own').click();
  await signs(page);
  await page.getByTestId('to-matter').click();
  await page.getByTestId('urge').dblclick();
  await page.getByText('已经催办 1 次').waitFor();
  await page.getByTestId('urged').waitFor();
  await page.reload();
  await page.getByTestId('urge').click();
  await page.getByTestId('refusal').getByText('催办').waitFor();
  await page.getByTestId('urged').waitFor();
  const name = nameIn(page);
  await county.call(`/v1/${name}:accept`, {});
  await county.call(`/v1/${name}:dispatch`, { lead: { body: 'ENTERPRISE' } });
  await firm.call(`/v1/${name}:signFor`, {});
  await firm.call(`/v1/${name}:ask`, { question: '是哪一部电梯？' });
  await page.getByTestId('question').getByText('是哪一部电梯？').waitFor();
  expect(await owner.seriousFindings()).toEqual([]);
  await page.getByLabel('您的回答').fill('左边那一部');
  await page.reload();
  await page.getByTestId('question').waitFor();
  expect(await page.getByLabel('您的回答').inputValue()).toBe('左边那一部');
  await page.getByTestId('addition').getByRole('button', { name: '提交回答' }).click();
  await page.getByTestId('timeline').getByText('左边那一部').waitFor();
  await page.getByTestId('withdraw').click();
  expect(await owner.seriousFindings()).toEqual([]);
  await page.getByTestId('unsure').click();
  await page.getByTestId('withdraw').click();
  await page.getByTestId('sure').click();
  await page.getByTestId('case').getByText('已撤回').first().waitFor();
  await owner.leaves();
});

test('a draft is there again after a reload, is sent once however often, and can be deleted', async () => {
  const owner = await signedIn(OWNER, '/matters');
  const { page } = owner;
  const before = await page.getByTestId('matter').count();
  await owner.opens('/report/case');
  await writes(page, '9号楼');
  await page.reload();
  await page.getByTestId('restored').waitFor();
  expect([await page.getByLabel('内容', { exact: true }).inputValue(), await page.getByLabel('具体位置').inputValue()]).toEqual([
    TEXT,
    '9号楼',
  ]);
  await goesOn(page);
  await page.getByTestId('own').click();
  // The report arrives, its answer does not; what is sent again is the same.
  let lost = 0;
  await page.route('**/v1/me/cases?*', async (route) => {
    await route.fetch();
    lost += 1;
    await route.abort();
  });
  await signs(page);
  await page.getByTestId('hint').waitFor();
  await page.reload();
  await page.unroute('**/v1/me/cases?*');
  await page.getByTestId('send').click();
  await page.getByTestId('receipt').waitFor();
  await owner.opens('/matters');
  expect([lost, await page.getByTestId('matter').count()]).toEqual([1, before + 1]);

  await owner.opens('/report/case');
  expect(await page.getByTestId('restored').count()).toBe(0);
  await writes(page, '10号楼');
  await page.reload();
  await page.getByTestId('forget').click();
  await page.getByTestId('sure').click();
  await page.reload();
  await page.getByTestId('step').waitFor();
  expect(await page.getByTestId('restored').count()).toBe(0);
  await owner.leaves();
});

test('whoever leaves something out is led to it; the way back leads from step to step, and from the receipt out of the report', async () => {
  const owner = await signedIn(OWNER, '/');
  const { page } = owner;
  await page.getByTestId('tiles').getByText('我要投诉').click();
  await page.getByTestId('place').first().waitFor();
  await goesOn(page);
  await page.getByText('请选择类别。').waitFor();
  expect(await page.getByText('请选择类别。').evaluate((shown) => shown.getBoundingClientRect().top)).toBeLessThan(RESIDENT.screen.height);
  await page.getByRole('radio', { name: /^电梯/ }).check();
  await goesOn(page);
  await goesOn(page);
  await page.locator('#text:focus').fill(TEXT);
  await page.getByLabel('具体位置').fill('15号楼');
  await goesOn(page);
  await page.getByTestId('own').click();
  await page.getByTestId('check').waitFor();
  await page.getByTestId('back').click();
  await page.getByTestId('own').click();
  await page.getByLabel('姓名', { exact: true }).fill('赵晓岚');
  await page.getByLabel('联系电话', { exact: true }).fill('12');
  await page.getByTestId('send').click();
  await page.getByTestId('refusal').getByText('联系电话').waitFor();
  expect(await page.getByText('“联系电话”格式不正确。').count()).toBe(2);
  await signs(page);
  await page.getByTestId('receipt').waitFor();
  await page.goBack();
  await page.getByTestId('tiles').waitFor();

  await owner.opens('/report/repair?step=check');
  await page.getByTestId('part').filter({ hasText: '供电照明' }).getByRole('radio').check();
  expect(await page.getByTestId('step').innerText()).toContain('第 1 步');
  await owner.leaves();
});

test('a repair goes from the report to the rating', async () => {
  const owner = await signedIn(OWNER, '/report/repair');
  const { page } = owner;
  await page.getByTestId('place').first().getByRole('radio').check();
  await page.getByTestId('part').filter({ hasText: '供电照明' }).getByRole('radio').check();
  await owner.keeps('repair-choice');
  expect(await owner.seriousFindings()).toEqual([]);
  await goesOn(page);
  await page.getByLabel('报修内容').fill('楼道灯不亮');
  await goesOn(page);
  await signs(page);
  await page.getByTestId('receipt').waitFor();
  expect(await page.getByTestId('number').innerText()).toMatch(/^BX-/);
  await page.getByTestId('to-matter').click();
  await page.getByTestId('repair').getByText('待派工').waitFor();
  const name = nameIn(page);
  await firm.call(`/v1/${name}:revealReporter`, {}, '上门前联系');
  await page.getByTestId('who-looked').click();
  await page.getByTestId('look').getByText('上门前联系').waitFor();
  await firm.call(`/v1/${name}:assign`, { worker: '维修工老李' });
  await firm.call(`/v1/${name}:arrive`, { photos: [await firm.uploads(photo)] });
  await firm.call(`/v1/${name}:finish`, { result: '更换灯泡', photos: [await firm.uploads(photo)] });
  await page.getByTestId('refresh').click();
  await page.getByTestId('repair').getByText('更换灯泡').waitFor();
  await owner.settles();
  await owner.keeps('repair-done');
  expect(await owner.seriousFindings()).toEqual([]);
  await page.getByTestId('confirm').getByLabel('4 星').check();
  await page.getByTestId('confirm').getByRole('button').click();
  await page.getByTestId('repair').getByText('已确认').waitFor();
  await page.getByTestId('repair').getByText('★★★★').waitFor();
  expect(owner.errors).toEqual([]);
  await owner.leaves();
});

test('for an elder four entries are large, and every step can be read and touched; all of it is English when asked for', async () => {
  const elder = await signedIn(ELDER, '/');
  const { page } = elder;
  await page.locator('html.elder').waitFor();
  expect(await page.getByTestId('tiles').getByRole('link').count()).toBe(4);
  expect(await page.getByTestId('tiles').getByRole('link').last().getAttribute('href')).toBe('tel:0427-1234567');
  const fits = async (where: string): Promise<void> => {
    await elder.settles();
    const { type, line, touch, width } = await measured(page);
    expect([where, type >= ELDER_TYPE, line >= ELDER_LINE, touch >= ELDER_TOUCH, width]).toEqual([where, true, true, true, 375]);
    expect([where, await elder.seriousFindings()]).toEqual([where, []]);
    await elder.keeps(`elder-${where}`);
  };
  await fits('tiles');
  await elder.opens('/report/case');
  await fits('choice');
  await writes(page, '11号楼');
  await fits('text');
  await goesOn(page);
  await page.getByTestId('own').waitFor();
  await fits('similar');
  await page.getByTestId('own').click();
  await fits('check');
  await signs(page);
  await page.getByTestId('receipt').waitFor();
  await fits('receipt');
  const path = `/matters/${nameIn(page)}`;
  await elder.opens(path);
  await page.getByTestId('case').waitFor();
  await fits('case');
  await elder.opens('/matters');
  await fits('matters');
  await elder.opens('/report/repair');
  await fits('repair');

  await elder.opens('/settings');
  await page.getByRole('button', { name: 'English' }).click();
  for (const shown of ['/', '/report/case', '/report/repair', '/matters', path]) {
    await elder.opens(shown);
    const labels = await page.locator('h1, h2:not(#what), dt, legend, button:not(:has([lang]))').allInnerTexts();
    expect([shown, labels.filter((label) => /\p{Script=Han}{2}/u.test(label))]).toEqual([shown, []]);
  }
  expect(elder.errors).toEqual([]);
  await elder.leaves();
});
