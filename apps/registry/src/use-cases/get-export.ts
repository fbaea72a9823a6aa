import type { RegistryService } from '@heming/contracts/registry/v1';
import type { UseCase } from '@heming/kit';
import type { Deps } from '../deps.js';
import { exportMessage } from '../export-messages.js';

/** Reads one export. */
export const GetExport: UseCase<RegistryService, 'GetExport', Deps> = async (request, _call, { exports }) => {
  return exportMessage(await exports.get(request.name));
};
