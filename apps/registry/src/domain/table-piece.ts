/** A cell of a table that goes out. */
export type Cell = string | number;

/** Some rows of a table that can be downloaded: housekeeping, removed when its time is over. */
export interface TablePiece {
  /** `imports/{id}/rows/{key}` or `exports/{id}/rows/{key}`; the keys have the order of the rows. */
  readonly name: string;
  readonly division: string;
  /** JSON of `TableRows`, sealed: rows may be personal data. */
  readonly rows: string;
}

/** What a piece holds. */
export interface TableRows {
  readonly header: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/** A row, and what tells its place in the table. */
export interface PlacedRow {
  /** Line or number of the row; grows from row to row. */
  readonly at: number;
  readonly cells: readonly Cell[];
}

/** Characters up to which rows are put in one piece. */
const PIECE_CHARACTERS = 256 * 1024;

/** What the names of all pieces of a table begin with. @param owner the import or export it belongs to */
export function piecePrefix(owner: string): string {
  return `${owner}/rows/`;
}

/** Name of the piece whose first row has a place. */
export function pieceName(owner: string, at: number): string {
  return `${piecePrefix(owner)}${String(at).padStart(8, '0')}`;
}

/** Puts rows in pieces, each named by its first row: the same rows make the same names. */
export function piecesOf(
  { name, division }: { readonly name: string; readonly division: string },
  header: readonly string[],
  rows: readonly PlacedRow[],
): readonly TablePiece[] {
  const pieces: TablePiece[] = [];
  let waiting: PlacedRow[] = [];
  let characters = 0;
  const close = (): void => {
    const [first] = waiting;
    if (first === undefined) return;
    const content: TableRows = { header, rows: waiting.map(({ cells }) => cells) };
    pieces.push({ name: pieceName(name, first.at), division, rows: JSON.stringify(content) });
    [waiting, characters] = [[], 0];
  };
  for (const row of rows) {
    waiting.push(row);
    characters += row.cells.reduce<number>((sum, cell) => sum + String(cell).length + 3, 0);
    if (characters >= PIECE_CHARACTERS) close();
  }
  close();
  return pieces;
}

/** What a piece holds. */
export function rowsOfPiece({ rows }: TablePiece): TableRows {
  return JSON.parse(rows) as TableRows;
}
