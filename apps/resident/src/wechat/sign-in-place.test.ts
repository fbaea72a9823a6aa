import type { WebSettings } from '@heming/web-kit';
import { signInPlace } from './sign-in-place.js';

const CITY = { issuer: 'https://sso.example.cn', clientId: 'heming-web', scope: 'openid api', demonstration: false, version: '1' };
const at = (anywhere?: boolean): WebSettings => ({
  ...CITY,
  ...(anywhere !== undefined && { wechat: { issuer: 'https://wy.example.cn/wechat', clientId: 'heming-resident', anywhere } }),
});
const issuersOf = (settings: WebSettings): readonly string[] =>
  [
    { inWeChat: false, asked: false },
    { inWeChat: false, asked: true },
    { inWeChat: true, asked: false },
  ].map((circumstances) => new URL(signInPlace(settings, circumstances).issuer).host);

test('within WeChat one signs in by it, elsewhere at the provider of the city', () => {
  expect(issuersOf(at(false))).toEqual(['sso.example.cn', 'sso.example.cn', 'wy.example.cn']);
});

test('where WeChat is simulated one may ask for it in any browser', () => {
  expect(issuersOf(at(true))).toEqual(['sso.example.cn', 'wy.example.cn', 'wy.example.cn']);
});

test('a city without an official account signs everybody in at its provider', () => {
  expect(issuersOf(at())).toEqual(['sso.example.cn', 'sso.example.cn', 'sso.example.cn']);
});
