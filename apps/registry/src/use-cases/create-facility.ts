import type { RegistryService } from '@heming/contracts/registry/v1';
import type { UseCase } from '@heming/kit';
import type { Deps } from '../deps.js';
import { registerFacility } from '../domain/facility.js';
import { facilityRegistered } from '../facility-announcements.js';
import { facilityMessage } from '../facility-messages.js';
import { requireReferences } from '../facility-references.js';
import { required } from '../messages.js';

/** Registers a facility of a quarter, in use. */
export const CreateFacility: UseCase<RegistryService, 'CreateFacility', Deps> = async (request, call, deps) => {
  const { quarters, facilities } = deps;
  const wanted = required(request.facility);
  const facility = registerFacility(call.derivedId, await quarters.get(request.parent), wanted, call.now);
  await requireReferences(request.parent, wanted, deps);
  return facilityMessage(await facilities.create(facility, facilityRegistered(facility, call.now)));
};
