import type { Input } from '@heming/contracts';
import type { ComplaintsService, ListCasesRequest } from '@heming/contracts/complaints/v1';
import type { Principal } from '@heming/kit';
import type { Given } from '@heming/testing';
import { handlerKey, type Case } from './domain/case.js';
import type { Handler } from './domain/routing.js';
import { isOpen } from './domain/transitions.js';
import { china, givenCase } from './testing/given-case.js';
import { CITY, COUNTY, ENTERPRISE, ENTERPRISE_NAME, givenComplaints, OTHER_COUNTY, POLICE, QUARTER } from './testing/given-complaints.js';

const UNIT = `${QUARTER.name}/buildings/003/units/02-0501`;
const FIRM: Handler = { body: 'ENTERPRISE', division: '', organisation: ENTERPRISE_NAME };
const STATION: Handler = { body: 'POLICE', division: 'divisions/211103016', organisation: '' };
const PRICES: Handler = { body: 'PRICE_DEPARTMENT', division: 'divisions/211103', organisation: '' };

/** A case that arrived in the given order, with a step that is due on a day. */
function numbered(serial: number, dueDate: string, facts: Partial<Case> = {}, ...handlers: readonly Handler[]): Case {
  const [lead, ...assistants] = handlers;
  const { state = 'SUBMITTED' } = facts;
  return givenCase({
    name: `cases/${String(serial).padStart(26, '0')}`,
    number: `TS-20261123-${String(serial).padStart(6, '0')}`,
    createTime: china(`2026-11-23T09:${String(serial).padStart(2, '0')}`),
    state,
    open: isOpen(state),
    step: isOpen(state) ? 'ACCEPT' : '',
    stepDueDate: isOpen(state) ? dueDate : '',
    ...(lead && { lead }),
    assistants,
    handlerKeys: handlers.map(handlerKey),
    parties: handlers.map(({ organisation }) => organisation).filter((organisation) => organisation !== ''),
    ...facts,
  });
}

/** Today is Tuesday the 24th: what was due on Monday is overdue, by Wednesday it is near. */
const TODAY = china('2026-11-24T10:00');
const CASES: readonly Case[] = [
  numbered(1, '2026-11-27'),
  numbered(2, '2026-11-25', { category: 'FEES', unit: UNIT }),
  numbered(3, '2026-11-23', { kind: 'PRAISE', escalation: 'COUNTY' }),
  numbered(4, '2026-11-24', { state: 'DISPATCHED' }, FIRM),
  numbered(5, '2026-12-01', { state: 'PROCESSING', category: 'PARKING', extensionSince: china('2026-11-23T12:00') }, FIRM, STATION),
  numbered(6, '2026-11-30', { state: 'PROCESSING', category: 'PUBLIC_ORDER' }, STATION, FIRM),
  numbered(7, '', { state: 'CLOSED', escalation: 'COUNTY' }, FIRM),
  numbered(8, '2026-11-26', { quarter: OTHER_COUNTY.name, division: OTHER_COUNTY.division }),
  numbered(9, '2026-11-26', { state: 'REPLIED' }, PRICES),
];

let city: Given<ComplaintsService>;
beforeEach(async () => {
  ({ city } = await givenComplaints(CASES, { now: TODAY }));
});
afterEach(() => city.stop());

const listed = async (by: Principal, request: Input<ListCasesRequest> = {}): Promise<string> => {
  const found: number[] = [];
  let pageToken = '';
  do {
    const page = await city.as(by).ListCases({ ...request, pageSize: 2, pageToken });
    found.push(...page.cases.map(({ number }) => Number(number.slice(-6))));
    pageToken = page.nextPageToken;
  } while (pageToken !== '');
  return found.join(' ');
};

