import type { DocumentStore } from '@heming/kit';
import { alteredStore } from '@heming/testing';

/** A store that lets somebody else act between what the service reads and what it writes. */
export interface Meanwhile {
  /**
   * Has something done right before the service next creates or changes a document, once; that the relay takes its events out is neither.
   * @param name how the name of the document begins
   * @returns when it is done
   */
  before(collection: string, name: string, other: () => Promise<unknown>): Promise<void>;
  readonly storeThrough: (store: DocumentStore) => DocumentStore;
}

/** Lets nobody act until told. */
export function meanwhile(): Meanwhile {
  const waiting = new Map<string, { readonly name: string; act(): Promise<void> }>();
  const others = async (collection: string, names: readonly string[]): Promise<void> => {
    const other = waiting.get(collection);
    if (other === undefined || !names.some((name) => name.startsWith(other.name))) return;
    waiting.delete(collection);
    await other.act();
  };
  return {
    before: (collection, name, other) =>
      new Promise((resolve, reject) => {
        waiting.set(collection, { name, act: () => other().then(() => resolve(), reject) });
      }),
    storeThrough: (store) =>
      alteredStore(store, (documents, collection) => ({
        async insert(added) {
          const names = added.map(({ state }) => state.name);
          await others(collection, names);
          return documents.insert(added);
        },
        async replace(next, revision) {
          const { name } = next.state;
          if ((await documents.get(name))?.version !== next.version) await others(collection, [name]);
          return documents.replace(next, revision);
        },
      })),
  };
}
