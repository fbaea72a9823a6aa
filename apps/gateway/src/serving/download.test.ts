import { refuse } from '@heming/contracts/registry/v1';
import { RpcFailure } from '@heming/kit';
import { DEADLINE_EXCEEDED } from '../problems/grpc-status.js';
import { closeGateways, givenGateway, type Answering } from '../testing/given-gateway.js';

afterEach(closeGateways);

const PATH = '/v1/imports/01j8zq3v5k7m9n1p3r5s7t9v1w:downloadRejected';
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

function sending(...pieces: readonly (string | Uint8Array)[]): Answering {
  return named('小区 (二期).csv', 'text/csv; charset=utf-8', ...pieces);
}

function named(fileName: string, contentType: string, ...pieces: readonly (string | Uint8Array)[]): Answering {
  return {
    async *serverStream() {
      yield { fileName, contentType, content: new Uint8Array(0) };
      for (const piece of pieces) yield { fileName: '', contentType: '', content: Buffer.from(piece) };
    },
  };
}

test('a stream of chunks is a file to be saved, under its name, and nothing that a browser would show or guess at', async () => {
  const { fetch } = await givenGateway(sending('小区编号,', '错误原因\r\n'));
  const response = await fetch(PATH);
  expect(await response.text()).toBe('小区编号,错误原因\r\n');
  expect(Object.fromEntries(response.headers)).toMatchObject({
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': `attachment; filename="_______.csv"; filename*=UTF-8''${encodeURIComponent('小区 ')}%28${encodeURIComponent('二期')}%29.csv`,
    'x-content-type-options': 'nosniff',
    'content-security-policy': expect.stringContaining("default-src 'none'"),
    'cache-control': 'private, no-store',
  });
});

test.each([
  ['../../etc/passwd', '_.._etc_passwd'],
  ['a"\r\nset-cookie: x=1', 'a___set-cookie_ x=1'],
  ['CON\u202Egpj.exe', 'CON_gpj.exe'],
  ['\ud800.csv', '\ufffd.csv'],
  ['', 'file'],
  [`${'长'.repeat(200)}.xlsx`, `${'长'.repeat(75)}.xlsx`],
])('the name %j cannot leave its header or its folder', async (fileName, saved) => {
  const { fetch } = await givenGateway(named(fileName, XLSX, 'x'));
  const disposition = (await fetch(PATH)).headers.get('content-disposition') ?? '';
  expect(decodeURIComponent(/filename\*=UTF-8''(.*)$/.exec(disposition)?.[1] ?? '')).toBe(saved);
  expect(disposition).toMatch(/^attachment; filename="[\w.-]+"; filename\*=UTF-8''[\w.~!-]*(%[0-9A-F]{2}[\w.~!-]*)*$/);
});

test.each(['text/html', 'image/svg+xml', 'text/csv', 'x\r\ny', ''])('what claims to be %j is bytes', async (contentType) => {
  const { fetch } = await givenGateway(named('a', contentType, '<script>'));
  expect((await fetch(PATH)).headers.get('content-type')).toBe('application/octet-stream');
});

test('a refusal before the first chunk is a problem; a failure in the middle of the file breaks it off', async () => {
  const refusing: Answering = {
    // eslint-disable-next-line require-yield -- refuses before the first chunk
    async *serverStream() {
      throw refuse('IMPORT_NOT_FOUND', { name: 'imports/x' });
    },
  };
  const refused = await (await givenGateway(refusing)).fetch(PATH);
  expect([refused.status, refused.headers.get('content-type')]).toEqual([404, 'application/problem+json; charset=utf-8']);
  const breaking: Answering = {
    async *serverStream() {
      yield { fileName: 'a.csv', contentType: 'text/csv; charset=utf-8', content: Buffer.from('a third') };
      yield { fileName: '', contentType: '', content: Buffer.from('two thirds') };
      throw new Error('the disk is gone');
    },
  };
  const broken = await givenGateway(breaking);
  await expect(broken.fetch(PATH).then((response) => response.text())).rejects.toThrow();
});

test.each([
  ['its name', []],
  ['its only piece', ['小区编号']],
])('a deadline that passes after %s, before the end, is a problem and no broken connection', async (_what, pieces) => {
  const late: Answering = {
    async *serverStream(method, request, options) {
      yield* sending(...pieces).serverStream!(method, request, options);
      throw new RpcFailure(DEADLINE_EXCEEDED, '');
    },
  };
  const response = await (await givenGateway(late)).fetch(PATH, { headers: { 'x-timeout-ms': '1' } });
  expect([response.status, response.headers.get('content-type')]).toEqual([504, 'application/problem+json; charset=utf-8']);
  expect(response.headers.get('content-disposition')).toBeNull();
});

test('an empty file is one', async () => {
  const { fetch } = await givenGateway(sending());
  const response = await fetch(PATH);
  expect([response.status, await response.text()]).toEqual([200, '']);
});

test('no more is asked of the service than the caller takes, and a caller who has gone stops it', async () => {
  let sent = 0;
  let stopped = false;
  const { fetch } = await givenGateway({
    async *serverStream(_method, _request, { signal }) {
      signal!.addEventListener('abort', () => (stopped = true));
      for (; sent < 10_000; sent += 1) yield { fileName: 'a', contentType: '', content: new Uint8Array(49_152) };
    },
  });
  const leaving = new AbortController();
  const response = await fetch(PATH, { signal: leaving.signal });
  await response.body!.getReader().read();
  expect(sent).toBeLessThan(1_000);
  leaving.abort();
  while (!stopped) await new Promise(setImmediate);
});
