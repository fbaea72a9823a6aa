import type { AuditRecord, DocumentCollection, DocumentStore, Entity, Stored } from '@heming/kit';

/** A store that shows the audit records written through it, and can refuse to take any more. */
export class AuditStore {
  readonly #records: AuditRecord[] = [];
  /** Whether audit records are refused. */
  broken = false;

  /** Every record that is durable, oldest first. */
  get records(): readonly AuditRecord[] {
    return this.#records;
  }

  /** The store, watched. */
  over(store: DocumentStore): DocumentStore {
    return {
      get writable() {
        return store.writable;
      },
      exclusive: store.exclusive,
      close: () => store.close(),
      collection: async <T extends Entity>(declaration: Parameters<typeof store.collection<T>>[0]): Promise<DocumentCollection<T>> => {
        const documents = await store.collection(declaration);
        return declaration.name === 'auditRecords' ? this.#watched(documents) : documents;
      },
    };
  }

  #watched<T extends Entity>(documents: DocumentCollection<T>): DocumentCollection<T> {
    return {
      get: (name) => documents.get(name),
      find: (query) => documents.find(query),
      count: (where) => documents.count(where),
      remove: (name, revision) => documents.remove(name, revision),
      replace: (next, revision) => documents.replace(next, revision),
      pending: (limit) => documents.pending(limit),
      insert: async (added: readonly Stored<T>[]) => {
        if (this.broken) throw new Error('the audit store takes nothing');
        const outcomes = await documents.insert(added);
        this.#records.push(...added.map(({ state }) => state as unknown as AuditRecord));
        return outcomes;
      },
    };
  }
}
