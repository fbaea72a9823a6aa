import { refuse } from '@heming/contracts/credit/v1';
import type { WorkingCalendar } from '@heming/values';
import { noted, type CreditRecord } from './credit-record.js';
import { datesAfterNotice, waking } from './dates.js';
import { creditRulesOf, itemTypeOf } from './policy.js';
import { afterCommand } from './transitions.js';

/** An officer who acts on a record. */
export interface Officer {
  readonly subject: string;
  /** Whether he acts for the bureau of the city where the record lies. */
  readonly ofCity: boolean;
}

/**
 * Verifies a record and tells the enterprise: its time to comment begins, and nothing counts before that is over.
 * @throws CREDIT_STATE_WRONG, OWN_REPORT, HIGHER_AUTHORITY_NEEDED
 */
export function verifyRecord(current: CreditRecord, officer: Officer, at: Date, calendar: WorkingCalendar): CreditRecord {
  const state = afterCommand(current, 'verify');
  requireVerifier(current, officer);
  const told = { ...current, state, verifier: officer.subject, parties: [current.organisation], noticeTime: at };
  const dated = { ...told, ...datesAfterNotice(told, at, calendar) };
  return noted(waking(dated), { kind: 'NOTIFIED', text: dated.commentDueDate, actor: officer.subject }, at);
}

/** Does not verify a record. @throws CREDIT_STATE_WRONG, OWN_REPORT, HIGHER_AUTHORITY_NEEDED */
export function rejectRecord(current: CreditRecord, reason: string, officer: Officer, at: Date): CreditRecord {
  const state = afterCommand(current, 'reject');
  requireVerifier(current, officer);
  const { subject } = officer;
  return noted({ ...current, state, verifier: subject, dropReason: reason }, { kind: 'REJECTED', text: reason, actor: subject }, at);
}

/** Drops a record before it takes effect. @throws CREDIT_STATE_WRONG, HIGHER_AUTHORITY_NEEDED */
export function withdrawRecord(current: CreditRecord, reason: string, officer: Officer, at: Date): CreditRecord {
  const state = afterCommand(current, 'withdraw');
  requireAuthority(current, officer);
  return noted(waking({ ...current, state, dropReason: reason }), { kind: 'WITHDRAWN', text: reason, actor: officer.subject }, at);
}

function requireVerifier(current: CreditRecord, officer: Officer): void {
  requireAuthority(current, officer);
  if (current.reporter === officer.subject) throw refuse('OWN_REPORT', { record: current.number });
}

function requireAuthority({ ruleSet, itemType: code }: CreditRecord, { ofCity }: Officer): void {
  const { authority } = itemTypeOf(creditRulesOf(ruleSet), code);
  if (authority === 'CITY_BUREAU' && !ofCity) throw refuse('HIGHER_AUTHORITY_NEEDED', { item_type: code });
}
