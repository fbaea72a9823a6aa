import type { RegistryService } from '@heming/contracts/registry/v1';
import { watched, type UseCase } from '@heming/kit';
import type { Deps } from '../deps.js';
import { isRunning } from '../domain/import.js';
import { importMessage } from '../import-messages.js';

/** Streams the import as it is, then whenever it has advanced, until it waits for a person, ends, or nobody listens any more. */
export const WatchImport: UseCase<RegistryService, 'WatchImport', Deps> = async function* ({ name }, { signal }, { imports }) {
  for await (const current of watched(() => imports.get(name), isRunning, signal)) yield importMessage(current);
};
