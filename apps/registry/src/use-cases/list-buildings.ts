import type { RegistryService } from '@heming/contracts/registry/v1';
import type { UseCase } from '@heming/kit';
import type { Deps } from '../deps.js';
import { buildingName } from '../domain/names.js';
import { buildingMessage } from '../messages.js';

/** Lists the buildings of a quarter. */
export const ListBuildings: UseCase<RegistryService, 'ListBuildings', Deps> = async (
  { parent, correctionPending, pageSize, pageToken },
  _call,
  { quarters, buildings },
) => {
  await quarters.get(parent);
  const page = await buildings.list({
    where: { name: { prefix: buildingName(parent, '') }, ...(correctionPending && { pendingSince: { exists: true } }) },
    pageSize,
    pageToken,
  });
  return { buildings: page.items.map(buildingMessage), nextPageToken: page.nextPageToken };
};
