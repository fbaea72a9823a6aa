import { createConnection } from 'node:net';
import { RpcFailure, type Principal } from '@heming/kit';
import { refuse } from '@heming/contracts/type/v1';
import { refuse as registryRefuse } from '@heming/contracts/registry/v1';
import { DEFAULT_LIMITS } from '../limits.js';
import { closeGateways, givenGateway } from '../testing/given-gateway.js';

afterEach(closeGateways);

const NAME = 'quarters/PJ-211103016-0001';
const PATH = `/v1/${NAME}`;
const JSON_TYPE = { 'content-type': 'application/json' };
const quarter = (members: object = {}) => ({
  unary: (method: { response: { fromJson(json: unknown): object } }) =>
    method.response.fromJson({ name: NAME, title: '鹤鸣苑', etag: 'v1', ...members }),
});

describe('an answer', () => {
  test('is the whole message, defaults included, with its etag', async () => {
    const { fetch, calls } = await givenGateway(quarter());
    const response = await fetch(PATH);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8');
    expect(response.headers.get('etag')).toBe('"v1"');
    expect(response.headers.get('x-powered-by')).toBeNull();
    expect(await response.json()).toMatchObject({ name: NAME, title: '鹤鸣苑', address: '', hasElevator: false, corrections: [] });
    expect(calls).toMatchObject([{ method: 'GetQuarter', request: { name: NAME } }]);
  });

  test('is 304 to a reader who has this state, and whole to one who has another', async () => {
    const { fetch } = await givenGateway(quarter());
    const same = await fetch(PATH, { headers: { 'if-none-match': '"v0", W/"v1"' } });
    expect([same.status, await same.text()]).toEqual([304, '']);
    expect((await fetch(PATH, { headers: { 'if-none-match': '"v2"' } })).status).toBe(200);
  });

  test('is kept by no browser: the same state is shown otherwise to the next role, and on the next day', async () => {
    const { fetch } = await givenGateway(quarter());
    expect((await fetch(PATH)).headers.get('cache-control')).toBe('no-store');
  });

  test('to HEAD has the headers of GET and no body', async () => {
    const { fetch } = await givenGateway(quarter());
    const [get, head] = [await fetch(PATH), await fetch(PATH, { method: 'HEAD' })];
    expect([head.status, await head.text()]).toEqual([200, '']);
    expect(head.headers.get('content-length')).toBe(String((await get.arrayBuffer()).byteLength));
  });

  test('is compressed when it is large and the reader can', async () => {
    const { fetch } = await givenGateway(quarter({ address: '辽'.repeat(1000) }));
    const large = await fetch(PATH, { headers: { 'accept-encoding': 'gzip' } });
    expect(large.headers.get('content-encoding')).toBe('gzip');
    expect(await large.json()).toMatchObject({ name: NAME });
    expect((await fetch(PATH, { headers: { 'accept-encoding': 'identity' } })).headers.get('content-encoding')).toBeNull();
  });

  test('may never run, be framed or be sniffed', async () => {
    const { headers } = await (await givenGateway(quarter())).fetch(PATH);
    expect(headers.get('content-security-policy')).toBe("default-src 'none';frame-ancestors 'none'");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  });
});

