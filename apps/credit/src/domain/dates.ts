import { addDays, addMonths, type CalendarDate, type WorkingCalendar } from '@heming/values';
import { isBad, type CreditRecord } from './credit-record.js';
import { dueAfter, startOf } from './days.js';
import { creditRulesOf, itemTypeOf, type CreditRules } from './policy.js';

/** The days of a record that follow from the notice. */
type Dates = Pick<CreditRecord, 'commentDueDate' | 'effectiveDate' | 'expiryDate' | 'publicDate' | 'objectionDueDate' | 'repairFromDate'>;

/**
 * All days of a record as they follow from its notice: the comment ends after its working days, the record takes effect on the day after, the
 * public sees it on the day after the days of publicity. Counted anew whenever it matters, so that a holiday notice that came out meanwhile counts.
 */
export function datesAfterNotice(current: CreditRecord, noticeTime: Date, calendar: WorkingCalendar): Dates {
  const rules = creditRulesOf(current.ruleSet);
  const commentDueDate = dueAfter(noticeTime, rules.commentWorkingDays, calendar);
  const effectiveDate = addDays(commentDueDate, 1);
  const { validityMonths } = itemTypeOf(rules, current.itemType);
  return {
    commentDueDate,
    effectiveDate,
    expiryDate: addDays(addMonths(effectiveDate, validityMonths), -1),
    objectionDueDate: isBad(current) ? dueAfter(noticeTime, rules.objectionWorkingDays, calendar) : '',
    ...publicDates(current, effectiveDate, rules, calendar),
  };
}

/** From when the public sees a record, and from when on its repair may be applied for. */
export function publicDates(
  current: CreditRecord,
  effectiveDate: CalendarDate,
  rules: CreditRules,
  calendar: WorkingCalendar,
): Pick<Dates, 'publicDate' | 'repairFromDate'> {
  const publicDate = addDays(calendar.afterWorkingDays(effectiveDate, rules.publicityWorkingDays).date, 1);
  const grave = current.severity === 'SERIOUS' || current.severity === 'VETO';
  return {
    publicDate,
    repairFromDate: isBad(current) ? addMonths(publicDate, grave ? rules.seriousRepairMonths : rules.repairMonths) : '',
  };
}

/** A record with the moment at which the clock has to look at it next. */
export function waking(current: CreditRecord): CreditRecord {
  const { wakeTime: _wakeTime, ...rest } = current;
  const day = nextDayOf(current);
  return day === undefined ? rest : { ...rest, wakeTime: startOf(day) };
}

function nextDayOf({ state, effectiveDate, publicDate, publishedDate, expiryDate }: CreditRecord): CalendarDate | undefined {
  if (state === 'NOTIFIED') return effectiveDate;
  if (state !== 'EFFECTIVE' && state !== 'OBJECTED') return undefined;
  if (publishedDate === '') return publicDate;
  return state === 'EFFECTIVE' ? addDays(expiryDate, 1) : undefined;
}
