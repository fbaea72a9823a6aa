import type { RegistryService } from '@heming/contracts/registry/v1';
import type { UseCase } from '@heming/kit';
import type { Deps } from '../deps.js';
import { requestOrganisationCorrection, type Organisation } from '../domain/organisation.js';
import { groundsOf, organisationFacts, organisationMessage, required } from '../messages.js';

/** Asks for recorded facts of an organisation to be corrected; another officer decides. */
export const RequestOrganisationCorrection: UseCase<RegistryService, 'RequestOrganisationCorrection', Deps> = async (
  request,
  call,
  { organisations, initialsOf, divisionWanted },
) => {
  const right = required(request.organisation);
  const mask = request.updateMask ?? [];
  const facts = organisationFacts(right, initialsOf);
  const keeper = mask.includes('division') ? await divisionWanted(facts.division) : undefined;
  const ask = (current: Organisation) => ({
    next: requestOrganisationCorrection(current, facts, mask, { keeper, initialsOf }, groundsOf(request, call), call.now),
    events: [],
  });
  return organisationMessage(await organisations.change(right.name, ask, right.etag));
};
