import { setTimeout as pause } from 'node:timers/promises';
import { forEach } from '../harness/city-client.mjs';
import { verify } from '../harness/verification.mjs';
import { building, COUNTY, quarter, unitTable } from './register.mjs';

const IMPORT_POLL_MS = 20;
const LONGEST_IMPORT_MS = 600_000;

/** One community of each sub-district of the county: quarter codes are numbered per sub-district. @returns {Promise<readonly string[]>} codes */
export async function communitiesOf(city) {
  const townships = await divisionsUnder(city, COUNTY);
  const communities = await forEach(townships, (township) => divisionsUnder(city, township));
  return communities.flatMap(([first]) => (first === undefined ? [] : [first]));
}

async function divisionsUnder(city, code) {
  const { json } = await city.get(`/v1/divisions?parent=divisions/${code}&pageSize=200`);
  return (json.divisions ?? []).map((division) => division.code).filter((found) => found.length > code.length);
}

/**
 * Registers quarters through the API.
 * @returns {Promise<readonly any[]>} them, as the API answers
 */
export async function registerQuarters(city, count) {
  const communities = await communitiesOf(city);
  const quarters = Array.from({ length: count }, (_, index) => quarter(index, communities));
  return forEach(quarters, async (one) => (await city.post('/v1/quarters', one)).json);
}

/** Registers buildings of a quarter through the API. @param {string} name of the quarter */
export async function registerBuildings(city, name, count) {
  const buildings = Array.from({ length: count }, (_, index) => building(index));
  await forEach(buildings, (one) => city.post(`/v1/${name}/buildings`, one));
}

/** Registers every unit of buildings of a quarter, as a bureau does: by uploading a table. @returns {Promise<number>} how many */
export async function registerUnits(city, quarterCode, buildings) {
  const { bytes, rows } = unitTable(quarterCode, 0, buildings);
  await importUnits(city, bytes, rows);
  return rows;
}

/**
 * Imports a table of units from upload to the last committed row.
 * @throws VerificationFailed when not every row was registered
 */
export async function importUnits(city, bytes, rows) {
  const { json: created } = await city.post('/v1/imports', { kind: 'UNITS', fileName: 'units.csv', division: `divisions/${COUNTY}` });
  await city.upload(`/v1/${created.name}:upload`, bytes, 'text/csv');
  const checked = await whenIn(city, created.name, 'CHECKED');
  verify(checked.acceptedCount === rows, `${checked.acceptedCount ?? 0} of ${rows} rows were accepted`);
  await city.post(`/v1/${created.name}:commit`, {});
  const committed = await whenIn(city, created.name, 'COMMITTED');
  verify(committed.committedCount === rows, `${committed.committedCount ?? 0} of ${rows} rows were registered`);
}

async function whenIn(city, name, state) {
  const until = performance.now() + LONGEST_IMPORT_MS;
  for (;;) {
    const { json } = await city.get(`/v1/${name}`);
    if (json.state === state) return json;
    verify(json.state !== 'FAILED', `the import failed: ${json.failure}`);
    verify(performance.now() < until, `the import did not become ${state}`);
    await pause(IMPORT_POLL_MS);
  }
}
