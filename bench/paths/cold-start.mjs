/**
 * From starting the process to the first success on an authenticated route, with data on the disk and the files in the page cache, beside a
 * process with nothing but Express, and beside a city with hardly any data; and the same after a city that was killed amid its writes.
 */
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { CityClient, exchange } from '../harness/city-client.mjs';
import { atMost } from '../harness/goals.mjs';
import { compareInRounds } from '../harness/rounds.mjs';
import { cpuMicros } from '../harness/usage.mjs';
import { verify } from '../harness/verification.mjs';
import { filledFolder } from '../seeds/filled-city.mjs';
import { COUNTY_TOKEN, organisation } from '../seeds/register.mjs';

const ROUTE = '/v1/quarters?pageSize=1';
/** How often the route is tried: fine enough for a second, coarse enough to leave the cores to the start. */
const POLL_MS = 5;
const LONGEST_START_MS = 60_000;
/** Writes begun before a city is killed, of which the first so many were answered. */
const WRITES = { begun: 64, answered: 16 };

/** @param {import('../main.mjs').Bench} bench */
export async function run({ processes, folder, rounds, scale, progress }) {
  const small = await filledFolder(processes, join(folder, 'small-city'), 0, progress);
  const { data, units } = await filledFolder(processes, join(folder, 'city'), scale, progress);
  const { headers } = new CityClient(0, COUNTY_TOKEN);

  const starting = (launch) => async () => {
    const port = await freePort();
    const started = performance.now();
    const launched = launch(port);
    await firstSuccess(port, headers);
    const figures = { millis: performance.now() - started, cpuMillis: cpuMicros(launched.pid) / 1000 };
    await processes.stop(launched);
    return figures;
  };
  const start = starting((port) => processes.launchCity(data, port));
  let written = 0;
  const killed = async () => {
    const city = await processes.startCity(data);
    const client = new CityClient(city.port, COUNTY_TOKEN);
    const posts = Array.from({ length: WRITES.begun }, () => client.post('/v1/organisations', organisation(written++)));
    // Those that the kill overtakes fail, and nothing depends on them.
    for (const post of posts) post.catch(() => undefined);
    await Promise.all(posts.slice(0, WRITES.answered));
    await processes.kill(city);
    return start();
  };
  const stored = `${units.toLocaleString('en')} units`;
  return compareInRounds({
    targets: [
      { name: 'Heming', run: start },
      { name: 'killed', run: killed },
      { name: 'without units', run: starting((port) => processes.launchCity(small.data, port)) },
      { name: 'Express only', run: starting((port) => processes.launch('baselines/express-only.mjs', port)) },
    ],
    comparisons: [
      { what: 'start to first answer', measure: 'millis', ours: 'Heming', baseline: 'Express only', goal: atMost(3) },
      { what: 'CPU of a start', measure: 'cpuMillis', ours: 'Heming', baseline: 'Express only', goal: atMost(3) },
      { what: `start, ${stored}`, measure: 'millis', ours: 'Heming', baseline: 'without units', goal: atMost(1.3) },
      { what: 'start after a kill', measure: 'millis', ours: 'killed', baseline: 'Heming', goal: atMost(1.3) },
    ],
    rounds,
    progress,
  });
}

/** A port nobody listens on at the moment. */
function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

async function firstSuccess(port, headers) {
  const until = performance.now() + LONGEST_START_MS;
  for (;;) {
    const answer = await exchange({ host: '127.0.0.1', port, path: ROUTE, headers }).catch(() => undefined);
    if (answer?.status === 200) return;
    verify(performance.now() < until, `no success within a minute of the start, at last ${answer?.status} ${answer?.bytes}`);
    await pause(POLL_MS);
  }
}
