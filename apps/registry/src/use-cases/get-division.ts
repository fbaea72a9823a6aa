import type { RegistryService } from '@heming/contracts/registry/v1';
import type { UseCase } from '@heming/kit';
import type { Deps } from '../deps.js';
import { divisionMessage } from '../messages.js';

/** Reads one division. */
export const GetDivision: UseCase<RegistryService, 'GetDivision', Deps> = async (request, _call, { divisions }) => {
  return divisionMessage(await divisions.get(request.name));
};
