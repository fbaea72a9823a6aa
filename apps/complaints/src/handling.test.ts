import type { ComplaintsService } from '@heming/contracts/complaints/v1';
import type { Client } from '@heming/kit';
import { type FakeClock, type Given } from '@heming/testing';
import { china, givenCase } from './testing/given-case.js';
import { CITY, COUNTY, ENTERPRISE, ENTERPRISE_NAME, givenComplaints, POLICE, QUARTER, SUBDISTRICT } from './testing/given-complaints.js';

jest.setTimeout(60_000);

const NAME = givenCase().name;
const LEAD = { body: 'ENTERPRISE', division: '', organisation: ENTERPRISE_NAME } as const;

let city: Given<ComplaintsService>;
let clock: FakeClock;
let county: Client<ComplaintsService>;
let firm: Client<ComplaintsService>;

async function start(...cases: Parameters<typeof givenCase>[0][]): Promise<void> {
  ({ city, clock } = await givenComplaints((cases.length === 0 ? [{}] : cases).map((facts) => givenCase(facts))));
  county = city.as(COUNTY);
  firm = city.as(ENTERPRISE);
}
afterEach(() => city.stop());

const refused = (reason: string) => expect.objectContaining({ details: expect.objectContaining({ reason }) }) as Error;
const announced = (): readonly string[] => city.announced().map(({ type }) => type.replace('heming.complaints.v1.', ''));

/** Brings the case to whoever is in charge, who has signed for it. */
async function signed(): Promise<void> {
  await county.AcceptCase({ name: NAME });
  await county.DispatchCase({ name: NAME });
  await firm.SignForCase({ name: NAME });
}

/** The same, answered. */
async function replied(): Promise<void> {
  await signed();
  await firm.ReplyToCase({ name: NAME, text: '已安排每日清扫。' });
}

test('whoever is in charge watches a case go on, until it has ended', async () => {
  await start();
  await signed();
  const seen: string[] = [];
  for await (const { state, entries } of firm.WatchCase({ name: NAME })) {
    seen.push(`${state} ${entries.at(-1)?.kind}`);
    if (seen.length === 1) await firm.ReplyToCase({ name: NAME, text: '已安排每日清扫。' });
    if (seen.length === 2) await county.RevisitCase({ name: NAME, reached: true, solved: true, attitude: 5 });
    if (seen.length === 3) await county.CloseCase({ name: NAME });
  }
  expect(seen).toEqual(['PROCESSING SIGNED', 'REPLIED REPLIED', 'REVISITED REVISITED', 'CLOSED CLOSED']);
});

test('whoever watches a case that nobody touches is told on the next day that it is a day nearer', async () => {
  await start();
  await signed();
  const left: (number | undefined)[] = [];
  for await (const { deadline } of county.WatchCase({ name: NAME })) {
    left.push(deadline?.workingDaysLeft);
    if (left.length === 2) break;
    clock.set(china('2026-11-24T00:00'));
  }
  expect(left).toEqual([10, 9]);
});

test('a case is watched by nobody who would not be shown it', async () => {
  await start();
  const watched = async (): Promise<void> => {
    for await (const _told of firm.WatchCase({ name: NAME })) return;
  };
  await expect(watched()).rejects.toEqual(refused('CASE_NOT_FOUND'));
});

