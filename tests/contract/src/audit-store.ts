import type { AuditRecord, DocumentStore } from '@heming/kit';
import { alteredStore } from '@heming/testing';

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
    return alteredStore(store, (documents, collection) => ({
      insert: async (added) => {
        if (collection !== 'auditRecords') return documents.insert(added);
        if (this.broken) throw new Error('the audit store takes nothing');
        const outcomes = await documents.insert(added);
        this.#records.push(...added.map(({ state }) => state as unknown as AuditRecord));
        return outcomes;
      },
    }));
  }
}
