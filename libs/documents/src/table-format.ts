import type { TableFault } from './table-unreadable.js';

/** What a table may be uploaded as. */
export type TableFormat = 'CSV' | 'XLSX';

/** How many first bytes `detectTableFormat` wants to see; fewer only when the content is shorter. */
export const FORMAT_HEAD_BYTES = 512;

/** A format whose content begins so, in Latin-1, and what becomes of it. */
const MAGIC: readonly (readonly [string, TableFormat | TableFault])[] = [
  ['PK\x03\x04', 'XLSX'],
  ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'WORKBOOK_OLD_OR_ENCRYPTED'],
  ['PK', 'NOT_A_TABLE'],
  ['%PDF', 'NOT_A_TABLE'],
  ['\x89PNG', 'NOT_A_TABLE'],
  ['\xff\xd8\xff', 'NOT_A_TABLE'],
  ['GIF8', 'NOT_A_TABLE'],
  ['\x1f\x8b', 'NOT_A_TABLE'],
  ['Rar!', 'NOT_A_TABLE'],
  ['7z\xbc\xaf\x27\x1c', 'NOT_A_TABLE'],
  ['MZ', 'NOT_A_TABLE'],
  ['\x7fELF', 'NOT_A_TABLE'],
  ['{\\rtf', 'NOT_A_TABLE'],
];

/**
 * Tells the format of a table from its first bytes, whatever its name says: XLSX by the mark of a ZIP archive, and CSV when nothing says that it
 * is no text. Whether the archive is a workbook, reading it tells.
 * @param head the first `FORMAT_HEAD_BYTES`
 * @returns a `TableFault` for a content that is no table: `WORKBOOK_OLD_OR_ENCRYPTED` or `NOT_A_TABLE`
 */
export function detectTableFormat(head: Uint8Array): TableFormat | TableFault {
  const text = Buffer.from(head.buffer, head.byteOffset, Math.min(head.length, FORMAT_HEAD_BYTES)).toString('latin1');
  const known = MAGIC.find(([mark]) => text.startsWith(mark) && !isWord(mark, text));
  if (known) return known[1];
  return isMarkup(text) || text.includes('\0') ? 'NOT_A_TABLE' : 'CSV';
}

/** A short mark of letters only may as well begin the header of a table: then its line goes on as text. */
function isWord(mark: string, text: string): boolean {
  return /^[A-Z]+$/.test(mark) && !/\p{Cc}/u.test(text.replaceAll(/\s/g, ''));
}

/** Spreadsheets "saved as web page", and pages that would run in a browser. */
function isMarkup(text: string): boolean {
  return /^(?:\xef\xbb\xbf)?\s*<(?:[a-z!?])/i.test(text);
}
