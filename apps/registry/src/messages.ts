import type {
  Building as BuildingMessage,
  Division as DivisionMessage,
  FunctionalZone as FunctionalZoneMessage,
  Organisation as OrganisationMessage,
  Quarter as QuarterMessage,
  Unit as UnitMessage,
} from '@heming/contracts/registry/v1';
import type { Call, Kept } from '@heming/kit';
import type { Building, BuildingFacts } from './domain/building.js';
import type { CorrectionGrounds } from './domain/correction.js';
import { OPEN_END, type Division } from './domain/division.js';
import type { FunctionalZone, FunctionalZoneFacts } from './domain/functional-zone.js';
import { divisionCodeOf, divisionName } from './domain/names.js';
import type { Organisation, OrganisationFacts } from './domain/organisation.js';
import type { Quarter, QuarterFacts } from './domain/quarter.js';
import type { Unit, UnitFacts } from './domain/unit.js';

/** A member that the contract requires: there, once the request is validated. @throws TypeError otherwise, a fault of the pipeline */
export function required<M>(member: M | undefined): M {
  if (member === undefined) throw new TypeError('a required member is absent: the request was not validated');
  return member;
}

/** What a correction rests on, from its request. */
export function groundsOf({ reason, basis }: { reason: string; basis: string }, call: Call): CorrectionGrounds {
  return { reason, basis, correctedBy: call.principal.subject };
}

/** A division in the contract's words. */
export function divisionMessage({ division: _division, ...division }: Kept<Division>): DivisionMessage {
  return { ...division, validTo: division.validTo === OPEN_END ? '' : division.validTo };
}

/** A functional zone in the contract's words. */
export function functionalZoneMessage({ division: _city, ...zone }: Kept<FunctionalZone>): FunctionalZoneMessage {
  return zone;
}

/** What a request says of a functional zone. */
export function functionalZoneFacts({ code, title, actsAsCounty, divisions }: FunctionalZoneMessage): FunctionalZoneFacts {
  return { code, title, actsAsCounty, divisions };
}

/** A quarter in the contract's words. */
export function quarterMessage({ stateReason: _stateReason, ...quarter }: Kept<Quarter>): QuarterMessage {
  return { ...quarter, division: divisionName(quarter.division) };
}

/** What a request says of a quarter. */
export function quarterFacts(quarter: QuarterMessage, initialsOf: (title: string) => string): QuarterFacts {
  const { code, title, division, address, coverage, buildingAreaCenti, householdCount, builtFromYear, builtToYear } = quarter;
  const { hasElevator, oldQuarter, developer, parkingPlannedCount, parkingBuiltCount } = quarter;
  return {
    code,
    title,
    initials: initialsOf(title),
    division: divisionCodeOf(division),
    address,
    coverage,
    buildingAreaCenti,
    householdCount,
    builtFromYear,
    builtToYear,
    hasElevator,
    oldQuarter,
    developer,
    parkingPlannedCount,
    parkingBuiltCount,
  };
}

/** A building in the contract's words. */
export function buildingMessage(building: Kept<Building>): BuildingMessage {
  return { ...building, division: divisionName(building.division) };
}

/** What a request says of a building. */
export function buildingFacts(building: BuildingMessage): BuildingFacts {
  const { number, title, use, floorsAboveCount, floorsBelowCount, entranceCount, elevatorCount, exclusiveAreaCenti, completedOn } = building;
  return { number, title, use, floorsAboveCount, floorsBelowCount, entranceCount, elevatorCount, exclusiveAreaCenti, completedOn };
}

/** A unit in the contract's words. */
export function unitMessage(unit: Kept<Unit>): UnitMessage {
  return { ...unit, realEstateUnitCode: unit.realEstateUnitCode ?? '', division: divisionName(unit.division) };
}

/** What a request says of a unit. */
export function unitFacts(unit: UnitMessage): UnitFacts {
  const { entrance, room, floor, use, registeredAreaCenti, surveyedAreaCenti, contractAreaCenti, saleState, deliveredOn } = unit;
  const { realEstateUnitCode } = unit;
  return {
    entrance,
    room,
    floor,
    use,
    registeredAreaCenti,
    surveyedAreaCenti,
    contractAreaCenti,
    saleState,
    deliveredOn,
    realEstateUnitCode,
  };
}

/** An organisation in the contract's words. */
export function organisationMessage({ stateReason: _stateReason, ...organisation }: Kept<Organisation>): OrganisationMessage {
  return { ...organisation, division: divisionName(organisation.division) };
}

/** What a request says of an organisation. */
export function organisationFacts(organisation: OrganisationMessage, initialsOf: (title: string) => string): OrganisationFacts {
  const { uscc, title, kind, division, address } = organisation;
  return { uscc, title, initials: initialsOf(title), kind, division: divisionCodeOf(division), address };
}
