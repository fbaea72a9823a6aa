import type { DisclosedQuarter, Division, Organisation } from '@heming/contracts/registry/v1';
import { RpcFailure } from '@heming/kit';
import type { Credit } from './credit.js';
import type { Register } from './register.js';
import { ESCAPED, HOSTILE, serveSite, type ServedSite } from './testing/served-site.js';

const FIRM = '91211103MA0PJWY151';
const QUARTER: DisclosedQuarter = {
  name: 'disclosedQuarters/PJ-211103016-0001',
  code: 'PJ-211103016-0001',
  title: HOSTILE,
  division: 'divisions/211103016005',
  divisionTitles: ['盘锦市', HOSTILE],
  address: HOSTILE,
  state: 'PRE_MANAGED',
  coverage: 'MARKET',
  buildingAreaCenti: 13_051_267,
  householdCount: 1_320,
  enterprise: `organisations/${FIRM}`,
  enterpriseTitle: HOSTILE,
  enterpriseSince: '2024-01-01',
  serviceGrade: 4,
  committeeTitle: HOSTILE,
  committeeSince: '2025-01-01',
};

/** A register of one quarter on each page, on as many pages as there are letters before `c`. */
class OneQuarter implements Register {
  readonly asked: object[] = [];
  failure: Error | undefined;
  kind: Organisation['kind'] = 'PROPERTY_SERVICE_ENTERPRISE';

  readonly ListDisclosedQuarters: Register['ListDisclosedQuarters'] = async (request) => {
    this.asked.push(request);
    if (this.failure) throw this.failure;
    return { disclosedQuarters: request.query === 'nothing' ? [] : [QUARTER], nextPageToken: request.pageToken === 'b&' ? '' : 'b&' };
  };
  readonly GetDisclosedQuarter: Register['GetDisclosedQuarter'] = async ({ name }) => {
    if (this.failure) throw this.failure;
    if (name !== QUARTER.name) throw new RpcFailure(5, 'not found', { reason: 'QUARTER_NOT_FOUND' });
    return QUARTER;
  };
  readonly GetDisclosedFigures: Register['GetDisclosedFigures'] = async () => {
    if (this.failure) throw this.failure;
    return { quarterCount: 1_234, servedCount: 617, selfManagedCount: 3, unmanagedCount: 0, householdCount: 98_765 };
  };
  readonly ListDivisions: Register['ListDivisions'] = async ({ level }) => {
    const county = { name: 'divisions/211103', code: '211103', title: '兴隆台区' };
    const township = { name: 'divisions/211103016', code: '211103016', title: HOSTILE };
    return { divisions: [level === 'COUNTY' ? county : township] as Division[], nextPageToken: '' };
  };
  readonly ListOrganisations: Register['ListOrganisations'] = async (request) => {
    this.asked.push(request);
    const firm = { name: `organisations/${FIRM}`, uscc: FIRM, title: HOSTILE, state: 'ACTIVE', stateReason: '不公开' } as Organisation;
    return { organisations: request.query === 'nothing' ? [] : [firm], nextPageToken: request.pageToken === 'b&' ? '' : 'b&' };
  };
  readonly GetOrganisation: Register['GetOrganisation'] = async ({ name }) =>
    ({ name, uscc: FIRM, title: HOSTILE, kind: this.kind, state: 'ACTIVE', address: HOSTILE, stateReason: '不公开' }) as Organisation;
}

/** A credit service that knows of nobody. */
const CREDIT: Credit = {
  GetCreditRules: async () => ({ ruleSet: 'CREDIT-PJ-1@2023-05-01' }) as never,
  GetPublishedCreditScore: async () => ({ grade: 'UNRATED' }) as never,
  ListPublishedCreditScores: () => Promise.reject(new RangeError('a page of the register lists nobody by score')),
};

let register: OneQuarter;
let site: ServedSite;
const open = async (demonstration: boolean): Promise<void> => {
  site = await serveSite({ register: () => register, credit: () => CREDIT, demonstration });
};
beforeEach(async () => {
  register = new OneQuarter();
  await open(true);
});
afterEach(() => site.close());
const read = (path: string, init?: RequestInit) => site.read(path, init);
const PAGES = [
  '/public/',
  '/public/quarters?query=x',
  '/public/enterprises?query=x',
  '/public/quarters/PJ-211103016-0001',
  `/public/enterprises/${FIRM}`,
  '/v',
  '/v/ABC-1',
] as const;

