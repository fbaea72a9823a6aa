import { Stage } from './stage.js';
import { Visitor } from './visitor.js';

/** Longest that a test may take: it drives a real browser, on a machine that may do other things. */
jest.setTimeout(120_000);
const HOSTILE = '<img src=x onerror=alert(1)>';
const COUNTIES = ['211102', '211103', '211104', '211122'];
let stage: Stage;

beforeAll(async () => {
  stage = await Stage.opened();
});
afterAll(() => stage.closes());

/** A made-up map: a square for each county, beside each other, with hostile properties. */
function madeUpMap(codes: readonly string[]): Buffer {
  const features = codes.map((code, at) => {
    const [west, east] = [121.5 + at * 0.3, 121.8 + at * 0.3];
    const ring = [[west, 41], [east, 41], [east, 41.4], [west, 41.4], [west, 41]]; // prettier-ignore
    return { type: 'Feature', properties: { code, name: HOSTILE, cp: HOSTILE }, geometry: { type: 'Polygon', coordinates: [ring] } };
  });
  return Buffer.from(JSON.stringify({ type: 'FeatureCollection', name: HOSTILE, features }));
}
const fileOf = (codes: readonly string[]): { readonly name: string; readonly mimeType: string; readonly buffer: Buffer } => ({
  name: '县区.geojson',
  mimeType: 'application/geo+json',
  buffer: madeUpMap(codes),
});

test('a bad map is refused with all that is wrong; a good one is described with what it leaves out, shown in the overview and removed', async () => {
  const bureau = await Visitor.signedIn(stage.browser, stage.city.url, 'demo-city', '/system/map');
  const { page } = bureau;
  await page.getByText('尚未上传地图').waitFor();
  await page.getByRole('textbox', { name: '来源' }).fill(`市规划院 ${HOSTILE}`);
  await page.getByRole('combobox', { name: '原坐标系', exact: true }).click({ force: true });
  await page.getByRole('option', { name: 'WGS-84' }).click();
  await page.getByTestId('map-file').setInputFiles(fileOf(['211102', '211102', '210202']));
  await page.getByTestId('map-send').click();
  const problem = page.getByTestId('problem');
  await problem.getByText('地图文件有 2 处不符合要求').waitFor();
  expect(await problem.getByRole('listitem').allInnerTexts()).toEqual([
    'features[1].properties.code 第 2 个要素：区划 211102 重复，已见于第 1 个要素。',
    'features[2].properties.code 第 3 个要素：区划 210202 未登记或已停用。',
  ]);
  // The browser itself notes an answer of 400.
  expect(bureau.errors.splice(0).filter((error) => !error.includes('400'))).toEqual([]);

  await page.getByRole('textbox', { name: '审图号' }).fill('辽S〔2024〕12号');
  await page.getByTestId('map-file').setInputFiles(fileOf(COUNTIES.slice(0, 3)));
  await page.getByTestId('map-send').click();
  await page.getByTestId('map-missing').getByText('211122').waitFor();
  await page.getByTestId('own-map').getByText('大洼区').waitFor();
  await bureau.settles();
  await bureau.keeps('map-settings');
  expect(await bureau.seriousFindings()).toEqual([]);

  await bureau.opens('/overview');
  await page.getByTestId('own-map').getByText('大洼区').waitFor();
  expect(await page.getByTestId('map-caption').innerText()).toBe(`审图号：辽S〔2024〕12号。来源：市规划院 ${HOSTILE}。`);
  await page.getByText('地图中缺少 1 个区划').waitFor();
  expect(await bureau.seriousFindings()).toEqual([]);
  await bureau.keeps('overview-map');
  await page.getByTestId('view-list').click();
  await page.getByRole('button', { name: '大洼区' }).waitFor();
  await page.getByTestId('view-schematic').click();
  expect(await page.getByTestId('map-caption').innerText()).toBe('示意图，非行政区划界线');
  await page.getByTestId('view-own').click();
  await page.getByTestId('own-map').getByText('大洼区').click();
  await page.waitForURL(/division=divisions(\/|%2F)211104/);
  // Below the counties there is nothing to outline.
  expect(await page.getByTestId('view-own').count()).toBe(0);

  await bureau.opens('/system/map');
  await page.getByTestId('map-remove').click();
  await page.getByRole('dialog').getByRole('button', { name: '确定' }).click();
  await page.getByText('尚未上传地图').waitFor();
  await bureau.opens('/overview');
  expect(await page.getByTestId('own-map').count()).toBe(0);
  expect([bureau.errors, bureau.dialogs]).toEqual([[], []]);
  await bureau.leaves();
});

test('a county is offered no upload', async () => {
  const county = await Visitor.signedIn(stage.browser, stage.city.url, 'demo-county-211103', '/overview');
  expect(await county.menu()).not.toContain('/office/system/map');
  await county.opens('/system/map');
  await county.page.getByText('您的岗位不能访问此页面').waitFor();
  expect(county.errors).toEqual([]);
  await county.leaves();
});
