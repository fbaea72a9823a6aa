import type { ComplaintsService } from '@heming/contracts/complaints/v1';
import { ANONYMOUS, type DocumentStore, type Principal } from '@heming/kit';
import { alteredStore, fakeClock, given, type FakeClock, type Given } from '@heming/testing';
import type { Case } from './domain/case.js';
import { caseOf, closedOn } from './testing/case-of.js';
import { complaintsWith, NOON, reasonOf, registerOf } from './testing/given-cases.js';

const COUNTY: Principal = { subject: 'clerk', grants: [{ role: 'COUNTY', division: '211103' }] };
const CITY: Principal = { subject: 'bureau', grants: [{ role: 'CITY', division: '2111' }] };
const NOVEMBER = { division: 'divisions/211103', fromDate: '2026-11-01', toDate: '2026-11-30' };

const CASES: readonly Case[] = [
  caseOf(1),
  caseOf(2, closedOn('2026-11-10')),
  caseOf(3, closedOn('2026-11-17', { onTime: false, reopenCount: 1, category: 'ELEVATORS' })),
  caseOf(4, { replyDueDate: '2026-11-23', stepDueDate: '2026-11-23' }),
  caseOf(5, { state: 'WITHDRAWN', open: false, step: '', stepDueDate: '', closeTime: new Date('2026-11-05T00:00:00Z') }),
  caseOf(6, { division: '211102002005' }),
  caseOf(7, { ...closedOn('2026-11-10'), createTime: new Date('2026-10-31T15:59:59Z'), acceptTime: new Date('2026-10-30T00:00:00Z') }),
];

/** A register with 500 households on each of two pages. */
const REGISTER = registerOf({
  ListDisclosedQuarters: ({ pageToken }: Record<string, unknown>) => ({
    disclosedQuarters: [{ householdCount: 500 }],
    nextPageToken: pageToken === '2' ? '' : '2',
  }),
});

let city: Given<ComplaintsService>;
let clock: FakeClock;
/** How often the closed cases of a period were read, page by page. */
let reads = 0;
const counting = (store: DocumentStore): DocumentStore =>
  alteredStore(store, (documents, collection) => ({
    find(query) {
      if (collection === 'cases' && (query.order as readonly string[] | undefined)?.includes('closeTime') === true) reads += 1;
      return documents.find(query);
    },
  }));
beforeAll(async () => {
  clock = fakeClock(NOON);
  city = await given(complaintsWith(CASES), { environment: { clock }, channels: REGISTER, storeThrough: counting });
});
afterAll(() => city.stop());

test('a county counts what was reported, due, judged and closed in the period, and what is overdue today', async () => {
  expect(await city.as(COUNTY).GetCaseFigures(NOVEMBER)).toEqual({
    ...NOVEMBER,
    ...{ reportedCount: 5, acceptedCount: 5, dueCount: 4, onTimeCount: 2, repliedCount: 3 },
    ...{ judgedCount: 3, satisfiedCount: 3, solvedCount: 3, closedCount: 3, reopenedCount: 1 },
    ...{ openCount: 2, openRedCount: 1, householdCount: 1_000 },
    categories: [
      { category: 'SERVICE_QUALITY', caseCount: 4, reopenedCount: 0, faultCount: 0 },
      { category: 'ELEVATORS', caseCount: 1, reopenedCount: 1, faultCount: 0 },
    ],
    divisions: [{ division: 'divisions/211103016', caseCount: 5, dueCount: 4, onTimeCount: 2, openRedCount: 1 }],
    quarters: [{ quarter: 'quarters/PJ-211103016-0001', quarterTitle: '鹤翔花园', caseCount: 5, reopenedCount: 1 }],
  });
});

test('a city counts all its counties; a county is told nothing of the city, which it sees a part of', async () => {
  const figures = await city.as(CITY).GetCaseFigures({ ...NOVEMBER, division: 'divisions/2111' });
  expect([figures.reportedCount, figures.dueCount, figures.divisions.map(({ caseCount }) => caseCount)]).toEqual([6, 5, [1, 5]]);
  expect(await reasonOf(city.as(COUNTY).GetCaseFigures({ ...NOVEMBER, division: 'divisions/2111' }))).toBe('OUTSIDE_TERRITORY');
  expect(await reasonOf(city.as(COUNTY).GetCaseFigures({ ...NOVEMBER, toDate: '2026-10-30' }))).toBe('PERIOD_WRONG');
  expect(await reasonOf(city.as(ANONYMOUS).GetCaseFigures(NOVEMBER))).toBe('NOT_SIGNED_IN');
});

test('everybody reads the figures of twelve months, without those of few people', async () => {
  expect(await city.as(ANONYMOUS).GetDisclosedCaseFigures({ division: 'divisions/2111' })).toEqual({
    ...{ division: 'divisions/2111', fromDate: '2025-11-23', toDate: '2026-11-22', reportedCount: 7 },
    ...{ dueCount: 5, onTimeCount: 2, judgedCount: 0, satisfiedCount: 0, closedCount: 0, reopenedCount: 0 },
  });
});

test('figures that everybody may know are counted once in a minute, however many ask', async () => {
  clock.advance(60_000);
  const read = (division = 'divisions/2111') => city.as(ANONYMOUS).GetDisclosedCaseFigures({ division });
  reads = 0;
  const [first] = await Promise.all([read(), read(), city.as(COUNTY).GetDisclosedCaseFigures({ division: 'divisions/2111' })]);
  const once = reads;
  expect(once).toBeGreaterThan(0);
  expect(await read()).toEqual(first);
  expect(reads).toBe(once);
  expect((await read('divisions/211103')).reportedCount).toBeLessThan(first!.reportedCount);
  expect(reads).toBe(2 * once);
  clock.advance(60_000);
  await read();
  expect(reads).toBe(3 * once);
});
