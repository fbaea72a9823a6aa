import type { CaseKind } from '@heming/contracts/complaints/v1';
import type { CalendarDate } from '@heming/values';

/** The clocks that a case is handled by, as they stand from a day on; counts are working days unless they say otherwise. */
export interface CaseRules {
  /** What a case stores: name and first day. */
  readonly ruleSet: string;
  /** First day it holds. */
  readonly since: CalendarDate;
  readonly source: string;
  /** To look at a report and accept it, or not. */
  readonly acceptDays: number;
  /** To dispatch what is accepted or returned. */
  readonly dispatchDays: number;
  /** To sign for what was dispatched. */
  readonly signDays: number;
  /** To give it back, counted from the dispatch. */
  readonly returnDays: number;
  /** To answer, by what is wanted, counted from the acceptance. */
  readonly replyDays: Readonly<Record<Exclude<CaseKind, 'KIND_UNSPECIFIED'>, number>>;
  /** Longest extension, and how many. */
  readonly extensionDays: number;
  readonly extensionCount: number;
  /** Longest time the period stands still while the reporter is asked. */
  readonly waitDays: number;
  /** To ask the reporter whether it is solved, counted from the answer. */
  readonly revisitDays: number;
  /** To answer anew, counted from the reopening. */
  readonly redoDays: number;
  /** After which an answer that nobody judges is closed, counted from the revisit. */
  readonly verdictDays: number;
  /** Working days after the end of the period on which the city is told, and on which a supervision order goes out; the county is told at once. */
  readonly cityEscalationDays: number;
  readonly orderDays: number;
  /** In how many an automatic supervision order is to be answered. */
  readonly orderAnswerDays: number;
  /** Calendar days after which what has ended is archived. */
  readonly archiveAfterDays: number;
  /** How many reopenings of one case, and how many reporters of one cause within how many calendar days, call for a joint meeting. */
  readonly meetingReopenings: number;
  readonly meetingReporters: number;
  readonly meetingWindowDays: number;
}

/**
 * Latest last. A case is handled by the rules of the day it was accepted on, whatever comes later. The figures are those that a city can take over:
 * periods of Shenyang's and Shandong's hotlines (《辽宁省12345政务服务便民热线管理办法》 of 2022 asks for acceptance in one place, dispatch by duty
 * and supervision, and leaves the days to the cities), steps of supervision Heming's own; a city that has set others puts them here.
 */
export const CASE_RULES: readonly CaseRules[] = [
  {
    ruleSet: 'CASE-LN12345@2022-06-06',
    since: '2022-06-06',
    source: '《辽宁省12345政务服务便民热线管理办法》；《物业管理条例》第四十八条',
    acceptDays: 1,
    dispatchDays: 1,
    signDays: 1,
    returnDays: 2,
    replyDays: { COMPLAINT: 10, CONSULTATION: 5, SUGGESTION: 10, PRAISE: 5 },
    extensionDays: 5,
    extensionCount: 2,
    waitDays: 5,
    revisitDays: 3,
    redoDays: 5,
    verdictDays: 5,
    cityEscalationDays: 3,
    orderDays: 4,
    orderAnswerDays: 5,
    archiveAfterDays: 30,
    meetingReopenings: 3,
    meetingReporters: 5,
    meetingWindowDays: 30,
  },
];

/** The rules in force on a day; of a day before the first, the first. */
export function caseRulesOn(day: CalendarDate): CaseRules {
  const [first] = CASE_RULES;
  const rules = CASE_RULES.findLast(({ since }) => since <= day) ?? first;
  if (rules === undefined) throw new RangeError('there are no rules');
  return rules;
}

/** The rules that a case is handled by. @throws RangeError for rules that are not on record */
export function caseRulesOf(ruleSet: string): CaseRules {
  const rules = CASE_RULES.find((one) => one.ruleSet === ruleSet);
  if (rules === undefined) throw new RangeError(`there are no rules ${ruleSet}`);
  return rules;
}

/** What one subject may do, so that nobody floods a desk. Heming's own figures. */
export const LIMITS = {
  /** Reports and joinings a day. */
  reportsPerDay: 20,
  /** The same of a program, which reports for many. */
  programReportsPerDay: 2_000,
  /** Looks of one officer at reporters in full, within an hour and within a day (《个人信息保护法》第六条、第五十一条). */
  revealsPerHour: 50,
  revealsPerDay: 200,
  /** Photos a day. */
  photosPerDay: 60,
  /** The same of a program, which reports for many. */
  programPhotosPerDay: 6_000,
  /** Reporters of one case. */
  reporters: 500,
  /** Entries of one case that are kept; the first stays. */
  entries: 200,
} as const;

/** Whether a subject is a program, which acts for many: its subject is its key. */
export function isProgram(subject: string): boolean {
  return subject.startsWith('apiKeys/');
}
