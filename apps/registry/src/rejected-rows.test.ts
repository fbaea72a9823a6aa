import type { Import, ImportKind, RegistryService, TableFormat } from '@heming/contracts/registry/v1';
import { readTable, readWorkbook, writeWorkbook, type TableRow } from '@heming/documents';
import type { Client, Principal } from '@heming/kit';
import { eventually, fakeClock, given, type Given } from '@heming/testing';
import { registry } from './service.js';

jest.setTimeout(60_000);

const COUNTY: Principal = { subject: 'u-county', grants: [{ role: 'COUNTY', division: '211103' }] };
const AUDITOR: Principal = { subject: 'u-auditor', grants: [{ role: 'AUDITOR', division: '2111' }] };
const HEADER = '备注,小区编号,小区名称,所属社区代码,户数';
const RIGHT = ',PJ-211103016-0001,鹤鸣花园,211103016005,12';
const WRONG = ['老小区,PJ-211103016-0002,=1+1,211103016005,许多', ',PJ-211103016-0003,"鹤,鸣",211103016005,x,1'];
const NUMBER = '211103196204150118';

let city: Given<RegistryService>;
let clock: ReturnType<typeof fakeClock>;
let county: Client<RegistryService>;
beforeEach(async () => {
  clock = fakeClock(new Date('2026-11-23T04:00:00Z'));
  city = await given(registry, { environment: { clock } });
  county = city.as(COUNTY);
});
afterEach(() => city.stop());

async function checked(kind: ImportKind, content: string | Uint8Array): Promise<Import> {
  const { name } = await county.CreateImport({ kind, fileName: '小区表.csv', division: 'divisions/211103' });
  await county.UploadImportContent(
    (async function* () {
      yield { name, content: Buffer.from(content) };
    })(),
  );
  return settled(name);
}

async function settled(name: string): Promise<Import> {
  let seen = await county.GetImport({ name });
  await eventually('the import waits for a person or has ended', async () => {
    seen = await county.GetImport({ name });
    return seen.state !== 'CHECKING' && seen.state !== 'COMMITTING';
  });
  return seen;
}

interface Saved {
  readonly fileName: string;
  readonly contentType: string;
  readonly bytes: Buffer;
}

async function download(
  name: string,
  format: TableFormat = 'TABLE_FORMAT_UNSPECIFIED',
  as: Client<RegistryService> = county,
): Promise<Saved> {
  const [pieces, heads]: [Uint8Array[], Saved[]] = [[], []];
  for await (const { fileName, contentType, content } of as.DownloadRejectedRows({ name, format })) {
    if (fileName !== '') heads.push({ fileName, contentType, bytes: Buffer.alloc(0) });
    pieces.push(content);
  }
  expect(heads).toHaveLength(1);
  return { ...heads[0]!, bytes: Buffer.concat(pieces) };
}

async function rowsOf({ bytes, fileName }: Saved): Promise<readonly TableRow<string>[]> {
  const rows: TableRow<string>[] = [];
  const once = async function* () {
    yield bytes;
  };
  const read = fileName.endsWith('.csv') ? readTable(once(), { encoding: 'UTF-8', columns: [] }) : readWorkbook(once(), []);
  for await (const row of read) rows.push(row);
  return rows;
}

const reasonOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'none',
    (error: { details?: { reason?: string } }) => error.details?.reason ?? String(error),
  );

test('rejected rows come back as they stand in the file, with the reasons in front, and go in again once they are mended', async () => {
  const { name } = await checked('QUARTERS', [HEADER, RIGHT, ...WRONG, ''].join('\n'));
  const file = await download(name);
  expect(file).toMatchObject({ fileName: '小区表-未通过.csv', contentType: 'text/csv; charset=utf-8' });
  expect(file.bytes.toString()).toBe(
    [
      '\uFEFF错误原因,备注,小区编号,小区名称,所属社区代码,户数',
      "“户数”的值无效：许多。,老小区,PJ-211103016-0002,'=1+1,211103016005,许多",
      '第 4 行无法解析，文件不是有效的表格。,,PJ-211103016-0003,"鹤,鸣",211103016005,x,1',
      '',
    ].join('\r\n'),
  );
  await county.CommitImport({ name });
  await settled(name);
  expect((await download(name)).bytes).toEqual(file.bytes);

  const again = await checked('QUARTERS', file.bytes);
  expect(again).toMatchObject({ acceptedCount: 0, rejectedCount: 2 });
  expect((await download(again.name)).bytes.toString()).toBe(file.bytes.toString().replace('第 4 行', '第 3 行'));
  const mended = await checked('QUARTERS', file.bytes.toString().replace('许多\r', '30\r').replace(',x,1', ',40'));
  expect(mended).toMatchObject({ acceptedCount: 2, rejectedCount: 0 });
  await county.CommitImport({ name: mended.name });
  await settled(mended.name);
  expect(await county.GetQuarter({ name: 'quarters/PJ-211103016-0002' })).toMatchObject({ title: '=1+1', householdCount: 30 });
});

