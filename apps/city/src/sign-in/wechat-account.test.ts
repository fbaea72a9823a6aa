import { readSettings } from '@heming/kit';
import { temporaryFolder } from '@heming/testing';
import pino from 'pino';
import { startCity, type City } from '../city.js';
import { Browser } from '../testing/browser.js';
import { Serving } from '../testing/serving.js';
import { WeChatSimulator } from '../wechat-simulator/wechat-simulator.js';

const ACCOUNT = { appId: 'wxfedcba9876543210', secret: 'of an account that is named by the settings' };
const folder = temporaryFolder();
let wechat: Serving;
let city: City;
let url: string;

beforeAll(async () => {
  const simulator = new WeChatSimulator({ ...ACCOUNT, path: '', origin: () => url });
  wechat = await Serving.start(simulator.handle);
  const settings = readSettings({
    ...{ HEMING_DATA: folder.path, HEMING_PORT: '0', HEMING_DEMO_CITY: 'off', HEMING_LOG_LEVEL: 'silent' },
    ...{ HEMING_WECHAT_APP_ID: ACCOUNT.appId, HEMING_WECHAT_APP_SECRET: ACCOUNT.secret, HEMING_WECHAT_API: `${wechat.origin}/` },
    HEMING_WECHAT_AUTHORIZE_PAGE: `${wechat.origin}/connect/oauth2/authorize`,
  });
  city = await startCity(settings, pino({ level: 'silent' }));
  url = `http://127.0.0.1:${city.port}`;
});
afterAll(async () => {
  await city.stop();
  wechat.close();
  folder.remove();
});

test('a city with an official account leads to WeChat itself, in WeChat’s browser alone, and simulates nothing', async () => {
  const { wechat: told } = (await (await fetch(`${url}/web-settings.json`)).json()) as { wechat?: object };
  expect(told).toEqual({ issuer: `${url}/wechat`, clientId: 'heming-resident', anywhere: false });
  expect((await fetch(`${url}/wechat-simulator/connect/oauth2/authorize`)).status).toBe(404);
  const parameters = {
    ...{ client_id: 'heming-resident', response_type: 'code', redirect_uri: `${url}/resident/signed-in`, scope: 'openid' },
    ...{ code_challenge: 'a'.repeat(43), code_challenge_method: 'S256' },
  };
  const { url: at } = await new Browser().open(`${url}/wechat/auth?${new URLSearchParams(parameters).toString()}`, wechat.origin);
  expect(at).toMatch(
    new RegExp(
      `^${wechat.origin}/connect/oauth2/authorize\\?appid=${ACCOUNT.appId}&redirect_uri=[^&]+&response_type=code&scope=snsapi_base&state=[0-9a-f]{64}#wechat_redirect$`,
    ),
  );
  const back = new URL(new URL(at).searchParams.get('redirect_uri') ?? '');
  expect([back.origin, /^\/wechat\/interaction\/[^/]+\/return$/.test(back.pathname)]).toEqual([url, true]);
});

test('its pages are signed with the ticket that WeChat gives for the account', async () => {
  const signed = await fetch(`${url}/wechat/page-signature?${new URLSearchParams({ url: `${url}/resident/` }).toString()}`);
  expect(await signed.json()).toMatchObject({ appId: ACCOUNT.appId, signature: expect.stringMatching(/^[0-9a-f]{40}$/) });
});
