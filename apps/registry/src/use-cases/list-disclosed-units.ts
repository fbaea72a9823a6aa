import { refuse, type RegistryService } from '@heming/contracts/registry/v1';
import type { UseCase } from '@heming/kit';
import { disclosedUnit } from '../binding-messages.js';
import type { Deps } from '../deps.js';
import { isDisclosed } from '../domain/disclosure.js';
import { unitsOf } from '../domain/names.js';
import { requireSignedIn } from '../signed-in.js';

/** Lists the units of a building in a disclosed quarter by their numbers, for who looks for his home. */
export const ListDisclosedUnits: UseCase<RegistryService, 'ListDisclosedUnits', Deps> = async (request, call, deps) => {
  const { parent, pageSize, pageToken } = request;
  const { buildings, units, quarterOfHome } = deps;
  requireSignedIn(call);
  await buildings.get(parent);
  if (!isDisclosed(await quarterOfHome(parent))) throw refuse('BUILDING_NOT_FOUND', { name: parent });
  const page = await units.list({ where: { name: { prefix: unitsOf(parent) } }, pageSize, pageToken });
  return { disclosedUnits: page.items.map(disclosedUnit), nextPageToken: page.nextPageToken };
};
