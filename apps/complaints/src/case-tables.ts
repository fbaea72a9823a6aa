import { refuse } from '@heming/contracts/complaints/v1';
import type { FileChunk } from '@heming/contracts/type/v1';
import { tableFile, type TableFormat } from '@heming/documents';
import type { Call, Where } from '@heming/kit';
import { headerOf, rowOf, type CaseTable } from './case-rows.js';
import type { Deps } from './deps.js';
import type { Case } from './domain/case.js';

/** Most rows of a table that goes out. */
export const MOST_ROWS = 100_000;
/** Most bytes of content in one message. */
const CHUNK_BYTES = 48 * 1024;

/** Cases that go out as a table: which, in which order, and what the file is called. */
export interface CasesOut {
  readonly table: CaseTable;
  readonly title: string;
  readonly format: TableFormat;
  readonly where: Where<Case>;
  readonly order: keyof Case & string;
}

/**
 * Cases as a file, read as it is written, in flat memory; texts that a spreadsheet would take for formulas are made harmless.
 * @throws TOO_MANY_CASES before the first byte
 */
export async function casesFile(
  { table, title, format, where, order }: CasesOut,
  { signal }: Pick<Call, 'signal'>,
  { cases }: Pick<Deps, 'cases'>,
): Promise<AsyncIterable<FileChunk>> {
  if ((await cases.count(where)) > MOST_ROWS) throw refuse('TOO_MANY_CASES', { limit: MOST_ROWS });
  async function* rows() {
    // What a table of cases tells is not sealed; an answer is.
    const read = table === 'HOTLINE_REPLIES' ? cases.all({ where, order: [order] }) : cases.allUnopened({ where, order: [order] });
    for await (const found of read) {
      signal.throwIfAborted();
      yield rowOf(table, found);
    }
  }
  const { contentType, extension, content } = tableFile(
    format,
    { title: SHEETS[table], headers: headerOf(table), rows: rows() },
    CHUNK_BYTES,
  );
  async function* chunks(): AsyncGenerator<FileChunk> {
    yield { fileName: `${title}.${extension}`, contentType, content: new Uint8Array(0) };
    for await (const piece of content) yield { fileName: '', contentType: '', content: piece };
  }
  return chunks();
}

/** What the sheets are called. */
const SHEETS: Readonly<Record<CaseTable, string>> = { CASES: '诉求', HOTLINE_REPLIES: '12345答复' };