test.each(PAGES)('%s is a page without script, whatever titles hold, in both languages', async (path) => {
  for (const [lang, language] of [
    ['', 'zh-CN'],
    ['en', 'en'],
  ] as const) {
    const { status, headers, text } = await read(`${path}${path.includes('?') ? '&' : '?'}lang=${lang}`);
    expect([status, headers.get('content-language'), headers.get('cache-control')]).toEqual([200, language, 'public, max-age=60']);
    expect(text).toContain(`<html lang="${language}">`);
    expect(text).not.toMatch(/<script|<style| on\w+=|javascript:|undefined|\[object/);
    expect(text.match(/<h1>/g)).toHaveLength(1);
    expect(text).not.toContain('不公开');
  }
});

test('titles are shown as they are, escaped, where they stand', async () => {
  expect((await read('/public/quarters/PJ-211103016-0001')).text.split(ESCAPED)).toHaveLength(7);
  expect((await read(`/public/quarters?query=${encodeURIComponent(HOSTILE)}`)).text).toContain(`value="${ESCAPED}"`);
});

test('a quarter and the city are told in figures that people read', async () => {
  const { text } = await read('/public/quarters/PJ-211103016-0001');
  expect(text).toMatch(/服务等级（1 级最低，5 级最高）<\/dt>\s*<dd>4<\/dd>/);
  for (const shown of ['130,512.67 m²', '1,320', '前期物业管理', '市场化服务', '2024-01-01', FIRM]) expect(text).toContain(shown);
  for (const shown of ['1,234', '617', '50.0%', '98,765']) expect((await read('/public/')).text).toContain(shown);
});

test('results lead on to the next page and back to the first, in the same language and for the same words', async () => {
  const first = (await read('/public/quarters?query=%E9%B9%A4&lang=en')).text;
  expect(first).toContain('href="/public/quarters?query=%E9%B9%A4&amp;page=b%26&amp;lang=en"');
  expect(first).not.toContain('First page');
  const last = (await read('/public/quarters?query=%E9%B9%A4&page=b%26&lang=en')).text;
  expect(last).toContain('href="/public/quarters?query=%E9%B9%A4&amp;lang=en">First page');
  expect(last).not.toContain('Next page');
  expect(register.asked).toEqual([
    { query: '鹤', pageSize: 20, pageToken: '' },
    { query: '鹤', pageSize: 20, pageToken: 'b&' },
  ]);
  expect((await read('/public/quarters?query=nothing')).text).toContain('没有查到小区');
});

test('quarters are sought in a county or a township, which stays chosen; another division is none', async () => {
  const { text } = await read('/public/quarters?query=%E9%B9%A4&division=211103016&lang=en');
  expect(text).toContain('<option value="211103016" selected>');
  expect(text).toContain('href="/public/quarters?query=%E9%B9%A4&amp;division=211103016&amp;page=b%26&amp;lang=en"');
  for (const wrong of ['2111', '211103016005', `211103"x`, '21110x']) await read(`/public/quarters?division=${encodeURIComponent(wrong)}`);
  expect(register.asked.slice(0, 2)).toEqual([
    { query: '鹤', division: 'divisions/211103016', pageSize: 20, pageToken: '' },
    { query: '', pageSize: 20, pageToken: '' },
  ]);
  expect(register.asked).toHaveLength(5);
});

test('enterprises are found by their name, property-service enterprises alone', async () => {
  const { text } = await read('/public/enterprises?query=hx');
  expect(text).toContain(`href="/public/enterprises/${FIRM}"`);
  expect(text).toContain('href="/public/enterprises?query=hx&amp;page=b%26"');
  expect(register.asked).toEqual([{ query: 'hx', kind: 'PROPERTY_SERVICE_ENTERPRISE', pageSize: 20, pageToken: '' }]);
  expect((await read('/public/enterprises?query=nothing')).text).toContain('没有查到企业');
});

test('each page leads to itself in the other language', async () => {
  expect((await read('/public/quarters?query=x')).text).toContain('href="/public/quarters?query=x&amp;lang=en" lang="en"');
  expect((await read('/public/quarters?query=x&lang=en')).text).toContain('href="/public/quarters?query=x" lang="zh-CN"');
});

test('what is not there is said in a page: unknown, undisclosed, another kind of organisation, a broken address', async () => {
  register.kind = 'BANK';
  for (const path of ['/public/quarters/PJ-211103016-0009', `/public/enterprises/${FIRM}`, '/public/nothing', '/public/quarters/%E9%']) {
    expect(await read(path)).toMatchObject({ status: 404, text: expect.stringContaining('没有这个页面') });
    expect((await read(`${path}?lang=en`)).text).toContain('There is no such page');
  }
  expect(site.warned).toBe(0);
});

test('a register that is away is said in a page that nobody keeps, and to whoever runs the city', async () => {
  register.failure = new RpcFailure(14, 'away');
  const { status, headers, text } = await read('/public/?lang=en');
  expect([status, headers.get('cache-control'), headers.get('retry-after'), site.warned]).toEqual([503, 'no-store', '10', 1]);
  expect(text).toContain('Not available at the moment');
  expect(text).not.toContain('away');
});

test('a check says that nothing is certified yet, and repeats nothing but a number', async () => {
  expect((await read('/v/PJ-2026-17')).text).toMatch(
    /所核验的编号 <code>PJ-2026-17<\/code>[^]*没有查到使用该编号或核验码的文书[^]*任何证书编号都无法核验为有效/,
  );
  const words = await read(`/v/${encodeURIComponent('请汇款到')}`);
  expect(words.text).toContain('这不是编号或核验码');
  expect(words.text.replace(/<nav[^]*<\/nav>/, '')).not.toContain('请汇款到');
  const sent = await read('/v?code=+A%2F1+&lang=en');
  expect([sent.status, sent.headers.get('location')]).toEqual([303, '/v/A%2F1?lang=en']);
});

test('a page that has not changed is not sent again, and nothing is sent to a page', async () => {
  const { headers } = await read('/v');
  // As a browser asks; `fetch` alone would ask for a fresh one.
  const again = { 'if-none-match': headers.get('etag') ?? '', 'cache-control': 'max-age=0' };
  expect((await read('/v', { headers: again })).status).toBe(304);
  const posted = await read('/v', { method: 'POST', body: 'code=1' });
  expect([posted.status, posted.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
});

test('a demonstration says so on every page, a city in earnest does not', async () => {
  for (const path of PAGES) expect((await read(path)).text).toContain('<p class="stamp">演示数据</p>');
  site.close();
  await open(false);
  for (const path of PAGES) expect((await read(path)).text).not.toContain('演示数据');
});
