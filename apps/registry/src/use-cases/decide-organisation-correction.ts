import type { RegistryService } from '@heming/contracts/registry/v1';
import type { UseCase } from '@heming/kit';
import { organisationChanged } from '../announcements.js';
import type { Deps } from '../deps.js';
import { divisionName } from '../domain/names.js';
import { decideOrganisationCorrection, type Organisation } from '../domain/organisation.js';
import { decisionOf, organisationMessage } from '../messages.js';

/** Approves or rejects a correction of an organisation that another officer asked for. */
export const DecideOrganisationCorrection: UseCase<RegistryService, 'DecideOrganisationCorrection', Deps> = async (
  request,
  call,
  { divisions, organisations, initialsOf },
) => {
  const { pendingCorrection } = await organisations.get(request.name);
  const division = pendingCorrection?.values.division;
  const keeper = division === undefined ? undefined : await divisions.find(divisionName(division));
  const decide = (current: Organisation) => {
    const next = decideOrganisationCorrection(current, decisionOf(request, call), { keeper, initialsOf }, call.now);
    return { next, events: organisationChanged(current, next, call.now) };
  };
  return organisationMessage(await organisations.change(request.name, decide, request.etag));
};
