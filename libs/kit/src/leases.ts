import { randomUUID } from 'node:crypto';
import { StoreUnavailable, type DocumentCollection, type Stored } from './ports/document-store.js';
import { collection, Schema } from './store/index.js';

const LEASE_MS = 10_000;

/** Who may do a piece of background work now. */
export interface Lease {
  readonly name: string;
  readonly division: string;
  readonly holder: string;
  /** By the machine's clock, in milliseconds since 1970. */
  readonly expiresAt: number;
}

/** Leases of a service. */
export const leaseDocuments = collection<Lease>({
  name: 'leases',
  schema: new Schema<Lease>({
    name: { type: String, required: true },
    division: { type: String },
    holder: { type: String, required: true },
    expiresAt: { type: Number, required: true },
  }),
  territory: 'open',
  missing: 'NO_SUCH_RESOURCE',
  taken: 'ALREADY_THERE',
});

/** Makes background work happen in one process at a time. Where the store is exclusive to the process, every lease is granted. */
export class Leases {
  readonly #documents: DocumentCollection<Lease> | undefined;
  readonly #holder: string = randomUUID();

  constructor(documents: DocumentCollection<Lease> | undefined) {
    this.#documents = documents;
  }

  /** Takes or renews a lease for ten seconds. @returns whether this process holds it now */
  async hold(work: string): Promise<boolean> {
    if (this.#documents === undefined) return true;
    const name = `leases/${work}`;
    const now = Date.now();
    const current = await this.#documents.get(name);
    if (current !== undefined && current.state.holder !== this.#holder && current.state.expiresAt > now) return false;
    const state: Lease = { name, division: '', holder: this.#holder, expiresAt: now + LEASE_MS };
    const next: Stored<Lease> = { state, revision: (current?.revision ?? 0) + 1, version: 1, causes: [], outbox: { seq: 0, events: [] } };
    if (current !== undefined) return (await this.#documents.replace(next, current.revision)) === 'replaced';
    return (await this.#documents.insert([next]))[0]?.inserted === true;
  }

  /** Gives work back, so that another process need not wait for the lease to run out; where the store does not answer, it has to wait. */
  async release(work: string): Promise<void> {
    try {
      await this.#giveBack(`leases/${work}`);
    } catch (error) {
      if (!(error instanceof StoreUnavailable)) throw error;
    }
  }

  async #giveBack(name: string): Promise<void> {
    const current = await this.#documents?.get(name);
    if (current === undefined || current.state.holder !== this.#holder) return;
    const state: Lease = { ...current.state, expiresAt: 0 };
    await this.#documents?.replace({ ...current, state, revision: current.revision + 1 }, current.revision);
  }
}
