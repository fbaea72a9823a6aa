import type { RegistryService } from '@heming/contracts/registry/v1';
import type { UseCase } from '@heming/kit';
import { buildingRegistered } from '../announcements.js';
import type { Deps } from '../deps.js';
import { registerBuilding } from '../domain/building.js';
import { buildingMessage, required } from '../messages.js';

/** Registers a building of a quarter. */
export const CreateBuilding: UseCase<RegistryService, 'CreateBuilding', Deps> = async (request, call, { quarters, buildings }) => {
  const quarter = await quarters.get(request.parent);
  const building = registerBuilding(quarter, required(request.building), call.now);
  return buildingMessage(await buildings.create(building, buildingRegistered(building, call.now)));
};
