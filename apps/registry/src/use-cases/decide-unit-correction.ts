import type { RegistryService } from '@heming/contracts/registry/v1';
import type { UseCase } from '@heming/kit';
import { unitAreaCorrected } from '../announcements.js';
import type { Deps } from '../deps.js';
import { decideUnitCorrection, type Unit } from '../domain/unit.js';
import { decisionOf, unitMessage } from '../messages.js';

/** Approves or rejects a correction of a unit's areas that another officer asked for. */
export const DecideUnitCorrection: UseCase<RegistryService, 'DecideUnitCorrection', Deps> = async (
  request,
  call,
  { successions, units },
) => {
  const { name, etag } = request;
  const quarter = await successions.inChargeOf(name);
  const decide = (current: Unit) => {
    const next = decideUnitCorrection(current, quarter, decisionOf(request, call), call.now);
    return { next, events: unitAreaCorrected(current, next, call.now) };
  };
  return unitMessage(await units.change(name, decide, etag));
};
