import type {
  CreditAuditRecord,
  CreditDeadline,
  CreditRecord as CreditRecordMessage,
  CreditRules as CreditRulesMessage,
} from '@heming/contracts/credit/v1';
import type { AuditRecord, Kept } from '@heming/kit';
import { calendarDateOf, type CalendarDate, type WorkingCalendar } from '@heming/values';
import type { CreditRecord } from './domain/credit-record.js';
import { lampOn } from './domain/days.js';
import { creditRulesOf, itemTypeOf, type CreditRules } from './domain/policy.js';
import { STATES_OF_EFFECT } from './domain/transitions.js';

/** To whom a record is told. */
export interface Audience {
  /** Whether an office: it is told who did what. */
  readonly office: boolean;
}

/** A record in the contract's words. @param withEntries whether what happened to it is told, too */
export function recordMessage(
  record: Kept<CreditRecord>,
  { office }: Audience,
  now: Date,
  calendar: WorkingCalendar,
  { withEntries }: { readonly withEntries: boolean } = { withEntries: true },
): CreditRecordMessage {
  const { parties: _parties, caseCloseTime: _closed, publishedDate: _since, repairDate: _put, wakeTime: _wake, ...told } = record;
  const { decisionDueDate: _due, objection, repair, ...plain } = told;
  const { title, titleEn, legalBasis } = itemTypeOf(creditRulesOf(record.ruleSet), record.itemType);
  const known = (subject: string): string => (office ? subject : '');
  const deadline = deadlineOf(record, calendarDateOf(now), calendar);
  return {
    ...plain,
    division: `divisions/${record.division}`,
    ...{ itemTitle: title, itemTitleEn: titleEn, legalBasis, published: isPublished(record) },
    ...{ reporter: known(record.reporter), verifier: known(record.verifier) },
    ...(objection && { objection: { ...objection, decider: known(objection.decider) } }),
    ...(repair && { repair: { ...repair, decider: known(repair.decider) } }),
    ...(deadline && { deadline }),
    entries: withEntries ? record.entries.map((entry) => ({ ...entry, actor: known(entry.actor) })) : [],
  };
}

/** Whether the public sees a record now. */
export function isPublished({ state, publishedDate }: CreditRecord): boolean {
  return publishedDate !== '' && (STATES_OF_EFFECT as readonly string[]).includes(state);
}

/** By when the enterprise comments, or the office decides; nothing else waits for anybody. */
function deadlineOf(
  { state, commentDueDate, decisionDueDate }: CreditRecord,
  today: CalendarDate,
  calendar: WorkingCalendar,
): CreditDeadline | undefined {
  const dueDate = state === 'NOTIFIED' ? commentDueDate : decisionDueDate;
  if (dueDate === '') return undefined;
  return { dueDate, lamp: lampOn(today, dueDate, calendar), workingDaysLeft: calendar.workingDaysBetween(today, dueDate) };
}

/** Rules in the contract's words. */
export function rulesMessage(rules: CreditRules): CreditRulesMessage {
  return {
    ...rules,
    grades: rules.grades.map((grade) => ({ ...grade })),
    itemTypes: rules.itemTypes.map((itemType) => ({ ...itemType, requiredEvidence: [...itemType.requiredEvidence] })),
  };
}

/** An audit record in the contract's words. */
export function auditRecordMessage({ etag: _etag, ...record }: Kept<AuditRecord>): CreditAuditRecord {
  return record;
}

/** A member of a request that validation asked for. @throws TypeError when it is absent: the request was not validated */
export function required<T>(member: T | undefined): T {
  if (member === undefined) throw new TypeError('a required member is absent: the request was not validated');
  return member;
}
