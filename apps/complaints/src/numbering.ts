import { Refusal, type Announcement } from '@heming/contracts';
import type { Call, Kept, Store } from '@heming/kit';
import type { Case } from './domain/case.js';
import { numberAfter, numbersOn } from './domain/case-number.js';

/** How often a number is looked for while others take those that come next. */
const MAX_TRIES = 12;

/**
 * Creates a case with the next free number of the day. Of processes that reach for the same number one gets it, says the index, and the others
 * look again, each a few further on: numbers may be left out and are never given twice.
 * @param everywhere cases whomever they concern: numbers run through all of the city
 * @param build the case with its number, and what is to be announced of it
 * @throws CASE_ALREADY_REPORTED, OUTSIDE_TERRITORY
 */
export async function createNumbered(
  { now, derivedId }: Call,
  stores: { readonly cases: Store<Case>; readonly everywhere: Store<Case> },
  build: (number: string) => { readonly state: Case; readonly events: readonly Announcement[] },
): Promise<Kept<Case>> {
  for (let attempt = 1; ; attempt++) {
    const { items } = await stores.everywhere.list({ where: { number: { prefix: numbersOn(now) } }, order: ['-number'], pageSize: 1 });
    const ahead = attempt === 1 ? 0 : Number.parseInt(derivedId.charAt(attempt), 36) % 2 ** attempt;
    const number = numberAfter(items[0]?.number, now, ahead);
    const { state, events } = build(number);
    try {
      return await stores.cases.create(state, events);
    } catch (thrown) {
      const taken = thrown instanceof Refusal && thrown.facts['code'] === number;
      if (!taken || attempt === MAX_TRIES) throw thrown;
    }
  }
}
