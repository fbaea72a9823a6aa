import { deflateRawSync } from 'node:zlib';
import { writeXlsx } from 'hucre/xlsx';
import type { TableColumn, TableRow } from './read-table.js';
import { readWorkbook } from './read-workbook.js';
import { TableUnreadable } from './table-unreadable.js';
import { writeWorkbook } from './write-workbook.js';

type Key = 'code' | 'title' | 'day';
const COLUMNS: readonly TableColumn<Key>[] = [
  { key: 'code', headers: ['小区编号'], required: true },
  { key: 'title', headers: ['小区名称'], required: false },
  { key: 'day', headers: ['交付日期'], required: false },
];
const HEADER = ['小区编号', '小区名称', '交付日期'];

async function read(bytes: Uint8Array): Promise<readonly TableRow<Key>[]> {
  async function* pieces(): AsyncGenerator<Uint8Array> {
    for (let at = 0; at < bytes.length; at += 1_000) yield bytes.subarray(at, at + 1_000);
  }
  const rows: TableRow<Key>[] = [];
  for await (const row of readWorkbook(pieces(), COLUMNS)) rows.push(row);
  return rows;
}

async function faultOf(bytes: Uint8Array): Promise<string> {
  return read(bytes).then(
    () => 'none',
    (error: unknown) => (error instanceof TableUnreadable ? error.fault : String(error)),
  );
}

const sheet = async (rows: (string | number | Date | boolean | null)[][]): Promise<Uint8Array> =>
  writeXlsx({ sheets: [{ name: '表', rows }] });

/** A ZIP archive; checksums are left at zero, and sizes may lie. */
function zip(parts: Readonly<Record<string, Buffer>>, claimedBytes = 0): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of Object.entries(parts)) {
    const packed = deflateRawSync(content);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(8, 8);
    local.writeUInt32LE(packed.length, 18);
    local.writeUInt32LE(claimedBytes, 22);
    local.writeUInt16LE(Buffer.byteLength(name), 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(8, 10);
    entry.writeUInt32LE(packed.length, 20);
    entry.writeUInt32LE(claimedBytes, 24);
    entry.writeUInt16LE(Buffer.byteLength(name), 28);
    entry.writeUInt32LE(offset, 42);
    bodies.push(local, Buffer.from(name), packed);
    directory.push(entry, Buffer.from(name));
    offset += 30 + Buffer.byteLength(name) + packed.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(Object.keys(parts).length, 10);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...bodies, ...directory, end]);
}

const TYPES = { '[Content_Types].xml': Buffer.from('<Types/>') };

test('leading zeros, days and numbers come as the texts a person sees', async () => {
  const rows = await read(await sheet([HEADER, ['007', '鹤鸣', new Date('2020-06-22T00:00:00Z')], [89.12, true, null]]));
  expect(rows.map(({ line, cells }) => [line, cells.code, cells.title, cells.day])).toEqual([
    [2, '007', '鹤鸣', '2020-06-22'],
    [3, '89.12', 'true', ''],
  ]);
});

test('empty rows are passed over and counted, short rows are whole, and cells beyond the header make a row ragged', async () => {
  const rows = await read(await sheet([[null], HEADER, ['1'], [null, '', null], ['2', 'a', null, '?']]));
  expect(rows.map(({ line, ragged }) => [line, ragged])).toEqual([
    [3, false],
    [5, true],
  ]);
});

test('what is written is read back, and no text is taken for a formula', async () => {
  const poisoned = ['=1+1', '+86 139', '-5', '@SUM(A1)', '\t=1', '＝1', '平安'];
  const bytes = await writeWorkbook({
    title: '小区',
    columns: HEADER.map((header) => ({ header, ...(header === '小区名称' && { words: ['是', '否'] }) })),
    rows: poisoned.map((text) => [text, '是', -5]),
    instructions: {
      title: '填写说明',
      rows: [
        ['列名', '格式'],
        ['=第一行', '文字'],
      ],
    },
  });
  const rows = await read(bytes);
  expect(rows.map(({ cells }) => cells.code)).toEqual(poisoned.map((text) => (text === '平安' ? text : `'${text}`)));
  expect(rows.every(({ cells }) => cells.day === '-5')).toBe(true);
});

test('a header without a required column, and a sheet without any row, are named', async () => {
  await expect(sheet([['小区名称'], ['a']]).then(read)).rejects.toThrow('小区编号');
  await expect(sheet([[null]]).then(read)).rejects.toThrow('小区编号');
});

test('limits of a table hold for a workbook', async () => {
  expect(await faultOf(await sheet([HEADER, ['x'.repeat(4_097)]]))).toBe('CELL_TOO_LONG');
  expect(await faultOf(await sheet([[...HEADER, ...Array.from({ length: 98 }, (_, at) => `c${at}`)]]))).toBe('TOO_MANY_COLUMNS');
});

test('an archive that is no workbook is refused: other parts, names that lead outside, cut off, nonsense', async () => {
  const whole = Buffer.from(await sheet([HEADER, ['1']]));
  expect(await faultOf(zip({ 'word/document.xml': Buffer.from('x') }))).toBe('NOT_A_WORKBOOK');
  expect(await faultOf(zip(TYPES))).toBe('NOT_A_WORKBOOK');
  expect(await faultOf(zip({ ...TYPES, '../../etc/cron.d/x': Buffer.from('x') }))).toBe('NOT_A_WORKBOOK');
  expect(await faultOf(whole.subarray(0, whole.length - 30))).toBe('NOT_A_WORKBOOK');
  expect(await faultOf(Buffer.from('PK\x03\x04 and nothing'))).toBe('NOT_A_WORKBOOK');
  expect(await faultOf(Buffer.alloc(0))).toBe('NOT_A_WORKBOOK');
});

test('a workbook that is damaged anywhere is refused or read, never a crash', async () => {
  const whole = Buffer.from(await sheet([HEADER, ['1']]));
  for (let at = 0; at < whole.length; at += 37) {
    const damaged = Buffer.from(whole);
    damaged[at] = 0xff ^ (damaged[at] ?? 0);
    expect(await faultOf(damaged)).toMatch(/^(none|[A-Z_]+|TableColumnsMissing.*)$/);
  }
});

test('a workbook with macros is refused', async () => {
  expect(await faultOf(zip({ ...TYPES, 'xl/vbaProject.bin': Buffer.from('x') }))).toBe('WORKBOOK_HAS_MACROS');
});

test('an archive that unpacks to more than memory holds is refused, whatever size it claims', async () => {
  const bomb = Buffer.alloc(100 * 1024 * 1024);
  expect(await faultOf(zip({ ...TYPES, 'xl/sharedStrings.xml': bomb }, 10))).toBe('WORKBOOK_TOO_LARGE');
});

test('a workbook of more than 32 MiB is refused', async () => {
  expect(await faultOf(Buffer.alloc(32 * 1024 * 1024 + 1))).toBe('WORKBOOK_TOO_LARGE');
});
