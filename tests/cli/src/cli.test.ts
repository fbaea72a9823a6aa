import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { startCity, type City } from '@heming/city';
import { main } from '@heming/cli';
import { DemoCity } from '@heming/demo-city';
import { readSettings } from '@heming/kit';
import { freePort, SERVICES, temporaryFolder } from '@heming/testing';
import pino from 'pino';
import { RecordedTerminal } from './recorded-terminal.js';
import { chooseRole } from './visitor.js';

const COUNTY = 'dev-county-211103';
const folder = temporaryFolder();
const config = join(folder.path, 'config');
let city: City;
let server: string;

beforeAll(async () => {
  const settings = readSettings({ HEMING_DATA: join(folder.path, 'data'), HEMING_PORT: '0', HEMING_LOG_LEVEL: 'silent' });
  city = await startCity(settings, pino({ level: 'silent' }));
  server = `http://127.0.0.1:${city.port}`;
});
afterAll(async () => {
  await city.stop();
  folder.remove();
});

interface Ended {
  readonly code: number;
  readonly printed: string;
  readonly told: string;
}

/** Runs `heming` with a token, or without when it is empty. */
async function heming(token: string, ...argv: readonly string[]): Promise<Ended> {
  const environment = { HEMING_SERVER: server, XDG_CONFIG_HOME: config, ...(token !== '' && { HEMING_TOKEN: token }) };
  const terminal = new RecordedTerminal(environment);
  const code = await main(argv, terminal);
  return { code, printed: terminal.printed, told: terminal.told };
}

/** Writes a table. @returns its file */
function table(name: string, ...lines: readonly string[]): string {
  const file = join(folder.path, name);
  writeFileSync(file, `${lines.join('\n')}\n`);
  return file;
}

const QUARTERS = table(
  'quarters.csv',
  '小区编号,小区名称,所属社区代码',
  'PJ-211103016-0001,鹤翔花园(样例),211103016001',
  'PJ-211103016-0002,苇海(样例),211103016003',
);

test('help stands in both languages, for all commands and for one', async () => {
  const { code, printed } = await heming('', '--help');
  expect([code, printed]).toEqual([0, expect.stringMatching(/查看资源[^]*Shows resources[^]*heming demo seed/)]);
  expect((await heming('', 'import', '--help')).printed).toMatch(/导入表格[^]*Imports a table[^]*--dry-run/);
  expect(await heming('', 'gett')).toMatchObject({ code: 2, printed: '' });
  expect(await heming('', 'get', 'quarters', '--al')).toMatchObject({ code: 2, told: expect.stringMatching(/命令行有误[^]*--al/) });
});

test('a dry run registers nothing, the import does, and the quarters stand in an aligned table', async () => {
  const dry = await heming(COUNTY, 'import', 'quarters', QUARTERS, '--division', '211103', '--dry-run');
  expect(dry).toMatchObject({ code: 0, printed: expect.stringContaining('已检查 checked  行 rows 2 · 可登记 accepted 2') });
  expect(await heming(COUNTY, 'get', 'quarters')).toMatchObject({ code: 0, printed: '', told: '没有记录。 Nothing found.\n' });
  const real = await heming(COUNTY, 'import', 'quarters', QUARTERS, '--division', '211103');
  expect(real).toMatchObject({ code: 0, printed: expect.stringContaining('已登记 registered  行 rows 2') });
  const { printed } = await heming(COUNTY, 'get', 'quarters', '--filter', 'query=hx');
  expect(printed).toMatch(/^name +title +state +division/);
  expect(printed).toMatch(/quarters\/PJ-211103016-0001 +鹤翔花园\(样例\) +PLANNED/);
  expect(printed).not.toContain('苇海');
});

