import type { RegistryService } from '@heming/contracts/registry/v1';
import type { UseCase } from '@heming/kit';
import type { Deps } from '../deps.js';
import { changeFacilityState, type Facility } from '../domain/facility.js';
import { facilityStateChanged } from '../facility-announcements.js';
import { facilityMessage } from '../facility-messages.js';

/** Stops a facility, takes it into use again, or scraps it for good. */
export const ChangeFacilityState: UseCase<RegistryService, 'ChangeFacilityState', Deps> = async (request, call, { facilities }) => {
  const move = (current: Facility) => {
    const next = changeFacilityState(current, request.state, request.reason, call.now);
    return { next, events: facilityStateChanged(current, next, call.now) };
  };
  return facilityMessage(await facilities.change(request.name, move, request.etag));
};
