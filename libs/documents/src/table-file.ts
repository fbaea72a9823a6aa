import { streamWorkbook } from './stream-workbook.js';
import type { TableFormat } from './table-format.js';
import { writeTable, type TableCell } from './write-table.js';

/** A table that goes out as a file. */
export interface TableContent {
  /** Name of the sheet, at most 31 characters. */
  readonly title: string;
  readonly headers: readonly string[];
  readonly rows: Iterable<readonly TableCell[]> | AsyncIterable<readonly TableCell[]>;
}

/** A file as it is sent. */
export interface TableFile {
  readonly contentType: string;
  /** Of the file's name, without the dot. */
  readonly extension: string;
  /** Pieces of exactly the size asked for, but for the last. */
  readonly content: AsyncIterable<Uint8Array>;
}

/** A table as a file of either format, written in flat memory as it is taken. @param pieceBytes size of the pieces */
export function tableFile(format: TableFormat, { title, headers, rows }: TableContent, pieceBytes: number): TableFile {
  if (format === 'CSV') {
    return { contentType: 'text/csv; charset=utf-8', extension: 'csv', content: inPieces(writeTable(headers, rows), pieceBytes) };
  }
  return { contentType: WORKBOOK_TYPE, extension: 'xlsx', content: inPieces(streamWorkbook(title, headers, rows), pieceBytes) };
}

/** Media type of an XLSX workbook. */
export const WORKBOOK_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Cuts and joins bytes into pieces of one size. */
export async function* inPieces(chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>, size: number): AsyncGenerator<Uint8Array> {
  let held: Uint8Array[] = [];
  let heldBytes = 0;
  for await (const chunk of chunks) {
    held.push(chunk);
    heldBytes += chunk.length;
    if (heldBytes < size) continue;
    let joined: Uint8Array = Buffer.concat(held, heldBytes);
    for (; joined.length >= size; joined = joined.subarray(size)) yield joined.subarray(0, size);
    [held, heldBytes] = [[joined], joined.length];
  }
  if (heldBytes > 0) yield Buffer.concat(held, heldBytes);
}
