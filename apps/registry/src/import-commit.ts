import type { Call, Store } from '@heming/kit';
import type { Deps } from './deps.js';
import type { Building } from './domain/building.js';
import { readRow } from './domain/import-rows.js';
import { contentName } from './domain/import-parts.js';
import { advanceCommit, endCommit, expectedEnd, MAX_KEPT_REJECTIONS, type Import, type Step } from './domain/import.js';
import type { Unit } from './domain/unit.js';
import { Verdicts } from './domain/verdicts.js';
import { demandsOf } from './import-demands.js';
import type { Demands, Registered, RowFault } from './import-judge.js';
import { judge, type Judgement } from './import-judgement.js';
import { importAdvanced, importEnded } from './import-messages.js';
import { keepRejected, rejectedRows } from './import-rejected.js';
import { nameTaken, storeOf, SurroundingsReader, uniqueValueOf } from './import-register.js';
import { importBatches, newIdOf, type ImportRow, type Pace } from './import-table.js';
import { unitOf } from './domain/names.js';
import { partsBehind, restampBuilding, restampUnits } from './restamping.js';

type State = Registered[Import['kind']];

/** Fields that follow from other documents. */
const KEPT_BY_REACTIONS: ReadonlySet<string> = new Set(['parties', 'standing', 'updateTime']);

/**
 * Registers the accepted rows, in steps that are each saved with the cursor and announced. An interrupted run goes on after the last saved step:
 * rows registered without that having been saved are recognised by their content and the registration time that all rows of the import share.
 * Rows that the register does not take any more, because it changed since the dry run, become rejections. Ends early when the import is
 * cancelled; what is registered stays.
 */
export async function commitImport(given: Import, call: Call, deps: Deps, pace: Pace): Promise<void> {
  const { imports, importContent } = deps;
  let current = given;
  const verdicts = new Verdicts((await importContent.get(contentName(given, given.contentId, 'verdicts'))).bytes);
  if (given.commitTime === undefined) throw new TypeError(`${given.name} was not confirmed`);
  const pass = new CommitPass(given, await demandsOf(given, given.commitTime, deps), call, deps);
  for await (const rows of importBatches(given, importContent, { readBytes: 0 })) {
    const fresh = rows.filter(({ line }) => line > current.cursorLine);
    const [first] = fresh;
    if (first === undefined) continue;
    call.signal.throwIfAborted();
    const step = await pass.register(fresh, verdicts, current.keptRejectionCount);
    const end = expectedEndOf(current, given, step, pace);
    current = await imports.change(current.name, (found) => {
      const next = advanceCommit(found, { ...step, ...(end && { expectedEndTime: end }) }, pace.now());
      const said = { firstLine: first.line, lastLine: step.lastLine, registeredCount: step.committedCount };
      return { next, events: next === found ? [] : importAdvanced(next, said, pace.now()) };
    });
    if (current.state !== 'COMMITTING') return;
  }
  await imports.change(current.name, (found) => {
    const next = endCommit(found, pace.now());
    return { next, events: next === found ? [] : importEnded(next, pace.now()) };
  });
}

/** By the rows this run has gone through, not those of an interrupted one before. */
function expectedEndOf({ rowCount, doneCount }: Import, begun: Import, step: Step, pace: Pace): Date | undefined {
  const done = doneCount + step.doneCount;
  return expectedEnd(pace.now(), pace.elapsedMs(), done - begun.doneCount, rowCount - done);
}

/** One run over the accepted rows. */
class CommitPass {
  readonly #import: Import;
  readonly #call: Call;
  readonly #deps: Deps;
  readonly #demands: Omit<Demands, 'newId'>;
  readonly #surroundings: SurroundingsReader;
  readonly #store: Store<State>;

  constructor(given: Import, demands: Omit<Demands, 'newId'>, call: Call, deps: Deps) {
    this.#import = given;
    this.#call = call;
    this.#deps = deps;
    this.#demands = demands;
    this.#surroundings = new SurroundingsReader(deps);
    this.#store = storeOf(given.kind, deps) as Store<State>;
  }

  /** Registers the accepted rows of a batch. @param kept how many rejections are kept already */
  async register(rows: readonly ImportRow[], verdicts: Verdicts, kept: number): Promise<Step> {
    const accepted = rows.filter(({ at }) => verdicts.accepted(at));
    const faults = await this.#registered(accepted);
    const rejected = rejectedRows(this.#import, accepted, faults);
    await keepRejected(this.#import, rejected, this.#deps.tablePieces);
    const rejections = rejected.flatMap((row) => row.rejections).slice(0, MAX_KEPT_REJECTIONS - kept);
    if (rejections.length > 0) await this.#deps.importRejections.createAll(rejections);
    const refusedCount = faults.filter(({ length }) => length > 0).length;
    return {
      doneCount: rows.length,
      acceptedCount: -refusedCount,
      rejectedCount: refusedCount,
      keptRejectionCount: rejections.length,
      committedCount: accepted.length - refusedCount,
      lastLine: rows.at(-1)?.line ?? 0,
    };
  }

  /** Registers rows; what is wrong with those that the register does not take, nothing for the others. */
  async #registered(rows: readonly ImportRow[]): Promise<readonly (readonly RowFault[])[]> {
    const judgements = await Promise.all(rows.map((row) => this.#judge(row)));
    const states = judgements.flatMap((judgement) => (judgement.accepted ? [judgement.state] : []));
    const created = await this.#store.createAll(states);
    const outcomes = (await Promise.all(states.map(async (state, at) => (created[at] === true ? [] : this.#takenBy(state))))).values();
    await this.#settled(states);
    return judgements.map((judgement) => (judgement.accepted ? (outcomes.next().value ?? []) : judgement.faults));
  }

  /** Lets follow what does: of rows no event of their own is announced that a reaction could hear. */
  async #settled(states: readonly State[]): Promise<void> {
    const { kind } = this.#import;
    if (kind === 'TITLES')
      return restampUnits(
        states.map(({ name }) => unitOf(name)),
        this.#call,
        this.#deps,
      );
    if (kind !== 'UNITS' && kind !== 'BUILDINGS') return;
    const behind = await partsBehind(states as readonly (Unit | Building)[], this.#deps);
    if (kind === 'UNITS') return restampUnits(behind, this.#call, this.#deps);
    for (const building of behind) await restampBuilding(building, this.#call, this.#deps);
  }

  async #judge(row: ImportRow): Promise<Judgement<Import['kind']>> {
    const read = readRow(this.#import.kind, row.cells);
    const demands = { ...this.#demands, newId: newIdOf(this.#import, row.line) };
    return judge(read, await this.#surroundings.around(read), demands);
  }

  /** What keeps a state out; nothing when it is this import's own, registered before an interruption. */
  async #takenBy(state: State): Promise<readonly RowFault[]> {
    const present = await this.#store.find(state.name);
    const { kind } = this.#import;
    if (present !== undefined) return isSame(state, present) ? [] : [nameTaken(kind, state.name)];
    return [uniqueValueOf(kind, state)?.taken ?? nameTaken(kind, state.name)];
  }
}

/** Whether what is on record is the state to be registered, its registration time included; what reactions keep may differ by now. */
function isSame(state: State, present: State): boolean {
  return Object.entries(state).every(
    ([field, value]) =>
      KEPT_BY_REACTIONS.has(field) ||
      JSON.stringify(value) === JSON.stringify((present as unknown as Readonly<Record<string, unknown>>)[field]),
  );
}
