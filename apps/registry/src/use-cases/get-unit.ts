import type { RegistryService } from '@heming/contracts/registry/v1';
import type { UseCase } from '@heming/kit';
import type { Deps } from '../deps.js';
import { unitMessage } from '../messages.js';

/** Reads one unit. */
export const GetUnit: UseCase<RegistryService, 'GetUnit', Deps> = async (request, _call, { units }) => {
  return unitMessage(await units.get(request.name));
};
