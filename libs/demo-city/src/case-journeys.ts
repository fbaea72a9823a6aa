import type { ComplaintsMethod } from './complaints.js';
import type { Json } from './register.js';

/** Who does a step. */
export type StepActor = 'REPORTER' | 'NEIGHBOUR' | 'COUNTY' | 'HANDLER';

/** What somebody does with a case, so many working days ago. */
export interface CaseStep {
  readonly ago: number;
  readonly by: StepActor;
  readonly method: ComplaintsMethod;
  readonly request: Json;
  /** The state it is done in. */
  readonly from: string;
  /** What it leaves in the history of the case, by which a load that was interrupted knows that it is done. */
  readonly entry: string;
}

/** What became of a case, from its report on. */
export interface Journey {
  /** Working days since it was reported. */
  readonly ago: number;
  readonly steps: readonly CaseStep[];
  /** What is wanted, where it is no complaint. */
  readonly kind?: 'CONSULTATION' | 'SUGGESTION' | 'PRAISE';
}

type Step = (ago: number, from?: string) => CaseStep;

const NOTHING: Json = {};

function step(by: StepActor, method: ComplaintsMethod, first: string, entry: string, request: Json = NOTHING): Step {
  return (ago, from = first) => ({ ago, by, method, request, from, entry });
}

const accept = step('COUNTY', 'AcceptCase', 'SUBMITTED', 'ACCEPTED');
const dispatch = step('COUNTY', 'DispatchCase', 'ACCEPTED', 'DISPATCHED', { instruction: '请按期办理并答复诉求人。（演示数据）' });
const sign = step('HANDLER', 'SignForCase', 'DISPATCHED', 'SIGNED');
const giveBack = step('HANDLER', 'ReturnCase', 'DISPATCHED', 'RETURNED', { reason: '不属本单位职责范围，请另行派单。（演示数据）' });
const ask = step('HANDLER', 'AskReporter', 'PROCESSING', 'ASKED', { question: '请补充发生的时间和具体位置。（演示数据）' });
/** What an answer says stands with the text of its case. */
const reply = step('HANDLER', 'ReplyToCase', 'PROCESSING', 'REPLIED');
const askForTime = step('HANDLER', 'RequestCaseExtension', 'PROCESSING', 'EXTENSION_REQUESTED', {
  reason: '配件须从外地采购。（演示数据）',
  workingDays: 5,
});
const grantTime = step('COUNTY', 'DecideCaseExtension', 'PROCESSING', 'EXTENDED', { granted: true });
const refuseTime = step('COUNTY', 'DecideCaseExtension', 'PROCESSING', 'EXTENSION_REFUSED', {
  granted: false,
  reason: '现有人员可以按期完成。（演示数据）',
});
const urge = step('REPORTER', 'UrgeMyCase', 'PROCESSING', 'URGED');
const join = step('NEIGHBOUR', 'JoinCase', 'PROCESSING', 'JOINED');
const solved = step('REPORTER', 'JudgeMyCase', 'REPLIED', 'JUDGED', { solved: true, attitude: 5, comment: '很快就解决了。（演示数据）' });
const unsolved = step('REPORTER', 'JudgeMyCase', 'REPLIED', 'JUDGED', {
  solved: false,
  attitude: 2,
  comment: '只清理了一次，第二天又是原样。（演示数据）',
});
const heardSolved = step('COUNTY', 'RevisitCase', 'REPLIED', 'REVISITED', { reached: true, solved: true, attitude: 4 });
const notReached = step('COUNTY', 'RevisitCase', 'REPLIED', 'REVISITED', { reached: false });
const closeFor = step('COUNTY', 'CloseCase', 'REOPENED', 'CLOSED', {
  fault: 'NOT_VERIFIED',
  reason: '已两次现场核实并整改，其余要求超出合同约定。（演示数据）',
});
const close = step('COUNTY', 'CloseCase', 'REVISITED', 'CLOSED', { fault: 'VERIFIED' });
const refuse = step('COUNTY', 'RefuseCase', 'SUBMITTED', 'REFUSED', {
  reason: 'OUT_OF_SCOPE',
  explanation: '此事不属于物业管理，请向有关部门反映。（演示数据）',
});
const withdraw = step('REPORTER', 'WithdrawMyCase', 'SUBMITTED', 'WITHDRAWN', { reason: '已自行解决。（演示数据）' });
/** Into the case before it in the list. */
const merge = step('COUNTY', 'MergeCase', 'SUBMITTED', 'MERGED');
/** In words that stand with the text of its case. */
const disclose = step('COUNTY', 'DiscloseCase', 'CLOSED', 'PUBLISHED', { disclosed: true });
const order = step('COUNTY', 'IssueSupervisionOrder', 'PROCESSING', 'ORDERED', {
  reason: '逾期未答复，请立即办理并反馈。（演示数据）',
  workingDays: 5,
});