describe('what travels beside a request', () => {
  test('is made here: no header of the caller is passed on', async () => {
    const principal: Principal = { subject: 'u1', grants: [] };
    const { fetch, calls } = await givenGateway(quarter(), {
      authenticate: async (header) => (header === 'Bearer t' ? principal : Promise.reject(new Error())),
    });
    await fetch(PATH, {
      headers: {
        authorization: 'Bearer t',
        'x-heming-principal': 'admin',
        'heming-subject': 'admin',
        'x-forwarded-for': '1.2.3.4',
        'grpc-timeout': '1S',
      },
    });
    const { options } = calls[0]!;
    expect(Object.keys(options).sort()).toEqual(['deadline', 'principal', 'signal', 'traceparent']);
    expect(options.principal).toBe(principal);
  });

  test('continues a valid trace, and starts a new one for a broken', async () => {
    const { fetch, calls } = await givenGateway(quarter());
    const traceId = '4bf92f3577b34da6a3ce929d0e0e4736';
    const response = await fetch(PATH, { headers: { traceparent: `00-${traceId}-00f067aa0ba902b7-01` } });
    expect(response.headers.get('x-trace-id')).toBe(traceId);
    expect(calls[0]!.options.traceparent).toBe(`00-${traceId}-00f067aa0ba902b7-01`);
    const broken = await fetch(PATH, { headers: { traceparent: `00-${traceId}-0000000000000000-01` } });
    expect(broken.headers.get('x-trace-id')).toMatch(/^(?!4bf92f)[0-9a-f]{32}$/);
    expect(calls[1]!.options.traceparent).toMatch(/^00-(?!4bf92f)[0-9a-f]{32}-[0-9a-f]{16}-00$/);
  });

  test('states the purpose, decoded', async () => {
    const { fetch, calls } = await givenGateway(quarter());
    await fetch(PATH, { headers: { 'x-purpose': encodeURIComponent('核实维修资金') } });
    expect(calls[0]!.options.purpose).toBe('核实维修资金');
    for (const purpose of ['%E6%', encodeURIComponent('字'.repeat(201)), '%20']) {
      expect((await fetch(PATH, { headers: { 'x-purpose': purpose } })).status).toBe(400);
    }
  });

  test('has the deadline of its kind, which the caller may only shorten', async () => {
    const { fetch, calls } = await givenGateway(quarter());
    const started = Date.now();
    await fetch(PATH);
    await fetch(PATH, { headers: { 'x-timeout-ms': '1' } });
    await fetch(PATH, { headers: { 'x-timeout-ms': '99999' } });
    await fetch(`${PATH}:demarcate`, { method: 'POST', body: '{}', headers: JSON_TYPE });
    const [plain, shortened, lengthened, write] = calls.map(({ options }) => options.deadline) as [number, number, number, number];
    const ended = Date.now();
    const { deadlineMs } = DEFAULT_LIMITS;
    const within = (deadline: number, ms: number): boolean => deadline >= started + ms && deadline <= ended + ms;
    expect([
      within(plain, deadlineMs.read),
      within(shortened, 1),
      within(lengthened, deadlineMs.read),
      within(write, deadlineMs.write),
    ]).toEqual(Array(4).fill(true));
    expect((await fetch(PATH, { headers: { 'x-timeout-ms': 'soon' } })).status).toBe(400);
  });
});

