import { scannedPlace } from './scanned-place.js';

const OURS = 'https://wy.example.cn';

test('codes of the city lead to its own pages, and a number to the check of certificates', () => {
  expect(scannedPlace(`${OURS}/v/PJ-2026-0001?lang=en`, OURS)).toBe('/v/PJ-2026-0001?lang=en');
  expect(scannedPlace(`${OURS}/public/quarters/PJ-211103016-0001`, OURS)).toBe('/public/quarters/PJ-211103016-0001');
  expect(scannedPlace(' PJ-2026-0001 ', OURS)).toBe('/v/PJ-2026-0001');
  expect(scannedPlace('盘建物〔2026〕12号', OURS)).toBe(`/v/${encodeURIComponent('盘建物〔2026〕12号')}`);
});

test.each([
  'https://evil.example/v/1',
  'http://wy.example.cn/v/1',
  'https://wy.example.cn@evil.example/v/1',
  'https://wy.example.cn/resident/',
  'https://wy.example.cn/v/../office/',
  'https://wy.example.cn/vote',
  '//evil.example/v/1',
  '/v/1',
  'javascript:alert(1)',
  'data:text/html,x',
  'weixin://dl/business/?t=1',
  '',
  'a b c d',
])('%s leads nowhere', (code) => {
  expect(scannedPlace(code, OURS)).toBeUndefined();
});
