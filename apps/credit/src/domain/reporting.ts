import { refuse, type CreditReport } from '@heming/contracts/credit/v1';
import { calendarDateOf, isCalendarDate, type CalendarDate } from '@heming/values';
import { noted, SYSTEM, type CreditRecord } from './credit-record.js';
import { creditRulesOn, itemTypeOf } from './policy.js';
import { requireImpersonal } from './plain-text.js';

/** What the register says of the enterprise and of the place. */
export interface Register {
  /** Undefined when it has no such property-service enterprise. */
  readonly enterprise: { readonly title: string } | undefined;
  /** Undefined when none was named; `found` is undefined when there is none of the name. */
  readonly quarter: { readonly found: QuarterFacts | undefined } | undefined;
}

/** A quarter as far as it matters here. */
export interface QuarterFacts {
  readonly name: string;
  readonly title: string;
  /** Code of its community. */
  readonly division: string;
}

/** Under which name and number something is recorded. */
export interface Identity {
  readonly name: string;
  readonly number: string;
}

const FIELDS_OF_DATES = { occurDate: 'occur_date', decideDate: 'decide_date' } as const;

/**
 * Puts on record what an officer reports; nothing counts yet.
 * @throws NOT_AN_ENTERPRISE, ITEM_TYPE_UNKNOWN, DATE_INVALID, DATE_IN_FUTURE, DATES_REVERSED, EVIDENCE_NEEDED, QUARTER_NEEDED,
 *   QUARTER_NOT_KNOWN, DIVISION_NEEDED, PERSONAL_DATA_IN_TEXT
 */
export function reportRecord(report: CreditReport, register: Register, identity: Identity, officer: string, at: Date): CreditRecord {
  const today = calendarDateOf(at);
  const rules = creditRulesOn(today);
  const itemType = itemTypeOf(rules, report.itemType);
  requireDates(report, today);
  const { organisation, documentNumber, facts, evidence } = report;
  requireImpersonal({ facts, document_number: documentNumber, evidence }, today);
  if (itemType.requiredEvidence.length > 0 && evidence.length === 0)
    throw refuse('EVIDENCE_NEEDED', { item_type: itemType.code, evidence: itemType.requiredEvidence.join('、') });
  if (itemType.perQuarter && register.quarter === undefined) throw refuse('QUARTER_NEEDED', { item_type: itemType.code });
  const record = {
    ...newRecord(identity, rules.ruleSet, itemType, at),
    ...placeOf(report, register),
    ...{ organisation, organisationTitle: titleOf(organisation, register) },
    ...{ occurDate: report.occurDate, decideDate: report.decideDate, documentNumber, facts, evidence },
    ...{ source: 'OFFICER' as const, reporter: officer },
  };
  return noted(record, { kind: 'REPORTED', actor: officer }, at);
}

/** What a closed case says against an enterprise. */
export interface CaseFinding {
  /** `cases/…`. */
  readonly case: string;
  readonly organisation: string;
  /** Code of the community of the case. */
  readonly division: string;
  readonly quarter: string;
  readonly closeTime: Date;
  /** Whether it had to be handled anew. */
  readonly repeated: boolean;
}

/** Puts on record what follows from a case whose fault was verified. @throws NOT_AN_ENTERPRISE */
export function recordOfCase(finding: CaseFinding, register: Register, identity: Identity, at: Date): CreditRecord {
  const rules = creditRulesOn(calendarDateOf(at));
  const itemType = itemTypeOf(rules, finding.repeated ? rules.repeatedComplaintItemType : rules.lateComplaintItemType);
  const { organisation, division, closeTime } = finding;
  const record = {
    ...newRecord(identity, rules.ruleSet, itemType, at),
    ...{ division, quarter: finding.quarter, quarterTitle: register.quarter?.found?.title ?? '' },
    ...{ organisation, organisationTitle: titleOf(organisation, register) },
    occurDate: calendarDateOf(closeTime),
    facts: finding.repeated ? '投诉经核实属实，且经重办方办结。' : '投诉经核实属实，且未在规定期限内答复。',
    ...{ source: 'CASE' as const, case: finding.case, caseCloseTime: closeTime, reporter: SYSTEM },
  };
  return noted(record, { kind: 'REPORTED' }, at);
}

function newRecord({ name, number }: Identity, ruleSet: string, itemType: ReturnType<typeof itemTypeOf>, at: Date) {
  const { code, category, severity, pointsTenths } = itemType;
  return {
    ...{ name, number, division: '', parties: [], organisation: '', organisationTitle: '' },
    ...{ itemType: code, category, severity, pointsTenths, originalPointsTenths: pointsTenths, ruleSet },
    ...{ occurDate: '', decideDate: '', documentNumber: '', facts: '', evidence: [], quarter: '', quarterTitle: '' },
    ...{ source: 'OFFICER', case: '', state: 'REPORTED', reporter: '', verifier: '' },
    ...{ commentDueDate: '', comment: '', effectiveDate: '', expiryDate: '', publicDate: '', publishedDate: '' },
    ...{ objectionDueDate: '', repairFromDate: '', repairDate: '', decisionDueDate: '', dropReason: '' },
    ...{ entries: [], createTime: at, updateTime: at },
  } as const satisfies CreditRecord;
}

function titleOf(organisation: string, { enterprise }: Register): string {
  if (enterprise === undefined) throw refuse('NOT_AN_ENTERPRISE', { organisation });
  return enterprise.title;
}

function placeOf({ quarter, division }: CreditReport, register: Register): Pick<CreditRecord, 'division' | 'quarter' | 'quarterTitle'> {
  if (register.quarter === undefined) {
    if (division === '') throw refuse('DIVISION_NEEDED');
    return { division: division.slice('divisions/'.length), quarter: '', quarterTitle: '' };
  }
  const { found } = register.quarter;
  if (found === undefined) throw refuse('QUARTER_NOT_KNOWN', { quarter });
  return { division: found.division, quarter: found.name, quarterTitle: found.title };
}

function requireDates(report: CreditReport, today: CalendarDate): void {
  for (const [member, field] of Object.entries(FIELDS_OF_DATES)) {
    const value = report[member as keyof typeof FIELDS_OF_DATES];
    if (value === '') continue;
    if (!isCalendarDate(value)) throw refuse('DATE_INVALID', { field, value });
    if (value > today) throw refuse('DATE_IN_FUTURE', { field, value });
  }
  const { occurDate, decideDate } = report;
  if (decideDate !== '' && decideDate < occurDate) throw refuse('DATES_REVERSED', { occur_date: occurDate, decide_date: decideDate });
}
