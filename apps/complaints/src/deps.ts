import { ROLES, type Announcement } from '@heming/contracts';
import type { DisclosedCaseFigures } from '@heming/contracts/complaints/v1';
import {
  allowing,
  createNumbered,
  scopesOf,
  type AuditRecord,
  type Kept,
  type Opener,
  type Page,
  type Scope,
  type Store,
  type TrailQuery,
} from '@heming/kit';
import { calendarDateOf, WorkingCalendar, workItemSeries } from '@heming/values';
import { casesTrail } from './case-audit.js';
import { quartersOfRegistry, titleOfHandler, type Quarters } from './clients/registry.js';
import { disclosedFiguresOf } from './disclosed-figures.js';
import type { Case } from './domain/case.js';
import type { Photo, PhotoHolder, PhotoPiece, PhotoUse } from './domain/photo.js';
import type { RepairOrder } from './domain/repair-order.js';
import type { Handler } from './domain/routing.js';
import type { Cause } from './domain/cause.js';
import { causeWindow } from './domain/same-cause.js';
import type { SupervisionOrder } from './domain/supervision-order.js';
import { ownHandlersOf, type OwnHandlers } from './own-handlers.js';
import { claimPhotosFor } from './photo-claims.js';
import { countReportOf } from './report-counting.js';
import { countRevealOf } from './reveal-counting.js';
import { cases, casesEverywhere } from './store/cases.js';
import { causes } from './store/causes.js';
import { photoPieces } from './store/photo-pieces.js';
import { photoUses } from './store/photo-uses.js';
import { photos } from './store/photos.js';
import { repairOrders, repairOrdersEverywhere } from './store/repair-orders.js';
import { reportCounts } from './store/report-counts.js';
import { revealCounts } from './store/reveal-counts.js';
import { ordersEverywhere, supervisionOrders } from './store/supervision-orders.js';

/** The working days that every deadline is counted by: built once, it remembers the years it has worked out. */
const CALENDAR = new WorkingCalendar();

/** What a use case of the complaints service may use. */
export interface Deps {
  /** Within the caller's territory, or of his organisation. */
  readonly cases: Store<Case>;
  /** Creates a case with the next free number of the day, which its state and events are built with. @throws CASE_ALREADY_REPORTED, OUTSIDE_TERRITORY */
  readonly createNumbered: (
    build: (number: string) => { readonly state: Case; readonly events: readonly Announcement[] },
  ) => Promise<Kept<Case>>;
  /** Causes that many reported: of each one document, in which a meeting is proposed. */
  readonly causes: Store<Cause>;
  /** The other cases of the cause of one, category and quarter, that changed within the days in which its reporters are counted. */
  readonly othersOfCause: (current: Case, at: Date) => Promise<readonly Case[]>;
  /** Supervision orders, within the same. */
  readonly supervisionOrders: Store<SupervisionOrder>;
  /** The same orders whoever calls: to number the next one, and to check one by its code. */
  readonly ordersEverywhere: Store<SupervisionOrder>;
  /** Where browsers reach the city; empty when nobody has said so. */
  readonly publicUrl: string;
  /** Which handlers the caller stands for. */
  readonly ownHandlers: OwnHandlers;
  /** Within the caller's territory, or of his enterprise. */
  readonly repairs: Store<RepairOrder>;
  /** Creates a repair order as `createNumbered` does a case. @throws REPAIR_ALREADY_REPORTED, OUTSIDE_TERRITORY, NOT_A_PARTY */
  readonly createNumberedRepair: (
    build: (number: string) => { readonly state: RepairOrder; readonly events: readonly Announcement[] },
  ) => Promise<Kept<RepairOrder>>;
  /** Whoever calls: who may see a photo is decided by what it belongs to. */
  readonly photos: Store<Photo>;
  readonly photoPieces: Store<PhotoPiece>;
  readonly photoUses: Store<PhotoUse>;
  /**
   * Lets photos of the caller belong to a case or a repair order, for ever; it is called before that is written.
   * @throws PHOTO_NOT_FOUND for what he did not upload within the last day, PHOTO_IN_USE for what belongs to something else
   */
  readonly claimPhotos: (names: readonly string[], holder: PhotoHolder) => Promise<void>;
  /** Where, and about whom, the caller may act with another permission than that of the call. */
  readonly scopesFor: (permission: string) => readonly Scope[];
  readonly quarters: Quarters;
  /** What the register calls a handler: his organisation, or the division of his office; empty when it knows none. */
  readonly titleOf: (handler: Handler) => Promise<string>;
  /** Counts a report or joining of the caller against what a day allows. @throws TOO_MANY_REPORTS */
  readonly countReport: () => Promise<void>;
  /** Counts a look at reporters in full against the caller's quota. @throws REVEAL_QUOTA_EXCEEDED */
  readonly countReveal: () => Promise<void>;
  readonly calendar: WorkingCalendar;
  /** What time it is: for streams, which outlive the moment of their call. */
  readonly now: () => Date;
  /** Figures of a division that everybody may know, at most a minute old. */
  readonly disclosedFigures: (code: string) => Promise<DisclosedCaseFigures>;
  /** Divisions in which the caller dispatches cases. */
  readonly dispatchesIn: readonly string[];
  /** What officers and organisations did, within the caller's scopes; latest first. */
  readonly auditRecords: (query: TrailQuery) => Promise<Page<AuditRecord>>;
  /** Who asked for the full data of the reporters of a case, whatever became of it; latest first. */
  readonly lookupsOf: (name: string, page: Pick<TrailQuery, 'pageSize' | 'pageToken'>) => Promise<Page<AuditRecord>>;
  /** Wakes a schedule ahead of its time, once the call has succeeded. */
  readonly wake: (schedule: string) => void;
}

