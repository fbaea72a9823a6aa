import type { Page } from 'playwright-core';
import { eventually, someAtOnce } from '@heming/testing';
import { OfficerOverRest } from './officer-over-rest.js';
import { Stage } from './stage.js';
import { RESIDENT, Visitor } from './visitor.js';

/** Numbers that the demonstration's people act for. */
const [FIRM, DEVELOPER, COMMITTEE] = ['91211199MA0WY001XJ', '91211199MA0KF0015W', 'Y1211199MJ0000026N'] as const;
const CODE = 'PJ-211103016-0001';
const COMMUNITY = 'divisions/211103016005';
const UNIT = `quarters/${CODE}/buildings/001/units/01-0101`;
const SAID = { quarter: `quarters/${CODE}`, place: '1号楼', text: '电梯停运，老人下不了楼。', fullName: '赵样例', phone: '10012345678' };
const CASE = { ...SAID, kind: 'COMPLAINT', category: 'ELEVATORS', title: '电梯停运', disclosure: 'NAMED' };
const REPAIR = { ...SAID, part: 'ELEVATOR' };
/** Longest that a test may take: it opens every page as everybody. */
jest.setTimeout(600_000);
let stage: Stage;
let register: OfficerOverRest;
/** Numbers that stand for the parameters of an address, by the path of the route. */
let samples: Readonly<Record<string, string>>;

beforeAll(async () => {
  stage = await Stage.opened();
  register = new OfficerOverRest(stage.city.url);
  const owner = await bringNeighbourhood();
  const { name: complaint } = await register.call('/v1/me/cases', CASE);
  const { name: repair } = await register.call('/v1/me/repairOrders', REPAIR);
  const { name: job } = await register.call('/v1/imports', { kind: 'UNITS', fileName: 'units.csv', division: 'divisions/211103' });
  const fact = { organisation: `organisations/${FIRM}`, itemType: 'BD05', occurDate: '2026-01-05', facts: '收费标准逾期未公开。' };
  const { name: record } = await register.call('/v1/creditRecords', { ...fact, quarter: `quarters/${CODE}` });
  await new OfficerOverRest(stage.city.url, 'dev-city').call(`/v1/${String(record)}:verify`, {});
  samples = {
    '/registry/quarters/:id': CODE,
    '/registry/quarters/:id/succession': CODE,
    '/registry/enterprises/:id': FIRM,
    '/registry/organisations/:id': COMMITTEE,
    '/registry/owners/:id': owner.slice('persons/'.length),
    // None was asked for: the page says so.
    '/registry/bindings/:id': '0'.repeat(26),
    '/registry/imports/:id': String(job).slice('imports/'.length),
    '/complaints/:id': String(complaint).slice('cases/'.length),
    '/credit/scores/:organisation': FIRM,
    '/credit/records/:id': String(record).slice('creditRecords/'.length),
    '/repairs/:id': String(repair).slice('repairOrders/'.length),
    '/homes/:unit(.*)': UNIT,
    '/receipts/:name(.*)': String(complaint),
    '/matters/:name(cases/.*)': String(complaint),
    '/matters/:name(repairOrders/.*)': String(repair),
    '/:rest(.*)': 'nowhere',
  };
});
afterAll(() => stage.closes());

