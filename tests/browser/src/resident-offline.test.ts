import type { CityProcess } from '@heming/testing';
import type { Browser, Page } from 'playwright-core';
import sharp from 'sharp';
import { ELDER_LINE, ELDER_TOUCH, ELDER_TYPE, measured } from './measures.js';
import { OfficerOverRest } from './officer-over-rest.js';
import { bringOwners, ELDER, OWNER, QUARTER } from './owners-on-record.js';
import { chooses, goesOn, names, TEXT, writes } from './reporting.js';
import { Stage } from './stage.js';
import { RESIDENT, Visitor } from './visitor.js';

/** Longest that a test may take: it drives a real browser, on a machine that may do other things. */
jest.setTimeout(120_000);
const UPLOAD = '**/v1/photos:upload';
let stage: Stage;
let city: CityProcess;
let browser: Browser;
let [teal, plum]: readonly Buffer[] = [];

beforeAll(async () => {
  const pictureOf = (background: string): Promise<Buffer> =>
    sharp({ create: { width: 320, height: 240, channels: 3, background } })
      .jpeg()
      .toBuffer();
  [teal, plum] = await Promise.all([pictureOf('teal'), pictureOf('plum')]);
  stage = await Stage.opened();
  ({ city, browser } = stage);
  const county = new OfficerOverRest(city.url);
  await county.bring('ORGANISATIONS', 'organisations.csv');
  await bringOwners(county);
  await county.call(`/v1/${QUARTER}:demarcate`, { decisionNo: '1号' });
});
afterAll(() => stage.closes());

const signedIn = (subject: string, path: string): Promise<Visitor> => Visitor.signedIn(browser, city.url, subject, path, RESIDENT);
const pictures = (): readonly Buffer[] => [teal, plum].filter((one) => one !== undefined);
/** How it stands with each picture that is not uploaded. */
const waiting = (page: Page): Promise<readonly string[]> => page.getByTestId('waiting-picture').allInnerTexts();
/** How many pictures the browser keeps, whoever they are from. */
const keptBy = (page: Page): Promise<unknown> =>
  page.evaluate(`new Promise((resolve) => {
    const opened = indexedDB.open('heming.pictures');
    opened.onsuccess = () => {
      const counted = opened.result.transaction('pictures').objectStore('pictures').count();
      counted.onsuccess = () => (opened.result.close(), resolve(counted.result));
    };
  })`);

/** Leaves the page while there is no network, and comes back once there is one that takes no pictures yet. */
async function comesBack(visitor: Visitor, path: string): Promise<void> {
  const { page } = visitor;
  await page.goto('about:blank');
  await page.route(UPLOAD, (route) => route.abort());
  await page.context().setOffline(false);
  await visitor.opens(path);
}

/** Signs out, and somebody else signs in on the same phone. */
async function handsOverTo(visitor: Visitor, subject: string): Promise<void> {
  const { page } = visitor;
  await visitor.opens('/settings');
  await page.getByTestId('sign-out').click();
  await page.locator('button[name="logout"]').click();
  await page.locator(`button[value="${subject}"]`).click();
  await page.getByTestId('page').waitFor();
}

