import type { Violation } from './model.js';

/** A request whose JSON does not fit its message; lists everything that is wrong, up to a limit. */
export class InvalidRequest extends Error {
  override readonly name = 'InvalidRequest';
  constructor(readonly violations: readonly Violation[]) {
    super(violations.map(({ en }) => en).join(' '));
  }
}
