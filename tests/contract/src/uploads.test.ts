import { existsSync } from 'node:fs';
import { readTable, readWorkbook, type TableRow } from '@heming/documents';
import { eventually } from '@heming/testing';
import { jsonOf, RestClient, type Json, type RestAnswer } from './rest-client.js';
import { RunningCity } from './running-city.js';
import { HERE, nameOf } from './sample-register.js';
import { HOSTILE_FILES, SECRET, type Fate } from './uploads/hostile-files.js';

jest.setTimeout(120_000);

const { token } = HERE;
const POISONED = ['=1+1', '+86', '-1', '@SUM(A1)', '＝1', '＋1', '－1', '＠a', '=HYPERLINK("http://x")'];
const FORMULA = /^[=+\-@\t\r＝＋－＠]/;

let running: RunningCity;
let rest: RestClient;
beforeAll(async () => {
  running = await RunningCity.start();
  rest = new RestClient(running.port);
});
afterAll(async () => {
  rest.close();
  await running.stop();
});

const post = (path: string, body: Json): Promise<Json> => rest.json({ verb: 'POST', path: `/v1/${path}`, token, body });
const get = (path: string): Promise<RestAnswer> => rest.send({ path: `/v1/${path}`, token });

async function uploaded(kind: string, bytes: Buffer, fileName: string): Promise<{ readonly name: string; readonly answer: RestAnswer }> {
  const name = nameOf(await post('imports', { kind, fileName, division: 'divisions/211103' }));
  return { name, answer: await rest.send({ verb: 'POST', path: `/v1/${name}:upload`, token, body: bytes }) };
}

/** The thing once it goes on no more by itself. */
async function settled(name: string): Promise<Json> {
  let seen: Json = {};
  await eventually(`${name} has come to rest`, async () => {
    seen = jsonOf(await get(name));
    return !['CHECKING', 'COMMITTING', 'RUNNING'].includes(String(seen['state']));
  });
  return seen;
}

async function imported(kind: string, content: string): Promise<void> {
  const { name } = await uploaded(kind, Buffer.from(content), '表.csv');
  await settled(name);
  await post(`${name}:commit`, {});
  expect(await settled(name)).toMatchObject({ state: 'COMMITTED', rejectedCount: 0 });
}

async function fateOf(bytes: Buffer, fileName: string): Promise<{ readonly fate: Fate; readonly why: string; readonly name: string }> {
  const { name, answer } = await uploaded('QUARTERS', bytes, fileName);
  if (answer.status >= 400) return { fate: 'refused', why: String(jsonOf(answer)['reason']), name };
  const { state, failure, acceptedCount } = await settled(name);
  if (state === 'FAILED') return { fate: 'failed', why: String(failure), name };
  const why = (await get(`${name}/rejections`)).text;
  return { fate: acceptedCount === 0 ? 'rejected' : 'harmless', why, name };
}

test('there are as many hostile files as the city promises to withstand', () => {
  expect(HOSTILE_FILES.length).toBeGreaterThanOrEqual(60);
});

test.each(HOSTILE_FILES.map(({ what, bytes, fate }) => [what, fate, bytes] as const))('%s is %s', async (what, fate, bytes) => {
  const seen = await fateOf(bytes, `${what}.csv`);
  expect([what, seen.fate, seen.why]).toEqual([what, fate, expect.stringMatching(fate === 'refused' ? /^IMPORT_/ : /./)]);
  const told = await Promise.all([get(seen.name), get(`${seen.name}/rejections`), get(`${seen.name}:preview`)]);
  for (const { text, headers } of told) {
    expect(text).not.toContain(SECRET);
    expect(headers['content-type']).toMatch(/^application\/(problem\+)?json; charset=utf-8$/);
    expect(headers['x-content-type-options']).toBe('nosniff');
  }
  if (fate === 'harmless') {
    await post(`${seen.name}:commit`, {});
    expect(await settled(seen.name)).toMatchObject({ state: 'COMMITTED', committedCount: 1 });
  }
});

test('nothing was written where an archive wanted it, and nobody else notices', async () => {
  expect(existsSync('/tmp/heming-slipped')).toBe(false);
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  expect((await rest.send({ path: '/readyz' })).status).toBe(200);
});

