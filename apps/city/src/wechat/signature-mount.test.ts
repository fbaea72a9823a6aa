import { signablePage } from './signature-mount.js';

const OURS = 'https://wuye.example.cn';

test('pages of the resident app are signed, with their query and without their fragment', () => {
  expect(signablePage(`${OURS}/resident/`, OURS)).toBe(`${OURS}/resident/`);
  expect(signablePage(`${OURS}/resident/homes?from=a%20b#top`, OURS)).toBe(`${OURS}/resident/homes?from=a%20b`);
});

test.each([
  'https://evil.example/resident/',
  'http://wuye.example.cn/resident/',
  'https://wuye.example.cn:8443/resident/',
  'https://wuye.example.cn.evil.example/resident/',
  'https://wuye.example.cn@evil.example/resident/',
  'https://evil@wuye.example.cn/resident/',
  'https://wuye.example.cn/office/',
  'https://wuye.example.cn/resident',
  'https://wuye.example.cn/resident/../office/',
  'https://wuye.example.cn/resident/%2e%2e/office/',
  'https://wuye.example.cn\\@evil.example/resident/',
  '//wuye.example.cn/resident/',
  '/resident/',
  'javascript:alert(1)',
  `https://wuye.example.cn/resident/?${'a'.repeat(2_048)}`,
  '',
])('%s is not signed', (address) => {
  expect(signablePage(address, OURS)).toBeUndefined();
});

test('no address is none', () => expect(signablePage(null, OURS)).toBeUndefined());
