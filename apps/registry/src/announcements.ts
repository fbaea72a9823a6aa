import { announce } from '@heming/contracts/registry/v1';
import type { Announcement } from '@heming/contracts';
import type { Building } from './domain/building.js';
import type { Division } from './domain/division.js';
import type { FunctionalZone } from './domain/functional-zone.js';
import { quarterOf } from './domain/names.js';
import type { Organisation } from './domain/organisation.js';
import type { Quarter } from './domain/quarter.js';
import type { QuarterTenure } from './domain/quarter-tenure.js';
import type { Unit } from './domain/unit.js';
import { changedFields } from './domain/update-mask.js';

/** What is to be said of one change: one event, or none when nothing changed. */
type Said = readonly Announcement[];

/** A division came into being. */
export function divisionRecorded({ name: division }: Division, occurTime: Date): Said {
  return [announce('heming.registry.v1.DivisionRecorded', { division, occurTime })];
}

/** A division has an end. */
export function divisionRetired({ name: division, successors, validTo }: Division, occurTime: Date): Said {
  return [announce('heming.registry.v1.DivisionRetired', { division, successors, validTo, occurTime })];
}

/** A functional zone is there, or other than before. */
export function functionalZoneChanged(before: FunctionalZone | undefined, after: FunctionalZone, occurTime: Date): Said {
  if (before === after) return [];
  const { name: functionalZone, divisions } = after;
  return [announce('heming.registry.v1.FunctionalZoneChanged', { functionalZone, divisions, occurTime })];
}

/** A quarter is on record. */
export function quarterRegistered({ name: quarter, division, title }: Quarter, occurTime: Date): Said {
  return [announce('heming.registry.v1.QuarterRegistered', { quarter, division, title, occurTime })];
}

/** What describes a quarter changed. */
export function quarterChanged(before: Quarter, after: Quarter, occurTime: Date): Said {
  const { name: quarter, division } = after;
  return ofFields(before, after, (fields) => announce('heming.registry.v1.QuarterChanged', { quarter, division, fields, occurTime }));
}

/** Facts of a quarter were corrected. */
export function quarterCorrected(before: Quarter, after: Quarter, occurTime: Date): Said {
  const { name: quarter, division } = after;
  return ofFields(before, after, (fields) => announce('heming.registry.v1.QuarterCorrected', { quarter, division, fields, occurTime }));
}

/** The boundary of a quarter is decided. */
export function quarterDemarcated({ name: quarter, division, demarcationDecisionNo: decisionNo }: Quarter, occurTime: Date): Said {
  return [announce('heming.registry.v1.QuarterDemarcated', { quarter, division, decisionNo, occurTime })];
}

/** A quarter moved on in its life, and maybe nobody is engaged there any more. */
export function quarterStateChanged(before: Quarter, after: Quarter, occurTime: Date): Said {
  const { name: quarter, division, state: toState } = after;
  return [
    announce('heming.registry.v1.QuarterStateChanged', { quarter, division, fromState: before.state, toState, occurTime }),
    ...quarterEnterpriseChanged(before, after, occurTime),
    ...quarterCommitteeChanged(before, after, occurTime),
  ];
}

/** Another enterprise serves a quarter, or none any more. */
export function quarterEnterpriseChanged(before: Quarter, after: Quarter, occurTime: Date): Said {
  const { name: quarter, division, enterprise: toEnterprise = '', enterpriseTenures } = after;
  const { enterprise: fromEnterprise = '' } = before;
  if (fromEnterprise === toEnterprise) return [];
  const change = { fromEnterprise, toEnterprise, effectiveDay: latestDay(enterpriseTenures) };
  return [announce('heming.registry.v1.QuarterEnterpriseChanged', { quarter, division, ...change, occurTime })];
}

/** Another committee is in office in a quarter, or none any more. */
export function quarterCommitteeChanged(before: Quarter, after: Quarter, occurTime: Date): Said {
  const { name: quarter, division, committee: toCommittee = '', committeeTenures } = after;
  const { committee: fromCommittee = '' } = before;
  if (fromCommittee === toCommittee) return [];
  const change = { fromCommittee, toCommittee, effectiveDay: latestDay(committeeTenures) };
  return [announce('heming.registry.v1.QuarterCommitteeChanged', { quarter, division, ...change, occurTime })];
}

