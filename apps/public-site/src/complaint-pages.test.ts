import type { DisclosedCase, DisclosedCaseFigures, SupervisionOrderCheck } from '@heming/contracts/complaints/v1';
import type { Division } from '@heming/contracts/registry/v1';
import { RpcFailure } from '@heming/kit';
import type { Complaints } from './complaints.js';
import { ESCAPED, HOSTILE, serveSite, type ServedSite } from './testing/served-site.js';

const CASE: DisclosedCase = {
  ...{
    name: 'disclosedCases/1',
    number: 'TS-20261120-000001',
    kind: 'COMPLAINT',
    category: 'ELEVATORS',
    state: 'CLOSED',
    outcome: 'SOLVED',
  },
  ...{ quarter: 'quarters/PJ-211103016-0001', quarterTitle: HOSTILE, division: 'divisions/211103016005', publicTitle: HOSTILE },
  ...{ publicReply: HOSTILE, onTime: true, createTime: new Date('2026-11-20T20:00:00Z'), replyTime: new Date('2026-11-23T04:00:00Z') },
  lead: { body: 'ENTERPRISE', division: '', organisation: 'organisations/91211103MA0PJWY151' },
};
const FIGURES: DisclosedCaseFigures = {
  ...{ division: 'divisions/2111', fromDate: '2025-11-23', toDate: '2026-11-22', reportedCount: 1_234, dueCount: 1_000, onTimeCount: 985 },
  ...{ judgedCount: 0, satisfiedCount: 0, closedCount: 50, reopenedCount: 0 },
};

const ORDER: SupervisionOrderCheck = {
  ...{ name: 'supervisionOrderChecks/0123456789ABCDEF0123', number: '盘兴住建物督〔2026〕1号', issuer: '兴隆台区住房和城乡建设局' },
  ...{ issueDate: '2026-11-23', recipientTitle: HOSTILE, state: 'ISSUED', sha256: 'ab'.repeat(32) },
  recipient: { body: 'ENTERPRISE', division: '', organisation: 'organisations/91211103MA0PJWY151' },
};

/** One disclosed case on each page, on as many pages as there are letters before `c`. */
class OneCase implements Complaints {
  readonly asked: object[] = [];
  failure: Error | undefined;

  readonly ListDisclosedCases: Complaints['ListDisclosedCases'] = async (request) => {
    this.asked.push(request);
    if (this.failure) throw this.failure;
    return { disclosedCases: request.category === 'PARKING' ? [] : [CASE], nextPageToken: request.pageToken === 'b' ? '' : 'b' };
  };
  readonly GetDisclosedCaseFigures: Complaints['GetDisclosedCaseFigures'] = async (request) => {
    this.asked.push(request);
    return FIGURES;
  };
  readonly CheckSupervisionOrder: Complaints['CheckSupervisionOrder'] = async (request) => {
    this.asked.push(request);
    if (this.failure) throw this.failure;
    if (request.name !== ORDER.name) throw new RpcFailure(5, 'not found', { reason: 'ORDER_NOT_FOUND' });
    return ORDER;
  };
  readonly ListDivisions: Complaints['ListDivisions'] = async ({ level }) => ({
    divisions: [
      (level === 'CITY'
        ? { name: 'divisions/2111', code: '2111', title: '盘锦市', level }
        : { name: 'divisions/211103', code: '211103', title: `兴隆台区${HOSTILE}`, level }) as Division,
    ],
    nextPageToken: '',
  });
}

let complaints: OneCase;
let site: ServedSite;
beforeEach(async () => {
  complaints = new OneCase();
  site = await serveSite({ complaints: () => complaints });
});
afterEach(() => site.close());
const read = (path: string) => site.read(path);

