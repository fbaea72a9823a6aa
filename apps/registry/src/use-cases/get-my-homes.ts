import type { RegistryService } from '@heming/contracts/registry/v1';
import type { UseCase } from '@heming/kit';
import type { Deps } from '../deps.js';
import { occupiedHome, ownedHomes, type HomeTie } from '../domain/home.js';
import { unitOf } from '../domain/names.js';
import { unitMessage } from '../messages.js';

/** How many homes are listed. */
const MOST_HOMES = 200;

/** Reads which units the persons the caller acts for own or use, and who manages their quarters. */
export const GetMyHomes: UseCase<RegistryService, 'GetMyHomes', Deps> = async (_request, { scopes }, deps) => {
  const { titles, occupancies, units, quarterOfHome, managerInCharge } = deps;
  const ties: HomeTie[] = [];
  for (const { party: person = '' } of scopes) {
    if (!person.startsWith('persons/')) continue;
    const owned = await titles.list({ where: { owners: { contains: person } }, pageSize: MOST_HOMES });
    const used = await occupancies.list({ where: { person, toDay: '' }, pageSize: MOST_HOMES });
    ties.push(...owned.items.flatMap((title) => ownedHomes(title, person)), ...used.items.map(occupiedHome));
  }
  const homes = await Promise.all(
    ties.slice(0, MOST_HOMES).map(async ({ record, ...tie }) => {
      const unit = await units.find(unitOf(record));
      if (unit === undefined) return [];
      const quarter = await quarterOfHome(unit.name);
      const manager = await managerInCharge(quarter.name);
      return [
        {
          ...tie,
          unit: unitMessage(unit),
          quarterTitle: quarter.title,
          enterprise: quarter.enterprise ?? '',
          managerDisplayName: manager?.displayName ?? '',
          managerDutyPhone: manager?.dutyPhone ?? '',
        },
      ];
    }),
  );
  return { homes: homes.flat() };
};
