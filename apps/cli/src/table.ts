import { cut, displayWidth, padded } from './display-width.js';
import type { Json } from './json.js';

const WIDEST_CELL = 44;
const MOST_COLUMNS = 8;
/** Members that come first, and those that a table leaves out: they are in the other formats. */
const FIRST = ['name', 'code', 'uscc', 'title', 'fullName', 'kind', 'state', 'division'];
const LAST = ['etag', 'createTime', 'updateTime', 'initials', 'corrections', 'areaRevisions', 'stateReason'];

/** Resources as an aligned table: those members that say something, the telling ones first. */
export function tableOf(rows: readonly Json[], columns: readonly string[] = columnsOf(rows), widestCell = WIDEST_CELL): string {
  const lines = [columns, ...rows.map((row) => columns.map((column) => cut(plain(row[column]), widestCell)))];
  const widths = columns.map((_, at) => Math.max(...lines.map((line) => displayWidth(line[at] ?? ''))));
  return lines
    .map(
      (line) =>
        `${line
          .map((cell, at) => padded(cell, widths[at] ?? 0))
          .join('  ')
          .trimEnd()}\n`,
    )
    .join('');
}

/** One resource, a line for each member that says something. */
export function sheetOf(resource: Json): string {
  const members = Object.keys(resource).filter((member) => saysSomething(resource[member]));
  const width = Math.max(0, ...members.map(displayWidth));
  return members.map((member) => `${padded(member, width)}  ${plain(resource[member])}\n`).join('');
}

function columnsOf(rows: readonly Json[]): readonly string[] {
  const members = [...new Set(rows.flatMap((row) => Object.keys(row).filter((member) => saysSomething(row[member]))))];
  const chosen = members.filter((member) => !LAST.includes(member) && !isRedundant(member, members));
  return [...FIRST.filter((member) => chosen.includes(member)), ...chosen.filter((member) => !FIRST.includes(member))].slice(
    0,
    MOST_COLUMNS,
  );
}

/** The code of a resource stands in its name already. */
function isRedundant(member: string, members: readonly string[]): boolean {
  return (member === 'code' || member === 'uscc') && members.includes('name');
}

function saysSomething(value: unknown): boolean {
  return value !== '' && value !== undefined && value !== null && !(Array.isArray(value) && value.length === 0);
}

/** A value on one line; what could move the cursor is shown as a dot. */
function plain(value: unknown): string {
  const text = value === undefined || value === null ? '' : typeof value === 'object' ? JSON.stringify(value) : String(value as string);
  return text.replaceAll(/\p{Cc}/gu, '·');
}
