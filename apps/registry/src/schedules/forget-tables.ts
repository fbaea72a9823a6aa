import type { Schedule } from '@heming/kit';
import type { Deps } from '../deps.js';
import { forgetRejectedRows } from '../domain/import.js';
import { forgetRows } from '../kept-tables.js';

/** Removes rows that were kept for download when their time is over. */
export const forgetTables: Schedule<Deps> = {
  name: 'forget-tables',
  everyMs: 600_000,
  async run(call, { imports, tablePieces }) {
    const over = { rowsKeptUntil: { lte: call.now } };
    for (;;) {
      call.signal.throwIfAborted();
      const { items } = await imports.list({ where: over, order: ['rowsKeptUntil'], pageSize: 200 });
      for (const { name } of items) {
        await forgetRows({ name }, tablePieces);
        await imports.change(name, (current) => ({ next: forgetRejectedRows(current), events: [] }));
      }
      if (items.length === 0) return;
    }
  },
};
