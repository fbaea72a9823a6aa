import type { Call } from '@heming/kit';
import type { Deps } from './deps.js';
import { FirstLines } from './domain/first-lines.js';
import { readRow } from './domain/import-rows.js';
import { contentName, rejectionPrefix } from './domain/import-parts.js';
import {
  advanceCheck,
  endCheck,
  expectedEnd,
  failImport,
  MAX_KEPT_REJECTIONS,
  MAX_PREVIEW_ROWS,
  MAX_ROWS,
  restartCheck,
  type Import,
  type Step,
} from './domain/import.js';
import { Verdicts } from './domain/verdicts.js';
import { demandsOf } from './import-demands.js';
import type { Demands, RowFault } from './import-judge.js';
import { judge, raggedRow, type Judgement } from './import-judgement.js';
import { importEnded, tooManyRowsSentence } from './import-messages.js';
import { keepPreview, previewRow, type PreviewRow } from './import-preview.js';
import { keepRejected, rejectedRows } from './import-rejected.js';
import { SurroundingsReader, takenFaults, uniqueValueOf } from './import-register.js';
import { BATCH_ROWS, importBatches, newIdOf, type ImportRow, type Pace } from './import-table.js';
import { forgetRows } from './kept-tables.js';

/**
 * The dry run: goes through all rows, registers nothing, keeps what is wrong with each. An interrupted one begins again. Ends early when the
 * import is cancelled.
 * @throws TableUnreadable, TableColumnsMissing
 */
export async function checkImport(given: Import, call: Call, deps: Deps, pace: Pace): Promise<void> {
  const { imports, importContent } = deps;
  await forgetRejections(given, deps);
  let current: Import = await imports.change(given.name, (found) => ({ next: restartCheck(found, pace.now()), events: [] }));
  const pass = new CheckPass(current, deps, await demandsOf(current, call.now, deps));
  const reading = { readBytes: 0 };
  for await (const rows of importBatches(current, importContent, reading)) {
    call.signal.throwIfAborted();
    if ((rows.at(-1)?.at ?? 0) >= MAX_ROWS) return failForTooManyRows(current, deps, pace);
    const step = await pass.check(rows, current.keptRejectionCount);
    // A workbook is read whole before its first row: how much of it was read says nothing.
    const share = current.format === 'XLSX' ? 0 : reading.readBytes / current.contentSizeBytes;
    const end = expectedEnd(pace.now(), pace.elapsedMs(), share, 1 - share);
    current = await imports.change(current.name, (found) => ({
      next: advanceCheck(found, { ...step, ...(end && { expectedEndTime: end }) }, pace.now()),
      events: [],
    }));
    if (current.state !== 'CHECKING') return;
  }
  await saveVerdicts(current, pass.verdicts, deps);
  await keepPreview(current, pass.preview, deps.tablePieces);
  await imports.change(current.name, (found) => ({ next: endCheck(found, pace.now()), events: [] }));
}

async function failForTooManyRows({ name }: Import, { imports }: Deps, pace: Pace): Promise<void> {
  await imports.change(name, (found) => {
    const next = failImport(found, tooManyRowsSentence(MAX_ROWS), pace.now());
    return { next, events: next === found ? [] : importEnded(next, pace.now()) };
  });
}

/** Removes what an interrupted dry run has kept. */
async function forgetRejections({ name }: Import, { importRejections, tablePieces }: Deps): Promise<void> {
  const names: string[] = [];
  for await (const rejection of importRejections.all({ where: { name: { prefix: rejectionPrefix(name) } } })) names.push(rejection.name);
  for (const rejection of names) await importRejections.remove(rejection);
  await forgetRows({ name }, tablePieces);
}

async function saveVerdicts(current: Import, verdicts: Verdicts, { importContent }: Deps): Promise<void> {
  const name = contentName(current, current.contentId, 'verdicts');
  await importContent.remove(name);
  await importContent.createAll([{ name, division: current.division, bytes: verdicts.toBytes() }]);
}