/** Accepted and dispatched on a day, signed for on the next. */
const underWay = (ago: number): readonly CaseStep[] => [accept(ago), dispatch(ago), sign(Math.max(0, ago - 1))];
const answered = (ago: number, days: number): readonly CaseStep[] => [...underWay(ago), reply(ago - days)];

/** A case that has run so many days, and what was done with it since. */
const journey = (ago: number, ...steps: readonly CaseStep[]): Journey => ({ ago, steps });
const inHand = (ago: number, ...steps: readonly CaseStep[]): Journey => journey(ago, ...underWay(ago), ...steps);
const closedAfter = (ago: number, days: number, ...steps: readonly CaseStep[]): Journey =>
  journey(ago, ...answered(ago, days), solved(ago - days - 1), ...steps);

/**
 * What becomes of the cases of a demonstration, one after the other. An answer is due ten working days after the acceptance: eleven ago is overdue,
 * with thirteen the city is told, and with fifteen a supervision order goes out – one has fourteen.
 */
export const JOURNEYS: readonly Journey[] = [
  // The first are in the quarters where a visitor looks first.
  journey(0),
  inHand(14, urge(3)),
  inHand(3),
  inHand(10),
  inHand(12),
  journey(2, ...answered(2, 1)),
  closedAfter(8, 4, disclose(2)),
  inHand(6, join(5), join(5), join(4), join(3)),
  journey(0, merge(0)),
  journey(9, ...answered(9, 5), unsolved(2)),
  inHand(5, ask(2)),
  inHand(8, askForTime(1)),
  // Not looked at yet: in time, and late.
  journey(0),
  journey(0),
  journey(1),
  journey(2),
  journey(3),
  // To be dispatched, to be signed for, given back.
  journey(0, accept(0)),
  journey(1, accept(0)),
  journey(2, accept(1)),
  journey(1, accept(1), dispatch(0)),
  journey(2, accept(1), dispatch(1)),
  journey(4, accept(4), dispatch(3)),
  journey(3, accept(2), dispatch(2), giveBack(1)),
  journey(4, accept(4), dispatch(3), giveBack(2), dispatch(1, 'RETURNED')),
  // Being handled: in time, due soon, overdue.
  inHand(1),
  inHand(2),
  inHand(2),
  inHand(4),
  inHand(5),
  inHand(6),
  inHand(7),
  inHand(9),
  inHand(9),
  inHand(10, urge(1)),
  inHand(11),
  inHand(13),
  inHand(12, order(1)),
  inHand(7, ask(1)),
  inHand(9, askForTime(4), grantTime(3)),
  inHand(7, askForTime(3), refuseTime(2)),
  inHand(9, askForTime(0)),
  // Answered, revisited, to be done again.
  journey(3, ...answered(3, 2)),
  journey(5, ...answered(5, 4)),
  journey(8, ...answered(8, 6), heardSolved(1)),
  journey(12, ...answered(12, 7), unsolved(3), sign(2, 'REOPENED')),
  // Ended.
  { ...closedAfter(6, 3), kind: 'PRAISE' },
  { ...closedAfter(9, 4), kind: 'CONSULTATION' },
  closedAfter(12, 8, disclose(1)),
  closedAfter(14, 9),
  closedAfter(17, 11),
  { ...closedAfter(16, 7), kind: 'SUGGESTION' },
  closedAfter(20, 6, disclose(10)),
  closedAfter(28, 5),
  closedAfter(33, 9),
  closedAfter(38, 8),
  journey(15, ...answered(15, 6), heardSolved(7), close(6)),
  journey(18, ...answered(18, 8), notReached(8)),
  journey(20, ...answered(20, 6), unsolved(12), sign(11, 'REOPENED'), reply(9), unsolved(8), closeFor(7)),
  journey(5, refuse(4)),
  journey(11, refuse(10)),
  journey(4, withdraw(4)),
];
