import { parseArgs, type ParseArgsConfig } from 'node:util';

/** A command line that cannot be read: two sentences. */
export class WrongUsage extends Error {
  override readonly name = 'WrongUsage';
  constructor(
    readonly zh: string,
    readonly en: string,
  ) {
    super(en);
  }
}

type Options = NonNullable<ParseArgsConfig['options']>;

/** Options of every command. */
export const COMMON_OPTIONS = {
  server: { type: 'string' },
  token: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const satisfies Options;

/** What a command was given. */
export interface Given {
  readonly words: readonly string[];
  /** Value of an option, undefined when it was not given; the last one wins. */
  text(option: string): string | undefined;
  /** All values of an option. */
  texts(option: string): readonly string[];
  flag(option: string): boolean;
}

/** Reads the words and options of a command. @throws WrongUsage */
export function readArguments(argv: readonly string[], options: Options): Given {
  try {
    const { values: found, positionals } = parseArgs({
      args: [...argv],
      options: { ...COMMON_OPTIONS, ...options },
      allowPositionals: true,
    });
    const values: Readonly<Record<string, unknown>> = found;
    const all = (option: string): readonly string[] =>
      [values[option]].flat().filter((value): value is string => typeof value === 'string');
    return { words: positionals, texts: all, text: (option) => all(option).at(-1), flag: (option) => values[option] === true };
  } catch (error) {
    throw new WrongUsage('命令行有误。', (error as Error).message);
  }
}
