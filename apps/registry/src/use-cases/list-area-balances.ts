import type { RegistryService } from '@heming/contracts/registry/v1';
import type { UseCase } from '@heming/kit';
import type { Deps } from '../deps.js';
import { AreaSums } from '../domain/area-balance.js';
import { buildingName, unitsOf } from '../domain/names.js';
import { registerDay } from '../domain/owner-register.js';

/** Lists for each building of a quarter whether its units add up to its exclusive total, as of a day. */
export const ListAreaBalances: UseCase<RegistryService, 'ListAreaBalances', Deps> = async (
  request,
  call,
  { quarters, buildings, units },
) => {
  const { parent, pageSize, pageToken } = request;
  await quarters.get(parent);
  const sums = new AreaSums(registerDay(request.asOf, call.now));
  const page = await buildings.list({ where: { name: { prefix: buildingName(parent, '') } }, pageSize, pageToken });
  for (const { name } of page.items) {
    for await (const unit of units.all({ where: { name: { prefix: unitsOf(name) } } })) {
      call.signal.throwIfAborted();
      sums.add(unit);
    }
  }
  return { areaBalances: page.items.map((building) => sums.balanceOf(building)), nextPageToken: page.nextPageToken };
};
