import type { CaseUrgency } from '@heming/contracts/complaints/v1';
import type { CalendarDate } from '@heming/values';

/** Grade of service that was agreed for a quarter, 1 lowest to 5 highest. */
export type ServiceGrade = 1 | 2 | 3 | 4 | 5;

/** The clocks that a repair order is handled by, as they stand from a day on. */
export interface RepairRules {
  /** What a repair order stores: name and first day. */
  readonly ruleSet: string;
  /** First day it holds. */
  readonly since: CalendarDate;
  readonly source: string;
  /** Minutes within which somebody is to be on the spot, by grade. */
  readonly arriveMinutes: Readonly<Record<Exclude<CaseUrgency, 'URGENCY_UNSPECIFIED'>, Readonly<Record<ServiceGrade, number>>>>;
  /** Grade that counts where none is on record. */
  readonly defaultGrade: ServiceGrade;
  /** Hours the reporter has to object. */
  readonly confirmHours: number;
  /** How often a repair was objected to before it can become a complaint, though nobody is late. */
  readonly complaintObjections: number;
}

const HOUR = 60;

/**
 * Latest last. A repair order is handled by the rules of the day it was reported on. The figures are Heming’s own, after those that service standards of
 * five grades commonly hold for repairs; a city whose standard has others puts them here.
 */
export const REPAIR_RULES: readonly RepairRules[] = [
  {
    ruleSet: 'REPAIR-HEMING@2021-01-01',
    since: '2021-01-01',
    source: '《民法典》第九百四十二条',
    arriveMinutes: {
      URGENT: { 1: 120, 2: 60, 3: 45, 4: 30, 5: 20 },
      NORMAL: { 1: 48 * HOUR, 2: 24 * HOUR, 3: 24 * HOUR, 4: 12 * HOUR, 5: 8 * HOUR },
    },
    defaultGrade: 3,
    confirmHours: 72,
    complaintObjections: 2,
  },
];

/** The rules in force on a day; of a day before the first, the first. */
export function repairRulesOn(day: CalendarDate): RepairRules {
  const [first] = REPAIR_RULES;
  const rules = REPAIR_RULES.findLast(({ since }) => since <= day) ?? first;
  if (rules === undefined) throw new RangeError('there are no rules');
  return rules;
}

/** The rules that a repair order is handled by. @throws RangeError for rules that are not on record */
export function repairRulesOf(ruleSet: string): RepairRules {
  const rules = REPAIR_RULES.find((one) => one.ruleSet === ruleSet);
  if (rules === undefined) throw new RangeError(`there are no rules ${ruleSet}`);
  return rules;
}

/** By when somebody is to be on the spot. @param grade of service that was agreed, 1 to 5; 0 where none is on record */
export function arriveDueTime(
  from: Date,
  urgency: Exclude<CaseUrgency, 'URGENCY_UNSPECIFIED'>,
  { arriveMinutes, defaultGrade }: RepairRules,
  grade: number,
): Date {
  const minutes = arriveMinutes[urgency];
  return new Date(from.getTime() + minutes[isServiceGrade(grade) ? grade : defaultGrade] * 60_000);
}

/** Until when the reporter can object to what was done. */
export function confirmDueTime(from: Date, { confirmHours }: RepairRules): Date {
  return new Date(from.getTime() + confirmHours * 3_600_000);
}

function isServiceGrade(grade: number): grade is ServiceGrade {
  return Number.isInteger(grade) && grade >= 1 && grade <= 5;
}
