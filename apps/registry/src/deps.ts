import type { AuditRecord, AuditTrail, Opener, Page, Store } from '@heming/kit';
import { pinyinInitials } from './clients/pinyin.js';
import type { Building } from './domain/building.js';
import type { Division } from './domain/division.js';
import type { FunctionalZone } from './domain/functional-zone.js';
import type { Import, ImportContent, ImportRejection } from './domain/import.js';
import type { Occupancy } from './domain/occupancy.js';
import type { Organisation } from './domain/organisation.js';
import type { Person } from './domain/person.js';
import type { Quarter } from './domain/quarter.js';
import type { Title } from './domain/title.js';
import type { Unit } from './domain/unit.js';
import { divisionWithin } from './division-within.js';
import { countRevealOf } from './reveal-counting.js';
import { buildings } from './store/buildings.js';
import { divisions } from './store/divisions.js';
import { functionalZones } from './store/functional-zones.js';
import { importContent } from './store/import-content.js';
import { importRejections } from './store/import-rejections.js';
import { imports } from './store/imports.js';
import { occupancies } from './store/occupancies.js';
import { organisations } from './store/organisations.js';
import { persons } from './store/persons.js';
import { quarters } from './store/quarters.js';
import { revealCounts } from './store/reveal-counts.js';
import { titles } from './store/titles.js';
import { units } from './store/units.js';

/** The method that answers with full personal data. */
const REVEAL = '/heming.registry.v1.RegistryService/RevealPerson';

/** What a use case of the registry may use. */
export interface Deps {
  readonly divisions: Store<Division>;
  readonly functionalZones: Store<FunctionalZone>;
  readonly quarters: Store<Quarter>;
  readonly buildings: Store<Building>;
  readonly units: Store<Unit>;
  readonly organisations: Store<Organisation>;
  readonly persons: Store<Person>;
  readonly titles: Store<Title>;
  readonly occupancies: Store<Occupancy>;
  readonly imports: Store<Import>;
  readonly importContent: Store<ImportContent>;
  readonly importRejections: Store<ImportRejection>;
  readonly auditTrail: AuditTrail;
  /** Who asked for the full data of a person, whatever became of it; latest first. */
  readonly lookupsOf: (person: string, page: { readonly pageSize: number; readonly pageToken: string }) => Promise<Page<AuditRecord>>;
  /** Counts a look at full personal data against the caller's quota. @throws REVEAL_QUOTA_EXCEEDED */
  readonly countReveal: () => Promise<void>;
  /** The division of a code as it is on record, if it is. @throws OUTSIDE_TERRITORY when the caller could put nothing there */
  readonly divisionWanted: (code: string) => Promise<Division | undefined>;
  /** Pinyin initials of a title, lower case. */
  readonly initialsOf: (title: string) => string;
  /** Wakes a schedule ahead of its time, once the call has succeeded. */
  readonly wake: (schedule: string) => void;
}

/** Opens the deps of one call. */
export function deps(open: Opener): Deps {
  return {
    divisions: open.store(divisions),
    functionalZones: open.store(functionalZones),
    quarters: open.store(quarters),
    buildings: open.store(buildings),
    units: open.store(units),
    organisations: open.store(organisations),
    persons: open.store(persons),
    titles: open.store(titles),
    occupancies: open.store(occupancies),
    imports: open.store(imports),
    importContent: open.store(importContent),
    importRejections: open.store(importRejections),
    auditTrail: open.auditTrail(),
    lookupsOf: (person, { pageSize, pageToken }) => open.auditTrail().about(person, { method: REVEAL, pageSize, pageToken }),
    countReveal: () => countRevealOf(open.call, open.store(revealCounts)),
    divisionWanted: (code) => divisionWithin(open.call, open.store(divisions), code),
    initialsOf: pinyinInitials,
    wake: (schedule) => open.wake(schedule),
  };
}
