import type { RegistryService } from '@heming/contracts/registry/v1';
import type { UseCase } from '@heming/kit';
import { buildingChanged } from '../announcements.js';
import type { Deps } from '../deps.js';
import { correctBuilding, type Building } from '../domain/building.js';
import { buildingMessage, groundsOf, required } from '../messages.js';

/** Corrects recorded facts of a building; the old values stay readable. */
export const CorrectBuilding: UseCase<RegistryService, 'CorrectBuilding', Deps> = async (request, call, { successions, buildings }) => {
  const right = required(request.building);
  const quarter = await successions.inChargeOf(right.name);
  const correct = (current: Building) => {
    const next = correctBuilding(current, quarter, right, request.updateMask ?? [], groundsOf(request, call), call.now);
    return { next, events: buildingChanged(current, next, call.now) };
  };
  return buildingMessage(await buildings.change(right.name, correct, right.etag));
};
