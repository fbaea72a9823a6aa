import type { RegistryService } from '@heming/contracts/registry/v1';
import { watched, type UseCase } from '@heming/kit';
import type { Deps } from '../deps.js';
import { isGathering } from '../domain/export.js';
import { exportMessage } from '../export-messages.js';

/** Streams the export as it is, then whenever it has advanced, until it is ready, ends, or nobody listens any more. */
export const WatchExport: UseCase<RegistryService, 'WatchExport', Deps> = async function* ({ name }, { signal }, { exports }) {
  for await (const current of watched(() => exports.get(name), isGathering, signal)) yield exportMessage(current);
};
