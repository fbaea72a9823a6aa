import type { FileChunk } from '@heming/contracts/type/v1';
import { refuse } from '@heming/contracts/type/v1';
import { tableFile, type TableFormat } from '@heming/documents';
import type { Call, Store } from '@heming/kit';
import { pieceName, piecePrefix, piecesOf, rowsOfPiece, type Cell, type PlacedRow, type TablePiece } from './domain/table-piece.js';

/** Most bytes of content in one message. */
export const CHUNK_BYTES = 48 * 1024;
/** Most pieces written at once. */
const BATCH_PIECES = 500;

/** Whose rows they are. */
interface Owner {
  readonly name: string;
  readonly division: string;
}

/** Keeps rows of a table for download; rows that are kept already are not kept twice. */
export async function keepRows(
  owner: Owner,
  header: readonly string[],
  rows: readonly PlacedRow[],
  pieces: Store<TablePiece>,
): Promise<void> {
  const made = piecesOf(owner, header, rows);
  for (let from = 0; from < made.length; from += BATCH_PIECES) await pieces.createAll(made.slice(from, from + BATCH_PIECES));
}

/** Removes what is kept of a table. @param from place of the first row that goes; without it all do */
export async function forgetRows({ name }: Pick<Owner, 'name'>, pieces: Store<TablePiece>, from = 0): Promise<void> {
  const names: string[] = [];
  const where = { name: { prefix: piecePrefix(name), gte: pieceName(name, from) } };
  for await (const piece of pieces.all({ where })) names.push(piece.name);
  for (const piece of names) await pieces.remove(piece);
}

/** What a downloaded file is called and holds beside its rows. */
export interface FileOf {
  /** Name of the file without extension, which is that of the sheet, too. */
  readonly title: string;
  readonly format: TableFormat;
  /** Header of a table without any row. */
  readonly emptyHeader: readonly string[];
}

/** The rows kept of a table as a file, in flat memory. */
export async function* keptFile(owner: Pick<Owner, 'name'>, file: FileOf, pieces: Store<TablePiece>): AsyncGenerator<FileChunk> {
  const kept = pieces.all({ where: { name: { prefix: piecePrefix(owner.name) } } })[Symbol.asyncIterator]();
  const first = await kept.next();
  const headers = first.done === true ? file.emptyHeader : rowsOfPiece(first.value).header;
  async function* rows(): AsyncGenerator<readonly Cell[]> {
    for (let piece = first; piece.done !== true; piece = await kept.next()) yield* rowsOfPiece(piece.value).rows;
  }
  const { contentType, extension, content } = tableFile(file.format, { title: sheetTitle(file.title), headers, rows: rows() }, CHUNK_BYTES);
  yield { fileName: `${file.title}.${extension}`, contentType, content: new Uint8Array(0) };
  for await (const piece of content) yield { fileName: '', contentType: '', content: piece };
}

/** A title as a sheet may have it: at most 31 characters, none of those that Excel gives a meaning. */
function sheetTitle(title: string): string {
  return title.replaceAll(/[\\/?*[\]:]/g, '_').slice(0, 31);
}

/** That a caller says what he needs personal data for. @throws PURPOSE_MISSING */
export function requirePurpose({ purpose }: Call): void {
  if (purpose === '') throw refuse('PURPOSE_MISSING');
}