/** A quarter was merged or split, which ended it. */
export function quarterSucceeded(before: Quarter, after: Quarter, occurTime: Date): Said {
  const { name: quarter, division, endDecisionNo: decisionNo = '', endedOn: effectiveDay = '' } = after;
  const successions = (after.successions ?? []).map(({ successor, buildings }) => ({ successor, buildings: [...buildings] }));
  return [
    ...quarterStateChanged(before, after, occurTime),
    announce('heming.registry.v1.QuarterSucceeded', { quarter, division, successions, decisionNo, effectiveDay, occurTime }),
  ];
}

/** A building is on record. */
export function buildingRegistered({ name: building, division }: Building, occurTime: Date): Said {
  return [announce('heming.registry.v1.BuildingRegistered', { quarter: quarterOf(building), building, division, occurTime })];
}

/** Facts of a building changed or were corrected. */
export function buildingChanged(before: Building, after: Building, occurTime: Date): Said {
  const { name: building, division } = after;
  const quarter = quarterOf(building);
  return ofFields(before, after, (fields) =>
    announce('heming.registry.v1.BuildingChanged', { quarter, building, division, fields, occurTime }),
  );
}

/** A unit is on record. */
export function unitRegistered({ name: unit, division, legalAreaCenti, saleState }: Unit, occurTime: Date): Said {
  return [
    announce('heming.registry.v1.UnitRegistered', { quarter: quarterOf(unit), unit, division, legalAreaCenti, saleState, occurTime }),
  ];
}

/** What describes a unit changed. */
export function unitChanged(before: Unit, after: Unit, occurTime: Date): Said {
  const { name: unit, division } = after;
  const quarter = quarterOf(unit);
  return ofFields(before, after, (fields) => announce('heming.registry.v1.UnitChanged', { quarter, unit, division, fields, occurTime }));
}

/** Areas of a unit were corrected, whether or not its legal area became another. */
export function unitAreaCorrected(before: Unit, after: Unit, occurTime: Date): Said {
  const { name: unit, division, legalAreaCenti: newLegalAreaCenti } = after;
  const areas = { oldLegalAreaCenti: before.legalAreaCenti, newLegalAreaCenti };
  return ofFields(before, after, () =>
    announce('heming.registry.v1.UnitAreaCorrected', { quarter: quarterOf(unit), unit, division, ...areas, occurTime }),
  );
}

/** A unit was handed over. */
export function unitDelivered({ name: unit, division, deliveredOn }: Unit, occurTime: Date): Said {
  return [announce('heming.registry.v1.UnitDelivered', { quarter: quarterOf(unit), unit, division, deliveredOn, occurTime })];
}

/** An organisation is on record. */
export function organisationRegistered({ name: organisation, kind, division }: Organisation, occurTime: Date): Said {
  return [announce('heming.registry.v1.OrganisationRegistered', { organisation, kind, division, occurTime })];
}

/** Facts of an organisation changed or were corrected. */
export function organisationChanged(before: Organisation, after: Organisation, occurTime: Date): Said {
  const organisation = after.name;
  return ofFields(before, after, (fields) => announce('heming.registry.v1.OrganisationChanged', { organisation, fields, occurTime }));
}

/** An organisation moved on in its life. */
export function organisationStateChanged(before: Organisation, after: Organisation, occurTime: Date): Said {
  const { name: organisation, state: toState } = after;
  return [announce('heming.registry.v1.OrganisationStateChanged', { organisation, fromState: before.state, toState, occurTime })];
}

/** The day of the latest change of tenures: an end, or a beginning that has none. */
function latestDay(tenures: readonly QuarterTenure[] = []): string {
  const { fromDay = '', toDay = '' } = tenures.at(-1) ?? {};
  return toDay === '' ? fromDay : toDay;
}

function ofFields<T extends object>(before: T, after: T, event: (fields: readonly string[]) => Announcement): Said {
  const fields = changedFields(before, after);
  return fields.length === 0 ? [] : [event(fields)];
}
