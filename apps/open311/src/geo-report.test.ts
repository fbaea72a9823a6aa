import { RpcFailure } from '@heming/kit';
import { XMLParser } from 'fast-xml-parser';
import { at, DISCLOSED, HOSTILE, OWN, SmallInterface } from './testing/small-city.js';

let small: SmallInterface;
beforeEach(async () => {
  small = await new SmallInterface().open();
});
afterEach(() => small.close());

/** As mySociety's client and others read XML: the root is dropped, texts are texts. */
const parser = new XMLParser({ parseTagValue: false, trimValues: false, ignoreDeclaration: true });
const read = async (path: string, form?: Record<string, string>) => {
  const response = await fetch(small.url + path, form && { method: 'POST', body: new URLSearchParams(form) });
  const text = await response.text();
  const type = response.headers.get('content-type');
  return { status: response.status, type, text, content: (type?.includes('json') ? JSON.parse(text) : parser.parse(text)) as unknown };
};
const both = async (path: string) =>
  [
    await read(`${path.replace('?', '.xml?')}${path.includes('?') ? '' : '.xml'}`),
    await read(`${path.replace('?', '.json?')}${path.includes('?') ? '' : '.json'}`),
  ] as const;

test('services are the categories of cases, in both formats', async () => {
  const [xml, json] = await both('/services');
  expect([xml.status, xml.type, json.type]).toEqual([200, 'text/xml; charset=utf-8', 'application/json; charset=utf-8']);
  const lift = {
    ...{ service_code: 'C07', service_name: '电梯', description: '停运 Out of service 有人被困请立即拨打 96333 Call 96333' },
    ...{ type: 'realtime', keywords: '电梯', group: '投诉' },
  };
  expect(json.content).toEqual([expect.objectContaining({ service_code: 'C01' }), { ...lift, metadata: true }]);
  expect(xml.content).toEqual({ services: { service: [expect.objectContaining({ service_code: 'C01' }), { ...lift, metadata: 'true' }] } });
});

test('a service tells what a report may say: the quarter it must', async () => {
  const [xml, json] = await both('/services/C07');
  const { attributes } = json.content as { attributes: { code: string; required: boolean; order: number; values?: object[] }[] };
  expect(attributes.map(({ code }) => code)).toEqual(['quarter', 'place', 'title', 'kind', 'urgency', 'disclosure']);
  expect(attributes.filter(({ required }) => required).map(({ code }) => code)).toEqual(['quarter']);
  expect(attributes.map(({ order }) => order)).toEqual([1, 2, 3, 4, 5, 6]);
  expect(xml.text).toContain('<values><value><key>COMPLAINT</key><name>投诉 Complaint</name></value>');
  expect((await read('/services/C99.xml')).status).toBe(404);
});

test('everybody is told of what is disclosed, in the fields of the specification', async () => {
  const [xml, json] = await both('/requests');
  const request = {
    ...{ service_request_id: 'TS-20261110-000001', status: 'closed', status_notes: '已督促整改。', service_name: '物业服务质量' },
    ...{ service_code: 'C01', description: HOSTILE, agency_responsible: 'organisations/91211103MA0PJWY151' },
    ...{ requested_datetime: '2026-11-10T12:00:00+08:00', updated_datetime: '2026-11-12T12:00:00+08:00' },
    ...{ address: '鹤翔花园', address_id: 'PJ-211103016-0001' },
    media_url: 'https://city.example/v1/photos/01jd0000000000000000000001:download',
  };
  expect(json.content).toEqual([request]);
  expect(xml.content).toEqual({ service_requests: { request } });
  expect(xml.text).not.toContain('<script');
});

test('a program is also told of what it reported, with where and until when', async () => {
  const { content } = await read('/requests.json?api_key=hmk_good');
  expect(content).toHaveLength(2);
  expect((content as object[])[0]).toMatchObject({
    ...{ status: 'open', lat: 41.123456, long: 122.071234, expected_datetime: '2026-12-04T23:59:59+08:00' },
  });
  const response = await fetch(`${small.url}/requests.json`, { headers: { authorization: 'Bearer hmk_good' } });
  expect(await response.json()).toHaveLength(2);
});

