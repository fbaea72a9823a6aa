import type { Case } from './case.js';
import { noted } from './progress.js';
import type { Handler } from './routing.js';
import { afterCommand } from './transitions.js';

/** An office urges whoever is in charge. @throws CASE_STATE_WRONG */
export function urgeHandler(current: Case, text: string, actor: Handler | undefined, at: Date): Case {
  afterCommand(current, 'urge');
  return noted(current, { kind: 'URGED', text, ...(actor && { actor }) }, at);
}

/** A note that offices alone see. */
export function noteOnCase(current: Case, text: string, actor: Handler | undefined, at: Date): Case {
  return noted(current, { kind: 'NOTED', text, internal: true, ...(actor && { actor }) }, at);
}
