import fc from 'fast-check';
import { readTable } from './read-table.js';
import { writeTable, type TableCell } from './write-table.js';

async function written(headers: readonly string[], rows: readonly (readonly TableCell[])[]): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  for await (const piece of writeTable(headers, rows)) pieces.push(piece);
  return Buffer.concat(pieces);
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

const TRIGGERS = ['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠'];

test('a table is UTF-8 with byte-order mark and CR LF, quoted where it must be', async () => {
  expect(
    await written(
      ['小区名称', '户数'],
      [
        ['鹤鸣, 一期', 1062],
        ['他说"好"', 0],
      ],
    ),
  ).toEqual(Buffer.from('\uFEFF小区名称,户数\r\n"鹤鸣, 一期",1062\r\n"他说""好""",0\r\n'));
});

test.each(TRIGGERS)('a text that begins with %j is no formula, in a header neither', async (trigger) => {
  const text = (await written([`${trigger}title`], [[`${trigger}1+1`]])).toString();
  expect(text.split(/[\r\n"\uFEFF]+/).filter((line) => line.startsWith("'"))).toHaveLength(2);
});

test('whatever text is written, no cell read back begins like a formula, and nothing is lost', async () => {
  const unit = fc.constantFrom(...TRIGGERS.filter((trigger) => trigger !== '\r'), 'a', '中', ',', '"', '\n', '1');
  await fc.assert(
    fc.asyncProperty(fc.array(fc.string({ unit, minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 8 }), async (texts) => {
      const columns = [
        { key: 'no', headers: ['no'], required: true },
        { key: 'text', headers: ['text'], required: true },
      ] as const;
      const bytes = await written(
        ['no', 'text'],
        texts.map((text, at) => [at, text]),
      );
      const back: string[] = [];
      for await (const { cells } of readTable(once(bytes), { encoding: 'UTF-8', columns })) back.push(cells.text);
      expect(back.every((text) => !TRIGGERS.includes(text.charAt(0)))).toBe(true);
      expect(back.map((text) => text.replace(/^'/, ''))).toEqual(texts);
    }),
    { numRuns: 50 },
  );
});

test('numbers stay numbers, negative ones too, and phone numbers stay readable', async () => {
  expect((await written(['a', 'b'], [[-5, '+8613800000000']])).toString()).toBe("\uFEFFa,b\r\n-5,'+8613800000000\r\n");
});

test('rows are asked for as they are written', async () => {
  let asked = 0;
  function* endless(): Generator<readonly TableCell[]> {
    for (;;) {
      asked += 1;
      yield ['x'.repeat(100)];
    }
  }
  let seen = 0;
  for await (const piece of writeTable(['a'], endless())) {
    seen += piece.length;
    if (seen > 10_000) break;
  }
  expect(asked).toBeLessThan(2_000);
});
