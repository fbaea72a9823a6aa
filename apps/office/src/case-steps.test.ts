import type { Case } from '@heming/web-kit';
import { CASE_STEPS, stepsDone } from './case-steps.js';

const at = (state: Case['state'], changes: Partial<Case> = {}): string | undefined => {
  const done = stepsDone({ state, verdict: undefined, outcome: 'OUTCOME_UNSPECIFIED', ...changes });
  return done === undefined ? undefined : (CASE_STEPS[done] ?? 'done');
};

test('a state waits for its step', () => {
  expect(at('SUBMITTED')).toBe('accept');
  expect(at('RETURNED')).toBe('dispatch');
  expect(at('REOPENED')).toBe('sign');
  expect(at('WAITING_REPORTER')).toBe('handle');
  expect(at('REPLIED')).toBe('revisit');
  expect(at('REVISITED')).toBe('judge');
  expect(at('REVISITED', { verdict: { solved: true } as Case['verdict'] })).toBe('close');
  expect(at('CLOSED')).toBe('done');
});

test('what ended another way is on no step, also in the archive', () => {
  expect([at('INVALID'), at('MERGED'), at('WITHDRAWN'), at('ARCHIVED')]).toEqual([undefined, undefined, undefined, undefined]);
  expect(at('ARCHIVED', { outcome: 'SOLVED' })).toBe('done');
});
