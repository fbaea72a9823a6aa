import { ROLES } from '@heming/contracts';
import {
  allowing,
  createNumbered,
  partiesOf,
  type AuditTrail,
  type Call,
  type Grant,
  type Kept,
  type Opener,
  type Store,
} from '@heming/kit';
import { calendarDateOf, WorkingCalendar, workItemSeries } from '@heming/values';
import { registerOf, type Register } from './clients/registry.js';
import type { CaseClosing } from './domain/case-closing.js';
import type { CreditProfile } from './domain/credit-profile.js';
import type { CreditRecord } from './domain/credit-record.js';
import type { Officer } from './domain/verifying.js';
import { caseClosings } from './store/case-closings.js';
import { creditProfiles } from './store/credit-profiles.js';
import { creditRecords, recordsEverywhere } from './store/credit-records.js';

/** The working days that every deadline is counted by: built once, it remembers the years it has worked out. */
const CALENDAR = new WorkingCalendar();

/** What a use case of the credit service may use. */
export interface Deps {
  /** Within the caller's territory, or of his enterprise wherever they lie. */
  readonly records: Store<CreditRecord>;
  /** The same records whoever calls: scores are the city's. */
  readonly everywhere: Store<CreditRecord>;
  /** Creates a record with the next free number of the day. @throws CREDIT_RECORD_ALREADY_REPORTED, OUTSIDE_TERRITORY */
  readonly createNumbered: (build: (number: string) => CreditRecord) => Promise<Kept<CreditRecord>>;
  readonly profiles: Store<CreditProfile>;
  readonly closings: Store<CaseClosing>;
  readonly register: Register;
  readonly calendar: WorkingCalendar;
  /** Whether the caller may read a record whole. */
  readonly reads: (record: CreditRecord) => boolean;
  /** Whether the caller is an office of where a record lies: it is told who did what. */
  readonly officeOver: (record: CreditRecord) => boolean;
  /** The caller as an officer over where a record lies. */
  readonly officerAt: (record: CreditRecord) => Officer;
  /** Enterprises whose credit alone the caller sees; undefined when he sees that of all. */
  readonly sees: readonly string[] | undefined;
  readonly auditTrail: AuditTrail;
}

/** Opens the deps of one call. */
export function deps(open: Opener): Deps {
  const { call } = open;
  const records = open.storeForParties(creditRecords);
  const everywhere = open.store(recordsEverywhere);
  const series = workItemSeries('XY', calendarDateOf(call.now));
  const readers = allowing(call.principal.grants, 'credit.records.read', ROLES);
  return {
    records,
    everywhere,
    createNumbered: (build) => createNumbered({ own: records, everywhere }, series, (number) => ({ state: build(number), events: [] })),
    profiles: open.store(creditProfiles),
    closings: open.store(caseClosings),
    register: registerOf(open),
    calendar: CALENDAR,
    reads: (record) => isOffice(readers, record) || partiesOf(readers).some((party) => record.parties.includes(party)),
    officeOver: (record) => isOffice(readers, record),
    officerAt: (record) => officerAt(call, record),
    sees: seenBy(call),
    auditTrail: open.auditTrail(),
  };
}

/** Whether a grant that is limited to nobody holds where a record lies. */
function isOffice(grants: readonly Grant[], { division }: CreditRecord): boolean {
  return grants.some((grant) => grant.party === undefined && division.startsWith(grant.division));
}

function officerAt({ principal }: Call, { division }: CreditRecord): Officer {
  const ofCity = allowing(principal.grants, 'credit.records.verify', ROLES).some(
    (grant) => grant.role === 'CITY' && division.startsWith(grant.division),
  );
  return { subject: principal.subject, ofCity };
}

/** Enterprises that the caller's grants are limited to; undefined when one of them is limited to none. */
function seenBy({ scopes }: Call): readonly string[] | undefined {
  const parties = scopes.flatMap(({ party }) => (party === undefined ? [] : [party]));
  return parties.length === scopes.length && scopes.length > 0 ? parties : undefined;
}