test('what is written and chosen without a network is there after the page was closed, for nobody else, and is sent once', async () => {
  const owner = await signedIn(OWNER, '/matters');
  const { page } = owner;
  await page.getByTestId('no-cases').waitFor();
  const uploaded: string[] = [];
  page.on('response', (response) => void (response.url().endsWith(':upload') && response.ok() && uploaded.push(response.url())));
  await owner.opens('/report/case');
  await writes(page, '12号楼');
  await page.context().setOffline(true);
  await chooses(page, ...pictures());
  await page.getByTestId('waiting-picture').nth(1).getByText('等待网络上传').waitFor();
  await owner.keeps('offline-pictures');
  expect([(await waiting(page)).length, await keptBy(page), await owner.seriousFindings()]).toEqual([2, 2, []]);
  await goesOn(page);
  await page.getByTestId('own').click();
  await names(page);
  await page.getByTestId('send').click();
  await page.getByTestId('hint').getByText('现在没有网络').waitFor();
  await owner.keeps('offline-unsent');
  expect(await owner.seriousFindings()).toEqual([]);

  await comesBack(owner, '/report/case?step=text');
  await page.getByTestId('restored').waitFor();
  expect(await page.getByLabel('内容', { exact: true }).inputValue()).toBe(TEXT);
  await page.getByTestId('waiting-picture').getByText('上传失败，点此重试').waitFor();
  expect(await waiting(page)).toHaveLength(2);

  await handsOverTo(owner, ELDER);
  await owner.opens('/report/case?step=text');
  expect([await page.getByTestId('restored').count(), await waiting(page), await keptBy(page)]).toEqual([0, [], 2]);
  await handsOverTo(owner, OWNER);
  await owner.opens('/report/case?step=check');
  await page.getByTestId('retry-picture').waitFor();

  await page.context().setOffline(true);
  await page.unroute(UPLOAD);
  await page.context().setOffline(false);
  await page.getByTestId('photos').getByRole('img').nth(1).waitFor();
  expect([await waiting(page), uploaded.length, await keptBy(page)]).toEqual([[], 2, 0]);
  await page.getByTestId('send').dblclick();
  await page.getByTestId('receipt').waitFor();
  await page.getByTestId('to-matter').click();
  await page.getByTestId('case').getByText('12号楼').waitFor();
  expect(await page.getByTestId('photos').first().getByRole('img').count()).toBe(2);
  await owner.opens('/matters');
  await page.getByTestId('matter').first().waitFor();
  expect(await page.getByTestId('matter').count()).toBe(1);
  await owner.opens('/report/case?step=text');
  expect([await page.getByTestId('restored').count(), await waiting(page)]).toEqual([0, []]);
  await owner.leaves();
});

test('for an elder a repair waits likewise: pressing once the network is there uploads and sends; a draft that is deleted takes its pictures along', async () => {
  const elder = await signedIn(ELDER, '/report/repair');
  const { page } = elder;
  await page.locator('html.elder').waitFor();
  const begins = async (): Promise<void> => {
    await page.getByTestId('part').filter({ hasText: '供电照明' }).getByRole('radio').check();
    await goesOn(page);
    await page.getByLabel('报修内容').fill('楼道灯不亮');
    await page.context().setOffline(true);
    await chooses(page, ...pictures());
    await page.getByTestId('waiting-picture').nth(1).waitFor();
  };
  await begins();
  const { type, line, touch, width } = await measured(page);
  expect([type >= ELDER_TYPE, line >= ELDER_LINE, touch >= ELDER_TOUCH, width]).toEqual([true, true, true, 375]);
  await elder.keeps('elder-offline-pictures');
  await goesOn(page);
  await names(page);
  await page.route(UPLOAD, (route) => route.abort());
  await page.context().setOffline(false);
  await page.getByTestId('retry-picture').waitFor();
  await page.unroute(UPLOAD);
  await page.getByTestId('send').click();
  await page.getByTestId('receipt').waitFor();
  await page.getByTestId('to-matter').click();
  await page.getByTestId('repair').getByTestId('photos').first().getByRole('img').nth(1).waitFor();

  await elder.opens('/report/repair');
  await begins();
  await comesBack(elder, '/report/repair');
  await page.getByTestId('forget').click();
  await page.getByTestId('sure').click();
  await page.waitForURL(/step=choice/);
  await elder.opens('/report/repair?step=text');
  expect([await page.getByTestId('restored').count(), await waiting(page), await keptBy(page)]).toEqual([0, [], 0]);
  await elder.leaves();
});

