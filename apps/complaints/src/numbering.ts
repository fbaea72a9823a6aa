import { Refusal, type Announcement } from '@heming/contracts';
import type { Call, Kept, Store, Where } from '@heming/kit';
import { numberAfter, numbersOn, type WorkPrefix } from './domain/work-number.js';

/** How often a number is looked for while others take those that come next. */
const MAX_TRIES = 12;

/** What is numbered: a case or a repair order. */
interface Numbered {
  readonly name: string;
  readonly division: string;
  readonly number: string;
}

/**
 * Creates a case or a repair order with the next free number of the day. Of processes that reach for the same number one gets it, says the index, and
 * the others look again, each a few further on: numbers may be left out and are never given twice.
 * @param everywhere the same whomever they concern: numbers run through all of the city
 * @param build what is numbered, with its number, and what is to be announced of it
 * @throws the collection's `taken` reason, OUTSIDE_TERRITORY, NOT_A_PARTY
 */
export async function createNumbered<T extends Numbered>(
  { now, derivedId }: Call,
  prefix: WorkPrefix,
  { own, everywhere }: { readonly own: Store<T>; readonly everywhere: Store<T> },
  build: (number: string) => { readonly state: T; readonly events: readonly Announcement[] },
): Promise<Kept<T>> {
  const ofToday = { number: { prefix: numbersOn(prefix, now) } } as Where<T>;
  for (let attempt = 1; ; attempt++) {
    const { items } = await everywhere.list({ where: ofToday, order: ['-number'], pageSize: 1 });
    const ahead = attempt === 1 ? 0 : Number.parseInt(derivedId.charAt(attempt), 36) % 2 ** attempt;
    const number = numberAfter(prefix, items[0]?.number, now, ahead);
    const { state, events } = build(number);
    try {
      return await own.create(state, events);
    } catch (thrown) {
      const taken = thrown instanceof Refusal && thrown.facts['code'] === number;
      if (!taken || attempt === MAX_TRIES) throw thrown;
    }
  }
}
