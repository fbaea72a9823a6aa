/** Set up before each test file: the tests of the services keep their documents in MongoDB, and every query they make is explained. */
import type { Engines } from '@heming/kit';
import type { MongoConnection } from '@heming/mongo';
import { givenOn } from '@heming/testing';
import { forget, mongoUnderTest, openMigrated, ownDatabases, type MongoUnderTest } from './mongo-store.js';
import { QueryWitness } from './query-witness.js';

let mongo: Promise<MongoUnderTest> | undefined;
/** Services that run, and whether the file is over: a file may stop its own in an `afterAll`, which comes after the one below. */
let [running, over] = [0, false];

async function stopUnused(): Promise<void> {
  if (over && running === 0) await (await mongo)?.stop();
}

givenOn((embedded: Engines) => {
  const opened = new Map<string, MongoConnection>();
  const witness = new QueryWitness();
  running += 1;
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
      running -= 1;
      await stopUnused();
    },
  };
});

afterAll(async () => {
  over = true;
  await stopUnused();
});

jest.setTimeout(60_000);
