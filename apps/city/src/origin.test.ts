import { printedUrl } from './origin.js';

const DEMO = { publicUrl: '', host: '127.0.0.1', mode: 'demo', port: 8080 } as const;

test.each([
  [DEMO, 'http://127.0.0.1:8080'],
  [{ ...DEMO, host: '::' }, 'http://127.0.0.1:8080'],
  [{ ...DEMO, port: 0 }, ''],
  [{ ...DEMO, mode: 'production' as const }, ''],
  [{ ...DEMO, mode: 'production' as const, publicUrl: 'https://wy.example.gov.cn' }, 'https://wy.example.gov.cn'],
])('codes on documents of %j lead to %j', (settings, address) => {
  expect(printedUrl(settings)).toBe(address);
});
