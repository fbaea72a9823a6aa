import type { RegistryService } from '@heming/contracts/registry/v1';
import type { UseCase } from '@heming/kit';
import type { Deps } from '../deps.js';
import { ORGANISATION_CODES, searchFor } from '../domain/search.js';
import { organisationMessage } from '../messages.js';

/** Lists organisations by code, or by what was searched for. */
export const ListOrganisations: UseCase<RegistryService, 'ListOrganisations', Deps> = async (request, _call, { organisations }) => {
  const { kind, state, query, correctionPending, pageSize, pageToken } = request;
  const { where, order } = searchFor(query, ORGANISATION_CODES);
  const page = await organisations.list({
    where: {
      ...where,
      ...(kind === 'KIND_UNSPECIFIED' ? {} : { kind }),
      ...(state === 'STATE_UNSPECIFIED' ? {} : { state }),
      ...(correctionPending && { pendingSince: { exists: true } }),
    },
    order: correctionPending ? ['pendingSince'] : order,
    pageSize,
    pageToken,
  });
  return { organisations: page.items.map(organisationMessage), nextPageToken: page.nextPageToken };
};
