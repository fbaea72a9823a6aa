import type { RegistryService } from '@heming/contracts/registry/v1';
import type { UseCase } from '@heming/kit';
import type { Deps } from '../deps.js';
import { disclosedQuarters } from '../disclosure-messages.js';
import { DISCLOSED_STATES } from '../domain/disclosure.js';
import { divisionCodeOf } from '../domain/names.js';
import { QUARTER_CODES, searchFor } from '../domain/search.js';

/** Lists what everybody may know of quarters, by code or by what was searched for. */
export const ListDisclosedQuarters: UseCase<RegistryService, 'ListDisclosedQuarters', Deps> = async (request, _call, deps) => {
  const { query, division, enterprise, pageSize, pageToken } = request;
  const { where, order } = searchFor(query, QUARTER_CODES);
  const page = await deps.quartersOfAll.list({
    where: {
      ...where,
      state: { in: DISCLOSED_STATES },
      ...(division === '' ? {} : { division: { prefix: divisionCodeOf(division) } }),
      ...(enterprise === '' ? {} : { enterprise }),
    },
    order,
    pageSize,
    pageToken,
  });
  return { disclosedQuarters: await disclosedQuarters(page.items, deps), nextPageToken: page.nextPageToken };
};
