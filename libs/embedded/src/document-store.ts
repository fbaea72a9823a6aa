import { StoreReadOnly, type Collection, type DocumentCollection, type DocumentStore, type Entity } from '@heming/kit';
import { shapeOf } from '@heming/kit/engine';
import { Catalogue } from './catalogue.js';
import { EmbeddedCollection } from './document-collection.js';
import { documentCodec } from './document-codec.js';
import type { EmbeddedEnvironment } from './environment.js';
import { settleIndexes, type CollectionPlace } from './index-upkeep.js';

/** Whose documents to open, and where they are. */
export interface DocumentStoreOptions {
  readonly environment: EmbeddedEnvironment;
  /** Short name of the service, `registry`; keeps its documents apart from others'. */
  readonly service: string;
}

/** Opens the documents of a service in the data folder of the process. Closing the store leaves the environment open. */
export function openDocumentStore({ environment, service }: DocumentStoreOptions): DocumentStore {
  if (!/^[a-z][a-z0-9-]{0,62}$/.test(service)) throw new RangeError(`a service cannot be called ${service}`);
  return new EmbeddedStore(environment, service);
}

class EmbeddedStore implements DocumentStore {
  /** The data folder belongs to this process alone. */
  readonly exclusive = true;
  readonly #environment: EmbeddedEnvironment;
  readonly #service: string;
  readonly #collections = new Map<string, { readonly declaration: unknown; readonly opened: Promise<unknown> }>();
  #closed = false;

  constructor(environment: EmbeddedEnvironment, service: string) {
    this.#environment = environment;
    this.#service = service;
  }

  get writable(): boolean {
    return !this.#closed && this.#environment.writable;
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
    await this.#environment.settled();
  }

  async #open<T extends Entity>(declaration: Collection<T>): Promise<DocumentCollection<T>> {
    const shape = shapeOf(declaration as unknown as Collection<never>);
    const environment = this.#environment;
    const [catalogue, documents, entries] = await Promise.all([
      Catalogue.open(environment),
      environment.database(`${this.#service}.documents`, documentCodec),
      environment.database(`${this.#service}.indexes`),
    ]);
    const place: CollectionPlace = { environment, catalogue, key: `${this.#service}/${declaration.name}`, documents, entries };
    const settled = await settleIndexes(place, shape.indexes);
    return new EmbeddedCollection<T>(declaration.name, shape, place, settled, () => this.#checkOpen());
  }

  #checkOpen(): void {
    if (this.#closed) throw new StoreReadOnly(`the store of ${this.#service} is closed`);
  }
}