test('a case goes from the report to its end, and every step is announced once', async () => {
  await start();
  // Vector K1 counts the same way: 23 November is not counted, ten working days follow.
  expect(await county.AcceptCase({ name: NAME })).toMatchObject({
    state: 'ACCEPTED',
    ruleSet: 'CASE-LN12345@2022-06-06',
    deadline: { dueDate: '2026-11-24' },
    replyDeadline: { dueDate: '2026-12-07', provisional: false },
  });
  expect(await county.DispatchCase({ name: NAME, instruction: '请尽快清扫' })).toMatchObject({
    state: 'DISPATCHED',
    lead: LEAD,
    assistants: [{ body: 'COUNTY_BUREAU', division: 'divisions/211103' }],
    binding: false,
  });
  expect(await firm.SignForCase({ name: NAME })).toMatchObject({ state: 'PROCESSING', deadline: { dueDate: '2026-12-07' } });
  expect(await firm.ReplyToCase({ name: NAME, text: '已安排每日清扫。' })).toMatchObject({ state: 'REPLIED', reply: '已安排每日清扫。' });
  expect(await county.RevisitCase({ name: NAME, reached: true, solved: true, attitude: 5 })).toMatchObject({
    state: 'REVISITED',
    verdict: { solved: true, attitude: 5, byRevisit: true },
    deadline: { dueDate: '2026-11-30' },
  });
  expect(await county.CloseCase({ name: NAME, fault: 'VERIFIED' })).toMatchObject({
    state: 'CLOSED',
    outcome: 'SOLVED',
    fault: 'VERIFIED',
  });
  expect(announced()).toEqual([
    'CaseAccepted',
    'DisputeOpened',
    'CaseDispatched',
    'CaseReplied',
    'CaseJudged',
    'CaseClosed',
    'DisputeClosed',
  ]);
  expect(city.announced().at(-1)?.data).toMatchObject({ quarter: QUARTER.name, unit: '', upheld: true });
  expect(city.announced().find(({ type }) => type.endsWith('CaseReplied'))?.data).toMatchObject({ onTime: true, round: 1 });
});

test('no event tells who reported', async () => {
  await start();
  await replied();
  await county.RevisitCase({ name: NAME, reached: true, solved: false, attitude: 1, comment: '王秀兰说没有解决' });
  const said = JSON.stringify(city.announced());
  for (const word of ['reporter', '王秀兰', '13904270001', '楼道']) expect(said).not.toContain(word);
});

test('the same request again has one effect', async () => {
  await start();
  const once = await county.AcceptCase({ name: NAME, requestId: 'one' });
  expect(await county.AcceptCase({ name: NAME, requestId: 'one' })).toEqual(once);
  expect(announced()).toEqual(['CaseAccepted', 'DisputeOpened']);
});

test('what is not accepted ends for a stated reason', async () => {
  await start();
  expect(await county.RefuseCase({ name: NAME, reason: 'IN_COURT', explanation: '法院已受理。' })).toMatchObject({
    state: 'INVALID',
    invalidReason: 'IN_COURT',
    closeReason: '法院已受理。',
  });
  expect(announced()).toEqual(['CaseRefused']);
  await expect(county.AcceptCase({ name: NAME })).rejects.toEqual(refused('CASE_STATE_WRONG'));
});

test('only whoever is in charge handles a case; a body without an account is recorded by an office that dispatches', async () => {
  await start({ category: 'UTILITIES' });
  await county.AcceptCase({ name: NAME });
  expect(await county.DispatchCase({ name: NAME })).toMatchObject({ lead: { body: 'UTILITY', division: 'divisions/211103' } });
  await expect(city.as(POLICE).SignForCase({ name: NAME })).rejects.toEqual(refused('NOT_THE_HANDLER'));
  await expect(firm.SignForCase({ name: NAME })).rejects.toEqual(refused('CASE_NOT_FOUND'));
  expect(await city.as(SUBDISTRICT).SignForCase({ name: NAME })).toMatchObject({ state: 'PROCESSING' });
});

test('an office does not handle what an enterprise is in charge of', async () => {
  await start();
  await county.AcceptCase({ name: NAME });
  await county.DispatchCase({ name: NAME });
  await expect(county.SignForCase({ name: NAME })).rejects.toEqual(refused('NOT_THE_HANDLER'));
  await expect(city.as(CITY).SignForCase({ name: NAME })).rejects.toEqual(refused('NOT_THE_HANDLER'));
});

