import type { ComplaintsService } from '@heming/contracts/complaints/v1';
import type { Client } from '@heming/kit';
import { eventually, type FakeClock, type Given } from '@heming/testing';
import type { Case, Reporter } from './domain/case.js';
import { breaking, type Breaking } from './testing/breaking.js';
import { china, givenCase, REPORTER } from './testing/given-case.js';
import { CITY, COUNTY, ENTERPRISE, givenComplaints, OTHER_COUNTY } from './testing/given-complaints.js';

jest.setTimeout(60_000);

const [SOURCE, TARGET] = ['cases/01jd0000000000000000000002', 'cases/01jd0000000000000000000001'];
const NEIGHBOUR: Reporter = { ...REPORTER, subject: 'neighbour', fullName: '李建国', disclosure: 'CONFIDENTIAL' };
const DESK: Reporter = { ...REPORTER, subject: '', fullName: '赵敏' };

let city: Given<ComplaintsService>;
let clock: FakeClock;
let county: Client<ComplaintsService>;
let broken: Breaking;
beforeEach(() => {
  broken = breaking();
});
afterEach(() => city.stop());

async function start(source: Partial<Case> = {}, target: Partial<Case> = {}): Promise<void> {
  const cases = [
    givenCase({ name: SOURCE, number: 'TS-20261123-000002', text: '楼道堆物', ...source }, [REPORTER, NEIGHBOUR, DESK]),
    givenCase({ name: TARGET, ...target }, [REPORTER]),
  ];
  ({ city, clock } = await givenComplaints(cases, { storeThrough: broken.storeThrough }));
  county = city.as(COUNTY);
}

const refused = (reason: string) => expect.objectContaining({ details: expect.objectContaining({ reason }) }) as Error;
const announced = (type: string): readonly object[] =>
  city
    .announced()
    .filter((event) => event.type === `heming.complaints.v1.${type}`)
    .map(({ data }) => data);

test('a case that becomes part of another takes its reporters with it, each once', async () => {
  await start();
  const target = await county.MergeCase({ name: SOURCE, into: TARGET });
  expect(target).toMatchObject({ name: TARGET, state: 'SUBMITTED', reporterCount: 3 });
  expect(target.reporters.map(({ fullName, joined }) => [fullName, joined])).toEqual([
    ['王**', false],
    ['李**', true],
    ['赵*', true],
  ]);
  expect(target.entries.at(-1)).toMatchObject({ kind: 'MERGED', text: 'TS-20261123-000002 楼道无人打扫：楼道堆物', internal: true });
  expect(await county.NoteOnCase({ name: SOURCE, text: '已并' })).toMatchObject({ state: 'MERGED', mergedInto: TARGET });
  expect(announced('CaseMerged')).toEqual([expect.objectContaining({ case: SOURCE, into: TARGET })]);
});

test.each([
  ['the same request', { requestId: 'one' }],
  ['another request', {}],
])('after a crash between the two writes %s ends the merger, and nobody is counted twice', async (_which, again) => {
  await start();
  broken.breakAt = (name) => name === SOURCE;
  await expect(county.MergeCase({ name: SOURCE, into: TARGET, requestId: 'one' })).rejects.toThrow();
  expect(announced('CaseMerged')).toEqual([]);
  expect(await county.MergeCase({ name: SOURCE, into: TARGET, ...again })).toMatchObject({ reporterCount: 3 });
  expect(await county.NoteOnCase({ name: SOURCE, text: '已并' })).toMatchObject({ state: 'MERGED', mergedInto: TARGET });
  expect(announced('CaseMerged')).toHaveLength(1);
  const target = await county.NoteOnCase({ name: TARGET, text: '查看' });
  expect(target.entries.filter(({ kind }) => kind === 'MERGED')).toHaveLength(1);
});

const joiner = () => city.as({ subject: 'joiner', grants: [{ role: 'PUBLIC', division: '' }] });
const joinsSource = () => joiner().JoinCase({ name: SOURCE, disclosure: 'NAMED', fullName: '刘芳', phone: '13904270009' });

