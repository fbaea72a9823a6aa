import type { AuditRecord, AuditTrail, Opener, Page, Store } from '@heming/kit';
import { countBindingOf } from './binding-counting.js';
import { pinyinInitials } from './clients/pinyin.js';
import { toWgs84 } from './clients/wgs84.js';
import type { Binding } from './domain/binding.js';
import type { Building } from './domain/building.js';
import type { DivisionMap, DivisionMapPiece } from './domain/division-map.js';
import type { Division } from './domain/division.js';
import type { Facility } from './domain/facility.js';
import type { Export } from './domain/export.js';
import type { FunctionalZone } from './domain/functional-zone.js';
import type { ImportContent, ImportRejection } from './domain/import-parts.js';
import type { Import } from './domain/import.js';
import type { Occupancy } from './domain/occupancy.js';
import type { Engagements, Organisation } from './domain/organisation.js';
import type { Person } from './domain/person.js';
import type { ProjectManager } from './domain/project-manager.js';
import type { Quarter } from './domain/quarter.js';
import type { TablePiece } from './domain/table-piece.js';
import type { Title } from './domain/title.js';
import type { Unit } from './domain/unit.js';
import type { Recusal } from './domain/recusal.js';
import { interestsOfOfficer, requireNoInterest } from './interests.js';
import { engagementsIn } from './engagements.js';
import { quarterSuccessions, type QuarterSuccessions } from './quarter-successions.js';
import { divisionWithin } from './division-within.js';
import { countRevealOf } from './reveal-counting.js';
import { bindingCounts } from './store/binding-counts.js';
import { bindings } from './store/bindings.js';
import { buildings, buildingsEverywhere } from './store/buildings.js';
import { divisionMapPieces } from './store/division-map-pieces.js';
import { divisionMaps } from './store/division-maps.js';
import { divisions } from './store/divisions.js';
import { facilities } from './store/facilities.js';
import { exportJobs } from './store/exports.js';
import { functionalZones } from './store/functional-zones.js';
import { importContent } from './store/import-content.js';
import { importRejections } from './store/import-rejections.js';
import { imports } from './store/imports.js';
import { occupancies } from './store/occupancies.js';
import { organisations } from './store/organisations.js';
import { persons } from './store/persons.js';
import { recusals } from './store/recusals.js';
import { projectManagers } from './store/project-managers.js';
import { quarters, quartersEverywhere } from './store/quarters.js';
import { revealCounts } from './store/reveal-counts.js';
import { tablePieces } from './store/table-pieces.js';
import { titles } from './store/titles.js';
import { units } from './store/units.js';

/** The methods that answer with full personal data. */
const REVEALS = ['RevealPerson', 'RevealPersonContact', 'RevealBinding'].map((method) => `/heming.registry.v1.RegistryService/${method}`);

