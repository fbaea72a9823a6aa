import type { RegistryService } from '@heming/contracts/registry/v1';
import type { UseCase } from '@heming/kit';
import type { Deps } from '../deps.js';
import { importMessage } from '../import-messages.js';

/** Reads one import. */
export const GetImport: UseCase<RegistryService, 'GetImport', Deps> = async (request, _call, { imports }) => {
  return importMessage(await imports.get(request.name));
};
