import mongoose, { type Connection } from 'mongoose';
import { watchMonitors } from './monitor-watch.js';

/** What an acknowledged write has survived. */
export interface Durability {
  readonly w: 'majority' | 1;
  readonly journal: true;
  readonly wtimeoutMS: number;
}

/** How to reach MongoDB. */
export interface MongoOptions {
  /** `mongodb://` or `mongodb+srv://`, credentials included. */
  readonly uri: string;
  /** What the names of the databases begin with; `heming` makes `heming_registry`. */
  readonly databases: string;
  /** Most connections of the process to each server. */
  readonly poolSize: number;
  /** How long to look for a server, a connection and an acknowledgement, in milliseconds. */
  readonly timeoutMs: number;
}

/** MongoDB cannot be reached; the message is one line and names no credentials. */
export class MongoUnreachable extends Error {
  override readonly name = 'MongoUnreachable';
}

/** A server that is there but silent is given up after this many times the time for finding one: a bulk write may take its time. */
const PATIENCE = 6;

/** Connects, and learns what the servers offer. @throws MongoUnreachable */
export async function connectMongo({ uri, databases, poolSize, timeoutMs }: MongoOptions): Promise<MongoConnection> {
  const connection = mongoose.createConnection();
  try {
    await connection.openUri(uri, {
      appName: 'heming',
      autoCreate: false,
      autoIndex: false,
      bufferCommands: false,
      sanitizeFilter: true,
      // Undefined is absent, not null; bytes are bytes; every number is a number.
      ignoreUndefined: true,
      promoteBuffers: true,
      promoteLongs: true,
      promoteValues: true,
      readPreference: 'primary',
      retryReads: true,
      retryWrites: true,
      writeConcern: { w: 'majority', journal: true, wtimeoutMS: timeoutMs },
      maxPoolSize: poolSize,
      waitQueueTimeoutMS: timeoutMs,
      serverSelectionTimeoutMS: timeoutMs,
      connectTimeoutMS: timeoutMs,
      socketTimeoutMS: timeoutMs * PATIENCE,
    });
    const hello = (await connection.db?.admin().command({ hello: 1 })) as { setName?: string; msg?: string } | undefined;
    const replicated = hello?.setName !== undefined || hello?.msg === 'isdbgrid';
    return new MongoConnection(connection, databases, { replicated, timeoutMs });
  } catch (error) {
    await connection.close(true).catch(() => undefined);
    throw new MongoUnreachable(`无法连接 MongoDB Cannot reach MongoDB (MONGODB_URI): ${(error as Error).message}`);
  }
}

/** The connection of a process: one pool for all its services, a database for each. */
export class MongoConnection {
  /** Whether a write can be on one server and not yet on a majority: then only what a majority has is read. */
  readonly replicated: boolean;
  /**
   * An answer leaves after a majority has the write in its journal; one that cannot be had in time is an outage, not a success. A single server is
   * asked for its own journal by name: for a majority of one, not every version waits for it.
   */
  readonly durability: Durability;
  readonly #connection: Connection;
  readonly #databases: string;
  readonly #unwatch: () => void;

  constructor(connection: Connection, databases: string, servers: { readonly replicated: boolean; readonly timeoutMs: number }) {
    this.#connection = connection;
    this.#databases = databases;
    this.replicated = servers.replicated;
    this.#unwatch = watchMonitors(connection, servers.timeoutMs);
    this.durability = { w: servers.replicated ? 'majority' : 1, journal: true, wtimeoutMS: servers.timeoutMs };
  }

  /** The database of a service, with models of its own. */
  database(service: string): Connection {
    return this.#connection.useDb(this.databaseName(service), { useCache: false });
  }

  databaseName(service: string): string {
    return `${this.#databases}_${service}`;
  }

  /** Closes all connections. */
  close(): Promise<void> {
    this.#unwatch();
    return this.#connection.close(true);
  }
}
