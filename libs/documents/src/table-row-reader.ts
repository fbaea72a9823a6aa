import type { TableColumn, TableRow } from './read-table.js';
import { TableColumnsMissing, TableUnreadable } from './table-unreadable.js';

const MAX_COLUMNS = 100;
const MAX_CELL_CHARACTERS = 4_096;

/** Makes rows of records, one after the other, whatever format they stand in. */
export class TableRowReader<K extends string> {
  readonly #columns: readonly TableColumn<K>[];
  /** Where each column stands in the table, -1 for nowhere; undefined until the header is read. */
  #places: readonly (readonly [K, number])[] | undefined;
  #header: readonly string[] = [];

  constructor(columns: readonly TableColumn<K>[]) {
    this.#columns = columns;
  }

  /**
   * @param line first physical line of the record, from 1
   * @returns null for a record that is no row: the header, or one without any text
   * @throws TableUnreadable, TableColumnsMissing
   */
  read(record: readonly string[], line: number): TableRow<K> | null {
    if (record.every((cell) => cell.trim() === '')) return null;
    if (record.length > MAX_COLUMNS) throw new TableUnreadable(line, 'TOO_MANY_COLUMNS');
    if (record.some((cell) => cell.length > MAX_CELL_CHARACTERS)) throw new TableUnreadable(line, 'CELL_TOO_LONG');
    if (!this.#places) {
      this.#readHeader(record, line);
      return null;
    }
    const cells = {} as Record<K, string>;
    for (const [key, at] of this.#places) cells[key] = record[at] ?? '';
    return { line, cells, header: this.#header, texts: record, ragged: record.length !== this.width && !this.#emptyBeyond(record) };
  }

  /** How many columns the header names; 0 until it is read. */
  get width(): number {
    return this.#header.length;
  }

  /** @throws TableColumnsMissing when no header was read at all */
  demandHeader(): void {
    if (!this.#places) this.#readHeader([], 1);
  }

  #readHeader(record: readonly string[], line: number): void {
    const found = record.map(folded);
    this.#header = record.slice(0, found.findLastIndex((text) => text !== '') + 1);
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
    return record.length > this.width && record.slice(this.width).every((cell) => cell.trim() === '');
  }
}

function folded(header: string): string {
  return header.normalize('NFKC').replaceAll(/\s/g, '').toLowerCase();
}
