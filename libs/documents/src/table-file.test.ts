import { readTable, type TableRow } from './read-table.js';
import { readWorkbook } from './read-workbook.js';
import { textOfSpreadsheet } from './spreadsheet-text.js';
import type { TableFormat } from './table-format.js';
import { inPieces, tableFile } from './table-file.js';
import type { TableCell } from './write-table.js';

jest.setTimeout(60_000);

const COLUMNS = [
  { key: 'title', headers: ['名称'], required: true },
  { key: 'area', headers: ['面积'], required: true },
] as const;
const FORMATS = ['CSV', 'XLSX'] as const;
const POISONED = ['=1+1', '+86', '-1', '@SUM(A1)', '\t=1', '＝1', '＋1', '－1', '＠a', '"=1', "'=1", '=cmd|/c calc!A0', '=HYPERLINK("x")'];

async function collected(pieces: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const all: Uint8Array[] = [];
  for await (const piece of pieces) all.push(piece);
  return Buffer.concat(all);
}

async function readBack(format: TableFormat, rows: Iterable<readonly TableCell[]>): Promise<readonly TableRow<string>[]> {
  const file = tableFile(format, { title: '表', headers: ['名称', '面积'], rows }, 1000);
  const found: TableRow<string>[] = [];
  const read = format === 'CSV' ? readTable(file.content, { encoding: 'UTF-8', columns: COLUMNS }) : readWorkbook(file.content, COLUMNS);
  for await (const row of read) found.push(row);
  return found;
}

test.each(FORMATS)('a %s file reads back as it was written, numbers and texts', async (format) => {
  const rows = await readBack(format, [
    ['鹤翔花园', 128.33],
    ['', 34002],
    ['001', ''],
  ]);
  expect(rows.map(({ texts }) => texts)).toEqual([
    ['鹤翔花园', '128.33'],
    ['', '34002'],
    ['001', ''],
  ]);
  expect(rows[0]).toMatchObject({ line: 2, header: ['名称', '面积'], cells: { title: '鹤翔花园', area: '128.33' }, ragged: false });
});

test.each(FORMATS)('in a %s file no cell is a formula, and what was guarded reads back as it was', async (format) => {
  const file = tableFile(format, { title: '表', headers: ['名称', '面积'], rows: POISONED.map((text) => [text, '']) }, 1000);
  const bytes = await collected(file.content);
  if (format === 'CSV')
    expect(
      bytes
        .toString()
        .split('\r\n')
        .filter((line) => /^"?[=+\-@\t＝＋－＠]/.test(line)),
    ).toEqual([]);
  const rows = await readBack(
    format,
    POISONED.map((text) => [text, '']),
  );
  const read = rows.map(({ cells }) => cells['title'] ?? '');
  expect(read.filter((text) => /^[=+\-@\t\r＝＋－＠]/.test(text))).toEqual([]);
  expect(read.map(textOfSpreadsheet)).toEqual(POISONED.map((text) => (text === "'=1" ? '=1' : text)));
});

test.each(FORMATS)('rows go out as %s no faster than their bytes are taken, so that memory stays flat', async (format) => {
  const ROWS = 30_000;
  let pulled = 0;
  function* rows(): Generator<readonly TableCell[]> {
    for (; pulled < ROWS; pulled += 1) yield [`鹤翔花园 ${(pulled * 7919) % ROWS}`, pulled];
  }
  const pulledBefore: number[] = [];
  for await (const { length } of tableFile(format, { title: '表', headers: ['名称', '面积'], rows: rows() }, 49_152).content) {
    expect(length).toBeLessThanOrEqual(49_152);
    pulledBefore.push(pulled);
  }
  expect(pulled).toBe(ROWS);
  expect(pulledBefore.length).toBeGreaterThan(4);
  expect(pulledBefore[0]).toBeLessThan(ROWS / 2);
});

test('bytes come in pieces of one size, whatever they were cut into', async () => {
  const pieces: number[] = [];
  for await (const piece of inPieces([new Uint8Array(3), new Uint8Array(10), new Uint8Array(0), new Uint8Array(4)], 5))
    pieces.push(piece.length);
  expect(pieces).toEqual([5, 5, 5, 2]);
});
