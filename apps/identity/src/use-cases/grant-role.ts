import { refuse, type IdentityService } from '@heming/contracts/identity/v1';
import type { UseCase } from '@heming/kit';
import { grantMade } from '../announcements.js';
import type { Deps } from '../deps.js';
import { grantRole } from '../domain/grant.js';
import { MOST_GRANTS } from '../domain/policy.js';
import { divisionCode, grantMessage } from '../messages.js';

/** Gives a subject a role; the division must lie in the granter's territory, which the store sees to. */
export const GrantRole: UseCase<IdentityService, 'GrantRole', Deps> = async (request, call, { grants, roles }) => {
  const granter = { subject: call.principal.subject, held: call.principal.grants };
  const wanted = { ...request, division: divisionCode(request.division) };
  const grant = grantRole(`grants/${call.derivedId}`, wanted, granter, roles, call.now);
  if ((await grants.count({ subject: grant.subject, state: 'ACTIVE' })) >= MOST_GRANTS)
    throw refuse('TOO_MANY_GRANTS', { limit: MOST_GRANTS });
  return grantMessage(await grants.create(grant, grantMade(grant, call.now)));
};
