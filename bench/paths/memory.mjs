/** Memory of the whole city at rest, with many units on the disk, beside a process that has only loaded the same packages. */
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { CityClient } from '../harness/city-client.mjs';
import { atMost } from '../harness/goals.mjs';
import { compareInRounds } from '../harness/rounds.mjs';
import { anonymousMegabytes } from '../harness/usage.mjs';
import { verify } from '../harness/verification.mjs';
import { filledFolder } from '../seeds/filled-city.mjs';
import { COUNTY_TOKEN } from '../seeds/register.mjs';

/** How long a process is left alone before its memory counts, in milliseconds. */
const REST_MS = 3_000;
const MOST_ROUNDS = 5;

/** @param {import('../main.mjs').Bench} bench */
export async function run({ processes, folder, rounds, scale, progress }) {
  const small = await filledFolder(processes, join(folder, 'small-city'), 0, progress);
  const { data, quarters, units } = await filledFolder(processes, join(folder, 'city'), scale, progress);

  const resting = (start, touch) => async () => {
    const server = await start();
    await touch(server);
    await pause(REST_MS);
    const megabytes = anonymousMegabytes(server.pid);
    await processes.stop(server);
    return { megabytes };
  };
  const readUnits =
    (some) =>
    async ({ port }) => {
      const { json } = await new CityClient(port, COUNTY_TOKEN).get(`/v1/${quarters[0].name}/buildings/-/units`);
      verify(json.units.length > 0 === some, 'the units of the quarter are not what they were before the start');
    };
  const stored = `${units.toLocaleString('en')} units`;
  return compareInRounds({
    targets: [
      { name: 'Heming', run: resting(() => processes.startCity(data), readUnits(true)) },
      { name: 'without units', run: resting(() => processes.startCity(small.data), readUnits(false)) },
      {
        name: 'packages only',
        run: resting(
          () => processes.start('baselines/dependencies-only.mjs', [join(folder, 'packages.mdb')]),
          async () => undefined,
        ),
      },
    ],
    comparisons: [
      { what: `at rest, ${stored}`, measure: 'megabytes', ours: 'Heming', baseline: 'packages only', goal: atMost(1.6) },
      { what: `at rest, ${stored}`, measure: 'megabytes', ours: 'Heming', baseline: 'without units', goal: atMost(1.3) },
    ],
    rounds: Math.min(rounds, MOST_ROUNDS),
    progress,
  });
}
