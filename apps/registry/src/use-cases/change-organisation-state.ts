import type { RegistryService } from '@heming/contracts/registry/v1';
import type { UseCase } from '@heming/kit';
import { organisationStateChanged } from '../announcements.js';
import type { Deps } from '../deps.js';
import { changeOrganisationState, type Organisation } from '../domain/organisation.js';
import { organisationMessage } from '../messages.js';

/** Moves an organisation on in its life. */
export const ChangeOrganisationState: UseCase<RegistryService, 'ChangeOrganisationState', Deps> = async (
  request,
  call,
  { organisations, engagementsOf },
) => {
  const engagements = await engagementsOf(request.name);
  const move = (current: Organisation) => {
    const next = changeOrganisationState(current, request.state, request.reason, engagements, call.now);
    return { next, events: organisationStateChanged(current, next, call.now) };
  };
  return organisationMessage(await organisations.change(request.name, move, request.etag));
};
