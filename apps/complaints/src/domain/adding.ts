import type { WorkingCalendar } from '@heming/values';
import type { Case } from './case.js';
import { noted } from './progress.js';
import type { Handler } from './routing.js';
import { afterCommand } from './transitions.js';
import { resumeCase } from './waiting.js';

/**
 * The reporter adds something; a question that waits is answered by it.
 * @param desk office that he told, or wrote; undefined when he added it himself
 * @throws CASE_STATE_WRONG
 */
export function addToCase(
  current: Case,
  { text, photos, desk }: { readonly text: string; readonly photos: readonly string[]; readonly desk?: Handler | undefined },
  at: Date,
  calendar: WorkingCalendar,
): Case {
  afterCommand(current, 'add');
  const added = noted(current, { kind: 'ADDED', text, photos, ...(desk && { actor: desk }) }, at);
  return added.state === 'WAITING_REPORTER' ? resumeCase(added, at, calendar) : added;
}
