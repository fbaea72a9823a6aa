import { IdentityService } from '@heming/contracts/identity/v1';
import { defineService, type ServiceDefinition } from '@heming/kit';
import { deps, type Deps } from './deps.js';
import { onPersonStandingChanged } from './reactions/person-standing-changed.js';
import { seeding, type Founder } from './seed.js';
import { apiKeys } from './store/api-keys.js';
import { grants } from './store/grants.js';
import { heardStandings } from './store/heard-standings.js';
import { CreateApiKey } from './use-cases/create-api-key.js';
import { DelegateGrant } from './use-cases/delegate-grant.js';
import { GetGrant } from './use-cases/get-grant.js';
import { GetMe } from './use-cases/get-me.js';
import { GrantRole } from './use-cases/grant-role.js';
import { ListApiKeys } from './use-cases/list-api-keys.js';
import { ListGrants } from './use-cases/list-grants.js';
import { ResolveAccess } from './use-cases/resolve-access.js';
import { ResolveApiKey } from './use-cases/resolve-api-key.js';
import { RevokeApiKey } from './use-cases/revoke-api-key.js';
import { RevokeGrant } from './use-cases/revoke-grant.js';

/**
 * Identity: who holds which role where, and for how long.
 * @param founders who holds a role from the first start, because nobody is there yet who could grant it
 */
export function identity(founders: readonly Founder[] = []): ServiceDefinition<IdentityService, Deps> {
  return defineService<IdentityService, Deps>({
    name: 'identity',
    contract: IdentityService,
    collections: [grants, apiKeys, heardStandings],
    deps,
    useCases: {
      GetMe,
      ListGrants,
      GetGrant,
      GrantRole,
      RevokeGrant,
      DelegateGrant,
      CreateApiKey,
      ListApiKeys,
      RevokeApiKey,
      ResolveAccess,
      ResolveApiKey,
    },
    reactions: { 'heming.registry.v1.PersonStandingChanged': onPersonStandingChanged },
    schedules: [],
    seed: seeding(founders),
  });
}
