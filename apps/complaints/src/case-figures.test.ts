import type { CaseFigures, ComplaintsService } from '@heming/contracts/complaints/v1';
import type { Principal } from '@heming/kit';
import { fakeClock, given, type Given } from '@heming/testing';
import { addDays, calendarDateOf } from '@heming/values';
import type { Case } from './domain/case.js';
import { caseOf, type CaseFacts } from './testing/case-of.js';
import { complaintsWith, NOON, registerOf } from './testing/given-cases.js';

const CITY: Principal = { subject: 'bureau', grants: [{ role: 'CITY', division: '2111' }] };
const DAY_MS = 86_400_000;
const DIVISIONS = ['211103016005', '211103016003', '211103018001', '211102002005'];
const CATEGORIES = ['SERVICE_QUALITY', 'FEES', 'ELEVATORS'] as const;

/** Numbers from 0 to 1, the same in every run. */
function randomNumbers(): () => number {
  let seed = 20_261_123;
  return () => (seed = (seed * 16_807) % 2_147_483_647) / 2_147_483_647;
}

const random = randomNumbers();
const below = (limit: number): number => Math.floor(random() * limit);
const chance = (part: number): boolean => random() < part;

/** A case to which anything may have happened since it was reported, some time in the last four hundred days. */
function anyCase(number: number): Case {
  const since = below(400 * DAY_MS);
  const createTime = new Date(NOON.getTime() - since);
  const later = (): Date => new Date(createTime.getTime() + below(since));
  const [division, quarter] = [DIVISIONS[below(4)]!, below(15)];
  const dueDate = addDays(calendarDateOf(createTime), 1 + below(30));
  const placed = {
    division,
    quarter: `quarters/PJ-${division.slice(0, 9)}-${String(quarter).padStart(4, '0')}`,
    quarterTitle: `小区${quarter}`,
  };
  const facts: CaseFacts = {
    ...placed,
    category: CATEGORIES[below(3)]!,
    createTime,
    replyDueDate: dueDate,
    reopenCount: chance(0.2) ? 1 : 0,
  };
  const accepted: CaseFacts = chance(0.9) ? { acceptTime: later() } : { acceptTime: undefined as never };
  const replied: CaseFacts = chance(0.7) ? { replyTime: later(), replyCount: 1, onTime: chance(0.7), state: 'REPLIED' } : { replyCount: 0 };
  const judged: CaseFacts =
    replied.replyTime !== undefined && chance(0.6)
      ? { verdict: { solved: chance(0.7), attitude: below(6), byRevisit: false, judgeTime: between(replied.replyTime, 60) } }
      : {};
  const ended: CaseFacts = chance(0.6)
    ? { state: 'CLOSED', open: false, step: '', stepDueDate: '', closeTime: later(), ...(chance(0.8) && { outcome: 'SOLVED' as const }) }
    : { open: true, stepDueDate: chance(0.9) ? dueDate : '' };
  return caseOf(number, { ...facts, ...accepted, ...replied, ...judged, ...ended, ...(chance(0.1) && { fault: 'VERIFIED' as const }) });
}

/** A moment at most some days after another, and not to come. */
function between(from: Date, days: number): Date {
  return new Date(Math.min(NOON.getTime(), from.getTime() + below(days * DAY_MS)));
}

