import { refuse } from '@heming/contracts/complaints/v1';
import { calendarDateOf, type WorkingCalendar } from '@heming/values';
import type { Case } from './case.js';
import { dueAfter } from './deadlines.js';
import { rulesOf } from './ending.js';
import { withoutPendingExtension } from './extensions.js';
import { inState, noted, withStep } from './progress.js';
import { ROUTES, type Handler } from './routing.js';
import { afterCommand } from './transitions.js';

/**
 * Answers a case. Whether that is in time is fixed with the first answer. What the reporter said of an earlier one is no verdict on this.
 * @throws CASE_STATE_WRONG, EVIDENCE_NEEDED
 */
export function replyToCase(
  current: Case,
  { text, photos }: { readonly text: string; readonly photos: readonly string[] },
  actor: Handler,
  at: Date,
  calendar: WorkingCalendar,
): Case {
  const state = afterCommand(current, 'reply');
  if (ROUTES[current.category].evidenceRequired && photos.length === 0) throw refuse('EVIDENCE_NEEDED');
  const { verdict: _verdict, ...rest } = withoutPendingExtension(inState(current, state), at);
  const replied: Case = {
    ...rest,
    verdictComment: '',
    reply: text,
    replyPhotos: photos,
    replyTime: at,
    replyCount: current.replyCount + 1,
    onTime: current.onTime ?? calendarDateOf(at) <= current.replyDueDate,
  };
  const due = dueAfter(at, rulesOf(current, at).revisitDays, calendar);
  return noted(withStep(replied, 'REVISIT', due, at, calendar), { kind: 'REPLIED', text, photos, actor }, at);
}
