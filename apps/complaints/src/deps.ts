import type { AuditRecord, Opener, Page, Store, TrailQuery } from '@heming/kit';
import { WorkingCalendar } from '@heming/values';
import { casesTrail } from './case-audit.js';
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
  /** What officers and organisations did, within the caller's scopes; latest first. */
  readonly auditRecords: (query: TrailQuery) => Promise<Page<AuditRecord>>;
  /** Who asked for the full data of the reporters of a case, whatever became of it; latest first. */
  readonly lookupsOf: (name: string, page: Pick<TrailQuery, 'pageSize' | 'pageToken'>) => Promise<Page<AuditRecord>>;
  /** Wakes a schedule ahead of its time, once the call has succeeded. */
  readonly wake: (schedule: string) => void;
}

/** Opens the deps of one call. */
export function deps(open: Opener): Deps {
  return {
    cases: open.store(cases),
    quarters: quartersOfRegistry(open),
    calendar: CALENDAR,
    ...casesTrail(open.auditTrail()),
    wake: (schedule) => open.wake(schedule),
  };
}
