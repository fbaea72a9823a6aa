import type { RegistryService } from '@heming/contracts/registry/v1';
import type { UseCase } from '@heming/kit';
import { organisationRegistered } from '../announcements.js';
import type { Deps } from '../deps.js';
import { requireNotEnded } from '../domain/division.js';
import { registerOrganisation } from '../domain/organisation.js';
import { organisationFacts, organisationMessage, required } from '../messages.js';

/** Puts an organisation on record; its code must check. */
export const CreateOrganisation: UseCase<RegistryService, 'CreateOrganisation', Deps> = async (
  request,
  call,
  { divisions, organisations, initialsOf },
) => {
  const wanted = required(request.organisation);
  const organisation = registerOrganisation(organisationFacts(wanted, initialsOf), call.now);
  requireNotEnded(await divisions.get(wanted.division), call.now);
  return organisationMessage(await organisations.create(organisation, organisationRegistered(organisation, call.now)));
};