test('rows that are rejected are shown line by line, and the command ends with 1', async () => {
  const wrong = table(
    'wrong.csv',
    '小区编号,小区名称,所属社区代码',
    'PJ-211103016-0003,红滩(样例),211103016005',
    'PJ-211103016-0004,,211102002005',
  );
  const { code, printed } = await heming(COUNTY, 'import', 'quarters', wrong, '--division', '211103');
  expect(code).toBe(1);
  expect(printed).toMatch(/不予登记 rejected 1 · 已登记 registered 1/);
  expect(printed).toMatch(/line +field +value +messageZh +messageEn\n3 +小区名称/);
  const { printed: listed } = await heming(COUNTY, 'jobs', 'list');
  const name = /imports\/\w+(?=.*wrong\.csv)/.exec(listed)?.[0] ?? '';
  expect(await heming(COUNTY, 'jobs', 'watch', name)).toMatchObject({
    code: 1,
    printed: expect.stringContaining('红滩'.length > 0 ? name : ''),
  });
});

test('JSON and YAML hold everything, all pages at once', async () => {
  const { printed } = await heming(COUNTY, 'get', 'quarters', '--all', '-o', 'json');
  expect((JSON.parse(printed) as { quarters: { code: string }[] }).quarters.map(({ code }) => code)).toEqual([
    'PJ-211103016-0001',
    'PJ-211103016-0002',
    'PJ-211103016-0003',
  ]);
  const one = await heming(COUNTY, 'get', 'quarters', 'PJ-211103016-0001', '-o', 'yaml');
  expect(one.printed).toMatch(/^name: quarters\/PJ-211103016-0001\ncode: PJ-211103016-0001\ntitle: 鹤翔花园\(样例\)\n/);
  expect((await heming('', 'get', 'divisions', '--filter', 'parent=divisions/2111')).printed).toMatch(/divisions\/211122 +盘山县/);
  expect((await heming('', 'get', 'divisions', '--filter', 'parent=divisions/2111', '--all')).printed.split('\n')).toHaveLength(6);
});

test('a refusal is told in Chinese and English with its reason, and how to sign in', async () => {
  const missing = await heming(COUNTY, 'get', 'quarters', 'PJ-211103016-0099');
  expect(missing).toMatchObject({
    code: 1,
    printed: '',
    told: expect.stringMatching(/没有小区[^]*There is no quarter[^]*\(QUARTER_NOT_FOUND, \w+\)/),
  });
  expect((await heming('', 'get', 'quarters')).told).toMatch(/NOT_SIGNED_IN[^]*heming login/);
  const wrong = await heming(COUNTY, 'import', 'houses', QUARTERS, '--division', '211103');
  expect(wrong).toMatchObject({ code: 1, told: expect.stringContaining('kind') });
});

test('a city that is not there is said to be out of reach', async () => {
  const closed = await freePort();
  expect(await heming(COUNTY, 'get', 'quarters', '--server', `http://127.0.0.1:${closed}`)).toMatchObject({
    code: 1,
    told: expect.stringMatching(/无法连接[^]*Cannot reach .*ECONNREFUSED/),
  });
});

test('the clock of a demonstration is shown and moved on', async () => {
  const day = async (...move: readonly string[]): Promise<number> => {
    const { printed } = await heming('', 'demo', 'clock', ...move);
    return Date.parse(printed.trim().replace(' ', 'T').replace(' ', '')) / 86_400_000;
  };
  const before = await day();
  expect((await day('+5d')) - before).toBeCloseTo(5, 2);
  expect(await heming('', 'demo', 'clock', '5w')).toMatchObject({ code: 2 });
});

test('the made-up city is loaded over REST, and removed without touching what was there', async () => {
  const seeded = await heming('', 'demo', 'seed', '--homes', '1100', '--seed', '7');
  const quarters = [...new DemoCity({ seed: 7, homes: 1_100 }).quarters()];
  expect(seeded).toMatchObject({ code: 0, printed: expect.stringContaining(`Loaded ${quarters.length} quarters`) });
  const all = async (): Promise<string[]> => {
    const { printed } = await heming('dev-county-2111', 'get', 'quarters', '--all', '-o', 'json');
    return (JSON.parse(printed) as { quarters: { code: string }[] }).quarters.map(({ code }) => code);
  };
  expect(await all()).toHaveLength(3 + quarters.length);
  expect((await heming('dev-county-2111', 'get', 'quarters/PJ-211103016-9001/ownerRegister')).printed).toMatch(/headCount +1001\n/);
  expect(await heming('', 'demo', 'seed', '--homes', '1100', '--seed', '7')).toMatchObject({ code: 0 });
  expect(await all()).toHaveLength(3 + quarters.length);
  expect((await heming('', 'demo', 'purge')).printed).toMatch(/^已清除 \d+ 条/);
  expect(await all()).toEqual(['PJ-211103016-0001', 'PJ-211103016-0002', 'PJ-211103016-0003']);
}, 120_000);

