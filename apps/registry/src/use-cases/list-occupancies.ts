import type { RegistryService } from '@heming/contracts/registry/v1';
import type { UseCase } from '@heming/kit';
import type { Deps } from '../deps.js';
import { occupancyName } from '../domain/names.js';
import { occupancyMessage } from '../people-messages.js';

/** Lists who uses a unit without owning it, and who did. */
export const ListOccupancies: UseCase<RegistryService, 'ListOccupancies', Deps> = async (request, _call, { units, occupancies }) => {
  const { parent, pageSize, pageToken } = request;
  await units.get(parent);
  const page = await occupancies.list({ where: { name: { prefix: occupancyName(parent, '') } }, pageSize, pageToken });
  return { occupancies: page.items.map(occupancyMessage), nextPageToken: page.nextPageToken };
};
