import { EventEmitter, once } from 'node:events';
import type { ComplaintsService } from '@heming/contracts/complaints/v1';
import type { DocumentStore } from '@heming/kit';
import { alteredStore, eventually, type FakeClock, type Given, type Givens } from '@heming/testing';
import { china, givenCase } from './testing/given-case.js';
import { CITY, COUNTY, ENTERPRISE, ENTERPRISE_NAME, givenComplaints, POLICE, SUBDISTRICT } from './testing/given-complaints.js';

jest.setTimeout(60_000);

const NAME = givenCase().name;
const FIRM = { body: 'ENTERPRISE', division: '', organisation: ENTERPRISE_NAME } as const;

let city: Given<ComplaintsService>;
let clock: FakeClock;
afterEach(() => city.stop());

async function start(facts: Parameters<typeof givenCase>[0] = {}, givens: Givens = {}): Promise<void> {
  ({ city, clock } = await givenComplaints([givenCase(facts)], givens));
}

const refused = (reason: string) => expect.objectContaining({ details: expect.objectContaining({ reason }) }) as Error;
const announced = (...types: readonly string[]): readonly object[] =>
  city
    .announced()
    .filter(({ type }) => types.includes(type.replace('heming.complaints.v1.', '')))
    .map(({ data }) => data);
const read = () => city.as(COUNTY).NoteOnCase({ name: NAME, text: '查看' });

/** Waits until a case has an entry of a kind. */
async function happens(kind: string): Promise<void> {
  await eventually(`the case is ${kind}`, async () => (await read()).entries.some((entry) => entry.kind === kind));
}

async function signed(): Promise<void> {
  await city.as(COUNTY).AcceptCase({ name: NAME });
  await city.as(COUNTY).DispatchCase({ name: NAME });
  await city.as(ENTERPRISE).SignForCase({ name: NAME });
}

test('a delay is announced once, and told to the county, then to the city, then answered with a supervision order', async () => {
  await start();
  await signed();
  clock.set(china('2026-12-08T00:00'));
  await eventually('the county is told', () => announced('CaseEscalated').length > 0);
  expect(announced('CaseOverdue', 'CaseEscalated')).toEqual([
    expect.objectContaining({ step: 'REPLY', dueDate: '2026-12-07', lead: FIRM }),
    expect.objectContaining({ escalation: 'COUNTY' }),
  ]);
  clock.set(china('2026-12-10T09:00'));
  await eventually('the city is told', () => announced('CaseEscalated').length > 1);
  clock.set(china('2026-12-11T09:00'));
  await eventually('an order is out', () => announced('CaseEscalated').length > 2 && announced('SupervisionOrderIssued').length > 0);
  expect(announced('CaseOverdue')).toHaveLength(1);
  expect(announced('SupervisionOrderIssued')).toHaveLength(1);
  expect(announced('CaseEscalated')).toEqual(
    ['COUNTY', 'CITY', 'ORDER'].map((escalation) => expect.objectContaining({ escalation }) as object),
  );
  const { supervisionOrders } = await city.as(ENTERPRISE).ListSupervisionOrders({});
  expect(supervisionOrders).toEqual([
    expect.objectContaining({
      number: '盘兴住建物督〔2026〕1号',
      case: NAME,
      recipient: FIRM,
      automatic: true,
      state: 'ISSUED',
      answerDueDate: '2026-12-18',
    }),
  ]);
  expect(await read()).toMatchObject({ escalation: 'ORDER', supervisionOrder: supervisionOrders[0]!.name, deadline: { lamp: 'RED' } });
});

