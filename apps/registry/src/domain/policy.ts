import { calendarDateOf, type CalendarDate } from '@heming/values';

/** How often one officer may look up full personal data. */
export interface RevealQuota {
  readonly perHour: number;
  readonly perDay: number;
  /** First day it holds. */
  readonly since: CalendarDate;
  readonly source: string;
}

/** Latest last. The figures are Heming's own, for the duty to process no more than the purpose needs; a city may set others. */
export const REVEAL_QUOTAS: readonly RevealQuota[] = [
  { perHour: 50, perDay: 200, since: '2021-11-01', source: '《个人信息保护法》第六条、第五十一条' },
];

/** The quota in force on a day; of a day before the first, the first. */
export function revealQuotaOn(day: CalendarDate): RevealQuota {
  const [first] = REVEAL_QUOTAS;
  const quota = REVEAL_QUOTAS.findLast(({ since }) => since <= day) ?? first;
  if (quota === undefined) throw new RangeError('there is no quota');
  return quota;
}

/** How long tables are kept that somebody may download. */
export interface TableKeeping {
  readonly days: number;
  /** First day it holds. */
  readonly since: CalendarDate;
  readonly source: string;
}

/** Latest last. The figure is Heming's own, for the duty to keep data no longer than the purpose needs; a city may set another. */
export const TABLE_KEEPING: readonly TableKeeping[] = [{ days: 7, since: '2021-11-01', source: '《个人信息保护法》第十九条' }];

/** For how many days tables are kept, as of a day; of a day before the first, the first. */
export function tableKeptDaysOn(day: CalendarDate): number {
  const [first] = TABLE_KEEPING;
  const keeping = TABLE_KEEPING.findLast(({ since }) => since <= day) ?? first;
  if (keeping === undefined) throw new RangeError('there is no time of keeping');
  return keeping.days;
}

/** Until when a table is kept that was made at a moment. */
export function keptUntil(at: Date): Date {
  return new Date(at.getTime() + tableKeptDaysOn(calendarDateOf(at)) * 86_400_000);
}

/** How requests to be bound to a home are handled (房屋绑定). */
export interface BindingRules {
  /** In how many working days an officer decides. */
  readonly decideWithinWorkingDays: number;
  /** How many of one account may wait. */
  readonly mostWaiting: number;
  /** How many one account may make in 24 hours. */
  readonly mostPerDay: number;
  /** For how many days after the end it is kept what somebody said of himself. */
  readonly keptDays: number;
  /** First day it holds. */
  readonly since: CalendarDate;
  readonly source: string;
}

/**
 * Latest last. The figures are Heming's own, so that nobody tries the register out and what is not needed any more is not kept; a city may set
 * others.
 */
export const BINDING_RULES: readonly BindingRules[] = [
  {
    decideWithinWorkingDays: 5,
    mostWaiting: 3,
    mostPerDay: 5,
    keptDays: 30,
    since: '2021-11-01',
    source: '《个人信息保护法》第六条、第十九条、第四十七条',
  },
];

/** The rules in force on a day; of a day before the first, the first. */
export function bindingRulesOn(day: CalendarDate): BindingRules {
  const [first] = BINDING_RULES;
  const rules = BINDING_RULES.findLast(({ since }) => since <= day) ?? first;
  if (rules === undefined) throw new RangeError('there are no rules');
  return rules;
}
