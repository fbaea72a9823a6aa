import type { RegistryService } from '@heming/contracts/registry/v1';
import type { UseCase } from '@heming/kit';
import type { Deps } from '../deps.js';
import { endOccupancy, type Occupancy } from '../domain/occupancy.js';
import { occupancyChanged } from '../people-announcements.js';
import { occupancyMessage } from '../people-messages.js';

/** Records the end of an occupancy. */
export const EndOccupancy: UseCase<RegistryService, 'EndOccupancy', Deps> = async ({ name, toDay, etag }, call, { occupancies }) => {
  const end = (current: Occupancy) => {
    const next = endOccupancy(current, toDay, call.now);
    return { next, events: occupancyChanged(next, call.now) };
  };
  return occupancyMessage(await occupancies.change(name, end, etag));
};
