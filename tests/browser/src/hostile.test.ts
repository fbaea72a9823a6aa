import { eventually } from '@heming/testing';
import { usccCheck } from '@heming/values';
import { HOSTILE_TITLES } from './hostile-titles.js';
import { OfficerOverRest } from './officer-over-rest.js';
import { Stage } from './stage.js';
import { RESIDENT, Visitor } from './visitor.js';

const COUNTY = 'demo-county-211103';
const OWNER = 'demo-owner';
const COMMUNITY = 'divisions/211103016005';
/** How many payloads are registered at a time. */
const AT_ONCE = 8;
/** One of so many payloads is sent in an address, for a page to repeat. */
const ECHOED = 4;
/** How many payloads are the purpose of a look-up: in an hour somebody may look so often. */
const MOST_LOOKUPS = 50;
/** Most characters of the name of a building. */
const BUILDING_TITLE = 40;
/** Tabs of a quarter that show texts of people; each payload is seen on one, and on every page before these. */
const TABS = ['corrections', 'board', 'enterprise', 'managers', 'facilities', 'history'];
/** A heading that is not there after so many frames never will be. */
const PATIENCE_FRAMES = 1_800;
/** Longest that a test may take: it opens some hundred pages. */
jest.setTimeout(600_000);
let stage: Stage;
let register: OfficerOverRest;

beforeAll(async () => {
  stage = await Stage.opened();
  register = new OfficerOverRest(stage.city.url);
  const person = { idType: 'PASSPORT', idNumber: 'E4000', fullName: '赵样例', division: COMMUNITY, subject: OWNER };
  const { name: owner } = await register.call('/v1/persons', person);
  const waiting = [...HOSTILE_TITLES.entries()];
  const next = async (): Promise<void> => {
    for (let one = waiting.shift(); one !== undefined; one = waiting.shift()) await plant(one[0], one[1], String(owner));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, next));
  await eventually('the owner has his role', async () => {
    const { grants } = await register.call(`/v1/grants?subject=${OWNER}`);
    return (grants as readonly unknown[]).length > 0;
  });
});
afterAll(() => stage.closes());

const codeOf = (at: number): string => `PJ-211103016-${String(5001 + at)}`;
function usccOf(at: number): string {
  const body = `91211103MA0${String(100_000 + at)}`;
  return `${body}${usccCheck(body)}`;
}

/** Writes a text into every field of the register that a screen shows. */
async function plant(at: number, text: string, owner: string): Promise<void> {
  const [quarter, firm] = [`quarters/${codeOf(at)}`, `organisations/${usccOf(at)}`];
  const kind = 'PROPERTY_SERVICE_ENTERPRISE';
  await register.call('/v1/organisations', { uscc: usccOf(at), title: text, kind, division: 'divisions/211103', address: text });
  await register.call(`/v1/${firm}:changeState`, { state: 'ACTIVE', reason: text });
  await register.call('/v1/quarters', { code: codeOf(at), title: text, division: COMMUNITY, address: text });
  await register.call(`/v1/${quarter}:demarcate`, { decisionNo: text });
  await register.call(`/v1/${quarter}:assignEnterprise`, { enterprise: firm, fromDay: '2024-01-01', basis: text });
  const building = {
    number: '001',
    title: [...text].slice(0, BUILDING_TITLE).join(''),
    use: 'RESIDENTIAL',
    floorsAboveCount: 2,
    entranceCount: 1,
  };
  await register.call(`/v1/${quarter}/buildings`, building);
  const home = { entrance: '01', room: '0101', floor: 1, use: 'RESIDENCE', registeredAreaCenti: '9550', saleState: 'DELIVERED' };
  const unit = `${quarter}/buildings/001/units/01-0101`;
  await register.call(`/v1/${quarter}/buildings/001/units`, { ...home, deliveredOn: '2019-06-30' });
  const holding = { owner, shareNum: 1, shareDen: 1, basis: 'REGISTERED', certificateNo: text };
  await register.call(`/v1/${unit}/title:transfer`, { fromDay: '2021-03-04', holdings: [holding] });
  const idNumber = `E5${String(100 + at)}`;
  const { name: person } = await register.call('/v1/persons', { idType: 'PASSPORT', idNumber, fullName: text, division: COMMUNITY });
  const manager = { enterprise: firm, person, displayName: text, dutyPhone: '0427-1234567', fromDay: '2024-01-01' };
  await register.call(`/v1/${quarter}/projectManagers`, manager);
  await register.call(`/v1/${quarter}/facilities`, { kind: 'ELEVATOR', title: text });
  const { etag } = await register.call(`/v1/${quarter}`);
  const right = { quarter: { name: quarter, etag, householdCount: 9 }, updateMask: 'householdCount' };
  await register.call(`/v1/${quarter}:requestCorrection`, { ...right, reason: text, basis: text });
  if (at < MOST_LOOKUPS) await register.call(`/v1/${String(person)}:revealContact`, {}, text);
}

