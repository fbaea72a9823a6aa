import fc from 'fast-check';
import { readTable, type TableRow } from './read-table.js';
import type { TableEncoding } from './table-encoding.js';

const COLUMNS = [
  { key: 'code', headers: ['小区编号', 'code'], required: true },
  { key: 'title', headers: ['小区名称', 'title'], required: true },
  { key: 'area', headers: ['总建筑面积(平方米)', '总建筑面积'], required: false },
] as const;
type Key = (typeof COLUMNS)[number]['key'];

/** 小区编号,小区名称 and a row 甲,中文 as Excel in China saves them. */
const GB18030_TABLE = Buffer.from('d0a1c7f8b1e0bac52cd0a1c7f8c3fbb3c60d0abcd72cd6d0cec40d0a', 'hex');

async function* cut(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let from = 0; from < bytes.length; from += size) yield bytes.subarray(from, from + size);
}

type Known = Pick<TableRow<Key>, 'line' | 'cells' | 'ragged'>;

async function read(content: string | Uint8Array, { encoding = 'UTF-8' as TableEncoding, size = 7 } = {}): Promise<Known[]> {
  const rows: Known[] = [];
  const table = readTable(cut(Buffer.from(content), size), { encoding, columns: COLUMNS });
  for await (const { line, cells, ragged } of table) rows.push({ line, cells, ragged });
  return rows;
}

const row = (line: number, code: string, title: string, area = ''): Known => ({
  line,
  cells: { code, title, area },
  ragged: false,
});

test('columns are found by Chinese or English header, in any order, whatever the width of brackets', async () => {
  expect(await read('小区名称,小区编号,总建筑面积（平方米）\n鹤鸣,1,95.25\n')).toEqual([row(2, '1', '鹤鸣', '95.25')]);
  expect(await read(' Code ,TITLE\n1,鹤鸣\n')).toEqual([row(2, '1', '鹤鸣')]);
});

test('columns that nobody asked for are passed over', async () => {
  expect(await read('code,错误原因,title\n1,楼层有误,鹤鸣')).toEqual([row(2, '1', '鹤鸣')]);
});

test('a row tells what stands in the file, unknown columns and cells too many included', async () => {
  const rows: TableRow<Key>[] = [];
  for await (const found of readTable(cut(Buffer.from('title,备注,code,\n鹤鸣,旧,1,,x\n'), 7), { encoding: 'UTF-8', columns: COLUMNS }))
    rows.push(found);
  expect(rows).toMatchObject([{ header: ['title', '备注', 'code'], texts: ['鹤鸣', '旧', '1', '', 'x'], ragged: true }]);
});

test('the byte-order mark is no part of the first header, even of a quoted one', async () => {
  expect(await read('\uFEFF"code",title\n1,鹤鸣')).toEqual([row(2, '1', '鹤鸣')]);
});

test('GB18030 is read however the bytes are cut', async () => {
  for (const size of [1, 2, 3, 100]) expect(await read(GB18030_TABLE, { encoding: 'GB18030', size })).toEqual([row(2, '甲', '中文')]);
});

test('UTF-8 is read however the bytes are cut', async () => {
  for (const size of [1, 2, 3, 100]) expect(await read('code,title\r\n甲,𠀀中文\r\n', { size })).toEqual([row(2, '甲', '𠀀中文')]);
});

test('rows keep their physical lines over quoted line breaks, empty lines and every kind of line ending', async () => {
  for (const end of ['\n', '\r\n', '\r']) {
    const content = ['code,title', '1,"鹤', '', '鸣"', '', ',', '2,"a"', '"3","b', 'c"', '4,d'].join(end);
    expect(await read(content)).toEqual([row(2, '1', '鹤\n\n鸣'), row(7, '2', 'a'), row(8, '3', 'b\nc'), row(10, '4', 'd')]);
  }
});

test('quotes, commas and doubled quotes stand in quoted cells', async () => {
  expect(await read('code,title\n"1,2","他说""好"""')).toEqual([row(2, '1,2', '他说"好"')]);
});

test('a row with cells too few, or too many that are not empty, is told', async () => {
  const rows = await read('code,title,area\n1,a\n2,a,3,4\n3,a,4,,\n4,a,5\n');
  expect(rows.map(({ line, ragged }) => [line, ragged])).toEqual([
    [2, true],
    [3, true],
    [4, false],
    [5, false],
  ]);
});

test('whatever stands in the cells is read back, on the line where it was written', async () => {
  const cell = fc.string({ unit: fc.constantFrom('a', '中', ',', '"', '\n', ' ', '𠀀', '='), minLength: 0, maxLength: 8 });
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(cell, cell), { maxLength: 12 }), fc.integer({ min: 1, max: 40 }), async (pairs, size) => {
      let line = 2;
      const expected: Known[] = [];
      let content = 'code,title\n';
      for (const [code, title] of pairs) {
        const text = `"x${code.replaceAll('"', '""')}","${title.replaceAll('"', '""')}"\n`;
        expected.push(row(line, `x${code}`, title));
        line += text.split('\n').length - 1;
        content += text;
      }
      expect(await read(content, { size })).toEqual(expected);
    }),
    { numRuns: 60 },
  );
});

