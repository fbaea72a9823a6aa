import { refuse, type RegistryService } from '@heming/contracts/registry/v1';
import type { UseCase } from '@heming/kit';
import { disclosedBuilding } from '../binding-messages.js';
import type { Deps } from '../deps.js';
import { isDisclosed, quarterOfDisclosed } from '../domain/disclosure.js';
import { listParts } from '../list-parts.js';
import { requireSignedIn } from '../signed-in.js';

/** Lists the buildings of a disclosed quarter, those it took over included, for who looks for his home. */
export const ListDisclosedBuildings: UseCase<RegistryService, 'ListDisclosedBuildings', Deps> = async (request, call, deps) => {
  const { parent, pageSize, pageToken } = request;
  requireSignedIn(call);
  const quarter = await deps.quartersOfAll.find(quarterOfDisclosed(parent));
  if (quarter === undefined || !isDisclosed(quarter)) throw refuse('QUARTER_NOT_FOUND', { name: parent });
  const page = await listParts(deps.buildings, await deps.successions.partsOf(quarter), { where: {}, pageSize, pageToken });
  return { disclosedBuildings: page.items.map(disclosedBuilding), nextPageToken: page.nextPageToken };
};
