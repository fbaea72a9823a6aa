import { Refusal, type Announcement } from '@heming/contracts';
import { derivedId, type Call, type Kept, type Store } from '@heming/kit';
import type { CreditRecord } from './domain/credit-record.js';
import { numberAfter, numbersOn } from './domain/record-number.js';

/** How often a number is looked for while others take those that come next. */
const MAX_TRIES = 12;

/** Creates a record with the next free number of the day, which it is built with. @throws CREDIT_RECORD_ALREADY_REPORTED, OUTSIDE_TERRITORY */
export type CreateNumbered = (build: (number: string) => CreditRecord, events?: readonly Announcement[]) => Promise<Kept<CreditRecord>>;

/**
 * Gives records numbers. Of processes that reach for the same number one gets it, says the index, and the others look again, each a few further on: numbers
 * may be left out and are never given twice.
 */
export function numbering({ now }: Call, own: Store<CreditRecord>, everywhere: Store<CreditRecord>): CreateNumbered {
  return async (build, events = []) => {
    for (let attempt = 1; ; attempt++) {
      const { items } = await everywhere.list({ where: { number: { prefix: numbersOn(now) } }, order: ['-number'], pageSize: 1 });
      const draft = build('');
      const ahead = attempt === 1 ? 0 : Number.parseInt(derivedId(draft.name).charAt(attempt), 36) % 2 ** attempt;
      const number = numberAfter(items[0]?.number, now, ahead);
      try {
        return await own.create(build(number), events);
      } catch (thrown) {
        const taken = thrown instanceof Refusal && thrown.facts['code'] === number;
        if (!taken || attempt === MAX_TRIES) throw thrown;
      }
    }
  };
}
