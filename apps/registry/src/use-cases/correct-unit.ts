import type { RegistryService } from '@heming/contracts/registry/v1';
import type { UseCase } from '@heming/kit';
import { unitAreaCorrected } from '../announcements.js';
import type { Deps } from '../deps.js';
import { correctUnit, type Unit } from '../domain/unit.js';
import { groundsOf, required, unitMessage } from '../messages.js';

/** Corrects recorded areas of a unit; the old values stay readable. */
export const CorrectUnit: UseCase<RegistryService, 'CorrectUnit', Deps> = async (request, call, { successions, units }) => {
  const right = required(request.unit);
  const quarter = await successions.inChargeOf(right.name);
  const correct = (current: Unit) => {
    const next = correctUnit(current, quarter, right, request.updateMask ?? [], groundsOf(request, call), call.now);
    return { next, events: unitAreaCorrected(current, next, call.now) };
  };
  return unitMessage(await units.change(right.name, correct, right.etag));
};
