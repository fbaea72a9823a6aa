import { Readable, pipeline } from 'node:stream';
import type { CsvError } from 'csv-parse';
import type { TableEncoding } from './table-encoding.js';
import { tableText } from './table-text.js';
import { TableRowReader } from './table-row-reader.js';
import { TableUnreadable } from './table-unreadable.js';

const MAX_ROW_BYTES = 64 * 1024;

/** A column the caller knows. Other columns of the table are passed over. */
export interface TableColumn<K extends string> {
  /** How the caller finds its cells. */
  readonly key: K;
  /** Header texts it goes by, the most usual first; compared without regard to case, spaces and full-width forms. */
  readonly headers: readonly string[];
  /** Whether a table without it is refused. */
  readonly required: boolean;
}

/** What to read. */
export interface TableOptions<K extends string> {
  readonly encoding: TableEncoding;
  readonly columns: readonly TableColumn<K>[];
}

/** A row below the header. */
export interface TableRow<K extends string> {
  /** First physical line of the row, from 1, the header and empty lines included. */
  readonly line: number;
  /** Texts as they stand in the file; the empty text where the table lacks the column or the row its cell. */
  readonly cells: Readonly<Record<K, string>>;
  /** The header as it stands in the file, columns included that the caller does not know. */
  readonly header: readonly string[];
  /** All texts of the row, in the order of the file. */
  readonly texts: readonly string[];
  /** Whether the row has fewer cells than the header, or more that are not empty: then a cell may stand in the wrong column. */
  readonly ragged: boolean;
}

/**
 * Reads a CSV table (RFC 4180, comma, header first) row by row, in flat memory and with back-pressure. Rows without any text are passed over.
 * @param chunks bytes of the file, cut anywhere
 * @throws TableUnreadable when it is no table within the limits: 100 columns, 4,096 characters a cell, 64 KiB a row
 * @throws TableColumnsMissing when the header lacks required columns; a table without any row lacks them all
 */
export async function* readTable<K extends string>(
  chunks: AsyncIterable<Uint8Array>,
  options: TableOptions<K>,
): AsyncGenerator<TableRow<K>, void, undefined> {
  const { CsvError, parse } = await import('csv-parse');
  const reader = new TableRowReader(options.columns);
  /** Physical line that the next record begins in. */
  let nextLine = 1;
  const parser = parse({
    delimiter: ',',
    record_delimiter: '\n',
    relax_column_count: true,
    max_record_size: MAX_ROW_BYTES,
    // The types of csv-parse allow a row of another shape only with its own naming of columns.
    on_record: (record, { lines }) => {
      const line = nextLine;
      nextLine = lines + 1;
      return reader.read(record, line) as unknown as string[] | null;
    },
  });
  pipeline(Readable.from(tableText(chunks, options.encoding)), parser, () => undefined);
  try {
    yield* parser as AsyncIterable<TableRow<K>>;
  } catch (error) {
    throw error instanceof CsvError ? new TableUnreadable(nextLine, faultOf(error)) : error;
  }
  reader.demandHeader();
}

function faultOf(error: CsvError): 'ROW_TOO_LONG' | 'NOT_CSV' {
  return error.code === 'CSV_MAX_RECORD_SIZE' ? 'ROW_TOO_LONG' : 'NOT_CSV';
}
