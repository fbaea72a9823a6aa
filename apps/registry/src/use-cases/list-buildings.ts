import type { RegistryService } from '@heming/contracts/registry/v1';
import type { UseCase } from '@heming/kit';
import type { Deps } from '../deps.js';
import { listParts } from '../list-parts.js';
import { buildingMessage } from '../messages.js';

/** Lists the buildings of a quarter, those it took over included. */
export const ListBuildings: UseCase<RegistryService, 'ListBuildings', Deps> = async (
  { parent, correctionPending, pageSize, pageToken },
  _call,
  { quarters, buildings, successions },
) => {
  const parts = await successions.partsOf(await quarters.get(parent));
  const where = correctionPending ? { pendingSince: { exists: true } } : {};
  const page = await listParts(buildings, parts, { where, pageSize, pageToken });
  return { buildings: page.items.map(buildingMessage), nextPageToken: page.nextPageToken };
};
