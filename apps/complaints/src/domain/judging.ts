import { refuse } from '@heming/contracts/complaints/v1';
import type { WorkingCalendar } from '@heming/values';
import { reportersOf, type Case } from './case.js';
import { ended } from './ending.js';
import { noted } from './progress.js';
import { reopenCase } from './reopening.js';
import { afterCommand } from './transitions.js';

/** What the reporter says of an answer. */
export interface Judgement {
  readonly solved: boolean;
  /** 1 poor to 5 excellent. */
  readonly attitude: number;
  readonly comment: string;
}

/**
 * The reporter says whether it is solved: then the case is closed, otherwise it is reopened, always. Whoever joined has no say: else anybody,
 * also whom the case is about, could close it.
 * @throws CASE_STATE_WRONG, NOT_THE_REPORTER, COMMENT_NEEDED
 */
export function judgeCase(current: Case, judgement: Judgement, subject: string, at: Date, calendar: WorkingCalendar): Case {
  const { solved, attitude, comment } = judgement;
  const state = afterCommand(current, solved ? 'judgeSolved' : 'judgeUnsolved');
  if (!reportersOf(current).some((reporter) => reporter.subject === subject && !reporter.joined))
    throw refuse('NOT_THE_REPORTER', { case: current.number });
  if (!solved && comment === '') throw refuse('COMMENT_NEEDED');
  const verdict = { solved, attitude, byRevisit: false, judgeTime: at };
  const judged = noted({ ...current, verdict, verdictComment: comment }, { kind: 'JUDGED', text: comment }, at);
  if (!solved) return reopenCase(judged, 'judgeUnsolved', '', at, calendar);
  return noted({ ...ended(judged, state, at), outcome: 'SOLVED' }, { kind: 'CLOSED' }, at);
}
