import type { Opener } from '@heming/kit';
import { interestsOf, requireDisinterested } from './domain/recusal.js';
import { persons } from './store/persons.js';
import { recusals } from './store/recusals.js';

/** How many records and recusals of one officer are looked at. */
const MOST_INTERESTS = 200;

/**
 * Refuses the caller in a matter that concerns himself or somebody he keeps out for.
 * @param parties names of the persons and organisations it concerns
 * @throws OWN_INTEREST
 */
export async function requireNoInterest(open: Opener, parties: readonly string[]): Promise<void> {
  requireDisinterested(await interestsOfOfficer(open, open.call.principal.subject), parties);
}

/** Names of the persons and organisations that an officer keeps out for, as far as the call sees persons. */
export async function interestsOfOfficer(open: Opener, subject: string): Promise<ReadonlySet<string>> {
  const [own, declared] = await Promise.all([
    open.store(persons).list({ where: { subject }, pageSize: MOST_INTERESTS }),
    open.storeForAll(recusals).list({ where: { subject }, pageSize: MOST_INTERESTS }),
  ]);
  return interestsOf(
    own.items.map(({ name }) => name),
    declared.items,
  );
}
