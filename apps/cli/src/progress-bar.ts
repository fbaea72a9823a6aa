import type { Terminal } from './terminal.js';

const CELLS = 24;

/** One line that is written again and again while something goes on; where nobody sees it, nothing. */
export class ProgressBar {
  readonly #terminal: Terminal;

  constructor(terminal: Terminal) {
    this.#terminal = terminal;
  }

  /** @param total 0 while unknown */
  show(what: string, done: number, total: number): void {
    if (!this.#terminal.interactive) return;
    const filled = total === 0 ? 0 : Math.floor((CELLS * done) / total);
    const bar = total === 0 ? '' : ` [${'#'.repeat(filled)}${'.'.repeat(CELLS - filled)}]`;
    const count = total === 0 ? done.toLocaleString('en') : `${done.toLocaleString('en')}/${total.toLocaleString('en')}`;
    this.#terminal.err(`\r\x1b[K${what}${bar} ${count}`);
  }

  /** Takes the line away. */
  end(): void {
    if (this.#terminal.interactive) this.#terminal.err('\r\x1b[K');
  }
}
