import { announce } from '@heming/contracts/registry/v1';
import type { Announcement } from '@heming/contracts';
import type { Facility } from './domain/facility.js';
import { quarterOf } from './domain/names.js';
import { changedFields } from './domain/update-mask.js';

/** What is to be said of one change: one event, or none when nothing changed. */
type Said = readonly Announcement[];

/** A facility is on record. */
export function facilityRegistered({ kind, ...facility }: Facility, occurTime: Date): Said {
  return [announce('heming.registry.v1.FacilityRegistered', { ...placeOf(facility), kind, occurTime })];
}

/** What describes a facility changed. */
export function facilityChanged(before: Facility, after: Facility, occurTime: Date): Said {
  const fields = changedFields(before, after);
  return fields.length === 0 ? [] : [announce('heming.registry.v1.FacilityChanged', { ...placeOf(after), fields, occurTime })];
}

/** An inspection of a facility was recorded. */
export function facilityInspectionRecorded(after: Facility, occurTime: Date): Said {
  const { inspections, inspectionDueOn = '' } = after;
  return inspections
    .slice(-1)
    .map(({ inspectedOn, result }) =>
      announce('heming.registry.v1.FacilityInspectionRecorded', { ...placeOf(after), inspectedOn, result, inspectionDueOn, occurTime }),
    );
}

/** A facility was stopped, taken into use again, or scrapped. */
export function facilityStateChanged(before: Facility, after: Facility, occurTime: Date): Said {
  const states = { fromState: before.state, toState: after.state };
  return [announce('heming.registry.v1.FacilityStateChanged', { ...placeOf(after), ...states, occurTime })];
}

function placeOf({ name, division }: Pick<Facility, 'name' | 'division'>): { quarter: string; facility: string; division: string } {
  return { quarter: quarterOf(name), facility: name, division };
}
