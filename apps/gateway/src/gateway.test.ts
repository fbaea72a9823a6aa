import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { Agent, get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadContract, type Contract, type ServiceContract } from '@heming/contracts';
import { ANONYMOUS, systemClock, type Channel } from '@heming/kit';
import pino from 'pino';
import type { Mount } from './gateway-options.js';
import { createGateway } from './gateway.js';
import { DEFAULT_LIMITS } from './limits.js';
import { closeGateways, givenGateway } from './testing/given-gateway.js';

afterEach(closeGateways);

/** Answers nothing. */
const CHANNEL: Channel = {
  unary: () => Promise.reject(new Error('not used')),
  serverStream: () => {
    throw new Error('not used');
  },
  clientStream: () => Promise.reject(new Error('not used')),
  close: () => undefined,
};

const PATH = '/v1/quarters/PJ-211103016-0001';

describe('draining', () => {
  test('finishes what is in flight, keep-alive connections included, and takes nothing new', async () => {
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    const { gateway, port, fetch, calls } = await givenGateway({ unary: async (method) => (await held, method.response.fromJson({})) });
    const agent = new Agent({ keepAlive: true });
    const answer = new Promise<number>((resolve, reject) => {
      get({ port, path: PATH, agent }, (response) => response.resume().on('end', () => resolve(response.statusCode!))).on('error', reject);
    });
    while (calls.length === 0) await new Promise(setImmediate);
    expect(gateway.ready()).toBe(true);
    const drained = gateway.drain();
    expect(gateway.ready()).toBe(false);
    await expect(fetch(PATH)).rejects.toThrow();
    release();
    expect(await answer).toBe(200);
    await drained;
    expect(await gateway.drain()).toBeUndefined();
    agent.destroy();
  });

  test('cuts what takes too long', async () => {
    const { gateway, fetch, calls } = await givenGateway({ unary: () => new Promise(() => undefined) }, { limits: { drainTimeoutMs: 20 } });
    const answer = expect(fetch(PATH)).rejects.toThrow();
    while (calls.length === 0) await new Promise(setImmediate);
    await gateway.drain();
    await answer;
  });
});

describe('probes and documents', () => {
  test('alive and ready are two things', async () => {
    let backend = false;
    const { fetch } = await givenGateway({}, { unready: () => (backend ? [] : ['the backend is away']) });
    expect([(await fetch('/healthz')).status, (await fetch('/readyz')).status]).toEqual([200, 503]);
    expect(await (await fetch('/readyz')).json()).toEqual({ status: 'not ready', reasons: ['the backend is away'] });
    backend = true;
    expect((await fetch('/readyz')).status).toBe(200);
  });

  test('metrics and the OpenAPI document are what the host hands over', async () => {
    const { fetch } = await givenGateway(
      {},
      { metrics: (_request, response) => void response.end('up 1\n'), openApi: () => ({ openapi: '3.1.0' }) },
    );
    expect(await (await fetch('/metrics')).text()).toBe('up 1\n');
    expect(await (await fetch('/openapi.json')).json()).toEqual({ openapi: '3.1.0' });
  });

  test('the API documentation needs nothing from elsewhere and no inline script', async () => {
    const { fetch } = await givenGateway();
    const page = await fetch('/docs/api');
    const html = await page.text();
    expect(page.headers.get('content-security-policy')).toContain("script-src 'self';");
    expect(html).not.toMatch(/https?:|<script>|<style|\son[a-z]+=/);
    for (const [, path] of html.matchAll(/(?:src|href)="([^"]+)"/g)) expect((await fetch(path!)).status).toBe(200);
    expect((await fetch('/docs/api/package.json')).status).toBe(404);
  });

  test('the landing page is Chinese first and links only to what answers', async () => {
    const { fetch } = await givenGateway({}, { metrics: (_request, response) => void response.end(), openApi: () => ({}) });
    const page = await fetch('/');
    const html = await page.text();
    expect(html).toContain('<html lang="zh-CN">');
    expect(html).toContain('演示环境');
    expect(html).toContain('/v1/divisions');
    for (const [, path] of html.matchAll(/href="([^"]+)"/g)) expect([path, (await fetch(path!)).status]).toEqual([path, 200]);
  });

  test('an unknown path is a problem, and TLS is demanded in production only', async () => {
    const { fetch } = await givenGateway();
    const response = await fetch('/nothing');
    expect([response.status, response.headers.get('content-type')]).toEqual([404, 'application/problem+json; charset=utf-8']);
    expect((await fetch('/')).headers.get('strict-transport-security')).toBeNull();
    const production = await givenGateway({}, { mode: 'production' });
    for (const path of ['/', PATH]) expect((await production.fetch(path)).headers.get('strict-transport-security')).toContain('max-age');
    expect((await production.fetch('/%E4%')).status).toBe(404);
  });
});

