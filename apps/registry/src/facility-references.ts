import type { Deps } from './deps.js';
import { requireBuildingOf } from './domain/facility.js';

/**
 * Whether what a facility of a quarter refers to is on record, and its building the quarter's.
 * @throws BUILDING_NOT_FOUND, FACILITY_BUILDING_INVALID, ORGANISATION_NOT_FOUND
 */
export async function requireReferences(
  quarter: string,
  { building, maintainer }: { readonly building: string; readonly maintainer: string },
  { buildings, organisations, successions }: Pick<Deps, 'buildings' | 'organisations' | 'successions'>,
): Promise<void> {
  if (building !== '') {
    await buildings.get(building);
    requireBuildingOf(quarter, building, (await successions.inChargeOf(building)).name);
  }
  if (maintainer !== '') await organisations.get(maintainer);
}
