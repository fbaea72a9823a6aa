import type { Case, CaseState } from '@heming/web-kit';

/** The way of a case: accepted, dispatched, signed for, handled, answered, asked again, judged, closed (受理→派单→签收→办理→答复→回访→评价→办结). */
export const CASE_STEPS = ['accept', 'dispatch', 'sign', 'handle', 'reply', 'revisit', 'judge', 'close'] as const;
export type CaseStep = (typeof CASE_STEPS)[number];

/** Which step a state waits for. */
const WAITS_FOR: Partial<Readonly<Record<CaseState, CaseStep>>> = {
  SUBMITTED: 'accept',
  ACCEPTED: 'dispatch',
  RETURNED: 'dispatch',
  DISPATCHED: 'sign',
  REOPENED: 'sign',
  PROCESSING: 'handle',
  WAITING_REPORTER: 'handle',
  REPLIED: 'revisit',
};

/** How many steps are done; all when it is closed. Undefined for a case that ended another way: refused, taken back, merged. */
export function stepsDone({ state, verdict, outcome }: Pick<Case, 'state' | 'verdict' | 'outcome'>): number | undefined {
  if (state === 'CLOSED' || (state === 'ARCHIVED' && outcome !== 'OUTCOME_UNSPECIFIED')) return CASE_STEPS.length;
  if (state === 'REVISITED') return CASE_STEPS.indexOf(verdict === undefined ? 'judge' : 'close');
  const step = WAITS_FOR[state];
  return step === undefined ? undefined : CASE_STEPS.indexOf(step);
}
