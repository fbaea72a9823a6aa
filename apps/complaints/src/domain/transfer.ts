import { refuse } from '@heming/contracts/complaints/v1';
import type { WorkingCalendar } from '@heming/values';
import type { Case } from './case.js';
import { dueAfter } from './deadlines.js';
import { disputes } from './disputes.js';
import { rulesOf } from './ending.js';
import { noted, withStep } from './progress.js';
import type { Handler, QuarterFacts } from './routing.js';
import { afterCommand } from './transitions.js';

/**
 * Moves a case to the quarter it is really about: whoever is responsible there begins with it anew, and nobody is in charge. A home of the other
 * quarter is no home of this one.
 * @param division code of the community that it lies in from now on: of the quarter's, or as before until it is moved there
 * @throws CASE_STATE_WRONG, SAME_QUARTER
 */
export function transferCase(
  current: Case,
  { name: quarter, title: quarterTitle }: Pick<QuarterFacts, 'name' | 'title'>,
  division: string,
  reason: string,
  actor: Handler | undefined,
  at: Date,
  calendar: WorkingCalendar,
): Case {
  afterCommand(current, 'transfer');
  if (current.quarter === quarter) throw refuse('SAME_QUARTER', { case: current.number });
  const { acceptDays, dispatchDays } = rulesOf(current, at);
  const moved: Case = {
    ...current,
    division,
    quarter,
    quarterTitle,
    unit: '',
    disputesFees: false,
    disputing: current.disputing && disputes({ category: current.category, disputesFees: false }),
  };
  const stepped =
    current.state === 'SUBMITTED'
      ? withStep(moved, 'ACCEPT', dueAfter(at, acceptDays, calendar), at, calendar)
      : withStep(moved, 'DISPATCH', dueAfter(at, dispatchDays, calendar), at, calendar);
  return noted(stepped, { kind: 'TRANSFERRED', text: reason, ...(actor && { actor }) }, at);
}