describe('a web app', () => {
  let directory: string;
  beforeAll(() => {
    directory = mkdtempSync(join(tmpdir(), 'heming-site-'));
    mkdirSync(join(directory, 'assets'));
    writeFileSync(join(directory, 'index.html'), '<!doctype html><title>office</title>');
    writeFileSync(join(directory, 'assets', 'index-DiwrgTda.js'), 'void 0');
    writeFileSync(join(directory, '.secret'), 'no');
  });
  afterAll(() => rmSync(directory, { recursive: true }));

  test('is served below its path; hashed files may be kept for ever, pages not', async () => {
    const { fetch } = await givenGateway({}, { sites: [{ path: '/office', directory, zh: '政企门户', en: 'office' }] });
    expect((await fetch('/office/assets/index-DiwrgTda.js')).headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    const page = await fetch('/office/');
    expect([page.headers.get('cache-control'), await page.text()]).toEqual(['no-cache', '<!doctype html><title>office</title>']);
    expect(page.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
  });

  test('gets its page for addresses it routes itself, but not for missing files or data', async () => {
    const { fetch } = await givenGateway({}, { sites: [{ path: '/office', directory, zh: '政企门户', en: 'office' }] });
    const html = { accept: 'text/html,*/*' };
    expect(await (await fetch('/office/quarters/7', { headers: html })).text()).toContain('office');
    const missing = ['/office/assets/gone.js', '/office/.secret', '/office/%2e%2e/package.json', '/v1/nothing'];
    for (const path of missing) expect([path, (await fetch(path, { headers: html })).status]).toEqual([path, 404]);
    expect((await fetch('/office/quarters/7', { headers: { accept: 'application/json' } })).status).toBe(404);
  });

  test('compresses its page whole, also at an address it routes itself', async () => {
    const page = `<!doctype html><title>office</title>${'<!-- long -->'.repeat(200)}`;
    writeFileSync(join(directory, 'index.html'), page);
    const { fetch } = await givenGateway({}, { sites: [{ path: '/office', directory, zh: '政企门户', en: 'office' }] });
    const answer = await fetch('/office/quarters/7', { headers: { accept: 'text/html', 'accept-encoding': 'gzip' } });
    expect([answer.headers.get('content-encoding'), await answer.text()]).toEqual(['gzip', page]);
  });

  test('may take the root', async () => {
    const { fetch } = await givenGateway({}, { sites: [{ path: '/', directory, zh: '公众网', en: 'public site' }] });
    expect(await (await fetch('/')).text()).toContain('office');
    expect((await fetch('/healthz')).status).toBe(200);
  });
});

test('a web app is told how to sign in, and its pages may call the provider', async () => {
  const webSettings = { demonstration: false, version: '1', issuer: 'https://sso.example.cn/realm', clientId: 'office', scope: 'openid' };
  const { fetch } = await givenGateway({}, { webSettings: () => webSettings, connectOrigins: ['https://sso.example.cn'] });
  expect(await (await fetch('/web-settings.json')).json()).toEqual(webSettings);
  expect((await fetch('/')).headers.get('content-security-policy')).toContain("connect-src 'self' https://sso.example.cn;");
});

test('a contract whose bindings collide does not start', async () => {
  const contract = loadContract();
  const [name, service] = [...contract.services][0]!;
  const twin: ServiceContract = { ...service, fullName: `${name}Twin` };
  const services = new Map([...contract.services, [twin.fullName, twin]]);
  const collided: Contract = { ...contract, services };
  await expect(givenGateway({}, { contract: collided })).rejects.toThrow('answer the same requests');
});

test('a port that is taken is an error of listen, and one can try again', async () => {
  const { port } = await givenGateway();
  const options = { contract: loadContract(), channelFor: () => CHANNEL, authenticate: async () => ANONYMOUS, clock: systemClock };
  const second = createGateway({ ...options, logger: pino({ level: 'silent' }), mode: 'demonstration' });
  await expect(second.listen(port, '127.0.0.1')).rejects.toThrow('EADDRINUSE');
  await second.listen(0, '127.0.0.1');
  await expect(second.listen(0, '127.0.0.1')).rejects.toThrow('listens already');
  await second.drain();
});

describe('mounts', () => {
  test('what speaks HTTP by itself answers below its path, with the headers of a page', async () => {
    const seen: (string | undefined)[] = [];
    const { fetch } = await givenGateway(
      {},
      {
        mounts: [
          {
            path: '/guest',
            handle: ({ url }, response) => {
              seen.push(url);
              response.end('welcome');
            },
          },
        ],
      },
    );
    const response = await fetch('/guest/room?number=1');
    expect([await response.text(), seen]).toEqual(['welcome', ['/room?number=1']]);
    expect(response.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    expect((await fetch('/guests')).status).toBe(404);
  });

  test('a mount is linked from the landing page when it has a title', async () => {
    const handle = (): void => undefined;
    const mounts = [
      { path: '/guest', title: { zh: '来宾', en: 'Guests' }, handle },
      { path: '/staff', handle },
    ];
    const page = await (await (await givenGateway({}, { mounts })).fetch('/')).text();
    expect([page.includes('<a href="/guest/">来宾</a>'), page.includes('/staff')]).toEqual([true, false]);
  });

  test('a mount with a rate class answers as often as the class allows', async () => {
    const rates = { ...DEFAULT_LIMITS.rates, SEARCH: { points: 2, seconds: 60 } };
    const handle: Mount['handle'] = (_request, response) => void response.end('welcome');
    const { fetch } = await givenGateway({}, { limits: { rates }, mounts: [{ path: '/guest', rateClass: 'SEARCH', handle }] });
    const statuses = [];
    for (let visit = 0; visit < 3; visit += 1) statuses.push((await fetch('/guest')).status);
    expect(statuses).toEqual([200, 200, 429]);
    expect((await fetch('/guest')).headers.get('retry-after')).not.toBeNull();
  });

  test('a mount may say in its own words that a network is over the rate', async () => {
    const rates = { ...DEFAULT_LIMITS.rates, SEARCH: { points: 1, seconds: 60 } };
    const handle: Mount['handle'] = (_request, response) => void response.end('welcome');
    const overRate: Mount['overRate'] = (request, response) => void response.end(`later: ${request.url}`);
    const mounts = [{ path: '/guest', rateClass: 'SEARCH' as const, handle, overRate }];
    const { fetch } = await givenGateway({}, { limits: { rates }, mounts });
    expect(await (await fetch('/guest/a')).text()).toBe('welcome');
    const answer = await fetch('/guest/a');
    expect([answer.status, await answer.text(), answer.headers.get('retry-after') === null]).toEqual([429, 'later: /a', false]);
  });

  test('a mount does not stand in the way of the API', async () => {
    const { fetch } = await givenGateway({}, { mounts: [{ path: '/v1', handle: (_request, response) => void response.end('mine') }] });
    expect(await (await fetch(PATH)).text()).not.toBe('mine');
  });
});
