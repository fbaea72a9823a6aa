import type { RegistryService } from '@heming/contracts/registry/v1';
import type { UseCase } from '@heming/kit';
import type { Deps } from '../deps.js';
import { facilityMessage } from '../facility-messages.js';

/** Reads one facility. */
export const GetFacility: UseCase<RegistryService, 'GetFacility', Deps> = async ({ name }, _call, { facilities }) =>
  facilityMessage(await facilities.get(name));