test.each(['../../../etc/passwd', '<script>alert(1)</script>.csv', 'a"; filename="b.html', '\u202Egnp.exe', 'CON', '. .', 'x'.repeat(120)])(
  'a file called %j comes back as an attachment whose name leads nowhere',
  async (fileName) => {
    const { name } = await fateOf(Buffer.from('小区编号,小区名称,所属社区代码\nx,<b>,y\n'), fileName);
    const { status, headers, text } = await get(`${name}:downloadRejected`);
    expect([status, text]).toEqual([200, expect.stringContaining('<b>')]);
    expect(headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(headers['content-disposition']).toMatch(/^attachment; filename="[\w.-]+"; filename\*=UTF-8''[\w.~%!-]+$/);
    const saved = decodeURIComponent(String(headers['content-disposition']).split("''")[1] ?? '');
    expect(saved).not.toMatch(/[\p{C}\\/:*?"<>|]|^\./u);
  },
);

/** All cells of a downloaded file. */
async function cellsOf({ bytes, headers }: RestAnswer): Promise<readonly string[]> {
  expect(headers['content-disposition']).toMatch(/^attachment;/);
  const once = async function* (): AsyncGenerator<Uint8Array> {
    yield bytes;
  };
  const csv = headers['content-type'] === 'text/csv; charset=utf-8';
  const rows: TableRow<string>[] = [];
  for await (const row of csv ? readTable(once(), { encoding: 'UTF-8', columns: [] }) : readWorkbook(once(), [])) rows.push(row);
  return rows.flatMap(({ texts }) => texts);
}

test('poisoned names come back from no download as formulas', async () => {
  const lines = (header: string, line: (text: string, at: number) => string): string => [header, ...POISONED.map(line), ''].join('\n');
  const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
  const community = '211103016009';
  const quarter = (at: number): string => `PJ-211103016-09${10 + at}`;
  await imported(
    'QUARTERS',
    lines('小区编号,小区名称,所属社区代码,地址', (text, at) => `${quarter(at)},${quoted(text)},${community},${quoted(text)}`),
  );
  await imported(
    'BUILDINGS',
    lines('小区编号,幢号,楼名,用途', (text, at) => `${quarter(at)},001,${quoted(text)},住宅`),
  );
  await imported(
    'UNITS',
    lines('小区编号,幢号,单元,室号,用途,登记面积,销售状态,交付日期', (_, at) => `${quarter(at)},001,01,0101,住宅,80,已交付,2019-06-30`),
  );
  await imported(
    'PERSONS',
    lines('证件类型,证件号码,姓名,联系电话,所属社区代码', (text, at) => `护照,E${5_000 + at},${quoted(text)},+8613800000000,${community}`),
  );
  await imported(
    'TITLES',
    lines(
      '小区编号,幢号,单元,室号,权利人证件号码,起始日期,产权依据,不动产权证号',
      (text, at) => `${quarter(at)},001,01,0101,E${5_000 + at},2020-01-01,不动产登记,${quoted(text)}`,
    ),
  );
  const organisation = { uscc: '91211103MA0PJWY151', title: '=1+1', kind: 'BANK', address: '@x', division: `divisions/${community}` };
  await post('organisations', organisation);
  const ranges = ['QUARTERS', 'BUILDINGS', 'UNITS', 'ORGANISATIONS', 'PERSONS', 'TITLES'].map((kind) => ({
    kind,
    division: `divisions/${community}`,
  }));
  const register = { kind: 'OWNER_REGISTER', quarter: `quarters/${quarter(0)}` };
  for (const format of ['CSV', 'XLSX']) {
    for (const range of [...ranges, register]) {
      const name = nameOf(await post('exports', { ...range, format }));
      expect(await settled(name)).toMatchObject({ state: 'READY' });
      const cells = await cellsOf(await get(`${name}:download`));
      expect([range.kind, cells.length > 4, cells.filter((text) => FORMULA.test(text))]).toEqual([range.kind, true, []]);
    }
    const { name } = await fateOf(Buffer.from(lines('小区编号,小区名称,所属社区代码', (text) => `x,${quoted(text)},y`)), '毒.csv');
    const cells = await cellsOf(await get(`${name}:downloadRejected?format=${format}`));
    expect(cells.filter((text) => FORMULA.test(text))).toEqual([]);
    expect(cells.filter((text) => POISONED.includes(text.slice(1)))).toHaveLength(POISONED.length);
  }
  for (const kind of ['QUARTERS', 'PERSONS', 'TITLES']) {
    expect((await cellsOf(await get(`importTemplates/${kind}:download`))).filter((text) => FORMULA.test(text))).toEqual([]);
  }
});
