import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { CASE_STATE_WORDS, type CaseState } from '@heming/contracts/complaints/v1';
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
  const states = (Object.keys(CASE_STATE_WORDS) as CaseState[]).filter((state) => state !== 'STATE_UNSPECIFIED');
  const lines = [
    'stateDiagram-v2',
    ...states.map((state) => `  ${state}: ${state} ${CASE_STATE_WORDS[state]}`),
    '  [*] --> SUBMITTED',
    ...[...ways].map(([way, commands]) => `  ${way}: ${commands.join(', ')}`),
    '  ARCHIVED --> [*]',
  ];
  return lines.join('\n');
}

test('the diagram of the page is that of the table', () => {
  const page = readFileSync(resolve(__dirname, '../README.md'), 'utf8');
  const [, drawn] = /```mermaid\n([^`]*)\n```/.exec(page) ?? [];
  expect(drawn).toBe(diagram());
});
