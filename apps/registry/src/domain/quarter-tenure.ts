import { refuse } from '@heming/contracts/registry/v1';
import { addDays, calendarDateOf, isCalendarDate, type CalendarDate } from '@heming/values';

/** How many tenures of either kind a quarter shows: the latest. */
export const MAX_TENURES = 100;

/** An interval in which an organisation serves a quarter, or acts for its owners: from its first day to the day before its end. */
export interface QuarterTenure {
  /** `organisations/{uscc}`. */
  readonly organisation: string;
  readonly fromDay: CalendarDate;
  /** First day it does not hold any more; empty while it holds. */
  readonly toDay: CalendarDate;
  /** The document it rests on. */
  readonly basis: string;
  /** Empty while it holds. */
  readonly endReason: string;
}

/** What is recorded of a tenure at its beginning. */
export type TenureStart = Pick<QuarterTenure, 'fromDay' | 'basis'>;

/** What is recorded of a tenure at its end. */
export type TenureEnd = Pick<QuarterTenure, 'toDay' | 'endReason'>;

/** The tenures with one more. @throws DATE_INVALID, TENURE_IN_FUTURE, TENURE_DAYS_INVALID when it would begin before the former one ended */
export function begun(
  former: readonly QuarterTenure[],
  organisation: string,
  { fromDay, basis }: TenureStart,
  at: Date,
): readonly QuarterTenure[] {
  requireCome('fromDay', fromDay, at);
  const earliest = former.at(-1)?.toDay ?? '';
  if (fromDay < earliest) throw refuse('TENURE_DAYS_INVALID', { day: fromDay, earliest });
  return [...former, { organisation, fromDay, toDay: '', basis, endReason: '' }].slice(-MAX_TENURES);
}

/** The tenures with the present one ended. @throws DATE_INVALID, TENURE_IN_FUTURE, TENURE_DAYS_INVALID when it would end before it had lasted a day */
export function ended(tenures: readonly QuarterTenure[], { toDay, endReason }: TenureEnd, at: Date): readonly QuarterTenure[] {
  requireCome('toDay', toDay, at);
  return tenures.map((tenure) => {
    if (tenure.toDay !== '') return tenure;
    const earliest = addDays(tenure.fromDay, 1);
    if (toDay < earliest) throw refuse('TENURE_DAYS_INVALID', { day: toDay, earliest });
    return { ...tenure, toDay, endReason };
  });
}

/** The tenures of a quarter that has ended itself: what holds ends with it, or never held when it began later. */
export function closed(tenures: readonly QuarterTenure[], toDay: CalendarDate, endReason: string): readonly QuarterTenure[] {
  return tenures.map((tenure) =>
    tenure.toDay === '' ? { ...tenure, toDay: toDay < tenure.fromDay ? tenure.fromDay : toDay, endReason } : tenure,
  );
}

/** @throws DATE_INVALID, TENURE_IN_FUTURE when the day is yet to come */
export function requireCome(field: string, day: CalendarDate, at: Date): void {
  if (!isCalendarDate(day)) throw refuse('DATE_INVALID', { field, value: day });
  if (day > calendarDateOf(at)) throw refuse('TENURE_IN_FUTURE', { day });
}
