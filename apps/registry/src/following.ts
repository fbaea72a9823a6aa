import { Refusal } from '@heming/contracts';
import type { Entity, Kept, Outcome, Store } from '@heming/kit';

/** How often it is begun anew while others change the same. */
const MAX_TRIES = 8;

/**
 * Does what reads documents and writes them by the etags they had; from the beginning when one of them was changed meanwhile. A document that
 * follows from others is read before they are: of two that write it at once the one that saw less begins anew.
 * @param work is told how often it was begun: 1 at first
 * @throws CHANGED_MEANWHILE after 8 times
 */
export async function anew<T>(work: (attempt: number) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work(attempt);
    } catch (thrown) {
      const meanwhile = thrown instanceof Refusal && thrown.reason === 'CHANGED_MEANWHILE';
      if (!meanwhile || attempt === MAX_TRIES) throw thrown;
    }
  }
}

/**
 * Lets a document follow from others, which `decide` reads; one that is right already is left alone.
 * @param found as it was read at first, if it is there
 */
export async function follow<T extends Entity>(
  store: Store<T>,
  found: Kept<T> | undefined,
  decide: (current: Kept<T>) => Promise<Outcome<T>>,
): Promise<void> {
  if (found === undefined) return;
  await anew(async (attempt) => {
    const current = attempt === 1 ? found : await store.get(found.name);
    const outcome = await decide(current);
    if (outcome.next !== current || outcome.events.length > 0) await store.change(current.name, () => outcome, current.etag);
  });
}
