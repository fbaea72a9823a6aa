import type { RegistryService } from '@heming/contracts/registry/v1';
import type { UseCase } from '@heming/kit';
import { unitDelivered } from '../announcements.js';
import type { Deps } from '../deps.js';
import { deliverUnit, type Unit } from '../domain/unit.js';
import { unitMessage } from '../messages.js';

/** Records the hand-over of a sold unit to its buyer. */
export const DeliverUnit: UseCase<RegistryService, 'DeliverUnit', Deps> = async (request, call, { successions, units }) => {
  const quarter = await successions.inChargeOf(request.name);
  const deliver = (current: Unit) => {
    const next = deliverUnit(current, quarter, request.deliveredOn, call.now);
    return { next, events: unitDelivered(next, call.now) };
  };
  return unitMessage(await units.change(request.name, deliver, request.etag));
};