test('somebody named is in charge when he can be', async () => {
  await start();
  await county.AcceptCase({ name: NAME });
  const dispatch = (lead: object) => county.DispatchCase({ name: NAME, lead });
  await expect(dispatch({ body: 'DEVELOPER' })).rejects.toEqual(refused('HANDLER_UNKNOWN'));
  await expect(dispatch({ body: 'ENTERPRISE', division: 'divisions/211103' })).rejects.toEqual(refused('HANDLER_INVALID'));
  await expect(dispatch({ body: 'SUBDISTRICT', division: 'divisions/211103017' })).rejects.toEqual(refused('HANDLER_INVALID'));
  await expect(dispatch({ body: 'SUBDISTRICT', division: 'divisions/211103' })).rejects.toEqual(refused('HANDLER_INVALID'));
  expect(await dispatch({ body: 'COMMUNITY' })).toMatchObject({
    lead: { body: 'COMMUNITY', division: 'divisions/211103016005' },
    assistants: [],
  });
});

test('a case is given back once, in time, and comes again for good', async () => {
  await start();
  await county.AcceptCase({ name: NAME });
  await county.DispatchCase({ name: NAME });
  expect(await firm.ReturnCase({ name: NAME, reason: '不属于我公司服务范围' })).toMatchObject({ state: 'RETURNED', assistants: [] });
  expect(await county.DispatchCase({ name: NAME })).toMatchObject({ state: 'DISPATCHED', binding: true });
  await expect(firm.ReturnCase({ name: NAME, reason: '再退' })).rejects.toEqual(refused('RETURNED_BEFORE'));
  expect(announced()).toEqual(['CaseAccepted', 'DisputeOpened', 'CaseDispatched', 'CaseReturned', 'CaseDispatched']);
});

test('after two working days a case is not given back', async () => {
  await start();
  await county.AcceptCase({ name: NAME });
  await county.DispatchCase({ name: NAME });
  clock.set(china('2026-11-26T00:00'));
  await expect(firm.ReturnCase({ name: NAME, reason: '不属于' })).rejects.toEqual(refused('RETURN_TOO_LATE'));
});

test('an answer about what can be seen needs a photo', async () => {
  await start({ category: 'SANITATION' });
  await signed();
  await expect(firm.ReplyToCase({ name: NAME, text: '已清理' })).rejects.toEqual(refused('EVIDENCE_NEEDED'));
});

test('a longer period is granted by somebody else, before the period has ended, and moves the answer', async () => {
  await start();
  await signed();
  const ask = { name: NAME, reason: '需采购配件', workingDays: 5 };
  await firm.RequestCaseExtension(ask);
  await expect(firm.RequestCaseExtension(ask)).rejects.toEqual(refused('EXTENSION_PENDING'));
  await expect(county.DecideCaseExtension({ name: NAME })).rejects.toEqual(refused('REASON_NEEDED'));
  expect(await county.DecideCaseExtension({ name: NAME, granted: true })).toMatchObject({
    replyDeadline: { dueDate: '2026-12-14' },
    deadline: { dueDate: '2026-12-14' },
    extensions: [{ state: 'GRANTED', reason: '需采购配件', workingDays: 5 }],
  });
  await expect(county.DecideCaseExtension({ name: NAME, granted: true })).rejects.toEqual(refused('EXTENSION_NOT_PENDING'));
  await firm.RequestCaseExtension(ask);
  expect(await county.DecideCaseExtension({ name: NAME, reason: '时间充裕' })).toMatchObject({ replyDeadline: { dueDate: '2026-12-14' } });
  await expect(firm.RequestCaseExtension(ask)).rejects.toEqual(refused('EXTENSIONS_USED_UP'));
  expect(announced().filter((type) => type === 'CaseExtended')).toHaveLength(1);
});

test('nobody grants his own request, and nothing is granted too late', async () => {
  await start({ category: 'TENDERING' });
  await county.AcceptCase({ name: NAME });
  await county.DispatchCase({ name: NAME });
  await county.SignForCase({ name: NAME });
  await county.RequestCaseExtension({ name: NAME, reason: '案情复杂', workingDays: 3 });
  await expect(county.DecideCaseExtension({ name: NAME, granted: true })).rejects.toEqual(refused('OWN_REQUEST'));
  clock.set(china('2026-12-08T00:00'));
  await expect(city.as(CITY).DecideCaseExtension({ name: NAME, granted: true })).rejects.toEqual(refused('EXTENSION_TOO_LATE'));
});