describe('a problem', () => {
  test('tells reason, sentence, trace and place', async () => {
    const { fetch } = await givenGateway({ unary: () => Promise.reject(registryRefuse('QUARTER_NOT_FOUND', { name: NAME })) });
    const response = await fetch(`${PATH}?`, {});
    expect(response.status).toBe(404);
    expect(response.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
    expect(response.headers.get('content-language')).toBe('zh-CN');
    expect(await response.json()).toMatchObject({
      type: 'urn:heming:problem:heming.registry.v1.Reason:QUARTER_NOT_FOUND',
      status: 404,
      traceId: response.headers.get('x-trace-id'),
      instance: PATH,
    });
  });

  test('is in English for those who prefer it', async () => {
    const { fetch } = await givenGateway({ unary: () => Promise.reject(refuse('PURPOSE_MISSING')) });
    const response = await fetch(PATH, { headers: { 'accept-language': 'en-GB,en;q=0.9,zh;q=0.5' } });
    expect(response.headers.get('content-language')).toBe('en');
    expect(await response.json()).toMatchObject({ detail: 'State a purpose to read personal data.', status: 403 });
    const chinese = await fetch(PATH, { headers: { 'accept-language': 'zh-CN,zh;q=0.9,en;q=0.8' } });
    expect(chinese.headers.get('content-language')).toBe('zh-CN');
  });

  test('of a fault says nothing of its cause', async () => {
    const { fetch } = await givenGateway({ unary: () => Promise.reject(new Error('password=secret')) });
    const response = await fetch(PATH);
    expect(response.status).toBe(500);
    expect(await response.text()).not.toContain('secret');
  });

  test('of a lost race is 412 under If-Match', async () => {
    const { fetch } = await givenGateway({ unary: () => Promise.reject(refuse('CHANGED_MEANWHILE', { name: NAME })) });
    const send = (headers: Record<string, string>) =>
      fetch(PATH, { method: 'PATCH', body: '{"title":"x"}', headers: { ...JSON_TYPE, ...headers } });
    expect((await send({ 'if-match': '"v1"' })).status).toBe(412);
    expect((await send({})).status).toBe(409);
  });

  test('lists everything that is wrong with a request, whatever part it came in', async () => {
    const { fetch, calls } = await givenGateway();
    const response = await fetch(`${PATH}?nope=1`, {
      method: 'PATCH',
      body: '{"titel":"x","developer":7}',
      headers: { ...JSON_TYPE, 'x-timeout-ms': '-1', 'if-match': 'unquoted' },
    });
    const { violations, reason } = (await response.json()) as { violations: { field: string; detail: string }[]; reason: string };
    expect(reason).toBe('INVALID_REQUEST');
    expect(violations.map(({ field }) => field).sort()).toEqual(['If-Match', 'X-Timeout-Ms', 'nope', 'quarter.developer', 'quarter.titel']);
    expect(calls).toEqual([]);
  });
});

describe('a path', () => {
  test('that is not there is 404, under another method 405 with Allow, with a broken escape 400', async () => {
    const { fetch } = await givenGateway();
    expect((await fetch('/v1/nothing')).status).toBe(404);
    const other = await fetch(PATH, { method: 'DELETE' });
    expect([other.status, other.headers.get('allow')]).toEqual([405, 'GET, HEAD, PATCH']);
    expect((await fetch('/v1/quarters/%E4%')).status).toBe(400);
    const options = await fetch(PATH, { method: 'OPTIONS' });
    expect([options.status, options.headers.get('allow')]).toEqual([204, 'GET, HEAD, PATCH']);
  });

  test('that is too long is 414', async () => {
    const response = await (await givenGateway()).fetch(`/v1/quarters?query=${'a'.repeat(9000)}`);
    expect(response.status).toBe(414);
    expect(await response.json()).toMatchObject({ facts: { limit_bytes: '8192' } });
  });
});

describe('a body', () => {
  test('where none is expected is refused', async () => {
    const { port } = await givenGateway();
    const answer = await rawRequest(port, `GET ${PATH} HTTP/1.1\r\nhost: x\r\nconnection: close\r\ncontent-length: 2\r\n\r\n{}`);
    expect(answer).toContain('body_not_expected');
  });

  test('over the limit is 413 and names it, declared or not', async () => {
    const { fetch } = await givenGateway({}, { limits: { bodyBytes: 1000 } });
    const declared = await fetch(`${PATH}:demarcate`, { method: 'POST', body: `{"x":"${'a'.repeat(2000)}"}`, headers: JSON_TYPE });
    expect(await declared.json()).toMatchObject({ status: 413, reason: 'REQUEST_TOO_LARGE', facts: { limit: '1000' } });
    const streamed = new ReadableStream({
      start(controller) {
        for (let i = 0; i < 50; i += 1) controller.enqueue(new Uint8Array(1000).fill(32));
        controller.close();
      },
    });
    const undeclared = await fetch(`${PATH}:demarcate`, {
      method: 'POST',
      body: streamed,
      headers: JSON_TYPE,
      duplex: 'half',
    } as RequestInit);
    expect(undeclared.status).toBe(413);
  });

  test.each([
    ['text/plain', '{}', undefined, 415],
    ['application/x-www-form-urlencoded', 'a=b', undefined, 415],
    ['application/json', '{', undefined, 400],
    ['application/json; charset=utf-8', new Uint8Array([0x22, 0xff, 0x22]), undefined, 400],
    ['application/json', '{}', 'gzip', 415],
  ])('of type %s holding %s in encoding %s is answered %4$i', async (type, body, encoding, status) => {
    const { fetch } = await givenGateway();
    const headers = { 'content-type': type, ...(encoding && { 'content-encoding': encoding }) };
    expect((await fetch(`${PATH}:demarcate`, { method: 'POST', body, headers })).status).toBe(status);
  });

  test('that stops arriving is 408', async () => {
    const { port } = await givenGateway({}, { limits: { bodyTimeoutMs: 20 } });
    const head = `POST ${PATH}:demarcate HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 100\r\n\r\n{`;
    expect(await rawRequest(port, head)).toMatch(/^HTTP\/1.1 408 /);
  });
});

describe('limits', () => {
  test('a caller over his rate is told when to come back; another caller is not', async () => {
    const rates = { ...DEFAULT_LIMITS.rates, READ: { points: 2, seconds: 60 } };
    const authenticate = async (header: string | undefined): Promise<Principal> => ({ subject: header ?? 'anonymous', grants: [] });
    const { fetch } = await givenGateway(quarter(), { limits: { rates }, authenticate });
    const first = await fetch(PATH);
    expect([first.headers.get('ratelimit-limit'), first.headers.get('ratelimit-remaining')]).toEqual(['2', '1']);
    await fetch(PATH);
    const refused = await fetch(PATH, { headers: { 'x-forwarded-for': '9.9.9.9' } });
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await refused.json()).toMatchObject({ reason: 'TOO_MANY_REQUESTS' });
    expect((await fetch(PATH, { headers: { authorization: 'u1' } })).status).toBe(200);
    expect((await fetch(`${PATH}:demarcate`, { method: 'POST', body: '{}', headers: JSON_TYPE })).status).toBe(200);
  });

  test('bad tokens count against the network they come from', async () => {
    const rates = { ...DEFAULT_LIMITS.rates, READ: { points: 2, seconds: 60 } };
    const { fetch } = await givenGateway({}, { limits: { rates }, authenticate: () => Promise.reject(refuse('NOT_SIGNED_IN')) });
    const statuses = [];
    for (let i = 0; i < 4; i += 1) statuses.push((await fetch(PATH, { headers: { authorization: `Bearer ${i}` } })).status);
    expect(statuses).toEqual([401, 401, 429, 429]);
  });

  test('a proxy is believed only when it is trusted', async () => {
    const rates = { ...DEFAULT_LIMITS.rates, READ: { points: 1, seconds: 60 } };
    const { fetch } = await givenGateway(quarter(), { limits: { rates }, trustProxy: 1 });
    const statuses = [];
    for (const address of ['1.1.1.1', '2.2.2.2', '2001:db8::1', '2001:db8::2']) {
      statuses.push((await fetch(PATH, { headers: { 'x-forwarded-for': address } })).status);
    }
    expect(statuses).toEqual([200, 200, 200, 429]);
  });

  test('beyond the requests it can hold, the gateway says so at once and serves the others', async () => {
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    const { fetch, calls } = await givenGateway(
      { unary: async (method) => (await held, method.response.fromJson({ name: NAME })) },
      { limits: { inFlight: 2 } },
    );
    const waiting = [fetch(PATH), fetch(PATH)];
    while (calls.length < 2) await new Promise(setImmediate);
    const refused = await fetch(PATH);
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '1']);
    release();
    expect((await Promise.all(waiting)).map(({ status }) => status)).toEqual([200, 200]);
    expect((await fetch(PATH)).status).toBe(200);
  });

  test('headers over the limit are 431, and what is no HTTP is 400, both as problems', async () => {
    const { port } = await givenGateway();
    expect(await rawRequest(port, `GET ${PATH} HTTP/1.1\r\nhost: x\r\nx: ${'a'.repeat(20_000)}\r\n\r\n`)).toMatch(
      /^HTTP\/1.1 431 [^]*problem\+json/,
    );
    expect(await rawRequest(port, 'nonsense\r\n\r\n')).toMatch(/^HTTP\/1.1 400 [^]*problem\+json/);
  });
});

