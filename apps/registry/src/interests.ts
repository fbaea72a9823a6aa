import type { Opener } from '@heming/kit';
import { requireDisinterested } from './domain/recusal.js';
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
  const { subject } = open.call.principal;
  const [own, declared] = await Promise.all([
    open.store(persons).list({ where: { subject }, pageSize: MOST_INTERESTS }),
    open.storeForAll(recusals).list({ where: { subject }, pageSize: MOST_INTERESTS }),
  ]);
  requireDisinterested(
    own.items.map(({ name }) => name),
    declared.items,
    parties,
  );
}
