import type { Case, CaseState, Handler, HandlerBody, Me, MethodName } from '@heming/web-kit';

/** What an officer or whoever is in charge can do with a case. */
export type CaseCommand =
  | 'accept'
  | 'refuse'
  | 'dispatch'
  | 'sign'
  | 'reply'
  | 'ask'
  | 'answer'
  | 'add'
  | 'requestExtension'
  | 'return'
  | 'decideExtension'
  | 'revisit'
  | 'close'
  | 'reopen'
  | 'press'
  | 'order'
  | 'merge'
  | 'split'
  | 'transfer'
  | 'disclose'
  | 'hide'
  | 'note';

/** When a command is offered. */
interface Offer {
  readonly method: MethodName;
  readonly from: readonly CaseState[];
  /** Whether only whoever is in charge does it. */
  readonly byLead?: true;
  /** What else it needs. */
  readonly when?: (one: Case) => boolean;
}

const HANDLED: readonly CaseState[] = ['DISPATCHED', 'PROCESSING', 'WAITING_REPORTER', 'REOPENED'];
const UNDONE: readonly CaseState[] = ['SUBMITTED', 'ACCEPTED', 'RETURNED', ...HANDLED];
const OPEN: readonly CaseState[] = [...UNDONE, 'REPLIED', 'REVISITED'];
const ANSWERED: readonly CaseState[] = ['REPLIED', 'REVISITED', 'CLOSED', 'ARCHIVED'];
/** How often a period can be made longer. */
const MOST_EXTENSIONS = 2;
/** Answers that an unsatisfied case needs before an office may close it. */
const ANSWERS_BEFORE_END = 2;

const isPending = ({ extensions }: Case): boolean => extensions.at(-1)?.state === 'REQUESTED';
const count = ({ entries }: Case, kind: string): number => entries.filter((entry) => entry.kind === kind).length;

/** Every command in the order of its button; the first that is offered is what is to be done. The services decide all the same. */
export const CASE_COMMANDS: Readonly<Record<CaseCommand, Offer>> = {
  accept: { method: 'AcceptCase', from: ['SUBMITTED'] },
  dispatch: { method: 'DispatchCase', from: ['ACCEPTED', 'RETURNED'] },
  sign: { method: 'SignForCase', from: ['DISPATCHED', 'REOPENED'], byLead: true },
  decideExtension: { method: 'DecideCaseExtension', from: HANDLED, when: isPending },
  reply: { method: 'ReplyToCase', from: ['PROCESSING'], byLead: true },
  answer: { method: 'AddToCase', from: ['WAITING_REPORTER'] },
  revisit: { method: 'RevisitCase', from: ['REPLIED'] },
  close: {
    method: 'CloseCase',
    from: ['REVISITED', 'REOPENED'],
    when: (one) => one.state === 'REVISITED' || (one.verdict?.solved === false && count(one, 'REPLIED') >= ANSWERS_BEFORE_END),
  },
  refuse: { method: 'RefuseCase', from: ['SUBMITTED'] },
  ask: { method: 'AskReporter', from: ['PROCESSING'], byLead: true, when: ({ replyDeadline }) => replyDeadline?.lamp !== 'RED' },
  requestExtension: {
    method: 'RequestCaseExtension',
    from: ['PROCESSING'],
    byLead: true,
    when: (one) => !isPending(one) && one.extensions.length < MOST_EXTENSIONS && one.replyDeadline?.lamp !== 'RED',
  },
  return: { method: 'ReturnCase', from: ['DISPATCHED'], byLead: true, when: (one) => !one.binding && count(one, 'RETURNED') === 0 },
  reopen: { method: 'ReopenCase', from: ['REPLIED', 'REVISITED'] },
  press: { method: 'UrgeCase', from: UNDONE },
  order: { method: 'IssueSupervisionOrder', from: HANDLED, when: ({ lead }) => lead !== undefined },
  merge: { method: 'MergeCase', from: UNDONE },
  split: { method: 'SplitCase', from: UNDONE },
  transfer: { method: 'TransferCase', from: ['SUBMITTED', 'ACCEPTED', 'RETURNED'] },
  disclose: { method: 'DiscloseCase', from: ANSWERED, when: ({ disclosed, reply }) => !disclosed && reply !== '' },
  hide: { method: 'DiscloseCase', from: ANSWERED, when: ({ disclosed }) => disclosed },
  add: { method: 'AddToCase', from: OPEN.filter((state) => state !== 'WAITING_REPORTER') },
  note: { method: 'NoteOnCase', from: [...UNDONE, ...ANSWERED, 'INVALID', 'WITHDRAWN', 'MERGED'] },
};

/** The role that stands for a body; bodies that are not here have no account. */
const ROLE_OF: Partial<Readonly<Record<HandlerBody, string>>> = {
  COMMUNITY: 'COMMUNITY',
  SUBDISTRICT: 'SUBDISTRICT',
  COUNTY_BUREAU: 'COUNTY',
  CITY_BUREAU: 'CITY',
  POLICE: 'POLICE',
  JUDICIAL_OFFICE: 'JUDICIAL',
  PRICE_DEPARTMENT: 'PRICE',
  FUND_OFFICE: 'FUND',
  PLANNING_DEPARTMENT: 'PLANNING',
};

/**
 * Whether somebody stands for whoever is in charge: for the organisation itself, or with the role of the office over its division. What a body
 * without an account does, whoever dispatches records.
 */
export function standsFor(me: Me | undefined, handler: Handler | undefined): boolean {
  if (me === undefined || handler === undefined) return false;
  if (handler.organisation !== '') return me.roles.some(({ party }) => party === handler.organisation);
  const role = ROLE_OF[handler.body];
  if (role === undefined) return me.permissions.includes('complaints.cases.dispatch');
  return me.roles.some((held) => held.role === role && held.party === '' && handler.division.startsWith(held.division));
}

/** What somebody can do with a case now. `may`: whether he may call a method at all. */
export function commandsFor(one: Case, me: Me | undefined, may: (method: MethodName) => boolean): readonly CaseCommand[] {
  return (Object.keys(CASE_COMMANDS) as CaseCommand[]).filter((command) => {
    const { method, from, byLead, when } = CASE_COMMANDS[command];
    return from.includes(one.state) && may(method) && (byLead !== true || standsFor(me, one.lead)) && (when?.(one) ?? true);
  });
}
