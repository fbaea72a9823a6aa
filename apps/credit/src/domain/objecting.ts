import { refuse, type CreditObjectionOutcome } from '@heming/contracts/credit/v1';
import { calendarDateOf, type WorkingCalendar } from '@heming/values';
import { isBad, noted, type CreditRecord, type Objection } from './credit-record.js';
import { waking } from './dates.js';
import { dueAfter } from './days.js';
import { creditRulesOf } from './policy.js';
import { requireImpersonal } from './plain-text.js';
import { afterCommand, COMMANDS } from './transitions.js';

/**
 * The enterprise says that a bad record in effect is wrong; it counts on, and is marked.
 * @throws CREDIT_STATE_WRONG, NOT_A_BAD_RECORD, ALREADY_OBJECTED, OBJECTION_PERIOD_OVER, PERSONAL_DATA_IN_TEXT
 */
export function objectTo(current: CreditRecord, text: string, at: Date, calendar: WorkingCalendar): CreditRecord {
  const { number, objectionDueDate } = current;
  const state = afterCommand(current, 'object');
  if (!isBad(current)) throw refuse('NOT_A_BAD_RECORD', { record: number, command: COMMANDS.object });
  if (current.objection !== undefined) throw refuse('ALREADY_OBJECTED', { record: number });
  if (calendarDateOf(at) > objectionDueDate) throw refuse('OBJECTION_PERIOD_OVER', { due_date: objectionDueDate });
  requireImpersonal({ text }, calendarDateOf(at));
  const decisionDueDate = dueAfter(at, creditRulesOf(current.ruleSet).objectionDecisionWorkingDays, calendar);
  const objection: Objection = {
    ...{ text, objectTime: at, decisionDueDate, extended: false },
    ...{ outcome: 'OUTCOME_UNSPECIFIED', answer: '', decider: '' },
  };
  return noted(waking({ ...current, state, objection, decisionDueDate }), { kind: 'OBJECTED', text }, at);
}

/** Makes the period of the decision longer, once. @throws CREDIT_STATE_WRONG, ALREADY_EXTENDED */
export function extendObjection(current: CreditRecord, reason: string, officer: string, at: Date, calendar: WorkingCalendar): CreditRecord {
  const state = afterCommand(current, 'extendObjection');
  const objection = objectionOf(current);
  if (objection.extended) throw refuse('ALREADY_EXTENDED', { record: current.number });
  const { objectionDecisionWorkingDays: days, objectionExtensionWorkingDays: more } = creditRulesOf(current.ruleSet);
  const decisionDueDate = dueAfter(objection.objectTime, days + more, calendar);
  const extended = { ...current, state, decisionDueDate, objection: { ...objection, decisionDueDate, extended: true } };
  return noted(extended, { kind: 'EXTENDED', text: reason, actor: officer }, at);
}

/** What an office decides about an objection. */
export interface ObjectionDecision {
  readonly outcome: CreditObjectionOutcome;
  readonly answer: string;
  /** Tenths of a point; 0 unless the record is corrected. */
  readonly correctedPointsTenths: number;
}

/**
 * Decides an objection; whoever reported the record or verified it keeps out.
 * @throws CREDIT_STATE_WRONG, OWN_REPORT, OWN_VERIFICATION, CORRECTED_POINTS_WRONG, PERSONAL_DATA_IN_TEXT
 */
export function decideObjection(current: CreditRecord, decision: ObjectionDecision, officer: string, at: Date): CreditRecord {
  const { outcome, answer, correctedPointsTenths: corrected } = decision;
  const command = outcome === 'REVOKED' ? 'annul' : outcome === 'CORRECTED' ? 'correct' : 'keep';
  const state = afterCommand(current, command);
  const { number, reporter, verifier, pointsTenths } = current;
  if (reporter === officer) throw refuse('OWN_REPORT', { record: number });
  if (verifier === officer) throw refuse('OWN_VERIFICATION', { record: number });
  const right = outcome === 'CORRECTED' ? corrected > 0 && corrected < pointsTenths : corrected === 0;
  if (!right) throw refuse('CORRECTED_POINTS_WRONG', { points: String(pointsTenths) });
  requireImpersonal({ answer }, calendarDateOf(at));
  const decided: CreditRecord = {
    ...{ ...current, state, decisionDueDate: '' },
    pointsTenths: outcome === 'CORRECTED' ? corrected : pointsTenths,
    objection: { ...objectionOf(current), outcome, answer, decideTime: at, decider: officer },
    ...(outcome === 'REVOKED' && { revocation: { reason: answer, basis: '异议成立', revokeTime: at } }),
  };
  return noted(waking(decided), { kind: 'OBJECTION_DECIDED', text: answer, actor: officer }, at);
}

function objectionOf({ objection, number }: CreditRecord): Objection {
  if (objection === undefined) throw new RangeError(`nobody objected to ${number}`);
  return objection;
}
