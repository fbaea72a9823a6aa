import type { TraceContext } from '../trace.js';
import type { Traces } from '../traces.js';
import type { DocumentCollection } from '../ports/document-store.js';
import type { Entity } from './collection.js';
import { WatchedCollection, type StoreWatch } from './watched-collection.js';

/** Most spans of one call: a sweep that goes through a whole table is not told document by document. */
const MOST_SPANS = 100;

const untold = (): void => undefined;

/** Shows in the trace of one call what it asks of the store. */
export class StoreSpans {
  readonly #traces: Traces;
  readonly #service: string;
  readonly #cause: TraceContext;
  #left = MOST_SPANS;

  constructor(traces: Traces, service: string, cause: TraceContext) {
    this.#traces = traces;
    this.#service = service;
    this.#cause = cause;
  }

  /** The collection as this call sees it. */
  of<T extends Entity>(documents: DocumentCollection<T>, collection: string): DocumentCollection<T> {
    return new WatchedCollection(documents, this.#watch(collection));
  }

  #watch(collection: string): StoreWatch {
    return (operation) => {
      if (this.#left === 0) return untold;
      this.#left--;
      const facts = { 'db.collection.name': collection, 'db.operation.name': operation, 'heming.service': this.#service };
      const span = this.#traces.begin({ kind: 'client', name: `${operation} ${collection}`, facts }, this.#cause);
      return (outcome) => {
        if (outcome === 'ok') span.end();
        else span.end({ facts: { 'error.type': outcome }, failed: outcome !== 'conflict' });
      };
    };
  }
}
