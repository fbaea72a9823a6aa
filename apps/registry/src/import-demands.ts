import type { Deps } from './deps.js';
import type { Import } from './domain/import.js';
import type { Demands } from './import-judge.js';

/** What an import asks of its rows, but for the id of what each becomes. @param at when they are registered */
export async function demandsOf(
  { division, officers }: Import,
  at: Date,
  { initialsOf, interestsOfOfficer }: Deps,
): Promise<Omit<Demands, 'newId'>> {
  const interests = await Promise.all(officers.map(interestsOfOfficer));
  return { range: division, at, initialsOf, interests: new Set(interests.flatMap((names) => [...names])) };
}
