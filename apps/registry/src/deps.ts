import type { Opener, Store } from '@heming/kit';
import { pinyinInitials } from './clients/pinyin.js';
import type { Building } from './domain/building.js';
import type { Division } from './domain/division.js';
import type { FunctionalZone } from './domain/functional-zone.js';
import type { Import, ImportContent, ImportRejection } from './domain/import.js';
import type { Organisation } from './domain/organisation.js';
import type { Quarter } from './domain/quarter.js';
import type { Unit } from './domain/unit.js';
import { buildings } from './store/buildings.js';
import { divisions } from './store/divisions.js';
import { functionalZones } from './store/functional-zones.js';
import { importContent } from './store/import-content.js';
import { importRejections } from './store/import-rejections.js';
import { imports } from './store/imports.js';
import { organisations } from './store/organisations.js';
import { quarters } from './store/quarters.js';
import { units } from './store/units.js';

/** What a use case of the registry may use. */
export interface Deps {
  readonly divisions: Store<Division>;
  readonly functionalZones: Store<FunctionalZone>;
  readonly quarters: Store<Quarter>;
  readonly buildings: Store<Building>;
  readonly units: Store<Unit>;
  readonly organisations: Store<Organisation>;
  readonly imports: Store<Import>;
  readonly importContent: Store<ImportContent>;
  readonly importRejections: Store<ImportRejection>;
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
    imports: open.store(imports),
    importContent: open.store(importContent),
    importRejections: open.store(importRejections),
    initialsOf: pinyinInitials,
    wake: (schedule) => open.wake(schedule),
  };
}
