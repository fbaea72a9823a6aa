import { join } from 'node:path';
import { CityProcess, temporaryFolder } from '@heming/testing';
import { XMLParser } from 'fast-xml-parser';

jest.setTimeout(60_000);
const folder = temporaryFolder();
let city: CityProcess;
beforeAll(async () => {
  city = await CityProcess.start({ data: join(folder.path, 'data'), settings: { OPEN311_JURISDICTION: 'panjin.gov.cn' } });
});
afterAll(async () => {
  await city?.stop();
  folder.remove();
});

const CODE = 'PJ-211103016-0001';
const COUNTY = 'dev-county-211103';
const command = async (path: string, body: object, token = COUNTY): Promise<Record<string, unknown>> => {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  const answer = await fetch(city.url + path, { method: 'POST', headers, body: JSON.stringify(body) });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${path}: ${text}`);
  return JSON.parse(text) as Record<string, unknown>;
};
const parser = new XMLParser({ parseTagValue: false, ignoreDeclaration: true });
const read = async (path: string, form?: Record<string, string>) => {
  const response = await fetch(`${city.url}/open311/v2${path}`, form && { method: 'POST', body: new URLSearchParams(form) });
  const text = await response.text();
  return { status: response.status, content: (path.includes('.json') ? JSON.parse(text) : parser.parse(text)) as unknown };
};

test('a program reports, and follows its case until everybody may read it', async () => {
  const quarter = { code: CODE, title: '鹤翔花园', division: 'divisions/211103016005', householdCount: 320 };
  await command('/v1/quarters', quarter);
  await command(`/v1/quarters/${CODE}:demarcate`, { decisionNo: '盘住建〔2026〕1号' });

  expect((await read('/services.json?jurisdiction_id=panjin.gov.cn')).content).toHaveLength(15);
  expect((await read('/services.json?jurisdiction_id=elsewhere.gov.cn')).status).toBe(404);
  const form = {
    ...{
      api_key: 'dev-community-211103016005',
      jurisdiction_id: 'panjin.gov.cn',
      service_code: 'C01',
      lat: '41.123456',
      long: '122.071234',
    },
    ...{
      description: 'title: 楼道无人打扫\n\ndetail: 三号楼楼道两周无人打扫',
      'attribute[quarter]': '鹤翔花园',
      first_name: '三',
      last_name: '张',
    },
    phone: '13812345678',
  };
  const { status, content } = await read('/requests.xml', form);
  expect(status).toBe(200);
  const { service_request_id: number } = (content as { service_requests: { request: { service_request_id: string } } }).service_requests
    .request;
  expect(number).toMatch(/^TS-\d{8}-\d{6}$/);

  const mine = `/requests/${number}.json?api_key=${form.api_key}`;
  expect((await read(mine)).content).toEqual([
    expect.objectContaining({
      service_request_id: number,
      status: 'open',
      service_code: 'C01',
      address_id: CODE,
      lat: 41.123456,
      long: 122.071234,
    }),
  ]);
  expect((await read(`/requests/${number}.json`)).status).toBe(404);
  expect((await read('/requests.json')).content).toEqual([]);
  expect((await read(`/requests.json?api_key=${form.api_key}&status=open&service_code=C01`)).content).toHaveLength(1);
  const added = await read('/servicerequestupdates.xml', {
    api_key: form.api_key,
    service_request_id: number,
    description: '今天仍未打扫。',
  });
  expect(added.content).toMatchObject({ service_request_updates: { request_update: { update_id: expect.stringContaining(number) } } });

  const found = await fetch(`${city.url}/v1/cases`, { headers: { authorization: `Bearer ${COUNTY}` } });
  const { cases } = (await found.json()) as {
    cases: { name: string; channel: string; reporters: { fullName: string; phone: string }[] }[];
  };
  expect(cases).toMatchObject([{ channel: 'OPEN311', reporters: [{ fullName: '张*', phone: '138****5678' }] }]);
  const { name } = cases[0]!;
  for (const [verb, body] of [
    ['accept', {}],
    ['dispatch', { lead: { body: 'COUNTY_BUREAU', division: 'divisions/211103' } }],
    ['signFor', {}],
    ['reply', { text: '张先生您好，已安排保洁。' }],
    ['disclose', { disclosed: true, publicTitle: '楼道保洁', publicReply: '已督促物业企业每日保洁。' }],
  ] as const) {
    await command(`/v1/${name}:${verb}`, body);
  }
  expect((await read(`/requests/${number}.json`)).content).toEqual([
    expect.objectContaining({
      description: '楼道保洁',
      status_notes: '已督促物业企业每日保洁。',
      address: '鹤翔花园',
      lat: 41.123,
      long: 122.071,
    }),
  ]);
  const updates = JSON.stringify((await read('/servicerequestupdates.json')).content);
  expect(updates).toContain('已督促物业企业每日保洁。');
  expect(JSON.stringify([updates, (await read('/requests.xml')).content])).not.toMatch(/张先生|张三|1381234|两周无人|今天仍未/);
});

test('a key that is none of the city’s is refused in the words of the specification', async () => {
  expect((await read('/requests.xml', { api_key: 'hmk_none', service_code: 'C01' })).content).toEqual({
    errors: { error: { code: '403', description: expect.stringContaining('api_key') } },
  });
});