test('a workbook comes back as a workbook, or in the format that is asked for', async () => {
  const columns = ['小区编号', '小区名称', '所属社区代码', '户数'].map((header) => ({ header }));
  const rows = [['PJ-211103016-0002', '鹤鸣', '211103016005', '许多']];
  const { name } = await checked('QUARTERS', await writeWorkbook({ title: '小区', columns, rows }));
  const file = await download(name);
  expect(file.fileName).toBe('小区表-未通过.xlsx');
  expect((await rowsOf(file)).map(({ texts }) => texts)).toEqual([['“户数”的值无效：许多。', ...rows[0]!]]);
  expect((await rowsOf(await download(name, 'CSV'))).map(({ texts }) => texts)).toEqual([['“户数”的值无效：许多。', ...rows[0]!]]);
  expect(await checked('QUARTERS', file.bytes)).toMatchObject({ format: 'XLSX', rejectedCount: 1 });
});

test('an import without rejected rows gives the empty table; one that is not checked yet gives none', async () => {
  const { name } = await checked('QUARTERS', `${HEADER}\n${RIGHT}\n`);
  expect((await download(name)).bytes.toString()).toMatch(/^\uFEFF错误原因,小区编号,小区名称,[^\n]*\r\n$/);
  const waiting = await county.CreateImport({ kind: 'QUARTERS', fileName: 'a.csv', division: 'divisions/211103' });
  expect(await reasonOf(download(waiting.name))).toBe('IMPORT_STATE_NOT_ALLOWED');
});

test('rejected rows of persons need a purpose, which the audit trail has before they leave, and an office that may import', async () => {
  const { name } = await checked('PERSONS', `证件类型,证件号码,姓名,所属社区代码\n居民身份证,${NUMBER},,211103016005\n`);
  expect(await reasonOf(download(name))).toBe('PURPOSE_MISSING');
  expect(await reasonOf(download(name, 'CSV', city.as(AUDITOR, { purpose: '检查' })))).toBe('NOT_PERMITTED');
  const file = await download(name, 'CSV', city.as(COUNTY, { purpose: '更正业主资料' }));
  expect(file.bytes.toString()).toContain(NUMBER);
  const { auditRecords } = await city.as(AUDITOR).ListAuditRecords({ resource: name });
  const looks = auditRecords
    .filter(({ method }) => method.endsWith('/DownloadRejectedRows'))
    .map(({ purpose, outcome }) => [purpose, outcome]);
  expect(looks).toEqual([
    ['', 'PURPOSE_MISSING'],
    ['更正业主资料', 'OK'],
  ]);
});

test('rejected rows can be downloaded for seven days after the end of their import', async () => {
  const { name } = await checked('QUARTERS', [HEADER, ...WRONG, ''].join('\n'));
  await county.CancelImport({ name });
  await eventually('the import is cleared away', async () => {
    clock.advance(7 * 86_400_000 - 1_000);
    const before = await reasonOf(download(name));
    clock.advance(2_000);
    const after = await reasonOf(download(name));
    clock.set(new Date('2026-11-23T04:00:00Z'));
    return before === 'none' && after === 'TABLE_FORGOTTEN';
  });
});

test('the first twenty accepted rows are shown as they would be registered, until the import has ended', async () => {
  const rows = Array.from({ length: 30 }, (_, at) => `PJ-211103016-00${at + 10}, 小区${at} ,211103016005,${at === 1 ? 'x' : at}`);
  const { name } = await checked('QUARTERS', ['小区编号,小区名称,所属社区代码,户数', ...rows, ''].join('\n'));
  const { columns, rows: shown } = await county.PreviewImport({ name });
  expect(columns.slice(0, 4)).toEqual(['小区编号', '小区名称', '所属社区代码', '地址']);
  expect(shown.map(({ line }) => line)).toEqual([2, ...Array.from({ length: 19 }, (_, at) => at + 4)]);
  expect(shown[1]).toEqual({
    line: 4,
    cells: ['PJ-211103016-0012', '小区2', '211103016005', '', '', '', '2', '', '', '否', '否', '', '', ''],
  });
  await county.CancelImport({ name });
  expect(await reasonOf(county.PreviewImport({ name }))).toBe('IMPORT_STATE_NOT_ALLOWED');
});

test('persons are shown masked, with what the register reads from their number', async () => {
  const { name } = await checked(
    'PERSONS',
    '证件类型,证件号码,姓名,联系电话,所属社区代码\n居民身份证,211103196204150118,张三丰,13800000000,211103016005\n',
  );
  const { rows } = await county.PreviewImport({ name });
  expect(rows).toEqual([{ line: 2, cells: ['居民身份证', '211103********0118', '张**', '138****0000', '1962', '211103016005'] }]);
});
