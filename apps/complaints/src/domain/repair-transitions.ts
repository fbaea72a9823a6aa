import { REPAIR_ORDER_STATE_WORDS, refuse, type RepairOrderState } from '@heming/contracts/complaints/v1';

/** What can be done to a repair order; the words stand in refusals. */
export const REPAIR_COMMANDS = {
  assign: '派工',
  arrive: '到场',
  awaitPart: '等待配件',
  awaitFund: '申请维修资金',
  resume: '恢复维修',
  finish: '完工',
  confirm: '确认',
  rate: '评分',
  object: '返修',
  complain: '转投诉',
  cancel: '取消',
} as const;

/** A command on a repair order. */
export type RepairCommand = keyof typeof REPAIR_COMMANDS;

/** The states a repair order is in before its end, in the order of its life. */
export const OPEN_REPAIR_STATES = [
  'REPORTED',
  'ASSIGNED',
  'ARRIVED',
  'NEEDS_PART',
  'NEEDS_FUND',
  'DONE',
] as const satisfies readonly RepairOrderState[];

/** Those before somebody is on the spot. */
export const AWAITED_STATES = ['REPORTED', 'ASSIGNED'] as const satisfies readonly RepairOrderState[];

/** From which states a command leads where; `null` leaves the state as it is. */
interface Transition {
  readonly from: readonly RepairOrderState[];
  readonly to: RepairOrderState | null;
}

/** The life of a repair order: what is not here is refused. The diagram of the service’s page is made of this table. */
export const REPAIR_TRANSITIONS: Readonly<Record<RepairCommand, Transition>> = {
  assign: { from: AWAITED_STATES, to: 'ASSIGNED' },
  arrive: { from: ['ASSIGNED'], to: 'ARRIVED' },
  awaitPart: { from: ['ARRIVED'], to: 'NEEDS_PART' },
  awaitFund: { from: ['ARRIVED'], to: 'NEEDS_FUND' },
  resume: { from: ['NEEDS_PART', 'NEEDS_FUND'], to: 'ARRIVED' },
  finish: { from: ['ARRIVED'], to: 'DONE' },
  confirm: { from: ['DONE'], to: 'CONFIRMED' },
  rate: { from: ['CONFIRMED'], to: null },
  object: { from: ['DONE'], to: 'REPORTED' },
  complain: { from: OPEN_REPAIR_STATES, to: null },
  cancel: { from: AWAITED_STATES, to: 'CANCELLED' },
};

/** Whether a repair order in the state goes on. */
export function isOpenRepair(state: RepairOrderState): boolean {
  return (OPEN_REPAIR_STATES as readonly RepairOrderState[]).includes(state);
}

/** Whether nobody is on the spot yet. */
export function isAwaited(state: RepairOrderState): boolean {
  return (AWAITED_STATES as readonly RepairOrderState[]).includes(state);
}

/** Whether a command is possible in a state. */
export function allowsRepair(state: RepairOrderState, command: RepairCommand): boolean {
  return REPAIR_TRANSITIONS[command].from.includes(state);
}

/** The state after a command. @throws REPAIR_STATE_WRONG */
export function afterRepairCommand(
  { number, state }: { readonly number: string; readonly state: RepairOrderState },
  command: RepairCommand,
): RepairOrderState {
  if (allowsRepair(state, command)) return REPAIR_TRANSITIONS[command].to ?? state;
  throw refuse('REPAIR_STATE_WRONG', {
    repair: number,
    state: `${REPAIR_ORDER_STATE_WORDS[state]} ${state}`,
    command: REPAIR_COMMANDS[command],
  });
}