test('whoever signs in by his browser has a token that only he can read, until it ends', async () => {
  const environment = { HEMING_SERVER: server, XDG_CONFIG_HOME: config };
  const terminal = new RecordedTerminal(environment, (url) => {
    void chooseRole(url, 'demo-county-211103');
    return true;
  });
  expect(await main(['login'], terminal)).toBe(0);
  expect(terminal.printed).toMatch(/已登录，10 分钟内有效/);
  const file = join(config, 'heming', 'tokens.json');
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect((await heming('', 'get', 'me')).printed).toMatch(/subject +demo-county-211103\n/);
  const kept = JSON.parse(readFileSync(file, 'utf8')) as Record<string, { token: string; endsAt: number }>;
  writeFileSync(file, JSON.stringify({ [server]: { ...kept[server], endsAt: Date.now() - 1 } }));
  expect((await heming('', 'get', 'quarters')).told).toContain('NOT_SIGNED_IN');
});

test('the doctor finds a demonstration, its data folder in use, and its port taken by itself', async () => {
  const { code, printed } = await heming('', 'doctor', '--data', join(folder.path, 'data'));
  expect(printed).toMatch(/^ok +Node\.js/m);
  expect(printed).toMatch(new RegExp(`^ok .*in use by process ${process.pid}$`, 'm'));
  expect(printed).toMatch(/^ok .*in the data folder$/m);
  expect(printed).toMatch(/^ok .*the city is there$/m);
  expect(printed).toMatch(/^ok .*演示 demonstration$/m);
  expect(code).toBe(/^fail/m.test(printed) ? 1 : 0);
});

test('the doctor says what to do about a port that is taken, a folder that is none and a key that is missing', async () => {
  const taken = createServer();
  await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve));
  const { port } = taken.address() as AddressInfo;
  mkdirSync(join(folder.path, 'empty'));
  const terminal = new RecordedTerminal({ HEMING_SERVER: `http://127.0.0.1:${port}`, HEMING_MODE: 'production' });
  taken.on('connection', (socket) => socket.destroy());
  expect(await main(['doctor', '--data', join(folder.path, 'empty')], terminal)).toBe(1);
  taken.close();
  expect(terminal.printed).toMatch(/^fail .*taken by another program +→ .*--port N/m);
  expect(terminal.printed).toMatch(/^fail .*data key: 缺失 missing +→ .*HEMING_DATA_KEY/m);
  expect(terminal.printed).toMatch(/^warn .*cannot be reached.*npm start/m);
  expect(terminal.printed).toMatch(/^ok .*not in use$/m);
});

const OPERATOR = 'dev-operator';

test('the latest events are shown with their traces, and new ones while somebody follows', async () => {
  expect((await heming(COUNTY, 'events', 'tail')).told).toMatch(/PERMISSION_DENIED|权限/);
  const { code, printed } = await heming(OPERATOR, 'events', 'tail', '--limit', '3');
  expect([code, printed.trimEnd().split('\n').length]).toEqual([0, 3]);
  const ended = /^\d{4}-\d\d-\d\dT[\d:.]+Z {2}heming\.registry\.v1\.ImportEnded {2}imports\/\w+ {2}\S+:\d+ {2}[0-9a-f]{32}$/;
  const follower = new RecordedTerminal({ HEMING_SERVER: server, HEMING_TOKEN: OPERATOR });
  const seen = new Promise<string>((resolve, reject) => {
    const out = (text: string): void => {
      follower.out(text);
      const [, ...later] = follower.printed.split('\n');
      if (!later.some((line) => ended.test(line))) return;
      resolve(follower.printed);
      throw new Error('enough');
    };
    const terminal = { ...follower, environment: follower.environment, out };
    main(['events', 'tail', '--limit', '1', '--follow'], terminal).catch((error: Error) => error.message === 'enough' || reject(error));
  });
  const more = table('more.csv', '小区编号,小区名称,所属社区代码', 'PJ-211103016-0005,苇塘(样例),211103016005');
  expect(await heming(COUNTY, 'import', 'quarters', more, '--division', '211103')).toMatchObject({ code: 0 });
  const lines = (await seen).trimEnd().split('\n');
  expect(new Set(lines).size).toBe(lines.length);
}, 20_000);

