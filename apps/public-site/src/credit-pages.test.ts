import type { CreditItemType, CreditRules, PublishedCreditItem, PublishedCreditScore } from '@heming/contracts/credit/v1';
import type { DisclosedQuarter, Organisation } from '@heming/contracts/registry/v1';
import { RpcFailure } from '@heming/kit';
import type { Credit } from './credit.js';
import type { Register } from './register.js';
import { ESCAPED, HOSTILE, serveSite, type ServedSite } from './testing/served-site.js';

const FIRM = '91211103MA0PJWY151';
/** One that nothing is public of. */
const NEW_FIRM = '91211103MA0PJWY15X';
const QUARTER = 'PJ-211103016-0001';
const RULE_SET = 'CREDIT-PJ-1@2023-05-01';

const itemType = (given: Partial<CreditItemType>): CreditItemType => ({
  ...{ code: 'BA01', category: 'BASIC', title: HOSTILE, titleEn: 'complete file', pointsTenths: 200, severity: 'SEVERITY_UNSPECIFIED' },
  ...{ validityMonths: 12, authority: 'COUNTY_BUREAU', requiredEvidence: [HOSTILE], legalBasis: HOSTILE, perQuarter: false },
  ...{ capGroup: '', capTenths: 0, ...given },
});
const RULES: CreditRules = {
  ...{ ruleSet: RULE_SET, since: '2023-05-01', source: HOSTILE, basicCapTenths: 800, goodCapTenths: 400 },
  grades: [
    { grade: 'AAA', leastScoreTenths: 850, description: '85分以上', descriptionEn: '85 points and more' },
    { grade: 'C', leastScoreTenths: 0, description: '不足60分且有不良信息', descriptionEn: 'fewer than 60 points with a bad item' },
  ],
  itemTypes: [
    itemType({}),
    itemType({ code: 'GO04', category: 'GOOD', pointsTenths: 10, perQuarter: true, capGroup: 'GO04', capTenths: 50 }),
    itemType({ code: 'BD06', category: 'BAD', pointsTenths: 10, severity: 'MINOR', requiredEvidence: [] }),
    itemType({ code: 'VE01', category: 'BAD', pointsTenths: 0, severity: 'VETO', authority: 'CITY_BUREAU', validityMonths: 36 }),
  ],
  ...{ commentWorkingDays: 6, objectionWorkingDays: 17, objectionDecisionWorkingDays: 11, objectionExtensionWorkingDays: 4 },
  ...{ publicityWorkingDays: 7, repairMonths: 3, seriousRepairMonths: 12, repairDecisionWorkingDays: 9 },
  ...{ lateComplaintItemType: 'BD06', repeatedComplaintItemType: 'BD07' },
};
const item = (given: Partial<PublishedCreditItem>): PublishedCreditItem => ({
  ...{ number: 'XY-20261126-000123', itemType: 'BA01', itemTitle: HOSTILE, itemTitleEn: 'complete file', category: 'BASIC' },
  ...{ severity: 'SEVERITY_UNSPECIFIED', pointsTenths: 780, countedTenths: 780, occurDate: '2026-11-02', effectiveDate: '2026-11-10' },
  ...{ expiryDate: '2027-11-09', publicDate: '2026-11-17', documentNumber: HOSTILE, facts: HOSTILE, legalBasis: HOSTILE, objected: false },
  ...given,
});
/** Vector C1 on 2026-11-23: 78 + 8 − 2 is 84, AA. */
const ITEMS = [
  item({}),
  item({ category: 'GOOD', itemType: 'GO04', pointsTenths: 100, countedTenths: 80, number: 'XY-20261126-000124' }),
  item({ category: 'BAD', itemType: 'BD07', severity: 'GENERAL', pointsTenths: 20, countedTenths: 20, objected: true }),
];
const score = (given: Partial<PublishedCreditScore>): PublishedCreditScore => ({
  ...{ name: `publishedCreditScores/${FIRM}`, organisation: `organisations/${FIRM}`, organisationTitle: HOSTILE },
  ...{ asOfDate: '2026-11-23', ruleSet: RULE_SET, scoreTenths: 840, grade: 'AA', basicTenths: 780, goodTenths: 80, badTenths: 20 },
  ...{ items: ITEMS, ...given },
});
const NOTHING = score({ scoreTenths: 0, grade: 'UNRATED', basicTenths: 0, goodTenths: 0, badTenths: 0, items: [] });

/** One enterprise on each page, on as many pages as there are letters before `c`; none of grade C. */
class OneScore implements Credit {
  readonly asked: object[] = [];
  failure: Error | undefined;
  score = score({});

