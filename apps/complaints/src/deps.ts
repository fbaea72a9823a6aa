import type { Opener, Store } from '@heming/kit';
import { WorkingCalendar } from '@heming/values';
import { quartersOfRegistry, type Quarters } from './clients/registry.js';
import type { Case } from './domain/case.js';
import type { SupervisionOrder } from './domain/supervision-order.js';
import { ownHandlersOf, type OwnHandlers } from './own-handlers.js';
import { cases } from './store/cases.js';
import { ordersEverywhere, supervisionOrders } from './store/supervision-orders.js';

/** The working days that every deadline is counted by: built once, it remembers the years it has worked out. */
const CALENDAR = new WorkingCalendar();

/** What a use case of the complaints service may use. */
export interface Deps {
  /** Within the caller's territory, or of his organisation. */
  readonly cases: Store<Case>;
  /** The same for supervision orders. */
  readonly supervisionOrders: Store<SupervisionOrder>;
  /** The same whoever calls: to number the next one. */
  readonly ordersEverywhere: Store<SupervisionOrder>;
  /** Which handlers the caller stands for. */
  readonly ownHandlers: OwnHandlers;
  readonly quarters: Quarters;
  readonly calendar: WorkingCalendar;
  /** Divisions in which the caller dispatches cases. */
  readonly dispatchesIn: readonly string[];
  /** Wakes a schedule ahead of its time, once the call has succeeded. */
  readonly wake: (schedule: string) => void;
}

/** Opens the deps of one call. */
export function deps(open: Opener): Deps {
  return {
    cases: open.store(cases),
    supervisionOrders: open.store(supervisionOrders),
    ordersEverywhere: open.store(ordersEverywhere),
    ownHandlers: ownHandlersOf(open.call.principal),
    quarters: quartersOfRegistry(open),
    calendar: CALENDAR,
    dispatchesIn: open.permittedIn('complaints.cases.dispatch'),
    wake: (schedule) => open.wake(schedule),
  };
}
