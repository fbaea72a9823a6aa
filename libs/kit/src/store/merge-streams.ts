import type { Query, Stored } from '../ports/document-store.js';
import type { Entity } from './collection.js';
import { compareValues } from './compare-values.js';

/**
 * Merges streams that are each in the query's order into one in that order, each document once, up to the query's limit. Ends all of them however
 * it ends.
 */
export function mergeStreams<T extends Entity>(
  streams: readonly AsyncIterable<Stored<T>>[],
  query: Pick<Query<T>, 'order' | 'limit'>,
): AsyncIterable<Stored<T>> {
  const [only] = streams;
  // A generator around it would cost every document some turns.
  return only !== undefined && streams.length === 1 ? only : merged(streams, query);
}

async function* merged<T extends Entity>(
  streams: readonly AsyncIterable<Stored<T>>[],
  { order = [], limit }: Pick<Query<T>, 'order' | 'limit'>,
): AsyncIterable<Stored<T>> {
  const iterators = streams.map((stream) => stream[Symbol.asyncIterator]());
  try {
    const heads = await Promise.all(iterators.map(async (iterator) => ({ iterator, next: await iterator.next() })));
    const inOrder = byOrder(order);
    let latest = '';
    for (let taken = 0; limit === undefined || taken < limit;) {
      const live = heads.filter(({ next }) => next.done !== true);
      if (live.length === 0) return;
      const first = live.reduce((a, b) => (inOrder(a.next.value as Stored<T>, b.next.value as Stored<T>) <= 0 ? a : b));
      const found = first.next.value as Stored<T>;
      if (found.state.name !== latest) {
        latest = found.state.name;
        taken++;
        yield found;
      }
      first.next = await first.iterator.next();
    }
  } finally {
    await Promise.allSettled(iterators.map(async (iterator) => iterator.return?.()));
  }
}

/** Compares documents by an order, ties by name in the same direction. */
export function byOrder<T extends Entity>(order: readonly string[]): (a: Stored<T>, b: Stored<T>) => number {
  const direction = order[0]?.startsWith('-') === true ? -1 : 1;
  const fields = [...order.map((field) => field.replace(/^-/, '')), 'name'] as (keyof T)[];
  return (a, b) => {
    for (const field of fields) {
      const difference = compareValues(a.state[field], b.state[field]);
      if (difference !== 0) return difference * direction;
    }
    return 0;
  };
}
