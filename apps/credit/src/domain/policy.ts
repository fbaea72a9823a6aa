import { refuse, type CreditGrade } from '@heming/contracts/credit/v1';
import type { CalendarDate } from '@heming/values';
import { ITEMS_PJ_1, type ItemType } from './item-types.js';

/** From which score on a grade is given. */
export interface GradeRule {
  readonly grade: Exclude<CreditGrade, 'CREDIT_GRADE_UNSPECIFIED' | 'UNRATED'>;
  /** Tenths of a point. */
  readonly leastScoreTenths: number;
  readonly description: string;
  readonly descriptionEn: string;
}

/** The rules of the evaluation as they stand from a day on; points are in tenths, periods in the unit of their name. */
export interface CreditRules {
  /** What a record stores: name and first day. */
  readonly ruleSet: string;
  /** First day they hold. */
  readonly since: CalendarDate;
  readonly source: string;
  readonly basicCapTenths: number;
  readonly goodCapTenths: number;
  /** Best first; the last takes whatever is left. */
  readonly grades: readonly GradeRule[];
  /** By code. */
  readonly itemTypes: readonly ItemType[];
  readonly commentWorkingDays: number;
  readonly objectionWorkingDays: number;
  readonly objectionDecisionWorkingDays: number;
  readonly objectionExtensionWorkingDays: number;
  readonly publicityWorkingDays: number;
  readonly repairMonths: number;
  readonly seriousRepairMonths: number;
  readonly repairDecisionWorkingDays: number;
  readonly lateComplaintItemType: string;
  readonly repeatedComplaintItemType: string;
}

/**
 * Latest last. A record is handled by the rules of the day it was reported on, a score is counted by those of its day. The shape is that of
 * Shandong's and Yantai's models of 2022; the periods are those that courts and notices elsewhere took for fair, and parameters until the city
 * sets its own. Publication and repair: 《失信行为纠正后的信用信息修复管理办法（试行）》, in force from 2023-05-01; due process: 国办发〔2020〕49号.
 */
export const CREDIT_RULES: readonly CreditRules[] = [
  {
    ruleSet: 'CREDIT-PJ-1@2023-05-01',
    since: '2023-05-01',
    source:
      '参照山东省、烟台市物业服务企业信用评价模型（2022年）；国办发〔2020〕49号；《失信行为纠正后的信用信息修复管理办法（试行）》（国家发展改革委令第58号）',
    basicCapTenths: 800,
    goodCapTenths: 400,
    grades: [
      { grade: 'AAA', leastScoreTenths: 850, description: '85分以上', descriptionEn: '85 points and more' },
      { grade: 'AA', leastScoreTenths: 800, description: '80分以上不足85分', descriptionEn: '80 points and more' },
      { grade: 'A', leastScoreTenths: 700, description: '70分以上不足80分', descriptionEn: '70 points and more' },
      {
        grade: 'B',
        leastScoreTenths: 600,
        description: '60分以上不足70分，或不足60分但无不良信息',
        descriptionEn: '60 points and more, or fewer without a bad item',
      },
      {
        grade: 'C',
        leastScoreTenths: 0,
        description: '不足60分且有不良信息，或有一票否决事项',
        descriptionEn: 'fewer than 60 points with a bad item, or an item of veto',
      },
    ],
    itemTypes: ITEMS_PJ_1,
    commentWorkingDays: 5,
    objectionWorkingDays: 15,
    objectionDecisionWorkingDays: 10,
    objectionExtensionWorkingDays: 5,
    publicityWorkingDays: 5,
    repairMonths: 3,
    seriousRepairMonths: 12,
    repairDecisionWorkingDays: 10,
    lateComplaintItemType: 'BD06',
    repeatedComplaintItemType: 'BD07',
  },
];

/** The rules in force on a day; of a day before the first, the first. */
export function creditRulesOn(day: CalendarDate): CreditRules {
  const rules = CREDIT_RULES.findLast(({ since }) => since <= day) ?? CREDIT_RULES[0];
  if (rules === undefined) throw new RangeError('there are no rules');
  return rules;
}

/** The rules that a record is handled by. @throws RangeError for rules that are not on record */
export function creditRulesOf(ruleSet: string): CreditRules {
  const rules = CREDIT_RULES.find((one) => one.ruleSet === ruleSet);
  if (rules === undefined) throw new RangeError(`there are no rules ${ruleSet}`);
  return rules;
}

/** An item of the rules. @throws ITEM_TYPE_UNKNOWN */
export function itemTypeOf({ ruleSet, itemTypes }: CreditRules, code: string): ItemType {
  const itemType = itemTypes.find((one) => one.code === code);
  if (itemType === undefined) throw refuse('ITEM_TYPE_UNKNOWN', { item_type: code, rule_set: ruleSet });
  return itemType;
}

/** How long a file of one record is: more than that nobody writes. */
export const LIMITS = {
  /** Entries of one record that are kept; the first stays. */
  entries: 100,
} as const;
