import type { Call, Schedule } from '@heming/kit';
import type { Deps } from '../deps.js';
import { clearExport, isGathering } from '../domain/export.js';
import { runExport } from '../export-run.js';
import { paceFrom } from '../import-table.js';
import { forgetRows } from '../kept-tables.js';

/** Takes every export on: gathers its rows, or removes those of a cancelled or failed one. */
export const advanceExports: Schedule<Deps> = {
  name: 'advance-exports',
  everyMs: 5_000,
  async run(call, deps) {
    const faults: unknown[] = [];
    const { items } = await deps.exports.list({ where: { due: true }, order: ['createTime'], pageSize: 200 });
    for (const { name } of items) {
      call.signal.throwIfAborted();
      // One export's fault does not keep the others waiting.
      await advance(name, call, deps).catch((fault: unknown) => faults.push(fault));
    }
    call.signal.throwIfAborted();
    if (faults.length > 0) throw new AggregateError(faults, `${faults.length} exports could not be taken on`);
  },
};

async function advance(name: string, call: Call, deps: Deps): Promise<void> {
  const { exports, tablePieces } = deps;
  const current = await exports.get(name);
  if (isGathering(current)) await runExport(current, call, deps, paceFrom(call));
  const { state } = await exports.get(name);
  if (state !== 'CANCELLED' && state !== 'FAILED') return;
  await forgetRows({ name }, tablePieces);
  await exports.change(name, (found) => ({ next: clearExport(found), events: [] }));
}
