import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { CREDIT_RECORD_STATE_WORDS, type CreditRecordState } from '@heming/contracts/credit/v1';
import { TRANSITIONS } from './domain/transitions.js';

/** The diagram that the table of transitions makes: a line per way from one state to another, with the commands that lead there. */
function diagram(): string {
  const ways = new Map<string, string[]>();
  for (const [command, { from, to }] of Object.entries(TRANSITIONS)) {
    if (to === null) continue;
    for (const state of from) {
      const way = `${state} --> ${to}`;
      ways.set(way, [...(ways.get(way) ?? []), command]);
    }
  }
  const states = (Object.keys(CREDIT_RECORD_STATE_WORDS) as CreditRecordState[]).filter((state) => state !== 'STATE_UNSPECIFIED');
  const ends = states.filter((state) => !Object.values(TRANSITIONS).some(({ from, to }) => to !== null && from.includes(state)));
  const lines = [
    'stateDiagram-v2',
    ...states.map((state) => `  ${state}: ${state} ${CREDIT_RECORD_STATE_WORDS[state]}`),
    '  [*] --> REPORTED',
    ...[...ways].map(([way, commands]) => `  ${way}: ${commands.join(', ')}`),
    ...ends.map((state) => `  ${state} --> [*]`),
  ];
  return lines.join('\n');
}

test('the diagram of the page is that of the table', () => {
  const page = readFileSync(resolve(__dirname, '../README.md'), 'utf8');
  const [, drawn] = /```mermaid\n([^`]*)\n```/.exec(page) ?? [];
  expect(drawn).toBe(diagram());
});
