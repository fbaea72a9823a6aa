import type { IdentityService } from '@heming/contracts/identity/v1';
import type { UseCase } from '@heming/kit';
import type { Deps } from '../deps.js';
import { accessOfKey } from '../domain/access.js';
import { GRANTS_READ } from '../domain/policy.js';

/** Says what the holder of an API key may do at this moment; an unknown key and one that ended get the same answer. */
export const ResolveApiKey: UseCase<IdentityService, 'ResolveApiKey', Deps> = async ({ digest }, call, { apiKeys, grants }) => {
  const [key] = (await apiKeys.list({ where: { digest }, pageSize: 1 })).items;
  if (key === undefined) return { subject: '', grants: [] };
  const { items } = await grants.list({ where: { subject: key.createdBy, state: 'ACTIVE' }, pageSize: GRANTS_READ });
  const access = accessOfKey(key, items, call.now);
  return access.length === 0 ? { subject: '', grants: [] } : { subject: key.name, grants: access };
};
