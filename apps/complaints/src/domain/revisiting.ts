import { refuse } from '@heming/contracts/complaints/v1';
import type { WorkingCalendar } from '@heming/values';
import type { Case, Verdict } from './case.js';
import { dueAfter } from './deadlines.js';
import { rulesOf } from './ending.js';
import { inState, noted, withStep } from './progress.js';
import { reopenCase } from './reopening.js';
import type { Handler } from './routing.js';
import { afterCommand } from './transitions.js';

/** What an officer heard when he asked the reporter. */
export interface Revisit {
  readonly reached: boolean;
  readonly solved: boolean;
  /** 1 to 5; 0 when he was not reached, or did not say. */
  readonly attitude: number;
  readonly comment: string;
}

/**
 * Records that the reporter was asked whether it is solved. What he says is his verdict; not solved reopens the case. Whoever was not reached
 * still has time to say it himself.
 * @throws CASE_STATE_WRONG, COMMENT_NEEDED
 */
export function revisitCase(current: Case, revisit: Revisit, actor: Handler | undefined, at: Date, calendar: WorkingCalendar): Case {
  const state = afterCommand(current, 'revisit');
  const { reached, solved, comment } = revisit;
  if (reached && !solved && comment === '') throw refuse('COMMENT_NEEDED');
  const judged = reached ? withVerdict(current, revisit, at) : current;
  const asked = noted(inState(judged, state), { kind: 'REVISITED', text: comment, ...(actor && { actor }) }, at);
  if (reached && !solved) return reopenCase(asked, 'judgeUnsolved', '', at, calendar, actor);
  return withStep(asked, 'VERDICT', dueAfter(at, rulesOf(current, at).verdictDays, calendar), at, calendar);
}

function withVerdict(current: Case, { solved, attitude, comment }: Revisit, at: Date): Case {
  const verdict: Verdict = { solved, attitude, byRevisit: true, judgeTime: at };
  return { ...current, verdict, verdictComment: comment };
}
