import { Readable, pipeline } from 'node:stream';

/** What a cell may hold. Numbers stay numbers for the spreadsheet; whatever would lose digits or leading zeros there is passed as text. */
export type TableCell = string | number;

/**
 * Writes a CSV table (RFC 4180) that Excel opens as it should: UTF-8 with byte-order mark, CR LF. A text that a spreadsheet would take for a
 * formula (`=`, `+`, `-`, `@`, tab, carriage return, and their full-width forms) gets an apostrophe in front, headers included.
 * @param rows read one after the other, with back-pressure
 */
export async function* writeTable(
  headers: readonly string[],
  rows: Iterable<readonly TableCell[]> | AsyncIterable<readonly TableCell[]>,
): AsyncGenerator<Uint8Array, void, undefined> {
  const { stringify } = await import('csv-stringify');
  const writer = stringify({ bom: true, record_delimiter: 'windows', escape_formulas: true, quote_record_delimiter: true });
  pipeline(Readable.from(withHeader(headers, rows)), writer, () => undefined);
  yield* writer as AsyncIterable<Uint8Array>;
}

async function* withHeader(
  headers: readonly string[],
  rows: Iterable<readonly TableCell[]> | AsyncIterable<readonly TableCell[]>,
): AsyncGenerator<readonly TableCell[]> {
  yield headers;
  yield* rows;
}