/** A quarter with all that somebody can be in it. @returns name of its owner */
async function bringNeighbourhood(): Promise<string> {
  const organisations = [
    { uscc: FIRM, title: '示例物业', kind: 'PROPERTY_SERVICE_ENTERPRISE' },
    { uscc: DEVELOPER, title: '示例地产', kind: 'DEVELOPER' },
    { uscc: COMMITTEE, title: '示例业委会', kind: 'OWNERS_COMMITTEE' },
  ];
  for (const one of organisations) {
    await register.call('/v1/organisations', { ...one, division: 'divisions/211103' });
    await register.call(`/v1/organisations/${one.uscc}:changeState`, { state: 'ACTIVE', reason: '核实' });
  }
  const quarter = `quarters/${CODE}`;
  const developer = `organisations/${DEVELOPER}`;
  await register.call('/v1/quarters', { code: CODE, title: '鹤翔花园(样例)', division: COMMUNITY, householdCount: 1, developer });
  await register.call(`/v1/${quarter}:demarcate`, { decisionNo: '盘住建〔2026〕1号' });
  const tenure = { fromDay: '2024-01-01', basis: '合同' };
  await register.call(`/v1/${quarter}:assignEnterprise`, { enterprise: `organisations/${FIRM}`, ...tenure });
  await register.call(`/v1/${quarter}:assignCommittee`, { committee: `organisations/${COMMITTEE}`, ...tenure });
  await register.call(`/v1/${quarter}/buildings`, { number: '001', use: 'RESIDENTIAL', floorsAboveCount: 2, entranceCount: 1 });
  const home = { entrance: '01', room: '0101', floor: 1, use: 'RESIDENCE', registeredAreaCenti: '9550', saleState: 'DELIVERED' };
  await register.call(`/v1/${quarter}/buildings/001/units`, { ...home, deliveredOn: '2019-06-30' });
  const holdings: object[] = [];
  for (const [at, subject] of ['demo-owner', 'demo-elder-owner'].entries()) {
    const person = {
      idType: 'PASSPORT',
      idNumber: `E300${at}`,
      fullName: '赵样例',
      division: COMMUNITY,
      birthYear: 1985 - 40 * at,
      subject,
    };
    const { name: owner } = await register.call('/v1/persons', person);
    holdings.push({ owner, shareNum: 1, shareDen: 2, basis: 'REGISTERED', representative: at === 0 });
  }
  await register.call(`/v1/${UNIT}/title:transfer`, { fromDay: '2021-03-04', holdings });
  for (const subject of ['demo-owner', 'demo-elder-owner'])
    await eventually(`${subject} has a role`, async () => {
      const { grants } = await register.call(`/v1/grants?subject=${subject}`);
      return (grants as readonly unknown[]).length > 0;
    });
  return String((holdings[0] as { owner: string }).owner);
}

/** Who can be chosen: the cards of the page of roles. */
async function everybody(): Promise<readonly string[]> {
  const page = await stage.browser.newPage();
  await page.goto(`${stage.city.url}/office/`);
  await page.locator('button[name="subject"]').first().waitFor();
  const subjects = await page.evaluate(`[...document.querySelectorAll('button[name="subject"]')].map(({ value }) => value)`);
  await page.close();
  return subjects as string[];
}

/** How many frames without a request make a page quiet here, where many are opened. */
const FRAMES = 2;
/** Does something for everybody, some at a time. */
async function forEverybody(act: (subject: string) => Promise<void>): Promise<void> {
  const all = await everybody();
  expect(all.length).toBeGreaterThanOrEqual(12);
  await someAtOnce(all, act);
}

const ROUTER = `document.querySelector('#app').__vue_app__.config.globalProperties.$router`;

/** Addresses of every route that the app has, with numbers in place of parameters. */
async function addresses(page: Page): Promise<readonly string[]> {
  const paths = (await page.evaluate(`${ROUTER}.getRoutes().map(({ path }) => path)`)) as string[];
  return paths.map((path) => {
    if (!path.includes(':')) return path;
    const sample = samples[path];
    if (sample === undefined) throw new Error(`no sample stands for the parameters of ${path}`);
    return path.replace(/:\w+(\(.*?\))?/, sample);
  });
}

/** What a page turned out to be. */
interface Opened {
  readonly path: string;
  /** The address after it was opened: that of the refused page, or of another that the app leads to. */
  readonly at: string;
  readonly heading: number;
  readonly problem: string;
}

/** Opens an address within the app, without loading it anew. */
async function opened(visitor: Visitor, path: string): Promise<Opened> {
  const { page } = visitor;
  const at = (await page.evaluate(`${ROUTER}.push(${JSON.stringify(path)}).then(() => ${ROUTER}.currentRoute.value.path)`)) as string;
  await visitor.settles(FRAMES);
  const problem = page.getByTestId('problem').or(page.getByTestId('nobody'));
  const told = (await problem.count()) === 0 ? '' : await problem.first().innerText();
  return { path, at, heading: await page.locator('h1, .el-result').count(), problem: told };
}

