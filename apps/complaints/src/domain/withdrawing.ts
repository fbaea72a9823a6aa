import { refuse } from '@heming/contracts/complaints/v1';
import type { Case } from './case.js';
import { ended } from './ending.js';
import { noted } from './progress.js';
import { afterCommand } from './transitions.js';

/** The reporter takes a case back that nobody joined and that is not answered. @throws CASE_STATE_WRONG, JOINED_BY_OTHERS */
export function withdrawCase(current: Case, reason: string, at: Date): Case {
  const state = afterCommand(current, 'withdraw');
  if (current.reporterCount > 1) throw refuse('JOINED_BY_OTHERS', { case: current.number });
  return noted({ ...ended(current, state, at), closeReason: reason }, { kind: 'WITHDRAWN', text: reason }, at);
}
