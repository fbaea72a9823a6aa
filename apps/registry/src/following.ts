import { anew, type Entity, type Kept, type Outcome, type Store } from '@heming/kit';

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
