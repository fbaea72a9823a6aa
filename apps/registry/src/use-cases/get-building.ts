import type { RegistryService } from '@heming/contracts/registry/v1';
import type { UseCase } from '@heming/kit';
import type { Deps } from '../deps.js';
import { buildingMessage } from '../messages.js';

/** Reads one building. */
export const GetBuilding: UseCase<RegistryService, 'GetBuilding', Deps> = async (request, _call, { buildings }) => {
  return buildingMessage(await buildings.get(request.name));
};
