import type { Case, Reporter } from '../domain/case.js';
import { entriesOf, listText } from '../domain/case.js';
import { dueAfter } from '../domain/deadlines.js';
import { caseRulesOn } from '../domain/policy.js';
import { noted, withStep } from '../domain/progress.js';
import { UNTOUCHED } from '../domain/reporting.js';
import { calendarDateOf, WorkingCalendar } from '@heming/values';

/** Working days as they are published. */
export const CALENDAR = new WorkingCalendar();

/** An instant of China's clocks: `china('2026-11-23T09:00')`. */
export const china = (text: string): Date => new Date(`${text}+08:00`);

/** Who reported the case of a test, by his account. */
export const REPORTER: Reporter = {
  subject: 'reporter',
  disclosure: 'NAMED',
  fullName: '王秀兰',
  phone: '13904270001',
  joined: false,
  joinTime: china('2026-11-23T09:00'),
};

/** A case that has just arrived, with what a test says of it. */
export function givenCase(facts: Partial<Case> = {}, reporters: readonly Reporter[] = [REPORTER]): Case {
  const { createTime = china('2026-11-23T09:00') } = facts;
  const arrived: Case = {
    ...UNTOUCHED,
    name: 'cases/01jd0000000000000000000001',
    division: '211103016005',
    number: 'TS-20261123-000001',
    kind: 'COMPLAINT',
    category: 'SERVICE_QUALITY',
    channel: 'WEB',
    urgency: 'NORMAL',
    quarter: 'quarters/PJ-211103016-0001',
    quarterTitle: '鹤翔花园',
    unit: '',
    place: '3号楼门前',
    latitudeE6: 0,
    longitudeE6: 0,
    title: '楼道无人打扫',
    text: '三号楼一单元楼道两周无人打扫。',
    photos: [],
    reportersText: listText(reporters),
    reporterSubjects: reporters.map(({ subject }) => subject).filter((subject) => subject !== ''),
    reporterCount: reporters.length,
    disputesFees: false,
    ruleSet: caseRulesOn(calendarDateOf(createTime)).ruleSet,
    createTime,
    updateTime: createTime,
    ...facts,
  };
  if (facts.step !== undefined) return arrived;
  const due = dueAfter(createTime, caseRulesOn(calendarDateOf(createTime)).acceptDays, CALENDAR);
  return withStep(noted(arrived, { kind: 'REPORTED' }, createTime), 'ACCEPT', due, createTime, CALENDAR);
}

/** What happened to a case, in order. */
export const kindsOf = (current: Case): readonly string[] => entriesOf(current).map(({ kind }) => kind);
