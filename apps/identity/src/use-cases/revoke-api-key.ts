import type { IdentityService } from '@heming/contracts/identity/v1';
import type { UseCase } from '@heming/kit';
import { apiKeyRevoked } from '../announcements.js';
import type { Deps } from '../deps.js';
import { revokeApiKey, type ApiKey } from '../domain/api-key.js';
import { apiKeyMessage } from '../messages.js';

/** Takes an API key back. */
export const RevokeApiKey: UseCase<IdentityService, 'RevokeApiKey', Deps> = async ({ name, reason, etag }, call, { apiKeys }) => {
  const revoke = (key: ApiKey) => ({
    next: revokeApiKey(key, call.principal.subject, reason),
    events: apiKeyRevoked(key, call.now),
  });
  return apiKeyMessage(await apiKeys.change(name, revoke, etag));
};
