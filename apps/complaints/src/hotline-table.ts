import { refuse, type ImportHotlineCasesRequest } from '@heming/contracts/complaints/v1';
import {
  detectTableFormat,
  EncodingDetection,
  FORMAT_HEAD_BYTES,
  readTable,
  readWorkbook,
  TableColumnsMissing,
  TableUnreadable,
  textOfSpreadsheet,
  type TableRow,
} from '@heming/documents';
import type { Call } from '@heming/kit';
import { HOTLINE_COLUMNS, type HotlineColumn } from './domain/hotline-row.js';

/** Most rows that are taken at once. */
export const MOST_HOTLINE_ROWS = 1_000;
const MOST_MIB = 8;
const MIB = 1024 * 1024;

const COLUMNS = (Object.keys(HOTLINE_COLUMNS) as HotlineColumn[]).map((key) => {
  const { titles, required } = HOTLINE_COLUMNS[key];
  return { key, headers: titles, required };
});

/**
 * The rows of a table of work orders, read as a whole before the first is taken: a table that cannot be read leaves nothing.
 * @throws TABLE_UNREADABLE, TOO_MANY_HOTLINE_ROWS
 */
export async function hotlineRows(
  requests: AsyncIterable<ImportHotlineCasesRequest>,
  { signal }: Pick<Call, 'signal'>,
): Promise<readonly TableRow<HotlineColumn>[]> {
  const content = await received(requests, signal);
  const rows: TableRow<HotlineColumn>[] = [];
  try {
    for await (const row of rowsOf(content)) {
      rows.push(unguarded(row));
      if (rows.length > MOST_HOTLINE_ROWS) throw refuse('TOO_MANY_HOTLINE_ROWS', { limit: MOST_HOTLINE_ROWS });
    }
  } catch (thrown) {
    if (thrown instanceof TableColumnsMissing) throw unreadable(`缺少列 missing: ${thrown.columns.join('、')}`);
    if (thrown instanceof TableUnreadable) throw unreadable(`第 ${thrown.line} 行 line ${thrown.line}: ${thrown.fault}`);
    throw thrown;
  }
  return rows;
}

async function received(requests: AsyncIterable<ImportHotlineCasesRequest>, signal: AbortSignal): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  let bytes = 0;
  for await (const { content } of requests) {
    signal.throwIfAborted();
    bytes += content.length;
    if (bytes > MOST_MIB * MIB) throw unreadable(`超过 more than ${MOST_MIB} MiB`);
    pieces.push(content);
  }
  return Buffer.concat(pieces);
}

function rowsOf(content: Buffer): AsyncIterable<TableRow<HotlineColumn>> {
  const format = detectTableFormat(content.subarray(0, FORMAT_HEAD_BYTES));
  if (format === 'XLSX') return readWorkbook(once(content), COLUMNS);
  if (format !== 'CSV') throw new TableUnreadable(1, format);
  const encoding = new EncodingDetection();
  encoding.look(content);
  return readTable(once(content), { encoding: encoding.conclude(), columns: COLUMNS });
}

async function* once(content: Uint8Array): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(content);
}

/** A row without the apostrophes that guard formulas: a table of ours comes back as what it was. */
function unguarded(row: TableRow<HotlineColumn>): TableRow<HotlineColumn> {
  const cells = Object.entries(row.cells).map(([column, text]) => [column, textOfSpreadsheet(text)]);
  return { ...row, cells: Object.fromEntries(cells) as Record<HotlineColumn, string> };
}

const unreadable = (problem: string): Error => refuse('TABLE_UNREADABLE', { problem });
