import { join } from 'node:path';
import { CityProcess, temporaryFolder } from '@heming/testing';

jest.setTimeout(60_000);
const folder = temporaryFolder();
let city: CityProcess;
beforeAll(async () => {
  city = await CityProcess.start({ data: join(folder.path, 'data') });
});
afterAll(async () => {
  await city?.stop();
  folder.remove();
});

const CODE = 'PJ-211103016-0001';
const command = async (path: string, body: object): Promise<void> => {
  const headers = { authorization: 'Bearer dev-county-211103', 'content-type': 'application/json' };
  const answer = await fetch(city.url + path, { method: 'POST', headers, body: JSON.stringify(body) });
  if (!answer.ok) throw new Error(`${path}: ${await answer.text()}`);
};
const read = async (path: string): Promise<{ readonly status: number; readonly text: string; readonly headers: Headers }> => {
  const response = await fetch(city.url + path);
  return { status: response.status, text: await response.text(), headers: response.headers };
};

test('a quarter of the city is found by anybody once its boundary is decided, and not before', async () => {
  await command('/v1/quarters', { code: CODE, title: '鹤翔花园', division: 'divisions/211103016005', householdCount: 320 });
  expect((await read(`/public/quarters/${CODE}`)).status).toBe(404);
  await command(`/v1/quarters/${CODE}:demarcate`, { decisionNo: '盘住建〔2026〕1号' });
  const { status, text, headers } = await read(`/public/quarters/${CODE}`);
  expect(status).toBe(200);
  for (const shown of ['鹤翔花园', '已划定', '盘锦市', '兴隆台区', '演示数据']) expect(text).toContain(shown);
  expect(text).not.toContain('盘住建');
  expect(headers.get('content-security-policy')).toContain("script-src 'self'");
  expect((await read('/public/quarters?query=hx')).text).toContain(`href="/public/quarters/${CODE}"`);
  expect((await read('/public')).text).toContain('<dd>1</dd>');
});

test('who asks too often is told so in a page', async () => {
  const folderOfAnother = temporaryFolder();
  const another = await CityProcess.start({ data: join(folderOfAnother.path, 'data'), settings: { HEMING_REQUESTS_PER_MINUTE: '60' } });
  let answer = await fetch(`${another.url}/public/?lang=en`);
  for (let visit = 0; visit < 200 && answer.status !== 429; visit += 1) answer = await fetch(`${another.url}/public/?lang=en`);
  const headers = ['content-type', 'cache-control', 'content-language'].map((name) => answer.headers.get(name));
  expect([answer.status, ...headers]).toEqual([429, 'text/html; charset=utf-8', 'no-store', 'en']);
  expect(answer.headers.get('retry-after')).toMatch(/^\d+$/);
  expect(await answer.text()).toContain('Too many requests');
  await another.stop();
  folderOfAnother.remove();
});

test('the landing page leads to the site, and certificates are checked below their own short address', async () => {
  expect((await read('/')).text).toContain('href="/public/"');
  expect((await read('/v/PJ-2026-17')).text).toContain('PJ-2026-17');
  expect((await read('/public/site.css')).headers.get('content-type')).toContain('text/css');
});

test('of an enterprise whose credit nothing is public of, its page says so and the ranking does not list it; the rules are told', async () => {
  const uscc = '91211103MA0PJWY151';
  const firm = { uscc, title: '鹤翔物业服务有限公司', kind: 'PROPERTY_SERVICE_ENTERPRISE', division: 'divisions/211103' };
  await command('/v1/organisations', firm);
  const enterprise = await read(`/public/enterprises/${uscc}`);
  expect([enterprise.status, enterprise.text.includes('尚未评价'), enterprise.text.includes('0.0 分')]).toEqual([200, true, false]);
  expect((await read('/public')).text).toContain('href="/public/credit"');
  const ranking = await read('/public/credit');
  expect([ranking.status, ranking.text.includes('没有符合条件的企业'), ranking.text.includes('鹤翔物业')]).toEqual([200, true, false]);
  const rules = await read('/public/credit/rules?lang=en');
  expect([rules.status, rules.text.includes('CREDIT-PJ-1@'), rules.text.includes('BD06')]).toEqual([200, true, true]);
  const data = await fetch(`${city.url}/v1/publishedCreditScores`);
  const { publishedCreditScores = [] } = (await data.json()) as { publishedCreditScores?: readonly object[] };
  expect([data.status, publishedCreditScores]).toEqual([200, []]);
});

test('what everybody may know of complaints stands on pages that the quarter and the home page lead to', async () => {
  expect((await read('/public')).text).toContain('href="/public/channels"');
  expect((await read(`/public/quarters/${CODE}`)).text).toContain(`href="/public/cases?quarter=${CODE}"`);
  const cases = await read(`/public/cases?quarter=${CODE}&category=ELEVATORS&county=211103`);
  expect([cases.status, cases.text.includes('没有符合条件的公开诉求')]).toEqual([200, true]);
  const response = await read('/public/response');
  expect([response.status, response.text.includes('盘锦市'), response.text.includes('按期答复率')]).toEqual([200, true, true]);
  expect((await read('/public/channels')).text).toContain('96333');
});