/** What a use case of the registry may use. */
export interface Deps {
  readonly divisions: Store<Division>;
  readonly divisionMaps: Store<DivisionMap>;
  readonly divisionMapPieces: Store<DivisionMapPiece>;
  readonly functionalZones: Store<FunctionalZone>;
  readonly quarters: Store<Quarter>;
  /** The same whoever calls: to disclose from, and to nobody shown as they are. */
  readonly quartersOfAll: Store<Quarter>;
  readonly buildings: Store<Building>;
  readonly units: Store<Unit>;
  readonly organisations: Store<Organisation>;
  readonly persons: Store<Person>;
  readonly titles: Store<Title>;
  readonly occupancies: Store<Occupancy>;
  readonly recusals: Store<Recusal>;
  readonly bindings: Store<Binding>;
  /** Counts a request of the caller to be bound against his quota. @throws BINDING_QUOTA_EXCEEDED */
  readonly countBinding: () => Promise<void>;
  /** All that a quarter has which the caller was shown, whomever it concerns: to count from. */
  readonly parts: { readonly buildings: Store<Building>; readonly units: Store<Unit>; readonly titles: Store<Title> };
  /** The quarter that has a home at present, whatever the caller may know of it beside: whose title its owner is told. */
  readonly quarterOfHome: (unit: string) => Promise<Quarter>;
  /** Who is in charge of a quarter, whatever the caller may know of it beside: who its owners are told to turn to (《民法典》第九百四十三条). */
  readonly managerInCharge: (quarter: string) => Promise<ProjectManager | undefined>;
  readonly projectManagers: Store<ProjectManager>;
  readonly facilities: Store<Facility>;
  readonly imports: Store<Import>;
  readonly importContent: Store<ImportContent>;
  readonly importRejections: Store<ImportRejection>;
  /** Where an organisation is engaged, in all of the city; names only what the caller may see. */
  readonly engagementsOf: (organisation: string) => Promise<Engagements>;
  readonly tablePieces: Store<TablePiece>;
  readonly exports: Store<Export>;
  /** Who has which buildings, and had. */
  readonly successions: QuarterSuccessions;
  readonly auditTrail: AuditTrail;
  /** Whether the deployment is a demonstration. */
  readonly demonstration: boolean;
  /** Who asked for the full data of a person, or of a request to be bound, whatever became of it; latest first. */
  readonly lookupsOf: (resource: string, page: { readonly pageSize: number; readonly pageToken: string }) => Promise<Page<AuditRecord>>;
  /** Counts a look at full personal data against the caller's quota. @throws REVEAL_QUOTA_EXCEEDED */
  readonly countReveal: () => Promise<void>;
  /** Refuses the caller in a matter that concerns himself or somebody he keeps out for, given the names of whom it concerns. @throws OWN_INTEREST */
  readonly requireNoInterest: (parties: readonly string[]) => Promise<void>;
  /** Names of whom an officer keeps out for, by his subject: for what is done later on his word. */
  readonly interestsOfOfficer: (subject: string) => Promise<ReadonlySet<string>>;
  /** Divisions in which the caller holds another permission. */
  readonly permittedIn: (permission: string) => readonly string[];
  /** The same within some divisions alone: for what is done on behalf of somebody who may less. */
  readonly within: (divisions: readonly string[]) => Deps;
  /** The division of a code as it is on record, if it is. @throws OUTSIDE_TERRITORY when the caller could put nothing there */
  readonly divisionWanted: (code: string) => Promise<Division | undefined>;
  /** Pinyin initials of a title, lower case. */
  readonly initialsOf: (title: string) => string;
  /** A position in WGS-84. */
  readonly toWgs84: typeof toWgs84;
  /** Wakes a schedule ahead of its time, once the call has succeeded. */
  readonly wake: (schedule: string) => void;
}

/** Opens the deps of one call. */
export function deps(open: Opener): Deps {
  return {
    divisions: open.store(divisions),
    divisionMaps: open.store(divisionMaps),
    divisionMapPieces: open.store(divisionMapPieces),
    functionalZones: open.store(functionalZones),
    quarters: open.store(quarters),
    quartersOfAll: open.store(quartersEverywhere),
    buildings: open.store(buildings),
    units: open.store(units),
    organisations: open.store(organisations),
    persons: open.store(persons),
    titles: open.store(titles),
    occupancies: open.store(occupancies),
    recusals: open.store(recusals),
    bindings: open.store(bindings),
    countBinding: () => countBindingOf(open.call, open.store(bindingCounts)),
    parts: { buildings: open.storeForAll(buildings), units: open.storeForAll(units), titles: open.storeForAll(titles) },
    quarterOfHome: (unit) => successionsIn(open, open.storeForAll(quarters)).inChargeOf(unit),
    managerInCharge: async (quarter) =>
      (await open.storeForAll(projectManagers).list({ where: { inChargeOf: quarter }, pageSize: 1 })).items[0],
    projectManagers: open.store(projectManagers),
    facilities: open.store(facilities),
    imports: open.store(imports),
    importContent: open.store(importContent),
    importRejections: open.store(importRejections),
    engagementsOf: (organisation) => engagementsIn(open.store(quarters), open.store(quartersEverywhere), organisation),
    tablePieces: open.store(tablePieces),
    exports: open.store(exportJobs),
    successions: successionsIn(open, open.store(quarters)),
    auditTrail: open.auditTrail(),
    demonstration: open.demonstration,
    lookupsOf: (resource, { pageSize, pageToken }) => open.auditTrail().about(resource, { methods: REVEALS, pageSize, pageToken }),
    countReveal: () => countRevealOf(open.call, open.store(revealCounts)),
    requireNoInterest: (parties) => requireNoInterest(open, parties),
    interestsOfOfficer: (subject) => interestsOfOfficer(open, subject),
    permittedIn: (permission) => open.permittedIn(permission),
    within: (divisions) => deps(open.within(divisions)),
    divisionWanted: (code) => divisionWithin(open.call, open.store(divisions), code),
    initialsOf: pinyinInitials,
    toWgs84,
    wake: (schedule) => open.wake(schedule),
  };
}

/** Who has which buildings: quarters as the caller may see them, buildings whomever they concern. */
function successionsIn(open: Opener, seen: Store<Quarter>): QuarterSuccessions {
  return quarterSuccessions(
    { seen, everywhere: open.store(quartersEverywhere) },
    { seen: open.storeForAll(buildings), everywhere: open.store(buildingsEverywhere) },
  );
}
