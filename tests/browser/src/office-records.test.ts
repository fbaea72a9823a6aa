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
