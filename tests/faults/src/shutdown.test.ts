import { once } from 'node:events';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { CityProcess, eventually, temporaryFolder, type CityOptions, type TemporaryFolder } from '@heming/testing';
import { HeldRequest } from './held-request.js';
import { COUNTY, json } from './rest-call.js';

/** Well below the 15 s a stop may take, in milliseconds. */
const AT_ONCE_MS = 5_000;
const QUARTER = 'quarters/PJ-211103001-9999';
const TOWNSHIPS = ['211103001', '211103002', '211103003', '211103007'];
const ROWS = 36_000;

let folder: TemporaryFolder;
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(async () => {
  await CityProcess.killAll();
  folder.remove();
});

const start = (): Promise<CityProcess> => CityProcess.start({ data: folder.path });

/** Starts an import of quarters. @returns its name */
async function openedImport({ url }: CityProcess): Promise<string> {
  const body = { kind: 'QUARTERS', fileName: '小区.csv', division: 'divisions/211103' };
  return String((await json(url, { method: 'POST', path: '/v1/imports', body }))['name']);
}

/** A table of many quarters: longer work than it takes to stop. */
function table(): string {
  const rows = Array.from({ length: ROWS }, (_, at) => {
    const township = TOWNSHIPS[at % TOWNSHIPS.length] ?? '';
    return `PJ-${township}-${String(Math.floor(at / TOWNSHIPS.length) + 1).padStart(4, '0')},园${at},${township}001`;
  });
  return ['小区编号,小区名称,所属社区代码', ...rows, ''].join('\n');
}

async function requireSettled({ url }: CityProcess, name: string, members: object): Promise<void> {
  await eventually(`${name} is checked`, async () => (await json(url, { path: `/v1/${name}` }))['state'] !== 'CHECKING', 60_000);
  expect(await json(url, { path: `/v1/${name}` })).toMatchObject(members);
}

/** Waits until nobody can connect any more: from then on the city is stopping. */
async function requireRefused({ url }: CityProcess): Promise<void> {
  await eventually('the city takes no connection any more', () =>
    fetch(`${url}/readyz`).then(
      ({ status }) => status === 503,
      () => true,
    ),
  );
}

describe.each(['SIGINT', 'SIGTERM'] as const)('at %s', (signal) => {
  test('a city is not ready any more, answers what it has begun, and ends well with all data kept', async () => {
    const city = await start();
    const body = { code: QUARTER.slice('quarters/'.length), title: '鹤鸣花园', division: 'divisions/211103001001' };
    const quarter = await json(city.url, { method: 'POST', path: '/v1/quarters', body });
    const name = await openedImport(city);
    const content = '小区编号,小区名称,所属社区代码\nPJ-211103001-0001,新园,211103001001\n';
    const upload = await HeldRequest.begin(city.url, `/v1/${name}:upload`, Buffer.byteLength(content));
    city.signal(signal);
    await requireRefused(city);
    upload.finish(content, '/readyz');
    expect(await upload.answers()).toMatchObject([
      { status: 200, json: { name, state: 'CHECKING' } },
      { status: 503, json: { status: 'not ready' } },
    ]);
    expect(await city.ended).toMatchObject({ code: 0, stderr: '' });

    const again = await start();
    expect(await json(again.url, { path: `/v1/${QUARTER}` })).toEqual(quarter);
    await requireSettled(again, name, { state: 'CHECKED', rowCount: 1, acceptedCount: 1 });
  }, 60_000);
});

test('an event stream is told to come back, and the work it watched goes on after the restart', async () => {
  const city = await start();
  const name = await openedImport(city);
  await json(city.url, { method: 'POST', path: `/v1/${name}:upload`, body: table() });
  const watch = await fetch(`${city.url}/v1/${name}:watch`, { headers: { authorization: `Bearer ${COUNTY}` } });
  const reader = watch.body!.pipeThrough(new TextDecoderStream()).getReader();
  const first = await reader.read();
  expect(first.value).toContain('event: message');
  city.signal('SIGTERM');
  let text = '';
  for (let part = await reader.read(); !part.done; part = await reader.read()) text += part.value;
  expect(text.trim().split('\n\n').at(-1)).toBe('event: goodbye\ndata: {"retry":true}');
  expect(await city.ended).toMatchObject({ code: 0, stderr: '' });

  await requireSettled(await start(), name, { state: 'CHECKED', rowCount: ROWS, acceptedCount: ROWS, rejectedCount: 0 });
}, 120_000);

