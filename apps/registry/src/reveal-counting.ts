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
  const division = call.territory[0] ?? '';
  const caller = createHash('sha256').update(`${call.principal.subject}\n${division}`).digest('hex').slice(0, 32);
  const name = `revealCounts/${caller}`;
  if ((await counts.find(name)) === undefined) await counts.createAll([{ name, division, times: [] }]);
  const quota = revealQuotaOn(calendarDateOf(call.now));
  await counts.change(name, (current) => ({ next: countReveal(current, quota, call.now), events: [] }));
}
