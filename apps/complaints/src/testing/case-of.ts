import type { Case, Entry, Reporter } from '../domain/case.js';
import { listText } from '../domain/case.js';
import { UNTOUCHED } from '../domain/reporting.js';

const REPORTED = new Date('2026-11-02T02:00:00Z');

/** What a test says of a case; lists in the clear. */
export type CaseFacts = Partial<Omit<Case, 'reportersText' | 'entriesText'>> & {
  readonly reporters?: readonly Reporter[];
  readonly entries?: readonly Entry[];
};

/** A case of test, numbered, as the store keeps it: reported and accepted on 2 November 2026, unless it is said otherwise. */
export function caseOf(number: number, { reporters = [], entries = [], ...facts }: CaseFacts = {}): Case {
  return {
    ...UNTOUCHED,
    name: `cases/${String(number).padStart(26, '0')}`,
    division: '211103016005',
    number: `TS-20261102-${String(number).padStart(6, '0')}`,
    kind: 'COMPLAINT',
    category: 'SERVICE_QUALITY',
    channel: 'WEB',
    state: 'PROCESSING',
    urgency: 'NORMAL',
    quarter: 'quarters/PJ-211103016-0001',
    quarterTitle: '鹤翔花园',
    unit: '',
    place: '3号楼2单元501',
    latitudeE6: 41_123_456,
    longitudeE6: 122_071_234,
    title: '保洁不到位',
    text: '楼道三天没有打扫，联系张三。',
    photos: [],
    reportersText: listText(reporters),
    reporterSubjects: reporters.map(({ subject }) => subject),
    reporterCount: Math.max(1, reporters.length),
    step: 'REPLY',
    stepDueDate: '2026-11-16',
    lamp: 'GREEN',
    replyDueDate: '2026-11-16',
    disputesFees: false,
    entriesText: listText(entries),
    ruleSet: 'CASE-LN12345@2022-06-06',
    createTime: REPORTED,
    acceptTime: REPORTED,
    updateTime: REPORTED,
    ...facts,
  };
}

/** What makes a case one that was answered on a day and closed with a verdict. */
export function closedOn(day: string, facts: CaseFacts = {}): CaseFacts {
  const moment = new Date(`${day}T10:00:00+08:00`);
  return {
    ...{ state: 'CLOSED', open: false, step: '', stepDueDate: '', lamp: 'LAMP_UNSPECIFIED', outcome: 'SOLVED' },
    ...{ reply: '已安排保洁，电话 13800000000。', replyTime: moment, replyCount: 1, onTime: true, closeTime: moment },
    verdict: { solved: true, attitude: 5, byRevisit: false, judgeTime: moment },
    ...facts,
  };
}
