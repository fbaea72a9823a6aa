import { jsonOf, RestClient, type Json, type RestAnswer } from './rest-client.js';
import { RunningCity } from './running-city.js';
import { HERE, nameOf, SampleRegister, type Sample } from './sample-register.js';

jest.setTimeout(60_000);

let running: RunningCity;
let rest: RestClient;
let sample: Sample;
let path: string;

beforeAll(async () => {
  running = await RunningCity.start();
  rest = new RestClient(running.port);
  sample = await new SampleRegister(rest).everything(HERE, 1, '锦绣');
});

afterAll(async () => {
  rest.close();
  await running.stop();
});

let sequence = 1;
beforeEach(async () => {
  path = `/v1/${nameOf(await new SampleRegister(rest).quarter(HERE, (sequence += 1), '辽河左岸'))}`;
});

const { token } = HERE;
const read = (headers: Record<string, string> = {}): Promise<RestAnswer> => rest.send({ path, token, headers });
const rename = (address: string, headers: Record<string, string> = {}, body: Json = {}): Promise<RestAnswer> =>
  rest.send({ verb: 'PATCH', path, token, headers, body: { ...body, address } });
const quoted = async (): Promise<string> => String((await read()).headers.etag);
const reasonOf = (answer: RestAnswer): readonly unknown[] => [answer.status, jsonOf(answer)['reason']];

describe('reading', () => {
  test.each(['quarter', 'building', 'unit', 'organisation', 'importName'] as const)(
    'shows the etag of a %s in the header, quoted',
    async (kind) => {
      const answer = await rest.send({ path: `/v1/${sample[kind]}`, token });
      expect(answer.headers.etag).toBe(`"${String(jsonOf(answer)['etag'])}"`);
    },
  );

  test('with the present etag is 304 without a body', async () => {
    const etag = await quoted();
    for (const known of [etag, `W/${etag}`, '*', `"x", ${etag}`]) {
      const answer = await read({ 'if-none-match': known });
      expect([answer.status, answer.text, answer.headers.etag]).toEqual([304, '', etag]);
    }
  });

  test('with a former etag is the resource', async () => {
    const former = await quoted();
    await rename('石油大街1号');
    expect((await read({ 'if-none-match': former })).status).toBe(200);
    expect((await read({ 'if-none-match': former.replaceAll('"', '') })).status).toBe(200);
  });

  test('outside the territory is 404 whatever etag is sent', async () => {
    const answer = await rest.send({ path, token: 'dev-county-211102', headers: { 'if-none-match': '*' } });
    expect(answer.status).toBe(404);
  });
});

describe('changing', () => {
  test('with the present etag succeeds, and the etag changes', async () => {
    const before = await quoted();
    const answer = await rename('石油大街2号', { 'if-match': before });
    expect(answer.status).toBe(200);
    expect(answer.headers.etag).toBe(await quoted());
    expect(answer.headers.etag).not.toBe(before);
  });

  test('with a former etag in the header is 412, in the body 409, and changes nothing', async () => {
    const former = await quoted();
    await rename('石油大街3号');
    expect(reasonOf(await rename('石油大街4号', { 'if-match': former }))).toEqual([412, 'CHANGED_MEANWHILE']);
    expect(reasonOf(await rename('石油大街4号', {}, { etag: former.replaceAll('"', '') }))).toEqual([409, 'CHANGED_MEANWHILE']);
    expect(jsonOf(await read())['address']).toBe('石油大街3号');
  });

  test('holds for verbs, too', async () => {
    const former = await quoted();
    await rename('石油大街5号');
    const demarcate = { verb: 'POST', path: `${path}:demarcate`, token, body: { decisionNo: '1号' } };
    expect(reasonOf(await rest.send({ ...demarcate, headers: { 'if-match': former } }))).toEqual([412, 'CHANGED_MEANWHILE']);
    expect((await rest.send({ ...demarcate, headers: { 'if-match': await quoted() } })).status).toBe(200);
  });

  test('with a star, which every resource fulfils, succeeds', async () => {
    expect((await rename('石油大街6号', { 'if-match': '*' })).status).toBe(200);
  });

  test.each(['', 'x', '"1", "2"', '"1', '"'])('with a header %p that names no one etag is 400 and changes nothing', async (header) => {
    const before = await quoted();
    expect(reasonOf(await rename('石油大街7号', { 'if-match': header }))).toEqual([400, 'INVALID_REQUEST']);
    expect(await quoted()).toBe(before);
  });

  test('with different etags in header and body is 400', async () => {
    expect(reasonOf(await rename('石油大街8号', { 'if-match': await quoted() }, { etag: 'other' }))).toEqual([400, 'INVALID_REQUEST']);
  });

  test('to what is there already leaves the etag', async () => {
    await rename('石油大街9号');
    const before = await quoted();
    expect((await rename('石油大街9号')).headers.etag).toBe(before);
  });

  test('by ten at once with one etag succeeds for exactly one', async () => {
    const etag = await quoted();
    const answers = await Promise.all(Array.from({ length: 10 }, (_, i) => rename(`辽河路${i}号`, { 'if-match': etag })));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array<number>(9).fill(412)]);
  });

  test('what is not there is 404 whatever etag is sent', async () => {
    const missing = { verb: 'PATCH', path: '/v1/quarters/PJ-211103016-9999', token, body: { address: 'x' } };
    expect((await rest.send({ ...missing, headers: { 'if-match': '*' } })).status).toBe(404);
    expect((await rest.send({ ...missing, headers: { 'if-match': '"1"' } })).status).toBe(404);
  });
});
