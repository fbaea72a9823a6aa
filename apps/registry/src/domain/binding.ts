import { refuse, type BindingRejection, type BindingState, type PersonIdType, type PersonStanding } from '@heming/contracts/registry/v1';
import { calendarDateOf, WorkingCalendar, type CalendarDate } from '@heming/values';
import { identified, nameOf } from './person.js';
import { bindingRulesOn } from './policy.js';

/** What somebody says who asks to be bound to a home. */
export interface BindingFacts {
  /** Name of the home. */
  readonly unit: string;
  readonly standing: PersonStanding;
  readonly idType: PersonIdType;
  /** Personal data, like the next three: encrypted at rest, masked in answers, forgotten some time after the end. */
  readonly idNumber: string;
  readonly fullName: string;
  readonly phone: string;
  /** Empty when he adds nothing. */
  readonly note: string;
}

/** A request of somebody who signs in to be linked to the person who owns or uses a home (房屋绑定). */
export interface Binding extends BindingFacts {
  readonly name: string;
  /** Code of the community of the home. */
  readonly division: string;
  /** Title of the quarter when it was asked for. */
  readonly quarterTitle: string;
  /** Subject of who asked. */
  readonly subject: string;
  readonly state: BindingState;
  /** Last day on which it is to be decided. */
  readonly dueOn: CalendarDate;
  /** Person the account is linked to; empty unless approved. */
  readonly person: string;
  readonly rejection: BindingRejection;
  /** What the officer said to who asked; encrypted and forgotten like what that one said. */
  readonly remark: string;
  /** Subject of the officer; empty while it waits, and when it was withdrawn. */
  readonly decidedBy: string;
  readonly endTime?: Date;
  /** When the account was linked; absent until it is. */
  readonly linkTime?: Date;
  /** When what he said of himself is to be forgotten; absent while it waits, and once it is. */
  readonly forgetTime?: Date;
  readonly forgotten: boolean;
  readonly createTime: Date;
  readonly updateTime: Date;
}

/** Fields that hold personal data. */
export const BINDING_SEALED = ['idNumber', 'fullName', 'phone', 'note', 'remark'] as const;

/** Who asks, and for which home. */
export interface BindingPlace {
  readonly subject: string;
  readonly division: string;
  readonly quarterTitle: string;
}

/** What an officer decides. */
export interface BindingDecision {
  readonly approved: boolean;
  readonly rejection: BindingRejection;
  readonly remark: string;
  /** Subject of the officer. */
  readonly decidedBy: string;
}

const DAY_MS = 86_400_000;
const CALENDAR = new WorkingCalendar();

/** `bindings/{id}` of an id. */
export const bindingName = (id: string): string => `bindings/${id}`;

/**
 * Makes a request. What is refused follows from the request alone, never from what the register knows of people.
 * @throws ID_NUMBER_INVALID, PERSON_FACTS_INVALID
 */
export function requestBinding(id: string, facts: BindingFacts, place: BindingPlace, at: Date): Binding {
  const { unit, standing, phone, note } = facts;
  const { idType, idNumber } = identified({ ...facts, birthYear: 0 }, at);
  const day = calendarDateOf(at);
  const { decideWithinWorkingDays } = bindingRulesOn(day);
  return {
    name: bindingName(id),
    ...{ unit, standing, idType, idNumber, fullName: nameOf(facts), phone, note: note.trim() },
    ...place,
    state: 'REQUESTED',
    dueOn: CALENDAR.afterWorkingDays(day, decideWithinWorkingDays).date,
    ...{ person: '', rejection: 'REJECTION_UNSPECIFIED', remark: '', decidedBy: '', forgotten: false },
    createTime: at,
    updateTime: at,
  };
}

/**
 * Refuses one request too many.
 * @param waiting those of the same account that wait
 * @throws BINDING_WAITS, TOO_MANY_BINDINGS_WAIT
 */
export function requireRoomFor(unit: string, waiting: readonly Pick<Binding, 'unit'>[], at: Date): void {
  if (waiting.some((one) => one.unit === unit)) throw refuse('BINDING_WAITS');
  const { mostWaiting: limit } = bindingRulesOn(calendarDateOf(at));
  if (waiting.length >= limit) throw refuse('TOO_MANY_BINDINGS_WAIT', { limit });
}

/** Takes a request back. @throws BINDING_NOT_FOUND for anybody but who asked, BINDING_ENDED */
export function withdrawBinding(current: Binding, subject: string, at: Date): Binding {
  const { name } = current;
  if (current.subject !== subject) throw refuse('BINDING_NOT_FOUND', { name });
  if (current.state === 'WITHDRAWN') return current;
  requireWaiting(current);
  return { ...current, state: 'WITHDRAWN', ...ended(at) };
}

/**
 * Approves a request or turns it down.
 * @param person who is linked when it is approved
 * @throws BINDING_ENDED, OWN_BINDING, REJECTION_MISSING
 */
export function decideBinding(current: Binding, { approved, ...decision }: BindingDecision, person: string, at: Date): Binding {
  const { rejection, remark, decidedBy } = decision;
  requireWaiting(current);
  if (decidedBy === current.subject) throw refuse('OWN_BINDING');
  if (approved) return { ...current, state: 'APPROVED', person, remark, decidedBy, ...ended(at) };
  if (rejection === 'REJECTION_UNSPECIFIED' || (rejection === 'OTHER' && remark.trim() === '')) throw refuse('REJECTION_MISSING');
  return { ...current, state: 'REJECTED', rejection, remark, decidedBy, ...ended(at) };
}

/**
 * Takes in what became of an approval: the account is linked, or the person was linked to another one meanwhile and nobody is linked by it. Who asked
 * is told to come, not why: that would confirm whose home it is. Once taken in, it stays.
 */
export function settleBinding(current: Binding, linked: boolean, at: Date): Binding {
  if (!awaitsLink(current)) return current;
  if (linked) return { ...current, linkTime: at, updateTime: at };
  return { ...current, state: 'REJECTED', person: '', rejection: 'PROOF_NEEDED', updateTime: at };
}

/** Whether a request is approved and the account not linked yet. */
export function awaitsLink({ state, linkTime }: Pick<Binding, 'state' | 'linkTime'>): boolean {
  return state === 'APPROVED' && linkTime === undefined;
}

/** Forgets what somebody said of himself; the store drops the key of his data. */
export function forgetBinding(current: Binding, at: Date): Binding {
  if (current.forgotten) return current;
  const { forgetTime: _over, ...rest } = current;
  return { ...rest, forgotten: true, updateTime: at };
}

function requireWaiting({ name, state }: Binding): void {
  if (state !== 'REQUESTED') throw refuse('BINDING_ENDED', { name });
}

function ended(at: Date): Pick<Binding, 'endTime' | 'forgetTime' | 'updateTime'> {
  const { keptDays } = bindingRulesOn(calendarDateOf(at));
  return { endTime: at, forgetTime: new Date(at.getTime() + keptDays * DAY_MS), updateTime: at };
}