test('whoever joins a case after a crash between the two writes, before the merger is ended, is a reporter of the other', async () => {
  await start();
  broken.breakAt = (name) => name === SOURCE;
  await expect(county.MergeCase({ name: SOURCE, into: TARGET })).rejects.toThrow();
  await joinsSource();
  expect(await county.MergeCase({ name: SOURCE, into: TARGET })).toMatchObject({ reporterCount: 4 });
  expect(await joiner().GetMyCase({ name: TARGET })).toMatchObject({ state: 'SUBMITTED' });
});

test('a case that somebody joins while it is merged goes on, and the next request takes him along', async () => {
  await start();
  broken.meanwhile.set(SOURCE, joinsSource);
  await expect(county.MergeCase({ name: SOURCE, into: TARGET })).rejects.toEqual(refused('CHANGED_MEANWHILE'));
  expect(await county.GetCase({ name: SOURCE })).toMatchObject({ state: 'SUBMITTED', reporterCount: 4 });
  expect(await county.MergeCase({ name: SOURCE, into: TARGET })).toMatchObject({ reporterCount: 4 });
  expect(await county.GetCase({ name: SOURCE })).toMatchObject({ state: 'MERGED' });
});

test('a case that is moved while it is dispatched is not sent to whoever is in charge where it was', async () => {
  await start();
  await county.AcceptCase({ name: TARGET });
  const bureau = city.as(CITY);
  broken.meanwhile.set(TARGET, () => bureau.TransferCase({ name: TARGET, quarter: OTHER_COUNTY.name, reason: '登记有误' }));
  await expect(bureau.DispatchCase({ name: TARGET })).rejects.toEqual(refused('CHANGED_MEANWHILE'));
  expect(announced('CaseDispatched')).toEqual([]);
});

test('a case is merged only into another open one of its quarter, and a dispute does not get lost', async () => {
  await start();
  await expect(county.MergeCase({ name: SOURCE, into: SOURCE })).rejects.toEqual(refused('MERGE_NOT_ALLOWED'));
  await county.AcceptCase({ name: SOURCE });
  await expect(county.MergeCase({ name: SOURCE, into: TARGET })).rejects.toEqual(refused('MERGE_NOT_ALLOWED'));
  await county.AcceptCase({ name: TARGET });
  await county.MergeCase({ name: SOURCE, into: TARGET });
  expect(announced('DisputeClosed')).toEqual([expect.objectContaining({ case: SOURCE, upheld: false })]);
  await expect(county.MergeCase({ name: TARGET, into: SOURCE })).rejects.toEqual(refused('MERGE_NOT_ALLOWED'));
});

test('cases of two quarters are not merged', async () => {
  await start({ quarter: 'quarters/PJ-211103016-0002' });
  await expect(county.MergeCase({ name: SOURCE, into: TARGET })).rejects.toEqual(refused('MERGE_NOT_ALLOWED'));
});

test('an enterprise does not see what a merged reporter wrote', async () => {
  await start();
  await county.AcceptCase({ name: TARGET });
  await county.DispatchCase({ name: TARGET });
  await county.MergeCase({ name: SOURCE, into: TARGET });
  const seen = await city.as(ENTERPRISE).SignForCase({ name: TARGET });
  expect(JSON.stringify(seen)).not.toContain('楼道堆物');
  expect(seen.reporters.map(({ fullName }) => fullName)).not.toContain('李**');
});

test('part of a case becomes a case of its own, with the same reporters', async () => {
  await start();
  const request = { name: SOURCE, category: 'PARKING', title: '车位被占', text: '地下车位长期被占用。', requestId: 'one' } as const;
  broken.breakAt = (name) => name === SOURCE;
  await expect(county.SplitCase(request)).rejects.toThrow();
  const part = await county.SplitCase(request);
  expect(part).toMatchObject({
    state: 'SUBMITTED',
    category: 'PARKING',
    splitFrom: SOURCE,
    reporterCount: 3,
    number: 'TS-20261123-000003',
  });
  expect(await county.SplitCase(request)).toEqual(part);
  const source = await county.NoteOnCase({ name: SOURCE, text: '查看' });
  expect(source.entries.filter(({ kind }) => kind === 'SPLIT')).toEqual([expect.objectContaining({ text: part.number })]);
  expect(announced('CaseReported')).toHaveLength(1);
});

