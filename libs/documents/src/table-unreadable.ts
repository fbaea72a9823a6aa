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
  | 'ROW_TOO_LONG'
  /** Bytes of some other kind: a picture, a document, a web page, an archive. */
  | 'NOT_A_TABLE'
  /** A ZIP archive that is no workbook, or a damaged one. */
  | 'NOT_A_WORKBOOK'
  /** A workbook of Excel 97 to 2003 (.xls), or one that is encrypted: both come in the same container. */
  | 'WORKBOOK_OLD_OR_ENCRYPTED'
  /** A workbook with macros (.xlsm). */
  | 'WORKBOOK_HAS_MACROS'
  /** More than 32 MiB, or unpacking to more than memory holds. */
  | 'WORKBOOK_TOO_LARGE';

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
