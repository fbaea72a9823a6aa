import { CREDIT_RECORD_STATE_WORDS, type CreditRecordState } from '@heming/contracts/credit/v1';
import { COMMANDS, TRANSITIONS, afterCommand, allows, type Command } from './transitions.js';

const STATES = (Object.keys(CREDIT_RECORD_STATE_WORDS) as CreditRecordState[]).filter((state) => state !== 'STATE_UNSPECIFIED');
const ALL = Object.keys(COMMANDS) as Command[];
const pairs = STATES.flatMap((state) => ALL.map((command) => ({ state, command })));

/** Written by hand: what may be done in each state. */
const ALLOWED: Readonly<Record<string, string>> = {
  REPORTED: 'verify reject withdraw',
  REJECTED: '',
  NOTIFIED: 'comment withdraw takeEffect',
  WITHDRAWN: '',
  EFFECTIVE: 'publish object applyForRepair revoke expire',
  OBJECTED: 'publish extendObjection keep correct annul revoke',
  REPAIR_APPLIED: 'grantRepair refuseRepair revoke',
  REPAIRED: 'revoke',
  REVOKED: '',
  EXPIRED: 'revoke',
};

test.each(pairs)('$command in $state', ({ state, command }) => {
  const allowed = ALLOWED[state]!.split(' ').includes(command);
  const current = { number: 'XY-20261126-000123', state };
  expect(allows(state, command)).toBe(allowed);
  if (allowed) expect(afterCommand(current, command)).toBe(TRANSITIONS[command].to ?? state);
  else
    expect(() => afterCommand(current, command)).toThrow(
      expect.objectContaining({ reason: 'CREDIT_STATE_WRONG', facts: expect.objectContaining({ state: expect.stringContaining(state) }) }),
    );
});

/** States that can be reached from the report without some commands. */
function reachedWithout(...left: readonly Command[]): ReadonlySet<CreditRecordState> {
  const seen = new Set<CreditRecordState>(['REPORTED']);
  for (const state of seen)
    for (const command of ALL) if (!left.includes(command) && allows(state, command)) seen.add(TRANSITIONS[command].to ?? state);
  return seen;
}

test('nothing takes effect that the enterprise was not told of', () => {
  expect([...reachedWithout('verify')].sort()).toEqual(['REJECTED', 'REPORTED', 'WITHDRAWN']);
});

test('nothing is published that has not taken effect', () => {
  expect([...reachedWithout('takeEffect')].filter((state) => allows(state, 'publish'))).toEqual([]);
});

test('what was revoked, rejected or withdrawn stays so', () => {
  for (const state of ['REVOKED', 'REJECTED', 'WITHDRAWN'] as const) expect(ALL.filter((command) => allows(state, command))).toEqual([]);
});