test('a header without required columns names them all', async () => {
  await expect(read('面积\n1')).rejects.toMatchObject({ name: 'TableColumnsMissing', columns: ['小区编号', '小区名称'] });
});

test.each(['', '\n\n', '\uFEFF', ',,\n'])('a table without a header (%j) lacks every required column', async (content) => {
  await expect(read(content)).rejects.toMatchObject({ name: 'TableColumnsMissing', columns: ['小区编号', '小区名称'] });
});

test('a header alone has no rows', async () => expect(await read('code,title\r\n')).toEqual([]));

const unreadable = (line: number, fault: string) => ({ name: 'TableUnreadable', line, fault });

test('a column that stands twice is refused', async () => {
  await expect(read('\ncode,title,小区编号\n')).rejects.toMatchObject(unreadable(2, 'COLUMN_REPEATED'));
});

test('a quote that is never closed is refused with the line that opened it', async () => {
  await expect(read('code,title\n1,"a\nb"\n2,"c\nd\ne\n')).rejects.toMatchObject(unreadable(4, 'NOT_CSV'));
});

test('a quote closed in the middle of a cell is refused', async () => {
  await expect(read('code,title\n1,a\n2,"c"d\n')).rejects.toMatchObject(unreadable(3, 'NOT_CSV'));
});

test('bytes that are not of the encoding are refused with their line', async () => {
  const content = Buffer.concat([Buffer.from('code,title\n1,鹤鸣\n2,'), GB18030_TABLE, Buffer.from('3,x\n')]);
  for (const size of [1, 5, 1000]) await expect(read(content, { size })).rejects.toMatchObject(unreadable(3, 'NOT_TEXT'));
  await expect(read(Buffer.from('code,title\n1,\xff\xff\n', 'latin1'), { encoding: 'GB18030' })).rejects.toMatchObject(
    unreadable(2, 'NOT_TEXT'),
  );
  await expect(read(Buffer.from([...Buffer.from('code,title\n1,'), 0xe4, 0xb8]))).rejects.toMatchObject(unreadable(2, 'NOT_TEXT'));
});

test('a cell may have 4,096 characters and not one more', async () => {
  expect(await read(`code,title\n1,${'中'.repeat(4_096)}\n`, { size: 1000 })).toHaveLength(1);
  await expect(read(`code,title\n1,${'中'.repeat(4_097)}\n`, { size: 1000 })).rejects.toMatchObject(unreadable(2, 'CELL_TOO_LONG'));
});

test('a table may have 100 columns and not one more', async () => {
  const header = (count: number) => ['code', 'title', ...Array.from({ length: count - 2 }, (_, at) => `c${at}`)].join(',');
  expect(await read(`${header(100)}\n`)).toEqual([]);
  await expect(read(`${header(101)}\n`)).rejects.toMatchObject(unreadable(1, 'TOO_MANY_COLUMNS'));
});

test('a row of more than 64 KiB is refused, without waiting for its end', async () => {
  let taken = 0;
  async function* endless(): AsyncGenerator<Uint8Array> {
    yield Buffer.from('code,title\n1,a\n2,"');
    for (;;) {
      taken += 1;
      yield Buffer.alloc(16 * 1024, 'x\n');
    }
  }
  const reading = async (): Promise<void> => {
    for await (const { line } of readTable(endless(), { encoding: 'UTF-8', columns: COLUMNS })) expect(line).toBe(2);
  };
  await expect(reading()).rejects.toMatchObject(unreadable(3, 'ROW_TOO_LONG'));
  expect(taken).toBeLessThan(20);
});

test('a line that never ends is refused, without waiting for its end', async () => {
  async function* endless(): AsyncGenerator<Uint8Array> {
    yield Buffer.from('code,title\n');
    for (;;) yield Buffer.alloc(64 * 1024, 'x');
  }
  const reading = async (): Promise<void> => {
    for await (const { line } of readTable(endless(), { encoding: 'UTF-8', columns: COLUMNS })) expect(line).toBe(0);
  };
  await expect(reading()).rejects.toMatchObject({ name: 'TableUnreadable', line: 2, fault: 'ROW_TOO_LONG' });
});

test('a reader that stops early stops the source', async () => {
  let stopped = false;
  async function* source(): AsyncGenerator<Uint8Array> {
    try {
      yield Buffer.from('code,title\n1,a\n');
      for (;;) yield Buffer.from('2,b\n'.repeat(1000));
    } finally {
      stopped = true;
    }
  }
  for await (const { line } of readTable(source(), { encoding: 'UTF-8', columns: COLUMNS })) if (line === 3) break;
  await new Promise(setImmediate);
  expect(stopped).toBe(true);
});

test('a fault of the source comes through as it is', async () => {
  async function* broken(): AsyncGenerator<Uint8Array> {
    yield Buffer.from('code,title\n1,a\n');
    throw new RangeError('the disk is gone');
  }
  const reading = async (): Promise<void> => {
    for await (const { line } of readTable(broken(), { encoding: 'UTF-8', columns: COLUMNS })) expect(line).toBe(2);
  };
  await expect(reading()).rejects.toThrow('the disk is gone');
});
