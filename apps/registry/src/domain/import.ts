import { refuse, type ImportKind, type ImportState } from '@heming/contracts/registry/v1';
import { calendarDateOf } from '@heming/values';
import { keptUntil, tableKeptDaysOn } from './policy.js';

/** Kinds of rows; the contract's zero value never gets here. */
export type RowKind = Exclude<ImportKind, 'KIND_UNSPECIFIED'>;

/** The permission to register what a kind of table holds: an import gives nobody more than he has. */
export const REGISTERING: Readonly<Record<RowKind, string>> = {
  QUARTERS: 'registry.quarters.create',
  BUILDINGS: 'registry.buildings.create',
  UNITS: 'registry.units.create',
  ORGANISATIONS: 'registry.organisations.create',
  PERSONS: 'registry.persons.create',
  TITLES: 'registry.titles.transfer',
};

/** Largest content. */
export const MAX_CONTENT_MIB = 128;
/** Most data rows of a table: twice the units of the city. */
export const MAX_ROWS = 1_000_000;
/** Most rows of a preview. */
export const MAX_PREVIEW_ROWS = 20;
/** Most rejections that are kept for reading; all are counted. */
export const MAX_KEPT_REJECTIONS = 10_000;

/** A table on its way into the register. */
export interface Import {
  /** `imports/{id}`. */
  readonly name: string;
  /** Code of the division its rows must lie in. */
  readonly division: string;
  readonly kind: RowKind;
  readonly fileName: string;
  /** Subject of who started it, and of who confirmed it; nobody's own interests come in by a table. */
  readonly officers: readonly string[];
  readonly state: ImportState;
  /** Whether the sweep has something to do about it: check, register, or clear away its content. */
  readonly due: boolean;
  /** Which upload its content came by; empty while, or when no longer, there is content. */
  readonly contentId: string;
  /** Pieces the content is stored in. */
  readonly contentPieceCount: number;
  readonly contentSizeBytes: number;
  /** UTF-8 or GB18030; empty before the content and for a workbook. */
  readonly encoding: string;
  /** CSV or XLSX, as found in the content; empty before the content. */
  readonly format: string;
  /** Data rows; 0 until checked. */
  readonly rowCount: number;
  /** Data rows the present pass has gone through. */
  readonly doneCount: number;
  readonly acceptedCount: number;
  readonly rejectedCount: number;
  readonly committedCount: number;
  /** Rejections kept, at most `MAX_KEPT_REJECTIONS`. */
  readonly keptRejectionCount: number;
  /** Line up to which the present pass has gone; 0 at its beginning. */
  readonly cursorLine: number;
  /** Why it failed, in Chinese; empty otherwise. */
  readonly failure: string;
  /** Absent while unknown. */
  readonly expectedEndTime?: Date;
  /** When its rows were confirmed: the registration time of all of them, by which a repeated step knows its own. */
  readonly commitTime?: Date;
  /** Until when its rejected rows can be downloaded; absent before its end, and when they are removed. */
  readonly rowsKeptUntil?: Date;
  /** Whether the rejected rows are removed. */
  readonly rowsForgotten: boolean;
  readonly createTime: Date;
  readonly updateTime: Date;
}

/** What a pass has gone through since it was last saved. */
export interface Step {
  /** Data rows. */
  readonly doneCount: number;
  readonly acceptedCount: number;
  readonly rejectedCount: number;
  /** Rejections kept for reading. */
  readonly keptRejectionCount: number;
  /** Rows registered. */
  readonly committedCount: number;
  /** Line of the last row. */
  readonly lastLine: number;
  /** When the pass is expected to end. */
  readonly expectedEndTime?: Date;
}

/** The content of an upload. */
export type ReceivedContent = Pick<Import, 'contentId' | 'contentPieceCount' | 'contentSizeBytes' | 'encoding' | 'format'>;

const RUNNING: readonly ImportState[] = ['AWAITING_CONTENT', 'CHECKING', 'CHECKED', 'COMMITTING'];
const ENDED: readonly ImportState[] = ['COMMITTED', 'CANCELLED', 'FAILED'];
const START_OF_PASS = { doneCount: 0, cursorLine: 0 } as const;

/** Starts an import. @param id 26 characters @param officer subject of who starts it */
export function openImport(id: string, facts: Pick<Import, 'kind' | 'fileName' | 'division'>, officer: string, at: Date): Import {
  return {
    ...facts,
    officers: [officer],
    ...START_OF_PASS,
    name: `imports/${id}`,
    state: 'AWAITING_CONTENT',
    due: false,
    contentId: '',
    contentPieceCount: 0,
    contentSizeBytes: 0,
    encoding: '',
    format: '',
    rowCount: 0,
    acceptedCount: 0,
    rejectedCount: 0,
    committedCount: 0,
    keptRejectionCount: 0,
    failure: '',
    rowsForgotten: false,
    createTime: at,
    updateTime: at,
  };
}

/** @throws IMPORT_STATE_NOT_ALLOWED when the import does not wait for content */
export function requireAwaitingContent(current: Import): void {
  requireState(current, ['AWAITING_CONTENT']);
}

/** Takes the content in: the dry run begins. @throws IMPORT_STATE_NOT_ALLOWED */
export function receiveContent(current: Import, content: ReceivedContent, at: Date): Import {
  requireAwaitingContent(current);
  return { ...current, ...content, state: 'CHECKING', due: true, updateTime: at };
}

