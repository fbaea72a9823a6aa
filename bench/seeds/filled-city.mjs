import { CityClient } from '../harness/city-client.mjs';
import { registerBuildings, registerQuarters, registerUnits } from './fill-city.mjs';
import { COUNTY_TOKEN, UNITS_PER_BUILDING } from './register.mjs';

/** Buildings of each quarter that has any: 20,000 units. */
const BUILDINGS = 100;
const QUARTERS = 200;

/**
 * Fills a running city: two hundred quarters, of which the first `scale` have 20,000 units each.
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
