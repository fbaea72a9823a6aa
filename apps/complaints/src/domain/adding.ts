import type { WorkingCalendar } from '@heming/values';
import type { Case } from './case.js';
import { noted } from './progress.js';
import { afterCommand } from './transitions.js';
import { resumeCase } from './waiting.js';

/** The reporter adds something; a question that waits is answered by it. @throws CASE_STATE_WRONG */
export function addToCase(current: Case, text: string, photos: readonly string[], at: Date, calendar: WorkingCalendar): Case {
  afterCommand(current, 'add');
  const added = noted(current, { kind: 'ADDED', text, photos }, at);
  return added.state === 'WAITING_REPORTER' ? resumeCase(added, at, calendar) : added;
}
