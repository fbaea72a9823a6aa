/** Set up before each test file: the tests of the services keep their documents in MongoDB, and every query they make is explained. */
import type { Engines } from '@heming/kit';
import type { MongoConnection } from '@heming/mongo';
import { givenOn } from '@heming/testing';
import { forget, mongoUnderTest, openMigrated, ownDatabases, type MongoUnderTest } from './mongo-store.js';
import { QueryWitness } from './query-witness.js';

let mongo: Promise<MongoUnderTest> | undefined;

givenOn((embedded: Engines) => {
  const opened = new Map<string, MongoConnection>();
  const witness = new QueryWitness();
  return {
    ...embedded,
    async openStore(service) {
      mongo ??= mongoUnderTest();
      const connection = await ownDatabases((await mongo).uri);
      opened.set(service, connection);
      return openMigrated(connection, service);
    },
    async close() {
      for (const [service, connection] of opened) {
        const unserved = await witness.unserved(connection.database(service));
        await forget(connection, service);
        expect(unserved).toEqual([]);
      }
      await embedded.close();
    },
  };
});

afterAll(async () => (await mongo)?.stop());

jest.setTimeout(60_000);
