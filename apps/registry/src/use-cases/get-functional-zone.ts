import type { RegistryService } from '@heming/contracts/registry/v1';
import type { UseCase } from '@heming/kit';
import type { Deps } from '../deps.js';
import { functionalZoneMessage } from '../messages.js';

/** Reads one functional zone. */
export const GetFunctionalZone: UseCase<RegistryService, 'GetFunctionalZone', Deps> = async (request, _call, { functionalZones }) => {
  return functionalZoneMessage(await functionalZones.get(request.name));
};
