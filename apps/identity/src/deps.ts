import { createHash, randomBytes } from 'node:crypto';
import { ROLES } from '@heming/contracts';
import type { Opener, Store } from '@heming/kit';
import type { ApiKey } from './domain/api-key.js';
import type { Grant } from './domain/grant.js';
import type { HeardStanding } from './domain/register-standing.js';
import type { RoleTable } from './domain/roles.js';
import { apiKeys } from './store/api-keys.js';
import { grants } from './store/grants.js';
import { heardStandings } from './store/heard-standings.js';

/** What a use case of identity may use. */
export interface Deps {
  readonly grants: Store<Grant>;
  readonly apiKeys: Store<ApiKey>;
  readonly heardStandings: Store<HeardStanding>;
  readonly roles: RoleTable;
  /** A new secret and what is kept of it. */
  newSecret(): { readonly secret: string; readonly digest: string };
}

/** Opens the deps of one call. */
export function deps(open: Opener): Deps {
  return {
    grants: open.store(grants),
    apiKeys: open.store(apiKeys),
    heardStandings: open.store(heardStandings),
    roles: ROLES,
    newSecret,
  };
}

/** 256 random bits behind a prefix that tells scanners of leaked secrets what it is. */
function newSecret(): { secret: string; digest: string } {
  const secret = `hmk_${randomBytes(32).toString('base64url')}`;
  return { secret, digest: createHash('sha256').update(secret).digest('base64url') };
}
