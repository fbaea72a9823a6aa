import type { RegistryService } from '@heming/contracts/registry/v1';
import type { UseCase } from '@heming/kit';
import { buildingChanged } from '../announcements.js';
import type { Deps } from '../deps.js';
import { decideBuildingCorrection, type Building } from '../domain/building.js';
import { buildingMessage, decisionOf } from '../messages.js';

/** Approves or rejects a correction of a building that another officer asked for. */
export const DecideBuildingCorrection: UseCase<RegistryService, 'DecideBuildingCorrection', Deps> = async (
  request,
  call,
  { successions, buildings },
) => {
  const { name, etag } = request;
  const quarter = await successions.inChargeOf(name);
  const decide = (current: Building) => {
    const next = decideBuildingCorrection(current, quarter, decisionOf(request, call), call.now);
    return { next, events: buildingChanged(current, next, call.now) };
  };
  return buildingMessage(await buildings.change(name, decide, etag));
};
