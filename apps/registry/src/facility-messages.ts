import type { Facility as FacilityMessage } from '@heming/contracts/registry/v1';
import type { Kept } from '@heming/kit';
import type { Facility } from './domain/facility.js';
import { divisionName } from './domain/names.js';

/** A facility in the contract's words. */
export function facilityMessage(facility: Kept<Facility>): FacilityMessage {
  const { registrationNo = '', inspectionDueOn = '' } = facility;
  return {
    ...facility,
    registrationNo,
    inspectionDueOn,
    inspections: [...facility.inspections],
    division: divisionName(facility.division),
  };
}
