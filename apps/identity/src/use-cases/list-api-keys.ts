import type { IdentityService } from '@heming/contracts/identity/v1';
import type { UseCase } from '@heming/kit';
import type { Deps } from '../deps.js';
import { apiKeyMessage } from '../messages.js';

/** Lists API keys, by name. */
export const ListApiKeys: UseCase<IdentityService, 'ListApiKeys', Deps> = async ({ pageSize, pageToken }, _call, { apiKeys }) => {
  const page = await apiKeys.list({ pageSize, pageToken });
  return { apiKeys: page.items.map(apiKeyMessage), nextPageToken: page.nextPageToken };
};
