import type { IdentityService } from '@heming/contracts/identity/v1';
import type { UseCase } from '@heming/kit';
import type { Deps } from '../deps.js';
import { grantMessage } from '../messages.js';

/** Reads one grant. */
export const GetGrant: UseCase<IdentityService, 'GetGrant', Deps> = async ({ name }, _call, { grants }) =>
  grantMessage(await grants.get(name));
