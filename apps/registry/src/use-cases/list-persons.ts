import type { RegistryService } from '@heming/contracts/registry/v1';
import type { UseCase } from '@heming/kit';
import type { Deps } from '../deps.js';
import { divisionCodeOf } from '../domain/names.js';
import { maskedPersonMessage } from '../people-messages.js';

/** Lists the persons of a division, masked. */
export const ListPersons: UseCase<RegistryService, 'ListPersons', Deps> = async ({ division, pageSize, pageToken }, _call, { persons }) => {
  const page = await persons.list({ where: { division: { prefix: divisionCodeOf(division) } }, pageSize, pageToken });
  return { persons: page.items.map(maskedPersonMessage), nextPageToken: page.nextPageToken };
};
