/**
 * An authenticated GET of one quarter through the whole city in one process (permission, territory, store, in-process channel with its codecs),
 * beside bare Express that answers the same document from memory, beside Express in front of a stock gRPC service, and beside itself with ten
 * times the quarters.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CityClient } from '../harness/city-client.mjs';
import { atLeast, atMost } from '../harness/goals.mjs';
import { loadWithReads } from '../harness/load.mjs';
import { compareInRounds } from '../harness/rounds.mjs';
import { verifyEqual } from '../harness/verification.mjs';
import { drawFrom } from '../seeds/random.mjs';
import { registerQuarters } from '../seeds/fill-city.mjs';
import { COUNTY_TOKEN } from '../seeds/register.mjs';

const QUARTERS = 1_000;
const CHECKED = 50;

/** @param {import('../main.mjs').Bench} bench */
export async function run({ processes, folder, rounds, scale, progress }) {
  progress('filling two cities');
  const small = await cityWith(processes, join(folder, 'city'), QUARTERS * scale);
  const large = await cityWith(processes, join(folder, 'larger-city'), 10 * QUARTERS * scale);
  const documents = join(folder, 'quarters.json');
  writeFileSync(documents, JSON.stringify(small.quarters));
  const holding = (server) => ({ server, quarters: small.quarters });
  const sources = {
    Heming: small,
    'larger Heming': large,
    'bare Express': holding(await processes.start('baselines/express-read.mjs', [documents])),
    'Express + stock gRPC': holding(await processes.start('baselines/express-grpc-read.mjs', [documents])),
  };
  for (const { server, quarters } of Object.values(sources)) await verifyAnswers(server.port, quarters);

  return compareInRounds({
    targets: Object.entries(sources).map(([name, source]) => ({ name, run: loadOn(source) })),
    comparisons: [
      { what: 'CPU of a GET', measure: 'cpuMicros', ours: 'Heming', baseline: 'bare Express', goal: atMost(1.3) },
      { what: 'GETs', measure: 'perSecond', ours: 'Heming', baseline: 'bare Express', goal: atLeast(0.75) },
      { what: 'GETs', measure: 'perSecond', ours: 'Heming', baseline: 'Express + stock gRPC', goal: atLeast(3) },
      { what: 'CPU of a GET, 10x quarters', measure: 'cpuMicros', ours: 'larger Heming', baseline: 'Heming', goal: atMost(1.2) },
      { what: 'p99 of a GET', measure: 'p99Millis', ours: 'Heming', goal: atMost(50, ' ms') },
    ],
    rounds,
    progress,
  });
}

/** A running city with so many quarters, as it answers them. */
async function cityWith(processes, data, count) {
  const server = await processes.startCity(data);
  return { server, quarters: await registerQuarters(new CityClient(server.port, COUNTY_TOKEN), count) };
}

/** The load of a source: its quarters at random. */
function loadOn({ server, quarters }) {
  const { headers } = new CityClient(server.port, COUNTY_TOKEN);
  const draw = drawFrom(quarters);
  return () => loadWithReads(server, () => ({ method: 'GET', path: `/v1/${draw().name}`, headers }));
}

/** Every server must answer the very documents, and in as many bytes. */
async function verifyAnswers(port, quarters) {
  const client = new CityClient(port, COUNTY_TOKEN);
  const draw = drawFrom(quarters);
  for (let checked = 0; checked < CHECKED; checked++) {
    const expected = draw();
    const { bytes, json } = await client.get(`/v1/${expected.name}`);
    verifyEqual(json, expected, `GET ${expected.name}`);
    verifyEqual(bytes.length, Buffer.byteLength(JSON.stringify(expected)), `bytes of ${expected.name}`);
  }
}
