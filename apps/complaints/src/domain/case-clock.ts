import type { CaseEscalation, CaseStep } from '@heming/contracts/complaints/v1';
import { calendarDateOf, type WorkingCalendar } from '@heming/values';
import type { Case } from './case.js';
import { endOf, lampOn } from './deadlines.js';
import { ended, rulesOf } from './ending.js';
import { inState, nextTurn, noted, withoutStep } from './progress.js';
import { afterCommand, allows } from './transitions.js';
import { resumeCase } from './waiting.js';

/** What the passing of time did to a case. */
export type Turn =
  | { readonly kind: 'OVERDUE'; readonly step: CaseStep; readonly dueDate: string }
  | { readonly kind: 'ESCALATED'; readonly to: 'COUNTY' | 'CITY' }
  | { readonly kind: 'RESUMED' | 'CLOSED' | 'ARCHIVED' };

/** A case as the clock leaves it, and what it did. */
export interface Turned {
  readonly next: Case;
  readonly turns: readonly Turn[];
}

/** Steps that somebody has to take; the other two are the reporter's own time. */
const OWED = ['ACCEPT', 'DISPATCH', 'SIGN', 'REPLY', 'REVISIT'] as const satisfies readonly CaseStep[];
/** Steps whose delay is told to whoever is above. */
const SUPERVISED: readonly Case['step'][] = ['ACCEPT', 'DISPATCH', 'SIGN', 'REPLY'];
/** Who is told, in this order, and in what words. */
const LEVELS: readonly CaseEscalation[] = ['ESCALATION_UNSPECIFIED', 'COUNTY', 'CITY', 'ORDER'];
const LEVEL_WORDS = { COUNTY: '已报县区督办。', CITY: '已报市级督办。' } as const;

/**
 * What the passing of time does to a case; decided from its state alone, so that a repetition does nothing. Lamps turn; a delay is announced once,
 * and whoever is above is told of it in turn; the reporter's time to answer or to judge ends; what has ended long enough is archived.
 */
export function turnClock(current: Case, at: Date, calendar: WorkingCalendar): Turned {
  if (current.wakeTime === undefined || at < current.wakeTime) return { next: current, turns: [] };
  if (allows(current.state, 'archive')) return archived(current, at);
  const { step, stepDueDate } = current;
  if (step === '') return { next: withoutStep(current), turns: [] };
  const over = at >= endOf(stepDueDate);
  if (over && step === 'WAIT') return { next: resumeCase(current, at, calendar), turns: [{ kind: 'RESUMED' }] };
  if (over && step === 'VERDICT') return closedUnheard(current, at);
  const { next, turns } = over ? overdue(current, at, calendar) : { next: current, turns: [] };
  const lamp = lampOn(calendarDateOf(at), stepDueDate, calendar);
  // Until the order is out the case stays due, so that a crash in between delays nothing.
  const wakeTime = isOrderDue(next, at, calendar) ? current.wakeTime : nextTurn(stepDueDate, at, calendar);
  return { next: { ...next, lamp, wakeTime }, turns };
}

/** Whether the delay has come so far that a supervision order is issued, and there is somebody to be ordered. */
export function isOrderDue(current: Case, at: Date, calendar: WorkingCalendar): boolean {
  const { step, stepDueDate, escalation, lead, state } = current;
  if (!SUPERVISED.includes(step) || escalation === 'ORDER' || lead === undefined || !allows(state, 'order')) return false;
  return calendar.workingDaysBetween(stepDueDate, calendarDateOf(at)) >= rulesOf(current, at).orderDays;
}

/** A lamp is red once the delay was announced. */
function overdue(current: Case, at: Date, calendar: WorkingCalendar): Turned {
  const step = OWED.find((owed) => owed === current.step);
  if (step === undefined) return { next: current, turns: [] };
  const told = current.lamp === 'RED';
  const noticed = told ? current : noted(current, { kind: 'OVERDUE' }, at);
  const turns: readonly Turn[] = told ? [] : [{ kind: 'OVERDUE', step, dueDate: current.stepDueDate }];
  if (!SUPERVISED.includes(step)) return { next: noticed, turns };
  const levels = levelsReached(current, at, calendar);
  const escalated = (before: Case, to: 'COUNTY' | 'CITY'): Case =>
    noted({ ...before, escalation: to }, { kind: 'ESCALATED', text: LEVEL_WORDS[to] }, at);
  return { next: levels.reduce(escalated, noticed), turns: [...turns, ...levels.map((to) => ({ kind: 'ESCALATED', to }) as const)] };
}

/** Who is to be told now that was not told before: the county at once, the city some days later. */
function levelsReached(current: Case, at: Date, calendar: WorkingCalendar): readonly ('COUNTY' | 'CITY')[] {
  const late = calendar.workingDaysBetween(current.stepDueDate, calendarDateOf(at));
  const told = LEVELS.indexOf(current.escalation);
  const reached = late >= rulesOf(current, at).cityEscalationDays ? (['COUNTY', 'CITY'] as const) : (['COUNTY'] as const);
  return reached.filter((level) => LEVELS.indexOf(level) > told);
}

/** The reporter has said nothing in his time, or an officer wrote down that it is solved and nobody closed it. */
function closedUnheard(current: Case, at: Date): Turned {
  const closed = ended(current, afterCommand(current, 'close'), at);
  const next = noted({ ...closed, outcome: current.verdict?.solved === true ? 'SOLVED' : 'UNJUDGED' }, { kind: 'CLOSED' }, at);
  return { next, turns: [{ kind: 'CLOSED' }] };
}

function archived(current: Case, at: Date): Turned {
  const next = noted(withoutStep(inState(current, afterCommand(current, 'archive'))), { kind: 'ARCHIVED' }, at);
  return { next, turns: [{ kind: 'ARCHIVED' }] };
}
