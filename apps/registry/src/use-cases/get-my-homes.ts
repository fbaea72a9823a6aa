import type { RegistryService } from '@heming/contracts/registry/v1';
import type { UseCase } from '@heming/kit';
import type { Deps } from '../deps.js';
import { occupiedHome, ownedHomes, type HomeTie } from '../domain/home.js';
import { quarterOf, unitOf } from '../domain/names.js';
import { unitMessage } from '../messages.js';

/** How many homes are listed. */
const MOST_HOMES = 200;

/** Reads which units the persons the caller acts for own or use. */
export const GetMyHomes: UseCase<RegistryService, 'GetMyHomes', Deps> = async (_request, { scopes }, deps) => {
  const { titles, occupancies, units, quarterTitles } = deps;
  const ties: HomeTie[] = [];
  for (const { party: person = '' } of scopes) {
    if (!person.startsWith('persons/')) continue;
    const owned = await titles.list({ where: { owners: { contains: person } }, pageSize: MOST_HOMES });
    const used = await occupancies.list({ where: { person, toDay: '' }, pageSize: MOST_HOMES });
    ties.push(...owned.items.flatMap((title) => ownedHomes(title, person)), ...used.items.map(occupiedHome));
  }
  const homes = await Promise.all(
    ties.slice(0, MOST_HOMES).map(async ({ record, ...tie }) => {
      const [unit, quarter] = await Promise.all([units.find(unitOf(record)), quarterTitles.find(quarterOf(record))]);
      return unit === undefined ? [] : [{ ...tie, unit: unitMessage(unit), quarterTitle: quarter?.title ?? '' }];
    }),
  );
  return { homes: homes.flat() };
};
