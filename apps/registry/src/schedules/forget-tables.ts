import type { Call, Schedule } from '@heming/kit';
import type { Deps } from '../deps.js';
import { forgetExport } from '../domain/export.js';
import { forgetRejectedRows } from '../domain/import.js';
import { forgetRows } from '../kept-tables.js';

/** Removes rows that were kept for download when their time is over. */
export const forgetTables: Schedule<Deps> = {
  name: 'forget-tables',
  everyMs: 600_000,
  async run(call, deps) {
    await forgetImports(call, deps);
    await forgetExports(call, deps);
  },
};

async function forgetImports(call: Call, { imports, tablePieces }: Deps): Promise<void> {
  for (;;) {
    call.signal.throwIfAborted();
    const { items } = await imports.list({ where: { rowsKeptUntil: { lte: call.now } }, order: ['rowsKeptUntil'], pageSize: 200 });
    for (const { name } of items) {
      await forgetRows({ name }, tablePieces);
      await imports.change(name, (current) => ({ next: forgetRejectedRows(current), events: [] }));
    }
    if (items.length === 0) return;
  }
}

async function forgetExports(call: Call, { exports, tablePieces }: Deps): Promise<void> {
  for (;;) {
    call.signal.throwIfAborted();
    const { items } = await exports.list({ where: { keptUntil: { lte: call.now } }, order: ['keptUntil'], pageSize: 200 });
    for (const { name } of items) {
      await forgetRows({ name }, tablePieces);
      await exports.change(name, (current) => ({ next: forgetExport(current), events: [] }));
    }
    if (items.length === 0) return;
  }
}
