import {
  StoreReadOnly,
  StoreUnavailable,
  type DocumentCollection,
  type DocumentStore,
  type InsertOutcome,
  type Query,
  type ReplaceOutcome,
  type Stored,
  type Where,
} from '../ports/document-store.js';
import type { Collection, Entity } from './collection.js';

/** What a store is asked to do. */
export type StoreOperation = 'get' | 'find' | 'count' | 'insert' | 'replace' | 'remove' | 'pending';
/** How it ended: a conflict is a unique key that is taken, or a document that has changed or gone. */
export type StoreOutcome = 'ok' | 'conflict' | 'read_only' | 'unavailable' | 'failed';

/** Is told of every operation when it begins; what it answers is told how it ended, and for how many milliseconds it was waited for. */
export type StoreWatch = (operation: StoreOperation) => (outcome: StoreOutcome, waitedMs: number) => void;

/** A store whose operations are watched. */
export function watchedStore(store: DocumentStore, watchOf: (collection: string) => StoreWatch): DocumentStore {
  return {
    get writable() {
      return store.writable;
    },
    exclusive: store.exclusive,
    close: () => store.close(),
    collection: async <T extends Entity>(declaration: Collection<T>) =>
      new WatchedCollection<T>(await store.collection(declaration), watchOf(declaration.name)),
  };
}

/** A collection whose operations are watched. */
export class WatchedCollection<T extends Entity> implements DocumentCollection<T> {
  readonly #documents: DocumentCollection<T>;
  readonly #watch: StoreWatch;

  constructor(documents: DocumentCollection<T>, watch: StoreWatch) {
    this.#documents = documents;
    this.#watch = watch;
  }

  get(name: string): Promise<Stored<T> | undefined> {
    return this.#around('get', () => this.#documents.get(name), always);
  }

  find(query: Query<T>): AsyncIterable<Stored<T>> {
    return watchedStream(this.#documents.find(query), () => this.#watch('find'));
  }

  count(where: Where<T>): Promise<number> {
    return this.#around('count', () => this.#documents.count(where), always);
  }

  insert(documents: readonly Stored<T>[]): Promise<readonly InsertOutcome[]> {
    return this.#around(
      'insert',
      () => this.#documents.insert(documents),
      (outcomes) => (outcomes.every(({ inserted }) => inserted) ? 'ok' : 'conflict'),
    );
  }

  replace(next: Stored<T>, expectedRevision: number): Promise<ReplaceOutcome> {
    return this.#around(
      'replace',
      () => this.#documents.replace(next, expectedRevision),
      (outcome) => (outcome === 'replaced' ? 'ok' : 'conflict'),
    );
  }

  remove(name: string, expectedRevision: number): Promise<boolean> {
    return this.#around(
      'remove',
      () => this.#documents.remove(name, expectedRevision),
      (removed) => (removed ? 'ok' : 'conflict'),
    );
  }

  pending(limit: number): AsyncIterable<Stored<T>> {
    return watchedStream(this.#documents.pending(limit), () => this.#watch('pending'));
  }

  async #around<R>(operation: StoreOperation, work: () => Promise<R>, outcomeOf: (result: R) => StoreOutcome): Promise<R> {
    const ended = this.#watch(operation);
    const started = performance.now();
    try {
      const result = await work();
      ended(outcomeOf(result), performance.now() - started);
      return result;
    } catch (thrown) {
      ended(outcomeOfFault(thrown), performance.now() - started);
      throw thrown;
    }
  }
}

const always = (): StoreOutcome => 'ok';

/** A stream that counts the time its reader waits for it. Without a generator of its own: each costs every item some turns. */
function watchedStream<I>(stream: AsyncIterable<I>, begin: () => ReturnType<StoreWatch>): AsyncIterable<I> {
  return {
    [Symbol.asyncIterator]() {
      const iterator = stream[Symbol.asyncIterator]();
      const ended = begin();
      let waitedMs = 0;
      let over = false;
      const end = (outcome: StoreOutcome): void => {
        if (!over) ended(outcome, waitedMs);
        over = true;
      };
      return {
        async next() {
          const started = performance.now();
          try {
            const item = await iterator.next();
            waitedMs += performance.now() - started;
            if (item.done === true) end('ok');
            return item;
          } catch (thrown) {
            waitedMs += performance.now() - started;
            end(outcomeOfFault(thrown));
            throw thrown;
          }
        },
        async return(value?: unknown) {
          end('ok');
          await iterator.return?.();
          return { done: true as const, value };
        },
      };
    },
  };
}

function outcomeOfFault(thrown: unknown): StoreOutcome {
  if (thrown instanceof StoreReadOnly) return 'read_only';
  return thrown instanceof StoreUnavailable ? 'unavailable' : 'failed';
}
