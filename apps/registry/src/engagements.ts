import type { Store } from '@heming/kit';
import type { Engagements } from './domain/organisation.js';
import type { Quarter } from './domain/quarter.js';

/** How many quarters are named. */
const NAMED = 10;

/** Where an organisation is the enterprise or the committee at present: counted everywhere, named where the caller may look. */
export async function engagementsIn(seen: Store<Quarter>, everywhere: Store<Quarter>, organisation: string): Promise<Engagements> {
  let count = 0;
  const named: string[] = [];
  for (const where of [{ enterprise: organisation }, { committee: organisation }]) {
    count += await everywhere.count(where);
    const { items } = await seen.list({ where, pageSize: NAMED });
    named.push(...items.map(({ name }) => name));
  }
  return { count, quarters: named.slice(0, NAMED) };
}
