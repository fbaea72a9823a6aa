import type { RegistryService } from '@heming/contracts/registry/v1';
import type { UseCase } from '@heming/kit';
import type { Deps } from '../deps.js';
import { recordOccupancy } from '../domain/occupancy.js';
import { requireUnerased } from '../domain/person.js';
import { required } from '../messages.js';
import { occupancyChanged } from '../people-announcements.js';
import { occupancyMessage } from '../people-messages.js';

/** Records that a person uses a unit. */
export const CreateOccupancy: UseCase<RegistryService, 'CreateOccupancy', Deps> = async (
  request,
  call,
  { units, persons, occupancies },
) => {
  const wanted = required(request.occupancy);
  const unit = await units.get(request.parent);
  requireUnerased(await persons.get(wanted.person));
  const occupancy = recordOccupancy(call.derivedId, unit, wanted, call.now);
  return occupancyMessage(await occupancies.create(occupancy, occupancyChanged(occupancy, call.now)));
};