/** Everything that is wrong with the pages of an app for somebody, a line each. */
async function faultsOf(subject: string, app?: typeof RESIDENT): Promise<{ readonly faults: readonly string[]; readonly pages: number }> {
  const visitor = await Visitor.signedIn(stage.browser, stage.city.url, subject, '/', ...(app === undefined ? [] : ([app] as const)));
  const faults: string[] = [];
  const paths = await addresses(visitor.page);
  for (const path of paths) {
    const { at, heading, problem } = await opened(visitor, path);
    const errors = visitor.errors.splice(0);
    // What lies beyond somebody's territory does not exist for him: the page says so, and nothing but that went wrong.
    const beyond = /没有|不在您的管辖范围内/.test(problem) && /\d{4}|:id|[0-9A-Z]{18}|[0-9a-z]{26}/.test(path);
    const left = beyond ? errors.filter((error) => !error.includes('404')) : errors;
    if (left.length > 0) faults.push(`${subject} ${path}: ${left.join(' | ')}`);
    if (problem !== '' && !beyond && app === undefined) faults.push(`${subject} ${path}: ${problem}`);
    if (heading === 0 && problem === '') faults.push(`${subject} ${path}: an empty page`);
    if (at === '/refused' && !(await visitor.page.getByText('您的岗位不能访问此页面').isVisible()))
      faults.push(`${subject} ${path}: refused, and not by the page for it`);
  }
  if (visitor.dialogs.length > 0) faults.push(`${subject}: ${visitor.dialogs.join(' | ')}`);
  await visitor.leaves();
  return { faults, pages: paths.length };
}

test('every page of the office opens for everybody, or is refused as it should be', async () => {
  const faults: string[] = [];
  await forEverybody(async (subject) => {
    const found = await faultsOf(subject);
    expect(found.pages).toBeGreaterThan(20);
    faults.push(...found.faults);
  });
  expect(faults).toEqual([]);
});

test('every page of the resident app opens for everybody', async () => {
  const faults: string[] = [];
  await forEverybody(async (subject) => {
    const found = await faultsOf(subject, RESIDENT);
    expect(found.pages).toBeGreaterThan(5);
    faults.push(...found.faults);
  });
  expect(faults).toEqual([]);
});

test('every link of the landing page answers whoever comes, and every page that the public site links to opens, in both languages', async () => {
  const page = await stage.browser.newPage();
  await page.goto(`${stage.city.url}/`);
  const answers = (await page.evaluate(`Promise.all([...document.links].map(async ({ href }) => [href, (await fetch(href)).status]))`)) as [
    string,
    number,
  ][];
  expect([answers.length > 10, answers.filter(([, status]) => status !== 200)]).toEqual([true, []]);
  const faults: string[] = [];
  page.on('console', (message) => void (message.type() === 'error' && faults.push(`${page.url()}: ${message.text()}`)));
  page.on('pageerror', (error) => void faults.push(`${page.url()}: ${error.message}`));
  const waiting = [`${stage.city.url}/public/`];
  const seen = new Set<string>(waiting);
  for (let address = waiting.shift(); address !== undefined; address = waiting.shift()) {
    const answer = await page.goto(address);
    if (answer?.status() !== 200) faults.push(`${address}: ${answer?.status()}`);
    const links = (await page.evaluate(
      `[...document.links].map(({ href }) => href).filter((href) => /^\\/(public|v)(\\/|$|\\?)/.test(href.slice(location.origin.length)))`,
    )) as string[];
    for (const link of links.map((one) => one.replace(/#.*/, '')).filter((one) => !seen.has(one))) {
      seen.add(link);
      waiting.push(link);
    }
  }
  await page.close();
  expect(seen.size).toBeGreaterThanOrEqual(10);
  expect(faults).toEqual([]);
});

test('a script within a page is held back by the policy, and that is noticed', async () => {
  const officer = await Visitor.signedIn(stage.browser, stage.city.url, 'demo-county-211103');
  await officer.page.evaluate(`document.body.append(Object.assign(document.createElement('script'), { textContent: 'alert(1)' }))`);
  await officer.settles();
  expect([officer.dialogs, officer.errors.length]).toEqual([[], 1]);
  expect(officer.errors[0]).toContain('Content Security Policy');
  await officer.leaves();
});
