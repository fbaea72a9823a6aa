import type { RegistryService } from '@heming/contracts/registry/v1';
import type { UseCase } from '@heming/kit';
import type { Deps } from '../deps.js';
import { MAX_PURGED, requireDemonstration } from '../domain/demonstration.js';
import { madeUpRecords, type MadeUpRecord } from '../made-up-records.js';

/** Removes so many made-up records, and says whether any are left. */
export const PurgeDemonstration: UseCase<RegistryService, 'PurgeDemonstration', Deps> = async ({ limit }, _call, deps) => {
  requireDemonstration(deps.demonstration);
  const most = limit === 0 ? MAX_PURGED : limit;
  const found: MadeUpRecord[] = [];
  for await (const record of madeUpRecords(deps)) {
    found.push(record);
    if (found.length > most) break;
  }
  const removed = await Promise.all(found.slice(0, most).map(({ store, name }) => store.remove(name)));
  // What was written at the same moment, be it that its events were published, is removed by the next step.
  return { removedCount: removed.filter(Boolean).length, done: found.length <= most && removed.every(Boolean) };
};
