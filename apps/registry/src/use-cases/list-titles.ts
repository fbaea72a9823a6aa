import type { RegistryService } from '@heming/contracts/registry/v1';
import type { UseCase } from '@heming/kit';
import type { Deps } from '../deps.js';
import { listParts } from '../list-parts.js';
import { titleMessage } from '../people-messages.js';

/** Lists the titles of a quarter. */
export const ListTitles: UseCase<RegistryService, 'ListTitles', Deps> = async (request, _call, { quarters, titles, successions }) => {
  const { parent, correctionPending, pageSize, pageToken } = request;
  const parts = await successions.partsOf(await quarters.get(parent));
  const where = correctionPending ? { pendingSince: { exists: true } } : {};
  const page = await listParts(titles, parts, { where, pageSize, pageToken });
  return { titles: page.items.map(titleMessage), nextPageToken: page.nextPageToken };
};
