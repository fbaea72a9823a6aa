import type { RegistryService } from '@heming/contracts/registry/v1';
import type { UseCase } from '@heming/kit';
import type { Deps } from '../deps.js';
import { AreaSums } from '../domain/area-balance.js';
import { unitsOf } from '../domain/names.js';
import { registerDay } from '../domain/owner-register.js';
import { listParts } from '../list-parts.js';
import { registeredParts } from '../owner-register.js';

/** Lists for each building of a quarter whether its units add up to its exclusive total, as of a day. */
export const ListAreaBalances: UseCase<RegistryService, 'ListAreaBalances', Deps> = async (request, call, deps) => {
  const { parent, pageSize, pageToken } = request;
  const asOf = registerDay(request.asOf, call.now);
  const parts = await registeredParts(deps, await deps.quarters.get(parent), asOf);
  const sums = new AreaSums(asOf);
  const page = await listParts(deps.parts.buildings, parts, { pageSize, pageToken });
  for (const { name } of page.items) {
    for await (const unit of deps.parts.units.all({ where: { name: { prefix: unitsOf(name) } } })) {
      call.signal.throwIfAborted();
      sums.add(unit);
    }
  }
  return { areaBalances: page.items.map((building) => sums.balanceOf(building)), nextPageToken: page.nextPageToken };
};
