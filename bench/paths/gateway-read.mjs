/**
 * An authenticated GET of one quarter through the whole city in one process (permission, territory, store, in-process channel with its codecs),
 * beside bare Express that answers the same document from memory, and beside Express in front of a stock gRPC service.
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
  progress('filling the city');
  const server = await processes.startCity(join(folder, 'city'));
  const city = new CityClient(server.port, COUNTY_TOKEN);
  const quarters = await registerQuarters(city, QUARTERS * scale);
  const documents = join(folder, 'quarters.json');
  writeFileSync(documents, JSON.stringify(quarters));
  const servers = {
    heming: server,
    express: await processes.start('baselines/express-read.mjs', [documents]),
    'stock gRPC': await processes.start('baselines/express-grpc-read.mjs', [documents]),
  };
  for (const { port } of Object.values(servers)) await verifyAnswers(port, quarters);

  const draw = drawFrom(quarters.map(({ name }) => ({ method: 'GET', path: `/v1/${name}`, headers: city.headers })));
  return compareInRounds({
    targets: Object.entries(servers).map(([name, target]) => ({ name, run: () => loadWithReads(target, draw) })),
    comparisons: [
      { what: 'CPU per GET, bare Express', measure: 'cpuEach', unit: 'us', ours: 'heming', baseline: 'express', goal: atMost(1.3) },
      { what: 'GETs, bare Express', measure: 'perSecond', unit: '1/s', ours: 'heming', baseline: 'express', goal: atLeast(0.75) },
      { what: 'GETs, Express and stock gRPC', measure: 'perSecond', unit: '1/s', ours: 'heming', baseline: 'stock gRPC', goal: atLeast(3) },
      { what: 'p99 of a GET', measure: 'p99', unit: 'ms', ours: 'heming', goal: atMost(50, ' ms') },
    ],
    rounds,
    progress,
  });
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
