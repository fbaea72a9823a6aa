import { join } from 'node:path';
import { open, type Database, type RootDatabase } from 'lmdb';
import { CommitQueue, type Operation } from './commit-queue.js';
import { lockFolder } from './folder-lock.js';

/** The file of a data folder that holds documents and events. */
export const DATA_FILE = 'heming.mdb';
/** Sub-databases: two per service and those of the log and the catalogue, with room. */
const MAX_DATABASES = 128;
/** Address space mapped at first, in bytes; the engine maps more as the file grows. Costs neither memory nor disk. */
const FIRST_MAP_BYTES = 2 ** 30;
const DEFAULT_LIMIT_BYTES = 2 ** 40;

/** How to open the data folder of a process. */
export interface EnvironmentOptions {
  /** Made when missing. On a local disk: memory-mapped files do not work over a network. */
  readonly directory: string;
  /** How large the data file may grow, in bytes, before the store turns read-only as on a full disk; absent means 1 TiB. */
  readonly mapSizeBytes?: number;
}

/** How a sub-database keeps its values; absent means bytes as they are. */
export interface ValueCodec<V> {
  encode(value: V): Buffer;
  /** The bytes are only lent for the duration of the call. */
  decode(bytes: Buffer): V;
}

/**
 * Opens the data folder of this process, for all its stores and its log. Nothing is replayed, however the last process ended.
 * @throws DataFolderInUse, DataFolderUnwritable
 */
export function openEnvironment({ directory, mapSizeBytes = DEFAULT_LIMIT_BYTES }: EnvironmentOptions): EmbeddedEnvironment {
  const unlock = lockFolder(directory);
  try {
    const root = open<unknown, Uint8Array>({
      path: join(directory, DATA_FILE),
      maxDbs: MAX_DATABASES,
      mapSize: Math.min(mapSizeBytes, FIRST_MAP_BYTES),
      keyEncoding: 'binary',
      encoding: 'binary',
      // A transaction is answered only after the flush: nothing acknowledged is lost when the power fails.
      overlappingSync: false,
      // Batches that lmdb starts by itself have a promise that nobody holds; when their commit failed, it would end the process.
      eventTurnBatching: false,
    });
    return new EmbeddedEnvironment(directory, root, mapSizeBytes, unlock);
  } catch (error) {
    unlock();
    throw error;
  }
}

/** One LMDB environment: everything a process keeps, in one file, with one writer at a time and readers that never wait. */
export class EmbeddedEnvironment {
  readonly directory: string;
  readonly #root: RootDatabase<unknown, Uint8Array>;
  readonly #commits: CommitQueue;
  readonly #unlock: () => void;
  readonly #databases = new Map<string, Promise<unknown>>();
  #closed: Promise<void> | undefined;

  constructor(directory: string, root: RootDatabase<unknown, Uint8Array>, limitBytes: number, unlock: () => void) {
    this.directory = directory;
    this.#root = root;
    this.#unlock = unlock;
    this.#commits = new CommitQueue(root, () => this.sizeBytes >= limitBytes);
  }

  /** Whether writes are taken; false after a full disk or an I/O error, until opened again. */
  get writable(): boolean {
    return this.#commits.writable;
  }

  /** Size of the used part of the data file. */
  get sizeBytes(): number {
    const { lastPageNumber, pageSize } = this.#root.getStats() as { lastPageNumber: number; pageSize: number };
    return (lastPageNumber + 1) * pageSize;
  }

  /** The sub-database of a name, made when missing. Every call for a name must bring the same codec. */
  database<V = Buffer>(name: string, codec?: ValueCodec<V>): Promise<Database<V, Uint8Array>> {
    let database = this.#databases.get(name) as Promise<Database<V, Uint8Array>> | undefined;
    if (database === undefined) {
      const values = codec === undefined ? { encoding: 'binary' as const } : { encoder: codec };
      database = this.#commits.between(() => this.#root.openDB<V, Uint8Array>(name, { keyEncoding: 'binary', ...values }));
      this.#databases.set(name, database);
    }
    return database;
  }

  /** Runs an operation in a transaction shared with others; resolves when durable. @throws StoreReadOnly */
  write<R>(operation: Operation<R>): Promise<R> {
    return this.#commits.run(operation);
  }

  /** Waits for the writes taken so far. */
  settled(): Promise<void> {
    return this.#commits.settled();
  }

  /** Waits for writes in flight, closes and gives the folder back. Safe to repeat. */
  close(): Promise<void> {
    this.#closed ??= this.#close();
    return this.#closed;
  }

  async #close(): Promise<void> {
    await this.#commits.close();
    await this.#root.close();
    this.#unlock();
  }
}
