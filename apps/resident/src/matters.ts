import type { Case, CaseDeadline, CaseState, RepairOrder, RepairOrderState } from '@heming/web-kit';

/** States before an answer is out. */
const UNANSWERED: readonly CaseState[] = ['SUBMITTED', 'ACCEPTED', 'DISPATCHED', 'RETURNED', 'PROCESSING', 'WAITING_REPORTER'];
/** States in which there is an answer to judge. */
const ANSWERED: readonly CaseState[] = ['REPLIED', 'REVISITED'];
/** States before somebody is on the spot. */
const AWAITED: readonly RepairOrderState[] = ['REPORTED', 'ASSIGNED'];

/** What the reader of a case can do with it. */
export type CaseAct = 'answer' | 'judge' | 'add' | 'urge' | 'withdraw';
/** What the reader of a repair order can do with it. */
export type RepairAct = 'confirm' | 'rate' | 'object' | 'cancel' | 'complain';

/** Whether the reader joined what somebody else reported. */
export function hasJoined({ reporters }: Pick<Case, 'reporters'>): boolean {
  return reporters.length > 0 && reporters.every(({ joined }) => joined);
}

/** What the reader can do with a case of his; the service decides. */
export function actsOn(current: Pick<Case, 'state' | 'reporters' | 'reporterCount'>): readonly CaseAct[] {
  const { state, reporterCount } = current;
  const [unanswered, reopened, own] = [UNANSWERED.includes(state), state === 'REOPENED', !hasJoined(current)];
  const acts: readonly (readonly [CaseAct, boolean])[] = [
    ['answer', state === 'WAITING_REPORTER'],
    ['judge', own && ANSWERED.includes(state)],
    ['add', state !== 'WAITING_REPORTER' && (unanswered || reopened || ANSWERED.includes(state))],
    ['urge', unanswered || reopened],
    ['withdraw', own && unanswered && reporterCount === 1],
  ];
  return acts.filter(([, possible]) => possible).map(([act]) => act);
}

/** What the reader can do with a repair order of his. One that was confirmed by the passing of time can still be rated. */
export function actsOnRepair(
  current: Pick<RepairOrder, 'state' | 'rating' | 'reopenCount' | 'arriveDueTime' | 'complaint'>,
  at: Date,
): readonly RepairAct[] {
  const { state, rating, complaint } = current;
  if (state === 'CONFIRMED') return rating === 0 ? ['rate'] : [];
  if (state === 'CANCELLED') return [];
  const acts: readonly RepairAct[] = state === 'DONE' ? ['confirm', 'object'] : AWAITED.includes(state) ? ['cancel'] : [];
  return complaint === '' && calledForInVain(current, at) ? [...acts, 'complain'] : acts;
}

/** Whether nobody came in time, or it was not done after two objections: then a repair can become a complaint. */
function calledForInVain(
  { state, reopenCount, arriveDueTime }: Pick<RepairOrder, 'state' | 'reopenCount' | 'arriveDueTime'>,
  at: Date,
): boolean {
  const late = AWAITED.includes(state) && arriveDueTime !== undefined && new Date(arriveDueTime) <= at;
  return late || reopenCount >= 2;
}

/** Whether a case waits for the reader: for his answer or for his verdict. */
export function waitsForReader(current: Pick<Case, 'state' | 'reporters' | 'reporterCount'>): boolean {
  return actsOn(current).some((act) => act === 'answer' || act === 'judge');
}

/** Whether a repair order does: for his word that it is done. */
export function repairWaitsForReader({ state }: Pick<RepairOrder, 'state'>): boolean {
  return state === 'DONE';
}

/** How a deadline is told: by working days left, for today, or by those that have passed. */
export interface DeadlineTold {
  readonly key: 'left' | 'today' | 'overdue';
  /** Working days. */
  readonly days: number;
  readonly colour: 'green' | 'amber' | 'red';
}

/** What a deadline says; undefined where there is none. */
export function deadlineTold(deadline: Pick<CaseDeadline, 'dueDate' | 'lamp' | 'workingDaysLeft'> | undefined): DeadlineTold | undefined {
  if (deadline === undefined || deadline.dueDate === '') return undefined;
  const { lamp, workingDaysLeft } = deadline;
  if (lamp === 'RED') return { key: 'overdue', days: Math.max(1, -workingDaysLeft), colour: 'red' };
  const colour = lamp === 'YELLOW' ? 'amber' : 'green';
  return workingDaysLeft <= 0 ? { key: 'today', days: 0, colour } : { key: 'left', days: workingDaysLeft, colour };
}

/** Path of the page of a case or a repair order. */
export function matterPath(name: string): string {
  return `/matters/${name}`;
}

/** Path of its receipt. */
export function receiptPath(name: string): string {
  return `/receipts/${name}`;
}
