import type { Database } from 'lmdb';
import { messagePack } from './document-codec.js';
import type { EmbeddedEnvironment } from './environment.js';

/** What the data folder knows of a collection. Ids are unique in the folder and never used again. */
export interface CatalogueEntry {
  readonly id: number;
  readonly indexes: readonly CatalogueIndex[];
}

/** An index that is there, or on its way in or out. */
export interface CatalogueIndex {
  readonly id: number;
  readonly signature: string;
  /** False while it is being filled or emptied: nothing may be read from it. */
  readonly complete: boolean;
}

const NEXT_ID = Buffer.from('#next');

/** The list of all collections and their indexes. */
export class Catalogue {
  readonly #environment: EmbeddedEnvironment;
  readonly #entries: Database<unknown, Uint8Array>;

  private constructor(environment: EmbeddedEnvironment, entries: Database<unknown, Uint8Array>) {
    this.#environment = environment;
    this.#entries = entries;
  }

  static async open(environment: EmbeddedEnvironment): Promise<Catalogue> {
    return new Catalogue(environment, await environment.database('catalogue', messagePack));
  }

  /** What is known under a key; durable. */
  read(key: string): CatalogueEntry | undefined {
    return this.#entries.get(Buffer.from(key)) as CatalogueEntry | undefined;
  }

  /** Saves what `change` makes of an entry; `newId` gives ids that nothing else has. */
  update(key: string, change: (entry: CatalogueEntry | undefined, newId: () => number) => CatalogueEntry): Promise<CatalogueEntry> {
    return this.#environment.write((writer) => {
      let next = (this.#entries.get(NEXT_ID) as number | undefined) ?? 1;
      const entry = change(this.read(key), () => next++);
      writer.put(this.#entries, Buffer.from(key), messagePack.encode(entry));
      writer.put(this.#entries, NEXT_ID, messagePack.encode(next));
      return entry;
    });
  }
}

/** An id as the beginning of keys. */
export function idBytes(id: number): Buffer {
  const bytes = Buffer.allocUnsafe(4);
  bytes.writeUInt32BE(id);
  return bytes;
}
