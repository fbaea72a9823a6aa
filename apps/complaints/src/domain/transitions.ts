import { CASE_STATE_WORDS, refuse, type CaseState } from '@heming/contracts/complaints/v1';

/** What can be done to a case; the words stand in refusals. */
export const COMMANDS = {
  accept: '受理',
  refuse: '不予受理',
  dispatch: '派单',
  return: '退回',
  sign: '签收',
  ask: '请诉求人补充',
  resume: '恢复办理',
  requestExtension: '申请延期',
  decideExtension: '审批延期',
  reply: '答复',
  revisit: '回访',
  judgeSolved: '评价',
  judgeUnsolved: '评价',
  reopen: '重办',
  close: '办结',
  archive: '归档',
  add: '补充',
  join: '附议',
  urge: '催办',
  withdraw: '撤回',
  merge: '并案',
  split: '拆分',
  transfer: '移送',
  order: '签发督办单',
  disclose: '公开',
} as const;

/** A command on a case. */
export type Command = keyof typeof COMMANDS;

/** The states a case is in before its end, in the order of its life. */
export const OPEN_STATES = [
  'SUBMITTED',
  'ACCEPTED',
  'DISPATCHED',
  'RETURNED',
  'PROCESSING',
  'WAITING_REPORTER',
  'REPLIED',
  'REVISITED',
  'REOPENED',
] as const satisfies readonly CaseState[];

/** Those in which whoever is in charge has it before him. */
const HANDLED = ['DISPATCHED', 'PROCESSING', 'WAITING_REPORTER', 'REOPENED'] as const satisfies readonly CaseState[];
/** Those before an answer is out. */
const UNANSWERED = [
  'SUBMITTED',
  'ACCEPTED',
  'DISPATCHED',
  'RETURNED',
  'PROCESSING',
  'WAITING_REPORTER',
] as const satisfies readonly CaseState[];

/** From which states a command leads where; `null` leaves the state as it is. */
interface Transition {
  readonly from: readonly CaseState[];
  readonly to: CaseState | null;
}

/**
 * The life of a case: what is not here is refused. The diagram of the service's page is made of this table.
 * It follows the loop of 12345: 受理、派单、签收、办理、答复、回访、评价、办结或重办、归档.
 */
export const TRANSITIONS: Readonly<Record<Command, Transition>> = {
  accept: { from: ['SUBMITTED'], to: 'ACCEPTED' },
  refuse: { from: ['SUBMITTED'], to: 'INVALID' },
  dispatch: { from: ['ACCEPTED', 'RETURNED'], to: 'DISPATCHED' },
  return: { from: ['DISPATCHED'], to: 'RETURNED' },
  sign: { from: ['DISPATCHED', 'REOPENED'], to: 'PROCESSING' },
  ask: { from: ['PROCESSING'], to: 'WAITING_REPORTER' },
  resume: { from: ['WAITING_REPORTER'], to: 'PROCESSING' },
  requestExtension: { from: ['PROCESSING'], to: null },
  decideExtension: { from: HANDLED, to: null },
  reply: { from: ['PROCESSING'], to: 'REPLIED' },
  revisit: { from: ['REPLIED'], to: 'REVISITED' },
  judgeSolved: { from: ['REPLIED', 'REVISITED'], to: 'CLOSED' },
  judgeUnsolved: { from: ['REPLIED', 'REVISITED'], to: 'REOPENED' },
  reopen: { from: ['REPLIED', 'REVISITED'], to: 'REOPENED' },
  close: { from: ['REPLIED', 'REVISITED', 'REOPENED'], to: 'CLOSED' },
  archive: { from: ['CLOSED', 'INVALID', 'WITHDRAWN', 'MERGED'], to: 'ARCHIVED' },
  add: { from: OPEN_STATES, to: null },
  join: { from: OPEN_STATES, to: null },
  urge: { from: [...UNANSWERED, 'REOPENED'], to: null },
  withdraw: { from: UNANSWERED, to: 'WITHDRAWN' },
  merge: { from: [...UNANSWERED, 'REOPENED'], to: 'MERGED' },
  split: { from: [...UNANSWERED, 'REOPENED'], to: null },
  transfer: { from: ['SUBMITTED', 'ACCEPTED', 'RETURNED'], to: null },
  order: { from: ['DISPATCHED', 'PROCESSING', 'WAITING_REPORTER', 'REOPENED'], to: null },
  disclose: { from: ['REPLIED', 'REVISITED', 'CLOSED', 'ARCHIVED'], to: null },
};

/** Whether a case in the state goes on. */
export function isOpen(state: CaseState): boolean {
  return (OPEN_STATES as readonly CaseState[]).includes(state);
}

/** Whether a command is possible in a state. */
export function allows(state: CaseState, command: Command): boolean {
  return TRANSITIONS[command].from.includes(state);
}

/** The state after a command. @throws CASE_STATE_WRONG */
export function afterCommand(current: { readonly number: string; readonly state: CaseState }, command: Command): CaseState {
  const { from, to } = TRANSITIONS[command];
  const { number, state } = current;
  if (from.includes(state)) return to ?? state;
  throw refuse('CASE_STATE_WRONG', { case: number, state: `${CASE_STATE_WORDS[state]} ${state}`, command: COMMANDS[command] });
}
