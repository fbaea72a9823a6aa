import { CityClient } from '../harness/city-client.mjs';
import { registerBuildings, registerQuarters, registerUnits } from './fill-city.mjs';
import { COUNTY_TOKEN, UNITS_PER_BUILDING } from './register.mjs';

/** Buildings of each quarter that has any: 22,000 units. */
const BUILDINGS = 110;
const QUARTERS = 200;

/**
 * Fills a running city: two hundred quarters, of which the first `scale` have 22,000 units each.
 * @param {number} port
 * @param {number} scale
 * @param {(text: string) => void} progress
 * @returns {Promise<{ quarters: readonly any[], units: number }>}
 */
export async function fillCity(port, scale, progress) {
  const city = new CityClient(port, COUNTY_TOKEN);
  const quarters = await registerQuarters(city, QUARTERS);
  for (const [index, { name, code }] of quarters.slice(0, scale).entries()) {
    progress(`filling the city, quarter ${index + 1} of ${scale}`);
    await registerBuildings(city, name, BUILDINGS);
    await registerUnits(city, code, BUILDINGS);
  }
  return { quarters, units: scale * BUILDINGS * UNITS_PER_BUILDING };
}

/**
 * A data folder as a city leaves it: filled as `fillCity` does, its process ended.
 * @returns {Promise<{ data: string, quarters: readonly any[], units: number }>}
 */
export async function filledFolder(processes, data, scale, progress) {
  const server = await processes.startCity(data);
  const filled = await fillCity(server.port, scale, progress);
  await processes.stop(server);
  return { data, ...filled };
}
