/** Memory of the whole city at rest, with many units on the disk, beside a process that has only loaded the same packages. */
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { CityClient } from '../harness/city-client.mjs';
import { atMost } from '../harness/goals.mjs';
import { compareInRounds } from '../harness/rounds.mjs';
import { anonymousMegabytes } from '../harness/usage.mjs';
import { verify } from '../harness/verification.mjs';
import { fillCity } from '../seeds/filled-city.mjs';
import { COUNTY_TOKEN } from '../seeds/register.mjs';

/** How long a process is left alone before its memory counts, in milliseconds. */
const REST_MS = 3_000;
const MOST_ROUNDS = 5;

/** @param {import('../main.mjs').Bench} bench */
export async function run({ processes, folder, rounds, scale, progress }) {
  const data = join(folder, 'city');
  const first = await processes.startCity(data);
  const { quarters, units } = await fillCity(first.port, scale, progress);
  await processes.stop(first);

  const resting = (start, touch) => async () => {
    const server = await start();
    await touch(server);
    await pause(REST_MS);
    const megabytes = anonymousMegabytes(server.pid);
    await processes.stop(server);
    return { megabytes };
  };
  const readUnits = async ({ port }) => {
    const { json } = await new CityClient(port, COUNTY_TOKEN).get(`/v1/${quarters[0].name}/buildings/-/units`);
    verify(json.units.length > 0, 'the units are not there after a restart');
  };
  return compareInRounds({
    targets: [
      { name: 'heming', run: resting(() => processes.startCity(data), readUnits) },
      {
        name: 'packages',
        run: resting(
          () => processes.start('baselines/dependencies-only.mjs', [join(folder, 'packages.mdb')]),
          async () => undefined,
        ),
      },
    ],
    comparisons: [
      {
        what: `memory at rest, ${units.toLocaleString('en')} units on disk, packages only`,
        measure: 'megabytes',
        unit: 'MB',
        ours: 'heming',
        baseline: 'packages',
        goal: atMost(1.6),
      },
    ],
    rounds: Math.min(rounds, MOST_ROUNDS),
    progress,
  });
}
