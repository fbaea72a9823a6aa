import type { DocumentCollection, DocumentStore, Entity } from '@heming/kit';
import { alteredStore } from '@heming/testing';
import type { State } from './listings.js';

/** The collections of services as their engine holds them, in sight of a test. */
export class SeenStore {
  readonly #collections = new Map<string, DocumentCollection<Entity>>();

  /** The store for a service, its collections left in sight. */
  of(store: DocumentStore): DocumentStore {
    return alteredStore(store, (documents, collection) => {
      this.#collections.set(collection, documents as unknown as DocumentCollection<Entity>);
      return {};
    });
  }

  /** Every document of a collection, by name; sealed fields are opaque. */
  async all(collection: string): Promise<State[]> {
    const states: State[] = [];
    for await (const { state } of this.#collections.get(collection)!.find({})) states.push(state as State);
    return states;
  }

  /** One document. */
  async get(collection: string, name: string): Promise<State> {
    const stored = await this.#collections.get(collection)!.get(name);
    if (stored === undefined) throw new Error(`${collection} has no ${name}`);
    return stored.state as State;
  }
}
