import type { RegistryService } from '@heming/contracts/registry/v1';
import type { UseCase } from '@heming/kit';
import type { Deps } from '../deps.js';
import { quarterOf, unitsOf } from '../domain/names.js';
import { listParts } from '../list-parts.js';
import { unitMessage } from '../messages.js';

/** Lists the exclusive units of a building, or of a whole quarter when the building is `-`. */
export const ListUnits: UseCase<RegistryService, 'ListUnits', Deps> = async (
  request,
  _call,
  { quarters, buildings, units, successions },
) => {
  const { parent, saleState, correctionPending, pageSize, pageToken } = request;
  const where = {
    ...(saleState === 'SALE_STATE_UNSPECIFIED' ? {} : { saleState }),
    ...(correctionPending && { pendingSince: { exists: true } }),
  };
  if (parent.endsWith('/-')) {
    const parts = await successions.partsOf(await quarters.get(quarterOf(parent)));
    const page = await listParts(units, parts, { where, pageSize, pageToken });
    return { units: page.items.map(unitMessage), nextPageToken: page.nextPageToken };
  }
  await buildings.get(parent);
  const page = await units.list({ where: { ...where, name: { prefix: unitsOf(parent) } }, pageSize, pageToken });
  return { units: page.items.map(unitMessage), nextPageToken: page.nextPageToken };
};
