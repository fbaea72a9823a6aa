import type { RegistryService } from '@heming/contracts/registry/v1';
import type { UseCase } from '@heming/kit';
import type { Deps } from '../deps.js';
import { recordInspection, type Facility } from '../domain/facility.js';
import { facilityInspectionRecorded } from '../facility-announcements.js';
import { facilityMessage } from '../facility-messages.js';
import { required } from '../messages.js';

/** Records an inspection of a facility and when the next one is due. */
export const RecordFacilityInspection: UseCase<RegistryService, 'RecordFacilityInspection', Deps> = async (
  request,
  call,
  { facilities },
) => {
  const record = (current: Facility) => {
    const next = recordInspection(current, required(request.inspection), call.now);
    return { next, events: facilityInspectionRecorded(next, call.now) };
  };
  return facilityMessage(await facilities.change(request.name, record, request.etag));
};
