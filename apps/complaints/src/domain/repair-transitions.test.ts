import { REPAIR_ORDER_STATE_WORDS, type RepairOrderState } from '@heming/contracts/complaints/v1';
import {
  afterRepairCommand,
  allowsRepair,
  isOpenRepair,
  OPEN_REPAIR_STATES,
  REPAIR_COMMANDS,
  REPAIR_TRANSITIONS,
  type RepairCommand,
} from './repair-transitions.js';

const STATES = (Object.keys(REPAIR_ORDER_STATE_WORDS) as RepairOrderState[]).filter((state) => state !== 'STATE_UNSPECIFIED');
const ALL = Object.keys(REPAIR_COMMANDS) as RepairCommand[];
const pairs = STATES.flatMap((state) => ALL.map((command) => ({ state, command })));

/** Written by hand: what may be done in each state, and where it leads. */
const ALLOWED: Readonly<Record<string, Readonly<Partial<Record<RepairCommand, RepairOrderState>>>>> = {
  REPORTED: { assign: 'ASSIGNED', cancel: 'CANCELLED', complain: 'REPORTED' },
  ASSIGNED: { assign: 'ASSIGNED', arrive: 'ARRIVED', cancel: 'CANCELLED', complain: 'ASSIGNED' },
  ARRIVED: { awaitPart: 'NEEDS_PART', awaitFund: 'NEEDS_FUND', finish: 'DONE', complain: 'ARRIVED' },
  NEEDS_PART: { resume: 'ARRIVED', complain: 'NEEDS_PART' },
  NEEDS_FUND: { resume: 'ARRIVED', complain: 'NEEDS_FUND' },
  DONE: { confirm: 'CONFIRMED', object: 'REPORTED', complain: 'DONE' },
  CONFIRMED: { rate: 'CONFIRMED' },
  CANCELLED: {},
};

test.each(pairs)('$command in $state', ({ state, command }) => {
  const expected = ALLOWED[state]![command];
  const current = { number: 'BX-20261123-000012', state };
  expect(allowsRepair(state, command)).toBe(expected !== undefined);
  if (expected !== undefined) expect(afterRepairCommand(current, command)).toBe(expected);
  else
    expect(() => afterRepairCommand(current, command)).toThrow(
      expect.objectContaining({ reason: 'REPAIR_STATE_WRONG', facts: expect.objectContaining({ state: expect.stringContaining(state) }) }),
    );
});

test('what goes on can reach an end, and nothing that has ended goes on', () => {
  const reached = (from: RepairOrderState): Set<RepairOrderState> => {
    const seen = new Set<RepairOrderState>([from]);
    for (const state of seen)
      for (const command of ALL) if (allowsRepair(state, command)) seen.add(REPAIR_TRANSITIONS[command].to ?? state);
    return seen;
  };
  for (const state of OPEN_REPAIR_STATES) expect(reached(state)).toContain('CONFIRMED');
  for (const state of STATES.filter((one) => !isOpenRepair(one))) expect([...reached(state)].filter(isOpenRepair)).toEqual([]);
});