test('parked events are listed and handed over again, by name or all of them', async () => {
  expect(await heming(OPERATOR, 'events', 'parked', '--group', 'registry')).toMatchObject({
    code: 0,
    told: expect.stringContaining('No event is parked'),
  });
  expect(await heming(OPERATOR, 'events', 'replay', '--group', 'registry', '--all')).toMatchObject({
    code: 0,
    printed: expect.stringContaining('Handed over 0'),
  });
  expect(await heming(OPERATOR, 'events', 'replay', '--group', 'registry', 'no-such-event')).toMatchObject({
    code: 1,
    told: expect.stringContaining('1 were not parked'),
  });
  expect(await heming(OPERATOR, 'events', 'replay', '--group', 'registry')).toMatchObject({ code: 2 });
  expect(await heming(OPERATOR, 'events', 'parked')).toMatchObject({ code: 2, told: expect.stringContaining('--group') });
  const { printed } = await heming(OPERATOR, 'doctor', '--data', join(folder.path, 'data'));
  const told = [...printed.matchAll(/^ok .*parked events of (\S+): 0$/gm)].map(([, group]) => group);
  expect(told.sort()).toEqual([...SERVICES].sort());
});

test('a running city is backed up, and restored into another folder, by the command line', async () => {
  const path = (name: string): string => join(folder.path, name);
  expect(await heming('', 'backup', '--make-keys', path('keys'))).toMatchObject({ code: 0 });
  expect(statSync(join(path('keys'), 'identity.txt')).mode & 0o777).toBe(0o600);
  const by = ['--sign-key', join(path('keys'), 'signing-key.pem'), '--recipient', join(path('keys'), 'recipient.txt')];
  const backedUp = await heming('', 'backup', '--data', path('data'), '--to', path('backup'), ...by);
  expect(backedUp).toMatchObject({
    code: 0,
    printed: expect.stringMatching(/all of it is of one moment[^]*verification key: \S{43}\n/),
    told: '',
  });
  const [, key = ''] = /verification key: (\S+)/.exec(backedUp.printed) ?? [];
  mkdirSync(path('restored'));
  writeFileSync(join(path('restored'), 'data.key'), readFileSync(join(path('data'), 'data.key')));
  const from = ['--from', path('backup'), '--identity', join(path('keys'), 'identity.txt'), '--verify-key', key];
  expect(await heming('', 'restore', '--data', path('restored'), ...from)).toMatchObject({
    code: 0,
    printed: expect.stringContaining('counts and contents were compared'),
    told: '',
  });
}, 120_000);

test('a command of the host says how it is used, and what is wrong with how it was', async () => {
  for (const name of ['backup', 'restore', 'migrate']) {
    expect(await heming('', name, '--help')).toMatchObject({ code: 0, printed: expect.stringContaining(`heming ${name}`), told: '' });
    expect(await heming('', name, '--what')).toMatchObject({ code: 2, printed: '', told: expect.stringContaining(`heming ${name}`) });
  }
  expect(await heming('', 'backup', '--to', join(folder.path, 'x'))).toMatchObject({
    code: 2,
    told: expect.stringContaining('--sign-key'),
  });
  for (const key of ['A'.repeat(43), `-${'A'.repeat(42)}`, `--${'A'.repeat(41)}`]) {
    const unknown = ['--identity', 'absent', '--verify-key', key];
    expect(await heming('', 'restore', '--from', join(folder.path, 'absent'), ...unknown)).toMatchObject({
      code: 1,
      told: expect.stringMatching(/^[^\n]*不是备份[^\n]* is no backup[^\n]*\n$/),
    });
  }
}, 60_000);
