import type { DocumentCollection, DocumentStore } from '@heming/kit';
import { houses, type House } from './house.js';

/** A store for one test, and what to do with it. */
export interface OpenedStore {
  /** Empty at first, and nobody else's. */
  readonly store: DocumentStore;
  /** Gives up the store and all that is in it. */
  close(): Promise<void>;
  /** Closes the store and opens the same data again, as after a restart. Absent where that says nothing. */
  reopen?(): Promise<DocumentStore>;
}

/** Opens an empty store. */
export type OpenStore = () => Promise<OpenedStore>;

/** Runs a test on the houses of an empty store, and closes it. */
export async function withHouses(
  open: OpenStore,
  test: (documents: DocumentCollection<House>, opened: OpenedStore) => Promise<void>,
): Promise<void> {
  const opened = await open();
  try {
    await test(await opened.store.collection(houses()), opened);
  } finally {
    await opened.close();
  }
}
