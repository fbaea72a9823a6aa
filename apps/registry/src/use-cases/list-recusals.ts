import type { RegistryService } from '@heming/contracts/registry/v1';
import type { UseCase } from '@heming/kit';
import type { Deps } from '../deps.js';
import { recusalMessage } from '../people-messages.js';

/** Lists recusals, by name. */
export const ListRecusals: UseCase<RegistryService, 'ListRecusals', Deps> = async (request, _call, { recusals }) => {
  const { subject, pageSize, pageToken } = request;
  const page = await recusals.list({ where: subject === '' ? {} : { subject }, pageSize, pageToken });
  return { recusals: page.items.map(recusalMessage), nextPageToken: page.nextPageToken };
};
