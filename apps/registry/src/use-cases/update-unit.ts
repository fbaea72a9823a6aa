import type { RegistryService } from '@heming/contracts/registry/v1';
import type { UseCase } from '@heming/kit';
import { unitChanged } from '../announcements.js';
import type { Deps } from '../deps.js';
import { buildingOf } from '../domain/names.js';
import { updateUnit, type Unit } from '../domain/unit.js';
import { required, unitMessage } from '../messages.js';

/** Changes the use, floor, sale state or real-estate unit code of a unit. */
export const UpdateUnit: UseCase<RegistryService, 'UpdateUnit', Deps> = async (request, call, { successions, buildings, units }) => {
  const wanted = required(request.unit);
  const building = await buildings.get(buildingOf(wanted.name));
  const quarter = await successions.inChargeOf(wanted.name);
  const update = (current: Unit) => {
    const next = updateUnit(current, building, quarter, wanted, request.updateMask ?? [], call.now);
    return { next, events: unitChanged(current, next, call.now) };
  };
  return unitMessage(await units.change(wanted.name, update, wanted.etag));
};