  readonly GetCreditRules: Credit['GetCreditRules'] = async (request) => {
    this.asked.push(request);
    if (this.failure) throw this.failure;
    return RULES;
  };
  readonly GetPublishedCreditScore: Credit['GetPublishedCreditScore'] = async (request) => {
    this.asked.push(request);
    if (this.failure) throw this.failure;
    return request.name === this.score.name ? this.score : NOTHING;
  };
  readonly ListPublishedCreditScores: Credit['ListPublishedCreditScores'] = async (request) => {
    this.asked.push(request);
    if (this.failure) throw this.failure;
    const publishedCreditScores = request.grade === 'C' ? [] : [{ ...this.score, items: [] }];
    return { publishedCreditScores, nextPageToken: request.pageToken === 'b&' ? '' : 'b&' };
  };
}

/** Two enterprises, of which the first serves a quarter. */
const organisation = (uscc: string): Organisation =>
  ({
    name: `organisations/${uscc}`,
    uscc,
    title: HOSTILE,
    kind: 'PROPERTY_SERVICE_ENTERPRISE',
    state: 'ACTIVE',
    address: '',
  }) as Organisation;
const register = {
  ListDisclosedQuarters: async () => ({ disclosedQuarters: [], nextPageToken: '' }),
  GetDisclosedQuarter: async ({ name = '' }) => {
    const enterprise = name.endsWith(QUARTER) ? `organisations/${FIRM}` : '';
    const quarter: Partial<DisclosedQuarter> = {
      code: QUARTER,
      title: '鹤翔花园',
      divisionTitles: [],
      state: 'SERVED',
      coverage: 'MARKET',
    };
    return { ...quarter, enterprise, enterpriseTitle: HOSTILE, committeeTitle: '', householdCount: 0, buildingAreaCenti: 0 };
  },
  GetOrganisation: async ({ name = '' }) => organisation(name.slice('organisations/'.length)),
  ListOrganisations: async () => ({ organisations: [FIRM, NEW_FIRM].map(organisation), nextPageToken: '' }),
} as unknown as Register;

let credit: OneScore;
let site: ServedSite;
beforeEach(async () => {
  credit = new OneScore();
  site = await serveSite({ register: () => register, credit: () => credit });
});
afterEach(() => site.close());
const read = (path: string) => site.read(path);
/** What somebody reads: without marks, and with one space between words. */
const wordsOf = (text: string): string => text.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');

