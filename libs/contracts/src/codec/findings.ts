import type { Violation } from '../model.js';

/** More is never reported of one request: its sender will not read further. */
const MOST_VIOLATIONS = 100;
/** Names that come from the request are cut to this many characters. */
const LONGEST_NAME = 80;

/** Collects what is wrong with a request while a walker goes through it, so that paths are put together only when something is. */
export class Findings {
  readonly violations: Violation[] = [];
  /** How many messages the walker stands within; kept by the walker. */
  level = 0;
  readonly #trail: (string | number)[] = [];

  /** Steps into a member (text) or an item (number, from 0). */
  enter(step: string | number): void {
    this.#trail.push(step);
  }

  /** Steps out of what was entered last. */
  leave(): void {
    this.#trail.pop();
  }

  /**
   * Notes that what the walker stands on breaks a rule.
   * @param word Chinese name of the member; its JSON name is used when empty
   * @param zh predicate after the Chinese name, without full stop
   * @param en predicate after the path, without full stop
   */
  report(rule: string, word: string, zh: string, en: string): void {
    if (this.violations.length >= MOST_VIOLATIONS) return;
    const field = this.#path();
    this.violations.push({ field, rule, zh: `“${word || field || '请求'}”${zh}。`, en: `${field || 'The request'} ${en}.` });
  }

  #path(): string {
    let path = '';
    for (const step of this.#trail) path += typeof step === 'number' ? `[${step}]` : (path && '.') + quotable(step);
    return path;
  }
}

/** A name from a request, short enough to send back. */
export function quotable(name: string): string {
  return name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME)}…`.toWellFormed() : name.toWellFormed();
}
