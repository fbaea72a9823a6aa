import { parseArgs } from 'node:util';

/** Rounds of a run that is to be believed; fewer are for trying out. */
const ROUNDS = 7;
const MOST_ROUNDS = 31;
/** Filled within a minute or two; the whole city takes much longer. */
const HOMES = 20_000;
/** A city of 1.4 million people. */
const MOST_HOMES = 500_000;

export const USAGE = `Usage: npm run bench -- [options]
  --path NAME    only this path; may be given several times
  --rounds N     counted rounds of each comparison, 1 to ${MOST_ROUNDS} (default ${ROUNDS})
  --scale N      how many times the usual amount of data is stored, 1 to 100 (default 1)
  --homes N      how many homes the city of the path homes has, 1,000 to ${MOST_HOMES} (default ${HOMES})
  --cities DIR   keeps the filled cities of the path homes there and uses them again
  --json FILE    also writes the results there
  --profile DIR  keeps a CPU profile of every process of ours there; figures are then too high
  --list         names the paths
  --help         shows this
`;

/** A command line that cannot be read; the message says why. */
export class WrongCommandLine extends Error {
  expected = true;
}

/**
 * Reads the options of a run.
 * @param {readonly string[]} argv
 * @param {readonly string[]} known names of the paths
 * @returns {{ paths: readonly string[], rounds: number, scale: number, homes: number, cities: string | undefined, json: string | undefined, profile: string | undefined, list: boolean, help: boolean }}
 * @throws WrongCommandLine
 */
export function readCommandLine(argv, known) {
  const { values } = parse(argv);
  const paths = values.path ?? known;
  const unknown = paths.filter((path) => !known.includes(path));
  if (unknown.length > 0) throw new WrongCommandLine(`There is no path ${unknown.join(', ')}. Paths: ${known.join(', ')}`);
  return {
    paths,
    rounds: countOf('rounds', values.rounds, ROUNDS, MOST_ROUNDS),
    scale: countOf('scale', values.scale, 1, 100),
    homes: countOf('homes', values.homes, HOMES, MOST_HOMES, 1_000),
    cities: values.cities,
    json: values.json,
    profile: values.profile,
    list: values.list === true,
    help: values.help === true,
  };
}

function parse(argv) {
  const text = { type: 'string' };
  const flag = { type: 'boolean' };
  try {
    return parseArgs({
      args: [...argv],
      options: {
        path: { type: 'string', multiple: true },
        rounds: text,
        scale: text,
        homes: text,
        cities: text,
        json: text,
        profile: text,
        list: flag,
        help: flag,
      },
    });
  } catch (error) {
    throw new WrongCommandLine(`${error.message}\n${USAGE}`);
  }
}

function countOf(name, text, fallback, highest, lowest = 1) {
  if (text === undefined) return fallback;
  const count = Number(text);
  if (!Number.isInteger(count) || count < lowest || count > highest)
    throw new WrongCommandLine(`--${name} is a whole number, ${lowest} to ${highest}`);
  return count;
}
