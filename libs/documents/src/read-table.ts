import { Readable, pipeline } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import type { TableEncoding } from './table-encoding.js';
import { tableText } from './table-text.js';
import { TableColumnsMissing, TableUnreadable } from './table-unreadable.js';

const MAX_COLUMNS = 100;
const MAX_CELL_CHARACTERS = 4_096;
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
  const reader = new RowReader(options.columns);
  const parser = parse({
    delimiter: ',',
    record_delimiter: '\n',
    relax_column_count: true,
    max_record_size: MAX_ROW_BYTES,
    // The types of csv-parse allow a row of another shape only with its own naming of columns.
    on_record: (record, { lines }) => reader.read(record, lines) as unknown as string[] | null,
  });
  pipeline(Readable.from(tableText(chunks, options.encoding)), parser, () => undefined);
  try {
    yield* parser as AsyncIterable<TableRow<K>>;
  } catch (error) {
    throw error instanceof CsvError ? new TableUnreadable(reader.nextLine, faultOf(error)) : error;
  }
  reader.demandHeader();
}

/** Makes rows of records, one after the other. */
class RowReader<K extends string> {
  readonly #columns: readonly TableColumn<K>[];
  /** Where each column stands in the table, -1 for nowhere; undefined until the header is read. */
  #places: readonly (readonly [K, number])[] | undefined;
  #width = 0;
  /** Physical line that the next record begins in. */
  nextLine = 1;

  constructor(columns: readonly TableColumn<K>[]) {
    this.#columns = columns;
  }

  /** @returns null for a record that is no row: the header, or one without any text */
  read(record: readonly string[], lastLine: number): TableRow<K> | null {
    const line = this.nextLine;
    this.nextLine = lastLine + 1;
    if (record.every((cell) => cell.trim() === '')) return null;
    if (record.length > MAX_COLUMNS) throw new TableUnreadable(line, 'TOO_MANY_COLUMNS');
    if (record.some((cell) => cell.length > MAX_CELL_CHARACTERS)) throw new TableUnreadable(line, 'CELL_TOO_LONG');
    if (!this.#places) {
      this.#readHeader(record, line);
      return null;
    }
    const cells = {} as Record<K, string>;
    for (const [key, at] of this.#places) cells[key] = record[at] ?? '';
    return { line, cells, ragged: record.length !== this.#width && !this.#emptyBeyond(record) };
  }

  /** @throws TableColumnsMissing when no header was read at all */
  demandHeader(): void {
    if (!this.#places) this.#readHeader([], 1);
  }

  #readHeader(record: readonly string[], line: number): void {
    const found = record.map(folded);
    this.#width = found.findLastIndex((text) => text !== '') + 1;
    const standing = this.#columns.map(({ key, headers, required }) => {
      const names = new Set(headers.map(folded));
      const places = found.flatMap((text, at) => (names.has(text) ? [at] : []));
      if (places.length > 1) throw new TableUnreadable(line, 'COLUMN_REPEATED');
      return { key, at: places[0] ?? -1, title: headers[0] ?? key, required };
    });
    const missing = standing.filter(({ at, required }) => at < 0 && required);
    if (missing.length > 0) throw new TableColumnsMissing(missing.map(({ title }) => title));
    this.#places = standing.map(({ key, at }) => [key, at] as const);
  }

  #emptyBeyond(record: readonly string[]): boolean {
    return record.length > this.#width && record.slice(this.#width).every((cell) => cell.trim() === '');
  }
}

function folded(header: string): string {
  return header.normalize('NFKC').replaceAll(/\s/g, '').toLowerCase();
}

function faultOf(error: CsvError): 'ROW_TOO_LONG' | 'NOT_CSV' {
  return error.code === 'CSV_MAX_RECORD_SIZE' ? 'ROW_TOO_LONG' : 'NOT_CSV';
}