test('a caller who hangs up cancels his call', async () => {
  let aborted = (): void => undefined;
  const cancelled = new Promise<void>((resolve) => (aborted = resolve));
  const { fetch, calls } = await givenGateway({
    unary: (_method, _request, { signal }) =>
      new Promise((_resolve, reject) =>
        signal!.addEventListener('abort', () => {
          aborted();
          reject(new RpcFailure(1, ''));
        }),
      ),
  });
  const controller = new AbortController();
  const request = fetch(PATH, { signal: controller.signal });
  while (calls.length === 0) await new Promise(setImmediate);
  controller.abort();
  await expect(request).rejects.toThrow();
  await cancelled;
});

describe('pages of other origins', () => {
  const origin = 'https://office.example';

  test('are not let in without a list', async () => {
    const response = await (await givenGateway(quarter())).fetch(PATH, { headers: { origin } });
    expect(response.headers.get('access-control-allow-origin')).toBeNull();
  });

  test('are let in when listed, preflight included', async () => {
    const { fetch } = await givenGateway(quarter(), { corsOrigins: [origin] });
    const response = await fetch(PATH, { headers: { origin } });
    expect(response.headers.get('access-control-allow-origin')).toBe(origin);
    expect(response.headers.get('vary')).toContain('Origin');
    const preflight = await fetch(PATH, { method: 'OPTIONS', headers: { origin, 'access-control-request-method': 'PATCH' } });
    expect([preflight.status, preflight.headers.get('access-control-allow-methods')]).toEqual([204, 'GET, HEAD, PATCH']);
    const stranger = await fetch(PATH, { headers: { origin: 'https://evil.example' } });
    expect(stranger.headers.get('access-control-allow-origin')).toBeNull();
  });
});

/** Sends bytes and resolves to what comes back until the server closes. */
function rawRequest(port: number, text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let answer = '';
    const socket = createConnection(port, '127.0.0.1', () => socket.write(text));
    socket.setEncoding('utf8').on('data', (chunk) => (answer += chunk));
    socket.on('close', () => resolve(answer)).on('error', reject);
  });
}