test('two hosts that sweep at once announce everything once', async () => {
  const names = Array.from({ length: 6 }, (_, i) => `cases/01jd00000000000000000001${String(i).padStart(2, '0')}`);
  const lead = { body: 'SUBDISTRICT', division: 'divisions/211103016', organisation: '' } as const;
  const overdue = names.map((name, i) => ({ ...givenCase({ name, number: `TS-20261123-0001${String(i).padStart(2, '0')}` }), lead }));
  ({ city, clock } = await givenComplaints(
    overdue.map((one) => ({ ...one, state: 'PROCESSING', step: 'REPLY', stepDueDate: '2026-11-24' })),
    { sweepers: 2 },
  ));
  clock.set(china('2026-12-03T09:00'));
  await eventually('every order is out', () => announced('CaseEscalated').length >= 3 * names.length);
  expect(announced('CaseOverdue')).toHaveLength(names.length);
  expect(announced('CaseEscalated')).toHaveLength(3 * names.length);
  const { supervisionOrders } = await city.as(COUNTY).ListSupervisionOrders({ pageSize: 200 });
  const serials = supervisionOrders.map(({ number }) => Number(/〕(\d+)号/.exec(number)?.[1])).sort((a, b) => a - b);
  expect(serials).toEqual(names.map((_, i) => i + 1));
});

test('the clocks of many cases are turned together, and a fault of one keeps no other waiting', async () => {
  const names = Array.from({ length: 3 }, (_, i) => `cases/01jd00000000000000000002${String(i).padStart(2, '0')}`);
  const due = names.map((name, i) => givenCase({ name, number: `TS-20261123-0002${String(i).padStart(2, '0')}` }));
  const writing = new Set<string>();
  const all = new EventEmitter();
  const storeThrough = (store: DocumentStore): DocumentStore =>
    alteredStore(store, (documents) => ({
      async replace(next, revision) {
        const { name } = next.state;
        if (names.includes(name) && writing.size < names.length) {
          writing.add(name);
          const together = writing.size < names.length ? once(all, 'here') : all.emit('here');
          await together;
          if (name === names[0]) throw new Error('the disk is gone');
        }
        return documents.replace(next, revision);
      },
    }));
  ({ city, clock } = await givenComplaints(due, { storeThrough }));
  clock.set(china('2026-11-25T00:00'));
  await eventually('the county is told of every case', () => announced('CaseEscalated').length >= names.length);
  expect(announced('CaseOverdue')).toHaveLength(names.length);
  expect(city.logged()).toContain('the disk is gone');
});

test('after a long standstill everybody is told, in order', async () => {
  await start();
  clock.set(china('2026-12-31T09:00'));
  await eventually('the city is told', () => announced('CaseEscalated').length > 1);
  expect(announced('CaseOverdue', 'CaseEscalated')).toEqual([
    expect.objectContaining({ step: 'ACCEPT' }),
    expect.objectContaining({ escalation: 'COUNTY' }),
    expect.objectContaining({ escalation: 'CITY' }),
  ]);
  // Nobody is in charge yet: there is nobody to be ordered.
  expect(announced('SupervisionOrderIssued')).toEqual([]);
});

test('what is signed for too late is overdue at once', async () => {
  await start();
  await city.as(COUNTY).AcceptCase({ name: NAME });
  await city.as(COUNTY).DispatchCase({ name: NAME });
  clock.set(china('2026-12-08T09:00'));
  await city.as(ENTERPRISE).SignForCase({ name: NAME });
  await eventually('the answer is overdue', () => announced('CaseOverdue').some((data) => (data as { step: string }).step === 'REPLY'));
  expect(await city.as(ENTERPRISE).ReplyToCase({ name: NAME, text: '已办' })).toMatchObject({ state: 'REPLIED' });
  expect(announced('CaseReplied')).toEqual([expect.objectContaining({ onTime: false })]);
});

test('a reporter who does not answer is waited for five working days, and the answer is due as much later', async () => {
  await start();
  await signed();
  expect(await city.as(ENTERPRISE).AskReporter({ name: NAME, question: '请说明具体楼层' })).toMatchObject({
    state: 'WAITING_REPORTER',
    deadline: { dueDate: '2026-11-30' },
  });
  clock.set(china('2026-12-01T00:00'));
  await happens('ANSWERED');
  expect(await read()).toMatchObject({ state: 'PROCESSING', replyDeadline: { dueDate: '2026-12-14' } });
});

