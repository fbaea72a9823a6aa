/** What is wrong with a content that is no table. */
export type TableFault =
  /** A quote that is not closed, or closed in the middle of a cell (RFC 4180). */
  | 'NOT_CSV'
  /** Bytes that are not of the encoding. */
  | 'NOT_TEXT'
  /** More than 100 columns. */
  | 'TOO_MANY_COLUMNS'
  /** The header names a column twice. */
  | 'COLUMN_REPEATED'
  /** A cell of more than 4,096 characters. */
  | 'CELL_TOO_LONG'
  /** A row of more than 64 KiB. */
  | 'ROW_TOO_LONG';

/** The content is no table within the limits. */
export class TableUnreadable extends Error {
  override readonly name = 'TableUnreadable';
  constructor(
    /** First physical line of the row where reading stopped, from 1. */
    readonly line: number,
    readonly fault: TableFault,
  ) {
    super(`line ${line} of the table cannot be read: ${fault}`);
  }
}

/** The header lacks columns that the caller needs. */
export class TableColumnsMissing extends Error {
  override readonly name = 'TableColumnsMissing';
  constructor(
    /** The first header text of each, as the caller declared it. */
    readonly columns: readonly string[],
  ) {
    super(`the table lacks columns: ${columns.join(', ')}`);
  }
}
