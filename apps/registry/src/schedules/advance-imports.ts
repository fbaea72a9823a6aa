import { TableColumnsMissing, TableUnreadable } from '@heming/documents';
import type { Call, Schedule } from '@heming/kit';
import type { Deps } from '../deps.js';
import { contentPrefix, previewName } from '../domain/import-parts.js';
import { clearContent, failImport, hasEnded, type Import } from '../domain/import.js';
import { checkImport } from '../import-check.js';
import { commitImport } from '../import-commit.js';
import { columnsMissingSentence, importEnded, unreadableSentence } from '../import-messages.js';
import { paceFrom, type Pace } from '../import-table.js';

/** Takes every import on that does not wait for a person: checks its rows, registers them, clears away what an ended one leaves. */
export const advanceImports: Schedule<Deps> = {
  name: 'advance-imports',
  everyMs: 5_000,
  async run(call, deps) {
    const faults: unknown[] = [];
    const { items } = await deps.imports.list({ where: { due: true }, order: ['createTime'], pageSize: 200 });
    for (const { name } of items) {
      call.signal.throwIfAborted();
      // One import's fault does not keep the others waiting.
      await advance(await deps.imports.get(name), call, deps).catch((fault: unknown) => faults.push(fault));
    }
    call.signal.throwIfAborted();
    if (faults.length > 0) throw new AggregateError(faults, `${faults.length} imports could not be taken on`);
  },
};

async function advance(current: Import, call: Call, deps: Deps): Promise<void> {
  const pace = paceFrom(call);
  try {
    if (current.state === 'CHECKING') await checkImport(current, call, deps, pace);
    else if (current.state === 'COMMITTING') await commitImport(current, call, deps, pace);
  } catch (fault) {
    await failWith(failureOf(fault), current, deps, pace);
  }
  if (hasEnded(await deps.imports.get(current.name))) await clearAway(current, deps);
}

/** Why an import fails for good. @throws what was thrown, when it may go better another time */
function failureOf(fault: unknown): string {
  if (fault instanceof TableUnreadable) return unreadableSentence(fault);
  if (fault instanceof TableColumnsMissing) return columnsMissingSentence(fault.columns);
  throw fault;
}

async function failWith(failure: string, { name }: Import, { imports }: Deps, pace: Pace): Promise<void> {
  await imports.change(name, (found) => {
    const next = failImport(found, failure, pace.now());
    return { next, events: next === found ? [] : importEnded(next, pace.now()) };
  });
}

/** Removes the content of an ended import, that of broken uploads included, and its preview. */
async function clearAway({ name }: Import, { imports, importContent, tablePieces }: Deps): Promise<void> {
  const pieces: string[] = [];
  for await (const piece of importContent.all({ where: { name: { prefix: contentPrefix({ name }) } } })) pieces.push(piece.name);
  for (const piece of pieces) await importContent.remove(piece);
  await tablePieces.remove(previewName(name));
  await imports.change(name, (found) => ({ next: clearContent(found), events: [] }));
}
