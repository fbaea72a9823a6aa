import { createHash } from 'node:crypto';
import type { Call, Store } from '@heming/kit';
import { countBinding, type BindingCount } from './domain/binding-count.js';

/**
 * Counts a request of the caller against his quota, durably, before it is made; the same request again is not counted again.
 * @throws BINDING_QUOTA_EXCEEDED, CHANGED_MEANWHILE when the caller asks many times at once
 */
export async function countBindingOf({ principal, now }: Call, counts: Store<BindingCount>): Promise<void> {
  const name = `bindingCounts/${createHash('sha256').update(principal.subject).digest('hex').slice(0, 32)}`;
  const known = (await counts.find(name)) !== undefined;
  const [first] = known ? [false] : await counts.createAll([countBinding({ name, division: '', times: [] }, now)]);
  if (first === true) return;
  await counts.change(name, (current) => ({ next: countBinding(current, now), events: [] }));
}
