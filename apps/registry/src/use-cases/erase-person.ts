import type { RegistryService } from '@heming/contracts/registry/v1';
import type { UseCase } from '@heming/kit';
import type { Deps } from '../deps.js';
import { erasePerson, type Person } from '../domain/person.js';
import { requireNeverInCharge } from '../domain/project-manager.js';
import { maskedPersonMessage } from '../people-messages.js';
import { personErased, personStandingChanged } from '../people-announcements.js';

/** Erases the personal data of a person for ever; that there was somebody stays on record. */
export const ErasePerson: UseCase<RegistryService, 'ErasePerson', Deps> = async (
  { name, etag },
  call,
  { persons, titles, occupancies, projectManagers },
) => {
  await persons.get(name);
  const owned = await titles.list({ where: { owners: { contains: name } }, pageSize: 1 });
  const used = await occupancies.list({ where: { person: name, toDay: '' }, pageSize: 1 });
  const appointed = await projectManagers.list({ where: { person: name }, pageSize: 1 });
  requireNeverInCharge(name, appointed.items[0]);
  const connected = [...owned.items, ...used.items][0]?.name ?? '';
  const erase = (current: Person) => {
    const next = erasePerson(current, connected, call.now);
    const events = next === current ? [] : [...personErased(next, call.now), ...personStandingChanged(current, next, call.now)];
    return { next, events };
  };
  return maskedPersonMessage(await persons.erase(name, erase, etag));
};
