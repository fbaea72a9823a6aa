import type { RegistryService } from '@heming/contracts/registry/v1';
import type { UseCase } from '@heming/kit';
import type { Deps } from '../deps.js';
import { buildingName } from '../domain/names.js';
import { titleMessage } from '../people-messages.js';

/** Lists the titles of a quarter. */
export const ListTitles: UseCase<RegistryService, 'ListTitles', Deps> = async (request, _call, { quarters, titles }) => {
  const { parent, correctionPending, pageSize, pageToken } = request;
  await quarters.get(parent);
  const page = await titles.list({
    where: { name: { prefix: buildingName(parent, '') }, ...(correctionPending && { pendingSince: { exists: true } }) },
    pageSize,
    pageToken,
  });
  return { titles: page.items.map(titleMessage), nextPageToken: page.nextPageToken };
};
