import type { RegistryService } from '@heming/contracts/registry/v1';
import type { UseCase } from '@heming/kit';
import type { Deps } from '../deps.js';
import { cancelImport } from '../domain/import.js';
import { importEnded, importMessage } from '../import-messages.js';

/** Stops an import at any time before its end; rows registered before stay. */
export const CancelImport: UseCase<RegistryService, 'CancelImport', Deps> = async (request, call, { imports, wake }) => {
  const cancelled = await imports.change(
    request.name,
    (current) => {
      const next = cancelImport(current, call.now);
      return { next, events: importEnded(next, call.now) };
    },
    request.etag,
  );
  wake('advance-imports');
  return importMessage(cancelled);
};
