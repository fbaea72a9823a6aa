import type { Opener, Store } from '@heming/kit';
import { WorkingCalendar } from '@heming/values';
import { quartersOfRegistry, type Quarters } from './clients/registry.js';
import type { Case } from './domain/case.js';
import { cases } from './store/cases.js';

/** The working days that every deadline is counted by: built once, it remembers the years it has worked out. */
const CALENDAR = new WorkingCalendar();

/** What a use case of the complaints service may use. */
export interface Deps {
  /** Within the caller's territory, or of his organisation. */
  readonly cases: Store<Case>;
  readonly quarters: Quarters;
  readonly calendar: WorkingCalendar;
  /** Wakes a schedule ahead of its time, once the call has succeeded. */
  readonly wake: (schedule: string) => void;
}

/** Opens the deps of one call. */
export function deps(open: Opener): Deps {
  return {
    cases: open.store(cases),
    quarters: quartersOfRegistry(open),
    calendar: CALENDAR,
    wake: (schedule) => open.wake(schedule),
  };
}
