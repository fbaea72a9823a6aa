import type { Call } from '@heming/kit';
import source from './data/divisions.json';
import type { Deps } from './deps.js';
import { divisionOf } from './domain/division.js';

const TITLES = Object.entries(source.titles);

/** Loads the divisions the service ships with: province, city, counties, townships and communities. Does nothing once they are there. */
export async function seed(_call: Call, { divisions, initialsOf }: Pick<Deps, 'divisions' | 'initialsOf'>): Promise<void> {
  if ((await divisions.count({})) >= TITLES.length) return;
  await divisions.createAll(
    TITLES.map(([code, title]) => divisionOf({ code, title, initials: initialsOf(title), validFrom: '', source: source.source })),
  );
}
