import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Input } from '@heming/contracts';
import type { CreateExportRequest, Export, ImportKind, RegistryService } from '@heming/contracts/registry/v1';
import { readTable, readWorkbook, type TableRow } from '@heming/documents';
import type { Client, Principal } from '@heming/kit';
import { eventually, fakeClock, given, type Given } from '@heming/testing';
import { registry } from './service.js';

jest.setTimeout(60_000);

const COUNTY: Principal = { subject: 'u-county', grants: [{ role: 'COUNTY', division: '211103' }] };
const NEIGHBOUR: Principal = { subject: 'u-neighbour', grants: [{ role: 'COUNTY', division: '211102' }] };
const CITY: Principal = { subject: 'u-city', grants: [{ role: 'CITY', division: '2111' }] };
const COMMUNITY: Principal = { subject: 'u-community', grants: [{ role: 'COMMUNITY', division: '211103016001' }] };
const SAMPLES = join(__dirname, '../../../docs/samples');
const QUARTER = 'quarters/PJ-211103016-0001';
const CANARY = '金丝雀';
const POISONED = ['=1+1', '+1', '-1', '@SUM(A1)', '＝1', '＋1', '－1', '＠a', '=cmd|/c calc!A0'];

/** Rows of the samples that are wrong on purpose. */
const WRONG_ROWS: Readonly<Record<string, number>> = { 'units.csv': 2 };

let city: Given<RegistryService>;
let clock: ReturnType<typeof fakeClock>;
let county: Client<RegistryService>;
const sample = (file: string): string => readFileSync(join(SAMPLES, file), 'utf8');

beforeAll(async () => {
  clock = fakeClock(new Date('2026-11-23T04:00:00Z'));
  city = await given(registry, { environment: { clock } });
  county = city.as(COUNTY);
  await imported('QUARTERS', sample('quarters.csv'));
  await imported('BUILDINGS', sample('buildings.csv'));
  await imported('UNITS', sample('units.csv'));
  await imported('ORGANISATIONS', sample('organisations.csv'));
  await imported('PERSONS', sample('persons.csv'));
  await imported('TITLES', sample('titles.csv'));
  const neighbour = city.as(NEIGHBOUR);
  const there = 'quarters/PJ-211102002-0001';
  await neighbour.CreateQuarter({ quarter: { code: there.slice(9), title: CANARY, division: 'divisions/211102002005' } });
  await neighbour.CreateBuilding({ parent: there, building: { number: '001', title: CANARY, use: 'RESIDENTIAL' } });
  await neighbour.CreateOrganisation({
    organisation: { uscc: '91211103MA0PJWY151', title: CANARY, kind: 'BANK', division: 'divisions/211102' },
  });
});
afterAll(() => city.stop());
beforeEach(() => clock.set(new Date('2026-11-23T04:00:00Z')));

async function imported(kind: ImportKind, content: string): Promise<void> {
  const { name } = await county.CreateImport({ kind, fileName: '表.csv', division: 'divisions/211103' });
  await county.UploadImportContent(
    (async function* () {
      const bytes = Buffer.from(content);
      for (let from = 0; from < bytes.length; from += 40_000) yield { name, content: bytes.subarray(from, from + 40_000) };
    })(),
  );
  await eventually('the import is checked', async () => (await county.GetImport({ name })).state === 'CHECKED');
  await county.CommitImport({ name });
  await eventually('the import is committed', async () => (await county.GetImport({ name })).state === 'COMMITTED');
}

async function ready(request: Input<CreateExportRequest>, as = county): Promise<Export> {
  const { name } = await as.CreateExport({ division: 'divisions/211103', ...request });
  let seen = await as.GetExport({ name });
  await eventually('the export is ready', async () => (seen = await as.GetExport({ name })).state === 'READY');
  return seen;
}

async function download(name: string, as = county): Promise<{ readonly fileName: string; readonly bytes: Buffer }> {
  const [pieces, names]: [Uint8Array[], string[]] = [[], []];
  for await (const { fileName, content } of as.DownloadExport({ name })) {
    names.push(fileName);
    pieces.push(content);
  }
  return { fileName: names[0] ?? '', bytes: Buffer.concat(pieces) };
}

async function rowsOf({ name }: Export, as = county): Promise<readonly TableRow<string>[]> {
  const { fileName, bytes } = await download(name, as);
  const once = async function* () {
    yield bytes;
  };
  const rows: TableRow<string>[] = [];
  const read = fileName.endsWith('.csv') ? readTable(once(), { encoding: 'UTF-8', columns: [] }) : readWorkbook(once(), []);
  for await (const row of read) rows.push(row);
  return rows;
}

const reasonOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'none',
    (error: { details?: { reason?: string } }) => error.details?.reason ?? String(error),
  );

test.each([
  ['QUARTERS', 'quarters.csv'],
  ['BUILDINGS', 'buildings.csv'],
  ['UNITS', 'units.csv'],
  ['ORGANISATIONS', 'organisations.csv'],
] as const)('%s go out in both formats as they came in', async (kind, file) => {
  const came = sample(file)
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(','));
  for (const format of ['CSV', 'XLSX'] as const) {
    const found = await ready({ kind, format });
    const wrong = WRONG_ROWS[file] ?? 0;
    expect(found).toMatchObject({ rowCount: came.length - wrong, doneCount: found.totalCount, failure: '' });
    const rows = await rowsOf(found);
    const same = (text: string): string => (/^-?[0-9]+\.[0-9]+$/.test(text) ? String(Number(text)) : text);
    const known = new Set(came.map((cells) => cells.map(same).join()));
    const left = rows.map(({ texts }) => texts.slice(0, came[0]?.length).map(same).join());
    expect([new Set(left).size, left.filter((row) => !known.has(row))]).toEqual([came.length - wrong, []]);
  }
});

test('of people and titles everything goes out masked', async () => {
  const persons = await rowsOf(await ready({ kind: 'PERSONS', format: 'CSV' }));
  expect(persons.map(({ texts }) => texts).sort()[0]).toEqual([
    '居民身份证',
    '211103********0118',
    '张**',
    '138****0000',
    '1962',
    '211103016001',
  ]);
  const titles = await rowsOf(await ready({ kind: 'TITLES', format: 'CSV', division: '', quarter: QUARTER }));
  expect(titles).toHaveLength(4);
  expect(titles[0]?.texts).toEqual([
    'PJ-211103016-0001',
    '001',
    '01',
    '0101',
    '211103********0118',
    '',
    '',
    '2019-06-30',
    '不动产登记',
    '',
  ]);
  expect(titles[3]?.texts[4]).toBe('91211103MA0YMPL18N');
  const register = await rowsOf(await ready({ kind: 'OWNER_REGISTER', format: 'CSV', division: '', quarter: QUARTER }));
  const { unitCount } = await county.GetOwnerRegister({ quarter: QUARTER });
  expect([register.length, register[0]?.texts.slice(0, 7)]).toEqual([
    unitCount,
    ['PJ-211103016-0001', '001', '01', '0101', '张**', '张**', '128.33'],
  ]);
  const all = JSON.stringify([persons, titles, register].map((rows) => rows.map(({ texts }) => texts)));
  expect(all).not.toMatch(/[张李王赵刘陈]样例|1380000000|[0-9]{17}/);
});

test('no export holds what lies outside the territory of whoever asked, however wide he asks', async () => {
  for (const kind of ['QUARTERS', 'BUILDINGS', 'UNITS', 'ORGANISATIONS', 'PERSONS', 'TITLES'] as const) {
    const wide = await rowsOf(await ready({ kind, format: 'CSV', division: 'divisions/211103' }));
    expect(JSON.stringify(wide)).not.toContain(CANARY);
  }
  expect(await reasonOf(county.CreateExport({ kind: 'QUARTERS', division: 'divisions/2111' }))).toBe('OUTSIDE_TERRITORY');
  expect(await reasonOf(county.CreateExport({ kind: 'UNITS', quarter: 'quarters/PJ-211102002-0001' }))).toBe('QUARTER_NOT_FOUND');
  const community = city.as(COMMUNITY);
  const here = await rowsOf(await ready({ kind: 'QUARTERS', format: 'CSV', division: 'divisions/211103016001' }, community), community);
  expect(here.map(({ texts }) => texts[2])).toEqual(['211103016001']);
  const everywhere = await ready({ kind: 'QUARTERS', division: 'divisions/2111' }, city.as(CITY));
  expect(JSON.stringify(await rowsOf(everywhere, city.as(CITY)))).toContain(CANARY);
});

test('who may not read the rows neither starts an export of them nor gets its file', async () => {
  expect(await reasonOf(city.as(CITY).CreateExport({ kind: 'PERSONS', division: 'divisions/2111' }))).toBe('NOT_PERMITTED');
  const { name } = await ready({ kind: 'PERSONS' });
  expect(await reasonOf(download(name, city.as(CITY)))).toBe('NOT_PERMITTED');
  expect(await reasonOf(download(name, city.as(NEIGHBOUR)))).toBe('EXPORT_NOT_FOUND');
  expect(await reasonOf(download(name, city.as(COMMUNITY)))).toBe('EXPORT_NOT_FOUND');
});

