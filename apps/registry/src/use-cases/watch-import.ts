import { setTimeout as pause } from 'node:timers/promises';
import type { RegistryService } from '@heming/contracts/registry/v1';
import type { UseCase } from '@heming/kit';
import type { Deps } from '../deps.js';
import { isRunning } from '../domain/import.js';
import { importMessage } from '../import-messages.js';

/** How often it looks whether the import has advanced, in milliseconds. */
const LOOK_MS = 300;

/** Streams the import as it is, then whenever it has advanced, until it waits for a person, ends, or nobody listens any more. */
export const WatchImport: UseCase<RegistryService, 'WatchImport', Deps> = async function* ({ name }, { signal }, { imports }) {
  let seen = '';
  for (;;) {
    const current = await imports.get(name);
    if (current.etag !== seen) yield importMessage(current);
    seen = current.etag;
    if (!isRunning(current)) return;
    const listening = await pause(LOOK_MS, true, { signal }).catch(() => false);
    if (!listening) return;
  }
};
