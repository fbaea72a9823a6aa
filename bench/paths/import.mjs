/**
 * A table of units through the API: upload, dry run, commit, with every rule of the register, beside a plain loop that splits, checks each row
 * with zod and puts in chunks. Neither memory nor the time of a row may grow with the table.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { clearInterval, setInterval } from 'node:timers';
import { CityClient } from '../harness/city-client.mjs';
import { atLeast, atMost } from '../harness/goals.mjs';
import { compareInRounds, findingOf } from '../harness/rounds.mjs';
import { anonymousMegabytes, cpuMicros } from '../harness/usage.mjs';
import { verifyEqual } from '../harness/verification.mjs';
import { importUnits, registerBuildings, registerQuarters } from '../seeds/fill-city.mjs';
import { COUNTY_TOKEN, unitTable } from '../seeds/register.mjs';

/** Buildings of one imported table: 20,000 rows. */
const BUILDINGS = 100;
/** Buildings of the long one: 100,000 rows. */
const MANY_BUILDINGS = 500;
const SAMPLE_MS = 50;

/** @param {import('../main.mjs').Bench} bench */
export async function run({ processes, folder, rounds, progress }) {
  const server = await processes.startCity(join(folder, 'city'));
  const city = new CityClient(server.port, COUNTY_TOKEN);
  const loop = await processes.start('baselines/csv-loop.mjs', [join(folder, 'loop.mdb')]);
  const tables = new Tables(city, await registerQuarters(city, 100), folder);

  const targets = [
    {
      name: 'Heming',
      run: async () => importing(server.pid, await tables.registered(BUILDINGS), (table) => importUnits(city, table.bytes, table.rows)),
    },
    {
      name: 'split + zod + put',
      run: async () =>
        importing(loop.pid, tables.plain(BUILDINGS), async ({ file, rows }) =>
          verifyEqual(await loop.call('load', file), rows, 'rows of the loop'),
        ),
    },
  ];
  const findings = await compareInRounds({
    targets,
    comparisons: [
      { what: 'rows imported', measure: 'perSecond', ours: 'Heming', baseline: 'split + zod + put', goal: atLeast(0.5) },
      { what: 'CPU of a row', measure: 'cpuMicros', ours: 'Heming', baseline: 'split + zod + put', goal: atMost(2) },
    ],
    rounds,
    progress,
  });
  progress('a table of 100,000 rows');
  const short = await targets[0].run();
  const long = await importing(server.pid, await tables.registered(MANY_BUILDINGS), (table) => importUnits(city, table.bytes, table.rows));
  const grown = { ours: 'long table', baseline: 'short table' };
  const comparisons = [
    { what: 'rows imported, 100,000 rows', measure: 'perSecond', ...grown, goal: atLeast(0.83) },
    { what: 'CPU of a row, 100,000 rows', measure: 'cpuMicros', ...grown, goal: atMost(1.2) },
    { what: 'most memory, 100,000 rows', measure: 'megabytes', ...grown, goal: atMost(1.2) },
  ];
  return [...findings, ...comparisons.map((comparison) => findingOf(comparison, [{ 'long table': long, 'short table': short }]))];
}

/** Tables of units not imported before, each for a quarter of its own. */
class Tables {
  #city;
  #quarters;
  #folder;
  #used = 0;

  constructor(city, quarters, folder) {
    this.#city = city;
    this.#quarters = quarters;
    this.#folder = folder;
  }

  /** A new table for the city, its buildings on record. */
  async registered(buildings) {
    const { name } = this.#quarters[this.#used];
    await registerBuildings(this.#city, name, buildings);
    return this.plain(buildings);
  }

  /** A new table for the baseline, which knows no buildings. */
  plain(buildings) {
    const { code } = this.#quarters[this.#used++];
    const file = join(this.#folder, `${code}.csv`);
    const table = { ...unitTable(code, 0, buildings), file };
    writeFileSync(file, table.bytes);
    return table;
  }
}

/** Imports a table and tells rows per second, CPU time per row and the greatest memory on the way. */
async function importing(pid, table, load) {
  let megabytes = anonymousMegabytes(pid);
  const timer = setInterval(() => (megabytes = Math.max(megabytes, anonymousMegabytes(pid))), SAMPLE_MS);
  const cpu = cpuMicros(pid);
  const started = performance.now();
  try {
    await load(table);
  } finally {
    clearInterval(timer);
  }
  const seconds = (performance.now() - started) / 1000;
  return { perSecond: table.rows / seconds, cpuMicros: (cpuMicros(pid) - cpu) / table.rows, megabytes };
}
