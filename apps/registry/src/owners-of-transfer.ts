import type { Deps } from './deps.js';
import { requireAbleToOwn } from './domain/person.js';

/** Whether those who are to own something are on record, in the caller's territory, and able to. @throws PERSON_NOT_FOUND, ORGANISATION_NOT_FOUND, PERSON_ERASED, OWNER_DECEASED */
export async function requireOwners(
  owners: readonly string[],
  { persons, organisations }: Pick<Deps, 'persons' | 'organisations'>,
): Promise<void> {
  for (const owner of new Set(owners)) {
    if (owner.startsWith('persons/')) requireAbleToOwn(await persons.get(owner));
    else await organisations.get(owner);
  }
}