/** The figures, each by going over every case there is. */
function bruteForce(all: readonly Case[], code: string, from: string, to: string): Partial<CaseFigures> {
  const today = calendarDateOf(NOON);
  const within = (day: string): boolean => from <= day && day <= to;
  const on = (moment: Date | undefined): boolean => moment !== undefined && within(calendarDateOf(moment));
  const here = all.filter(({ division }) => division.startsWith(code));
  const due = here.filter((one) => within(one.replyDueDate) && one.replyDueDate < today && (one.open || one.replyCount > 0));
  const inTime = ({ onTime, open, state, replyTime, replyDueDate }: Case): boolean =>
    onTime === true &&
    (!open || ['REPLIED', 'REVISITED'].includes(state)) &&
    replyTime !== undefined &&
    calendarDateOf(replyTime) <= replyDueDate;
  const judged = here.filter(({ verdict }) => on(verdict?.judgeTime));
  const closed = here.filter(({ closeTime, outcome }) => on(closeTime) && outcome !== 'OUTCOME_UNSPECIFIED');
  const red = here.filter(({ open, stepDueDate }) => open && stepDueDate !== '' && stepDueDate < today);
  const reported = here.filter(({ createTime }) => on(createTime));
  const count = (cases: readonly Case[], counts: (one: Case) => boolean = () => true): number => cases.filter(counts).length;
  const reopened = ({ reopenCount }: Case): boolean => reopenCount > 0;
  const mostFirst = (key: 'category' | 'quarter'): readonly (readonly [string, readonly Case[]])[] =>
    [...new Set(reported.map((one) => one[key]))]
      .map((value) => [value, reported.filter((one) => one[key] === value)] as const)
      .sort(([one, left], [other, right]) => right.length - left.length || (one < other ? -1 : 1));
  const level = code.length === 4 ? 6 : 9;
  const parts = [...new Set([...reported, ...due, ...red].map(({ division }) => division.slice(0, level)))].sort();
  return {
    ...{ reportedCount: count(reported), acceptedCount: count(here, ({ acceptTime }) => on(acceptTime)), dueCount: count(due) },
    ...{ onTimeCount: count(due, inTime), repliedCount: count(here, ({ replyTime }) => on(replyTime)), judgedCount: count(judged) },
    solvedCount: count(judged, ({ verdict }) => verdict?.solved === true),
    satisfiedCount: count(judged, ({ verdict }) => verdict?.solved === true && (verdict.attitude === 0 || verdict.attitude >= 3)),
    ...{ closedCount: count(closed), reopenedCount: count(closed, reopened), openCount: count(here, ({ open }) => open) },
    openRedCount: count(red),
    categories: mostFirst('category').map(([category, cases]) => ({
      category: category as Case['category'],
      ...{ caseCount: cases.length, reopenedCount: count(cases, reopened), faultCount: count(cases, ({ fault }) => fault === 'VERIFIED') },
    })),
    quarters: mostFirst('quarter')
      .slice(0, 10)
      .map(([quarter, cases]) => ({
        ...{ quarter, quarterTitle: cases[0]!.quarterTitle, caseCount: cases.length, reopenedCount: count(cases, reopened) },
      })),
    divisions: parts.map((part) => {
      const of = (cases: readonly Case[]): readonly Case[] => cases.filter(({ division }) => division.startsWith(part));
      const counts = { caseCount: of(reported).length, dueCount: of(due).length, onTimeCount: count(of(due), inTime) };
      return { division: `divisions/${part}`, ...counts, openRedCount: of(red).length };
    }),
  };
}

let city: Given<ComplaintsService>;
const ALL = Array.from({ length: 600 }, (_, i) => anyCase(i + 1));
beforeAll(async () => {
  const channels = registerOf({ ListDisclosedQuarters: () => ({ disclosedQuarters: [], nextPageToken: '' }) });
  // No clock turns while they are counted.
  city = await given({ ...complaintsWith(ALL), schedules: [] }, { environment: { clock: fakeClock(NOON) }, channels });
});
afterAll(() => city.stop());

test.each([
  ['2111', '2025-11-24', '2026-11-23'],
  ['211103', '2025-11-24', '2026-11-22'],
  ['2111', '2026-11-01', '2026-11-30'],
  ['211103', '2026-03-01', '2026-03-31'],
  ['2111', '2026-06-15', '2026-06-15'],
  ['2111', '2025-11-01', '2026-05-31'],
])('the figures of %s from %s to %s are what counting every case gives', async (code, fromDate, toDate) => {
  const counted = await city.as(CITY).GetCaseFigures({ division: `divisions/${code}`, fromDate, toDate });
  expect(counted).toEqual(expect.objectContaining(bruteForce(ALL, code, fromDate, toDate)));
  expect(counted.reportedCount + counted.dueCount).toBeGreaterThan(0);
});
