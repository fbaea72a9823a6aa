import type { RegistryService } from '@heming/contracts/registry/v1';
import type { UseCase } from '@heming/kit';
import type { Deps } from '../deps.js';
import { requestUnitCorrection, type Unit } from '../domain/unit.js';
import { groundsOf, required, unitMessage } from '../messages.js';

/** Asks for recorded areas of a unit to be corrected; another officer decides. */
export const RequestUnitCorrection: UseCase<RegistryService, 'RequestUnitCorrection', Deps> = async (
  request,
  call,
  { successions, units },
) => {
  const right = required(request.unit);
  const quarter = await successions.inChargeOf(right.name);
  const ask = (current: Unit) => ({
    next: requestUnitCorrection(current, quarter, right, request.updateMask ?? [], groundsOf(request, call), call.now),
    events: [],
  });
  return unitMessage(await units.change(right.name, ask, right.etag));
};
