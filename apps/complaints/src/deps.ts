import { ROLES } from '@heming/contracts';
import { allowing, type Grant, type Opener, type Store } from '@heming/kit';
import { WorkingCalendar } from '@heming/values';
import { quartersOfRegistry, type Quarters } from './clients/registry.js';
import type { Case } from './domain/case.js';
import type { Photo, PhotoHolder, PhotoPiece, PhotoUse } from './domain/photo.js';
import type { RepairOrder } from './domain/repair-order.js';
import { claimPhotosFor } from './photo-claims.js';
import { cases } from './store/cases.js';
import { photoPieces } from './store/photo-pieces.js';
import { photoUses } from './store/photo-uses.js';
import { photos } from './store/photos.js';
import { repairOrders, repairOrdersEverywhere } from './store/repair-orders.js';

/** The working days that every deadline is counted by: built once, it remembers the years it has worked out. */
const CALENDAR = new WorkingCalendar();

/** What a use case of the complaints service may use. */
export interface Deps {
  /** Within the caller's territory, or of his organisation. */
  readonly cases: Store<Case>;
  /** Within the caller's territory, or of his enterprise. */
  readonly repairs: Store<RepairOrder>;
  /** The same whoever calls: to number by, and to nobody shown. */
  readonly repairsOfAll: Store<RepairOrder>;
  /** Whoever calls: who may see a photo is decided by what it belongs to. */
  readonly photos: Store<Photo>;
  readonly photoPieces: Store<PhotoPiece>;
  readonly photoUses: Store<PhotoUse>;
  /**
   * Lets photos of the caller belong to a case or a repair order, for ever; it is called before that is written.
   * @throws PHOTO_NOT_FOUND for what he did not upload within the last day, PHOTO_IN_USE for what belongs to something else
   */
  readonly claimPhotos: (names: readonly string[], holder: PhotoHolder) => Promise<void>;
  /** The caller's grants that allow another permission than that of the call. */
  readonly grantsFor: (permission: string) => readonly Grant[];
  readonly quarters: Quarters;
  readonly calendar: WorkingCalendar;
  /** Wakes a schedule ahead of its time, once the call has succeeded. */
  readonly wake: (schedule: string) => void;
}

/** Opens the deps of one call. */
export function deps(open: Opener): Deps {
  const photoStores = { photos: open.store(photos), photoUses: open.store(photoUses) };
  return {
    cases: open.store(cases),
    repairs: open.store(repairOrders),
    repairsOfAll: open.store(repairOrdersEverywhere),
    ...photoStores,
    photoPieces: open.store(photoPieces),
    claimPhotos: (names, holder) => claimPhotosFor(open.call, names, holder, photoStores),
    grantsFor: (permission) => allowing(open.call.principal.grants, permission, ROLES),
    quarters: quartersOfRegistry(open),
    calendar: CALENDAR,
    wake: (schedule) => open.wake(schedule),
  };
}
