import type { Terminal } from '@heming/cli';

/** A terminal that keeps what is said. */
export class RecordedTerminal implements Terminal {
  readonly interactive: boolean = false;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** What opens a page: a browser of the test. */
  readonly open: (url: string) => boolean;
  printed = '';
  told = '';

  constructor(environment: Readonly<Record<string, string | undefined>>, open: (url: string) => boolean = () => false) {
    this.environment = environment;
    this.open = open;
  }

  readonly out = (text: string): void => {
    this.printed += text;
  };

  readonly err = (text: string): void => {
    this.told += text;
  };
}