test.each<[Input<ListCasesRequest>, string]>([
  [{}, '9 8 7 6 5 4 3 2 1'],
  [{ division: 'divisions/211104' }, '8'],
  [{ quarter: OTHER_COUNTY.name }, '8'],
  [{ unit: UNIT }, '2'],
  [{ state: 'PROCESSING' }, '6 5'],
  [{ category: 'FEES' }, '2'],
  [{ kind: 'PRAISE' }, '3'],
  [{ lamp: 'RED' }, '3'],
  [{ lamp: 'YELLOW' }, '4 2'],
  [{ lamp: 'GREEN' }, '9 8 6 5 1'],
  [{ escalation: 'COUNTY' }, '3'],
  [{ lead: ENTERPRISE_NAME }, '7 5 4'],
  [{ lead: ENTERPRISE_NAME, openOnly: true }, '5 4'],
  [{ openOnly: true }, '9 8 6 5 4 3 2 1'],
  [{ extensionRequested: true }, '5'],
  [{ number: 'ts-20261123-000004' }, '4'],
  [{ number: 'TS-20261124' }, ''],
  [{ dueFirst: true }, '3 4 2 8 9 1 6 5'],
  [{ dueFirst: true, lamp: 'YELLOW', division: 'divisions/211103' }, '4 2'],
  [{ state: 'PROCESSING', category: 'PARKING', division: 'divisions/2111' }, '5'],
])('%j finds what it says, in order', async (request, found) => {
  expect(await listed(CITY, request)).toBe(found);
});

test('a lamp that is asked for is the lamp that is shown', async () => {
  for (const lamp of ['GREEN', 'YELLOW', 'RED'] as const) {
    const { cases } = await city.as(CITY).ListCases({ lamp });
    expect(cases.map(({ deadline }) => deadline?.lamp)).toEqual(cases.map(() => lamp));
  }
});

test('a list has no entries, and one case has', async () => {
  const { cases } = await city.as(COUNTY).ListCases({ number: 'TS-20261123-000001' });
  expect(cases[0]?.entries).toEqual([]);
  await city.as(COUNTY).NoteOnCase({ name: CASES[0]!.name, text: '已电话了解。' });
  expect((await city.as(COUNTY).GetCase({ name: CASES[0]!.name })).entries).toMatchObject([{ kind: 'NOTED' }]);
});

test.each<[string, Principal, string]>([
  ['an office its territory', COUNTY, '9 7 6 5 4 3 2 1'],
  ['an enterprise what it handles, handled or assists in', ENTERPRISE, '7 6 5 4'],
  ['a department what it handles or assists in', POLICE, '6 5'],
  [
    'an officer of two departments what either has',
    { subject: 'two hats', grants: [...POLICE.grants, { role: 'PRICE', division: '211103' }] },
    '9 6 5',
  ],
  [
    'an officer of two counties both',
    { subject: 'roving', grants: [...COUNTY.grants, { role: 'COUNTY', division: '211104' }] },
    '9 8 7 6 5 4 3 2 1',
  ],
  ['an auditor of another county nothing', { subject: 'auditor', grants: [{ role: 'AUDITOR', division: '211122' }] }, ''],
])('%s', async (_sentence, by, found) => {
  expect(await listed(by)).toBe(found);
});

test.each<[string, Principal, object]>([
  [
    'an office',
    COUNTY,
    {
      submittedCount: 3,
      dispatchCount: 0,
      signCount: 1,
      processingCount: 2,
      revisitCount: 1,
      extensionCount: 1,
      yellowCount: 2,
      redCount: 1,
    },
  ],
  [
    'an enterprise',
    ENTERPRISE,
    { submittedCount: 0, signCount: 1, processingCount: 2, revisitCount: 0, extensionCount: 1, yellowCount: 1, redCount: 0 },
  ],
  [
    'a department',
    POLICE,
    { submittedCount: 0, signCount: 0, processingCount: 2, revisitCount: 0, extensionCount: 1, yellowCount: 0, redCount: 0 },
  ],
])('%s counts what it has before it', async (_who, by, counts) => {
  expect(await city.as(by).GetCaseCounts({})).toMatchObject(counts);
});

test('counts are streamed when they change, and only then', async () => {
  const seen: number[] = [];
  for await (const { submittedCount } of city.as(COUNTY).WatchCaseCounts({})) {
    seen.push(submittedCount);
    if (seen.length === 2) break;
    await city.as(COUNTY).AcceptCase({ name: CASES[0]!.name });
  }
  expect(seen).toEqual([3, 2]);
});

test('the gauges say how many steps are near their day and overdue, and how many open cases are in which state', async () => {
  const readings = (await city.gauges()).filter(({ metric, value }) => ['jobs', 'deadlines'].includes(metric) && value > 0);
  expect(readings.map(({ labels, value }) => `${labels['kind']} ${labels['state']} ${value}`)).toEqual([
    'cases SUBMITTED 4',
    'cases DISPATCHED 1',
    'cases PROCESSING 2',
    'cases REPLIED 1',
    'case-steps due 2',
    'case-steps overdue 1',
  ]);
});
