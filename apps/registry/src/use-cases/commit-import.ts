import type { RegistryService } from '@heming/contracts/registry/v1';
import type { UseCase } from '@heming/kit';
import type { Deps } from '../deps.js';
import { commitImport } from '../domain/import.js';
import { importMessage } from '../import-messages.js';

/** Confirms a checked import: its accepted rows are registered from now on. */
export const CommitImport: UseCase<RegistryService, 'CommitImport', Deps> = async (request, call, { imports, wake }) => {
  const { subject } = call.principal;
  const confirmed = await imports.change(
    request.name,
    (current) => ({ next: commitImport(current, subject, call.now), events: [] }),
    request.etag,
  );
  wake('advance-imports');
  return importMessage(confirmed);
};
