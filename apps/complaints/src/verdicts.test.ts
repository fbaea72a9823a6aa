import type { ComplaintsService } from '@heming/contracts/complaints/v1';
import type { Client, Principal } from '@heming/kit';
import type { FakeClock, Given } from '@heming/testing';
import { china, givenCase, REPORTER } from './testing/given-case.js';
import { COUNTY, ENTERPRISE, givenComplaints } from './testing/given-complaints.js';

const NAME = givenCase().name;
const OWN: Principal = { subject: REPORTER.subject, grants: [] };
const JOINER: Principal = { subject: 'neighbour', grants: [] };

let city: Given<ComplaintsService>;
let clock: FakeClock;
let county: Client<ComplaintsService>;
let firm: Client<ComplaintsService>;
let own: Client<ComplaintsService>;

beforeEach(async () => {
  ({ city, clock } = await givenComplaints([givenCase()]));
  [county, firm, own] = [city.as(COUNTY), city.as(ENTERPRISE), city.as(OWN)];
  await county.AcceptCase({ name: NAME });
  await county.DispatchCase({ name: NAME });
});
afterEach(() => city.stop());

const refused = (reason: string) => expect.objectContaining({ details: expect.objectContaining({ reason }) }) as Error;
const since = (from: number): readonly string[] =>
  city
    .announced()
    .slice(from)
    .map(({ type }) => type.replace('heming.complaints.v1.', ''));

async function replied(text = '已安排每日清扫。'): Promise<void> {
  await firm.SignForCase({ name: NAME });
  await firm.ReplyToCase({ name: NAME, text });
}

test('what the reporter calls solved is closed, and its dispute ends', async () => {
  await replied();
  const before = city.announced().length;
  expect(await own.JudgeMyCase({ name: NAME, solved: true, attitude: 5 })).toMatchObject({
    state: 'CLOSED',
    outcome: 'SOLVED',
    verdict: { solved: true, attitude: 5, byRevisit: false },
  });
  expect(since(before)).toEqual(['CaseJudged', 'CaseClosed', 'DisputeClosed']);
});

test('what he calls not solved is always reopened, with a new period, and he says what is not', async () => {
  await replied();
  await expect(own.JudgeMyCase({ name: NAME, solved: false, attitude: 2 })).rejects.toEqual(refused('COMMENT_NEEDED'));
  const before = city.announced().length;
  const reopened = await own.JudgeMyCase({ name: NAME, solved: false, attitude: 2, comment: '仍无人清扫。' });
  expect(reopened).toMatchObject({
    state: 'REOPENED',
    reopenCount: 1,
    deadline: { dueDate: '2026-11-24' },
    replyDeadline: { dueDate: '2026-11-30' },
    verdict: { solved: false, comment: '仍无人清扫。' },
  });
  expect(reopened.closeTime).toBeUndefined();
  expect(since(before)).toEqual(['CaseJudged', 'CaseReopened']);
});

test('a case that is reopened three times is proposed for a joint meeting, once', async () => {
  for (let i = 1; i <= 4; i++) {
    await replied();
    await own.JudgeMyCase({ name: NAME, solved: false, attitude: 1, comment: '仍无人清扫。' });
    expect(since(0).filter((type) => type === 'JointMeetingProposed')).toHaveLength(i < 3 ? 0 : 1);
  }
  const [proposed] = city.announced().filter(({ type }) => type.endsWith('JointMeetingProposed'));
  expect(proposed?.data).toMatchObject({ cause: 'REOPENED_OFTEN', count: 3 });
});

test('whoever joined cannot close what another reported', async () => {
  await city.as(JOINER).JoinCase({ name: NAME, disclosure: 'ANONYMOUS' });
  await replied();
  const judging = city.as(JOINER).JudgeMyCase({ name: NAME, solved: true, attitude: 5 });
  await expect(judging).rejects.toEqual(refused('NOT_THE_REPORTER'));
  expect((await own.GetMyCase({ name: NAME })).state).toBe('REPLIED');
});

test('an answer to a question lets the period go on, longer by the working days that it stood still', async () => {
  await firm.SignForCase({ name: NAME });
  expect((await county.GetCase({ name: NAME })).replyDeadline?.dueDate).toBe('2026-12-07');
  await firm.AskReporter({ name: NAME, question: '请问是哪个单元？' });
  clock.set(china('2026-11-26T10:00'));
  const answered = await own.AddToMyCase({ name: NAME, text: '一单元。' });
  expect(answered).toMatchObject({ state: 'PROCESSING', replyDeadline: { dueDate: '2026-12-10' }, deadline: { dueDate: '2026-12-10' } });
  expect(answered.entries.map(({ kind }) => kind).slice(-3)).toEqual(['ASKED', 'ADDED', 'ANSWERED']);
});

test('who answers by telephone is heard: an office of the territory records it, and the period goes on', async () => {
  await firm.SignForCase({ name: NAME });
  await firm.AskReporter({ name: NAME, question: '请问是哪个单元？' });
  clock.set(china('2026-11-26T10:00'));
  await expect(firm.AddToCase({ name: NAME, text: '一单元。' })).rejects.toEqual(refused('NOT_PERMITTED'));
  const answered = await county.AddToCase({ name: NAME, text: '来电答复：一单元。' });
  expect(answered).toMatchObject({ state: 'PROCESSING', replyDeadline: { dueDate: '2026-12-10' } });
  expect(answered.entries.slice(-2)).toMatchObject([
    { kind: 'ADDED', text: '来电答复：一单元。', actor: { body: 'COUNTY_BUREAU' } },
    { kind: 'ANSWERED', text: '' },
  ]);
  expect((await own.GetMyCase({ name: NAME })).entries.at(-2)).toMatchObject({ kind: 'ADDED', text: '来电答复：一单元。' });
  expect((await county.AddToCase({ name: NAME, text: '又来电：晚上更严重。' })).state).toBe('PROCESSING');
  await own.WithdrawMyCase({ name: NAME });
  await expect(county.AddToCase({ name: NAME, text: '又来电。' })).rejects.toEqual(refused('CASE_STATE_WRONG'));
});

test('what is answered cannot be taken back or urged, and what was dispatched can', async () => {
  await replied();
  await expect(own.WithdrawMyCase({ name: NAME })).rejects.toEqual(refused('CASE_STATE_WRONG'));
  await expect(own.UrgeMyCase({ name: NAME })).rejects.toEqual(refused('CASE_STATE_WRONG'));
});

test('a case that is taken back ends the dispute it stood for', async () => {
  const before = city.announced().length;
  await own.WithdrawMyCase({ name: NAME });
  expect(since(before)).toEqual(['CaseWithdrawn', 'DisputeClosed']);
});