test('an owner register is of a quarter; what does not lie in quarters is not of one', async () => {
  const asked = [
    { kind: 'OWNER_REGISTER', division: 'divisions/211103' },
    { kind: 'PERSONS', quarter: QUARTER },
    { kind: 'UNITS' },
  ] as const;
  for (const request of asked) expect(await reasonOf(county.CreateExport(request))).toBe('EXPORT_RANGE_INVALID');
});

test.each(['CSV', 'XLSX'] as const)('poisoned names leave every export as %s without a formula', async (format) => {
  const code = (at: number): string => `PJ-211103016-0${format === 'CSV' ? 1 : 2}${String(at).padStart(2, '0')}`;
  const rows = POISONED.map((title, at) => `${code(at)},"${title}",211103016007,"${title}"`);
  await imported('QUARTERS', `小区编号,小区名称,所属社区代码,地址\n${rows.join('\n')}\n`);
  const found = await rowsOf(await ready({ kind: 'QUARTERS', format, division: 'divisions/211103016007' }));
  const cells = found.filter(({ texts }) => texts[0]?.startsWith(code(0).slice(0, 15))).map(({ texts }) => [texts[1], texts[3]]);
  expect(cells).toEqual(POISONED.map((title) => [`'${title}`, `'${title}`]));
});

test('progress is streamed to the end', async () => {
  const { name } = await county.CreateExport({ kind: 'UNITS', division: 'divisions/211103' });
  const seen: Export[] = [];
  for await (const current of county.WatchExport({ name })) seen.push(current);
  expect(seen.at(-1)).toMatchObject({ state: 'READY' });
  expect(seen.map(({ doneCount }) => doneCount)).toEqual(seen.map(({ doneCount }) => doneCount).sort((a, b) => a - b));
});

test('quarters and organisations go out as their lists are narrowed, by the same search; nothing else is narrowed', async () => {
  const titlesIn = async (request: Input<CreateExportRequest>): Promise<readonly (string | undefined)[]> =>
    (await rowsOf(await ready({ format: 'CSV', ...request }))).map(({ texts }) => texts[1]);
  const { quarters } = await county.ListQuarters({ division: 'divisions/211103', query: 'hx', pageSize: 200 });
  expect(quarters.length).toBeGreaterThan(0);
  expect(await titlesIn({ kind: 'QUARTERS', filter: { query: 'HX' } })).toEqual(quarters.map(({ title }) => title));
  expect(await titlesIn({ kind: 'QUARTERS', filter: { quarterState: 'SERVED' } })).toEqual([]);
  const kind = 'PROPERTY_SERVICE_ENTERPRISE';
  const { organisations } = await county.ListOrganisations({ kind, pageSize: 200 });
  const { filter, rowCount } = await ready({ kind: 'ORGANISATIONS', filter: { organisationKind: kind } });
  expect([filter?.organisationKind, rowCount]).toEqual([kind, organisations.length]);
  for (const wrong of [
    { kind: 'PERSONS', filter: { query: '张' } },
    { kind: 'QUARTERS', filter: { organisationKind: kind } },
    { kind: 'ORGANISATIONS', filter: { quarterState: 'SERVED' } },
  ] as const)
    expect(await reasonOf(county.CreateExport({ division: 'divisions/211103', ...wrong }))).toBe('EXPORT_FILTER_INVALID');
});

test('an export that is given up has no file, and one that is ready has it for seven days', async () => {
  const { name } = await ready({ kind: 'QUARTERS' });
  clock.advance(7 * 86_400_000 - 1_000);
  expect(await reasonOf(download(name))).toBe('none');
  clock.advance(2_000);
  expect(await reasonOf(download(name))).toBe('TABLE_FORGOTTEN');
  clock.set(new Date('2026-11-23T04:00:00Z'));
  await county.CancelExport({ name });
  expect(await reasonOf(download(name))).toBe('EXPORT_STATE_NOT_ALLOWED');
  expect(await reasonOf(county.CancelExport({ name }))).toBe('EXPORT_STATE_NOT_ALLOWED');
});

test('starting and downloading an export leave audit records', async () => {
  const { name } = await ready({ kind: 'PERSONS' });
  await download(name);
  const auditor = city.as({ subject: 'u-auditor', grants: [{ role: 'AUDITOR', division: '2111' }] });
  const { auditRecords } = await auditor.ListAuditRecords({ resource: name });
  expect(auditRecords.map(({ method, subject, outcome }) => [method.split('/').at(-1), subject, outcome])).toEqual([
    ['DownloadExport', 'u-county', 'OK'],
  ]);
});
