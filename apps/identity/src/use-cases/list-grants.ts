import type { IdentityService } from '@heming/contracts/identity/v1';
import type { UseCase } from '@heming/kit';
import type { Deps } from '../deps.js';
import { grantMessage } from '../messages.js';

/** Lists grants, by name. */
export const ListGrants: UseCase<IdentityService, 'ListGrants', Deps> = async (request, _call, { grants }) => {
  const { subject, role, state, pageSize, pageToken } = request;
  const where = {
    ...(subject === '' ? {} : { subject }),
    ...(role === '' ? {} : { role }),
    ...(state === 'STATE_UNSPECIFIED' ? {} : { state }),
  };
  const page = await grants.list({ where, pageSize, pageToken });
  return { grants: page.items.map(grantMessage), nextPageToken: page.nextPageToken };
};
