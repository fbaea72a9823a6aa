/**
 * What a county bureau opens every morning: the first page of its open cases, those due first in front, and how many wait for what. With a
 * hundred thousand open cases in the city beside a tenth of them: what is stored must hardly show in what one request costs.
 */
import { join } from 'node:path';
import { CityClient, forEach } from '../harness/city-client.mjs';
import { atMost } from '../harness/goals.mjs';
import { loadWithReads } from '../harness/load.mjs';
import { compareInRounds } from '../harness/rounds.mjs';
import { cpuMicros } from '../harness/usage.mjs';
import { verify, verifyEqual } from '../harness/verification.mjs';
import { COUNTY, COUNTY_TOKEN } from '../seeds/register.mjs';

const CASES = 100_000;
const PAGE_SIZE = 50;
const LIST = `/v1/cases?dueFirst=true&pageSize=${PAGE_SIZE}`;
const COUNTS = '/v1/caseCounts';
/** Counts of one run, a few at a time: one is the work of many reads. */
const COUNTED = 20;
const COUNTED_AT_ONCE = 4;
/** Of five stored cases four are of the county. */
const SHARE_OF_COUNTY = 4 / 5;

/** @param {import('../main.mjs').Bench} bench */
export async function run({ processes, folder, rounds, scale, progress }) {
  const open = async (count) => {
    progress(`${count} open cases`);
    const data = join(folder, `cases-${count}`);
    const filler = await processes.start('drivers/cases.mjs', [data]);
    await filler.call('fillOpen', count);
    await processes.stop(filler);
    const server = await processes.startCity(data);
    const client = new CityClient(server.port, COUNTY_TOKEN);
    await verifyInbox(client, count);
    return { server, client };
  };
  const [most, tenth] = [CASES * scale, (CASES * scale) / 10];
  const cities = { whole: await open(most), tenth: await open(tenth) };
  const cpu = (what, kind) => ({
    what: `CPU of ${what}, ${most.toLocaleString('en')} cases`,
    measure: 'cpuMicros',
    ours: `${kind}, whole`,
    baseline: `${kind}, tenth`,
    goal: atMost(1.2),
  });
  const findings = await compareInRounds({
    targets: Object.entries(cities).flatMap(([name, city]) => [
      { name: `list, ${name}`, run: () => listing(city) },
      { name: `counts, ${name}`, run: () => counting(city) },
    ]),
    comparisons: [cpu('ListCases', 'list'), cpu('GetCaseCounts', 'counts')],
    rounds,
    progress,
  });
  const beside = `${tenth.toLocaleString('en')} cases`;
  return findings.map((finding) => (finding.beside === undefined ? finding : { ...finding, beside }));
}

function listing({ server, client }) {
  return loadWithReads(server, () => ({ method: 'GET', path: LIST, headers: client.headers }));
}

/** @returns CPU time of one count */
async function counting({ server, client }) {
  const before = cpuMicros(server.pid);
  await forEach(Array.from({ length: COUNTED }), () => client.get(COUNTS), COUNTED_AT_ONCE);
  return { cpuMicros: (cpuMicros(server.pid) - before) / COUNTED };
}

/** The page holds what is due first, of the county alone; and the counts are those of its cases. */
async function verifyInbox(client, count) {
  const { cases } = (await client.get(LIST)).json;
  verifyEqual(cases.length, PAGE_SIZE, 'cases on the page');
  const days = cases.map(({ deadline }) => deadline.dueDate);
  verifyEqual(days, [...days].sort(), 'the order of the page');
  verify(
    cases.every(({ division }) => division.startsWith(`divisions/${COUNTY}`)),
    'a case of another county is shown',
  );
  const { submittedCount, dispatchCount, signCount, processingCount, revisitCount, ...rest } = (await client.get(COUNTS)).json;
  verifyEqual(submittedCount + dispatchCount + signCount + processingCount + revisitCount, count * SHARE_OF_COUNTY, 'cases counted');
  verify(rest.redCount > 0 && rest.yellowCount > 0, 'no lamp is counted');
}
