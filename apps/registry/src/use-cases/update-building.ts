import type { RegistryService } from '@heming/contracts/registry/v1';
import type { UseCase } from '@heming/kit';
import { buildingChanged } from '../announcements.js';
import type { Deps } from '../deps.js';
import { updateBuilding, type Building } from '../domain/building.js';
import { buildingMessage, required } from '../messages.js';

/** Changes the title, lifts or entrances of a building. */
export const UpdateBuilding: UseCase<RegistryService, 'UpdateBuilding', Deps> = async (request, call, { successions, buildings }) => {
  const wanted = required(request.building);
  const quarter = await successions.inChargeOf(wanted.name);
  const update = (current: Building) => {
    const next = updateBuilding(current, quarter, wanted, request.updateMask ?? [], call.now);
    return { next, events: buildingChanged(current, next, call.now) };
  };
  return buildingMessage(await buildings.change(wanted.name, update, wanted.etag));
};
