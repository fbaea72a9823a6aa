import type { RegistryService } from '@heming/contracts/registry/v1';
import type { UseCase } from '@heming/kit';
import type { Deps } from '../deps.js';
import { requestBuildingCorrection, type Building } from '../domain/building.js';
import { buildingMessage, groundsOf, required } from '../messages.js';

/** Asks for recorded facts of a building to be corrected; another officer decides. */
export const RequestBuildingCorrection: UseCase<RegistryService, 'RequestBuildingCorrection', Deps> = async (
  request,
  call,
  { successions, buildings },
) => {
  const right = required(request.building);
  const quarter = await successions.inChargeOf(right.name);
  const ask = (current: Building) => ({
    next: requestBuildingCorrection(current, quarter, right, request.updateMask ?? [], groundsOf(request, call), call.now),
    events: [],
  });
  return buildingMessage(await buildings.change(right.name, ask, right.etag));
};
