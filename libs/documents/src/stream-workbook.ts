import { spreadsheetText } from './spreadsheet-text.js';
import type { TableCell } from './write-table.js';
import { cellOf, widthOf } from './write-workbook.js';

/** Rows of a sheet (ISO/IEC 29500 as Excel reads it), the header not counted. */
export const MAX_STREAMED_ROWS = 1_048_575;

/**
 * Writes an XLSX workbook of one sheet in flat memory, its rows read as its bytes are taken. Texts are never taken for formulas.
 * @throws RangeError when there are more than `MAX_STREAMED_ROWS` rows
 */
export async function* streamWorkbook(
  title: string,
  headers: readonly string[],
  rows: Iterable<readonly TableCell[]> | AsyncIterable<readonly TableCell[]>,
): AsyncGenerator<Uint8Array, void, undefined> {
  const { writeXlsxStream } = await import('hucre/xlsx');
  const columns = headers.map((header) => ({ width: widthOf(header), numFmt: '@' }));
  const sheet = { name: title, columns, freezePane: { rows: 1 }, maxRowsPerSheet: Infinity };
  const reader = writeXlsxStream(sheetRows(headers, rows), sheet).getReader();
  try {
    for (let piece = await reader.read(); !piece.done; piece = await reader.read()) yield piece.value;
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

async function* sheetRows(
  headers: readonly string[],
  rows: Iterable<readonly TableCell[]> | AsyncIterable<readonly TableCell[]>,
): AsyncGenerator<(string | number | null)[]> {
  yield headers.map(spreadsheetText);
  let count = 0;
  for await (const row of rows) {
    count += 1;
    if (count > MAX_STREAMED_ROWS) throw new RangeError(`a sheet has at most ${MAX_STREAMED_ROWS} rows`);
    yield row.map(cellOf);
  }
}