test('filters reach the service', async () => {
  await read('/requests.xml?service_code=C07&status=open&start_date=2026-11-01T00:00:00Z&end_date=2026-11-20T00:00:00Z');
  expect(small.city.asked).toEqual([
    {
      ...{ categories: ['ELEVATORS'], openOnly: true, closedOnly: false, pageSize: 200, pageToken: '' },
      ...{ startTime: new Date('2026-11-01T00:00:00Z'), endTime: new Date('2026-11-20T00:00:00.001Z') },
    },
  ]);
  await read('/requests.xml?service_request_id=TS-20261110-000001,x');
  expect(small.city.asked).toEqual([{ numbers: ['TS-20261110-000001', 'x'] }]);
});

test('one request is found by its number, which is its token, too; one that is not disclosed is not', async () => {
  expect((await read('/requests/TS-20261110-000001.xml')).content).toMatchObject({ service_requests: { request: { status: 'closed' } } });
  expect((await read('/tokens/TS-20261110-000001.json')).content).toEqual([
    { service_request_id: 'TS-20261110-000001', token: 'TS-20261110-000001' },
  ]);
  for (const path of ['/requests/TS-20261120-000002.xml', '/tokens/x.json', `/requests/${'9'.repeat(50)}.json`])
    expect((await read(path)).status).toBe(404);
});

const FORM = { api_key: 'hmk_good', service_code: 'C07', description: '电梯停运三天了。', address_id: 'PJ-211103016-0001' };

test('a program reports a case, in Chinese, and is told its number and whom to call in danger', async () => {
  const { status, content } = await read('/requests.xml', { ...FORM, lat: '41.1', long: '122.1', jurisdiction_id: 'panjin.gov.cn' });
  expect([status, content]).toEqual([
    200,
    { service_requests: { request: { service_request_id: 'TS-20261123-000009', service_notice: '有人被困请立即拨打 96333 Call 96333' } } },
  ]);
  expect(small.city.asked).toEqual([
    {
      channel: 'OPEN311',
      report: expect.objectContaining({
        quarter: 'quarters/PJ-211103016-0001',
        category: 'ELEVATORS',
        text: FORM.description,
        latitudeE6: 41_100_000,
      }),
    },
  ]);
});

test.each([
  ['鹤翔花园', 'quarters/PJ-211103016-0001'],
  ['盘锦市兴隆台区 鹤翔花园 3号楼', 'quarters/PJ-211103016-0001'],
  ['鹤翔花园二', 'quarters/PJ-211103016-0002'],
  ['小区编号pj-211103016-0002', 'quarters/PJ-211103016-0002'],
  ['同名小区', 400],
  ['别处', 400],
  ['PJ-211103016-0099', 404],
])('the quarter of %s is %s', async (address_string, found) => {
  const { status } = await read('/requests.json', { ...FORM, address_id: '', address_string });
  expect(typeof found === 'number' ? status : (small.city.asked[0] as { report: { quarter: string } }).report.quarter).toBe(found);
});

test('coordinates alone name no quarter, and the refusal says what does', async () => {
  const { status, content } = await read('/requests.json', { ...FORM, address_id: '', lat: '41.1', long: '122.1' });
  expect([status, content]).toEqual([400, [{ code: 400, description: expect.stringContaining('address_id') }]]);
});

test('without a key, or with another, nobody reports', async () => {
  for (const api_key of ['', 'hmk_bad']) {
    const { status, content } = await read('/requests.xml', { ...FORM, api_key });
    expect([status, content]).toEqual([403, { errors: { error: { code: '403', description: expect.stringContaining('api_key') } } }]);
  }
  expect((await read('/requests.json?api_key=hmk_bad')).status).toBe(403);
});

