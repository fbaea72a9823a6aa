import type { Collection, DocumentCollection, DocumentStore, Entity } from '@heming/kit';

/** What a test does otherwise with the documents of a collection, or notes of what is done; nothing leaves them as they are. */
export type Alter = <T extends Entity>(documents: DocumentCollection<T>, collection: string) => Partial<DocumentCollection<T>>;

/** A store that does a few things otherwise; everything else is done by the store itself. */
export function alteredStore(store: DocumentStore, alter: Alter): DocumentStore {
  return {
    get writable() {
      return store.writable;
    },
    exclusive: store.exclusive,
    close: () => store.close(),
    async collection<T extends Entity>(declaration: Collection<T>): Promise<DocumentCollection<T>> {
      const documents = await store.collection(declaration);
      return {
        get: (name) => documents.get(name),
        find: (query) => documents.find(query),
        count: (where) => documents.count(where),
        insert: (added) => documents.insert(added),
        replace: (next, revision) => documents.replace(next, revision),
        remove: (name, revision) => documents.remove(name, revision),
        pending: (limit) => documents.pending(limit),
        ...alter(documents, declaration.name),
      };
    },
  };
}
