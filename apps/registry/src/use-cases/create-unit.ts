import type { RegistryService } from '@heming/contracts/registry/v1';
import type { UseCase } from '@heming/kit';
import { unitRegistered } from '../announcements.js';
import type { Deps } from '../deps.js';
import { registerUnit } from '../domain/unit.js';
import { required, unitMessage } from '../messages.js';

/** Registers an exclusive unit of a building. */
export const CreateUnit: UseCase<RegistryService, 'CreateUnit', Deps> = async (request, call, { successions, buildings, units }) => {
  const building = await buildings.get(request.parent);
  const quarter = await successions.inChargeOf(request.parent);
  const unit = registerUnit(building, quarter, required(request.unit), call.now);
  return unitMessage(await units.create(unit, unitRegistered(unit, call.now)));
};
