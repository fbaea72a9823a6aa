import type { RegistryService } from '@heming/contracts/registry/v1';
import type { UseCase } from '@heming/kit';
import type { Deps } from '../deps.js';
import { readingDay } from '../domain/division.js';
import { DIVISION_CODES, searchFor } from '../domain/search.js';
import { divisionMessage } from '../messages.js';

/** Lists the divisions in force on a day, by code, or by what was searched for. */
export const ListDivisions: UseCase<RegistryService, 'ListDivisions', Deps> = async (request, call, { divisions }) => {
  const { parent, level, query, asOf, pageSize, pageToken } = request;
  const day = readingDay(asOf, call.now);
  const { where, order } = searchFor(query, DIVISION_CODES);
  const page = await divisions.list({
    where: {
      ...where,
      ...(parent === '' ? {} : { parent }),
      ...(level === 'LEVEL_UNSPECIFIED' ? {} : { level }),
      validFrom: { lte: day },
      validTo: { gte: day },
    },
    order,
    pageSize,
    pageToken,
  });
  return { divisions: page.items.map(divisionMessage), nextPageToken: page.nextPageToken };
};
