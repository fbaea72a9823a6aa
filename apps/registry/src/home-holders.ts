import type { Deps } from './deps.js';
import type { HomeHolder } from './domain/binding-review.js';
import { occupancyName, titleName } from './domain/names.js';

/** How many people of one home are looked at. */
const MOST_HOLDERS = 200;

/** Names of whom a home belongs to or is used by at present, persons and organisations. */
export interface HomeTies {
  readonly owners: readonly string[];
  readonly occupants: readonly string[];
}

/** Who owns and uses a home at present, as far as the caller sees titles and occupancies. */
export async function tiesOfHome(unit: string, { titles, occupancies }: Pick<Deps, 'titles' | 'occupancies'>): Promise<HomeTies> {
  const title = await titles.find(titleName(unit));
  const used = await occupancies.list({ where: { name: { prefix: occupancyName(unit, '') } }, pageSize: MOST_HOLDERS });
  const present = title?.holdings.filter(({ toDay }) => toDay === '') ?? [];
  return {
    owners: present.map(({ owner }) => owner),
    occupants: used.items.filter(({ toDay }) => toDay === '').map(({ person }) => person),
  };
}

/** The people among them, as far as the caller sees their records. */
export async function holdersOfHome({ owners, occupants }: HomeTies, { persons }: Pick<Deps, 'persons'>): Promise<readonly HomeHolder[]> {
  const tied = [
    ...owners.map((name) => ({ name, standing: 'OWNER' as const })),
    ...occupants.map((name) => ({ name, standing: 'OCCUPANT' as const })),
  ];
  const found = await Promise.all(
    tied
      .filter(({ name }) => name.startsWith('persons/'))
      .map(async ({ name, standing }) => ({ person: await persons.find(name), standing })),
  );
  return found.flatMap(({ person, standing }) => (person === undefined ? [] : [{ person, standing }]));
}
