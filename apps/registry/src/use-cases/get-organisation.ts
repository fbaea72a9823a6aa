import type { RegistryService } from '@heming/contracts/registry/v1';
import type { UseCase } from '@heming/kit';
import type { Deps } from '../deps.js';
import { organisationFor } from '../domain/organisation-disclosure.js';
import { organisationMessage } from '../messages.js';
import { organisationReader } from '../organisation-reader.js';

/** Reads one organisation, as far as the caller may know it. */
export const GetOrganisation: UseCase<RegistryService, 'GetOrganisation', Deps> = async ({ name }, call, deps) => {
  return organisationMessage(organisationFor(await deps.organisations.get(name), organisationReader(call, deps)));
};
