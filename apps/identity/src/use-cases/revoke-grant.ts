import type { IdentityService } from '@heming/contracts/identity/v1';
import type { UseCase } from '@heming/kit';
import { grantRevoked } from '../announcements.js';
import type { Deps } from '../deps.js';
import { revokeGrant, type Grant } from '../domain/grant.js';
import { grantMessage } from '../messages.js';

/** Takes a grant back. */
export const RevokeGrant: UseCase<IdentityService, 'RevokeGrant', Deps> = async ({ name, reason, etag }, call, { grants, roles }) => {
  const revoke = (grant: Grant) => ({
    next: revokeGrant(grant, { subject: call.principal.subject, held: call.principal.grants }, reason, roles, call.now),
    events: grantRevoked(grant, call.now),
  });
  return grantMessage(await grants.change(name, revoke, etag));
};