/** Begins the dry run at the first row, whatever an interrupted one has counted. */
export function restartCheck(current: Import, at: Date): Import {
  if (current.state !== 'CHECKING') return current;
  const counts = { acceptedCount: 0, rejectedCount: 0, keptRejectionCount: 0 };
  return { ...withoutExpectation(current), ...START_OF_PASS, ...counts, updateTime: at };
}

/** The dry run has gone further; an import that was cancelled meanwhile stays as it is. */
export function advanceCheck(current: Import, step: Step, at: Date): Import {
  return current.state === 'CHECKING' ? advanced(current, step, at) : current;
}

/** The dry run is done: now a person decides. An import that was cancelled meanwhile stays as it is. */
export function endCheck(current: Import, at: Date): Import {
  if (current.state !== 'CHECKING') return current;
  return { ...withoutExpectation(current), state: 'CHECKED', due: false, rowCount: current.doneCount, updateTime: at };
}

/** A person confirms: the accepted rows are to be registered. @param officer his subject @throws IMPORT_STATE_NOT_ALLOWED */
export function commitImport(current: Import, officer: string, at: Date): Import {
  requireState(current, ['CHECKED']);
  const officers = [...new Set([...current.officers, officer])];
  return { ...current, ...START_OF_PASS, officers, state: 'COMMITTING', due: true, commitTime: at, updateTime: at };
}

/** Rows were registered. When the import was cancelled meanwhile they are counted all the same: they stay. */
export function advanceCommit(current: Import, step: Step, at: Date): Import {
  return current.state === 'COMMITTING' || current.state === 'CANCELLED' ? advanced(current, step, at) : current;
}

/** Every accepted row is registered. An import that was cancelled meanwhile stays as it is. */
export function endCommit(current: Import, at: Date): Import {
  if (current.state !== 'COMMITTING') return current;
  return { ...withoutExpectation(current), state: 'COMMITTED', due: true, updateTime: at };
}

/** The content is no such table. An import that was cancelled meanwhile stays as it is. @param failure a Chinese sentence */
export function failImport(current: Import, failure: string, at: Date): Import {
  if (current.state !== 'CHECKING' && current.state !== 'COMMITTING') return current;
  return { ...withoutExpectation(current), state: 'FAILED', due: true, failure, updateTime: at };
}

/** Stops an import; rows registered before stay. @throws IMPORT_STATE_NOT_ALLOWED when it has ended */
export function cancelImport(current: Import, at: Date): Import {
  requireState(current, RUNNING);
  return { ...withoutExpectation(current), state: 'CANCELLED', due: true, updateTime: at };
}

/** The content of an ended import is cleared away; its rejected rows are kept for some days, to be mended. */
export function clearContent(current: Import): Import {
  if (!hasEnded(current)) return current;
  return { ...current, due: false, contentId: '', contentPieceCount: 0, rowsKeptUntil: keptUntil(current.updateTime) };
}

/** The time of its rejected rows is over. */
export function forgetRejectedRows({ rowsKeptUntil: _until, ...current }: Import): Import {
  return { ...current, rowsForgotten: true };
}

/** @throws IMPORT_STATE_NOT_ALLOWED before the dry run is done, and when the import has ended */
export function requirePreview(current: Import): void {
  requireState(current, ['CHECKED', 'COMMITTING']);
}

/** @throws IMPORT_STATE_NOT_ALLOWED while there are no verdicts on the rows of an import; TABLE_FORGOTTEN when the time of its rejected rows is over */
export function requireRejectedRows(current: Import, at: Date): void {
  requireState(current, ['CHECKED', 'COMMITTING', 'COMMITTED', 'CANCELLED']);
  const { name, rowsForgotten, rowsKeptUntil } = current;
  const over = rowsForgotten || (rowsKeptUntil !== undefined && rowsKeptUntil <= at);
  if (over) throw refuse('TABLE_FORGOTTEN', { name, days: tableKeptDaysOn(calendarDateOf(at)) });
}

/** Whether nothing more will happen to an import. */
export function hasEnded({ state }: Import): boolean {
  return ENDED.includes(state);
}

/** Whether an import goes on by itself, without a person. */
export function isRunning({ state }: Import): boolean {
  return state === 'CHECKING' || state === 'COMMITTING';
}

/**
 * When a pass is expected to end, going on as fast as so far.
 * @param share how much of it was done in the time, 0 to 1
 * @returns undefined while too little was done to tell
 */
export function expectedEnd(now: Date, elapsedMs: number, share: number, remaining: number): Date | undefined {
  if (share <= 0 || elapsedMs <= 0) return undefined;
  return new Date(now.getTime() + Math.round((elapsedMs * Math.max(0, remaining)) / share));
}

function advanced(current: Import, step: Step, at: Date): Import {
  const { expectedEndTime } = step;
  return {
    ...withoutExpectation(current),
    doneCount: current.doneCount + step.doneCount,
    acceptedCount: current.acceptedCount + step.acceptedCount,
    rejectedCount: current.rejectedCount + step.rejectedCount,
    keptRejectionCount: current.keptRejectionCount + step.keptRejectionCount,
    committedCount: current.committedCount + step.committedCount,
    cursorLine: step.lastLine,
    ...(expectedEndTime && current.state !== 'CANCELLED' && { expectedEndTime }),
    updateTime: at,
  };
}

function withoutExpectation({ expectedEndTime: _former, ...rest }: Import): Import {
  return rest;
}

function requireState({ name, state }: Import, allowed: readonly ImportState[]): void {
  if (!allowed.includes(state)) throw refuse('IMPORT_STATE_NOT_ALLOWED', { name, state });
}
