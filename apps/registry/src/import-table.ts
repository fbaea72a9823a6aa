import { readTable, readWorkbook, textOfSpreadsheet, type TableColumn, type TableEncoding, type TableRow } from '@heming/documents';
import { derivedId, type Call, type Store } from '@heming/kit';
import { columnsOf } from './domain/import-rows.js';
import { contentName, type ImportContent } from './domain/import-parts.js';
import type { Import, RowKind } from './domain/import.js';

/** A data row of an import's content. */
export interface ImportRow extends TableRow<string> {
  /** Which data row it is, from 0. */
  readonly at: number;
}

/** Rows of one step: what is checked, registered and saved at once. */
export const BATCH_ROWS = 500;

/** Tells the moment within a pass: the sweep's call keeps the moment it began. */
export interface Pace {
  /** Milliseconds since the pass began. */
  elapsedMs(): number;
  /** The call's moment, and what has passed since. */
  now(): Date;
}

/** The pace of a pass that begins now, in a sweep's call. */
export function paceFrom({ now }: Call): Pace {
  const began = performance.now();
  return {
    elapsedMs: () => performance.now() - began,
    now: () => new Date(now.getTime() + Math.round(performance.now() - began)),
  };
}

/** How much of the content was read. */
export interface Reading {
  /** Bytes; a little ahead of the rows. */
  readBytes: number;
}

/**
 * Reads the rows of an import's stored content in batches of `BATCH_ROWS`, in flat memory.
 * @param reading counts what is read
 * @throws TableUnreadable, TableColumnsMissing
 */
export async function* importBatches(
  current: Import,
  content: Store<ImportContent>,
  reading: Reading,
): AsyncGenerator<readonly ImportRow[], void, undefined> {
  let batch: ImportRow[] = [];
  let at = 0;
  for await (const row of rowsOf(current, piecesOf(current, content, reading))) {
    batch.push({ ...unguarded(row), at });
    at += 1;
    if (batch.length < BATCH_ROWS) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

function rowsOf({ format, encoding, kind }: Import, pieces: AsyncIterable<Uint8Array>): AsyncIterable<TableRow<string>> {
  const columns = tableColumns(kind);
  return format === 'XLSX' ? readWorkbook(pieces, columns) : readTable(pieces, { encoding: encoding as TableEncoding, columns });
}

/** A row without the apostrophes that guard formulas: a table that was downloaded comes back as what it was. */
function unguarded(row: TableRow<string>): TableRow<string> {
  if (!row.texts.some((text) => text.startsWith("'"))) return row;
  const cells = Object.fromEntries(Object.entries(row.cells).map(([field, text]) => [field, textOfSpreadsheet(text)]));
  return { ...row, cells, texts: row.texts.map(textOfSpreadsheet) };
}

async function* piecesOf(current: Import, content: Store<ImportContent>, reading: Reading): AsyncGenerator<Uint8Array> {
  for (let piece = 0; piece < current.contentPieceCount; piece += 1) {
    const { bytes } = await content.get(contentName(current, current.contentId, piece));
    reading.readBytes += bytes.length;
    yield bytes;
  }
}

/** The columns of a kind of table, by every title they may have. */
export function tableColumns(kind: RowKind): readonly TableColumn<string>[] {
  return columnsOf(kind).map(([key, { zh, en, required }]) => ({ key, headers: [...zh, en, key], required }));
}

/** Id of what a row becomes where it has no natural code: it depends on import and line alone, so that a repeated step knows its own. */
export function newIdOf({ name }: Pick<Import, 'name'>, line: number): string {
  return derivedId(`${name}/lines/${line}`);
}