/** One dry run: what it remembers of the rows before. */
class CheckPass {
  readonly verdicts = new Verdicts();
  /** The first accepted rows as they would be registered. */
  readonly preview: PreviewRow[] = [];
  readonly #import: Import;
  readonly #deps: Deps;
  readonly #demands: Omit<Demands, 'newId'>;
  readonly #surroundings: SurroundingsReader;
  readonly #names = new FirstLines();
  readonly #values = new FirstLines();

  constructor(given: Import, deps: Deps, demands: Omit<Demands, 'newId'>) {
    this.#import = given;
    this.#deps = deps;
    this.#demands = demands;
    this.#surroundings = new SurroundingsReader(deps);
  }

  /** Checks a batch and keeps its rejections. @param kept how many rejections are kept already */
  async check(rows: readonly ImportRow[], kept: number): Promise<Step> {
    const faults = await this.#faultsOf(rows);
    for (const { length } of faults) this.verdicts.push(length === 0);
    const rejected = rejectedRows(this.#import, rows, faults);
    await keepRejected(this.#import, rejected, this.#deps.tablePieces);
    const rejections = rejected.flatMap((row) => row.rejections).slice(0, MAX_KEPT_REJECTIONS - kept);
    for (let from = 0; from < rejections.length; from += BATCH_ROWS) {
      await this.#deps.importRejections.createAll(rejections.slice(from, from + BATCH_ROWS));
    }
    const acceptedCount = faults.filter(({ length }) => length === 0).length;
    return {
      doneCount: rows.length,
      acceptedCount,
      rejectedCount: rows.length - acceptedCount,
      keptRejectionCount: rejections.length,
      committedCount: 0,
      lastLine: rows.at(-1)?.line ?? 0,
    };
  }

  /** Everything that is wrong with each row. */
  async #faultsOf(rows: readonly ImportRow[]): Promise<readonly (readonly RowFault[])[]> {
    const { kind } = this.#import;
    const judgements = await Promise.all(rows.map((row) => this.#judge(row)));
    const states = judgements.flatMap((judgement) => (judgement.accepted ? [judgement.state] : []));
    const taken = (await takenFaults(kind, states, this.#deps)).values();
    return rows.map((row, at) => {
      const { line } = row;
      const judgement = judgements[at];
      if (judgement?.accepted !== true) return judgement?.faults ?? [];
      const { name } = judgement.state;
      const unique = uniqueValueOf(kind, judgement.state);
      const faults = [
        ...(taken.next().value ?? []),
        ...this.#repeated(this.#names, { text: name, shown: name, field: '' }),
        ...(unique === undefined ? [] : this.#repeated(this.#values, { ...unique, field: unique.taken.field })),
      ];
      if (faults.length === 0) {
        if (this.preview.length < MAX_PREVIEW_ROWS) this.preview.push(previewRow(kind, row, judgement.state));
        this.#names.add(name, line);
        if (unique !== undefined) this.#values.add(unique.text, line);
      }
      return faults;
    });
  }

  async #judge(row: ImportRow): Promise<Judgement<Import['kind']>> {
    if (row.ragged) return { accepted: false, faults: [raggedRow(row)] };
    const read = readRow(this.#import.kind, row.cells);
    const demands = { ...this.#demands, newId: newIdOf(this.#import, row.line) };
    return judge(read, await this.#surroundings.around(read), demands);
  }

  /** That an accepted row above has the same name or value. A row that is rejected anyway takes nothing from those below. */
  #repeated(lines: FirstLines, { text, shown, field }: Record<'text' | 'shown' | 'field', string>): readonly RowFault[] {
    const firstLine = lines.find(text);
    return firstLine === undefined ? [] : [{ field, reason: 'IMPORT_ROW_REPEATED', facts: { name: shown, first_line: firstLine } }];
  }
}