test('a caller who never ends his request does not keep a city from ending well', async () => {
  const city = await start();
  const name = await openedImport(city);
  await HeldRequest.begin(city.url, `/v1/${name}:upload`, 1_000);
  city.signal('SIGTERM');
  expect(await city.ended).toMatchObject({ code: 0, stderr: '' });
  expect(await json((await start()).url, { path: `/v1/${name}` })).toMatchObject({ state: 'AWAITING_CONTENT' });
}, 60_000);

test('a second signal ends a city at once', async () => {
  const city = await start();
  await HeldRequest.begin(city.url, `/v1/${await openedImport(city)}:upload`, 1_000);
  city.signal('SIGINT');
  await requireRefused(city);
  const asked = performance.now();
  city.signal('SIGINT');
  const { code, stderr } = await city.ended;
  expect({ well: code === 0, stderr }).toEqual({ well: false, stderr: '' });
  expect(performance.now() - asked).toBeLessThan(AT_ONCE_MS);
}, 60_000);

describe('what keeps a city from starting is one clear line and exit code 1:', () => {
  /** @param says what the line has to contain */
  async function requireRefusal(options: CityOptions, says: RegExp): Promise<void> {
    const { code, stdout, stderr } = await CityProcess.launch(options).ended;
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(says);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
  }

  test('a taken port', async () => {
    const other = createServer();
    await once(other.listen(0, '127.0.0.1'), 'listening');
    const { port } = other.address() as AddressInfo;
    await requireRefusal({ data: folder.path, args: ['--port', String(port)] }, new RegExp(`${port} 已被占用.*${port} is taken`));
    other.close();
  });

  test('an address of another machine', () =>
    requireRefusal({ data: folder.path, args: ['--host', '203.0.113.1'] }, /203\.0\.113\.1.*--host/));

  test.each([[[]], [['--fresh']]])('a data folder that another city holds, which keeps its data, with %j', async (args) => {
    const city = await start();
    await openedImport(city);
    await requireRefusal({ data: folder.path, args }, /in use by process \d+/);
    expect(existsSync(join(folder.path, 'heming.mdb'))).toBe(true);
    expect((await json(city.url, { path: '/v1/imports' }))['imports']).toHaveLength(1);
    expect(await city.stop()).toMatchObject({ code: 0 });
    expect((await json((await start()).url, { path: '/v1/imports' }))['imports']).toHaveLength(1);
  });

  test('a data folder that cannot be made', async () => {
    const file = join(folder.path, 'file');
    writeFileSync(file, '');
    await requireRefusal({ data: join(file, 'data') }, /file\/data/);
    await requireRefusal({ data: file }, /file/);
  });

  test('a data folder that cannot be written to', async () => {
    // Neither rights nor a mount keep the superuser from writing; a folder where a file should be does.
    for (const file of ['lock', 'heming.log']) {
      const data = join(folder.path, `without-${file}`);
      mkdirSync(join(data, file), { recursive: true });
      await requireRefusal({ data }, new RegExp(`cannot be written to.*${file}|Cannot write to .*${file}`));
    }
  });

  test('a folder to be emptied that is none of ours', async () => {
    writeFileSync(join(folder.path, 'thesis.txt'), 'years of work');
    await requireRefusal({ data: folder.path, args: ['--fresh'] }, /未清空.*nothing was removed/);
    expect(existsSync(join(folder.path, 'thesis.txt'))).toBe(true);
  });

  test.each([
    ['HEMING_MODE', 'staging', /HEMING_MODE.*staging.*demo or production/],
    ['HEMING_MODE', 'production', /HEMING_INTERNAL_KEY/],
    ['HEMING_COLOUR', 'red', /HEMING_COLOUR.*no such setting/],
    ['HEMING_ENGINES', '@heming/nowhere', /@heming\/nowhere/],
  ])('a wrong setting, as %s=%s', (variable, value, says) => requireRefusal({ data: folder.path, settings: { [variable]: value } }, says));

  test.each([
    [['--port', '99999'], /99999.*0 to 65535/],
    [['--port'], /--port.*Usage/],
    [['--verbose'], /--verbose.*Usage/],
    [['data'], /data.*Usage/],
  ])('a wrong option, as %j', (args, says) => requireRefusal({ data: folder.path, args }, says));
});