test.each(['/public/cases', '/public/cases?category=ELEVATORS&county=211103', '/public/response', '/public/channels'])(
  '%s is a page without script, whatever its texts hold, in both languages',
  async (path) => {
    for (const [lang, language] of [
      ['', 'zh-CN'],
      ['en', 'en'],
    ] as const) {
      const { status, text } = await read(`${path}${path.includes('?') ? '&' : '?'}lang=${lang}`);
      expect(status).toBe(200);
      expect(text).toContain(`<html lang="${language}">`);
      expect(text).not.toMatch(/<script|<style| on\w+=|javascript:|undefined|\[object/);
      expect(text.match(/<h1>/g)).toHaveLength(1);
    }
  },
);

test('a disclosed case is told with its question, answer, quarter and days, escaped', async () => {
  const { text } = await read('/public/cases');
  // Question, answer, title of the quarter, and the county to choose.
  expect(text.split(ESCAPED)).toHaveLength(5);
  for (const shown of [
    'TS-20261120-000001',
    '电梯',
    '物业服务企业',
    '2026-11-21',
    '2026-11-23 (按期答复)',
    '已解决',
    'href="/public/quarters/PJ-211103016-0001"',
  ])
    expect(text).toContain(shown);
});

test('filters reach the service and stay in links and choices; what names nothing is left out', async () => {
  const { text } = await read('/public/cases?county=211103&category=ELEVATORS&quarter=PJ-211103016-0001&lang=en');
  expect(complaints.asked).toEqual([
    { division: 'divisions/211103', quarter: 'quarters/PJ-211103016-0001', category: 'ELEVATORS', pageSize: 20, pageToken: '' },
  ]);
  expect(text).toContain('href="/public/cases?county=211103&amp;category=ELEVATORS&amp;quarter=PJ-211103016-0001&amp;page=b&amp;lang=en"');
  expect(text).toContain('<option value="ELEVATORS" selected>');
  await read(`/public/cases?county=${encodeURIComponent(HOSTILE)}&category=constructor&quarter=x`);
  expect(complaints.asked[1]).toMatchObject({ division: '', quarter: '', category: 'CATEGORY_UNSPECIFIED' });
  expect((await read('/public/cases?category=PARKING')).text).toContain('没有符合条件的公开诉求');
});

test('figures stand with numerator, denominator, ratio and what they mean; without a denominator there is no ratio', async () => {
  const { text } = await read('/public/response');
  for (const shown of ['1,234', '985', '1,000', '98.5%', '2025-11-23 – 2026-11-22', '不按提交日期', '经批准的延期'])
    expect(text).toContain(shown);
  expect(text).toContain('data-term="比率">—</td>');
  expect(text).toContain('data-term="比率">0.0%</td>');
  expect(text).not.toContain('100.0%');
  await Promise.all([read('/public/response?county=211103'), read('/public/response?county=211103&lang=en'), read('/public/response')]);
  expect(complaints.asked).toEqual([{ division: 'divisions/2111' }, { division: 'divisions/211103' }]);
});

test('in danger people are told whom to call before they are told how to complain', async () => {
  const { text } = await read('/public/channels');
  const places = ['96333', '119', '110', '居民端</a>', '社区、街道窗口', '12345'].map((shown) => text.indexOf(shown));
  expect(places.every((place) => place > 0)).toBe(true);
  expect(text.indexOf('96333')).toBeLessThan(text.indexOf('社区、街道窗口'));
});

test('a page of another query is no page, and a failing service is told of as such', async () => {
  complaints.failure = new RpcFailure(3, 'invalid');
  expect((await read('/public/cases?page=x')).status).toBe(404);
  complaints.failure = new RpcFailure(14, 'gone');
  expect((await read('/public/cases')).status).toBe(503);
});

test('the code of a supervision order tells what it is, in both languages and without script', async () => {
  const shown = ['盘兴住建物督〔2026〕1号', '兴隆台区住房和城乡建设局', '2026-11-23', ESCAPED, 'ab'.repeat(32)];
  for (const [lang, said] of [
    ['', ['核验码有效', '物业服务企业', '待反馈']],
    ['?lang=en', ['The code is valid', 'Property-service enterprise', 'to be answered']],
  ] as const) {
    const { status, text } = await read(`/v/0123456789abcdef0123${lang}`);
    expect(status).toBe(200);
    for (const sentence of [...shown, ...said]) expect(text).toContain(sentence);
    expect(text).not.toMatch(/<script/);
  }
});

test('another code finds nothing, and what is no code of an order is not asked for', async () => {
  expect(await read('/v/0123456789ABCDEF0124')).toMatchObject({ status: 200, text: expect.stringContaining('没有查到') });
  expect(complaints.asked).toHaveLength(1);
  expect((await read('/v/PJ-2026-17')).text).not.toContain('核验码有效');
  expect(complaints.asked).toHaveLength(1);
  complaints.failure = new RpcFailure(14, 'away');
  expect((await read('/v/0123456789ABCDEF0123')).status).toBe(503);
});
