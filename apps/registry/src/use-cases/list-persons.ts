import type { RegistryService } from '@heming/contracts/registry/v1';
import type { UseCase } from '@heming/kit';
import type { Deps } from '../deps.js';
import { divisionCodeOf } from '../domain/names.js';
import { maskedPersonMessage } from '../people-messages.js';

/** Lists the persons of a division, masked. */
export const ListPersons: UseCase<RegistryService, 'ListPersons', Deps> = async (request, _call, { persons }) => {
  const { division, correctionPending, pageSize, pageToken } = request;
  const page = await persons.list({
    where: { division: { prefix: divisionCodeOf(division) }, ...(correctionPending && { pendingSince: { exists: true } }) },
    order: correctionPending ? ['pendingSince'] : [],
    pageSize,
    pageToken,
  });
  return { persons: page.items.map(maskedPersonMessage), nextPageToken: page.nextPageToken };
};
