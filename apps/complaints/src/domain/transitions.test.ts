import { COMMANDS, OPEN_STATES, TRANSITIONS, afterCommand, allows, isOpen, type Command } from './transitions.js';
import { CASE_STATE_WORDS, type CaseState } from '@heming/contracts/complaints/v1';

const STATES = (Object.keys(CASE_STATE_WORDS) as CaseState[]).filter((state) => state !== 'STATE_UNSPECIFIED');
const ALL = Object.keys(COMMANDS) as Command[];
const pairs = STATES.flatMap((state) => ALL.map((command) => ({ state, command })));

/** Written by hand: what may be done in each state. */
const ALLOWED: Readonly<Record<string, string>> = {
  SUBMITTED: 'accept refuse add join urge withdraw merge split transfer',
  ACCEPTED: 'dispatch add join urge withdraw merge split transfer',
  DISPATCHED: 'return sign decideExtension add join urge withdraw merge split order',
  RETURNED: 'dispatch add join urge withdraw merge split transfer',
  PROCESSING: 'ask requestExtension decideExtension reply add join urge withdraw merge split order',
  WAITING_REPORTER: 'resume decideExtension add join urge withdraw merge split order',
  REPLIED: 'revisit judgeSolved judgeUnsolved reopen close add join disclose',
  REVISITED: 'judgeSolved judgeUnsolved reopen close add join disclose',
  REOPENED: 'sign decideExtension close add join urge merge split order',
  CLOSED: 'archive disclose',
  INVALID: 'archive',
  WITHDRAWN: 'archive',
  MERGED: 'archive',
  ARCHIVED: 'disclose',
};

test.each(pairs)('$command in $state', ({ state, command }) => {
  const allowed = ALLOWED[state]!.split(' ').includes(command);
  const current = { number: 'TS-20261123-000187', state };
  expect(allows(state, command)).toBe(allowed);
  if (allowed) expect(afterCommand(current, command)).toBe(TRANSITIONS[command].to ?? state);
  else
    expect(() => afterCommand(current, command)).toThrow(
      expect.objectContaining({ reason: 'CASE_STATE_WRONG', facts: expect.objectContaining({ state: expect.stringContaining(state) }) }),
    );
});

test('what goes on can reach an end, and nothing that has ended goes on', () => {
  const next = (state: CaseState): readonly CaseState[] =>
    ALL.filter((command) => allows(state, command)).map((command) => TRANSITIONS[command].to ?? state);
  const reached = (from: CaseState): Set<CaseState> => {
    const seen = new Set<CaseState>([from]);
    for (const state of seen) for (const one of next(state)) seen.add(one);
    return seen;
  };
  for (const state of OPEN_STATES) expect(reached(state)).toContain('CLOSED');
  for (const state of STATES.filter((one) => !isOpen(one))) expect([...reached(state)].filter(isOpen)).toEqual([]);
});

test('nothing is closed that was never answered', () => {
  const withoutReply = new Set<CaseState>(['SUBMITTED']);
  for (const state of withoutReply)
    for (const command of ALL) if (command !== 'reply' && allows(state, command)) withoutReply.add(TRANSITIONS[command].to ?? state);
  expect(withoutReply).not.toContain('CLOSED');
});
