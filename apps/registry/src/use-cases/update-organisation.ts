import type { RegistryService } from '@heming/contracts/registry/v1';
import type { UseCase } from '@heming/kit';
import { organisationChanged } from '../announcements.js';
import type { Deps } from '../deps.js';
import { updateOrganisation, type Organisation } from '../domain/organisation.js';
import { organisationFacts, organisationMessage, required } from '../messages.js';

/** Changes the address of an organisation. */
export const UpdateOrganisation: UseCase<RegistryService, 'UpdateOrganisation', Deps> = async (
  request,
  call,
  { organisations, initialsOf },
) => {
  const wanted = required(request.organisation);
  const facts = organisationFacts(wanted, initialsOf);
  const update = (current: Organisation) => {
    const next = updateOrganisation(current, facts, request.updateMask ?? [], call.now);
    return { next, events: organisationChanged(current, next, call.now) };
  };
  return organisationMessage(await organisations.change(wanted.name, update, wanted.etag));
};
