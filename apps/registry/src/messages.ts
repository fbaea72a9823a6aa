import type {
  Building as BuildingMessage,
  Correction as CorrectionMessage,
  Division as DivisionMessage,
  FunctionalZone as FunctionalZoneMessage,
  Organisation as OrganisationMessage,
  Quarter as QuarterMessage,
  QuarterSuccession as QuarterSuccessionMessage,
  Unit as UnitMessage,
} from '@heming/contracts/registry/v1';
import type { Call, Kept } from '@heming/kit';
import type { Building } from './domain/building.js';
import type { Correctable, CorrectionDecision, CorrectionGrounds } from './domain/correction.js';
import { OPEN_END, type Division } from './domain/division.js';
import type { FunctionalZone } from './domain/functional-zone.js';
import { divisionCodeOf, divisionName } from './domain/names.js';
import type { Organisation, OrganisationFacts } from './domain/organisation.js';
import type { Quarter, QuarterDescription } from './domain/quarter.js';
import type { QuarterSuccession } from './domain/quarter-succession.js';
import type { Unit } from './domain/unit.js';

/** A member that the contract requires: there, once the request is validated. @throws TypeError otherwise, a fault of the pipeline */
export function required<M>(member: M | undefined): M {
  if (member === undefined) throw new TypeError('a required member is absent: the request was not validated');
  return member;
}

/** Who asks for a correction and what it rests on, from its request. */
export function groundsOf({ reason, basis }: { reason: string; basis: string }, call: Call): CorrectionGrounds {
  return { reason, basis, requestedBy: call.principal.subject };
}

/** Who decides on a correction and how, from the request to decide. */
export function decisionOf({ approved, remark }: { approved: boolean; remark: string }, call: Call): CorrectionDecision {
  return { approved, remark, decidedBy: call.principal.subject };
}

/** A resource with its corrections in the contract's words: that which waits, if any, has no old values yet. */
export function withCorrectionMessages<T extends Correctable<object>>(resource: T) {
  const { pendingSince: _since, pendingCorrection, ...rest } = resource;
  return { ...rest, ...(pendingCorrection && { pendingCorrection: pendingMessage(pendingCorrection) }) };
}

function pendingMessage({ values, ...request }: NonNullable<Correctable<object>['pendingCorrection']>): CorrectionMessage {
  const corrected = Object.entries(values).map(([field, value]) => ({ field, oldValue: '', newValue: String(value) }));
  return { ...request, state: 'REQUESTED', values: corrected, decidedBy: '', remark: '' };
}

/** A division in the contract's words. */
export function divisionMessage({ division: _division, ...division }: Kept<Division>): DivisionMessage {
  return { ...division, validTo: division.validTo === OPEN_END ? '' : division.validTo };
}

/** A functional zone in the contract's words. */
export function functionalZoneMessage({ division: _city, ...zone }: Kept<FunctionalZone>): FunctionalZoneMessage {
  return zone;
}

/** A quarter in the contract's words. */
export function quarterMessage(quarter: Kept<Quarter>): QuarterMessage {
  const { enterprise = '', serviceGrade = 0, committee = '', enterpriseTenures = [], committeeTenures = [] } = quarter;
  const engaged = {
    ...{ enterprise, serviceGrade, committee },
    ...{ enterpriseTenures: [...enterpriseTenures], committeeTenures: [...committeeTenures] },
  };
  const { successors: _successors, successions = [], endedOn = '', endDecisionNo = '', ...rest } = quarter;
  const ended = { successions: successions.map(successionMessage), endedOn, endDecisionNo };
  return { ...withCorrectionMessages(rest), ...engaged, ...ended, division: divisionName(quarter.division) };
}

function successionMessage({ successor, buildings }: QuarterSuccession): QuarterSuccessionMessage {
  return { successor, buildings: [...buildings] };
}

/** What a request says of a quarter. */
export function quarterFacts(quarter: QuarterMessage, initialsOf: (title: string) => string): QuarterDescription {
  return { ...quarter, initials: initialsOf(quarter.title), division: divisionCodeOf(quarter.division) };
}

/** A building in the contract's words. */
export function buildingMessage(building: Kept<Building>): BuildingMessage {
  return { ...withCorrectionMessages(building), movedTo: building.movedTo ?? '', division: divisionName(building.division) };
}

/** A unit in the contract's words. */
export function unitMessage(unit: Kept<Unit>): UnitMessage {
  return {
    ...withCorrectionMessages(unit),
    realEstateUnitCode: unit.realEstateUnitCode ?? '',
    areaRevisions: [...(unit.areaRevisions ?? [])],
    division: divisionName(unit.division),
  };
}

/** An organisation in the contract's words. */
export function organisationMessage(organisation: Kept<Organisation>): OrganisationMessage {
  return { ...withCorrectionMessages(organisation), division: divisionName(organisation.division) };
}

/** What a request says of an organisation. */
export function organisationFacts(organisation: OrganisationMessage, initialsOf: (title: string) => string): OrganisationFacts {
  return { ...organisation, initials: initialsOf(organisation.title), division: divisionCodeOf(organisation.division) };
}
