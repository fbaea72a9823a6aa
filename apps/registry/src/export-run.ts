import type { Call } from '@heming/kit';
import type { Deps } from './deps.js';
import { advanceExport, countExport, endExport, failExport, MAX_EXPORT_ROWS, type Export, type ExportedKind } from './domain/export.js';
import { expectedEnd } from './domain/import.js';
import { TOO_MANY_ROWS } from './export-messages.js';
import { countEntries, entriesOf, exportHeader, type ExportedEntry } from './export-rows.js';
import { BATCH_ROWS, type Pace } from './import-table.js';
import { forgetRows, keepRows } from './kept-tables.js';

/**
 * Gathers the rows of an export, in steps that are each saved with the place up to which it has gone; an interrupted run goes on there. It reads
 * within the scope of whoever asked, not with the system's own reach. Ends early when the export is cancelled.
 */
export async function runExport(given: Export, call: Call, deps: Deps, pace: Pace): Promise<void> {
  const { exports, tablePieces } = deps;
  const scoped = deps.within(given.scope);
  // Rows that an interrupted step has kept without its end having been saved.
  await forgetRows(given, tablePieces, given.rowCount);
  const total = given.totalCount === 0 ? await countEntries(given, scoped) : given.totalCount;
  let current: Export = await exports.change(given.name, (found) => ({ next: countExport(found, total, pace.now()), events: [] }));
  for await (const batch of inBatches(entriesOf(given, scoped))) {
    call.signal.throwIfAborted();
    if (current.state !== 'RUNNING') return;
    const rows = rowsOf(batch, given.scope);
    if (current.rowCount + rows.length > MAX_EXPORT_ROWS) return fail(given, deps, pace);
    const placed = rows.map((cells, at) => ({ at: current.rowCount + at, cells }));
    await keepRows(given, exportHeader(given.kind as ExportedKind), placed, tablePieces);
    const done = current.doneCount + batch.length;
    const end = expectedEnd(pace.now(), pace.elapsedMs(), done - given.doneCount, total - done);
    const step = { doneCount: batch.length, rowCount: rows.length, after: batch.at(-1)?.name ?? '', ...(end && { expectedEndTime: end }) };
    current = await exports.change(given.name, (found) => ({ next: advanceExport(found, step, pace.now()), events: [] }));
  }
  await exports.change(given.name, (found) => ({ next: endExport(found, pace.now()), events: [] }));
}

async function fail({ name }: Export, { exports }: Deps, pace: Pace): Promise<void> {
  await exports.change(name, (found) => ({ next: failExport(found, TOO_MANY_ROWS, pace.now()), events: [] }));
}

/** The rows of entries, but for those outside the scope, such as public ones of other divisions. */
function rowsOf(batch: readonly ExportedEntry[], scope: readonly string[]): readonly NonNullable<ExportedEntry['row']>[] {
  return batch.flatMap(({ division, row }) => (row !== undefined && scope.some((prefix) => division.startsWith(prefix)) ? [row] : []));
}

async function* inBatches<T>(entries: AsyncIterable<T>): AsyncGenerator<readonly T[]> {
  let batch: T[] = [];
  for await (const entry of entries) {
    batch.push(entry);
    if (batch.length < BATCH_ROWS) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
