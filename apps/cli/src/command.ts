import type { ParseArgsConfig } from 'node:util';
import type { Api } from './api.js';
import type { Given } from './arguments.js';
import type { Terminal } from './terminal.js';

/** How a command ended, for the shell: done, something was rejected or refused, the command line was wrong. */
export const ENDED = { done: 0, rejected: 1, misused: 2 } as const;

/** What a command works with. */
export interface Work {
  readonly given: Given;
  readonly terminal: Terminal;
  /** The city, for the caller of the command; with a token of its own where nobody gave one. */
  api(tokenOtherwise?: string): Api;
}

/** A command of `heming`. */
export interface Command {
  readonly name: string;
  /** Words and options after the name. */
  readonly usage: readonly string[];
  readonly zh: string;
  readonly en: string;
  readonly options: NonNullable<ParseArgsConfig['options']>;
  run(work: Work): Promise<number>;
}