/** Goes to an address within the app and waits until a heading says a text. */
async function turnsTo({ page }: Visitor, path: string, text: string): Promise<void> {
  await page.evaluate(`document.querySelector('#app').__vue_app__.config.globalProperties.$router.push(${JSON.stringify(path)})`);
  const says = `[...document.querySelectorAll('h1')].some((heading) => heading.textContent.trim() === ${JSON.stringify(text.trim())})`;
  const look = `(left) => (${says} ? resolve(true) : left === 0 ? resolve(false) : requestAnimationFrame(() => look(left - 1)))`;
  const said = await page.evaluate(`new Promise((resolve) => { const look = ${look}; look(${PATIENCE_FRAMES}); })`);
  expect([path, said]).toEqual([path, true]);
}

test('there are a hundred payloads, no two alike', () => {
  expect([HOSTILE_TITLES.length, new Set(HOSTILE_TITLES).size]).toEqual([100, 100]);
  expect(HOSTILE_TITLES.filter((title) => title.length > 60)).toEqual([]);
});

test('whatever a text holds, the office shows it and never runs it', async () => {
  const officer = await Visitor.signedIn(stage.browser, stage.city.url, COUNTY, '/registry/quarters');
  const { page } = officer;
  const rows = page.locator('.el-table__body tr');
  for (const path of ['/registry/quarters', '/registry/enterprises', '/registry/owners', '/todo', '/overview']) {
    await officer.opens(path);
    const first = await rows.count();
    const next = page.getByRole('button', { name: '下一页' }).first();
    for (; (await next.count()) > 0 && (await next.isEnabled()); await officer.settles()) await next.click();
    if (path !== '/overview') expect([path, first > 0]).toEqual([path, true]);
  }
  for (const [at, title] of HOSTILE_TITLES.entries()) {
    const tab = TABS[at % TABS.length] ?? '';
    await turnsTo(officer, `/registry/quarters/${codeOf(at)}?tab=${tab}`, title);
    await officer.settles(1);
  }
  for (const [at, title] of HOSTILE_TITLES.entries()) await turnsTo(officer, `/registry/enterprises/${usccOf(at)}`, title);
  expect([officer.dialogs, officer.errors]).toEqual([[], []]);
  await officer.leaves();

  const auditor = await Visitor.signedIn(stage.browser, stage.city.url, 'demo-auditor', '/access/audit');
  await auditor.page.locator('.el-table__body tr').first().waitFor();
  expect([auditor.dialogs, auditor.errors]).toEqual([[], []]);
  await auditor.leaves();
});

test('nor does the app of residents', async () => {
  const owner = await Visitor.signedIn(stage.browser, stage.city.url, OWNER, '/homes', RESIDENT);
  const { page } = owner;
  const shown = await page.locator('main').innerText();
  for (const title of HOSTILE_TITLES.slice(0, 30)) expect(shown).toContain(title.trim());
  for (let at = 0; at < HOSTILE_TITLES.length; at += 5) {
    await owner.opens(`/homes/quarters/${codeOf(at)}/buildings/001/units/01-0101`);
    expect(await page.locator('main').innerText()).toContain((HOSTILE_TITLES[at] ?? '').trim());
  }
  await owner.opens('/lookups');
  expect([owner.dialogs, owner.errors]).toEqual([[], []]);
  await owner.leaves();
});

test('nor does the public site, with scripts on', async () => {
  const page = await stage.browser.newPage({ locale: 'zh-CN' });
  const faults: string[] = [];
  page.on('dialog', (dialog) => {
    faults.push(`${page.url()}: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('console', (message) => void (message.type() === 'error' && faults.push(`${page.url()}: ${message.text()}`)));
  page.on('pageerror', (error) => void faults.push(`${page.url()}: ${error.message}`));
  for (let address: string | null = '/public/quarters'; address !== null;) {
    await page.goto(`${stage.city.url}${address}`);
    const more = page.locator('a[rel="next"]');
    address = (await more.count()) === 0 ? null : await more.getAttribute('href');
  }
  for (const [at, title] of HOSTILE_TITLES.entries()) {
    for (const address of [`/public/quarters/${codeOf(at)}`, `/public/enterprises/${usccOf(at)}`]) {
      await page.goto(`${stage.city.url}${address}`, { waitUntil: 'domcontentloaded' });
      const heading = await page.evaluate(`document.querySelector('h1').textContent`);
      expect([address, heading]).toEqual([address, title]);
    }
    if (at % ECHOED !== 0) continue;
    await page.goto(`${stage.city.url}/public/quarters?query=${encodeURIComponent(title)}`, { waitUntil: 'domcontentloaded' });
    expect(await page.locator('#query').inputValue()).toBe(title);
    await page.goto(`${stage.city.url}/v/${encodeURIComponent(title)}`, { waitUntil: 'domcontentloaded' });
  }
  expect(faults).toEqual([]);
  await page.close();
});
