import { Refusal, type Announcement } from '@heming/contracts';
import type { Call, Kept, Store } from '@heming/kit';
import { numberAfter, numbersOn } from './domain/repair-number.js';
import type { RepairOrder } from './domain/repair-order.js';

/** How often a number is looked for while others take those that come next. */
const MAX_TRIES = 12;

/**
 * Creates a repair order with the next free number of the day. Of processes that reach for the same number one gets it, says the index, and the others
 * look again, each a few further on: numbers may be left out and are never given twice.
 * @param everywhere repair orders whomever they concern: numbers run through all of the city
 * @param build the repair order with its number, and what is to be announced of it
 * @throws REPAIR_ALREADY_REPORTED, OUTSIDE_TERRITORY, NOT_A_PARTY
 */
export async function createNumbered(
  { now }: Call,
  stores: { readonly repairs: Store<RepairOrder>; readonly everywhere: Store<RepairOrder> },
  build: (number: string) => { readonly state: RepairOrder; readonly events: readonly Announcement[] },
): Promise<Kept<RepairOrder>> {
  for (let attempt = 1; ; attempt++) {
    const { items } = await stores.everywhere.list({ where: { number: { prefix: numbersOn(now) } }, order: ['-number'], pageSize: 1 });
    const ahead = attempt === 1 ? 0 : Math.floor(Math.random() * 2 ** attempt);
    const number = numberAfter(items[0]?.number, now, ahead);
    const { state, events } = build(number);
    try {
      return await stores.repairs.create(state, events);
    } catch (thrown) {
      const taken = thrown instanceof Refusal && thrown.facts['code'] === number;
      if (!taken || attempt === MAX_TRIES) throw thrown;
    }
  }
}
