/**
 * What it costs to know who calls: the check of a bearer token alone, remembered or new, beside jose and beside the bare signature; and a whole
 * GET by officers with signed tokens beside the same GET by a development principal, which is not signed.
 */
import { join } from 'node:path';
import { CityClient } from '../harness/city-client.mjs';
import { atMost } from '../harness/goals.mjs';
import { loadWithWrites } from '../harness/load.mjs';
import { Provider } from '../harness/provider.mjs';
import { compareInRounds } from '../harness/rounds.mjs';
import { cpuMicros } from '../harness/usage.mjs';
import { verifyEqual } from '../harness/verification.mjs';
import { registerQuarters } from '../seeds/fill-city.mjs';
import { drawFrom } from '../seeds/random.mjs';
import { COUNTY_TOKEN } from '../seeds/register.mjs';

const QUARTERS = 200;
/** Tokens in use at the same time. */
const TOKENS = 1_000;
/** Of so many requests one brings a token that was never seen. */
const NEW_ONE_OF = 50;

/** @param {import('../main.mjs').Bench} bench */
export async function run({ processes, folder, rounds, progress }) {
  const provider = await Provider.open();
  const city = await processes.startCity(join(folder, 'city'), provider.settings);
  const quarters = await registerQuarters(new CityClient(city.port, COUNTY_TOKEN), QUARTERS);
  const check = await processes.start('drivers/token-check.mjs');
  const plain = await processes.start('baselines/token-signature.mjs');
  verifyEqual(await check.call('judge'), { subject: 'officer-1', refused: 'NOT_SIGNED_IN' }, 'the check of a token');
  await verifySameAnswer(city.port, quarters[0], provider.token());

  const known = drawFrom(Array.from({ length: TOKENS }, () => provider.token()));
  let asked = 0;
  const reads = {
    'development principal': () => COUNTY_TOKEN,
    'signed token': known,
    'signed token, 1 of 50 new': () => (asked++ % NEW_ONE_OF === 0 ? provider.token() : known()),
  };
  const checks = {
    'known token': [check, 'known'],
    'new token': [check, 'new'],
    'jose alone': [plain, 'jose'],
    'signature alone': [plain, 'signature'],
  };
  return compareInRounds({
    targets: [
      ...Object.entries(checks).map(([name, [server, operation]]) => ({ name, run: () => checking(server, operation) })),
      ...Object.entries(reads).map(([name, token]) => ({ name, run: () => reading(city, quarters, token) })),
    ],
    comparisons: [
      { what: 'CPU of a known token', measure: 'cpuMicros', ours: 'known token', goal: atMost(5, ' us') },
      { what: 'CPU of a known token', measure: 'cpuMicros', ours: 'known token', baseline: 'jose alone', goal: atMost(0.05) },
      { what: 'CPU of a new token', measure: 'cpuMicros', ours: 'new token', baseline: 'jose alone', goal: atMost(1.2) },
      { what: 'CPU of a new token', measure: 'cpuMicros', ours: 'new token', baseline: 'signature alone', goal: atMost(1.2) },
      ...['signed token', 'signed token, 1 of 50 new'].map((ours) => ({
        what: `CPU of a GET, ${ours}`,
        measure: 'cpuMicros',
        ours,
        baseline: 'development principal',
        goal: atMost(1.2),
      })),
    ],
    rounds,
    progress,
  });
}

/** Has a process check tokens and tells its CPU time of one. */
async function checking(server, operation) {
  const before = cpuMicros(server.pid);
  const count = await server.call(operation);
  return { cpuMicros: (cpuMicros(server.pid) - before) / count };
}

/** Reads quarters at random, each time with a token as it is drawn. */
function reading(city, quarters, token) {
  const draw = drawFrom(quarters);
  const make = () => ({ method: 'GET', path: `/v1/${draw().name}`, headers: { authorization: `Bearer ${token()}` } });
  return loadWithWrites(city, make, () => undefined);
}

/** An officer with a signed token reads what the development principal reads. */
async function verifySameAnswer(port, expected, token) {
  const { json } = await new CityClient(port, token).get(`/v1/${expected.name}`);
  verifyEqual(json, expected, `GET ${expected.name} with a signed token`);
}
