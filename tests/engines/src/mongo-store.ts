import { randomBytes } from 'node:crypto';
import type { Collection, DocumentStore, Entity } from '@heming/kit';
import { applyMigration, connectMongo, openMongoStore, planMigration, type MongoConnection } from '@heming/mongo';
import { MongoServer } from '@heming/testing/servers';

/** How long a test looks for a server that is down, in milliseconds. */
export const TIMEOUT_MS = 2_000;

/** The MongoDB of a test file: the one that `MONGODB_URI` names, or one of our own. */
export interface MongoUnderTest {
  readonly uri: string;
  /** Absent where the server is somebody else's, who would not like it killed. */
  readonly own: MongoServer | undefined;
  stop(): Promise<void>;
}

export async function mongoUnderTest(): Promise<MongoUnderTest> {
  const { MONGODB_URI: uri = '' } = process.env;
  if (uri !== '') return { uri, own: undefined, stop: () => Promise.resolve() };
  const own = await MongoServer.start();
  return { uri: own.uri, own, stop: () => own.stop() };
}

/** A connection to databases that nobody else has. */
export function ownDatabases(uri: string, timeoutMs = TIMEOUT_MS): Promise<MongoConnection> {
  return connectMongo({ uri, databases: `heming_test_${randomBytes(6).toString('hex')}`, poolSize: 60, timeoutMs });
}

/** Closes a connection, and drops the databases that services had by it. */
export async function forget(connection: MongoConnection, ...services: readonly string[]): Promise<void> {
  for (const service of services) await connection.database(service).dropDatabase();
  await connection.close();
}

/** A store whose collections get their indexes as they are opened, which only the migration does outside tests. */
export function openMigrated(connection: MongoConnection, service: string): DocumentStore {
  const store = openMongoStore({ connection, service });
  return {
    get writable() {
      return store.writable;
    },
    exclusive: store.exclusive,
    close: () => store.close(),
    async collection<T extends Entity>(declaration: Collection<T>) {
      await applyMigration(await planMigration(connection, service, [declaration as unknown as Collection<never>]), { drop: false });
      return store.collection(declaration);
    },
  };
}
