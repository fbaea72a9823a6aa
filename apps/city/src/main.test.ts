import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

/** Packages, or their whole, that only some requests or some settings need. */
const LATE = [
  'hucre/',
  'csv-parse/',
  'pinyin-pro/',
  'pdfmake/',
  'qrcode-generator/',
  'oidc-provider/',
  'jose/',
  '@grpc/grpc-js/',
  'swagger-ui-dist/',
  'mongodb/lib/mongo_client.js',
  'kafkajs/index.js',
  '@opentelemetry/',
];

test('a start loads no package that only some requests or settings need', () => {
  const main = join(__dirname, '../dist/main.js');
  const program = `require(${JSON.stringify(main)}); process.stdout.write(JSON.stringify(Object.keys(require.cache)))`;
  const loaded = JSON.parse(execFileSync(process.execPath, ['-e', program], { encoding: 'utf8' })) as string[];
  expect(loaded).toContain(main);
  expect(LATE.filter((name) => loaded.some((file) => file.replaceAll('\\', '/').includes(`/node_modules/${name}`)))).toEqual([]);
});
