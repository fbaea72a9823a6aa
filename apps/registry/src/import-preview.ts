import type { ImportPreview } from '@heming/contracts/registry/v1';
import type { Store } from '@heming/kit';
import { columnsOf, readRow, writeRow } from './domain/import-rows.js';
import { previewName } from './domain/import-parts.js';
import type { Import, RowKind } from './domain/import.js';
import type { Rows } from './domain/rows.js';
import { rowsOfPiece, type Cell, type TablePiece } from './domain/table-piece.js';
import type { Registered } from './import-judge.js';
import type { ImportRow } from './import-table.js';

/** An accepted row as it would be registered: its line, then its cells, personal data masked. */
export type PreviewRow = readonly [line: number, ...cells: Cell[]];

/** Shows an accepted row: what was read, with what the register made of it. */
export function previewRow<K extends RowKind>(kind: K, { line, cells }: ImportRow, state: Registered[K]): PreviewRow {
  const columns = columnsOf(kind);
  const made = state as unknown as Readonly<Record<string, unknown>>;
  const changed = Object.fromEntries(columns.flatMap(([field]) => (made[field] === undefined ? [] : [[field, made[field]]])));
  const row = { ...readRow(kind, cells).values, ...changed } as Rows[K];
  const shown = writeRow(kind, row).map((cell, at) => columns[at]?.[1].mask?.(String(cell)) ?? cell);
  return [line, ...shown];
}

/** Keeps the preview of an import; a former one is replaced. */
export async function keepPreview({ name, division, kind }: Import, rows: readonly PreviewRow[], pieces: Store<TablePiece>): Promise<void> {
  const content = { header: columnsOf(kind).map(([, { zh }]) => zh[0]), rows };
  await pieces.remove(previewName(name));
  await pieces.createAll([{ name: previewName(name), division, rows: JSON.stringify(content) }]);
}

/** A kept preview in the contract's words. */
export function previewMessage(piece: TablePiece): ImportPreview {
  const { header, rows } = rowsOfPiece(piece);
  return { columns: [...header], rows: rows.map(([line, ...cells]) => ({ line: Number(line), cells: cells.map(String) })) };
}
