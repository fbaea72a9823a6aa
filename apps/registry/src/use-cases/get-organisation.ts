import type { RegistryService } from '@heming/contracts/registry/v1';
import type { UseCase } from '@heming/kit';
import type { Deps } from '../deps.js';
import { organisationMessage } from '../messages.js';

/** Reads one organisation. */
export const GetOrganisation: UseCase<RegistryService, 'GetOrganisation', Deps> = async (request, _call, { organisations }) => {
  return organisationMessage(await organisations.get(request.name));
};
