/**
 * The thousandth page of a list: through the whole city beside the first page of the same list, and in the store alone beside paging by
 * offset over the same documents.
 */
import { join } from 'node:path';
import { CityClient } from '../harness/city-client.mjs';
import { atLeast, atMost } from '../harness/goals.mjs';
import { loadWithReads } from '../harness/load.mjs';
import { compareInRounds } from '../harness/rounds.mjs';
import { verify, verifyEqual } from '../harness/verification.mjs';
import { fillCity } from '../seeds/filled-city.mjs';
import { COUNTY_TOKEN } from '../seeds/register.mjs';

const PAGE = 1_000;
/** Units on a page of the city's list: the quarter has a hundred pages more than a thousand. */
const UNITS_ON_PAGE = 20;
/** Documents on a page in the store alone. */
const DOCUMENTS_ON_PAGE = 50;
const SECONDS = 1;

/** @param {import('../main.mjs').Bench} bench */
export async function run({ processes, folder, rounds, scale, progress }) {
  const server = await processes.startCity(join(folder, 'city'));
  const { quarters } = await fillCity(server.port, scale, progress);
  const city = new CityClient(server.port, COUNTY_TOKEN);
  const list = `/v1/${quarters[0].name}/buildings/-/units?pageSize=${UNITS_ON_PAGE}`;
  const last = await walkTo(city, list, PAGE);
  const position = await processes.start('drivers/pages.mjs', [join(folder, 'pages')]);
  const offset = await processes.start('baselines/offset-pages.mjs', [join(folder, 'offset.mdb')]);
  await fillAndVerify(position, offset, PAGE * DOCUMENTS_ON_PAGE * 1.2);

  const get = (path) => () => loadWithReads(server, () => ({ method: 'GET', path, headers: city.headers }));
  const turn = (store) => () => store.call('pages', { number: PAGE, size: DOCUMENTS_ON_PAGE, seconds: SECONDS });
  return compareInRounds({
    targets: [
      { name: 'page 1', run: get(list) },
      { name: 'page 1,000', run: get(last) },
      { name: 'by position', run: turn(position) },
      { name: 'by offset', run: turn(offset) },
    ],
    comparisons: [
      { what: 'CPU of page 1,000', measure: 'cpuMicros', ours: 'page 1,000', baseline: 'page 1', goal: atMost(1.3) },
      { what: 'page 1,000 in the store', measure: 'perSecond', ours: 'by position', baseline: 'by offset', goal: atLeast(20) },
    ],
    rounds,
    progress,
  });
}

/** Follows the page tokens of a list. @returns {Promise<string>} the path of the wanted page, which has as many entries as the first */
async function walkTo(city, list, wanted) {
  let path = list;
  for (let page = 1; ; page++) {
    const { json } = await city.get(path);
    verifyEqual(json.units.length, UNITS_ON_PAGE, `units on page ${page}`);
    if (page === wanted) return path;
    verify(json.nextPageToken !== undefined, `there is no page after ${page}`);
    path = `${list}&pageToken=${encodeURIComponent(json.nextPageToken)}`;
  }
}

/** Both stores hold the same, and their thousandth pages are the same. */
async function fillAndVerify(position, offset, count) {
  await Promise.all([position.call('fill', count), offset.call('fill', count)]);
  const page = { number: PAGE, size: DOCUMENTS_ON_PAGE };
  verifyEqual(await position.call('names', page), await offset.call('names', page), 'page 1,000');
}
