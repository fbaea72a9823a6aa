import type { Store } from '@heming/kit';
import type { ImportRejection } from './domain/import-parts.js';
import type { Import } from './domain/import.js';
import type { TablePiece } from './domain/table-piece.js';
import type { RowFault } from './import-judge.js';
import { rejectionOf } from './import-messages.js';
import type { ImportRow } from './import-table.js';
import { keepRows } from './kept-tables.js';

/** Title of the column that tells why a row was rejected; a table that comes back with it is read without it. */
const REASON_TITLE = '错误原因';
/** How much of the reasons is told, so that the table stays within the limits of one that is uploaded. */
const MAX_REASON_CHARACTERS = 1_000;

/** A row that was rejected, and what is wrong with it. */
export interface RejectedRow {
  readonly row: ImportRow;
  readonly rejections: readonly ImportRejection[];
}

/** Those of many rows that were rejected. @param faults what is wrong with each row */
export function rejectedRows(given: Import, rows: readonly ImportRow[], faults: readonly (readonly RowFault[])[]): readonly RejectedRow[] {
  return rows.flatMap((row, at) => {
    const wrong = faults[at] ?? [];
    const { line, cells } = row;
    const rejections = wrong.map((fault, number) => rejectionOf(given, line, number, fault, cells[fault.field] ?? ''));
    return wrong.length === 0 ? [] : [{ row, rejections }];
  });
}

/** The header of a table of rejected rows: the reason stands in front, so that no cell too many of a row stands under it. */
export function rejectedHeader(header: readonly string[]): readonly string[] {
  return [REASON_TITLE, ...header.filter((title) => title.trim() !== REASON_TITLE)];
}

/** Keeps rejected rows as they stand in the file, for mending. */
export async function keepRejected(given: Import, rejected: readonly RejectedRow[], pieces: Store<TablePiece>): Promise<void> {
  const header = rejected[0]?.row.header ?? [];
  const rows = rejected.map(({ row: { line, texts }, rejections }) => ({
    at: line,
    cells: [reasonsOf(rejections), ...texts.filter((_, at) => header[at]?.trim() !== REASON_TITLE)],
  }));
  await keepRows(given, rejectedHeader(header), rows, pieces);
}

function reasonsOf(rejections: readonly ImportRejection[]): string {
  const text = rejections.map(({ messageZh }) => messageZh).join('');
  return [...text].slice(0, MAX_REASON_CHARACTERS).join('');
}
