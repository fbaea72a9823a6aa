import type { RegistryService } from '@heming/contracts/registry/v1';
import type { UseCase } from '@heming/kit';
import type { Deps } from '../deps.js';
import { buildingName, quarterOf } from '../domain/names.js';
import { unitMessage } from '../messages.js';

/** Lists the exclusive units of a building, or of a whole quarter when the building is `-`. */
export const ListUnits: UseCase<RegistryService, 'ListUnits', Deps> = async (request, _call, { quarters, buildings, units }) => {
  const { parent, saleState, correctionPending, pageSize, pageToken } = request;
  const wholeQuarter = parent.endsWith('/-');
  await (wholeQuarter ? quarters.get(quarterOf(parent)) : buildings.get(parent));
  const prefix = wholeQuarter ? buildingName(quarterOf(parent), '') : `${parent}/units/`;
  const page = await units.list({
    where: {
      name: { prefix },
      ...(saleState === 'SALE_STATE_UNSPECIFIED' ? {} : { saleState }),
      ...(correctionPending && { pendingSince: { exists: true } }),
    },
    pageSize,
    pageToken,
  });
  return { units: page.items.map(unitMessage), nextPageToken: page.nextPageToken };
};
