import type { IdentityService } from '@heming/contracts/identity/v1';
import type { UseCase } from '@heming/kit';
import type { Deps } from '../deps.js';
import { createApiKey } from '../domain/api-key.js';
import { GRANTS_READ } from '../domain/policy.js';
import { apiKeyMessage, divisionCode, required } from '../messages.js';

/** Makes an API key; its secret leaves with this answer alone, and not again when the request is repeated. */
export const CreateApiKey: UseCase<IdentityService, 'CreateApiKey', Deps> = async (
  request,
  call,
  { apiKeys, grants, newSecret, roles },
) => {
  const { subject } = call.principal;
  const { items: held } = await grants.list({ where: { subject, state: 'ACTIVE' }, pageSize: GRANTS_READ });
  const { secret, digest } = newSecret();
  const { title, role, party, permissions } = request;
  const wanted = { title, role, party, permissions, digest, division: divisionCode(request.division), validTo: required(request.validTo) };
  const key = createApiKey(`apiKeys/${call.derivedId}`, wanted, subject, held, roles, call.now);
  const kept = await apiKeys.create(key, []);
  return { apiKey: apiKeyMessage(kept), secret: kept.digest === digest ? secret : '' };
};
