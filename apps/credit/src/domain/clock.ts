import { refuse } from '@heming/contracts/credit/v1';
import { addDays, calendarDateOf, type WorkingCalendar } from '@heming/values';
import { noted, type CreditRecord } from './credit-record.js';
import { datesAfterNotice, publicDates, waking } from './dates.js';
import { startOf } from './days.js';
import { creditRulesOf } from './policy.js';
import { afterCommand, allows } from './transitions.js';

/** What the passing of time did to a record. */
export type Turn = 'TOOK_EFFECT' | 'PUBLISHED' | 'EXPIRED';

/** A record as time has made it. */
export interface Turned {
  /** The very same record when time has done nothing. */
  readonly next: CreditRecord;
  readonly turns: readonly Turn[];
}

/**
 * Lets a record count. It is the aggregate that holds against it that the enterprise has had its time to comment, whoever asks and whatever the
 * clock says (国办发〔2020〕49号).
 * @throws CREDIT_STATE_WRONG, PERIOD_NOT_OVER
 */
export function takeEffect(current: CreditRecord, at: Date, calendar: WorkingCalendar): CreditRecord {
  const state = afterCommand(current, 'takeEffect');
  const dates = datesAfterNotice(current, noticeOf(current), calendar);
  if (calendarDateOf(at) < dates.effectiveDate) throw refuse('PERIOD_NOT_OVER', { record: current.number, until: dates.commentDueDate });
  return noted(waking({ ...current, state, ...dates }), { kind: 'TOOK_EFFECT', occurTime: startOf(dates.effectiveDate) }, at);
}

/**
 * Shows a record that counts to the public. The aggregate holds the days of publicity against it.
 * @throws CREDIT_STATE_WRONG, PERIOD_NOT_OVER
 */
export function publish(current: CreditRecord, at: Date, calendar: WorkingCalendar): CreditRecord {
  const state = afterCommand(current, 'publish');
  if (current.publishedDate !== '') return current;
  const dates = publicDates(current, current.effectiveDate, creditRulesOf(current.ruleSet), calendar);
  if (calendarDateOf(at) < dates.publicDate)
    throw refuse('PERIOD_NOT_OVER', { record: current.number, until: addDays(dates.publicDate, -1) });
  const published = { ...current, state, ...dates, publishedDate: dates.publicDate };
  return noted(waking(published), { kind: 'PUBLISHED', occurTime: startOf(dates.publicDate) }, at);
}

/** Ends a record whose time is over. @throws CREDIT_STATE_WRONG, PERIOD_NOT_OVER */
export function expire(current: CreditRecord, at: Date): CreditRecord {
  const state = afterCommand(current, 'expire');
  const { number, expiryDate } = current;
  if (calendarDateOf(at) <= expiryDate) throw refuse('PERIOD_NOT_OVER', { record: number, until: expiryDate });
  return noted(waking({ ...current, state }), { kind: 'EXPIRED', occurTime: startOf(addDays(expiryDate, 1)) }, at);
}

/**
 * Does with a record what the passing of time asks for. Every command takes a record as time has made it, so that no command comes before a
 * sweep that is late. An objection outlasts the time of its record: what is decided about it is decided.
 */
export function turnClock(current: CreditRecord, at: Date, calendar: WorkingCalendar): Turned {
  const turns: Turn[] = [];
  let next = dated(current, calendar);
  const today = calendarDateOf(at);
  if (next.state === 'NOTIFIED' && today >= next.effectiveDate) {
    next = takeEffect(next, at, calendar);
    turns.push('TOOK_EFFECT');
  }
  if (allows(next.state, 'publish') && next.publishedDate === '' && today >= next.publicDate) {
    next = publish(next, at, calendar);
    turns.push('PUBLISHED');
  }
  if (next.state === 'EFFECTIVE' && today > next.expiryDate) {
    next = expire(next, at);
    turns.push('EXPIRED');
  }
  return { next, turns };
}

/** A record with its days counted by the calendar as it is known now. */
function dated(current: CreditRecord, calendar: WorkingCalendar): CreditRecord {
  if (current.state === 'NOTIFIED') return moved(current, datesAfterNotice(current, noticeOf(current), calendar));
  if (!allows(current.state, 'publish') || current.publishedDate !== '') return current;
  return moved(current, publicDates(current, current.effectiveDate, creditRulesOf(current.ruleSet), calendar));
}

function moved(current: CreditRecord, dates: Partial<CreditRecord>): CreditRecord {
  const same = Object.entries(dates).every(([field, day]) => current[field as keyof CreditRecord] === day);
  return same ? current : waking({ ...current, ...dates });
}

function noticeOf({ noticeTime, number }: CreditRecord): Date {
  if (noticeTime === undefined) throw new RangeError(`nobody was told of ${number}`);
  return noticeTime;
}
