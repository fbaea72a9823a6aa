import type { Deps } from './deps.js';

/** Whether what a facility refers to is on record, and in the caller's territory. @throws BUILDING_NOT_FOUND, ORGANISATION_NOT_FOUND */
export async function requireReferences(
  { building, maintainer }: { readonly building: string; readonly maintainer: string },
  { buildings, organisations }: Pick<Deps, 'buildings' | 'organisations'>,
): Promise<void> {
  if (building !== '') await buildings.get(building);
  if (maintainer !== '') await organisations.get(maintainer);
}
