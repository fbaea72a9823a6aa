import { createHash } from 'node:crypto';
import type { Call, Store } from '@heming/kit';
import { calendarDateOf } from '@heming/values';
import { revealQuotaOn } from './domain/policy.js';
import { countReveal, type RevealCount } from './domain/reveal-count.js';

/**
 * Counts a look at full personal data against the caller's quota, durably, before he gets it. One document per caller and place, so that it lies
 * where the caller may write.
 * @throws REVEAL_QUOTA_EXCEEDED, CHANGED_MEANWHILE when the caller asks many times at once
 */
export async function countRevealOf(call: Call, counts: Store<RevealCount>): Promise<void> {
  const { division = '', party = '' } = call.scopes[0] ?? {};
  const caller = createHash('sha256').update(`${call.principal.subject}\n${division}\n${party}`).digest('hex').slice(0, 32);
  const name = `revealCounts/${caller}`;
  const quota = revealQuotaOn(calendarDateOf(call.now));
  const known = (await counts.find(name)) !== undefined;
  const [first] = known
    ? [false]
    : await counts.createAll([countReveal({ name, division, parties: party === '' ? [] : [party], times: [] }, quota, call.now)]);
  if (first === true) return;
  await counts.change(name, (current) => ({ next: countReveal(current, quota, call.now), events: [] }));
}
