import { refuse, type CreditRepairOutcome } from '@heming/contracts/credit/v1';
import { calendarDateOf, type WorkingCalendar } from '@heming/values';
import { isBad, noted, type CreditRecord, type Repair } from './credit-record.js';
import { waking } from './dates.js';
import { dueAfter } from './days.js';
import { creditRulesOf } from './policy.js';
import { requireImpersonal } from './plain-text.js';
import { afterCommand, COMMANDS } from './transitions.js';

/**
 * The enterprise asks for the end of publication of a bad record that has been public for long enough
 * (《失信行为纠正后的信用信息修复管理办法（试行）》).
 * @throws CREDIT_STATE_WRONG, NOT_A_BAD_RECORD, REPAIR_TOO_EARLY, PERSONAL_DATA_IN_TEXT
 */
export function applyForRepair(current: CreditRecord, text: string, at: Date, calendar: WorkingCalendar): CreditRecord {
  const { number, repairFromDate, publishedDate } = current;
  const state = afterCommand(current, 'applyForRepair');
  if (!isBad(current)) throw refuse('NOT_A_BAD_RECORD', { record: number, command: COMMANDS.applyForRepair });
  if (publishedDate === '' || calendarDateOf(at) < repairFromDate)
    throw refuse('REPAIR_TOO_EARLY', { record: number, from_date: repairFromDate });
  requireImpersonal({ text }, calendarDateOf(at));
  const decisionDueDate = dueAfter(at, creditRulesOf(current.ruleSet).repairDecisionWorkingDays, calendar);
  const repair: Repair = { text, applyTime: at, decisionDueDate, outcome: 'OUTCOME_UNSPECIFIED', answer: '', decider: '' };
  return noted(waking({ ...current, state, repair, decisionDueDate }), { kind: 'REPAIR_APPLIED', text }, at);
}

/** What an office decides about an application for repair. */
export interface RepairDecision {
  readonly outcome: CreditRepairOutcome;
  readonly answer: string;
}

/**
 * Decides an application for repair: granted, the record counts no more from today on, and its days before stay on file.
 * @throws CREDIT_STATE_WRONG, OWN_REPORT, PERSONAL_DATA_IN_TEXT
 */
export function decideRepair(current: CreditRecord, { outcome, answer }: RepairDecision, officer: string, at: Date): CreditRecord {
  const granted = outcome === 'GRANTED';
  const state = afterCommand(current, granted ? 'grantRepair' : 'refuseRepair');
  const { number, repair, reporter } = current;
  if (repair === undefined) throw new RangeError(`nobody applied for the repair of ${number}`);
  if (reporter === officer) throw refuse('OWN_REPORT', { record: number });
  requireImpersonal({ answer }, calendarDateOf(at));
  const decided: CreditRecord = {
    ...{ ...current, state, decisionDueDate: '' },
    repair: { ...repair, outcome, answer, decideTime: at, decider: officer },
    repairDate: granted ? calendarDateOf(at) : '',
  };
  return noted(waking(decided), { kind: 'REPAIR_DECIDED', text: answer, actor: officer }, at);
}
