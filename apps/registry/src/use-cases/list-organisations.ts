import type { RegistryService } from '@heming/contracts/registry/v1';
import type { UseCase } from '@heming/kit';
import type { Deps } from '../deps.js';
import { organisationFor } from '../domain/organisation-disclosure.js';
import { ORGANISATION_CODES, searchFor } from '../domain/search.js';
import { organisationMessage } from '../messages.js';
import { organisationReader } from '../organisation-reader.js';

/** Lists organisations by code, or by what was searched for, each as far as the caller may know it. */
export const ListOrganisations: UseCase<RegistryService, 'ListOrganisations', Deps> = async (request, call, deps) => {
  const { kind, state, query, correctionPending, pageSize, pageToken } = request;
  const reader = organisationReader(call, deps);
  // Of which one a correction waits is nobody's business who may not know of corrections.
  if (correctionPending && reader.readsIn.length === 0) return { organisations: [], nextPageToken: '' };
  const { where, order } = searchFor(query, ORGANISATION_CODES);
  const page = await deps.organisations.list({
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
  return { organisations: page.items.map((one) => organisationMessage(organisationFor(one, reader))), nextPageToken: page.nextPageToken };
};
