import { CREDIT_RECORD_STATE_WORDS, refuse, type CreditRecordState } from '@heming/contracts/credit/v1';

/** What can be done to a record; the words stand in refusals. */
export const COMMANDS = {
  verify: '核实并告知',
  reject: '不予记入',
  comment: '陈述申辩',
  withdraw: '生效前撤回',
  takeEffect: '生效',
  publish: '公示',
  object: '提出异议',
  extendObjection: '延长异议处理期限',
  keep: '维持',
  correct: '更正',
  annul: '异议成立，撤销',
  applyForRepair: '申请修复',
  grantRepair: '准予修复',
  refuseRepair: '不予修复',
  revoke: '撤销',
  expire: '到期',
} as const;

/** A command on a record. */
export type Command = keyof typeof COMMANDS;

/** Those in which a record counts, as long as its dates say so, in the order of its life. */
export const STATES_OF_EFFECT = ['EFFECTIVE', 'OBJECTED', 'REPAIR_APPLIED'] as const satisfies readonly CreditRecordState[];

/** From which states a command leads where; `null` leaves the state as it is. */
interface Transition {
  readonly from: readonly CreditRecordState[];
  readonly to: CreditRecordState | null;
}

/**
 * The life of a record: what is not here is refused. The diagram of the service's page is made of this table. The only way to what counts leads
 * through the notice to the enterprise and the time of its comment.
 */
export const TRANSITIONS: Readonly<Record<Command, Transition>> = {
  verify: { from: ['REPORTED'], to: 'NOTIFIED' },
  reject: { from: ['REPORTED'], to: 'REJECTED' },
  comment: { from: ['NOTIFIED'], to: null },
  withdraw: { from: ['REPORTED', 'NOTIFIED'], to: 'WITHDRAWN' },
  takeEffect: { from: ['NOTIFIED'], to: 'EFFECTIVE' },
  publish: { from: ['EFFECTIVE', 'OBJECTED'], to: null },
  object: { from: ['EFFECTIVE'], to: 'OBJECTED' },
  extendObjection: { from: ['OBJECTED'], to: null },
  keep: { from: ['OBJECTED'], to: 'EFFECTIVE' },
  correct: { from: ['OBJECTED'], to: 'EFFECTIVE' },
  annul: { from: ['OBJECTED'], to: 'REVOKED' },
  applyForRepair: { from: ['EFFECTIVE'], to: 'REPAIR_APPLIED' },
  grantRepair: { from: ['REPAIR_APPLIED'], to: 'REPAIRED' },
  refuseRepair: { from: ['REPAIR_APPLIED'], to: 'EFFECTIVE' },
  revoke: { from: [...STATES_OF_EFFECT, 'REPAIRED', 'EXPIRED'], to: 'REVOKED' },
  expire: { from: ['EFFECTIVE'], to: 'EXPIRED' },
};

/** Whether a command is possible in a state. */
export function allows(state: CreditRecordState, command: Command): boolean {
  return TRANSITIONS[command].from.includes(state);
}

/** The state after a command. @throws CREDIT_STATE_WRONG */
export function afterCommand(current: { readonly number: string; readonly state: CreditRecordState }, command: Command): CreditRecordState {
  const { from, to } = TRANSITIONS[command];
  const { number, state } = current;
  if (from.includes(state)) return to ?? state;
  throw refuse('CREDIT_STATE_WRONG', { record: number, state: `${CREDIT_RECORD_STATE_WORDS[state]} ${state}`, command: COMMANDS[command] });
}
