import type { RegistryService } from '@heming/contracts/registry/v1';
import type { UseCase } from '@heming/kit';
import type { Deps } from '../deps.js';
import { divisionCodeOf } from '../domain/names.js';
import { QUARTER_CODES, searchFor } from '../domain/search.js';
import { quarterMessage } from '../messages.js';

/** Lists quarters by name, or by what was searched for. */
export const ListQuarters: UseCase<RegistryService, 'ListQuarters', Deps> = async (request, _call, { quarters }) => {
  const { division, state, enterprise, developer, committee, successor, query, correctionPending, pageSize, pageToken } = request;
  const { where, order } = searchFor(query, QUARTER_CODES);
  const page = await quarters.list({
    where: {
      ...where,
      ...(division === '' ? {} : { division: { prefix: divisionCodeOf(division) } }),
      ...(state === 'STATE_UNSPECIFIED' ? {} : { state }),
      ...(enterprise === '' ? {} : { enterprise }),
      ...(developer === '' ? {} : { developer }),
      ...(committee === '' ? {} : { committee }),
      ...(successor === '' ? {} : { successors: { contains: successor } }),
      ...(correctionPending && { pendingSince: { exists: true } }),
    },
    order: correctionPending ? ['pendingSince'] : order,
    pageSize,
    pageToken,
  });
  return { quarters: page.items.map(quarterMessage), nextPageToken: page.nextPageToken };
};
