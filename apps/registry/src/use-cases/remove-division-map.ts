import type { RegistryService } from '@heming/contracts/registry/v1';
import type { UseCase } from '@heming/kit';
import type { Deps } from '../deps.js';
import { removeMapContent } from '../division-map-content.js';
import { divisionMapMessage } from '../division-map-messages.js';
import { DIVISION_MAP, removeMap } from '../domain/division-map.js';

/** Takes the city's own map away: what describes it first, then the outlines. */
export const RemoveDivisionMap: UseCase<RegistryService, 'RemoveDivisionMap', Deps> = async ({ etag }, call, deps) => {
  const { divisionMaps, divisionMapPieces } = deps;
  const before = await divisionMaps.get(DIVISION_MAP);
  const removed = await divisionMaps.change(DIVISION_MAP, (current) => ({ next: removeMap(current), events: [] }), etag);
  if (removed.contentId !== before.contentId) await removeMapContent(before, divisionMapPieces);
  return divisionMapMessage(removed, call, deps);
};
