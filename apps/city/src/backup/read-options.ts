import { resolve } from 'node:path';
import { parseArgs, type ParseArgsConfig } from 'node:util';
import { readSettings, SETTINGS, type Settings } from '@heming/kit';
import pino, { type Logger } from 'pino';
import { WrongCommandLine } from '../command-line.js';

type Options = NonNullable<ParseArgsConfig['options']>;

/** The options of a command, by name; texts of those that may be given several times. */
export interface GivenOptions {
  text(option: string): string | undefined;
  texts(option: string): readonly string[];
  flag(option: string): boolean;
  /** @throws WrongCommandLine when it is missing */
  required(option: string): string;
}

/** Reads options. @param usage told with what is wrong @throws WrongCommandLine */
export function readOptions(argv: readonly string[], options: Options, usage: string): GivenOptions {
  const values = valuesOf(argv, options, usage);
  const texts = (option: string): readonly string[] =>
    [values[option]].flat().filter((value): value is string => typeof value === 'string');
  return {
    texts,
    text: (option) => texts(option).at(-1),
    flag: (option) => values[option] === true,
    required(option) {
      const value = texts(option).at(-1);
      if (value === undefined) throw new WrongCommandLine(`缺少 --${option} is missing\n${usage}`);
      return value;
    },
  };
}

/** The settings of a command on the data of a city, its data folder by its whole path. */
export function settingsOf(given: GivenOptions): Settings {
  const data = given.text('data');
  const settings = readSettings({ ...process.env, ...(data !== undefined && { [SETTINGS.data.variable]: data }) });
  return { ...settings, data: resolve(settings.data) };
}

/** Tells a person at a terminal what engines complain of. */
export function complaints(): Logger {
  return pino({ level: 'warn' }, pino.destination(2));
}

function valuesOf(argv: readonly string[], options: Options, usage: string): Readonly<Record<string, unknown>> {
  try {
    return parseArgs({ args: tied(argv, options), options }).values;
  } catch (error) {
    throw new WrongCommandLine(`${(error as Error).message}\n${usage}`);
  }
}

/** Ties a text that begins with a dash to its option, as some keys do: what is no option of the command is the text of the option before it. */
function tied(argv: readonly string[], options: Options): string[] {
  const isOption = (word: string): boolean =>
    Object.entries(options).some(([name, { short }]) => word.split('=', 1)[0] === `--${name}` || word === `-${short}`);
  const takesText = (word = ''): boolean => word.startsWith('--') && options[word.slice(2)]?.type === 'string';
  const words: string[] = [];
  for (const word of argv) {
    const before = words.at(-1);
    if (takesText(before) && word.startsWith('-') && !isOption(word)) words.splice(-1, 1, `${before}=${word}`);
    else words.push(word);
  }
  return words;
}