/** Opens the deps of one call. */
export function deps(open: Opener): Deps {
  const own = open.store(cases);
  const repairs = open.store(repairOrders);
  const today = calendarDateOf(open.call.now);
  const photoStores = { photos: open.store(photos), photoUses: open.store(photoUses) };
  return {
    cases: own,
    createNumbered: (build) => createNumbered({ own, everywhere: open.store(casesEverywhere) }, workItemSeries('TS', today), build),
    causes: open.store(causes),
    othersOfCause: (current, at) => othersOfCause(own, current, at),
    repairs,
    createNumberedRepair: (build) =>
      createNumbered({ own: repairs, everywhere: open.store(repairOrdersEverywhere) }, workItemSeries('BX', today), build),
    ...photoStores,
    photoPieces: open.store(photoPieces),
    claimPhotos: (names, holder) => claimPhotosFor(open.call, names, holder, photoStores),
    scopesFor: (permission) => scopesOf(allowing(open.call.principal.grants, permission, ROLES)),
    supervisionOrders: open.store(supervisionOrders),
    ordersEverywhere: open.store(ordersEverywhere),
    publicUrl: open.publicUrl,
    ownHandlers: ownHandlersOf(open.call.principal),
    quarters: quartersOfRegistry(open),
    titleOf: titleOfHandler(open),
    countReport: () => countReportOf(open.call, open.store(reportCounts)),
    countReveal: () => countRevealOf(open.call, open.store(revealCounts)),
    calendar: CALENDAR,
    now: () => open.now(),
    disclosedFigures: (code) => disclosedFiguresOf(open.started, open.call, code, { cases: open.store(casesEverywhere) }),
    dispatchesIn: open.permittedIn('complaints.cases.dispatch'),
    ...casesTrail(open.auditTrail()),
    wake: (schedule) => open.wake(schedule),
  };
}

async function othersOfCause(cases: Store<Case>, current: Case, at: Date): Promise<readonly Case[]> {
  const { quarter, category, name } = current;
  const others: Case[] = [];
  for await (const one of cases.all({ where: { quarter, category, updateTime: { gt: causeWindow(current, at) } }, order: ['updateTime'] }))
    if (one.name !== name) others.push(one);
  return others;
}