test('every error stands in an array, in both formats', async () => {
  const { status, content } = await read('/requests.json', { api_key: 'hmk_good', service_code: 'C07' });
  expect(status).toBe(400);
  expect(content).toEqual([
    { code: 400, description: expect.stringContaining('description') },
    { code: 400, description: expect.stringContaining('address_id') },
  ]);
  expect((await read('/requests.json', { ...FORM, service_code: '' })).status).toBe(400);
  expect((await read('/requests.json', { ...FORM, service_code: 'C99' })).status).toBe(404);
  expect((await read('/requests.json', { ...FORM, description: 'x'.repeat(70_000) })).content).toMatchObject([{ code: 400 }]);
  for (const path of ['/services.xml?jurisdiction_id=elsewhere', '/nothing.xml', '/requests.txt', '/requests']) {
    expect((await read(path)).content).toEqual({ errors: { error: { code: '404', description: expect.any(String) } } });
  }
  expect((await read('/services.json', {})).content).toMatchObject([{ code: 405 }]);
  expect((await read('/services/%E0%A4.json')).status).toBe(400);
});

test('what the service refuses is told in its words; what fails is told of as little as possible, and logged', async () => {
  small.failure = new RpcFailure(8, 'Too many', { zh: '每人每日最多提交 20 件。', en: 'At most 20 a day.' });
  expect((await read('/services.json')).content).toEqual([{ code: 429, description: '每人每日最多提交 20 件。 At most 20 a day.' }]);
  const short = { field: 'report.text', rule: 'min_len', zh: '“内容”不能少于 5 个字。', en: 'It must have at least 5 characters.' };
  small.failure = new RpcFailure(3, 'Bad', { violations: [short] });
  expect((await read('/services.json')).content).toEqual([{ code: 400, description: `description: ${short.zh} ${short.en}` }]);
  small.failure = new Error('secret');
  const { status, text } = await read('/services.xml');
  expect([status, text.includes('secret'), small.warned]).toEqual([503, false, 1]);
});

test('mySociety’s client reads what became of requests, oldest first, each with a sentence', async () => {
  const { content } = await read(
    '/servicerequestupdates.xml?api_key=hmk_good&start_date=2026-11-11T00:00:00Z&end_date=2026-11-21T05:00:00Z',
  );
  expect(content).toEqual({
    service_request_updates: {
      request_update: [
        {
          ...{ update_id: `TS-20261110-000001-REPLIED-${at(11).getTime()}`, service_request_id: 'TS-20261110-000001', status: 'OPEN' },
          ...{ updated_datetime: '2026-11-11T12:00:00+08:00', description: '已督促整改。' },
        },
        expect.objectContaining({ status: 'CLOSED', description: expect.stringContaining('办结') }),
        expect.objectContaining({ service_request_id: 'TS-20261120-000002', description: expect.stringContaining('受理') }),
      ],
    },
  });
});

test('it adds to what was reported with its key, and to nothing else', async () => {
  const update = {
    api_key: 'hmk_good',
    service_request_id: OWN.number,
    description: '又停了',
    status: 'OPEN',
    updated_datetime: '2026-11-23T04:00:00Z',
  };
  const { content } = await read('/servicerequestupdates.xml', update);
  expect(content).toEqual({ service_request_updates: { request_update: { update_id: `${OWN.number}-ADDED-${at(23).getTime()}` } } });
  expect(small.city.asked.at(-1)).toEqual({ name: OWN.case, text: '又停了', photos: [] });
  expect((await read('/servicerequestupdates.xml', { ...update, service_request_id: DISCLOSED.number })).status).toBe(403);
  expect((await read('/servicerequestupdates.xml', { ...update, service_request_id: 'x' })).status).toBe(404);
  expect((await read('/servicerequestupdates.xml', { ...update, description: '' })).status).toBe(400);
});

test('the discovery document names the endpoint and its formats', async () => {
  const [xml, json] = await both('/discovery');
  expect(json.content).toMatchObject({
    endpoints: [
      {
        ...{ specification: 'http://wiki.open311.org/GeoReport_v2', url: 'https://city.example/open311/v2', type: 'production' },
        formats: ['text/xml', 'application/json'],
      },
    ],
  });
  expect(xml.text).toContain('<formats><format>text/xml</format><format>application/json</format></formats>');
});
