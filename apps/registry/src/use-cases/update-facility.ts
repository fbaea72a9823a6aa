import type { RegistryService } from '@heming/contracts/registry/v1';
import type { UseCase } from '@heming/kit';
import type { Deps } from '../deps.js';
import { quarterOf } from '../domain/names.js';
import { updateFacility, type Facility } from '../domain/facility.js';
import { facilityChanged } from '../facility-announcements.js';
import { facilityMessage } from '../facility-messages.js';
import { requireReferences } from '../facility-references.js';
import { required } from '../messages.js';

/** Changes what describes a facility. */
export const UpdateFacility: UseCase<RegistryService, 'UpdateFacility', Deps> = async (request, call, deps) => {
  const wanted = required(request.facility);
  const mask = request.updateMask ?? [];
  const named = (field: 'building' | 'maintainer'): string => (mask.includes(field) ? wanted[field] : '');
  await deps.facilities.get(wanted.name);
  await requireReferences(quarterOf(wanted.name), { building: named('building'), maintainer: named('maintainer') }, deps);
  const update = (current: Facility) => {
    const next = updateFacility(current, wanted, mask, call.now);
    return { next, events: facilityChanged(current, next, call.now) };
  };
  return facilityMessage(await deps.facilities.change(wanted.name, update, wanted.etag));
};
