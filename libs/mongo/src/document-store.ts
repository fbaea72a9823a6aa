import { StoreReadOnly, type Collection, type DocumentCollection, type DocumentStore, type Entity } from '@heming/kit';
import { shapeOf } from '@heming/kit/engine';
import type { Connection } from 'mongoose';
import type { MongoConnection } from './connection.js';
import { MongoCollection } from './document-collection.js';
import { requireIndexes } from './index-check.js';
import { modelOf } from './model.js';
import { guarded } from './store-faults.js';

/** Whose documents to open, and where they are. */
export interface MongoStoreOptions {
  readonly connection: MongoConnection;
  /** Short name of the service, `registry`; its documents are in a database of its own. */
  readonly service: string;
}

/** Opens the documents of a service. Closing the store leaves the connection open. */
export function openMongoStore({ connection, service }: MongoStoreOptions): DocumentStore {
  if (!/^[a-z][a-z0-9-]{0,40}$/.test(service)) throw new RangeError(`a service cannot be called ${service}`);
  return new MongoStore(connection, service);
}

class MongoStore implements DocumentStore {
  /** Other processes write as well: background work needs leases. */
  readonly exclusive = false;
  readonly #connection: MongoConnection;
  readonly #database: Connection;
  readonly #service: string;
  readonly #collections = new Map<string, { readonly declaration: unknown; readonly opened: Promise<unknown> }>();
  readonly #writes = new Set<Promise<unknown>>();
  #closed = false;

  constructor(connection: MongoConnection, service: string) {
    this.#connection = connection;
    this.#database = connection.database(service);
    this.#service = service;
  }

  get writable(): boolean {
    return !this.#closed;
  }

  async collection<T extends Entity>(declaration: Collection<T>): Promise<DocumentCollection<T>> {
    this.#checkOpen();
    const { name } = declaration;
    const known = this.#collections.get(name);
    if (known !== undefined && known.declaration !== declaration)
      throw new TypeError(`${this.#service} declares two collections called ${name}`);
    const opened = (known?.opened as Promise<DocumentCollection<T>> | undefined) ?? this.#open(declaration);
    this.#collections.set(name, { declaration, opened });
    return opened;
  }

  async close(): Promise<void> {
    this.#closed = true;
    await Promise.allSettled(this.#writes);
  }

  async #open<T extends Entity>(declaration: Collection<T>): Promise<DocumentCollection<T>> {
    const shape = shapeOf(declaration as unknown as Collection<never>);
    const model = modelOf(this.#database, declaration, this.#connection.replicated);
    const place = `${this.#connection.databaseName(this.#service)}.${declaration.name}`;
    await guarded(() => requireIndexes(model.collection, shape, place));
    return new MongoCollection<T>(declaration.name, shape, model, {
      durability: this.#connection.durability,
      checkOpen: () => this.#checkOpen(),
      write: (work) => this.#write(work),
    });
  }

  /** Runs a write, which a closing store waits for. */
  async #write<R>(work: () => Promise<R>): Promise<R> {
    this.#checkOpen();
    const write = guarded(work);
    this.#writes.add(write);
    try {
      return await write;
    } finally {
      this.#writes.delete(write);
    }
  }

  #checkOpen(): void {
    if (this.#closed) throw new StoreReadOnly(`the store of ${this.#service} is closed`);
  }
}