test('an answer that is not content with is given anew; after that an office may close with a reason', async () => {
  await start();
  await county.AcceptCase({ name: NAME });
  await expect(county.CloseCase({ name: NAME })).rejects.toEqual(refused('REPLY_NEEDED'));
  await county.DispatchCase({ name: NAME });
  await firm.SignForCase({ name: NAME });
  await firm.ReplyToCase({ name: NAME, text: '已处理' });
  await expect(county.CloseCase({ name: NAME })).rejects.toEqual(refused('VERDICT_PENDING'));
  const unsolved = { name: NAME, reached: true, attitude: 2, comment: '仍未打扫' };
  await expect(county.RevisitCase({ ...unsolved, comment: '' })).rejects.toEqual(refused('COMMENT_NEEDED'));
  expect(await county.RevisitCase(unsolved)).toMatchObject({
    state: 'REOPENED',
    reopenCount: 1,
    replyDeadline: { dueDate: '2026-11-30' },
    verdict: { solved: false },
  });
  await expect(county.CloseCase({ name: NAME, reason: '已尽责' })).rejects.toEqual(refused('REDO_NEEDED'));
  await firm.SignForCase({ name: NAME });
  const answered = await firm.ReplyToCase({ name: NAME, text: '再次处理' });
  expect(answered.verdict).toBeUndefined();
  await county.RevisitCase(unsolved);
  await expect(county.CloseCase({ name: NAME })).rejects.toEqual(refused('REASON_NEEDED'));
  expect(await county.CloseCase({ name: NAME, reason: '已按合同约定频次保洁' })).toMatchObject({ state: 'CLOSED', outcome: 'UNSATISFIED' });
});

test('a case that is reopened three times is proposed for a joint meeting, once', async () => {
  await start();
  await replied();
  for (let round = 1; round <= 4; round++) {
    await county.ReopenCase({ name: NAME, reason: '答复未回应诉求' });
    await firm.SignForCase({ name: NAME });
    await firm.ReplyToCase({ name: NAME, text: '再次处理' });
  }
  const proposed = city.announced().filter(({ type }) => type.endsWith('JointMeetingProposed'));
  expect(proposed.map(({ data }) => data)).toEqual([expect.objectContaining({ cause: 'REOPENED_OFTEN', count: 3, case: NAME })]);
});

test('notes are for offices, and what an office expects of the enterprise is not for the reporter', async () => {
  await start();
  await county.AcceptCase({ name: NAME });
  await county.DispatchCase({ name: NAME, instruction: '限三日内整改' });
  await county.UrgeCase({ name: NAME, text: '请抓紧' });
  const noted = await county.NoteOnCase({ name: NAME, text: '多次投诉人' });
  expect(noted.entries.map(({ kind }) => kind)).toEqual(['REPORTED', 'ACCEPTED', 'DISPATCHED', 'URGED', 'NOTED']);
  const before = await firm.SignForCase({ name: NAME });
  expect(before.entries.map(({ kind, text }) => [kind, text])).toContainEqual(['DISPATCHED', '限三日内整改']);
  expect(before.entries.map(({ kind }) => kind)).not.toContain('NOTED');
});

test('what is published names no reporter', async () => {
  await start({ unit: 'quarters/PJ-211103016-0001/buildings/003/units/01-0502' });
  await replied();
  const disclose = (publicReply: string) => county.DiscloseCase({ name: NAME, disclosed: true, publicTitle: '楼道保洁', publicReply });
  for (const text of ['王秀兰反映的', '请致电 139-0427-0001', '３号楼１单元５０２室'])
    await expect(disclose(text)).rejects.toEqual(refused('DISCLOSURE_NAMES_SOMEBODY'));
  await expect(disclose('')).rejects.toEqual(refused('DISCLOSURE_TEXT_NEEDED'));
  expect(await disclose('楼道已恢复每日清扫。')).toMatchObject({ disclosed: true });
  expect(await county.DiscloseCase({ name: NAME })).toMatchObject({ disclosed: false });
  expect(announced().filter((type) => type === 'CaseDisclosureChanged')).toHaveLength(2);
});
