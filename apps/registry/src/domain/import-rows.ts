import type { Column, Columns } from './column.js';
import type { RowKind } from './import.js';
import { maskText } from './mask.js';
import { ORGANISATION_COLUMNS, PERSON_COLUMNS, TITLE_COLUMNS } from './people-columns.js';
import { BUILDING_COLUMNS, QUARTER_COLUMNS, UNIT_COLUMNS } from './place-columns.js';
import type { Rows } from './rows.js';
import type { Cell } from './table-piece.js';

/** The columns of each kind of table, in the order of the template. */
export const COLUMNS: { readonly [K in RowKind]: Columns<Rows[K]> } = {
  QUARTERS: QUARTER_COLUMNS,
  BUILDINGS: BUILDING_COLUMNS,
  UNITS: UNIT_COLUMNS,
  ORGANISATIONS: ORGANISATION_COLUMNS,
  PERSONS: PERSON_COLUMNS,
  TITLES: TITLE_COLUMNS,
};

/** A row as it was read: blank where a cell is empty or not what its column wants. */
export interface ReadRow<K extends RowKind> {
  readonly kind: K;
  readonly values: Rows[K];
  /** Columns whose cell is not what they want. */
  readonly unread: readonly (keyof Rows[K] & string)[];
}

/** Reads the cells of a row, all of them, whatever is wrong with some. @param cells texts by field; absent ones are empty */
export function readRow<K extends RowKind>(kind: K, cells: Readonly<Record<string, string>>): ReadRow<K> {
  const values: Record<string, unknown> = {};
  const unread: string[] = [];
  for (const [field, { blank, read }] of columnsOf(kind)) {
    const found = (cells[field] ?? '').trim();
    const value = found === '' ? blank : read(found);
    if (value === undefined) unread.push(field);
    values[field] = value ?? blank;
  }
  return { kind, values: values as unknown as Rows[K], unread: unread as (keyof Rows[K] & string)[] };
}

/** The cells of a row, in the order of the template: read again, they are the same row. */
export function writeRow<K extends RowKind>(kind: K, values: Rows[K]): readonly Cell[] {
  const row = values as unknown as Readonly<Record<string, unknown>>;
  return columnsOf(kind).map(([field, { write }]) => write(row[field]));
}

/** The columns of a kind of table by field, in the order of the template. */
export function columnsOf(kind: RowKind): readonly (readonly [string, Column<unknown>])[] {
  return Object.entries(COLUMNS[kind] as Readonly<Record<string, Column<unknown>>>);
}

/** Chinese and English title of a column; empty for none, when the row as a whole is meant. */
export function columnTitles(kind: RowKind, field: string): { readonly zh: string; readonly en: string } {
  const column = (COLUMNS[kind] as Readonly<Record<string, Column<unknown>>>)[field];
  return { zh: column?.zh[0] ?? '', en: column?.en ?? '' };
}

/** Whether the rows of a kind of table are personal data. */
export function isPersonal(kind: RowKind): boolean {
  return columnsOf(kind).some(([, { mask }]) => mask !== undefined);
}

/**
 * What may be shown of a cell. In a table of personal data every cell is masked, whatever its column: a cell may stand in the wrong one.
 */
export function shownCell(kind: RowKind, field: string, text: string): string {
  if (!isPersonal(kind)) return text;
  const column = (COLUMNS[kind] as Readonly<Record<string, Column<unknown>>>)[field];
  return (column?.mask ?? maskText)(text.trim());
}
