import { pageSignature } from './page-signature.js';
import { WeChatApi } from './wechat-api.js';
import { WeChatSimulator } from '../wechat-simulator/wechat-simulator.js';
import { Serving } from '../testing/serving.js';

const ACCOUNT = { appId: 'wx0123456789abcdef', secret: 'a secret that nobody may see' };
const OPENID = 'oSimulated0000000000000000A1';
const [EXCHANGE, TOKEN, TICKET] = ['/sns/oauth2/access_token', '/cgi-bin/stable_token', '/cgi-bin/ticket/getticket'];
const PAGE = 'https://wuye.example.cn/resident/';
let simulator: WeChatSimulator;
let serving: Serving;
beforeEach(async () => {
  simulator = new WeChatSimulator({ ...ACCOUNT, path: '', origin: () => 'https://wuye.example.cn' });
  serving = await Serving.start(simulator.handle);
});
afterEach(() => serving.close());

const api = (account = ACCOUNT, timeoutMs = 30_000): WeChatApi =>
  new WeChatApi({ ...account, api: () => serving.origin }, { timeoutMs, renewAheadSeconds: 240, restSeconds: 60 });
const failureOf = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => 'OK',
    ({ reason, message }: { reason?: unknown; message?: unknown }) => [reason, message],
  );

test('a code is good for the openid of who came, once', async () => {
  const code = simulator.codeOf(OPENID);
  expect(await api().openidOf(code)).toBe(OPENID);
  expect(await failureOf(api().openidOf(code))).toEqual(['CODE', `${EXCHANGE}: errcode 40163`]);
  expect(await failureOf(api().openidOf('made-up'))).toEqual(['CODE', `${EXCHANGE}: errcode 40029`]);
});

test('a preview page (快照页) has an account that is nobody’s', async () => {
  expect(await failureOf(api().openidOf(simulator.codeOf(OPENID, 'preview')))).toMatchObject(['CODE', expect.any(String)]);
});

test('what WeChat refuses is told apart: quota, set-up, its own trouble', async () => {
  expect(await failureOf(api().openidOf(simulator.codeOf(OPENID, 'quota')))).toEqual(['QUOTA', `${EXCHANGE}: errcode 45009`]);
  expect(await failureOf(api().openidOf(simulator.codeOf(OPENID, 'busy')))).toEqual(['UNAVAILABLE', `${EXCHANGE}: errcode -1`]);
  expect(await failureOf(api({ ...ACCOUNT, secret: 'wrong' }).signPage(PAGE))).toEqual(['SETUP', `${TOKEN}: errcode 40125`]);
  expect(await failureOf(api({ ...ACCOUNT, appId: 'wxffffffffffffffff' }).signPage(PAGE))).toEqual(['SETUP', `${TOKEN}: errcode 40013`]);
});

test('a status of 5xx, an answer that is no JSON and silence are no answer', async () => {
  simulator.misbehave(EXCHANGE, { status: 502 });
  expect(await failureOf(api().openidOf('code'))).toEqual(['UNAVAILABLE', `${EXCHANGE}: status 502`]);
  simulator.misbehave(EXCHANGE, { status: 200 });
  expect(await failureOf(api().openidOf('code'))).toEqual(['UNAVAILABLE', `${EXCHANGE}: no usable answer`]);
  simulator.misbehave(EXCHANGE, 'silence');
  expect(await failureOf(api(ACCOUNT, 50).openidOf('code'))).toEqual(['UNAVAILABLE', `${EXCHANGE}: no usable answer`]);
});

test('neither a redirect nor an endless answer is followed', async () => {
  let followed = 0;
  const elsewhere = await Serving.start((_request, response) => void response.end(`${(followed += 1)}`));
  const leading = await Serving.start((request, response) => {
    if (request.url?.startsWith('/sns') === true) response.writeHead(302, { location: elsewhere.origin }).end();
    else response.end(`{"access_token":"${'a'.repeat(100_000)}","expires_in":7200}`);
  });
  const misled = new WeChatApi({ ...ACCOUNT, api: () => leading.origin });
  expect(await failureOf(misled.openidOf('code'))).toEqual(['UNAVAILABLE', `${EXCHANGE}: no usable answer`]);
  expect(await failureOf(misled.signPage(PAGE))).toEqual(['UNAVAILABLE', `${TOKEN}: no usable answer`]);
  expect(followed).toBe(0);
  leading.close();
  elsewhere.close();
});

test('a page is signed with the ticket; however many ask, token and ticket are fetched once', async () => {
  const wechat = api();
  const signed = await Promise.all(Array.from({ length: 20 }, () => wechat.signPage(PAGE)));
  for (const { appId, timestamp, nonceStr, signature } of signed)
    expect([appId, signature]).toEqual([ACCOUNT.appId, pageSignature({ ticket: simulator.ticket, nonceStr, timestamp, url: PAGE })]);
  expect(new Set(signed.map(({ nonceStr }) => nonceStr)).size).toBe(20);
  expect([simulator.calls(TOKEN), simulator.calls(TICKET)]).toEqual([1, 1]);
});

test('a token that WeChat ended before its time (42001) is fetched anew, once', async () => {
  const wechat = api();
  simulator.misbehave(TICKET, { status: 500 });
  expect(await failureOf(wechat.signPage(PAGE))).toEqual(['UNAVAILABLE', `${TICKET}: status 500`]);
  simulator.endToken();
  expect(await wechat.signPage(PAGE)).toMatchObject({ appId: ACCOUNT.appId });
  expect([simulator.calls(TOKEN), simulator.calls(TICKET)]).toEqual([2, 3]);
});

test('of a quota that is used up WeChat is not asked again at once', async () => {
  const wechat = api();
  simulator.misbehave(TICKET, { errcode: 45009 });
  expect(await failureOf(wechat.signPage(PAGE))).toEqual(['QUOTA', `${TICKET}: errcode 45009`]);
  expect(await failureOf(wechat.signPage(PAGE))).toEqual(['QUOTA', expect.stringContaining('not asked again yet')]);
  expect(simulator.calls(TICKET)).toBe(1);
});

test('no failure tells the secret, a code or a token', async () => {
  const gone = new WeChatApi({ ...ACCOUNT, api: () => 'http://127.0.0.1:1' });
  const wrong = api({ ...ACCOUNT, appId: 'wxffffffffffffffff' });
  const failures = await Promise.all([gone.openidOf('my-code'), wrong.openidOf('my-code'), gone.signPage(PAGE)].map(failureOf));
  expect(JSON.stringify(failures)).not.toMatch(/secret|my-code/);
});