test('a case is moved to the quarter of another county: its clock begins anew there, and its dispute goes with it', async () => {
  await start();
  await county.AcceptCase({ name: TARGET });
  clock.set(china('2026-11-24T09:00'));
  const transfer = { name: TARGET, quarter: OTHER_COUNTY.name, reason: '小区登记有误' };
  expect(await county.TransferCase(transfer)).toMatchObject({
    state: 'ACCEPTED',
    quarter: OTHER_COUNTY.name,
    quarterTitle: '苇海家园',
    deadline: { dueDate: '2026-11-25' },
  });
  await eventually('it lies there', async () => {
    const moved = await city.as(CITY).NoteOnCase({ name: TARGET, text: '查看' });
    return moved.division === 'divisions/211104001002';
  });
  await expect(county.NoteOnCase({ name: TARGET, text: '查看' })).rejects.toEqual(refused('CASE_NOT_FOUND'));
  expect(announced('CaseTransferred')).toEqual([
    expect.objectContaining({ fromDivision: '211103016005', division: '211104001002', quarter: OTHER_COUNTY.name }),
  ]);
  expect(announced('DisputeClosed')).toEqual([expect.objectContaining({ division: '211103016005' })]);
  expect(announced('DisputeOpened').at(-1)).toMatchObject({ division: '211104001002', quarter: OTHER_COUNTY.name });
});

test('a case is not moved to where it is, nor to a quarter that is not there', async () => {
  await start();
  const transfer = (quarter: string) => county.TransferCase({ name: TARGET, quarter, reason: '登记有误' });
  await expect(transfer('quarters/PJ-211103016-0001')).rejects.toEqual(refused('SAME_QUARTER'));
  await expect(transfer('quarters/PJ-211103016-0099')).rejects.toEqual(refused('QUARTER_NOT_KNOWN'));
});

test('after a crash between order and case the clock ends what is left: one order, announced once', async () => {
  await start();
  await county.AcceptCase({ name: TARGET });
  await county.DispatchCase({ name: TARGET });
  await city.as(ENTERPRISE).SignForCase({ name: TARGET });
  clock.set(china('2026-12-08T09:00'));
  await eventually('it is overdue', () => announced('CaseOverdue').length > 0);
  clock.set(china('2026-12-10T09:00'));
  await eventually('the city is told', () =>
    announced('CaseEscalated').some((data) => (data as { escalation: string }).escalation === 'CITY'),
  );
  let ordered = false;
  broken.breakAt = (name) => {
    const breaks = ordered && name === TARGET;
    ordered ||= name.startsWith('supervisionOrders/');
    return breaks;
  };
  clock.set(china('2026-12-14T09:00'));
  await eventually('it broke', () => broken.breakAt === undefined);
  await eventually('an order is out', () => announced('SupervisionOrderIssued').length > 0);
  expect((await county.ListSupervisionOrders({})).supervisionOrders).toHaveLength(1);
});

test('after a crash between an order by hand and its case nobody has to ask again: the case says so, once', async () => {
  await start();
  await county.AcceptCase({ name: TARGET });
  await county.DispatchCase({ name: TARGET });
  // Until it is refused, also for who hears of the order meanwhile.
  Object.assign(broken, { lasts: true, breakAt: (name: string) => name === TARGET });
  await expect(county.IssueSupervisionOrder({ case: TARGET, reason: '限期整改。', workingDays: 3 })).rejects.toThrow();
  broken.breakAt = undefined;
  await eventually('the case says so', async () => (await county.GetCase({ name: TARGET })).supervisionOrder !== '');
  expect((await county.GetCase({ name: TARGET })).entries.filter(({ kind }) => kind === 'ORDERED')).toHaveLength(1);
  expect(announced('SupervisionOrderIssued')).toHaveLength(1);
});
