import type { HoldingBasis } from '@heming/contracts/registry/v1';
import type { Share } from '@heming/values';
import type { BuildingFacts } from './building.js';
import type { OrganisationFacts } from './organisation.js';
import type { PersonFacts } from './person.js';
import type { QuarterFacts } from './quarter.js';
import type { UnitFacts } from './unit.js';

/** What a row says of a quarter. */
export type QuarterRow = Omit<QuarterFacts, 'initials'>;

/** What a row says of a building. */
export interface BuildingRow extends BuildingFacts {
  /** Code of its quarter. */
  readonly quarter: string;
}

/** What a row says of a unit. */
export interface UnitRow extends UnitFacts {
  /** Code of its quarter. */
  readonly quarter: string;
  /** Number of its building, 3 digits. */
  readonly building: string;
}

/** What a row says of an organisation. */
export type OrganisationRow = Omit<OrganisationFacts, 'initials'>;

/** What a row says of a person. */
export type PersonRow = Omit<PersonFacts, 'deceased' | 'subject'>;

/** What a row says of the title to a unit. */
export interface TitleRow {
  /** Code of its quarter. */
  readonly quarter: string;
  /** Number of its building, 3 digits. */
  readonly building: string;
  /** Entrance of the unit, 2 digits. */
  readonly entrance: string;
  /** Room of the unit, 4 digits. */
  readonly room: string;
  /** Numbers of the owners: of a document for a person, the USCC for an organisation. */
  readonly owners: readonly string[];
  /** In the order of the owners; none for equal shares. */
  readonly shares: readonly Share[];
  /** Number of the one that acts for all; empty for a sole owner. */
  readonly representative: string;
  readonly fromDay: string;
  readonly basis: HoldingBasis;
  readonly certificateNo: string;
}

/** What a row says, by the kind of table. */
export interface Rows {
  readonly QUARTERS: QuarterRow;
  readonly BUILDINGS: BuildingRow;
  readonly UNITS: UnitRow;
  readonly ORGANISATIONS: OrganisationRow;
  readonly PERSONS: PersonRow;
  readonly TITLES: TitleRow;
}
