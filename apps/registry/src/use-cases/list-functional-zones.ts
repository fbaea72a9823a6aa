import type { RegistryService } from '@heming/contracts/registry/v1';
import type { UseCase } from '@heming/kit';
import type { Deps } from '../deps.js';
import { functionalZoneMessage } from '../messages.js';

/** Lists functional zones. */
export const ListFunctionalZones: UseCase<RegistryService, 'ListFunctionalZones', Deps> = async (
  { pageSize, pageToken },
  _call,
  { functionalZones },
) => {
  const page = await functionalZones.list({ pageSize, pageToken });
  return { functionalZones: page.items.map(functionalZoneMessage), nextPageToken: page.nextPageToken };
};
