import { refuse } from '@heming/contracts/complaints/v1';
import { calendarDateOf } from '@heming/values';
import type { Case } from './case.js';
import { noted } from './progress.js';
import { afterCommand } from './transitions.js';

/** A reporter urges, once on a day of China. @throws CASE_STATE_WRONG, URGED_TODAY */
export function urgeCase(current: Case, at: Date): Case {
  afterCommand(current, 'urge');
  const today = calendarDateOf(at);
  if (current.urgedOn === today) throw refuse('URGED_TODAY', { case: current.number });
  return noted({ ...current, urgeCount: current.urgeCount + 1, urgedOn: today }, { kind: 'URGED' }, at);
}
