import type { TableColumn, TableRow } from './read-table.js';
import { TableRowReader } from './table-row-reader.js';
import { TableColumnsMissing, TableUnreadable } from './table-unreadable.js';
import { inspectWorkbook } from './workbook-archive.js';

/** Largest workbook as it is uploaded; it is held in memory as a whole. */
export const MAX_WORKBOOK_MIB = 32;
const MAX_WORKBOOK_BYTES = MAX_WORKBOOK_MIB * 1024 * 1024;
/** Cells up to which a row may be formatted, though empty: a spreadsheet formats whole rows. */
const MAX_FORMATTED_CELLS = 16_384;

/**
 * Reads the first sheet of an XLSX workbook (ISO/IEC 29500) row by row, as `readTable` reads CSV: header first, every cell as text. Dates come as
 * YYYY-MM-DD, with the time behind when there is one; formulas as the value that was saved. Rows come as they are unpacked.
 * @param chunks bytes of the file, cut anywhere
 * @throws TableUnreadable when it is no workbook within the limits: 32 MiB, 768 MiB unpacked, no macros, not encrypted, and those of `readTable`
 * @throws TableColumnsMissing when the header lacks required columns
 */
export async function* readWorkbook<K extends string>(
  chunks: AsyncIterable<Uint8Array>,
  columns: readonly TableColumn<K>[],
): AsyncGenerator<TableRow<K>, void, undefined> {
  const { streamXlsxRows } = await import('hucre/xlsx');
  const archive = await gathered(chunks);
  await inspectWorkbook(archive);
  const reader = new TableRowReader(columns);
  let line = 0;
  try {
    for await (const { index, values } of streamXlsxRows(archive)) {
      if (!Number.isSafeInteger(index) || index < line) throw new TableUnreadable(line + 1, 'NOT_A_WORKBOOK');
      line = index + 1;
      if (values.length > MAX_FORMATTED_CELLS) throw new TableUnreadable(line, 'TOO_MANY_COLUMNS');
      const row = reader.read(recordOf(values, reader.width), line);
      if (row) yield row;
    }
  } catch (error) {
    // Whatever the library stumbles over is the file's fault: it was given nothing else.
    throw error instanceof TableUnreadable || error instanceof TableColumnsMissing
      ? error
      : new TableUnreadable(line + 1, 'NOT_A_WORKBOOK');
  }
  reader.demandHeader();
}

async function gathered(chunks: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of chunks) {
    bytes += chunk.length;
    if (bytes > MAX_WORKBOOK_BYTES) throw new TableUnreadable(1, 'WORKBOOK_TOO_LARGE');
    pieces.push(chunk);
  }
  return Buffer.concat(pieces);
}

/** Texts of a row up to its last that is not empty, filled up to the header's width: a sheet does not say where a row ends. */
function recordOf(values: readonly unknown[], width: number): string[] {
  const last = values.findLastIndex((value) => value !== null && value !== undefined && value !== '');
  const texts = values.slice(0, last + 1).map(textOf);
  while (texts.length < width) texts.push('');
  return texts;
}

function textOf(value: unknown): string {
  if (value instanceof Date) return dateText(value);
  return value === null || value === undefined ? '' : String(value);
}

/** A date without zone, as the sheet has it. */
function dateText(date: Date): string {
  if (Number.isNaN(date.getTime())) return '';
  const [day = '', time = ''] = date.toISOString().slice(0, 19).split('T');
  return time === '00:00:00' ? day : `${day} ${time}`;
}