test('a browser that keeps no pictures says so, and keeps the text', async () => {
  const owner = await signedIn(OWNER, '/matters');
  const { page } = owner;
  await page.addInitScript(`IDBFactory.prototype.open = () => { throw new DOMException('private', 'InvalidStateError'); }`);
  await owner.opens('/report/case');
  await writes(page, '14号楼');
  await page.context().setOffline(true);
  await chooses(page, ...pictures());
  await page.getByTestId('not-kept').waitFor();
  expect(await waiting(page)).toHaveLength(2);
  await page.context().setOffline(false);
  await page.getByTestId('uploaded').nth(1).waitFor();
  await page.reload();
  await page.getByTestId('restored').waitFor();
  expect([await page.getByLabel('内容', { exact: true }).inputValue(), await page.getByTestId('uploaded').count()]).toEqual([TEXT, 2]);
  await owner.leaves();
});

test('a large picture is made smaller on the phone before it is uploaded', async () => {
  const side = 3000;
  const noise = Buffer.from(Uint8Array.from({ length: side * side * 3 }, (_none, at) => (at * 2_654_435_761) >>> 24));
  const large = await sharp(noise, { raw: { width: side, height: side, channels: 3 } })
    .jpeg({ quality: 90 })
    .toBuffer();
  const owner = await signedIn(OWNER, '/report/repair');
  const { page } = owner;
  await page.getByTestId('part').filter({ hasText: '供电照明' }).getByRole('radio').check();
  await goesOn(page);
  await page.context().setOffline(true);
  await chooses(page, large);
  const picture = page.getByTestId('waiting-picture').getByRole('img');
  await picture.waitFor();
  expect([large.length > 2 ** 20, await page.evaluate(`document.images[0].decode().then(() => document.images[0].naturalWidth)`)]).toEqual([
    true,
    2048,
  ]);
  await page.context().setOffline(false);
  await page.getByTestId('uploaded').waitFor();
  await owner.leaves();
});

test('a page that cannot be opened for want of a network says so and opens later; what could not be fetched comes by itself', async () => {
  const owner = await signedIn(OWNER, '/');
  const { page } = owner;
  await page.context().setOffline(true);
  await page.getByTestId('offline').waitFor();
  await page.getByTestId('matters').click();
  await page.getByTestId('unopened').waitFor();
  expect(await owner.seriousFindings()).toEqual([]);
  await page.context().setOffline(false);
  await page.getByTestId('unopened').getByRole('button').click();
  await page.getByTestId('matter').or(page.getByTestId('no-cases')).first().waitFor();
  expect(await page.getByTestId('offline').count()).toBe(0);

  await owner.opens('/settings');
  await page.route('**/v1/me/homes', (route) => route.abort());
  await page.getByTestId('back').click();
  await page.getByTestId('problem').waitFor();
  await page.unroute('**/v1/me/homes');
  await page.context().setOffline(true);
  await page.context().setOffline(false);
  await page.getByTestId('home').waitFor();
  await owner.leaves();
});

test('an app that was closed opens without a network and says so, goes on by itself once there is one, and keeps no answer of the city', async () => {
  const owner = await Visitor.signedIn(browser, city.url, OWNER, '/', RESIDENT, { serviceWorkers: 'allow' });
  const { page } = owner;
  await page.evaluate('navigator.serviceWorker.ready');
  await page.goto('about:blank');
  await page.context().setOffline(true);
  await page.goto(`${city.url}/resident/matters`);
  await page.getByTestId('hindrance').getByText('现在没有网络').waitFor();
  await owner.keeps('resident-cut-off');
  expect(await owner.seriousFindings()).toEqual([]);
  await page.context().setOffline(false);
  await page.getByTestId('matter').or(page.getByTestId('no-cases')).first().waitFor();
  const kept = (await page.evaluate(`(async () => {
    const names = await caches.keys();
    const requests = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return [names.length, ...requests.flat().map(({ url }) => new URL(url).pathname)];
  })()`)) as (number | string)[];
  expect([kept[0], kept.includes('/resident/'), kept.slice(1).filter((path) => !/^\/resident\/($|assets\/)/.test(String(path)))]).toEqual([
    1,
    true,
    [],
  ]);
  await owner.leaves();
});
