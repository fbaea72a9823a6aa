import { createHash } from 'node:crypto';
import type { Call, Store } from '@heming/kit';
import { countReveal, type RevealCount } from './domain/reveal-count.js';

/**
 * Counts a look at reporters against the officer's quota, durably, before he gets it. One document per officer and place, so that it lies where he
 * may write.
 * @throws REVEAL_QUOTA_EXCEEDED
 */
export async function countRevealOf({ principal, scopes, now }: Call, counts: Store<RevealCount>): Promise<void> {
  const { division = '', party = '' } = scopes[0] ?? {};
  const officer = createHash('sha256').update(`${principal.subject}\n${division}\n${party}`).digest('hex').slice(0, 32);
  const name = `revealCounts/${officer}`;
  const known = (await counts.find(name)) !== undefined;
  const empty: RevealCount = { name, division, parties: party === '' ? [] : [party], times: [] };
  const [first] = known ? [false] : await counts.createAll([countReveal(empty, now)]);
  if (first === true) return;
  await counts.change(name, (current) => ({ next: countReveal(current, now), events: [] }));
}
