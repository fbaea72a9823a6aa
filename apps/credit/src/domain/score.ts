import type { CreditGrade, CreditRecordState } from '@heming/contracts/credit/v1';
import type { CalendarDate } from '@heming/values';
import type { CreditRecord } from './credit-record.js';
import type { ItemType } from './item-types.js';
import { creditRulesOf, itemTypeOf, type CreditRules } from './policy.js';

/** What of a record decides how it counts. */
export type Countable = Pick<
  CreditRecord,
  | 'name'
  | 'ruleSet'
  | 'itemType'
  | 'category'
  | 'severity'
  | 'pointsTenths'
  | 'state'
  | 'effectiveDate'
  | 'expiryDate'
  | 'publishedDate'
  | 'repairDate'
>;

/** A record as it counts. */
export interface CountedItem<T extends Countable> {
  readonly record: T;
  readonly type: ItemType;
  /** Tenths of a point after the limit of the group. */
  readonly countedTenths: number;
}

/** What a score is made of; points are in tenths. */
export interface Score<T extends Countable> {
  readonly ruleSet: string;
  readonly asOfDate: CalendarDate;
  readonly basicTenths: number;
  readonly goodTenths: number;
  readonly badTenths: number;
  readonly scoreTenths: number;
  readonly grade: CreditGrade;
  /** By category, then by the first day. */
  readonly items: readonly CountedItem<T>[];
}

/** Which records are counted on a day. */
export type Counting = (record: Countable, day: CalendarDate) => boolean;

/** States of what has taken effect and was not annulled. */
const HAD_EFFECT: ReadonlySet<CreditRecordState> = new Set(['EFFECTIVE', 'OBJECTED', 'REPAIR_APPLIED', 'REPAIRED', 'EXPIRED']);
const CATEGORIES = ['BASIC', 'GOOD', 'BAD'] as const;

/** Whether a record counts on a day: after its effect, within its time, and until it was put right. What was revoked counts on none. */
export function countsOn({ state, effectiveDate, expiryDate, repairDate }: Countable, day: CalendarDate): boolean {
  return HAD_EFFECT.has(state) && effectiveDate <= day && day <= expiryDate && (repairDate === '' || day < repairDate);
}

/** Whether the public saw a record that counts on a day. */
export function publicOn(record: Countable, day: CalendarDate): boolean {
  return countsOn(record, day) && record.publishedDate !== '' && record.publishedDate <= day;
}

/** Whether a record counts on a day, or the enterprise was told of it: what the score becomes when nothing is withdrawn. */
export function announcedOn(record: Countable, day: CalendarDate): boolean {
  return record.state === 'NOTIFIED' || countsOn(record, day);
}

/**
 * The score of an enterprise on a day: basic points within their limit, and good ones within theirs, less the bad ones, never below 0. It follows
 * from its records, the rules and the day alone, whatever their order.
 */
export function scoreOf<T extends Countable>(
  records: readonly T[],
  rules: CreditRules,
  day: CalendarDate,
  counting: Counting = countsOn,
): Score<T> {
  const items = withinGroups(records.filter((record) => counting(record, day)));
  const sum = (category: (typeof CATEGORIES)[number]): number =>
    items.filter(({ record }) => record.category === category).reduce((total, { countedTenths }) => total + countedTenths, 0);
  const basicTenths = Math.min(rules.basicCapTenths, sum('BASIC'));
  const goodTenths = Math.min(rules.goodCapTenths, sum('GOOD'));
  const badTenths = sum('BAD');
  const scoreTenths = Math.max(0, basicTenths + goodTenths - badTenths);
  const grade = gradeOf(scoreTenths, items, rules);
  return { ruleSet: rules.ruleSet, asOfDate: day, basicTenths, goodTenths, badTenths, scoreTenths, grade, items };
}

/** Each record with what of it counts: within a group the earlier ones fill the limit first. */
function withinGroups<T extends Countable>(records: readonly T[]): readonly CountedItem<T>[] {
  const left = new Map<string, number>();
  const sorted = [...records].sort(
    (a, b) =>
      CATEGORIES.indexOf(a.category as (typeof CATEGORIES)[number]) - CATEGORIES.indexOf(b.category as (typeof CATEGORIES)[number]) ||
      compare(a.effectiveDate, b.effectiveDate) ||
      compare(a.name, b.name),
  );
  return sorted.map((record) => {
    const type = itemTypeOf(creditRulesOf(record.ruleSet), record.itemType);
    if (type.capGroup === '') return { record, type, countedTenths: record.pointsTenths };
    const room = left.get(type.capGroup) ?? type.capTenths;
    const countedTenths = Math.min(room, record.pointsTenths);
    left.set(type.capGroup, room - countedTenths);
    return { record, type, countedTenths };
  });
}

/** The grade of a score: a veto is the lowest whatever the sum, and below B falls only who has a bad item. */
function gradeOf(scoreTenths: number, items: readonly CountedItem<Countable>[], { grades }: CreditRules): CreditGrade {
  if (items.length === 0) return 'UNRATED';
  if (items.some(({ record }) => record.severity === 'VETO')) return 'C';
  const reached = grades.find(({ leastScoreTenths }) => scoreTenths >= leastScoreTenths)?.grade ?? 'C';
  return reached === 'C' && !items.some(({ record }) => record.category === 'BAD') ? 'B' : reached;
}

const compare = (left: string, right: string): number => (left < right ? -1 : left > right ? 1 : 0);
