import { Refusal, type Announcement } from '@heming/contracts';
import { derivedId } from '../ids.js';
import type { Entity } from './collection.js';
import type { Kept, Store, Where } from './store.js';

/** How often a number is looked for while others take those that come next. */
const MAX_TRIES = 12;

/** Numbers that run. */
export interface NumberSeries {
  /** What all of them begin with. */
  readonly prefix: string;
  /**
   * The number after the latest.
   * @param latest undefined when there is none
   * @param ahead how many numbers to leave out: for whoever found the next one taken
   */
  after(latest: string | undefined, ahead: number): string;
}

/**
 * Creates a document with the next free number of a series. Its collection has a unique index of `number`, and names it in its `taken` reason. Of
 * processes that reach for the same number one gets it, says the index, and the others look again, each a few further on: numbers may be left out
 * and are never given twice.
 * @param own where it is created, as the caller sees it
 * @param everywhere the same collection whoever calls: numbers run through all of the city
 * @param build the document with its number, and what is to be announced of it
 * @throws the collection's `taken` reason, OUTSIDE_TERRITORY, NOT_A_PARTY
 */
export async function createNumbered<T extends Entity & { readonly number: string }>(
  { own, everywhere }: { readonly own: Store<T>; readonly everywhere: Store<T> },
  series: NumberSeries,
  build: (number: string) => { readonly state: T; readonly events: readonly Announcement[] },
): Promise<Kept<T>> {
  const inSeries = { number: { prefix: series.prefix } } as Where<T>;
  for (let attempt = 1, ahead = 0; ; attempt++) {
    const { items } = await everywhere.list({ where: inSeries, order: ['-number'], pageSize: 1 });
    const { state, events } = build(series.after(items[0]?.number, ahead));
    try {
      return await own.create(state, events);
    } catch (thrown) {
      const taken = thrown instanceof Refusal && thrown.facts['code'] === state.number;
      if (!taken || attempt === MAX_TRIES) throw thrown;
      ahead = Number.parseInt(derivedId(state.name).charAt(attempt + 1), 36) % 2 ** (attempt + 1);
    }
  }
}
