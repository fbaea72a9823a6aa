import { spreadsheetText } from './spreadsheet-text.js';
import type { TableCell } from './write-table.js';

/** Most rows of a workbook that is made in memory; more go out as CSV. */
export const MAX_WORKBOOK_ROWS = 50_000;
const HEADER_WIDTH_MARGIN = 4;
const LEAST_WIDTH = 10;
const MOST_WIDTH = 100;

/** A column of a workbook. */
export interface WorkbookColumn {
  readonly header: string;
  /** The only words its cells may hold; Excel offers them as a list and takes no other. */
  readonly words?: readonly string[];
}

/** What a workbook holds. */
export interface WorkbookContent {
  /** Name of the sheet with the table. */
  readonly title: string;
  readonly columns: readonly WorkbookColumn[];
  /** At most `MAX_WORKBOOK_ROWS`. Empty texts are empty cells. */
  readonly rows: readonly (readonly TableCell[])[];
  /** Sheet behind the table that tells people how to fill it in. */
  readonly instructions?: { readonly title: string; readonly rows: readonly (readonly string[])[] };
}

/**
 * Writes an XLSX workbook: the header stays in sight, columns are wide enough for it, texts are never taken for formulas.
 * @throws RangeError for more than `MAX_WORKBOOK_ROWS` rows
 */
export async function writeWorkbook({ title, columns, rows, instructions }: WorkbookContent): Promise<Uint8Array> {
  if (rows.length > MAX_WORKBOOK_ROWS) throw new RangeError(`a workbook has at most ${MAX_WORKBOOK_ROWS} rows`);
  const table = {
    name: title,
    columns: columns.map(({ header }) => ({ width: widthOf(header), numFmt: '@' })),
    rows: [columns.map(({ header }) => spreadsheetText(header)), ...rows.map((row) => row.map(cellOf))],
    freezePane: { rows: 1 },
    dataValidations: columns.flatMap(({ words }, at) => (words ? [listOf(words, letterOf(at))] : [])),
  };
  const guide = instructions && {
    name: instructions.title,
    columns: widthsOf(instructions.rows).map((width) => ({ width })),
    rows: instructions.rows.map((row) => row.map(spreadsheetText)),
  };
  const { writeXlsx } = await import('hucre/xlsx');
  return writeXlsx({ sheets: guide ? [table, guide] : [table] });
}

/** A cell as the library takes it: null where there is nothing. */
export function cellOf(cell: TableCell): string | number | null {
  if (typeof cell === 'number') return cell;
  return cell === '' ? null : spreadsheetText(cell);
}

function listOf(
  words: readonly string[],
  column: string,
): { type: 'list'; values: string[]; allowBlank: true; showErrorMessage: true; errorStyle: 'stop'; range: string } {
  const range = `${column}2:${column}${MAX_WORKBOOK_ROWS + 1}`;
  return { type: 'list', values: [...words], allowBlank: true, showErrorMessage: true, errorStyle: 'stop', range };
}

/** Width of a column, so that its header can be read: a Chinese character is as wide as two letters. */
export function widthOf(header: string): number {
  const letters = [...header].reduce((sum, character) => sum + (character > '\u00ff' ? 2 : 1), 0);
  return Math.max(LEAST_WIDTH, letters + HEADER_WIDTH_MARGIN);
}

/** Widths of columns that show their longest text. */
function widthsOf(rows: readonly (readonly string[])[]): readonly number[] {
  const count = Math.max(0, ...rows.map(({ length }) => length));
  return Array.from({ length: count }, (_, at) =>
    Math.min(MOST_WIDTH, Math.max(LEAST_WIDTH, ...rows.map((row) => widthOf(row[at] ?? '')))),
  );
}

/** Name of a column, A to CV: at most 100 columns. */
function letterOf(at: number): string {
  const last = String.fromCharCode(65 + (at % 26));
  return at < 26 ? last : String.fromCharCode(64 + Math.floor(at / 26)) + last;
}