test('an answer that nobody judges is closed, and archived thirty days later', async () => {
  await start();
  await signed();
  await city.as(ENTERPRISE).ReplyToCase({ name: NAME, text: '已办' });
  await city.as(COUNTY).RevisitCase({ name: NAME });
  clock.set(china('2026-12-01T00:00'));
  await happens('CLOSED');
  expect(await read()).toMatchObject({ state: 'CLOSED', outcome: 'UNJUDGED' });
  expect(announced('CaseClosed', 'DisputeClosed')).toEqual([
    expect.objectContaining({ outcome: 'UNJUDGED', onTime: true }),
    expect.objectContaining({ upheld: false }),
  ]);
  clock.set(china('2026-12-31T00:00'));
  await happens('ARCHIVED');
  expect(announced('CaseClosed')).toHaveLength(1);
});

test('an office orders by hand, in the name of its bureau, and whoever is ordered answers', async () => {
  await start();
  await signed();
  const order = { case: NAME, reason: '群众多次反映，请限期整改。', workingDays: 3 };
  const first = await city.as(COUNTY).IssueSupervisionOrder({ ...order, requestId: 'one' });
  expect(await city.as(COUNTY).IssueSupervisionOrder({ ...order, requestId: 'one' })).toEqual(first);
  expect(first).toMatchObject({ number: '盘兴住建物督〔2026〕1号', automatic: false, answerDueDate: '2026-11-26' });
  expect(await city.as(CITY).IssueSupervisionOrder(order)).toMatchObject({ number: '盘住建物督〔2026〕1号' });
  expect(await city.as(COUNTY).IssueSupervisionOrder(order)).toMatchObject({ number: '盘兴住建物督〔2026〕2号' });
  expect(announced('SupervisionOrderIssued')).toHaveLength(3);
  const { name } = first;
  await expect(city.as(SUBDISTRICT).AnswerSupervisionOrder({ name, answer: '已办' })).rejects.toEqual(refused('NOT_THE_HANDLER'));
  await expect(city.as(POLICE).GetSupervisionOrder({ name })).rejects.toEqual(refused('ORDER_NOT_FOUND'));
  expect((await city.as(POLICE).ListSupervisionOrders({})).supervisionOrders).toEqual([]);
  expect(await city.as(ENTERPRISE).AnswerSupervisionOrder({ name, answer: '已整改' })).toMatchObject({
    state: 'ANSWERED',
    answer: '已整改',
  });
  await expect(city.as(ENTERPRISE).AnswerSupervisionOrder({ name, answer: '又' })).rejects.toEqual(refused('ORDER_ALREADY_ANSWERED'));
});

test('an order is a document of its bureau that names no reporter', async () => {
  await start({ quarterTitle: '鹤翔花园🏡' });
  await signed();
  const { name, number } = await city.as(COUNTY).IssueSupervisionOrder({ case: NAME, reason: '限期整改。\n尽快😀', workingDays: 3 });
  const file = async (by = city.as(ENTERPRISE)): Promise<Buffer> => {
    const pieces: Uint8Array[] = [];
    for await (const { fileName, content } of by.DownloadSupervisionOrder({ name })) {
      if (fileName !== '') expect(fileName).toBe(`${number}.pdf`);
      pieces.push(content);
    }
    return Buffer.concat(pieces);
  };
  const pdf = await file();
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  await city.as(ENTERPRISE).AnswerSupervisionOrder({ name, answer: '已整改' });
  expect((await file()).equals(pdf)).toBe(true);
  const refusal = file(city.as(POLICE));
  await expect(refusal).rejects.toEqual(refused('ORDER_NOT_FOUND'));
});

test('nothing is ordered of a case that is answered', async () => {
  await start();
  await signed();
  await city.as(ENTERPRISE).ReplyToCase({ name: NAME, text: '已办' });
  const order = { case: NAME, reason: '请整改', workingDays: 3 };
  await expect(city.as(COUNTY).IssueSupervisionOrder(order)).rejects.toEqual(refused('CASE_STATE_WRONG'));
});
