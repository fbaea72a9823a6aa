import type { Call, Entity, ListQuery, Store } from '@heming/kit';

/** How many documents are changed at a time, so that the store can make them durable together. */
const AT_ONCE = 50;
const PAGE_SIZE = 200;

/** Over what a schedule goes, and what it does there. */
export interface Sweeping<T extends Entity, R> {
  readonly documents: Pick<Store<T>, 'list'>;
  /** What is to be done, such as those whose time has come. */
  readonly query: Omit<ListQuery<T>, 'pageSize' | 'pageToken'>;
  /** Does it to one: a repetition, or another host at the same time, has no second effect. */
  readonly each: (name: string) => Promise<R>;
  /** What has to come one after the other, such as numbers of a series, of those that went well. */
  readonly afterwards?: (done: R) => Promise<unknown>;
  /** What they are called where faults are told. */
  readonly plural: string;
}

/**
 * Does something to every document of a query, fifty at a time. One document's fault keeps no other waiting.
 * @throws AggregateError of all faults, once all the others are done
 */
export async function sweepOver<T extends Entity, R>(sweeping: Sweeping<T, R>, { signal }: Pick<Call, 'signal'>): Promise<void> {
  const { documents, query, each, afterwards, plural } = sweeping;
  const faults: unknown[] = [];
  const failed = (fault: unknown): undefined => void faults.push(fault);
  let pageToken = '';
  do {
    const page = await documents.list({ ...query, pageSize: PAGE_SIZE, pageToken });
    for (let from = 0; from < page.items.length; from += AT_ONCE) {
      signal.throwIfAborted();
      const some = page.items.slice(from, from + AT_ONCE);
      const done = await Promise.all(some.map(async ({ name }) => each(name).catch(failed)));
      if (afterwards === undefined) continue;
      for (const one of done) if (one !== undefined) await afterwards(one).catch(failed);
    }
    pageToken = page.nextPageToken;
  } while (pageToken !== '');
  signal.throwIfAborted();
  if (faults.length > 0) throw new AggregateError(faults, `${faults.length} ${plural} could not be done`);
}