test.each(['/public/credit', '/public/credit?grade=AA&order=lowest', '/public/credit/rules', `/public/enterprises/${FIRM}`])(
  '%s is a page without script, whatever its texts hold, in both languages',
  async (path) => {
    for (const [lang, language] of [
      ['', 'zh-CN'],
      ['en', 'en'],
    ] as const) {
      const { status, headers, text } = await read(`${path}${path.includes('?') ? '&' : '?'}lang=${lang}`);
      expect([status, headers.get('cache-control')]).toEqual([200, 'public, max-age=60']);
      expect(text).toContain(`<html lang="${language}">`);
      expect(text).toContain(ESCAPED);
      expect(text).not.toMatch(/<script|<style| on\w+=|javascript:|undefined|\[object|\{\w+\}|NaN/);
      expect(text.match(/<h1>/g)).toHaveLength(1);
    }
  },
);

test('a score is told with its sum, its day, its rules, and every item with points, fact, law and term', async () => {
  const { text } = await read(`/public/enterprises/${FIRM}`);
  const words = wordsOf(text);
  for (const shown of [
    'AA级',
    '84.0 分',
    '基础信息 78.0 + 优良信息 8.0 − 不良信息 2.0',
    '2026-11-23',
    RULE_SET,
    '+78.0',
    '+8.0 原值 +10.0，合计限额内计入',
    '−2.0',
    '发生于 2026-11-02',
    '2026-11-10 – 2027-11-09',
    '2026-11-17',
    'XY-20261126-000124',
    '17 个工作日内',
    '11 个工作日内处理，情况复杂的可以延长 4 个工作日',
  ])
    expect(words).toContain(shown);
  // Name of the enterprise once in the title and once in the heading; title, document, fact and law of each item.
  expect(text.split(ESCAPED)).toHaveLength(1 + 2 + 4 * ITEMS.length);
  expect(text.match(/<strong class="flag">异议中<\/strong>/g)).toHaveLength(1);
  expect(words).toContain('尚未作出处理；处理之前仍然计入');
  expect(words).not.toContain('等级为 C 级');
});

test('an item of veto counts no points and is told to make the grade C', async () => {
  credit.score = score({ grade: 'C', items: [item({ category: 'BAD', severity: 'VETO', pointsTenths: 0, countedTenths: 0 })] });
  const words = wordsOf((await read(`/public/enterprises/${FIRM}`)).text);
  for (const shown of ['C级', '等级直接为 C 级', '不论得分多少，等级为 C 级']) expect(words).toContain(shown);
  expect(words).not.toMatch(/−0\.0 |异议中/);
});

test('of whom nothing is public there is neither grade nor score: never 0', async () => {
  for (const [lang, said, never] of [
    ['', '尚未评价', '0.0'],
    ['?lang=en', 'Not evaluated yet', '0.0'],
  ] as const) {
    const words = wordsOf((await read(`/public/enterprises/${NEW_FIRM}${lang}`)).text);
    expect(words).toContain(said);
    expect(words).not.toContain(never);
  }
});

test('the grade stands beside the enterprise, on the page of its quarter and where enterprises are sought', async () => {
  const quarter = await read(`/public/quarters/${QUARTER}`);
  expect(quarter.text).toMatch(new RegExp(`href="/public/enterprises/${FIRM}#credit"\\s*>\\s*AA级 · 84.0 分`));
  const found = (await read('/public/enterprises?query=hx&lang=en')).text;
  expect(wordsOf(found)).toMatch(/Active AA · 84\.0 points .* Active not rated /);
  credit.asked.length = 0;
  expect(wordsOf((await read('/public/quarters/PJ-211103016-0002')).text)).not.toContain('信用等级');
  expect(credit.asked).toEqual([]);
});

test('the ranking is asked for by grade and order, which stay in links and choices; what names nothing is left out', async () => {
  const { text } = await read('/public/credit?grade=AA&order=lowest&lang=en');
  expect(credit.asked).toContainEqual({ grade: 'AA', lowestFirst: true, pageSize: 20, pageToken: '' });
  expect(text).toContain('href="/public/credit?grade=AA&amp;order=lowest&amp;page=b%26&amp;lang=en"');
  expect(text).toMatch(/<option value="AA" selected>[^]*<option value="lowest" selected>/);
  expect(text).toContain(`href="/public/enterprises/${FIRM}?lang=en#credit"`);
  expect(wordsOf(text)).toContain('AA 84.0 +78.0 +8.0 −2.0 2026-11-23');
  await read(`/public/credit?grade=${encodeURIComponent(HOSTILE)}&order=constructor&page=b%26`);
  expect(credit.asked).toContainEqual({ grade: 'CREDIT_GRADE_UNSPECIFIED', lowestFirst: false, pageSize: 20, pageToken: 'b&' });
  expect((await read('/public/credit?grade=UNRATED')).text).not.toContain('value="UNRATED"');
  expect((await read('/public/credit?grade=C')).text).toContain('没有符合条件的企业');
});

test('the rules are told with sum, grades, periods and the catalogue, each item with its law', async () => {
  const words = wordsOf((await read('/public/credit/rules')).text);
  for (const shown of [
    RULE_SET,
    '基础分（合计最多 80.0 分）+ 优良分（合计最多 40.0 分）− 不良扣分',
    'AAA级 85.0 85分以上',
    '未评级 —',
    '企业后 6 个工作日',
    '生效后 7 个工作日',
    '自告知之日起 17 个工作日内',
    '11 个工作日内，可以延长一次 4 个工作日',
    '公示满 3 个月（严重和一票否决事项满 12 个月）可以申请，9 个工作日内审核',
    '按小区分别记 · 同类合计最多计 5.0 分',
    '轻微 −1.0 12 个月 县区住建局 —',
    '一票否决 等级直接为 C 级 36 个月 市住建局',
  ])
    expect(words).toContain(shown);
});

test('what is on record in Chinese alone is marked as such on an English page', async () => {
  for (const path of [`/public/enterprises/${FIRM}?lang=en`, '/public/credit/rules?lang=en'])
    expect((await read(path)).text).toContain(`<span lang="zh-CN">${ESCAPED}</span>`);
});

test('rules and scores are kept for a while, whoever asks', async () => {
  await Promise.all([
    read(`/public/enterprises/${FIRM}`),
    read(`/public/enterprises/${FIRM}?lang=en`),
    read(`/public/quarters/${QUARTER}`),
  ]);
  await read('/public/credit/rules');
  expect(credit.asked).toEqual(expect.arrayContaining([{ name: `publishedCreditScores/${FIRM}` }, {}]));
  expect(credit.asked).toHaveLength(2);
});

test('without the credit service the pages of the register stand and say so; its own pages are told of as away', async () => {
  credit.failure = new RpcFailure(14, 'gone');
  const enterprise = await read(`/public/enterprises/${FIRM}`);
  expect([enterprise.status, enterprise.text.includes('信用信息暂时无法显示'), enterprise.text.includes('gone')]).toEqual([
    200,
    true,
    false,
  ]);
  for (const path of [`/public/quarters/${QUARTER}`, '/public/enterprises'])
    expect(await read(path)).toMatchObject({ status: 200, text: expect.stringContaining('暂时无法查询') });
  expect(site.warned).toBe(4);
  for (const path of ['/public/credit', '/public/credit/rules']) {
    const { status, headers } = await read(path);
    expect([status, headers.get('retry-after'), headers.get('cache-control')]).toEqual([503, '10', 'no-store']);
  }
  credit.failure = undefined;
  expect((await read('/public/credit')).status).toBe(200);
  credit.failure = new RpcFailure(3, 'invalid');
  expect((await read('/public/credit?page=x')).status).toBe(404);
});
